/**
 * The errors of this device, for Settings, "Diagnostics": a bounded list in `storage.local`, which survives a stopped worker and goes
 * with the consent and with every wipe.
 */
import * as z from 'zod/mini';
import { APP_ERROR_KINDS } from '../../domain/app-error';
import { DIAGNOSTIC_PLACES, type Diagnostic, type DiagnosticPlace } from '../../domain/diagnostics';
import type { KeyArea } from '../platform';
import { diagnosticOf } from './diagnostic-of';

/** Entries that are kept; the oldest go first. */
export const MOST_DIAGNOSTICS = 200;

const KEY = 'diagnostics';

const entryShape = z.strictObject({
  at: z.number(),
  kind: z.enum(APP_ERROR_KINDS),
  place: z.enum(DIAGNOSTIC_PLACES),
  times: z.number(),
  status: z.number(),
  code: z.string(),
  requestId: z.string(),
  correlationId: z.string(),
  error: z.string(),
  position: z.string(),
});

export interface Diagnostics {
  /** Writes an error down. Never throws, and nobody has to wait. */
  record(place: DiagnosticPlace, error: unknown): void;
  /** As `record`, for the `catch` of a promise whose outcome nobody needs. */
  recorder(place: DiagnosticPlace): (error: unknown) => void;
  /** Newest first. Never rejects: what cannot be read is empty. */
  read(): Promise<readonly Diagnostic[]>;
  /** Deletes all entries. Rejects when the browser refuses. */
  clear(): Promise<void>;
  /** Writes nothing from now on: the consent is being taken back. */
  stop(): void;
}

export function createDiagnostics(local: Pick<KeyArea, 'get' | 'set' | 'remove'>, now: () => number): Diagnostics {
  /** Oldest first; null: not brought from the store yet. */
  let entries: readonly Diagnostic[] | null = null;
  let unwritten: Diagnostic[] = [];
  let stopped = false;
  /** One write after the other, each with all that has come by then. */
  let last: Promise<void> = Promise.resolve();

  const bring = async (): Promise<readonly Diagnostic[]> => {
    entries ??= entriesIn((await local.get(KEY))[KEY]);
    return entries;
  };

  const write = async (): Promise<void> => {
    if (unwritten.length === 0 || stopped) return;
    const before = await bring();
    const all = unwritten.reduce(withEntry, before);
    unwritten = [];
    entries = all;
    if (!stopped) await local.set({ [KEY]: all });
  };

  /** Runs after what is being written; an earlier failure stops nothing. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    // A store that fails has no other place to say so. What could not be written stays in memory, for this worker's life.
    last = turn.catch(() => {});
    return turn;
  };

  const record = (place: DiagnosticPlace, error: unknown): void => {
    // Somebody gave up waiting: that is no error.
    if (stopped || (error instanceof DOMException && error.name === 'AbortError')) return;
    unwritten.push(diagnosticOf(place, error, now()));
    // What cannot be written is shown all the same.
    void inTurn(write).catch(() => {});
  };

  return {
    record,
    recorder: (place) => (error) => record(place, error),
    async read() {
      await last;
      // A store that cannot be read has no entries to show; those of this worker are in memory.
      return [...(await bring().catch(() => []))].reverse();
    },
    clear: () =>
      inTurn(async () => {
        unwritten = [];
        entries = [];
        await local.remove(KEY);
      }),
    stop() {
      stopped = true;
    },
  };
}

/** What happened just before in the same way is one entry with the newer time and ids. */
function withEntry(entries: readonly Diagnostic[], one: Diagnostic): readonly Diagnostic[] {
  const newest = entries.at(-1);
  if (newest && sameIn(newest, one)) return [...entries.slice(0, -1), { ...one, times: newest.times + one.times }];
  return [...entries, one].slice(-MOST_DIAGNOSTICS);
}

function sameIn(a: Diagnostic, b: Diagnostic): boolean {
  return (['kind', 'place', 'status', 'code', 'error', 'position'] as const).every((field) => a[field] === b[field]);
}

/** An entry that an older version wrote otherwise is left out. */
function entriesIn(kept: unknown): readonly Diagnostic[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const parsed = z.safeParse(entryShape, one);
    return parsed.success ? [parsed.data] : [];
  });
}
