/** Readings that failed are repeated by themselves while somebody sees them, at a time that the pages can tell. */

import type { AppError, AppErrorKind } from '../../domain/app-error';
import type { Instant } from '../../domain/facts';

/** A reading that failed and whose outcome is on screen now. */
export interface FailedReading {
  /** What was read: a customer's tenant id, or `list`. */
  readonly key: string;
  readonly failedAt: Instant;
  readonly appError: AppError;
  /** It is being read again already. */
  readonly reading: boolean;
  /** Reads it again; never rejects. */
  readonly read: () => void;
}

export interface Retries {
  /** Takes in what has failed and is shown by now; call after every change, before the views are made. */
  plan(): void;
  /** When this is read again by itself, epoch ms; null when it is not. */
  at(key: string): Instant | null;
}

/** What passes by itself. Everything else waits for a person: a role, a consent, a second factor; a lost line tells when it is back. */
const PASSES: ReadonlySet<AppErrorKind> = new Set<AppErrorKind>(['throttled', 'service-error', 'malformed-answer']);

const FIRST_AFTER_MS = 30_000;
const LONGEST_AFTER_MS = 10 * 60_000;

interface Planned {
  readonly failedAt: Instant;
  readonly dueAt: Instant;
  /** How often this was tried by itself already. */
  readonly tries: number;
}

/**
 * @param platform `after` runs something later while this worker lives; a page that waits for a retry brings a stopped worker back.
 * @param failing the failed readings that are on screen now.
 */
export function createRetries(
  platform: { now(): Instant; after(ms: number, run: () => void): void },
  failing: () => readonly FailedReading[],
): Retries {
  const planned = new Map<string, Planned>();

  const retry = (key: string, plan: Planned): void => {
    if (planned.get(key) !== plan) return;
    const still = failing().find((one) => one.key === key && one.failedAt === plan.failedAt);
    if (still && !still.reading) still.read();
  };

  return {
    plan() {
      const now = failing();
      for (const key of planned.keys()) if (!now.some((one) => one.key === key)) planned.delete(key);
      for (const { key, failedAt, appError, reading } of now) {
        const before = planned.get(key);
        if (reading || before?.failedAt === failedAt) continue;
        if (!PASSES.has(appError.kind)) {
          planned.delete(key);
          continue;
        }
        // Not from the plan's own try, but from somebody's press: the waiting starts over.
        const tries = before && failedAt >= before.dueAt ? before.tries + 1 : 0;
        const wait = Math.min(FIRST_AFTER_MS * 2 ** tries, LONGEST_AFTER_MS);
        const plan = { failedAt, tries, dueAt: appError.retryAt ?? failedAt + wait };
        planned.set(key, plan);
        platform.after(Math.max(0, plan.dueAt - platform.now()), () => retry(key, plan));
      }
    },
    at: (key) => planned.get(key)?.dueAt ?? null,
  };
}
