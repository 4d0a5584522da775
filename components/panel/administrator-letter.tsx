import { CopyButton } from '../kit';
import { usePanel } from './context';
import { useLaterWords } from './later';

/** A note for the Entra administrator about the second factor, to copy. */
export function AdministratorLetter({ agent, userName }: { agent: string; userName: string }) {
  const { words, actions } = usePanel();
  const later = useLaterWords();
  return (
    <CopyButton
      words={words}
      label={words.panel.copyAdminNote}
      text={() => later.notes.administrator({ agent, userName }).body}
      onCopy={actions.copy}
    />
  );
}
