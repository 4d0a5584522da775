import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../../lib/domain/draft';
import { type AttestationPhase, hasEnded, type JournalEntry } from '../../../lib/domain/journal';
import { NEVER_READ } from '../../../lib/domain/state';
import { MIGRATIONS, openDatabase } from '../../../lib/storage/schema';
import { type KeptFacts, openStore, type Store, StoreFullError } from '../../../lib/storage/store';

const MINE = 'partner-1/user-1';
/** Keys that sort right beside the first, on both sides, and one that begins like it. */
const OTHERS = ['partner-1/user-0', 'partner-1/user-2', 'partner-1/user-1x', 'partner-2/user-1', 'partner-1/user-'];
const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const RETAIL = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';

const SIGNATORY = { firstName: 'Haruka', lastName: 'Sato', email: 'h@fabrikam.example', phone: '' };
const DRAFT: Draft = {
  draftId: 'd',
  signatory: SIGNATORY,
  agreedOn: '2026-11-22',
  origin: { from: 'typed' },
  acknowledged: null,
};
const KEPT: KeptFacts = {
  facts: { confirmations: { status: 'read', value: [], readAt: 5 }, direct: { status: 'read', value: true, readAt: 6 } },
  billing: { value: { signatory: SIGNATORY, culture: 'ja-JP', country: 'JP' }, readAt: 7 },
};
const entryOf = (change: Partial<JournalEntry> = {}): JournalEntry => ({
  id: crypto.randomUUID(),
  draftId: crypto.randomUUID(),
  partnerTenantId: 'partner-1',
  userId: 'user-1',
  userName: 'Kenji Mori',
  route: 'signed-in-call',
  step: 'start',
  reference: null,
  customerId: FABRIKAM,
  companyName: 'Fabrikam K.K.',
  signatory: SIGNATORY,
  agreedOn: '2026-11-22',
  dateSent: '',
  templateId: '',
  acknowledged: null,
  phase: 'written',
  writtenAt: 1,
  sentAt: null,
  answeredAt: null,
  settledAt: null,
  readings: 0,
  nextReadingAt: null,
  appError: null,
  correlationId: 'c',
  ...change,
});
const customer = (tenantId: string, companyName = 'Fabrikam K.K.', domain = 'fabrikam.onmicrosoft.com') => ({
  tenantId,
  companyName,
  domain,
});

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openStore();
});

describe('accounts', () => {
  const fill = async (account: string): Promise<void> => {
    await store.customers.put(account, [customer(FABRIKAM, account)], 1);
    await store.facts.put(account, FABRIKAM, KEPT);
    await store.drafts.put(account, FABRIKAM, { ...DRAFT, draftId: account });
    await store.marks.put(account, 'list-read-at', account);
    await store.journal.begin(account, entryOf({ draftId: 'the same', userName: account }));
  };
  const seenBy = async (account: string) => ({
    customer: await store.customers.get(account, FABRIKAM),
    all: (await store.customers.all(account)).map((kept) => kept.customer.companyName),
    count: await store.customers.count(account),
    byDomain: (await store.customers.findByDomain(account, 'fabrikam.onmicrosoft.com')).map((one) => one.companyName),
    facts: (await store.facts.get(account, FABRIKAM)).facts,
    draft: (await store.drafts.get(account, FABRIKAM))?.draftId ?? null,
    drafts: await store.drafts.count(account),
    mark: await store.marks.get(account, 'list-read-at'),
    journal: (await store.journal.ofCustomer(account, FABRIKAM)).map((entry) => entry.userName),
    open: (await store.journal.open(account)).map((entry) => entry.userName),
    entries: await store.journal.count(account),
  });
  const own = (account: string) => ({
    customer: customer(FABRIKAM, account),
    all: [account],
    count: 1,
    byDomain: [account],
    facts: KEPT.facts,
    draft: account,
    drafts: 1,
    mark: account,
    journal: [account],
    open: [account],
    entries: 1,
  });
  const nothing = {
    customer: null,
    all: [],
    count: 0,
    byDomain: [],
    facts: NEVER_READ,
    draft: null,
    drafts: 0,
    mark: undefined,
    journal: [],
    open: [],
    entries: 0,
  };

  test('never see each other', async () => {
    for (const account of OTHERS) await fill(account);
    expect(await seenBy(MINE)).toEqual(nothing);
    await fill(MINE);
    for (const account of [MINE, ...OTHERS]) expect(await seenBy(account)).toEqual(own(account));
  });

  test('cannot reach each other by an id', async () => {
    const { entry } = await store.journal.begin(MINE, entryOf());
    for (const account of OTHERS) {
      expect(await store.journal.get(account, entry.id)).toBeNull();
      expect(await store.journal.change(account, entry.id, { phase: 'confirmed' })).toBeNull();
    }
    expect(await store.journal.get(MINE, entry.id)).toEqual(entry);
    expect(JSON.stringify(await store.journal.get(MINE, entry.id))).not.toContain(MINE);
  });

  test('a purge takes all that was read and typed of one account, keeps its journal, and touches no other', async () => {
    for (const account of [MINE, ...OTHERS]) await fill(account);
    await store.purge(MINE);
    expect(await seenBy(MINE)).toEqual({ ...nothing, journal: [MINE], open: [MINE], entries: 1 });
    for (const account of OTHERS) expect(await seenBy(account)).toEqual(own(account));
  });

  test('a wipe of the journal leaves what has not ended, and other accounts', async () => {
    for (const account of [MINE, ...OTHERS]) {
      await store.journal.begin(account, entryOf({ phase: 'confirmed' }));
      await store.journal.begin(account, entryOf({ phase: 'refused' }));
      await store.journal.begin(account, entryOf({ phase: 'in-doubt' }));
    }
    await store.journal.wipe(MINE);
    expect((await store.journal.ofCustomer(MINE, FABRIKAM)).map((entry) => entry.phase)).toEqual(['in-doubt']);
    for (const account of OTHERS) expect(await store.journal.count(account)).toBe(3);
  });
});

