/** When the record of an open act is read again: a timer while the worker lives, and an alarm should it stop. */
import type { JournalEntry } from '../../domain/journal';
import type { Platform } from '../platform';

/** How long after so many readings the record is read again; the service may take minutes to show what it took. */
const READ_AGAIN_AFTER_MS: readonly number[] = [0, 5_000, 15_000, 30_000];
const READ_ON_AFTER_MS = 60_000;
/** An act that stays open for days must not be read every minute for as long. */
const SELDOM_AFTER_READINGS = 30;
const READ_SELDOM_AFTER_MS = 5 * 60_000;
/** A person needs longer than a service: no customer accepts within seconds. */
const CUSTOMER_AGAIN_MS = 15_000;
/** A reading that failed says nothing; it is tried again after this and does not count. */
export const FAILED_READING_AGAIN_MS = 15_000;
/** The shortest time after which browsers ring an alarm. */
const ALARM_AFTER_MS = 30_000;

/** How long an entry waits for its next reading after a good one, in ms. */
export function waitAfter({ phase, readings }: Pick<JournalEntry, 'phase' | 'readings'>): number {
  const wait = READ_AGAIN_AFTER_MS[readings] ?? (readings < SELDOM_AFTER_READINGS ? READ_ON_AFTER_MS : READ_SELDOM_AFTER_MS);
  return phase === 'waiting-for-customer' ? Math.max(wait, CUSTOMER_AGAIN_MS) : wait;
}

export interface ReadingPlan {
  /** Reads the entry's record after so many ms, unless an earlier time is planned already. */
  wakeFor(entry: JournalEntry, wait: number): void;
  isPlanned(entryId: string): boolean;
  /** Wakes a worker that takes up what is open, should this one stop or fail. */
  alarm(): void;
}

/** @param read reads the record of an entry whose time has come; its failures are its own. */
export function createReadingPlan(
  platform: Pick<Platform, 'now' | 'after' | 'wakeAt'>,
  read: (entry: JournalEntry) => void,
): ReadingPlan {
  /** Entries for which a timer runs, with its time. */
  const planned = new Map<string, number>();
  return {
    wakeFor(entry, wait) {
      // The timer is punctual but dies with the worker; the alarm is late but wakes a new one.
      platform.wakeAt(platform.now() + Math.max(wait, ALARM_AFTER_MS));
      const when = platform.now() + wait;
      const standing = planned.get(entry.id);
      // A second timer would count a reading before its time; an earlier time takes the place of a later one.
      if (standing !== undefined && standing <= when) return;
      planned.set(entry.id, when);
      platform.after(wait, () => {
        if (planned.get(entry.id) !== when) return;
        planned.delete(entry.id);
        read(entry);
      });
    },
    isPlanned: (entryId) => planned.has(entryId),
    alarm: () => platform.wakeAt(platform.now() + ALARM_AFTER_MS),
  };
}
