import { type AppError, errorEndedBy } from '../../lib/domain/app-error';
import type { Instant } from '../../lib/domain/facts';
import { formatSentences } from '../../lib/i18n/format';
import type { PopupPageWords } from '../../lib/i18n/load';
import { Button, MessageBar } from '../kit';
import { clockIcon, offlineIcon } from '../kit/icons';
import { nextStep } from '../shared/next-step';

/** Why a call to the background failed: its error, or `interrupted` when the worker stopped. */
export type Failure = AppError | 'interrupted';

export interface NoticeProps {
  online: boolean;
  failure: Failure | null;
  /** When the failed reading is repeated automatically; null when it is not. */
  againAt: Instant | null;
  words: PopupPageWords;
  now: Instant;
  onSignIn: () => void;
  onOpenSettings: () => void;
}

/** The popup's message bar: "offline" before anything else, then the failure. Renders nothing when there is neither. */
export function Notice({ online, failure, againAt, words, now, onSignIn, onOpenSettings }: NoticeProps) {
  if (!online) {
    return (
      <MessageBar tone="info" icon={offlineIcon} title={words.popup.offline.title}>
        <p>{words.popup.offline.text}</p>
      </MessageBar>
    );
  }
  if (failure === null) return null;
  if (failure === 'interrupted') {
    return (
      <MessageBar tone="info" role="alert" title={words.popup.backgroundSilent.title}>
        <p>{words.popup.backgroundSilent.text}</p>
      </MessageBar>
    );
  }
  const said = words.errors[failure.kind];
  const endedBy = errorEndedBy(failure.kind);
  return (
    <MessageBar
      tone={failure.kind === 'throttled' ? 'info' : 'missing'}
      icon={failure.kind === 'throttled' ? clockIcon : undefined}
      role="alert"
      title={said.title}
    >
      <p>{formatSentences([said.text, nextStep(failure, againAt, words, now)], words.language)}</p>
      {endedBy && (
        <div class="actions">
          <Button kind="link" onPress={endedBy === 'settings' ? onOpenSettings : onSignIn}>
            {endedBy === 'settings' ? words.common.openSettings : words.common.signIn}
          </Button>
        </div>
      )}
    </MessageBar>
  );
}
