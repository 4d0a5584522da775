/** One repository for each kind of data. Every method works on one account's data only. */
import { plainError } from '../domain/app-error';
import { type Creation, creationHasEnded, creationMayFollow } from '../domain/creation';
import type { BillingContact, Customer } from '../domain/customer';
import type { Draft } from '../domain/draft';
import type { Facts, Instant } from '../domain/facts';
import { type AttestationPhase, hasEnded, type JournalEntry, mayFollow } from '../domain/journal';
import { NEVER_READ } from '../domain/state';
import { type AccountKey, type Database, openDatabase, type StoredCreation, type StoredJournalEntry } from './schema';

/** Thrown when the disk is full or the browser refuses to store anything. Nothing was written. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';
  readonly appError = plainError('storage-full');
}

export interface KeptFacts {
  readonly facts: Facts;
  readonly billing: { readonly value: BillingContact; readonly readAt: Instant } | null;
}

export interface KeptCustomer extends KeptFacts {
  readonly customer: Customer;
}

export interface Store {
  readonly customers: CustomerRepository;
  readonly facts: FactsRepository;
  readonly drafts: DraftRepository;
  readonly journal: JournalRepository;
  readonly creations: CreationRepository;
  readonly marks: MarkRepository;
  /** Deletes what was read and typed for an account: customers, facts, drafts, marks. Keeps the partner's record (design.md section 3). */
  purge(account: AccountKey): Promise<void>;
  close(): Promise<void>;
}

export interface CustomerRepository {
  get(account: AccountKey, tenantId: string): Promise<Customer | null>;
  /** Adds or updates customers. An empty name or domain never replaces a known one, nor an earlier time a later one. */
  put(account: AccountKey, customers: readonly Customer[], seenAt: Instant): Promise<void>;
  /** All customers with what is known about them, for search. At most tens of thousands. */
  all(account: AccountKey): Promise<readonly KeptCustomer[]>;
  /** Like `all`, for these customers. Leaves out those that are not stored. */
  some(account: AccountKey, tenantIds: readonly string[]): Promise<readonly KeptCustomer[]>;
  count(account: AccountKey): Promise<number>;
  /** Customers with exactly this domain, in lower case. */
  findByDomain(account: AccountKey, domain: string): Promise<readonly Customer[]>;
  /** Deletes customers not seen since then, because they have left the partner, and returns their tenant ids. */
  dropUnseen(account: AccountKey, since: Instant): Promise<readonly string[]>;
}

export interface FactsRepository {
  get(account: AccountKey, tenantId: string): Promise<KeptFacts>;
  put(account: AccountKey, tenantId: string, kept: KeptFacts): Promise<void>;
}

export interface DraftRepository {
  get(account: AccountKey, tenantId: string): Promise<Draft | null>;
  put(account: AccountKey, tenantId: string, draft: Draft): Promise<void>;
  remove(account: AccountKey, tenantId: string): Promise<void>;
  count(account: AccountKey): Promise<number>;
}

export interface JournalRepository {
  /**
   * Writes an attestation before it is sent, durably and in one transaction. If this draft is in the journal already, or another
   * attestation for the customer has not ended, returns that entry and writes nothing.
   */
  begin(account: AccountKey, entry: JournalEntry): Promise<{ readonly begun: boolean; readonly entry: JournalEntry }>;
  /**
   * Changes one entry, durably and in one transaction.
   *
   * @param from the phase that the entry must still be in; any when left out.
   * @returns null, without writing, when the entry is missing, not this account's, in another phase, or in one that the new phase may not
   *   follow (`ATTESTATION_PHASES`).
   */
  change(
    account: AccountKey,
    id: string,
    change: Partial<Omit<JournalEntry, 'id'>>,
    from?: AttestationPhase,
  ): Promise<JournalEntry | null>;
  get(account: AccountKey, id: string): Promise<JournalEntry | null>;
  /** Newest first. */
  ofCustomer(account: AccountKey, customerId: string): Promise<readonly JournalEntry[]>;
  /** Entries that have not ended. */
  open(account: AccountKey): Promise<readonly JournalEntry[]>;
  count(account: AccountKey): Promise<number>;
  /** Deletes the journal of this account, except attestations that have not ended, because they are still being settled. */
  wipe(account: AccountKey): Promise<void>;
}

