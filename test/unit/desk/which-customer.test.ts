import { describe, expect, test } from 'vitest';
import type { CustomerClue, Sighting } from '../../../lib/acceptance/sighting';
import type { Passage } from '../../../lib/desk/tabs';
import { FABRIKAM, Machine, RETAIL, type TestFace, type Worker } from './fake-world';

const onAdminCenter = (change: Partial<Sighting> = {}): Sighting => ({
  portal: 'admin-center',
  addressKey: 'admin/#/checkout',
  clue: { by: 'none' },
  block: null,
  ...change,
});
const onPartnerCenter = (tenantId: string, change: Partial<Sighting> = {}): Sighting => ({
  portal: 'partner-center',
  addressKey: `customers/${tenantId}`,
  clue: { by: 'tenant-id', tenantId },
  block: null,
  ...change,
});
const passage = (change: Partial<Passage>): Passage => ({
  portal: 'admin-center',
  handsOver: null,
  redirected: false,
  askedBy: 'other',
  ...change,
});
const handedOver = (clue: CustomerClue) => passage({ handsOver: clue });

const popupOn = async (worker: Worker, tabId: number): Promise<TestFace> => {
  const popup = worker.face('popup');
  await popup.call('watch-tab', { tabId });
  return popup;
};
const shownOn = (worker: Worker, face: TestFace) => {
  const view = worker.lastView(face);
  return { of: view?.customerOf, tenantId: view?.customer?.customer.tenantId ?? null };
};
const start = async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const popup = await popupOn(worker, 7);
  return { machine, worker, popup, shown: () => shownOn(worker, popup) };
};

describe('the page tells its customer', () => {
  test('by the tenant id in its address', async () => {
    const { worker, shown } = await start();
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM));
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('page');
  });

  test('no portal page has none, and a Partner Center page without one is not asked about', async () => {
    const { worker, shown } = await start();
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
    await worker.desk.sighted(7, 0, { ...onPartnerCenter(FABRIKAM), addressKey: 'customers', clue: { by: 'none' } });
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
  });

  test('a block on a page that names nobody is asked about', async () => {
    const { worker, shown } = await start();
    await worker.desk.sighted(7, 0, {
      ...onPartnerCenter(FABRIKAM),
      clue: { by: 'none' },
      block: { where: 'page', key: 'b' },
    });
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });
});

