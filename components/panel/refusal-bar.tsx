import type { JournalEntry } from '../../lib/domain/journal';
import { MessageBar } from '../kit';
import { usePanel } from './context';
import { ErrorBar } from './error-bar';

/** Why an act ended without a record, and that nothing typed is lost. */
export function RefusalBar({ entry: { phase, appError } }: { entry: JournalEntry }) {
  const { words } = usePanel();
  if (!appError) {
    // The worker was stopped between the press and the sending.
    return (
      <MessageBar tone="missing" role="alert" title={words.panel.notSentTitle}>
        <p>{words.panel.interrupted}</p>
      </MessageBar>
    );
  }
  const said = words.errors[appError.kind];
  const because = (what: string) => `${what}${words.panel.colon}${said.title}`;
  if (phase === 'not-sent' || appError.kind === 'offline') {
    // Somebody has signed in since.
    const over = appError.kind === 'signed-out';
    const title = because(words.panel.notSentTitle);
    const text = over || phase === 'refused' ? words.panel.nothingRecorded : undefined;
    return (
      <ErrorBar
        tone="missing"
        appError={appError}
        title={title}
        text={text}
        stepElsewhere={over}
        signIn={over ? false : undefined}
      />
    );
  }
  return (
    <ErrorBar
      tone="missing"
      appError={appError}
      title={appError.field ? words.panel.refusedField[appError.field] : because(words.panel.refusedTitle)}
      text={words.panel.nothingRecorded}
      stepElsewhere={appError.field !== null}
    />
  );
}
