import type { AppError } from '../../lib/domain/app-error';
import type { Instant } from '../../lib/domain/facts';
import { formatTime } from '../../lib/i18n/format';
import type { Words } from '../../lib/i18n/types';

/**
 * What comes next after an error, as a sentence: a time, while one lies ahead, else what the agent can do.
 *
 * @param againAt when Countersign tries again by itself; null when it does not
 */
export function nextStep(appError: AppError, againAt: Instant | null, words: Words, now: Instant): string {
  const at = againAt ?? appError.retryAt;
  if (at === null || at <= now) return words.errors[appError.kind].next;
  const time = formatTime(at, { seconds: true });
  return againAt === null ? words.panel.retryAt(time) : words.common.triesAgainAt(time);
}
