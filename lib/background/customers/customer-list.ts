/** The customers the partner has: read page by page with the cursor in the store, so a stopped worker costs one page. */
import * as z from 'zod/mini';
import type { AppError, AppErrorKind } from '../../domain/app-error';
import type { Instant } from '../../domain/facts';
import { isYounger, needsAction } from '../../domain/state';
import type { CustomerRow, CustomerSearchResult } from '../../domain/view';
import type { CustomerCursor } from '../../partner-center/client';
import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Platform } from '../platform';
import { createSearchIndex } from './search-index';

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
  /** A customer, or what is kept of its facts, has changed: its row is made anew before the next search. */
  changed(tenantId: string): void;
}

export function createCustomerList(
  platform: Pick<Platform, 'store' | 'now' | 'diagnostics'>,
  account: Pick<Account, 'key' | 'center'>,
  events: { changed(): void; signedOut(error: unknown): void },
  index = createSearchIndex({
    all: () => platform.store.customers.all(account.key),
    some: (tenantIds) => platform.store.customers.some(account.key, tenantIds),
  }),
): CustomerList {
  const { customers, journal, marks } = platform.store;
  let reading: Promise<void> | null = null;
  let listReadAt: Instant | null = null;
  let known = 0;
  let failure: ReturnType<CustomerList['failure']> = null;

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
        for (const customer of page.customers) index.renamed(customer);
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
      if (!cursor) break;
      await marks.put(account.key, 'list-progress', { startedAt, cursor });
    }
    for (const tenantId of await customers.dropUnseen(account.key, startedAt)) index.changed(tenantId);
    await marks.put(account.key, 'list-mark', startedAt);
    endlessAt = null;
    listReadAt = platform.now();
    known = await customers.count(account.key);
    await marks.put(account.key, 'list-read-at', listReadAt);
    await marks.remove(account.key, 'list-progress');
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
            platform.diagnostics.record('customers', error);
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
    changed: index.changed,
    async search(query, filter, limit) {
      const { matching, waiting, notRead, all } = await index.search(query, filter);
      const doubted = new Set((await journal.open(account.key)).map(({ customerId }) => customerId));
      return {
        rows: matching.slice(0, limit).map((row) => (doubted.has(row.customer.tenantId) ? inDoubt(row) : row)),
        matching: matching.length,
        needsAction: waiting,
        notRead,
        all,
      };
    },
  };
}

/** An old reading must not say "not provided" when a write may have arrived (ui.md section 2); it still needs the agent's eye. */
function inDoubt(row: CustomerRow): CustomerRow {
  return needsAction(row.state) ? { ...row, state: 'unknown' } : row;
}
