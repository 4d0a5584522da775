/** The customers the partner has: read page by page with the cursor in the store, so a stopped worker costs one page. */
import uFuzzy from '@leeoniya/ufuzzy';
import * as z from 'zod/mini';
import type { AppError, AppErrorKind } from '../../domain/app-error';
import { shownCustomer } from '../../domain/customer';
import type { Instant } from '../../domain/facts';
import { isYounger, lastKnownState, lastValue, needsAction, newestConfirmation, readAt } from '../../domain/state';
import type { CustomerRow, CustomerSearchResult } from '../../domain/view';
import type { CustomerCursor } from '../../partner-center/client';
import type { KeptCustomer } from '../../storage/store';
import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Platform } from '../platform';

/** After this the list is read again by itself. */
const LIST_FRESH_FOR_MS = 24 * 60 * 60_000;

/** A list that cannot be read to its end is not begun anew by itself each time somebody looks. */
const ENDLESS_LIST_AGAIN_MS = 60 * 60_000;

/** AppErrors that come to a good cursor too: it is kept for the next try. */
const NOT_THE_CURSORS_FAULT: ReadonlySet<AppErrorKind> = new Set<AppErrorKind>([
  'offline',
  'throttled',
  'signed-out',
  'no-mfa',
  'storage-full',
]);

const progressShape = z.object({
  /** What the customers of this reading are marked with: when it began, or later when the clock was set back since the last one. */
  startedAt: z.number(),
  cursor: z.nullable(
    z.object({ path: z.string(), headers: z.record(z.string(), z.string()), page: z.number(), landmark: z.string() }),
  ),
});

export interface CustomerList {
  /** Reads the list when it is old or a reading was broken off; `now`: in any case. Never rejects. */
  read(options: { readonly now: boolean }): Promise<void>;
  reading(): boolean;
  readAt(): Instant | null;
  /** What the last reading failed with, and when; null when it did not fail. */
  failure(): { readonly appError: AppError; readonly failedAt: Instant } | null;
  known(): number;
  /** A query searches all customers, whatever the filter. */
  search(query: string, filter: 'needs-action' | 'all', limit: number): Promise<CustomerSearchResult>;
  /** Customers or facts have changed: rows are made anew on the next search. */
  stale(): void;
}

