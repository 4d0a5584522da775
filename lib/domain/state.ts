import type { AppError } from './app-error';
import type { AcceptanceState, Confirmation, Day, Facts, Instant, Reading } from './facts';

/** Partner confirmations dated before this day have to be renewed (partner-center-api.md 0.5); direct acceptances have no date. */
export const RENEWED_SINCE: Day = '2023-04-01';

/** How long "no" may be believed without being read again. "Yes" does not go stale: an acceptance is never taken back. */
export const NO_IS_FRESH_FOR_MS = 10 * 60_000;

/** Whether something happened less than that long ago; what lies ahead was stamped by a clock that has been set back since, and is old. */
export function isYounger(at: Instant, thanMs: number, now: Instant): boolean {
  return at <= now && now - at <= thanMs;
}

/** The value of a reading, were it the last good one of a failed reading; null when there never was one. */
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
 * Evidence for an acceptance counts however old its reading. Its absence counts only when both facts were read, and lately:
 * a failed reading or a cache is never the reason for saying "not provided".
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
  // "Renewal needed" is evidence too, as long as nothing hints that it was renewed meanwhile: both facts must have been read once.
  return known === 'outdated' && appError === null ? 'outdated' : 'unknown';
}

/** As `acceptanceState`, whatever the age of the readings: for lists that show the age beside it. */
export function lastKnownState(facts: Facts): AcceptanceState {
  const confirmations = lastValue(facts.confirmations);
  const direct = lastValue(facts.direct);
  const newest = confirmations ? newestConfirmation(confirmations.value) : null;
  if (direct?.value || (newest && !isOutdated(newest))) return 'provided';
  if (!confirmations || !direct) return 'unknown';
  return newest ? 'outdated' : 'not-provided';
}

/** The error that says most about a reading: that of the confirmations first, since attesting needs them. */
export function readingError(facts: Facts): AppError | null {
  if (facts.confirmations.status === 'failed') return facts.confirmations.appError;
  return facts.direct.status === 'failed' ? facts.direct.appError : null;
}

export const NEVER_READ: Facts = { confirmations: { status: 'never' }, direct: { status: 'never' } };

/** When the older of the two facts was read well; null when one never was. */
export function readAt(facts: Facts): Instant | null {
  const confirmations = lastValue(facts.confirmations);
  const direct = lastValue(facts.direct);
  return confirmations && direct ? Math.min(confirmations.readAt, direct.readAt) : null;
}

/** Whether the agent has something to do about it. */
export function needsAction(state: AcceptanceState): boolean {
  return state === 'not-provided' || state === 'outdated';
}
