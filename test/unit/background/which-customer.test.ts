import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../lib/domain/sighting';
import { FABRIKAM, Machine, RETAIL, type TestPage, type Worker } from './fake-platform';
import { BEGIN, CHECKOUT, HOME, PARTNER_CENTER, reportOf, SIGN_IN, TestTab } from './test-tab';

const onAdminCenter = (change: Partial<Sighting> = {}): Sighting => ({
  portal: 'admin-center',
  addressKey: 'admin/#/checkout',
  hint: { by: 'none' },
  block: null,
  ...change,
});
const onPartnerCenter = (tenantId: string, change: Partial<Sighting> = {}): Sighting => ({
  portal: 'partner-center',
  addressKey: `customers/${tenantId}`,
  hint: { by: 'tenant-id', tenantId },
  block: null,
  ...change,
});
const popupOn = async (worker: Worker, tabId: number): Promise<TestPage> => {
  const popup = worker.page('popup');
  await popup.call('watch-tab', { tabId });
  return popup;
};
const shownOn = (worker: Worker, page: TestPage) => {
  const view = worker.lastView(page);
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
    await worker.background.sighted(7, 0, onPartnerCenter(FABRIKAM));
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('page');
  });

  test('no portal page has none, and a Partner Center page without one is not asked about', async () => {
    const { worker, shown } = await start();
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
    await worker.background.sighted(7, 0, { ...onPartnerCenter(FABRIKAM), addressKey: 'customers', hint: { by: 'none' } });
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
  });

  test('a block on a page that names nobody is asked about', async () => {
    const { worker, shown } = await start();
    await worker.background.sighted(7, 0, {
      ...onPartnerCenter(FABRIKAM),
      hint: { by: 'none' },
      block: { where: 'page', key: 'b' },
    });
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });
});