/** The creation of customers. Part of the partner's record, like the journal. */
export interface CreationRepository {
  /**
   * Writes a creation before it is sent, durably and in one transaction. If this id is there already, or another creation with the same
   * domain has not ended, returns that one and writes nothing. Throws when the id is another account's.
   */
  begin(account: AccountKey, creation: Creation): Promise<{ readonly begun: boolean; readonly creation: Creation }>;
  /**
   * Changes one creation, durably and in one transaction.
   *
   * @returns null, without writing, when it is missing, not this account's, or in a phase that the new one may not follow
   *   (`CREATION_PHASES`).
   */
  change(account: AccountKey, id: string, change: Partial<Omit<Creation, 'id'>>): Promise<Creation | null>;
  get(account: AccountKey, id: string): Promise<Creation | null>;
  /** Creations that have not ended. */
  open(account: AccountKey): Promise<readonly Creation[]>;
  /** Deletes those of this account that have ended. */
  wipe(account: AccountKey): Promise<void>;
}

export interface MarkRepository {
  get(account: AccountKey, name: string): Promise<unknown>;
  put(account: AccountKey, name: string, value: unknown): Promise<void>;
  remove(account: AccountKey, name: string): Promise<void>;
}

/** Opens the store. The database is opened on first use, and again after the browser has closed it. */
export function openStore(open: () => Promise<Database> = openDatabase): Store {
  let opening: Promise<Database> | null = null;
  const database = (): Promise<Database> => {
    opening ??= open().then((opened) => {
      opened.addEventListener('close', () => {
        opening = null;
      });
      return opened;
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  /** Runs an operation on the database, and repeats it once when the connection was closed meanwhile. */
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await database());
    } catch (error) {
      if (isNamed(error, 'InvalidStateError')) {
        opening = null;
        return await work(await database());
      }
      throw isNamed(error, 'QuotaExceededError') ? new StoreFullError('no room', { cause: error }) : error;
    }
  };

  return {
    customers: customerRepository(use),
    facts: {
      get: (account, tenantId) =>
        use(async (db) => {
          const kept = await db.get('facts', [account, tenantId]);
          return { facts: kept?.facts ?? NEVER_READ, billing: kept?.billing ?? null };
        }),
      put: (account, tenantId, { facts, billing }) =>
        use(async (db) => {
          await db.put('facts', { account, tenantId, facts, billing });
        }),
    },
    drafts: {
      get: (account, tenantId) => use(async (db) => (await db.get('drafts', [account, tenantId]))?.draft ?? null),
      put: (account, tenantId, draft) =>
        use(async (db) => {
          await db.put('drafts', { account, tenantId, draft });
        }),
      remove: (account, tenantId) => use((db) => db.delete('drafts', [account, tenantId])),
      count: (account) => use((db) => db.count('drafts', everyKeyOf(account))),
    },
    journal: journalRepository(use),
    creations: creationRepository(use),
    marks: {
      get: (account, name) => use(async (db) => (await db.get('marks', [account, name]))?.value),
      put: (account, name, value) =>
        use(async (db) => {
          await db.put('marks', { account, name, value });
        }),
      remove: (account, name) => use((db) => db.delete('marks', [account, name])),
    },
    purge: (account) =>
      use(async (db) => {
        const names = ['customers', 'facts', 'drafts', 'marks'] as const;
        const transaction = db.transaction(names, 'readwrite');
        await Promise.all(names.map((name) => transaction.objectStore(name).delete(everyKeyOf(account))));
        await transaction.done;
      }),
    close: async () => {
      (await opening)?.close();
      opening = null;
    },
  };
}