describe('the journal', () => {
  test('begins one of a hundred attestations that begin at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => store.journal.begin(MINE, entryOf())));
    const begun = answers.filter((answer) => answer.begun);
    expect(begun).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.entry.id))).toEqual(new Set([begun[0]?.entry.id]));
    expect(await store.journal.count(MINE)).toBe(1);
  });

  test('begins one from two stores on one disk, as two windows would', async () => {
    const other = openStore();
    const stores = [store, other];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (stores[index % 2] as Store).journal.begin(MINE, entryOf())),
    );
    expect(answers.filter((answer) => answer.begun)).toHaveLength(1);
    await other.close();
  });

  test('takes a draft once, even after its act has ended and for another customer', async () => {
    const { entry } = await store.journal.begin(MINE, entryOf({ draftId: 'd1', phase: 'accepted' }));
    await store.journal.change(MINE, entry.id, { phase: 'confirmed' });
    const again = await store.journal.begin(MINE, entryOf({ draftId: 'd1', customerId: RETAIL }));
    expect(again).toMatchObject({ begun: false, entry: { id: entry.id, phase: 'confirmed' } });
    expect((await store.journal.begin(MINE, entryOf({ draftId: 'd2' }))).begun).toBe(true);
  });

  test('the database itself refuses a second entry of the same draft', async () => {
    await store.journal.begin(MINE, entryOf({ draftId: 'd1' }));
    const database = await openDatabase();
    await expect(database.add('journal', { ...entryOf({ draftId: 'd1' }), account: MINE })).rejects.toThrow();
    await database.add('journal', { ...entryOf({ draftId: 'd1' }), account: OTHERS[0] as string });
    database.close();
  });

  test.each<readonly [AttestationPhase, boolean]>([
    ['written', false],
    ['sending', false],
    ['in-doubt', false],
    ['undecided', false],
    ['accepted', false],
    ['waiting-for-customer', false],
    ['confirmed', true],
    ['already-on-record', true],
    ['refused', true],
    ['route-closed', true],
    ['not-sent', true],
  ])('an act that is %s lets another begin for the customer: %s', async (phase, begins) => {
    expect(hasEnded({ phase })).toBe(begins);
    const first = entryOf({ phase });
    await store.journal.begin(MINE, first);
    expect((await store.journal.open(MINE)).length).toBe(begins ? 0 : 1);
    expect((await store.journal.begin(MINE, entryOf())).begun).toBe(begins);
    expect((await store.journal.begin(MINE, entryOf({ customerId: RETAIL }))).begun).toBe(true);
  });

  test('changes one entry and tells the newest first', async () => {
    for (const writtenAt of [3, 1, 2])
      await store.journal.begin(MINE, entryOf({ id: `e${writtenAt}`, writtenAt, phase: 'refused' }));
    expect((await store.journal.ofCustomer(MINE, FABRIKAM)).map((entry) => entry.id)).toEqual(['e3', 'e2', 'e1']);
    expect(await store.journal.change(MINE, 'e2', { phase: 'confirmed', readings: 4 })).toMatchObject({
      id: 'e2',
      phase: 'confirmed',
    });
    expect(await store.journal.get(MINE, 'e2')).toMatchObject({ phase: 'confirmed', readings: 4, writtenAt: 2 });
    expect(await store.journal.get(MINE, 'e1')).toMatchObject({ phase: 'refused', readings: 0 });
    expect(await store.journal.change(MINE, 'e2', { phase: 'undecided' }, 'in-doubt')).toBeNull();
    expect(await store.journal.get(MINE, 'e2')).toMatchObject({ phase: 'confirmed' });
    expect(await store.journal.change(MINE, 'e1', { phase: 'confirmed' }, 'refused')).toMatchObject({ phase: 'confirmed' });
    expect(await store.journal.change(MINE, 'e9', { readings: 1 })).toBeNull();
  });

  test('refuses a phase that may not follow, and writes nothing', async () => {
    await store.journal.begin(MINE, entryOf({ id: 'e1' }));
    expect(await store.journal.change(MINE, 'e1', { phase: 'confirmed', readings: 9 })).toBeNull();
    expect(await store.journal.get(MINE, 'e1')).toMatchObject({ phase: 'written', readings: 0 });
    expect(await store.journal.change(MINE, 'e1', { phase: 'not-sent' })).toMatchObject({ phase: 'not-sent' });
    expect(await store.journal.change(MINE, 'e1', { phase: 'sending' })).toBeNull();
  });

  test('is on the disk before a write is answered', async () => {
    const asked: unknown[] = [];
    const database = await openDatabase();
    const watched = openStore(async () => {
      const original = database.transaction.bind(database) as (...args: unknown[]) => unknown;
      vi.spyOn(database, 'transaction').mockImplementation(((...args: unknown[]) => {
        asked.push(args);
        return original(...args);
      }) as never);
      return database;
    });
    const { entry } = await watched.journal.begin(MINE, entryOf());
    await watched.journal.change(MINE, entry.id, { phase: 'sending' });
    expect(asked).toEqual([
      ['journal', 'readwrite', { durability: 'strict' }],
      ['journal', 'readwrite', { durability: 'strict' }],
    ]);
  });
});