describe('the way into an admin center tells it', () => {
  test('and holds while the agent moves about in it', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME], { initiator: PARTNER_CENTER });
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('delegated-session');
    await tab.see(CHECKOUT);
    await tab.load(['https://admin.cloud.microsoft/?x=1#/catalog'], { initiator: 'https://admin.cloud.microsoft' });
    await worker.until(() => shown().of === 'delegated-session' && shown().tenantId === FABRIKAM);
  });

  test('through the sign-in page, where the server sends it', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.request([BEGIN + FABRIKAM, SIGN_IN], { initiator: PARTNER_CENTER });
    await tab.load(['https://admin.microsoft.com/landing', HOME], { initiator: 'https://login.microsoftonline.com' });
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('delegated-session');
  });

  test('by a page whose script leads on before or after its own first report', async () => {
    for (const reports of [false, true]) {
      const { worker, shown } = await start();
      const tab = new TestTab(worker, 7);
      await tab.request([BEGIN + FABRIKAM], { initiator: PARTNER_CENTER });
      await tab.answer(200);
      const late = new TestTab(worker, 7);
      await late.request([HOME], { initiator: 'https://admin.microsoft.com' });
      if (reports) await tab.arrive();
      await late.arrive();
      await worker.until(() => shown().tenantId === FABRIKAM);
      expect(shown().of).toBe('delegated-session');
    }
  });

  test.each<readonly [string, string]>([
    ['a link from elsewhere', 'https://elsewhere.example'],
    ['the sign-in page, where another may have signed in', 'https://login.microsoftonline.com'],
  ])('and is forgotten after %s', async (_name, initiator) => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await worker.until(() => shown().tenantId === FABRIKAM);
    await tab.load([HOME], { initiator });
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('and is in doubt at once when another admin center is entered in another tab', async () => {
    const { machine, worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await worker.until(() => shown().tenantId === FABRIKAM);
    machine.now += 1_000;
    const other = new TestTab(worker, 8);
    await other.request([BEGIN + RETAIL, HOME]);
    await worker.settle();
    expect(shown().tenantId).toBe(FABRIKAM);
    await other.arrive();
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
    // The way back into the first one puts the second in doubt, and not itself.
    machine.now += 1_000;
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await worker.until(() => shown().tenantId === FABRIKAM);
    const popup = await popupOn(worker, 8);
    await worker.settle();
    expect(shownOn(worker, popup)).toEqual({ of: 'asking', tenantId: null });
  });

  test('and is forgotten on a Partner Center page, even without a new document', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await worker.background.sighted(7, 0, { ...onPartnerCenter(RETAIL), hint: { by: 'none' } });
    await worker.background.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('and is forgotten on the public site, which is none of the portals', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await tab.load(['https://partner.microsoft.com/en-us/partnership']);
    await worker.settle();
    expect(shown()).toEqual({ of: 'none', tenantId: null });
    await tab.load([HOME], { initiator: PARTNER_CENTER });
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('but never against what the page itself says, and only in its own tab', async () => {
    const { worker, shown } = await start();
    await new TestTab(worker, 7).load([BEGIN + FABRIKAM, HOME]);
    await worker.background.sighted(7, 0, onAdminCenter({ hint: { by: 'tenant-id', tenantId: RETAIL } }));
    await worker.until(() => shown().tenantId === RETAIL);
    expect(shown().of).toBe('page');
    // A domain that nobody knows is a statement too: the memory must not stand in for it.
    await worker.background.sighted(7, 0, onAdminCenter({ hint: { by: 'domain', domain: 'nobody.example' } }));
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
    const other = await popupOn(worker, 8);
    await worker.background.sighted(8, 0, onAdminCenter());
    await worker.settle();
    expect(shownOn(worker, other)).toEqual({ of: 'asking', tenantId: null });
  });

  test('and outlives the worker', async () => {
    const { machine, worker } = await start();
    await new TestTab(worker, 7).load([BEGIN + FABRIKAM, HOME]);
    await worker.settle();
    const next = machine.worker();
    const popup = await popupOn(next, 7);
    await next.until(() => shownOn(next, popup).tenantId === FABRIKAM);
    expect(shownOn(next, popup).of).toBe('delegated-session');
  });
});

describe('a domain tells it', () => {
  const byDomain = (domain: string) => onAdminCenter({ hint: { by: 'domain', domain } });

  test('when one known customer has exactly this one', async () => {
    const { worker, shown } = await start();
    await worker.background.sighted(7, 0, byDomain('fabrikamretail.onmicrosoft.com'));
    await worker.until(() => shown().tenantId === RETAIL);
    expect(shown().of).toBe('page');
  });

  test('on the way in, as delegatedOrg', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load(['https://admin.cloud.microsoft/?delegatedOrg=fabrikamkk.onmicrosoft.com#/homepage']);
    await tab.see(HOME);
    await worker.until(() => shown().tenantId === FABRIKAM);
    expect(shown().of).toBe('delegated-session');
  });

  test.each([
    ['unknown', 'nobody.example'],
    ['only the beginning of one', 'fabrikam'],
    ['a part of one', 'onmicrosoft.com'],
    ['one with more in front', 'x.fabrikamretail.onmicrosoft.com'],
  ])('when it is %s, the agent is asked', async (_name, domain) => {
    const { worker, shown } = await start();
    await worker.background.sighted(7, 0, byDomain(domain));
    await worker.settle();
    expect(shown()).toEqual({ of: 'asking', tenantId: null });
  });

  test('when two customers have it, the agent is asked', async () => {
    const machine = new Machine();
    const retail = machine.customers.get(RETAIL);
    if (retail) retail.domain = 'fabrikamkk.onmicrosoft.com';
    const worker = await machine.signedIn();
    const popup = await popupOn(worker, 7);
    await worker.background.sighted(7, 0, byDomain('fabrikamkk.onmicrosoft.com'));
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
    await worker.background.sighted(7, 0, byDomain('new.onmicrosoft.com'));
    await worker.until(() => shown().tenantId === NEW);
    const asked = () => machine.requests.filter((request) => request === 'GET /v1/customers').length;
    const before = asked();
    await worker.background.sighted(7, 0, { ...byDomain('new.onmicrosoft.com'), addressKey: 'another' });
    await worker.settle();
    expect(asked()).toBe(before);
    expect(shown().tenantId).toBe(NEW);
  });
});

describe('the agent tells it', () => {
  test('for one address only', async () => {
    const { machine, worker } = await start();
    await worker.background.sighted(7, 0, onAdminCenter({ block: { where: 'page', key: 'b' } }));
    const ticket = machine.tickets.get(7) as string;
    const panel = worker.page('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket });
    await panel.call('choose-customer', { tenantId: RETAIL });
    await worker.until(() => shownOn(worker, panel).tenantId === RETAIL);
    expect(shownOn(worker, panel).of).toBe('agent');
    // Late text at the same address changes nothing.
    await worker.background.sighted(7, 0, onAdminCenter());
    await worker.settle();
    expect(shownOn(worker, panel).tenantId).toBe(RETAIL);
    for (const addressKey of ['admin/#/catalog', 'admin/#/checkout']) {
      await worker.background.sighted(7, 0, onAdminCenter({ addressKey }));
      await worker.settle();
      expect(shownOn(worker, panel)).toEqual({ of: 'asking', tenantId: null });
    }
  });

  test('in the popup for the popup only, and back again', async () => {
    const { worker, popup, shown } = await start();
    await worker.background.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
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
    await worker.background.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
    const panel = worker.page('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await worker.until(() => shownOn(worker, panel).tenantId === FABRIKAM && answers.length > 0);

    await worker.background.sighted(7, 0, onPartnerCenter(RETAIL));
    const from = panel.views.length;
    expect(shownOn(worker, panel).tenantId).not.toBe(FABRIKAM);
    for (const answer of answers) answer();
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'not-provided');
    await worker.settle();
    for (const view of panel.views.slice(from)) expect(view.customer?.customer.tenantId ?? RETAIL).toBe(RETAIL);
    expect(worker.lastView(panel)?.blocked).toBe(false);
    // It has become a fact about the customer it was asked for.
    await worker.background.sighted(7, 0, onPartnerCenter(FABRIKAM));
    await worker.until(() => worker.lastView(panel)?.customer?.facts.confirmations.status === 'read');
    expect(shownOn(worker, panel).tenantId).toBe(FABRIKAM);
  });

  test('by a new document counts when the document reports: until then the old page stands there', async () => {
    const { worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([`${PARTNER_CENTER}/dashboard/v2/customers/${FABRIKAM}/account`]);
    await worker.until(() => shown().tenantId === FABRIKAM);
    await tab.request([`${PARTNER_CENTER}/dashboard/v2/customers/${RETAIL}/account`]);
    await worker.settle();
    expect(shown()).toEqual({ of: 'page', tenantId: FABRIKAM });
    await tab.arrive();
    await worker.until(() => shown().tenantId === RETAIL);
  });

  test('an attestation for the customer of the address before is not open', async () => {
    const { machine, worker } = await start();
    await worker.background.sighted(7, 0, onPartnerCenter(FABRIKAM, { block: { where: 'page', key: 'b' } }));
    const panel = await worker.openedPanel(7);
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    await worker.background.sighted(7, 0, onPartnerCenter(RETAIL));
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toEqual({ outcome: 'not-open' });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
  });
});

describe('the right customer: a tab that remembers one', () => {
  const entered = async () => {
    const { machine, worker, shown } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await worker.until(() => shown().tenantId === FABRIKAM);
    machine.now += 1_000;
    return { machine, worker, shown, tab };
  };
  const asking = { of: 'asking', tenantId: null };
  const remembered = { of: 'delegated-session', tenantId: FABRIKAM };
  const NAMED = `https://admin.cloud.microsoft/?CTID=${RETAIL}#/checkout`;

  test.each<readonly [string, (tab: TestTab) => Promise<void>]>([
    [
      'by a link, and the page drops the query before its first report',
      async (tab) => {
        await tab.request([NAMED], { initiator: 'https://admin.cloud.microsoft' });
        await tab.arrive(CHECKOUT);
      },
    ],
    [
      'typed, and dropped later',
      async (tab) => {
        await tab.load([NAMED]);
        await tab.see(CHECKOUT);
      },
    ],
    [
      'in a redirect on the way only',
      async (tab) => {
        await tab.request([NAMED, CHECKOUT]);
        await tab.arrive(CHECKOUT);
      },
    ],
    [
      'by pushState, and replaced at once',
      async (tab) => {
        await tab.see(NAMED);
        await tab.see(HOME);
      },
    ],
    [
      'in a way that cannot be read',
      async (tab) => {
        await tab.see('https://admin.cloud.microsoft/?CTID=somebody');
        await tab.see(HOME);
      },
    ],
    [
      'behind the end of a very long address',
      async (tab) => {
        await tab.see(`https://admin.cloud.microsoft/?x=${'y'.repeat(4000)}`.slice(0, 4000));
        await tab.see(HOME);
      },
    ],
    [
      'by a page prepared in advance',
      async (tab) => {
        await tab.request([NAMED], { frameId: 5, documentLifecycle: 'prerender' });
        await tab.show(CHECKOUT, NAMED);
      },
    ],
  ])('no longer says so when another is named %s', async (_name, come) => {
    const { worker, shown, tab } = await entered();
    await come(tab);
    await worker.settle();
    expect(shown()).toEqual(asking);
  });

  test('says the other one as soon as delegatedOrg has named it, also on a page prepared in advance', async () => {
    const { worker, shown, tab } = await entered();
    const address = 'https://admin.cloud.microsoft/?delegatedOrg=fabrikamretail.onmicrosoft.com';
    await tab.request([address], { documentId: 'X', documentLifecycle: 'active' });
    await worker.settle();
    expect(shown()).toEqual(remembered);
    await tab.show(HOME, address);
    await worker.until(() => shown().tenantId === RETAIL);
    expect(shown().of).toBe('delegated-session');
  });

  test('still says so where its own name comes and goes', async () => {
    const { worker, shown, tab } = await entered();
    await tab.see(`https://admin.cloud.microsoft/?CTID=${FABRIKAM}#/checkout`);
    await tab.see(CHECKOUT);
    await worker.settle();
    expect(shown()).toEqual(remembered);
  });

  test.each<readonly [string, Partial<Parameters<TestTab['request']>[1]>]>([
    ['ends in 204, a download or Stop', {}],
    ['is a prefetch', { documentId: '9F821FEE', documentLifecycle: 'active' }],
    ['is a prerendering', { frameId: 5, documentLifecycle: 'prerender' }],
  ])('still says so when a request for another’s admin center %s', async (_name, from) => {
    const { machine, worker, shown, tab } = await entered();
    await tab.request([BEGIN + RETAIL], from);
    await tab.see(CHECKOUT);
    await worker.settle();
    expect(shown()).toEqual(remembered);
    // Microsoft's session may be the other's by now: what is loaded next is in doubt.
    machine.now += 1_000;
    await tab.load([HOME]);
    await worker.settle();
    expect(shown()).toEqual(asking);
  });

  test('still says so on a page that has another’s prepared before it reports itself', async () => {
    const { machine, worker, shown, tab } = await entered();
    await tab.request([CHECKOUT]);
    machine.now += 1_000;
    await new TestTab(worker, 7).request([BEGIN + RETAIL], { documentId: '9F821FEE', documentLifecycle: 'active' });
    await tab.arrive();
    await worker.settle();
    expect(shown()).toEqual(remembered);
  });

  test('does not take a later page for the one that never came', async () => {
    const { worker, shown, tab } = await entered();
    await tab.request([BEGIN + RETAIL]);
    await tab.show(CHECKOUT, CHECKOUT);
    await worker.settle();
    expect(shown()).toEqual(asking);
  });

  test('is asked anew after “Back”, also when no other portal page stood there in between', async () => {
    const { worker, shown, tab } = await entered();
    await tab.show(HOME);
    await worker.settle();
    expect(shown()).toEqual(asking);
  });

  test('and an answer of the agent’s are both in doubt when another is entered elsewhere', async () => {
    const { machine, worker, tab } = await entered();
    await tab.show(CHECKOUT, '', { where: 'page', key: 'b' });
    const panel = worker.page('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await panel.call('choose-customer', { tenantId: FABRIKAM });
    await worker.until(() => shownOn(worker, panel).tenantId === FABRIKAM);
    await new TestTab(worker, 8).load([BEGIN + RETAIL, HOME]);
    await worker.settle();
    expect(shownOn(worker, panel)).toEqual(asking);
  });
});

describe('a block of the old page, drawn anew while the next page loads', () => {
  const BLOCK = { where: 'page', key: 'b' } as const;

  test('does not swallow the next page’s own block', async () => {
    const { worker } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, CHECKOUT]);
    await tab.see(CHECKOUT, BLOCK);
    await tab.request([BEGIN + RETAIL, CHECKOUT]);
    await tab.see(CHECKOUT);
    await tab.see(CHECKOUT, BLOCK);
    const opened = () => worker.orders.filter(({ order }) => order.kind === 'open-panel').length;
    const before = opened();
    await tab.arrive(CHECKOUT, BLOCK);
    expect(opened()).toBe(before + 1);
    // Its frames may have reported before it: they are asked once more.
    expect(worker.reportedAgain).toEqual([7, 7]);
    const panel = await worker.openedPanel(7);
    expect(shownOn(worker, panel)).toEqual({ of: 'delegated-session', tenantId: RETAIL });
  });

  test('is not the next page’s', async () => {
    const { worker, popup } = await start();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, CHECKOUT]);
    await tab.request([CHECKOUT]);
    await tab.see(CHECKOUT, BLOCK);
    await worker.background.sighted(7, 4, onAdminCenter({ block: BLOCK }));
    await tab.arrive(CHECKOUT);
    await worker.settle();
    expect(worker.lastView(popup)?.blocked).toBe(false);
  });
});