type Use = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

function customerRepository(use: Use): CustomerRepository {
  return {
    get: (account, tenantId) => use(async (db) => bare(await db.get('customers', [account, tenantId]))),
    put: (account, customers, seenAt) =>
      use(async (db) => {
        const transaction = db.transaction('customers', 'readwrite');
        await Promise.all(
          customers.map(async (customer) => {
            const known = await transaction.store.get([account, customer.tenantId]);
            await transaction.store.put({
              account,
              tenantId: customer.tenantId,
              companyName: customer.companyName || (known?.companyName ?? ''),
              domain: (customer.domain || (known?.domain ?? '')).toLowerCase(),
              seenAt: Math.max(seenAt, known?.seenAt ?? seenAt),
            });
          }),
        );
        await transaction.done;
      }),
    all: (account) =>
      use(async (db) => {
        const transaction = db.transaction(['customers', 'facts']);
        const [customers, facts] = await Promise.all([
          transaction.objectStore('customers').getAll(everyKeyOf(account)),
          transaction.objectStore('facts').getAll(everyKeyOf(account)),
        ]);
        const factsOf = new Map(facts.map((kept) => [kept.tenantId, kept]));
        return customers.map((stored) => keptCustomer(stored, factsOf.get(stored.tenantId)));
      }),
    some: (account, tenantIds) =>
      use(async (db) => {
        const transaction = db.transaction(['customers', 'facts']);
        const customers = transaction.objectStore('customers');
        const facts = transaction.objectStore('facts');
        const found = await Promise.all(
          tenantIds.map((tenantId) => Promise.all([customers.get([account, tenantId]), facts.get([account, tenantId])])),
        );
        return found.flatMap(([stored, kept]) => (stored ? [keptCustomer(stored, kept)] : []));
      }),
    count: (account) => use((db) => db.count('customers', everyKeyOf(account))),
    findByDomain: (account, domain) =>
      use(async (db) => {
        const found = await db.getAllFromIndex('customers', 'by-domain', [account, domain]);
        return found.map(({ tenantId, companyName, domain: own }) => ({ tenantId, companyName, domain: own }));
      }),
    dropUnseen: (account, since) =>
      use(async (db) => {
        const transaction = db.transaction(['customers', 'facts'], 'readwrite');
        const dropped: string[] = [];
        for await (const cursor of transaction.objectStore('customers').iterate(everyKeyOf(account))) {
          if (cursor.value.seenAt >= since) continue;
          await transaction.objectStore('facts').delete([account, cursor.value.tenantId]);
          dropped.push(cursor.value.tenantId);
          await cursor.delete();
        }
        await transaction.done;
        return dropped;
      }),
  };
}

function keptCustomer({ tenantId, companyName, domain }: Customer, kept: KeptFacts | undefined): KeptCustomer {
  return { customer: { tenantId, companyName, domain }, facts: kept?.facts ?? NEVER_READ, billing: kept?.billing ?? null };
}

