import { useId, useState } from 'preact/hooks';
import { nameOf } from '../../lib/acceptance/customer';
import type { CustomerView } from '../../lib/acceptance/view';
import { CopyButton, Field, MessageBar } from '../kit';
import { EmailButton, InviteButton, ReadAgreement } from './act-row';
import { usePanel } from './context';
import { BothFacts, Verdict, Who } from './head';
import { useLaterWords } from './later';
import { Shell } from './shell';

/** Indirect resellers never attest: a ready request to the provider, with brackets for what nobody here can know. */
export function ProviderRequestFace({ customer, onInvite }: { customer: CustomerView; onInvite: (() => void) | null }) {
  const { words, actions, view } = usePanel();
  const later = useLaterWords();
  const ready = later.notes.provider({
    company: nameOf(customer.customer),
    domain: customer.customer.domain,
    tenantId: customer.customer.tenantId,
    agent: view.signIn.status === 'signed-in' ? view.signIn.agent.displayName : '',
  });
  const [to, setTo] = useState('');
  const [subject, setSubject] = useState(ready.subject);
  const [body, setBody] = useState(ready.body);
  const text = useId();
  // What a reseller's account could read is shown; only what it could not is excused.
  const unread = customer.state === 'unknown';

  return (
    <Shell
      footer={
        <>
          <EmailButton act to={to} note={() => ({ subject, body })} />
          <div class="row wrap">
            <CopyButton words={words} label={words.common.copy} text={() => `${subject}\n\n${body}`} onCopy={actions.copy} />
            {onInvite && <InviteButton onPress={onInvite} />}
          </div>
        </>
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} remark={unread ? words.panel.resellerCannotRead : undefined} />
      <MessageBar tone="info" title={later.panel.resellerTitle}>
        <p>{later.panel.resellerText}</p>
      </MessageBar>
      {!unread && <BothFacts customer={customer} />}
      <form class="stack" onSubmit={(event) => event.preventDefault()}>
        <Field id="provider" label={later.panel.provider} type="email" dir="ltr" value={to} onValue={setTo} />
        <Field id="request-subject" label={later.panel.subject} value={subject} onValue={setSubject} />
        <div class="field">
          <label for={text}>{later.panel.requestText}</label>
          <textarea id={text} value={body} onInput={(event) => setBody(event.currentTarget.value)} />
        </div>
      </form>
      <ReadAgreement tenantId={customer.customer.tenantId} />
    </Shell>
  );
}
