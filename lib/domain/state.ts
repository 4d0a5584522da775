import type { AppError } from './app-error';
import type { AcceptanceState, Confirmation, Day, Facts, Instant, Reading } from './facts';

/** Partner confirmations dated before this day must be renewed (partner-center-api.md 0.5). Direct acceptances have no date. */
export const RENEWED_SINCE: Day = '2023-04-01';

/** How long a "no" is trusted without reading it again. A "yes" does not go stale, since an acceptance is never withdrawn. */
export const NO_IS_FRESH_FOR_MS = 10 * 60_000;

/** Whether something happened less than `thanMs` ago. A time in the future counts as old: the clock has been set back since. */
export function isYounger(at: Instant, thanMs: number, now: Instant): boolean {
  return at <= now && now - at <= thanMs;
}

/** The value of a reading, or the last good value if the reading failed; null when there never was one. */
export function lastValue<T>(reading: Reading<T>): { readonly value: T; readonly readAt: Instant } | null {
  if (reading.status === 'read') return reading;
  return reading.status === 'failed' ? reading.last : null;
}

/** The confirmation that counts: the newest by date. */
export function newestConfirmation(confirmations: readonly Confirmation[]): Confirmation | null {
  return confirmations.reduce<Confirmation | null>(
    (newest, one) => (newest && newest.agreedOn >= one.agreedOn ? newest : one),
    null,
  );
}

export function isOutdated(confirmation: Confirmation): boolean {
  return confirmation.agreedOn < RENEWED_SINCE;
}

/**
 * The acceptance that two facts add up to (partner-center-api.md 3.5 "Suggested verdict").
 *
 * Evidence of an acceptance counts however old its reading is. Its absence counts only when both facts were read lately:
 * a failed reading or an old cache never leads to "not provided".
 */
export function acceptanceState(facts: Facts, now: Instant): AcceptanceState {
  const appError = readingError(facts);
  if (appError && (appError.kind === 'no-relationship' || appError.kind === 'other-cloud')) return 'not-applicable';
  const known = lastKnownState(facts);
  if (known === 'provided') return known;
  const bothLately = [facts.confirmations, facts.direct].every(
    (reading) => reading.status === 'read' && isYounger(reading.readAt, NO_IS_FRESH_FOR_MS, now),
  );
  if (bothLately) return known;
  // An old "renewal needed" still counts, but only when both facts have been read and no reading failed: it may have been renewed since.
  return known === 'outdated' && appError === null ? 'outdated' : 'unknown';
}

/** Like `acceptanceState`, but regardless of the readings' age, for lists that show the age as well. */
export function lastKnownState(facts: Facts): AcceptanceState {
  const confirmations = lastValue(facts.confirmations);
  const direct = lastValue(facts.direct);
  const newest = confirmations ? newestConfirmation(confirmations.value) : null;
  if (direct?.value || (newest && !isOutdated(newest))) return 'provided';
  if (!confirmations || !direct) return 'unknown';
  return newest ? 'outdated' : 'not-provided';
}

/** The error to show for a reading: that of the confirmations first, since attesting needs them. */
export function readingError(facts: Facts): AppError | null {
  if (facts.confirmations.status === 'failed') return facts.confirmations.appError;
  return facts.direct.status === 'failed' ? facts.direct.appError : null;
}

export const NEVER_READ: Facts = { confirmations: { status: 'never' }, direct: { status: 'never' } };

/** When the older of the two facts was last read successfully; null when one of them never was. */
export function readAt(facts: Facts): Instant | null {
  const confirmations = lastValue(facts.confirmations);
  const direct = lastValue(facts.direct);
  return confirmations && direct ? Math.min(confirmations.readAt, direct.readAt) : null;
}

/** Whether this state asks the agent to act. */
export function needsAction(state: AcceptanceState): boolean {
  return state === 'not-provided' || state === 'outdated';
}

/** The state that may be shown. While an open act may have put the acceptance on record, an old "not provided" is not (ui.md section 2). */
export function shownState(state: AcceptanceState, mayBeOnRecord: boolean): AcceptanceState {
  return mayBeOnRecord && needsAction(state) ? 'unknown' : state;
}