describe('customers', () => {
  test('a name and a domain that are known are never lost to an empty one', async () => {
    await store.customers.put(MINE, [customer(FABRIKAM, 'Fabrikam', 'Fabrikam.OnMicrosoft.com')], 1);
    await store.customers.put(MINE, [customer(FABRIKAM, '', '')], 2);
    expect(await store.customers.get(MINE, FABRIKAM)).toEqual(customer(FABRIKAM, 'Fabrikam', 'fabrikam.onmicrosoft.com'));
    await store.customers.put(MINE, [customer(FABRIKAM, 'Fabrikam K.K.', '')], 3);
    expect(await store.customers.get(MINE, FABRIKAM)).toEqual(customer(FABRIKAM, 'Fabrikam K.K.', 'fabrikam.onmicrosoft.com'));
  });

  test('are found by exactly their domain', async () => {
    await store.customers.put(MINE, [customer(FABRIKAM), customer(RETAIL, 'Retail', 'shop.fabrikam.onmicrosoft.com')], 1);
    const found = async (domain: string) => (await store.customers.findByDomain(MINE, domain)).map((one) => one.tenantId);
    expect(await found('fabrikam.onmicrosoft.com')).toEqual([FABRIKAM]);
    expect(await found('onmicrosoft.com')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  test('not seen since are forgotten with their facts; drafts and journal stay', async () => {
    await store.customers.put(MINE, [customer(FABRIKAM), customer(RETAIL)], 10);
    await store.facts.put(MINE, FABRIKAM, KEPT);
    await store.facts.put(MINE, RETAIL, KEPT);
    await store.drafts.put(MINE, FABRIKAM, DRAFT);
    await store.customers.put(OTHERS[0] as string, [customer(FABRIKAM)], 10);
    await store.customers.put(MINE, [customer(RETAIL)], 20);
    // Seen again by a clock that was set back.
    await store.customers.put(MINE, [customer(RETAIL)], 5);
    await store.customers.dropUnseen(MINE, 20);
    expect((await store.customers.all(MINE)).map((kept) => kept.customer.tenantId)).toEqual([RETAIL]);
    expect((await store.facts.get(MINE, FABRIKAM)).facts).toEqual(NEVER_READ);
    expect((await store.facts.get(MINE, RETAIL)).facts).toEqual(KEPT.facts);
    expect(await store.drafts.get(MINE, FABRIKAM)).toEqual(DRAFT);
    expect(await store.customers.count(OTHERS[0] as string)).toBe(1);
  });

  test('come with what is known of them', async () => {
    await store.customers.put(MINE, [customer(FABRIKAM), customer(RETAIL)], 1);
    await store.facts.put(MINE, RETAIL, KEPT);
    const all = new Map((await store.customers.all(MINE)).map((kept) => [kept.customer.tenantId, kept]));
    expect(all.get(FABRIKAM)).toEqual({ customer: customer(FABRIKAM), facts: NEVER_READ, billing: null });
    expect(all.get(RETAIL)).toEqual({ customer: customer(RETAIL), ...KEPT });
  });

  test('fifty thousand', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 50_000 }, (_, index) =>
      customer(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, `Company ${index}`, `c${index}.onmicrosoft.com`),
    );
    const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
      const started = performance.now();
      return [await work(), Math.round(performance.now() - started)];
    };
    const [, put] = await timed(async () => {
      for (let at = 0; at < many.length; at += 500) await store.customers.put(MINE, many.slice(at, at + 500), 1);
    });
    const [all, read] = await timed(() => store.customers.all(MINE));
    const [found, search] = await timed(() => store.customers.findByDomain(MINE, 'c49999.onmicrosoft.com'));
    expect(all).toHaveLength(50_000);
    expect(found.map((one) => one.companyName)).toEqual(['Company 49999']);
    process.stdout.write(`50,000 customers in fake-indexeddb: put ${put} ms, all ${read} ms, by domain ${search} ms\n`);
  });
});