describe('a press that writes', () => {
  const BLOCK = { where: 'page', key: 'b' } as const;
  const blocked = async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const tab = new TestTab(worker, 7);
    await tab.load([BEGIN + FABRIKAM, HOME]);
    await tab.see(CHECKOUT, BLOCK);
    const panel = await worker.openedPanel(7);
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    return { machine, worker, tab, panel, draft };
  };
  const attestedFor = (machine: Machine, tenantId: string) => machine.customers.get(tenantId)?.confirmations.length;

  test('goes through when nothing has changed', async () => {
    const { machine, worker, panel, draft } = await blocked();
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toMatchObject({ outcome: 'taken' });
    await worker.until(() => attestedFor(machine, FABRIKAM) === 1);
  });

  /** What the page says when it is asked, of which nobody has told yet. */
  const changes: readonly (readonly [string, (tab: TestTab, machine: Machine, worker: Worker) => void])[] = [
    ['its address names another', (tab, machine) => machine.topFrames.set(7, reportOf(NAMED, tab.document, tab.loadedFrom))],
    ['another document stands there', (_tab, machine) => machine.topFrames.set(7, reportOf(HOME, crypto.randomUUID(), HOME))],
    ['it does not answer', (_tab, machine) => machine.topFrames.delete(7)],
  ];
  const NAMED = `https://admin.cloud.microsoft/?CTID=${RETAIL}#/checkout`;

  test.each(changes)('is refused when the page is asked and %s', async (_name, change) => {
    const { machine, worker, tab, panel, draft } = await blocked();
    change(tab, machine, worker);
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toEqual({ outcome: 'not-open' });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
  });

  test('is refused from a panel of a document that is gone', async () => {
    const { machine, worker, tab, panel, draft } = await blocked();
    await tab.load([BEGIN + FABRIKAM, HOME]);
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toEqual({ outcome: 'not-open' });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
  });

  test.each(['send-again', 'give-up'] as const)('is refused for “%s” too', async (decision) => {
    const { machine, worker, tab, panel, draft } = await blocked();
    machine.postRule = { kind: 'lose' };
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.pass(130_000);
    const entry = worker.lastView(panel)?.customer?.attestation;
    if (!entry) throw new Error('no attestation');
    const said = machine.topFrames.get(7);
    for (const [, change] of changes) {
      change(tab, machine, worker);
      expect(await panel.call('settle-undecided', { entryId: entry.id, decision })).toEqual({ outcome: 'not-open' });
      if (said) await worker.background.sighted(7, 0, said);
    }
    await worker.settle();
    expect(machine.posts).toHaveLength(1);
  });
});
