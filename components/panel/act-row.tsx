import { useState } from 'preact/hooks';
import { formatLanguage } from '../../lib/i18n/format';
import { Button } from '../kit';
import { documentIcon, mailIcon } from '../kit/icons';
import type { AgreementOutcome } from './actions';
import { usePanel } from './context';

/** "Invite customer", which opens the invitation over the panel's body. */
export function InviteButton({ onPress }: { onPress: () => void }) {
  const { words } = usePanel();
  return (
    <Button icon={mailIcon} data-invite onPress={onPress}>
      {words.common.inviteCustomer}
    </Button>
  );
}

/** The agreement's text in the customer's language and country, and a word when Microsoft gave another language. */
export function ReadAgreement({ tenantId }: { tenantId: string }) {
  const { words, actions } = usePanel();
  const [answer, setAnswer] = useState<AgreementOutcome | 'asking' | null>(null);
  const open = async () => {
    setAnswer('asking');
    setAnswer(await actions.readAgreement(tenantId));
  };
  const failed = answer !== null && answer !== 'asking' && answer.outcome === 'failed';
  const sentence = () => {
    if (answer === null) return '';
    if (answer === 'asking') return words.panel.agreementOpening;
    if (answer.outcome === 'failed') {
      return answer.appError ? words.errors[answer.appError.kind].title : words.panel.agreementFailed;
    }
    if (!answer.otherLanguage) return '';
    return words.panel.agreementOtherLanguage(
      formatLanguage(answer.language, words.language),
      formatLanguage(answer.asked, words.language),
    );
  };
  return (
    <div class="agreement">
      <Button kind="link" icon={documentIcon} onPress={() => void open()}>
        {words.panel.readAgreement}
      </Button>
      <small key={failed ? 'failed' : 'said'} role={failed ? 'alert' : undefined} aria-live={failed ? undefined : 'polite'}>
        {sentence()}
      </small>
    </div>
  );
}
