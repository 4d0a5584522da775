import backIcon from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg?raw';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import type { Instant } from '../../lib/domain/facts';
import type { Remedy } from '../../lib/domain/remedies';
import type { CustomerView } from '../../lib/domain/view';
import type { PopupPageWords } from '../../lib/i18n/load';
import type { LaterWords } from '../../lib/i18n/types';
import { Button, CheckAgain, CopyButton, type FactRow, Facts, Icon, Name, Progress, Skeleton } from '../kit';
import { openIcon } from '../kit/icons';
import { CustomerState } from '../shared/customer-state';

/** What the popup says about a customer anywhere. Passed in, so that this screen, which is loaded on demand, shares no code with the popup. */
export interface Told {
  readonly reason: string;
  readonly rows: readonly FactRow[];
  readonly mayAttest: boolean;
}

export interface CustomerScreenProps {
  /** null while the background looks the customer up. */
  customer: CustomerView | null;
  told: Told | null;
  /** The popup's message bar. */
  notice: ComponentChildren;
  words: PopupPageWords;
  now: Instant;
  /** The agent's name, to sign the letters with. */
  agent: string;
  /** null until they are loaded. */
  letters: Letters | null;
  onBack: () => void;
  onCheckAgain: () => Promise<void>;
  onCopy: (text: string) => Promise<boolean>;
}

/** What the letters to customers, colleagues and providers contain. */
export interface Letters {
  readonly words: LaterWords;
  /** Address of the page where a customer accepts. */
  readonly acceptancePage: string;
}

/**
 * A customer opened from the popup's list: state, both facts and next steps. It does not attest: that needs the panel, which shows
 * the person and the date on the customer's own page.
 */
export function CustomerScreen(props: CustomerScreenProps) {
  const { customer, told, notice, words, now, onBack, onCheckAgain } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const known = customer !== null;
  useEffect(() => {
    if (known) heading.current?.focus();
  }, [known]);

  return (
    <div class="opened">
      <Button kind="subtle" icon={backIcon} flip onPress={onBack}>
        {words.popup.back}
      </Button>
      {!(customer && told) && (
        <>
          <h1 class="visually-hidden">{words.popup.reasons.reading}</h1>
          <Skeleton lines={5} />
        </>
      )}
      {customer && told && (
        <>
          <div class="who">
            <h1 ref={heading} tabIndex={-1}>
              <Name text={nameOf(customer.customer)} />
            </h1>
            <bdi class="small">{customer.customer.domain}</bdi>
          </div>
          <div class="row wrap">
            <CustomerState customer={customer} words={words} />
            <CheckAgain words={words} customer={customer} now={now} onPress={onCheckAgain} />
          </div>
          {customer.reading && <Progress label={words.common.checking} />}
          {notice}
          <p>{told.reason}</p>
          <Facts rows={told.rows} />
          <NextSteps {...props} customer={customer} opens={told.mayAttest} />
        </>
      )}
    </div>
  );
}

/** The next steps for this agent: a link to the customer's page, where the panel attests, or a letter to copy. */
function NextSteps({
  customer,
  opens,
  words,
  agent,
  letters,
  onCopy,
}: CustomerScreenProps & { customer: CustomerView; opens: boolean }) {
  const { remedies } = customer;
  const has = (kind: Remedy['kind']) => remedies.some((remedy) => remedy.kind === kind);
  const said = words.popup;
  const about = { ...customer.customer, company: nameOf(customer.customer), agent };
  const { signatory } = customer.draft;
  const request = has('ask-provider') ? 'provider' : has('ask-colleague') ? 'colleague' : null;
  const unread = remedies.some((remedy) => remedy.kind === 'attest' && !remedy.open && remedy.reason === 'not-read');
  return (
    <section class="stack">
      <h2>{said.nextStep}</h2>
      {/* Says why there are no other steps. The other reasons are already shown under the name. */}
      {unread && <p>{words.closedReasons['not-read']}</p>}
      {request && letters && <p>{letters.words.whoCanAttest[request]}</p>}
      <div class="acts">
        <a
          class={opens ? 'button primary' : 'outside'}
          href={`https://partner.microsoft.com/dashboard/v2/customers/${encodeURIComponent(customer.customer.tenantId)}/account`}
          target="_blank"
          rel="noreferrer"
        >
          <span>{opens ? said.acts.openToAttest : said.openInPartnerCenter}</span>
          <Icon drawing={openIcon} />
        </a>
        {request && letters && (
          <CopyButton
            words={words}
            label={letters.words.panel.copyRequest}
            text={() => letters.words.notes[request](about).body}
            onCopy={onCopy}
          />
        )}
        {has('invite') && letters && (
          <CopyButton
            words={words}
            label={said.acts.copyInvitation}
            text={() =>
              letters.words.notes.customer({
                person: signatory.lastName ? words.common.person(signatory.firstName, signatory.lastName) : null,
                company: about.company,
                url: letters.acceptancePage,
                agent,
              }).body
            }
            onCopy={onCopy}
          />
        )}
      </div>
    </section>
  );
}