function journalRepository(use: Use): JournalRepository {
  const own = (account: AccountKey, entry: StoredJournalEntry | undefined): JournalEntry | null =>
    entry && entry.account === account ? withoutAccount(entry) : null;
  return {
    begin: (account, entry) =>
      use(async (db) => {
        // `strict`: the entry must be on the disk before the request leaves, not only in the browser's memory.
        const transaction = db.transaction('journal', 'readwrite', { durability: 'strict' });
        const sameDraft = await transaction.store.index('by-draft').get([account, entry.draftId]);
        const ofCustomer = await transaction.store.index('by-customer').getAll([account, entry.customerId]);
        const standing = sameDraft ?? ofCustomer.find((one) => !hasEnded(one));
        if (standing) return { begun: false, entry: withoutAccount(standing) };
        await transaction.store.add({ ...entry, account });
        await transaction.done;
        return { begun: true, entry };
      }),
    change: (account, id, change, from) =>
      use(async (db) => {
        const transaction = db.transaction('journal', 'readwrite', { durability: 'strict' });
        const entry = await transaction.store.get(id);
        if (entry?.account !== account || (from && entry.phase !== from)) return null;
        if (change.phase && !mayFollow(entry.phase, change.phase)) return null;
        const changed = { ...entry, ...change };
        await transaction.store.put(changed);
        await transaction.done;
        return withoutAccount(changed);
      }),
    get: (account, id) => use(async (db) => own(account, await db.get('journal', id))),
    ofCustomer: (account, customerId) =>
      use(async (db) => newestFirst(await db.getAllFromIndex('journal', 'by-customer', [account, customerId]))),
    open: (account) =>
      use(async (db) =>
        newestFirst((await db.getAllFromIndex('journal', 'by-account', account)).filter((entry) => !hasEnded(entry))),
      ),
    count: (account) => use((db) => db.countFromIndex('journal', 'by-account', account)),
    wipe: (account) =>
      use(async (db) => {
        const transaction = db.transaction('journal', 'readwrite');
        for await (const cursor of transaction.store.index('by-account').iterate(account)) {
          if (hasEnded(cursor.value)) await cursor.delete();
        }
        await transaction.done;
      }),
  };
}

function creationRepository(use: Use): CreationRepository {
  const bareCreation = ({ account: _account, ...creation }: StoredCreation): Creation => creation;
  const all = (db: Database, account: AccountKey) => db.getAllFromIndex('newCustomers', 'by-account', account);
  return {
    begin: (account, creation) =>
      use(async (db) => {
        // `strict`, as in the journal: on the disk before the request leaves.
        const transaction = db.transaction('newCustomers', 'readwrite', { durability: 'strict' });
        const own = await transaction.store.index('by-account').getAll(account);
        const same = own.find(({ id }) => id === creation.id);
        const standing = same ?? own.find((one) => one.domain === creation.domain && !creationHasEnded(one));
        if (standing) return { begun: false, creation: bareCreation(standing) };
        await transaction.store.add({ ...creation, account });
        await transaction.done;
        return { begun: true, creation };
      }),
    change: (account, id, change) =>
      use(async (db) => {
        const transaction = db.transaction('newCustomers', 'readwrite', { durability: 'strict' });
        const creation = await transaction.store.get(id);
        if (creation?.account !== account) return null;
        if (change.phase && !creationMayFollow(creation.phase, change.phase)) return null;
        const changed = { ...creation, ...change };
        await transaction.store.put(changed);
        await transaction.done;
        return bareCreation(changed);
      }),
    get: (account, id) =>
      use(async (db) => {
        const creation = await db.get('newCustomers', id);
        return creation?.account === account ? bareCreation(creation) : null;
      }),
    open: (account) => use(async (db) => (await all(db, account)).filter((one) => !creationHasEnded(one)).map(bareCreation)),
    wipe: (account) =>
      use(async (db) => {
        const transaction = db.transaction('newCustomers', 'readwrite');
        for await (const cursor of transaction.store.index('by-account').iterate(account)) {
          if (creationHasEnded(cursor.value)) await cursor.delete();
        }
        await transaction.done;
      }),
  };
}

function newestFirst(entries: readonly StoredJournalEntry[]): readonly JournalEntry[] {
  return entries.map(withoutAccount).sort((a, b) => b.writtenAt - a.writtenAt);
}

function withoutAccount({ account: _account, ...entry }: StoredJournalEntry): JournalEntry {
  return entry;
}

function bare(stored: Customer | undefined): Customer | null {
  return stored ? { tenantId: stored.tenantId, companyName: stored.companyName, domain: stored.domain } : null;
}

/** The range of all keys `[account, …]`. Arrays sort after strings, so an empty array is above every second part. */
function everyKeyOf(account: AccountKey): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