describe('the database', () => {
  test('is led up step by step and keeps what it held', async () => {
    await store.journal.begin(MINE, entryOf({ id: 'e1' }));
    await store.customers.put(MINE, [customer(FABRIKAM)], 1);
    await store.close();

    const steps: number[] = [];
    const next = [
      ...MIGRATIONS.map((migrate, index): (typeof MIGRATIONS)[number] => (database, transaction) => {
        steps.push(index);
        return migrate(database, transaction);
      }),
      ((_database, transaction) => {
        steps.push(MIGRATIONS.length);
        transaction.objectStore('journal').createIndex('by-phase' as never, 'phase');
      }) satisfies (typeof MIGRATIONS)[number],
      (async (_database, transaction) => {
        steps.push(MIGRATIONS.length + 1);
        for await (const cursor of transaction.objectStore('customers').iterate())
          await cursor.update({ ...cursor.value, companyName: `${cursor.value.companyName}!` });
      }) satisfies (typeof MIGRATIONS)[number],
    ];
    const led = openStore(() => openDatabase('countersign', next));
    expect(await led.journal.get(MINE, 'e1')).toMatchObject({ id: 'e1' });
    expect(await led.customers.get(MINE, FABRIKAM)).toEqual(customer(FABRIKAM, 'Fabrikam K.K.!'));
    expect(steps).toEqual([MIGRATIONS.length, MIGRATIONS.length + 1]);
    await led.close();

    // A fresh one takes every step in order.
    steps.length = 0;
    (await openDatabase('another', next)).close();
    expect(steps).toEqual(Array.from(next, (_, index) => index));
  });

  test('of 0.1.0 keeps its journal and readings: an entry without a route is the signed-in call’s, `trouble` is `appError`', async () => {
    const error = { kind: 'offline', field: null, retryAt: null, text: '', detail: null } as const;
    const before = await openDatabase('countersign', MIGRATIONS.slice(0, 1));
    const {
      route: _route,
      step: _step,
      reference: _reference,
      appError: _none,
      ...old
    } = entryOf({ id: 'e1', phase: 'in-doubt' });
    await before.put('journal', { ...old, account: MINE, trouble: error } as never);
    await before.put('journal', { ...old, id: 'e2', draftId: 'd2', account: MINE, appError: error } as never);
    const failed = { status: 'failed', triedAt: 1, last: null } as const;
    await before.put('facts', {
      account: MINE,
      tenantId: FABRIKAM,
      facts: { confirmations: { ...failed, trouble: error }, direct: { ...failed, appError: error } },
      billing: null,
    } as never);
    before.close();

    const led = openStore();
    const route = { route: 'signed-in-call', step: 'start', reference: null };
    expect(await led.journal.get(MINE, 'e1')).toEqual({ ...old, ...route, appError: error });
    expect(await led.journal.get(MINE, 'e2')).toEqual({ ...old, id: 'e2', draftId: 'd2', ...route, appError: error });
    const { facts } = await led.facts.get(MINE, FABRIKAM);
    expect(facts).toEqual({ confirmations: { ...failed, appError: error }, direct: { ...failed, appError: error } });
  });

  test('a migration that fails changes nothing', async () => {
    await store.customers.put(MINE, [customer(FABRIKAM)], 1);
    await store.close();
    const failing: typeof MIGRATIONS = [
      ...MIGRATIONS,
      (database) => {
        database.deleteObjectStore('customers');
        throw new Error('a bug');
      },
    ];
    await expect(openDatabase('countersign', failing)).rejects.toThrow('a bug');
    expect(await openStore().customers.get(MINE, FABRIKAM)).toEqual(customer(FABRIKAM));
  });

  test('of a newer Countersign is left alone', async () => {
    (await openDB('countersign', MIGRATIONS.length + 1)).close();
    await expect(store.customers.count(MINE)).rejects.toMatchObject({ name: 'VersionError' });
  });

  test('makes room for a newer one', async () => {
    await store.customers.count(MINE);
    const newer = await openDB('countersign', MIGRATIONS.length + 1);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
  });

  test('opens again after it was closed under the store, and after a failure to open', async () => {
    let openings = 0;
    const databases: Awaited<ReturnType<typeof openDatabase>>[] = [];
    const again = openStore(async () => {
      openings++;
      if (openings === 1) throw new DOMException('the disk is busy', 'UnknownError');
      const opened = await openDatabase();
      databases.push(opened);
      return opened;
    });
    await expect(again.customers.count(MINE)).rejects.toThrow('the disk is busy');
    await again.customers.put(MINE, [customer(FABRIKAM)], 1);
    databases[0]?.close();
    expect(await again.customers.count(MINE)).toBe(1);
    forceCloseDatabase(unwrap(databases[1] as Awaited<ReturnType<typeof openDatabase>>) as never);
    expect(await again.customers.count(MINE)).toBe(1);
    expect(openings).toBe(4);
  });

  test('is opened once for many uses at once', async () => {
    const open = vi.fn(() => openDatabase());
    const shared = openStore(open);
    await Promise.all(Array.from({ length: 20 }, () => shared.customers.count(MINE)));
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a full disk', () => {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  test.each<readonly [string, (on: Store) => Promise<unknown>]>([
    ['customers', (on) => on.customers.put(MINE, [customer(FABRIKAM)], 1)],
    ['facts', (on) => on.facts.put(MINE, FABRIKAM, KEPT)],
    ['a draft', (on) => on.drafts.put(MINE, FABRIKAM, DRAFT)],
    ['a mark', (on) => on.marks.put(MINE, 'm', 1)],
  ])('is told as such when %s are kept', async (_name, keep) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    await expect(keep(store)).rejects.toBeInstanceOf(StoreFullError);
  });

  test('is told when an attestation begins, and nothing is written', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
    await expect(store.journal.begin(MINE, entryOf())).rejects.toBeInstanceOf(StoreFullError);
    add.mockRestore();
    expect(await store.journal.count(MINE)).toBe(0);
  });

  test('other failures stay what they are', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('cannot be cloned', 'DataCloneError');
    });
    await expect(store.drafts.put(MINE, FABRIKAM, DRAFT)).rejects.toMatchObject({ name: 'DataCloneError' });
  });
});