describe('the way into an admin center tells it', () => {
  test('and holds while the agent moves about in it', async () => {
    const { worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.passed(7, passage({ redirected: true }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('tab-memory');
    await worker.desk.sighted(7, 0, onAdminCenter({ addressKey: 'admin/#/catalog' }));
    await worker.desk.passed(7, passage({ askedBy: 'admin-center' }));
    await worker.desk.sighted(7, 0, onAdminCenter({ addressKey: 'admin/catalog' }));
    await worker.until(() => shown().of === 'tab-memory' && shown().tenantId === FABRIKAM);
  });

  test.each<readonly [string, Partial<Passage>]>([
    ['a link from elsewhere', { askedBy: 'other' }],
    ['the sign-in page, where another may have signed in', { askedBy: 'sign-in-page' }],
  ])('and is forgotten after %s', async (_name, change) => {
    const { worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.until(() => shown().tenantId === FABRIKAM);
    await worker.desk.passed(7, passage(change));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('and is forgotten when another admin center was entered in another tab', async () => {
    const { machine, worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    machine.now += 1_000;
    await worker.desk.passed(8, handedOver({ by: 'tenant-id', tenantId: RETAIL }));
    await worker.desk.passed(7, passage({ askedBy: 'agent' }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('and is forgotten on a Partner Center page, even without a new document', async () => {
    const { worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.desk.sighted(7, 0, { ...onPartnerCenter(RETAIL), clue: { by: 'none' } });
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('but never against what the page itself says, and only in its own tab', async () => {
    const { worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.sighted(7, 0, onAdminCenter({ clue: { by: 'tenant-id', tenantId: RETAIL } }));
    await worker.until(() => shown().tenantId === RETAIL);
    expect(shown().of).toBe('page');
    // A domain that nobody knows is a statement too: the memory must not stand in for it.
    await worker.desk.sighted(7, 0, onAdminCenter({ clue: { by: 'domain', domain: 'nobody.example' } }));
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
    const other = await popupOn(worker, 8);
    await worker.desk.sighted(8, 0, onAdminCenter());
    await worker.settle();
    expect(shownOn(worker, other)).toEqual({ of: 'asking', tenantId: null });
  });

  test('and outlives the worker', async () => {
    const { machine, worker } = await start();
    await worker.desk.passed(7, handedOver({ by: 'tenant-id', tenantId: FABRIKAM }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.settle();
    const next = machine.worker();
    const popup = await popupOn(next, 7);
    await next.until(() => shownOn(next, popup).tenantId === FABRIKAM);
    expect(shownOn(next, popup).of).toBe('tab-memory');
  });
});

describe('a domain tells it', () => {
  const byDomain = (domain: string) => onAdminCenter({ clue: { by: 'domain', domain } });

  test('when one known customer has exactly this one', async () => {
    const { worker, shown } = await start();
    await worker.desk.sighted(7, 0, byDomain('fabrikamretail.onmicrosoft.com'));
    await worker.until(() => shown().tenantId === RETAIL);
    expect(shown().of).toBe('page');
  });

  test('on the way in, as delegatedOrg', async () => {
    const { worker, shown } = await start();
    await worker.desk.passed(7, handedOver({ by: 'domain', domain: 'fabrikamkk.onmicrosoft.com' }));
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('tab-memory');
  });

  test.each([
    ['unknown', 'nobody.example'],
    ['only the beginning of one', 'fabrikam'],
    ['a part of one', 'onmicrosoft.com'],
    ['one with more in front', 'x.fabrikamretail.onmicrosoft.com'],
  ])('when it is %s, the agent is asked', async (_name, domain) => {
    const { worker, shown } = await start();
    await worker.desk.sighted(7, 0, byDomain(domain));
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('when two customers have it, the agent is asked', async () => {
    const machine = new Machine();
    const retail = machine.customers.get(RETAIL);
    if (retail) retail.domain = 'fabrikamkk.onmicrosoft.com';
    const worker = await machine.signedIn();
    const popup = await popupOn(worker, 7);
    await worker.desk.sighted(7, 0, byDomain('fabrikamkk.onmicrosoft.com'));
    await worker.settle();
    expect(shownOn(worker, popup)).toEqual({ of: 'asking', tenantId: null });
  });

  test('of a customer that is not in the list yet, after the service was asked, and it is asked once', async () => {
    const { machine, worker, shown } = await start();
    const NEW = 'b0000000-0000-4000-8000-000000000001';
    machine.customers.set(NEW, {
      companyName: 'New',
      domain: 'new.onmicrosoft.com',
      direct: true,
      confirmations: [],
      contact: null,
    });
    await worker.desk.sighted(7, 0, byDomain('new.onmicrosoft.com'));
    await worker.until(() => shown().tenantId === NEW);
    const asked = () => machine.requests.filter((request) => request === 'GET /v1/customers').length;
    const before = asked();
    await worker.desk.sighted(7, 0, { ...byDomain('new.onmicrosoft.com'), addressKey: 'another' });
    await worker.settle();
    expect(asked()).toBe(before);
    expect(shown().tenantId).toBe(NEW);
  });
});

describe('the agent tells it', () => {
  test('for one address only', async () => {
    const { machine, worker } = await start();
    await worker.desk.sighted(7, 0, onAdminCenter({ block: { where: 'page', key: 'b' } }));
    const ticket = machine.tickets.get(7) as string;
    const panel = worker.face('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket });
    await panel.call('choose-customer', { tenantId: RETAIL });
    await worker.until(() => shownOn(worker, panel).tenantId === RETAIL);
    expect(shownOn(worker, panel).of).toBe('agent');
    // Late text at the same address changes nothing.
    await worker.desk.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shownOn(worker, panel).tenantId).toBe(RETAIL);
    for (const addressKey of ['admin/#/catalog', 'admin/#/checkout']) {
      await worker.desk.sighted(7, 0, onAdminCenter({ addressKey }));
      await worker.settle();
      expect(shownOn(worker, panel)).toEqual({ of: 'asking', tenantId: null });
    }
  });

  test('in the popup for the popup only, and back again', async () => {
    const { worker, popup, shown } = await start();
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
    const panel = await worker.openedPanel(7);
    await popup.call('choose-customer', { tenantId: RETAIL });
    await worker.until(() => shown().tenantId === RETAIL);
    expect(worker.lastView(popup)).toMatchObject({ customerOf: 'agent', blocked: false });
    expect(shownOn(worker, panel).tenantId).toBe(FABRIKAM);
    await popup.call('leave-customer', {});
    await worker.until(() => shown().tenantId === FABRIKAM);
  });
});

describe('a new address', () => {
  test('forgets the old customer at once, and a late answer for it is never shown', async () => {
    const { machine, worker } = await start();
    const answers: (() => void)[] = [];
    machine.readRule = {
      path: new RegExp(`customers/${FABRIKAM}/agreements$`),
      answer: () =>
        new Promise((resolve) => {
          answers.push(() => resolve(new Response(JSON.stringify({ totalCount: 0, items: [] }), { status: 200 })));
        }),
    };
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
    const panel = worker.face('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await worker.until(() => shownOn(worker, panel).tenantId === FABRIKAM && answers.length > 0);

    await worker.desk.sighted(7, 0, onPartnerCenter(RETAIL));
    const from = panel.views.length;
    expect(shownOn(worker, panel).tenantId).not.toBe(FABRIKAM);
    for (const answer of answers) answer();
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'not-provided');
    await worker.settle();
    for (const view of panel.views.slice(from)) expect(view.customer?.customer.tenantId ?? RETAIL).toBe(RETAIL);
    expect(worker.lastView(panel)?.blocked).toBe(false);
    // It has become a fact about the customer it was asked for.
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM));
    await worker.until(() => worker.lastView(panel)?.customer?.facts.confirmations.status === 'read');
    expect(shownOn(worker, panel).tenantId).toBe(FABRIKAM);
  });

  test('by a new document shows nobody until the page has said who it is', async () => {
    const { worker, shown } = await start();
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM));
    await worker.until(() => shown().tenantId === FABRIKAM);
    await worker.desk.passed(7, passage({ portal: 'partner-center' }));
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
  });

  test('an attestation for the customer of the address before is not open', async () => {
    const { machine, worker } = await start();
    await worker.desk.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
    const panel = await worker.openedPanel(7);
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    await worker.desk.sighted(7, 0, onPartnerCenter(RETAIL));
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toEqual({ outcome: 'not-open' });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
  });
});
