/** The rows of all customers in memory, in the order in which they are shown, for the search of popup and panel. */
import uFuzzy from '@leeoniya/ufuzzy';
import { type Customer, shownCustomer } from '../../domain/customer';
import { lastKnownState, lastValue, needsAction, newestConfirmation, readAt } from '../../domain/state';
import type { CustomerRow } from '../../domain/view';
import type { KeptCustomer } from '../../storage/store';

/** Where the rows come from: the store of one account. */
export interface SearchSource {
  all(): Promise<readonly KeptCustomer[]>;
  /** Those of these customers that are kept; the others are left out. */
  some(tenantIds: readonly string[]): Promise<readonly KeptCustomer[]>;
}

export interface SearchResult {
  /** In the order in which they are shown. */
  readonly matching: readonly CustomerRow[];
  /** How many of all need action. */
  readonly waiting: number;
  /** Customers of whom not both facts were ever read, and whose acceptance is not known otherwise. */
  readonly notRead: number;
  readonly all: number;
}

export interface SearchIndex {
  /** What is kept of the customer has changed, or is gone: its row is read from the store again, and no other. */
  changed(tenantId: string): void;
  /** As `changed`, for a customer that a list of Microsoft's has named: does nothing when its row says the same already. */
  renamed(customer: Customer): void;
  /**
   * A query searches all customers, whatever the filter. Rejects when the store cannot be read; the next search tries again.
   */
  search(query: string, filter: 'needs-action' | 'all'): Promise<SearchResult>;
}

interface Entry {
  readonly customer: Customer;
  readonly row: CustomerRow;
  readonly name: string;
  /** Name, domain and tenant id, folded. */
  readonly text: string;
}

/** @param entryOf makes one row; a test counts with it how many are made. */
export function createSearchIndex(source: SearchSource, entryOf: (kept: KeptCustomer) => Entry = searchEntryOf): SearchIndex {
  /** null: not built yet. */
  let rows: SortedRows | null = null;
  const changedIds = new Set<string>();
  let updating: Promise<SortedRows> | null = null;

  const build = async (): Promise<SortedRows> => {
    changedIds.clear();
    return new SortedRows((await source.all()).map(entryOf));
  };

  const update = async (): Promise<SortedRows> => {
    rows ??= await build();
    while (changedIds.size > 0) {
      const tenantIds = [...changedIds];
      changedIds.clear();
      try {
        const kept = await source.some(tenantIds);
        rows.replace(tenantIds, kept.map(entryOf));
      } catch (error) {
        for (const tenantId of tenantIds) changedIds.add(tenantId);
        throw error;
      }
    }
    return rows;
  };

  return {
    changed: (tenantId) => void changedIds.add(tenantId),
    renamed({ tenantId, companyName, domain }) {
      const known = rows?.get(tenantId)?.customer;
      // An empty name never replaces a known one (CustomerRepository.put).
      const same = known && (companyName || known.companyName) === known.companyName;
      if (!same || (domain || known.domain).toLowerCase() !== known.domain) changedIds.add(tenantId);
    },
    async search(query, filter) {
      updating ??= update().finally(() => {
        updating = null;
      });
      const all = (await updating).inOrder();
      const waiting = all.filter(({ row }) => needsAction(row.state));
      const matching = matches(query, filter === 'all' || query.trim() !== '' ? all : waiting);
      return {
        matching: matching.map(({ row }) => row),
        waiting: waiting.length,
        notRead: all.filter(({ row }) => row.readAt === null && row.state === 'unknown').length,
        all: all.length,
      };
    },
  };
}

const URGENCY = { 'not-provided': 0, outdated: 1, unknown: 2, provided: 3, 'not-applicable': 4 } as const;
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** What needs action first, then by name; never 0 for two customers, so that a changed row has one place. */
function byUrgency(a: Entry, b: Entry): number {
  return (
    URGENCY[a.row.state] - URGENCY[b.row.state] ||
    collator.compare(a.row.customer.companyName, b.row.customer.companyName) ||
    (a.customer.tenantId < b.customer.tenantId ? -1 : 1)
  );
}

/** Sorted once; a changed row is taken out and put in where it belongs. */
class SortedRows {
  private readonly byId: Map<string, Entry>;
  private sorted: Entry[];

  constructor(entries: readonly Entry[]) {
    this.byId = new Map(entries.map((entry) => [entry.customer.tenantId, entry]));
    this.sorted = [...entries].sort(byUrgency);
  }

  get(tenantId: string): Entry | undefined {
    return this.byId.get(tenantId);
  }

  inOrder(): readonly Entry[] {
    return this.sorted;
  }

  /** Takes out the customers of these ids and puts in those that there are now. */
  replace(tenantIds: readonly string[], now: readonly Entry[]): void {
    const old = new Set(tenantIds.flatMap((tenantId) => this.byId.get(tenantId) ?? []));
    const kept = old.size === 0 ? this.sorted : this.sorted.filter((entry) => !old.has(entry));
    for (const tenantId of tenantIds) this.byId.delete(tenantId);
    for (const entry of now) this.byId.set(entry.customer.tenantId, entry);
    this.sorted = merged(kept, [...now].sort(byUrgency));
  }
}

/** Two sorted lists as one: each row of the shorter one finds its place by halving, so that few are compared. */
function merged(long: readonly Entry[], short: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let from = 0;
  for (const entry of short) {
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byUrgency(long[middle] as Entry, entry) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(long[from] as Entry);
    all.push(entry);
  }
  for (; from < long.length; from++) all.push(long[from] as Entry);
  return all;
}

/** Width, case and accents do not matter to a person who searches. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The row of one customer, with the text by which it is found. */
export function searchEntryOf({ customer: kept, facts }: KeptCustomer): Entry {
  const customer = shownCustomer(kept);
  const newest = newestConfirmation(lastValue(facts.confirmations)?.value ?? []);
  const row = { customer, state: lastKnownState(facts), agreedOn: newest?.agreedOn ?? null, readAt: readAt(facts) };
  const name = fold(customer.companyName);
  return { customer: kept, row, name, text: `${name} ${fold(customer.domain)} ${customer.tenantId}` };
}

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

/** All that hold every word, names that begin with the query first; when none does, those that nearly do. Both as they come otherwise. */
function matches(query: string, among: readonly Entry[]): readonly Entry[] {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return among;
  const exact = among.filter(({ text }) => words.every((word) => text.includes(word)));
  const rank = ({ name }: Entry) => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2);
  if (exact.length > 0) return exact.sort((a, b) => rank(a) - rank(b));
  const near = forgiving.filter(
    among.map(({ text }) => text),
    wanted,
  );
  return [...(near ?? [])].sort((a, b) => a - b).flatMap((position) => among[position] ?? []);
}
