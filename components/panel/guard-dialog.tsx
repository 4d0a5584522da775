import type { GuardConcern } from '../../lib/domain/draft';
import { Button, Dialog, MessageBar, Phrase } from '../kit';
import { usePanel } from './context';
import { GuardedButton } from './guarded-button';
import type { Attesting } from './use-attesting';

export interface GuardDialogProps {
  attesting: Attesting;
  concern: GuardConcern;
  company: string;
  person: string;
}

/**
 * Asks once when the person looks like the wrong one. Correcting is the primary way out, and comes first because a dialog focuses
 * what comes first; "yes" is plain.
 */
export function GuardDialog({ attesting, concern, company, person }: GuardDialogProps) {
  const { words } = usePanel();
  const about = {
    'own-domain': 'domain' in concern ? concern.domain : '',
    'other-tenant': 'domain' in concern ? concern.domain : '',
    'role-mailbox': 'mailbox' in concern ? concern.mailbox : '',
    'placeholder-name': 'name' in concern ? concern.name : '',
  }[concern.kind];
  return (
    <Dialog title={<Phrase text={words.guard.title(person, company)} names={[person, company]} />} onCancel={attesting.correct}>
      <MessageBar tone="outdated" title={words.guard.concernTitle[concern.kind]}>
        <p>
          <Phrase text={words.guard.concernText(concern)} strong={[about]} />
        </p>
      </MessageBar>
      <p>{words.guard.consequence}</p>
      <div class="stack">
        <Button kind="primary" act onPress={attesting.correct}>
          {words.guard.correct}
        </Button>
        <GuardedButton write={attesting.write} what={attesting.confirmed}>
          <Phrase text={words.guard.yes(person)} names={[person]} />
        </GuardedButton>
      </div>
    </Dialog>
  );
}
