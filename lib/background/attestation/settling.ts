/** What a reading of the record says of the attestations that were sent for a customer. Pure; the coordinator writes it down. */

import type { AppError } from '../../domain/app-error';
import { isRecorded, isSamePerson } from '../../domain/draft-rules';
import type { Confirmation, Facts, Instant } from '../../domain/facts';
import { type AttestationPhase, isSettledByReading, type JournalEntry, mayTurnUp } from '../../domain/journal';
import { isOutdated, lastKnownState, newestConfirmation } from '../../domain/state';

/** What one good reading makes of one entry. */
export interface Settled {
  readonly entry: JournalEntry;
  readonly change: Pick<JournalEntry, 'phase' | 'appError' | 'reference' | 'settledAt' | 'nextReadingAt' | 'recorded'>;
}

/**
 * Planned readings that have to miss an act before the agent is asked: they are made at once, after 5 s and after 20 s, so the last
 * one is the second that was made after some waiting.
 */
export const READINGS_BEFORE_ASKING = 3;

/**
 * The acts that a good reading of the confirmations settles, whoever asked for it; all others are left out.
 *
 * Microsoft gives a confirmation no id (partner-center-api.md 3.3), so person and day name it, and one confirmation stands for one act. An act that
 * ended without a record (refused, given up) but had left is settled too when it turns up as it was sent.
 *
 * @param journal the entries of one customer.
 */
export function settledBy(journal: readonly JournalEntry[], facts: Facts, now: Instant): readonly Settled[] {
  if (facts.confirmations.status !== 'read') return [];
  const confirmations = facts.confirmations.value;
  const provided = lastKnownState(facts) === 'provided';
  const settled: Settled[] = [];
  const settle = (entry: JournalEntry, phase: AttestationPhase, recorded: JournalEntry['recorded'] = null) => {
    const appError = phase === 'confirmed' ? null : entry.appError;
    settled.push({ entry, change: { phase, appError, recorded, reference: null, settledAt: now, nextReadingAt: null } });
  };

  const claimed = new Set<Confirmation>();
  const claim = (entry: JournalEntry): boolean => {
    const own = confirmations.find((one) => !claimed.has(one) && isRecorded(entry, one) && isBy(entry, one));
    if (own) claimed.add(own);
    return own !== undefined;
  };
  for (const entry of journal) if (entry.phase === 'confirmed') claim(entry);
  const open = journal.filter(isSettledByReading);
  const missing = open.filter((entry) => {
    const found = claim(entry);
    if (found) settle(entry, 'confirmed');
    return !found;
  });
  for (const entry of [...journal].sort((a, b) => b.writtenAt - a.writtenAt)) {
    if (mayTurnUp(entry) && entry.sentAt !== null && claim(entry)) settle(entry, 'confirmed');
  }

  for (const entry of missing) {
    if (!provided) continue;
    if (entry.appError?.kind === 'already-on-record') {
      settle(entry, 'already-on-record');
      continue;
    }
    // Nothing was provided when the act was sent, so whatever provides now came after: an old confirmation does not.
    const others = confirmations.filter((one) => !isOutdated(one) && !claimed.has(one));
    const alike = others.find((one) => isSamePerson(entry.signatory, one.signatory));
    if (alike && isRecorded(entry, alike)) settle(entry, 'already-on-record');
    else if (alike) settle(entry, 'recorded-differently', recordOf(alike));
    // Somebody else's confirmation may come before one's own: that one gets the time that every act gets.
    else if (entry.readings >= READINGS_BEFORE_ASKING || entry.phase === 'undecided') {
      settle(entry, 'recorded-differently', recordOf(newestConfirmation(others)));
    }
  }
  return settled;
}

/** Microsoft often leaves out who attested; when it names somebody else, the act is somebody else's. */
function isBy(entry: JournalEntry, { userId }: Confirmation): boolean {
  return userId === null || userId.toLowerCase() === entry.userId.toLowerCase();
}

function recordOf(confirmation: Confirmation | null): JournalEntry['recorded'] {
  return confirmation && { signatory: confirmation.signatory, agreedOn: confirmation.agreedOn };
}

/** Whether an act's error is an answer that refuses it, in contrast to one that leaves open what became of it. */
export function isRefusal(appError: AppError | null): appError is AppError {
  const status = appError?.detail?.status ?? 0;
  return status >= 400 && status < 500 && status !== 408;
}

/**
 * How an act that was refused ends, now that a good reading did not show it; null: the record is still waited for.
 *
 * Microsoft's "exists already" (600061) counts an outdated confirmation of the same person too (partner-center-api.md 3.3 "reconfirm"), and that
 * unblocks nothing; without any such confirmation the record is late.
 */
export function endOfRefused(entry: JournalEntry, facts: Facts): AttestationPhase | null {
  switch (entry.appError?.kind) {
    case 'route-closed':
      return 'route-closed';
    case 'intercepted':
      return 'not-sent';
    case 'already-on-record': {
      const record = facts.confirmations.status === 'read' ? facts.confirmations.value : [];
      const known = record.some((one) => isSamePerson(entry.signatory, one.signatory));
      return known || entry.readings >= READINGS_BEFORE_ASKING ? 'refused' : null;
    }
    default:
      return 'refused';
  }
}
