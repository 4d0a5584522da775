import { nameOf } from '../../lib/domain/customer';
import type { CustomerView } from '../../lib/domain/view';
import { CopyButton, MessageBar } from '../kit';
import { mailIcon } from '../kit/icons';
import { usePanel } from './context';
import { useLaterWords } from './later';
import { useAgent } from './use-agent';

/** What to say when the customer asks about Microsoft's mail. */
export function MailQuestion({ customer }: { customer: CustomerView }) {
  const { words, actions } = usePanel();
  const { mail } = useLaterWords();
  const agent = useAgent();
  return (
    <MessageBar tone="info" icon={mailIcon} title={mail.askedTitle}>
      <p>{mail.askedText}</p>
      <CopyButton
        kind="link"
        words={words}
        label={mail.copyExplanation}
        text={() => mail.explanation({ company: nameOf(customer.customer), agent: agent?.displayName ?? '' })}
        onCopy={actions.copy}
      />
    </MessageBar>
  );
}
