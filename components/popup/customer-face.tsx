import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../lib/acceptance/customer';
import type { Instant } from '../../lib/acceptance/facts';
import type { Remedy } from '../../lib/acceptance/remedies';
import type { CustomerView } from '../../lib/acceptance/view';
import type { PopupPageWords } from '../../lib/words/load';
import { Button, Facts, Icon, Name, Progress, Skeleton, StateChip } from '../kit';
import { againIcon, openIcon } from '../kit/icons';
import { factRows } from './fact-rows';
import { backIcon } from './icons';
import { Notice, type NoticeProps } from './notice';
import { reasonFor } from './reason';

export interface CustomerFaceProps extends Omit<NoticeProps, 'words' | 'now'> {
  /** null while the desk looks the customer up. */
  customer: CustomerView | null;
  words: PopupPageWords;
  now: Instant;
  onBack: () => void;
  onCheckAgain: () => void;
}

/**
 * A customer opened from the popup's list: state, both facts, what can be done. Attesting is not done here: a write needs the
 * panel, which shows person and date on the customer's own page.
 */
export function CustomerFace({ customer, words, now, online, failure, onSignIn, onBack, onCheckAgain }: CustomerFaceProps) {
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
      {!customer && (
        <>
          <h1 class="visually-hidden">{words.popup.reasons.reading}</h1>
          <Skeleton lines={5} />
        </>
      )}
      {customer && (
        <>
          <div class="who">
            <h1 ref={heading} tabIndex={-1}>
              <Name text={nameOf(customer.customer)} />
            </h1>
            <bdi class="small">{customer.customer.domain}</bdi>
          </div>
          <div class="row wrap">
            <StateChip state={customer.state} words={words} live />
            <Button kind="subtle" icon={againIcon} onPress={onCheckAgain}>
              {words.common.checkAgain}
            </Button>
          </div>
          {customer.reading && <Progress label={words.common.checking} />}
          <Notice
            online={online}
            failure={failure ?? (customer.state === 'not-applicable' ? null : customer.trouble)}
            words={words}
            now={now}
            onSignIn={onSignIn}
          />
          <p>{reasonFor(customer, false, words)}</p>
          <Facts rows={factRows(customer.facts, words, now)} />
          <NextSteps remedies={customer.remedies} words={words} />
          <a
            class="outside"
            href={`https://partner.microsoft.com/dashboard/v2/customers/${encodeURIComponent(customer.customer.tenantId)}/account`}
            target="_blank"
            rel="noreferrer"
          >
            {words.popup.openInPartnerCenter}
            <Icon drawing={openIcon} />
          </a>
        </>
      )}
    </div>
  );
}

function NextSteps({ remedies, words }: { remedies: readonly Remedy[]; words: PopupPageWords }) {
  const said = remedies.flatMap((remedy) => {
    if (remedy.kind === 'invite') return [words.popup.remedies.invite];
    if (remedy.kind === 'ask-provider') return [words.popup.remedies.askProvider];
    if (remedy.kind === 'ask-colleague') return [words.popup.remedies.askColleague];
    if (remedy.open) return [words.popup.remedies.attest];
    // The reason stands under the name already.
    return remedy.reason === 'not-read' ? [words.closedReasons[remedy.reason]] : [];
  });
  if (said.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.popup.nextStep}</h2>
      <ul class="next">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
