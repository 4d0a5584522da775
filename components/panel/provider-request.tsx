import { useEffect, useId, useState } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import { type ProviderRequest, unfilled } from '../../lib/domain/provider-request';
import type { CustomerView } from '../../lib/domain/view';
import { CopyButton, Field, Icon, MessageBar } from '../kit';
import { triangleSmallIcon } from '../kit/icons';
import { InviteButton, ReadAgreement } from './act-row';
import { usePanel } from './context';
import { EmailButton } from './email-button';
import { BothFacts, Verdict, Who } from './head';
import { useLaterWords } from './later';
import { Shell } from './shell';
import { useSavedSoon } from './use-saved-soon';

/**
 * Indirect resellers never attest: a ready request to the provider, with brackets for what nobody here can know. What is written is
 * kept by the background; what is still missing is named beside its field, and once more when the request leaves with gaps.
 */
export function ProviderRequestScreen({ customer, onInvite }: { customer: CustomerView; onInvite: (() => void) | null }) {
  const { words, actions, view } = usePanel();
  const later = useLaterWords();
  const { tenantId } = customer.customer;
  const ready = later.notes.provider({
    company: nameOf(customer.customer),
    domain: customer.customer.domain,
    tenantId,
    agent: view.signIn.status === 'signed-in' ? view.signIn.agent.displayName : '',
  });
  const [request, setRequest] = useState<ProviderRequest | null>(null);
  const [leftWithGaps, setLeftWithGaps] = useState(false);
  const saver = useSavedSoon((written: ProviderRequest) => actions.saveProviderRequest(tenantId, written));
  const ids = { text: useId(), gaps: useId() };
  const { readProviderRequest } = actions;
  useEffect(() => {
    let drawn = true;
    void readProviderRequest(tenantId).then((kept) => drawn && setRequest(kept));
    return () => {
      drawn = false;
    };
  }, [readProviderRequest, tenantId]);

  const { subject, body } = request?.written ?? ready;
  const to = request?.to ?? '';
  const change = (part: { to?: string; subject?: string; body?: string }) => {
    const next = { to, subject, body, ...part };
    const asItWas = next.subject === ready.subject && next.body === ready.body;
    const changed = { to: next.to, written: asItWas ? null : { subject: next.subject, body: next.body } };
    setRequest(changed);
    saver.take(changed);
  };
  const noAddress = to.trim() === '';
  const inText = unfilled(`${subject}\n${body}`);
  const gaps = [...(noAddress ? [later.panel.provider] : []), ...inText];
  // What a reseller's account could read is shown; only what it could not is excused.
  const unread = customer.state === 'unknown';

  return (
    <Shell
      footer={
        request && (
          <>
            {leftWithGaps && gaps.length > 0 && (
              <p class="gap" role="alert">
                <Icon drawing={triangleSmallIcon} />
                <span>{later.panel.stillMissing(words.common.list(gaps))}</span>
              </p>
            )}
            {/* Neither copying nor opening a mail is kept back: the agent may well fill the rest in there. */}
            <div class="stack" onClickCapture={() => setLeftWithGaps(true)}>
              <EmailButton act to={to.trim()} note={() => ({ subject, body })} />
              <div class="row wrap">
                <CopyButton words={words} label={words.common.copy} text={() => `${subject}\n\n${body}`} onCopy={actions.copy} />
              </div>
            </div>
            {onInvite && (
              <div class="row wrap">
                <InviteButton onPress={onInvite} />
              </div>
            )}
          </>
        )
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} remark={unread ? words.panel.resellerCannotRead : undefined} />
      <MessageBar tone="info" title={later.panel.resellerTitle}>
        <p>{later.panel.resellerText}</p>
      </MessageBar>
      {!unread && <BothFacts customer={customer} />}
      {request && (
        <form class="stack" onSubmit={(event) => event.preventDefault()} onBlurCapture={saver.flush}>
          <Field
            id="provider"
            label={later.panel.provider}
            type="email"
            dir="ltr"
            value={to}
            gap={noAddress ? later.panel.providerMissing : null}
            onValue={(value) => change({ to: value })}
          />
          <Field
            id="request-subject"
            label={later.panel.subject}
            value={subject}
            onValue={(value) => change({ subject: value })}
          />
          <div class="field">
            <label for={ids.text}>{later.panel.requestText}</label>
            <textarea
              id={ids.text}
              value={body}
              aria-describedby={inText.length > 0 ? ids.gaps : undefined}
              onInput={(event) => change({ body: event.currentTarget.value })}
            />
            {inText.length > 0 && (
              <span class="gap" id={ids.gaps}>
                <Icon drawing={triangleSmallIcon} />
                <span>{later.panel.fillIn(words.common.list(inText))}</span>
              </span>
            )}
          </div>
        </form>
      )}
      <ReadAgreement tenantId={tenantId} />
    </Shell>
  );
}
