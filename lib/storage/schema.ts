/**
 * The database of this browser profile. Everything is keyed by account (partner tenant and user), so that two partners' accounts never
 * mix. Versions only increase: add a migration, and never change one that has shipped.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { AppError } from '../domain/app-error';
import type { Creation } from '../domain/creation';
import type { BillingContact, Customer } from '../domain/customer';
import type { Draft } from '../domain/draft';
import type { Facts, Instant, Reading } from '../domain/facts';
import { type JournalEntry, SIGNED_IN_CALL } from '../domain/journal';

/** `{partner tenant id}/{user object id}`: whose data it is. */
export type AccountKey = string;

export interface StoredCustomer extends Customer {
  readonly account: AccountKey;
  /** When it was last seen in the customer list or read individually. */
  readonly seenAt: Instant;
}

export interface StoredFacts {
  readonly account: AccountKey;
  readonly tenantId: string;
  readonly facts: Facts;
  readonly billing: { readonly value: BillingContact; readonly readAt: Instant } | null;
}

export interface StoredDraft {
  readonly account: AccountKey;
  readonly tenantId: string;
  readonly draft: Draft;
}

export interface StoredJournalEntry extends JournalEntry {
  readonly account: AccountKey;
}

export interface StoredCreation extends Creation {
  readonly account: AccountKey;
}

/** Small values stored for an account: cursors, when the list was read, what we learned from a refusal. */
export interface StoredMark {
  readonly account: AccountKey;
  readonly name: string;
  readonly value: unknown;
}

export interface CountersignSchema extends DBSchema {
  customers: { key: [AccountKey, string]; value: StoredCustomer; indexes: { 'by-domain': [AccountKey, string] } };
  facts: { key: [AccountKey, string]; value: StoredFacts };
  drafts: { key: [AccountKey, string]; value: StoredDraft };
  journal: {
    key: string;
    value: StoredJournalEntry;
    indexes: { 'by-account': AccountKey; 'by-customer': [AccountKey, string]; 'by-draft': [AccountKey, string] };
  };
  newCustomers: { key: string; value: StoredCreation; indexes: { 'by-account': AccountKey } };
  marks: { key: [AccountKey, string]; value: StoredMark };
}

export type Database = IDBPDatabase<CountersignSchema>;
type Upgrade = (
  database: Database,
  transaction: IDBPTransaction<CountersignSchema, StoreNames<CountersignSchema>[], 'versionchange'>,
) => void | Promise<void>;

/** Migration n upgrades from version n to n + 1. */
export const MIGRATIONS: readonly Upgrade[] = [
  (database) => {
    const customers = database.createObjectStore('customers', { keyPath: ['account', 'tenantId'] });
    customers.createIndex('by-domain', ['account', 'domain']);
    database.createObjectStore('facts', { keyPath: ['account', 'tenantId'] });
    database.createObjectStore('drafts', { keyPath: ['account', 'tenantId'] });
    const journal = database.createObjectStore('journal', { keyPath: 'id' });
    journal.createIndex('by-account', 'account');
    journal.createIndex('by-customer', ['account', 'customerId']);
    // A draft is one act, so the database itself refuses a second attestation of the same draft.
    journal.createIndex('by-draft', ['account', 'draftId'], { unique: true });
    database.createObjectStore('marks', { keyPath: ['account', 'name'] });
  },
  // Journal entries know their route, and an error is called `appError` in them and in failed readings (it was `trouble`).
  async (_database, transaction) => {
    for await (const cursor of transaction.objectStore('journal').iterate()) {
      const { trouble, ...entry } = cursor.value as StoredJournalEntry & { trouble?: JournalEntry['appError'] };
      const route = { route: entry.route ?? SIGNED_IN_CALL, step: entry.step ?? 'start', reference: entry.reference ?? null };
      await cursor.update({ ...entry, ...route, appError: entry.appError ?? trouble ?? null });
    }
    for await (const cursor of transaction.objectStore('facts').iterate()) {
      const { confirmations, direct } = cursor.value.facts;
      const facts: Facts = { confirmations: withAppError(confirmations), direct: withAppError(direct) };
      await cursor.update({ ...cursor.value, facts });
    }
  },
  // The creation of customers.
  (database) => {
    database.createObjectStore('newCustomers', { keyPath: 'id' }).createIndex('by-account', 'account');
  },
];

/** A failed reading from any earlier version, with its error under the present name. */
function withAppError<T>(reading: Reading<T>): Reading<T> {
  if (reading.status !== 'failed') return reading;
  const { trouble, ...kept } = reading as typeof reading & { trouble?: AppError };
  // If a reading has neither name, its error is unknown, so it counts as never read and is read again.
  const appError = kept.appError ?? trouble;
  return appError ? { ...kept, appError } : { status: 'never' };
}

/**
 * Opens the database and migrates it version by version. A migration that fails changes nothing, and its error is thrown.
 *
 * @throws DOMException `VersionError` when a newer Countersign has used the database, whose journal must not be deleted.
 */
export function openDatabase(name = 'countersign', migrations: readonly Upgrade[] = MIGRATIONS): Promise<Database> {
  let failure: unknown;
  const opened = openDB<CountersignSchema>(name, migrations.length, {
    async upgrade(database, from, _to, transaction) {
      try {
        for (const migrate of migrations.slice(from)) await migrate(database, transaction);
      } catch (error) {
        // idb does not wait for us. Without this, half a migration would be stored as a complete one.
        failure = error;
        transaction.done.catch(() => {});
        transaction.abort();
      }
    },
    // Another context wants to upgrade (after an update of the extension), so close. The next use opens the database again.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return opened.catch((error) => {
    throw failure ?? error;
  });
}

/** Deletes the database with the data of all accounts, including the journal. Open connections close themselves (see `blocking`). */
export function deleteStore(name = 'countersign'): Promise<void> {
  return deleteDB(name);
}
