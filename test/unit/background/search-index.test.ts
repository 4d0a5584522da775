import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createCustomerList } from '../../../lib/background/customers/customer-list';
import { createSearchIndex, searchEntryOf } from '../../../lib/background/customers/search-index';
import { createDiagnostics } from '../../../lib/background/diagnostics/diagnostics';
import type { Facts } from '../../../lib/domain/facts';
import { NEVER_READ } from '../../../lib/domain/state';
import type { PartnerCenter } from '../../../lib/partner-center/client';
import type { KeptCustomer, Store } from '../../../lib/storage/store';

const NOW = Date.UTC(2026, 10, 25);
const idOf = (index: number) => `a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const factsOf = (direct: boolean): Facts => ({
  confirmations: { status: 'read', value: [], readAt: NOW },
  direct: { status: 'read', value: direct, readAt: NOW },
});
const kept = (index: number, change: Partial<KeptCustomer> = {}): KeptCustomer => ({
  customer: { tenantId: idOf(index), companyName: `Company ${index}`, domain: `c${index}.example` },
  facts: NEVER_READ,
  billing: null,
  ...change,
});

/** A source of rows that can be changed, and an index over it that counts the rows it makes. */
function indexOver(...customers: readonly KeptCustomer[]) {
  const stored = new Map(customers.map((one) => [one.customer.tenantId, one]));
  const source = {
    all: vi.fn(async () => [...stored.values()]),
    some: vi.fn(async (tenantIds: readonly string[]) => tenantIds.flatMap((tenantId) => stored.get(tenantId) ?? [])),
  };
  const entryOf = vi.fn(searchEntryOf);
  return { stored, source, entryOf, index: createSearchIndex(source, entryOf) };
}
const names = async (index: ReturnType<typeof createSearchIndex>, query = '') =>
  (await index.search(query, 'all')).matching.map(({ customer }) => customer.companyName);

describe('the search index of 50,000 customers', () => {
  const MANY = 50_000;

  test('is made once; one changed customer is one row made anew', async () => {
    const { index, stored, source, entryOf } = indexOver(...Array.from({ length: MANY }, (_, at) => kept(at)));
    expect((await index.search('company 77', 'all')).all).toBe(MANY);
    expect(entryOf).toHaveBeenCalledTimes(MANY);
    stored.set(idOf(31_000), kept(31_000, { facts: factsOf(false) }));
    index.changed(idOf(31_000));
    const found = await index.search('', 'needs-action');
    expect(found).toMatchObject({ waiting: 1, all: MANY, notRead: MANY - 1 });
    expect(found.matching.map(({ customer }) => customer.tenantId)).toEqual([idOf(31_000)]);
    expect(entryOf).toHaveBeenCalledTimes(MANY + 1);
    expect(source.all).toHaveBeenCalledTimes(1);
    expect(source.some.mock.calls).toEqual([[[idOf(31_000)]]]);
  });

  test('makes no row for a list that says what is known', async () => {
    const customers = Array.from({ length: 500 }, (_, at) => kept(at));
    const { index, source, entryOf } = indexOver(...customers);
    await index.search('', 'all');
    for (const { customer } of customers) index.renamed({ ...customer, domain: customer.domain.toUpperCase() });
    index.renamed({ tenantId: idOf(3), companyName: '', domain: '' });
    await index.search('', 'all');
    expect(entryOf).toHaveBeenCalledTimes(500);
    expect(source.some).not.toHaveBeenCalled();
  });
});

describe('the search index', () => {
  test('takes in new customers, new names and those that have gone', async () => {
    const { index, stored } = indexOver(kept(1), kept(2), kept(3));
    expect(await names(index)).toEqual(['Company 1', 'Company 2', 'Company 3']);
    stored.set(idOf(2), kept(2, { customer: { ...kept(2).customer, companyName: 'Adatum' } }));
    index.renamed({ ...kept(2).customer, companyName: 'Adatum' });
    stored.delete(idOf(3));
    index.changed(idOf(3));
    stored.set(idOf(4), kept(4));
    index.renamed(kept(4).customer);
    expect(await names(index)).toEqual(['Adatum', 'Company 1', 'Company 4']);
    expect(await names(index, 'adat')).toEqual(['Adatum']);
  });

  test('takes in what changed while it was being made, or brought up to date', async () => {
    const { index, stored, source } = indexOver(kept(1), kept(2));
    source.all.mockImplementationOnce(async () => {
      const before = [...stored.values()];
      stored.set(idOf(1), kept(1, { facts: factsOf(false) }));
      index.changed(idOf(1));
      return before;
    });
    source.some.mockImplementationOnce(async () => {
      stored.set(idOf(2), kept(2, { facts: factsOf(false) }));
      index.changed(idOf(2));
      return [kept(1, { facts: factsOf(false) })];
    });
    expect((await index.search('', 'all')).waiting).toBe(2);
  });

  test('forgets no change when the store cannot be read', async () => {
    const { index, stored, source } = indexOver(kept(1));
    source.all.mockRejectedValueOnce(new Error('closed'));
    await expect(index.search('', 'all')).rejects.toThrow('closed');
    await index.search('', 'all');
    stored.set(idOf(1), kept(1, { facts: factsOf(false) }));
    index.changed(idOf(1));
    source.some.mockRejectedValueOnce(new Error('closed'));
    await expect(index.search('', 'all')).rejects.toThrow('closed');
    expect((await index.search('', 'all')).waiting).toBe(1);
  });

  test('after any changes says the same, in the same order, as one made anew', async () => {
    const change = fc.record({
      at: fc.nat(12),
      name: fc.constantFrom('Zeta', 'alpha', 'Álpha', 'Company 10', 'Company 9', ''),
      facts: fc.constantFrom(NEVER_READ, factsOf(true), factsOf(false)),
      gone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 6 }), async (rounds) => {
        const { index, stored, source } = indexOver(...Array.from({ length: 8 }, (_, at) => kept(at)));
        for (const round of rounds) {
          for (const { at, name, facts, gone } of round) {
            if (gone) stored.delete(idOf(at));
            else stored.set(idOf(at), { ...kept(at), customer: { ...kept(at).customer, companyName: name }, facts });
            index.changed(idOf(at));
          }
          for (const query of ['', 'alpha', 'company']) {
            const mine = await index.search(query, 'all');
            const anew = await createSearchIndex(source).search(query, 'all');
            expect(mine).toEqual(anew);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a fact that is read does not make the customer list read all customers again', async () => {
  const stored = new Map(Array.from({ length: 50_000 }, (_, at) => [idOf(at), kept(at)]));
  const all = vi.fn(async () => [...stored.values()]);
  const some = vi.fn(async (_account: string, tenantIds: readonly string[]) => tenantIds.flatMap((id) => stored.get(id) ?? []));
  const store = { customers: { all, some }, journal: { open: async () => [] }, marks: {} } as unknown as Store;
  const account = { key: 'p/u', center: {} as PartnerCenter };
  const local = { get: async () => ({}), set: async () => {}, remove: async () => {} };
  const platform = { store, now: () => NOW, diagnostics: createDiagnostics(local, () => NOW) };
  const list = createCustomerList(platform, account, { changed() {}, signedOut() {} });
  await list.search('', 'all', 50);
  for (let at = 0; at < 20; at++) {
    stored.set(idOf(at), kept(at, { facts: factsOf(false) }));
    list.changed(idOf(at));
    expect(await list.search('', 'needs-action', 50)).toMatchObject({ matching: at + 1, needsAction: at + 1, all: 50_000 });
  }
  expect(all).toHaveBeenCalledTimes(1);
  expect(some.mock.calls.map(([, tenantIds]) => tenantIds.length)).toEqual(Array.from({ length: 20 }, () => 1));
});
