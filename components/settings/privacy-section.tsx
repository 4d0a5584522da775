import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/facts';
import { formatAge, formatDate, formatNumber } from '../../lib/i18n/format';
import type { SettingsPageWords } from '../../lib/i18n/load';
import type { WipeWords } from '../../lib/i18n/settings.en';
import { Button, Dialog } from '../kit';
import { deleteIcon } from './icons';

/** What is kept on this device for the account that is signed in. */
export interface Kept {
  readonly customers: number;
  readonly drafts: number;
  readonly journalEntries: number;
  readonly oldestFactAt: Instant | null;
}

export type WipeKind = 'customers' | 'journal';

export interface PrivacySectionProps {
  /** null: nobody is signed in, so nobody may see the numbers. */
  kept: Kept | null;
  /** What was deleted last on this page. */
  wiped: WipeKind | null;
  words: SettingsPageWords;
  now: Instant;
  onWipe: (what: WipeKind) => void;
  /** Who agreed to the disclosure, and when; null until it was read. */
  consent: { readonly at: Instant; readonly by: 'agent' | 'organization' } | null;
  onWithdraw: () => void;
}

/** What is kept where and for how long, in numbers, and the two ways of deleting it. */
export function PrivacySection({ kept, wiped, words, now, onWipe, consent, onWithdraw }: PrivacySectionProps) {
  const text = words.settings.privacy;
  const [asking, setAsking] = useState<WipeKind | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const wipes: readonly { what: WipeKind; said: WipeWords; left: boolean }[] = kept
    ? [
        { what: 'customers', said: text.deleteCustomers, left: kept.customers + kept.drafts > 0 },
        { what: 'journal', said: text.deleteJournal, left: kept.journalEntries > 0 },
      ]
    : [];
  const asked = wipes.find(({ what }) => what === asking)?.said;
  const things = [
    { ...text.customers, count: kept?.customers, oldest: kept?.oldestFactAt ?? null },
    { ...text.drafts, count: kept?.drafts, oldest: null },
    { ...text.journal, count: kept?.journalEntries, oldest: null },
    { ...text.tokens, count: undefined, oldest: null },
    { ...text.settings, count: undefined, oldest: null },
    { ...text.diagnostics, count: undefined, oldest: null },
  ];

  return (
    <>
      <section class="sheet stack">
        <h2>{text.title}</h2>
        <p class="second">{text.text}</p>
        <ul class="kept">
          {things.map((thing) => (
            <li key={thing.what}>
              <span>{thing.what}</span>
              {thing.count !== undefined && <b class="number">{formatNumber(thing.count)}</b>}
              <small>
                {[thing.where, thing.howLong, thing.oldest !== null && text.oldest(formatAge(thing.oldest, now, words.language))]
                  .filter(Boolean)
                  .join(words.common.dot)}
              </small>
            </li>
          ))}
        </ul>
        <p class="second">{text.sent}</p>
      </section>
      <section class="sheet stack">
        <h2>{text.deleting}</h2>
        {!kept && <p class="second">{text.needsSignIn}</p>}
        {wipes.map(({ what, said, left }) => (
          <div class="row wrap wipe" key={what}>
            <span class="grow">
              {said.title}
              <small>{said.text}</small>
            </span>
            {left ? (
              <Button icon={deleteIcon} onPress={() => setAsking(what)}>
                {said.act}
              </Button>
            ) : (
              <small>{wiped === what ? text.deleted : text.nothingKept}</small>
            )}
          </div>
        ))}
        <p role="status" class="visually-hidden">
          {wiped && text.deleted}
        </p>
      </section>
      {consent && (
        <section class="sheet stack">
          <h2>{text.consent.title}</h2>
          <p class="second">
            {consent.by === 'agent' ? text.consent.agreed(formatDate(consent.at, words.language)) : text.consent.byOrganization}
          </p>
          {consent.by === 'agent' && (
            <div>
              <Button onPress={() => setWithdrawing(true)}>{text.consent.act}</Button>
            </div>
          )}
        </section>
      )}
      {withdrawing && (
        <Dialog title={text.consent.question} onCancel={() => setWithdrawing(false)}>
          <p>{text.consent.consequence}</p>
          <div class="row wrap dialog-acts">
            <Button kind="primary" autofocus onPress={() => setWithdrawing(false)}>
              {text.consent.keep}
            </Button>
            <Button
              onPress={() => {
                setWithdrawing(false);
                onWithdraw();
              }}
            >
              {text.consent.confirm}
            </Button>
          </div>
        </Dialog>
      )}
      {asking && asked && (
        <Dialog title={asked.question} onCancel={() => setAsking(null)}>
          <p>{asked.consequence}</p>
          <div class="row wrap dialog-acts">
            <Button kind="primary" autofocus onPress={() => setAsking(null)}>
              {text.cancel}
            </Button>
            <Button
              icon={deleteIcon}
              onPress={() => {
                setAsking(null);
                onWipe(asking);
              }}
            >
              {asked.confirm}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
