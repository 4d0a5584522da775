/** The journal of the acts of one account: every change goes to the disk first and to the pages after. */
import type { AttestationPhase, JournalEntry } from '../../domain/journal';
import type { Account } from '../account-session';
import type { Reader } from '../customers/customer-reader';
import type { Platform } from '../platform';
import type { ReadingPlan } from './reading-plan';

export interface ActJournal {
  get(entryId: string): Promise<JournalEntry | null>;
  /** Null when a reading has moved the entry to another phase meanwhile: that one holds. */
  change(entry: JournalEntry, part: Partial<JournalEntry>): Promise<JournalEntry | null>;
  /** As `change`, and the record is read after so many ms. */
  plan(entry: JournalEntry, wait: number, part?: Partial<JournalEntry>): Promise<void>;
  /** Ends an act; what was typed becomes the draft of the next try. */
  end(entry: JournalEntry, phase: AttestationPhase, part?: Partial<JournalEntry>): Promise<void>;
}

export function keepActJournal(
  platform: Pick<Platform, 'store' | 'now'>,
  account: Pick<Account, 'key'>,
  reader: Pick<Reader, 'refreshJournal' | 'renewDraft'>,
  readingPlan: Pick<ReadingPlan, 'wakeFor'>,
): ActJournal {
  const { journal } = platform.store;
  const change: ActJournal['change'] = async (entry, part) => {
    const changed = await journal.change(account.key, entry.id, part, entry.phase);
    await reader.refreshJournal(entry.customerId);
    return changed;
  };
  return {
    get: (entryId) => journal.get(account.key, entryId),
    change,
    async plan(entry, wait, part = {}) {
      const written = await change(entry, { ...part, nextReadingAt: platform.now() + wait });
      if (written) readingPlan.wakeFor(written, wait);
    },
    async end(entry, phase, part = {}) {
      const ended = await change(entry, { ...part, phase, reference: null, settledAt: platform.now(), nextReadingAt: null });
      if (ended) await reader.renewDraft(entry.customerId, { keep: true });
    },
  };
}
