/** Which attestations a page shows, and behind which confirmations they stand. Pure. */
import { isRecorded } from '../../domain/draft-rules';
import { hasEnded, type JournalEntry, mayBeOnRecord } from '../../domain/journal';

/** The entry a page shows: the newest act that is open, or that ended since the page was loaded and was not dismissed. */
export function entryToShow(journal: readonly JournalEntry[], since: number, dismissed: readonly string[]): JournalEntry | null {
  const newest = journal.reduce<JournalEntry | null>(
    (latest, one) => (latest && latest.writtenAt >= one.writtenAt ? latest : one),
    null,
  );
  if (!newest) return null;
  if (!hasEnded(newest)) return newest;
  return newest.writtenAt >= since && !dismissed.includes(newest.id) ? newest : null;
}

/** The attestation behind a confirmation, when it was made through Countersign. */
export function entryBehind(
  journal: readonly JournalEntry[],
  confirmation: Parameters<typeof isRecorded>[1],
): JournalEntry | null {
  return journal.find((entry) => entry.dateSent !== '' && isRecorded(entry, confirmation)) ?? null;
}

/** Whether an act is under way, so that no other may begin. */
export function isUnderWay(journal: readonly JournalEntry[]): boolean {
  return journal.some((entry) => !hasEnded(entry));
}

/** Whether an act that is under way may be on record by now, so that no old reading may say "not provided". */
export function isInDoubt(journal: readonly JournalEntry[]): boolean {
  return journal.some(mayBeOnRecord);
}