export function createCustomerList(
  platform: Platform,
  account: Account,
  events: { changed(): void; signedOut(error: unknown): void },
): CustomerList {
  const { customers, journal, marks } = platform.store;
  let reading: Promise<void> | null = null;
  let listReadAt: Instant | null = null;
  let known = 0;
  let failure: ReturnType<CustomerList['failure']> = null;
  let rows: Promise<readonly Searchable[]> | null = null;

  /** Somebody wants the list read in any case, perhaps while it is being looked up whether it need be. */
  let forced = false;
  /** When the service last led on without an end, or in a circle. */
  let endlessAt: Instant | null = null;

  const readAll = async (): Promise<void> => {
    const lastRead = z.safeParse(z.number(), await marks.get(account.key, 'list-read-at'));
    listReadAt = lastRead.success ? lastRead.data : null;
    known = await customers.count(account.key);
    const progress = z.safeParse(progressShape, await marks.get(account.key, 'list-progress'));
    const broken = progress.success ? progress.data : null;
    if (!forced && endlessAt !== null && isYounger(endlessAt, ENDLESS_LIST_AGAIN_MS, platform.now())) return;
    const lastMark = z.safeParse(z.number(), await marks.get(account.key, 'list-mark'));
    const newMark = () => Math.max(platform.now(), lastMark.success ? lastMark.data + 1 : 0);
    const old = listReadAt === null || !isYounger(listReadAt, LIST_FRESH_FOR_MS, platform.now());
    if (!forced && !old && !broken) return;
    let startedAt = broken?.startedAt ?? newMark();
    let cursor: CustomerCursor | null = broken?.cursor ?? null;
    let resumed = cursor !== null;
    for (;;) {
      events.changed();
      try {
        const page = await account.center.readCustomerPage(cursor, { urgency: 'later' });
        // Each page with the mark of the whole reading: a clock set back on the way makes nobody unseen.
        await customers.put(account.key, page.customers, startedAt);
        cursor = page.next;
      } catch (error) {
        // The service's token dies at some time; a reading that was taken up with a dead one starts over, once.
        const { kind } = appErrorOf(error, platform.now());
        if (!resumed && kind === 'malformed-answer') endlessAt = platform.now();
        if (!resumed || NOT_THE_CURSORS_FAULT.has(kind)) throw error;
        resumed = false;
        startedAt = newMark();
        cursor = null;
        continue;
      }
      known = await customers.count(account.key);
      rows = null;
      if (!cursor) break;
      await marks.put(account.key, 'list-progress', { startedAt, cursor });
    }
    await customers.dropUnseen(account.key, startedAt);
    await marks.put(account.key, 'list-mark', startedAt);
    endlessAt = null;
    listReadAt = platform.now();
    known = await customers.count(account.key);
    await marks.put(account.key, 'list-read-at', listReadAt);
    await marks.remove(account.key, 'list-progress');
    rows = null;
  };

  return {
    read({ now }) {
      forced ||= now;
      reading ??= readAll()
        .then(
          () => {
            failure = null;
          },
          (error) => {
            failure = { appError: appErrorOf(error, platform.now()), failedAt: platform.now() };
            if (failure.appError.kind === 'signed-out') events.signedOut(error);
          },
        )
        .finally(() => {
          reading = null;
          forced = false;
          events.changed();
        });
      return reading;
    },
    reading: () => reading !== null,
    readAt: () => listReadAt,
    failure: () => failure,
    known: () => known,
    stale() {
      rows = null;
    },
    async search(query, filter, limit) {
      const made = rows ?? customers.all(account.key).then((kept) => kept.map(searchable));
      rows = made;
      const all = await made.catch((error) => {
        if (rows === made) rows = null;
        throw error;
      });
      const waiting = all.filter(({ row }) => needsAction(row.state));
      const matching = matches(query, filter === 'all' || query.trim() !== '' ? all : waiting);
      const doubted = new Set((await journal.open(account.key)).map(({ customerId }) => customerId));
      return {
        rows: matching.slice(0, limit).map(({ row }) => (doubted.has(row.customer.tenantId) ? inDoubt(row) : row)),
        matching: matching.length,
        needsAction: waiting.length,
        notRead: all.filter(({ row }) => row.readAt === null && row.state === 'unknown').length,
        all: all.length,
      };
    },
  };
}

/** An old reading must not say "not provided" when a write may have arrived (ui.md section 2); it still needs the agent's eye. */
function inDoubt(row: CustomerRow): CustomerRow {
  return needsAction(row.state) ? { ...row, state: 'unknown' } : row;
}

interface Searchable {
  readonly row: CustomerRow;
  readonly name: string;
  /** Name, domain and tenant id, folded. */
  readonly text: string;
}

/** Width, case and accents do not matter to a person who searches. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function searchable({ customer: kept, facts }: KeptCustomer): Searchable {
  const customer = shownCustomer(kept);
  const newest = newestConfirmation(lastValue(facts.confirmations)?.value ?? []);
  const row = { customer, state: lastKnownState(facts), agreedOn: newest?.agreedOn ?? null, readAt: readAt(facts) };
  const name = fold(customer.companyName);
  return { row, name, text: `${name} ${fold(customer.domain)} ${customer.tenantId}` };
}

const URGENCY = { 'not-provided': 0, outdated: 1, unknown: 2, provided: 3, 'not-applicable': 4 } as const;
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
/** One slip of the finger in a word is forgiven. */
const forgiving = new uFuzzy({
  intraMode: 1,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

/** All that hold every word, names that begin with the query first; when none does, those that nearly do. */
function matches(query: string, among: readonly Searchable[]): readonly Searchable[] {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const byUrgency = (a: Searchable, b: Searchable) =>
    URGENCY[a.row.state] - URGENCY[b.row.state] || collator.compare(a.row.customer.companyName, b.row.customer.companyName);
  if (words.length === 0) return [...among].sort(byUrgency);
  const exact = among.filter(({ text }) => words.every((word) => text.includes(word)));
  const rank = ({ name }: Searchable) => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2);
  if (exact.length > 0) return exact.sort((a, b) => rank(a) - rank(b) || byUrgency(a, b));
  const texts = among.map(({ text }) => text);
  const near = forgiving.filter(texts, wanted) ?? [];
  return near.flatMap((index) => among[index] ?? []).sort(byUrgency);
}
