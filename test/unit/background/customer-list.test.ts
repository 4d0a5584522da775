import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../lib/domain/facts';
import { type Customer, FABRIKAM, Machine, type TestPage, type Worker } from './fake-platform';

const idOf = (index: number) => `a0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const agreed = (agreedOn: string): Confirmation => ({
  signatory: { firstName: 'A', lastName: 'B', email: 'a@b.example', phone: '' },
  agreedOn,
  templateId: 't',
  userId: null,
});
const company = (companyName: string, change: Partial<Customer> = {}): Customer => ({
  companyName,
  domain: '',
  direct: false,
  confirmations: [],
  contact: null,
  ...change,
});
const machineWith = (...companies: readonly Customer[]): Machine => {
  const machine = new Machine();
  machine.customers.clear();
  for (const [index, one] of companies.entries()) machine.customers.set(idOf(index), one);
  return machine;
};
const popupOf = async (worker: Worker) => {
  const popup = worker.page('popup');
  await popup.call('watch-tab', { tabId: 7 });
  return popup;
};
const search = (page: TestPage, query: string, filter: 'all' | 'needs-action' = 'all', limit = 50) =>
  page.call('search', { query, filter, limit });
const names = async (page: TestPage, query: string, filter: 'all' | 'needs-action' = 'all') =>
  (await search(page, query, filter)).rows.map((row) => row.customer.companyName);
const listReads = (machine: Machine) => machine.requests.filter((request) => request === 'GET /v1/customers').length;

describe('reading the list', () => {
  const many = () => machineWith(...Array.from({ length: 9 }, (_, index) => company(`Company ${index}`)));

  test('takes all pages', async () => {
    const machine = many();
    machine.pageSize = 2;
    const worker = await machine.signedIn();
    const popup = await popupOf(worker);
    await worker.settle();
    expect(worker.lastView(popup)).toMatchObject({ customersKnown: 9, listReadAt: machine.now, listReading: false });
    expect(listReads(machine)).toBe(5);
  });

  test('goes on where a worker was stopped, at any step, and costs at most one page more', async () => {
    const plain = many();
    plain.pageSize = 2;
    const undisturbed = await plain.signedIn();
    await undisturbed.settle();
    const steps = undisturbed.steps;
    expect(steps).toBeGreaterThan(40);
    const reads = new Set<number>();
    for (let stopAt = 1; stopAt < steps; stopAt++) {
      const machine = many();
      machine.pageSize = 2;
      machine.local.set('settings', plain.local.get('settings'));
      const first = machine.worker({ stopAt });
      void first
        .page('settings')
        .call('sign-in', { otherAccount: false })
        .catch(() => {});
      await first.settle();
      const signedIn = [...machine.session.keys()].some((key) => key.startsWith('sign-in/tokens'));
      const next = machine.worker();
      const popup = await popupOf(next);
      if (!signedIn) await popup.call('sign-in', { otherAccount: false });
      await next.until(() => next.lastView(popup)?.listReadAt != null && !next.lastView(popup)?.listReading);
      await next.settle();
      expect((await search(popup, '')).all, `stopped at ${stopAt}`).toBe(9);
      expect(listReads(machine), `stopped at ${stopAt}`).toBeLessThanOrEqual(6);
      reads.add(listReads(machine));
    }
    // It was stopped between pages at least once, and once so that a page had to be read again.
    expect([...reads].sort()).toEqual([5, 6]);
  }, 60_000);

  test('loses nobody when the clock is set back on the way, and still forgets who left', async () => {
    const machine = many();
    machine.pageSize = 2;
    const worker = await machine.signedIn();
    const popup = await popupOf(worker);
    await worker.settle();
    const { fetch } = machine;
    let pages = 0;
    machine.fetch = async (...call) => {
      if (/v1.customers\?/.test(String(call[0])) && ++pages === 3) machine.now -= 3_600_000;
      return fetch(...call);
    };
    const next = machine.worker();
    const again = await popupOf(next);
    machine.now += 60_000;
    await again.call('read-list', {});
    await next.until(() => pages === 5 && next.lastView(again)?.listReading === false);
    expect(await names(again, '')).toHaveLength(9);
    // And a reading that begins by the clock that was set back.
    machine.customers.delete(idOf(8));
    await again.call('read-list', {});
    await next.until(() => pages === 9 && next.lastView(again)?.listReading === false);
    expect(await names(again, '')).toHaveLength(8);
    expect(worker.stopped && popup.views.length > 0).toBe(true);
  });

  test('starts over when the service has forgotten the place, and forgets customers that left', async () => {
    const machine = many();
    machine.pageSize = 2;
    const worker = await machine.signedIn();
    const popup = await popupOf(worker);
    await worker.settle();
    machine.now += 60_000;
    machine.customers.delete(idOf(0));
    let pages = 0;
    machine.readRule = {
      path: /v1\/customers$/,
      answer: () => {
        pages++;
        const next = { uri: '/customers?size=500&seekOperation=Next', headers: [{ key: 'MS-ContinuationToken', value: 'old' }] };
        if (pages === 1)
          return Response.json({ items: [{ id: idOf(1), companyProfile: { companyName: 'Company 1' } }], links: { next } });
        return Response.json({ code: 2000, description: 'invalid continuation', data: [], source: 's' }, { status: 400 });
      },
    };
    await popup.call('read-list', {});
    await worker.settle();
    expect(worker.lastView(popup)).toMatchObject({ customersKnown: 9, listReading: false });
    const next = machine.worker();
    const again = await popupOf(next);
    machine.readRule = null;
    await again.call('read-list', {});
    await next.until(() => next.lastView(again)?.listReadAt === machine.now);
    await next.settle();
    expect(next.lastView(again)?.customersKnown).toBe(8);
    expect(await names(again, '')).not.toContain('Company 0');
  });

  test.each([
    ['throttled', 429],
    ['signed out', 401],
  ])('keeps its place when it is %s', async (_name, status) => {
    const machine = many();
    machine.pageSize = 3;
    let pages = 0;
    const worker = await machine.signedIn();
    await worker.settle();
    const popup = await popupOf(worker);
    const before = listReads(machine);
    machine.readRule = {
      path: /v1\/customers$/,
      answer: () => {
        pages++;
        if (pages > 2) return new Response('', { status, headers: { 'Retry-After': '3000' } });
        const headers = [{ key: 'MS-ContinuationToken', value: String(pages * 3) }];
        const items = [0, 1, 2].map((index) => ({ id: idOf((pages - 1) * 3 + index), companyProfile: { companyName: 'x' } }));
        return Response.json({ items, links: { next: { uri: '/customers?size=500&seekOperation=Next', headers } } });
      },
    };
    machine.now += 60_000;
    await popup.call('read-list', {});
    await worker.settle();
    expect(worker.lastView(popup)?.listReading).toBe(false);
    const asked = listReads(machine);
    // A worker that meets the same refusal at once must not lose the place either: it does not begin anew.
    const second = machine.worker();
    const popup2 = await popupOf(second);
    await second.settle();
    expect(listReads(machine) - asked).toBe(status === 401 ? 2 : 1);
    machine.readRule = null;
    machine.now += 3_600_000;
    const third = machine.worker();
    const popup3 = await popupOf(third);
    if (third.lastView(popup3)?.signIn.status !== 'signed-in') await popup3.call('sign-in', { otherAccount: false });
    await third.until(() => (third.lastView(popup3)?.listReadAt ?? 0) >= machine.now);
    expect(asked).toBeGreaterThan(before);
    expect(second.lastView(popup2)?.listReading).toBe(false);
    // Only the third page was left; two of the first three pages would be read again had the place been lost.
    const names3 = await names(popup3, '');
    expect(names3.filter((name) => name === 'x')).toHaveLength(6);
    expect(names3).toHaveLength(9);
  });

  test('is read again after a day, and after a clock that was a day ahead was put right', async () => {
    const machine = many();
    const worker = await machine.signedIn();
    await worker.settle();
    const once = listReads(machine);
    machine.now += 23 * 3_600_000;
    await popupOf(worker);
    await worker.settle();
    expect(listReads(machine)).toBe(once);
    machine.now += 2 * 3_600_000;
    await popupOf(worker);
    await worker.settle();
    expect(listReads(machine)).toBe(once + 1);
    machine.now -= 24 * 3_600_000;
    await popupOf(worker);
    await worker.settle();
    expect(listReads(machine)).toBe(once + 2);
  });
});

describe('a customer whose attestation is in doubt', () => {
  test('is listed as unknown, never as not provided, and still among those that need action', async () => {
    const machine = new Machine();
    machine.postRule = { kind: 'lose' };
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const popup = await popupOf(worker);
    const stateListed = async () =>
      (await search(popup, FABRIKAM, 'needs-action')).rows.map((row) => [row.customer.tenantId, row.state]);
    expect(await stateListed()).toEqual([[FABRIKAM, 'not-provided']]);

    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.until(() => worker.lastView(panel)?.customer?.attestation?.phase === 'in-doubt');
    expect(await stateListed()).toEqual([[FABRIKAM, 'unknown']]);
  });
});

describe('searching', () => {
  const searched = async (...companies: readonly Customer[]) => {
    const worker = await machineWith(...companies).signedIn();
    return { worker, popup: await popupOf(worker) };
  };
  const COMPANIES = [
    company('Müller & Söhne GmbH', { domain: 'muellersoehne.onmicrosoft.com' }),
    company('ＡＢＣ商事株式会社', { domain: 'abcshoji.onmicrosoft.com' }),
    company('ファブリカム株式会社', { domain: 'fabrikamkk.onmicrosoft.com' }),
    company('Café Östermalm AB', { domain: 'cafe.onmicrosoft.com' }),
    company('Northwind Traders', { domain: 'northwind.onmicrosoft.com' }),
    company('Traders of the North', { domain: 'totn.onmicrosoft.com' }),
  ];

  test.each<readonly [string, string, readonly string[]]>([
    ['nothing finds all', '  ', COMPANIES.map((one) => one.companyName)],
    ['accents do not matter', 'muller sohne', ['Müller & Söhne GmbH']],
    ['nor on the other side', 'cafè ostermalm', ['Café Östermalm AB']],
    ['case does not matter', 'NORTHWIND', ['Northwind Traders']],
    ['width does not matter', 'abc商事', ['ＡＢＣ商事株式会社']],
    ['wide letters find narrow ones', 'ｎｏｒｔｈｗｉｎｄ', ['Northwind Traders']],
    ['half-width kana', 'ﾌｧﾌﾞﾘｶﾑ', ['ファブリカム株式会社']],
    ['the domain', 'totn.onmicrosoft', ['Traders of the North']],
    ['the tenant id', idOf(4), ['Northwind Traders']],
    ['words in any order', 'traders north', ['Northwind Traders', 'Traders of the North']],
    ['a wrong letter', 'northwimd', ['Northwind Traders']],
    ['a letter too few', 'nortwind', ['Northwind Traders']],
    ['letters in the wrong order', 'nrothwind', ['Northwind Traders']],
    ['signs of a search language mean nothing', '-traders "north" (', ['Northwind Traders', 'Traders of the North']],
    ['what is not there', 'zzzzzz', []],
  ])('%s: %j', async (_name, query, found) => {
    const { popup } = await searched(...COMPANIES);
    expect([...(await names(popup, query))].sort()).toEqual([...found].sort());
  });

  test('a name that begins with the query stands before one that holds it, and that before a domain', async () => {
    const { popup } = await searched(
      company('Old North', { domain: 'a.example' }),
      company('Zeta', { domain: 'north.example' }),
      company('Northwind', { domain: 'b.example' }),
    );
    expect(await names(popup, 'north')).toEqual(['Northwind', 'Old North', 'Zeta']);
  });

  const states = async () => {
    const { worker, popup } = await searched(
      company('Customer 10'),
      company('Customer 9'),
      company('Outdated', { confirmations: [agreed('2022-05-05')] }),
      company('Provided', { confirmations: [agreed('2024-05-05')] }),
      company('Direct', { direct: true }),
      company('Never read'),
    );
    for (let index = 0; index < 5; index++) {
      await popup.call('choose-customer', { tenantId: idOf(index) });
      await worker.until(() => worker.lastView(popup)?.customer?.customer.tenantId === idOf(index));
      await worker.until(() => worker.lastView(popup)?.customer?.reading === false);
      await worker.settle();
    }
    return { worker, popup };
  };

  test('without a query what needs action comes first, by name, as people count', async () => {
    const { popup } = await states();
    expect(await names(popup, '')).toEqual(['Customer 9', 'Customer 10', 'Outdated', 'Never read', 'Direct', 'Provided']);
    const { rows } = await search(popup, '');
    expect(rows.map((row) => [row.state, row.agreedOn])).toEqual([
      ['not-provided', null],
      ['not-provided', null],
      ['outdated', '2022-05-05'],
      ['unknown', null],
      ['provided', null],
      ['provided', '2024-05-05'],
    ]);
    expect(rows.every((row) => (row.readAt === null) === (row.state === 'unknown'))).toBe(true);
  });

  test('a query searches every customer, whatever the filter', async () => {
    const { popup } = await states();
    for (const query of ['Provided', 'never read']) {
      expect(await names(popup, query, 'needs-action')).toEqual(await names(popup, query, 'all'));
      expect(await names(popup, query, 'needs-action')).toHaveLength(1);
    }
    expect(await names(popup, '   ', 'needs-action')).toEqual(['Customer 9', 'Customer 10', 'Outdated']);
  });

  test('says of how many customers nothing was read', async () => {
    const { popup } = await states();
    expect(await search(popup, '')).toMatchObject({ needsAction: 3, notRead: 1, all: 6 });
    const unread = await machineWith(company('A'), company('B')).signedIn();
    expect(await search(await popupOf(unread), '')).toMatchObject({ needsAction: 0, notRead: 2, all: 2 });
  });

  test('"needs action" shows those alone, and the numbers are of all', async () => {
    const { popup } = await states();
    expect(await names(popup, '', 'needs-action')).toEqual(['Customer 9', 'Customer 10', 'Outdated']);
    expect(await search(popup, 'customer', 'needs-action', 1)).toMatchObject({ matching: 2, needsAction: 3, all: 6, rows: [{}] });
  });

  test('a row follows what is read', async () => {
    const { worker, popup } = await states();
    const panel = await worker.panelOn(8, idOf(0));
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    const signatory = { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' };
    await panel.call('attest', { tenantId: idOf(0), draft: { ...draft, signatory } });
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'provided');
    expect(await names(popup, '', 'needs-action')).toEqual(['Customer 9', 'Outdated']);
  });

  test('works again after the disk has failed once', async () => {
    const machine = machineWith(company('Northwind'));
    const worker = await machine.signedIn();
    const popup = await popupOf(worker);
    await worker.settle();
    machine.diskRefuses = (method) => method === 'customers.all';
    await expect(search(popup, '')).rejects.toThrow();
    machine.diskRefuses = () => false;
    expect(await names(popup, '')).toEqual(['Northwind']);
  });
});
