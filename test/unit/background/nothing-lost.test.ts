/** What a page shows and what was typed in it stay, whether the worker sleeps, the facts grow old or the sign-in runs out. */
import { describe, expect, test } from 'vitest';
import { FABRIKAM, Machine, RETAIL, type TestPage, type Worker } from './fake-platform';

const TYPED = { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' };
const MINUTE = 60_000;

const customerOf = (worker: Worker, page: TestPage) => {
  const customer = worker.lastView(page)?.customer;
  if (!customer) throw new Error('no customer');
  return customer;
};
const reads = (machine: Machine) => machine.requests.filter((request) => request.endsWith(`${FABRIKAM}/agreements`)).length;
const attestIsOpen = (worker: Worker, page: TestPage) =>
  customerOf(worker, page).remedies.some((remedy) => remedy.kind === 'attest' && remedy.open);
const expire = (machine: Machine) => {
  machine.now += 2 * MINUTE;
  machine.entraEnded = true;
  machine.readRule = { path: /./, answer: () => new Response('', { status: 401 }) };
};
const recover = (machine: Machine) => {
  machine.entraEnded = false;
  machine.readRule = null;
};
const atDomain = (worker: Worker, domain: string) =>
  worker.background.sighted(7, 0, {
    portal: 'admin-center',
    addressKey: 'a',
    hint: { by: 'domain', domain },
    block: { where: 'message', key: 'b' },
  });

describe('a worker that was stopped', () => {
  test('asks the store before its first view, which has the customer and the open act', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    await worker.panelOn(7);
    await worker.settle();
    const next = machine.worker();
    const again = next.page('panel', { tabId: 7 });
    await again.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await next.until(() => next.lastView(again)?.customer?.reading === false);
    expect(again.views.map((view) => view.customer?.customer.companyName)).toEqual(again.views.map(() => 'Fabrikam K.K.'));
    expect(again.views.length).toBeGreaterThan(0);
    expect(attestIsOpen(next, again)).toBe(true);
  });

  test('finds the customer of a domain in the store, and loses it in no view while the list is read', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    await atDomain(worker, 'fabrikamkk.onmicrosoft.com');
    await worker.openedPanel(7);
    machine.now += 25 * 60 * MINUTE;
    const next = machine.worker();
    const again = next.page('panel', { tabId: 7 });
    await again.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await next.until(() => next.lastView(again)?.listReadAt === machine.now && !next.lastView(again)?.customer?.reading);
    expect(new Set(again.views.map((view) => view.customer?.customer.tenantId))).toEqual(new Set([FABRIKAM]));
  });

  test('shows another customer at once, without waiting for the store', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const from = panel.views.length;
    await worker.background.sighted(7, 0, {
      portal: 'partner-center',
      addressKey: 'r',
      hint: { by: 'tenant-id', tenantId: RETAIL },
      block: null,
    });
    await worker.until(() => worker.lastView(panel)?.customer?.customer.tenantId === RETAIL);
    expect(panel.views.slice(from).map((view) => view.tenantId)).toEqual(panel.views.slice(from).map(() => RETAIL));
  });

  test('tells what it knows when the store gives nothing', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    await worker.panelOn(7);
    const next = machine.worker();
    machine.diskRefuses = (method) => method === 'customers.get';
    const again = next.page('panel', { tabId: 7 });
    await again.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await next.until(() => again.views.length > 0);
    expect(next.lastView(again)).toMatchObject({ signIn: { status: 'signed-in' }, tenantId: FABRIKAM, customer: null });
  });
});

describe('facts that have grown old on the screen', () => {
  test('are called unknown and read again, and the act stays open meanwhile; a press reads before it writes', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.now += 11 * MINUTE;
    let go = (): void => {};
    machine.readRule = {
      path: new RegExp(`${FABRIKAM}/agreements`),
      answer: () =>
        new Promise((resolve) => {
          go = () => {
            machine.readRule = null;
            resolve(Response.json({ totalCount: 0, items: [] }));
          };
        }),
    };
    const from = panel.views.length;
    const before = reads(machine);
    await panel.call('save-draft', { tenantId: FABRIKAM, draft: { ...customerOf(worker, panel).draft, signatory: TYPED } });
    await worker.until(() => customerOf(worker, panel).reading);
    expect(customerOf(worker, panel)).toMatchObject({ state: 'unknown', reading: true, draft: { signatory: TYPED } });
    const pressed = panel.call('attest', { tenantId: FABRIKAM, draft: customerOf(worker, panel).draft });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
    expect(reads(machine)).toBe(before + 1);
    go();
    expect(await pressed).toMatchObject({ outcome: 'taken' });
    expect(panel.views.slice(from).every((view) => view.customer !== null)).toBe(true);
    await worker.until(() => customerOf(worker, panel).state === 'provided');
    expect(machine.posts).toHaveLength(1);
  });

  test('are no ground for a write when the new reading fails', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.now += 11 * MINUTE;
    machine.readRule = { path: /customers/, answer: () => new Response('nonsense') };
    const { draft } = customerOf(worker, panel);
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft })).toEqual({ outcome: 'not-open' });
    expect(machine.posts).toHaveLength(0);
  });
});

describe('after the same agent has signed in again', () => {
  test('everything shown is read again by itself, also what was read a moment ago', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 9 });
    await popup.call('choose-customer', { tenantId: RETAIL });
    await worker.until(() => worker.lastView(popup)?.customer?.reading === false);
    expire(machine);
    await panel.call('check-again', {});
    await worker.until(() => worker.lastView(panel)?.signIn.status === 'signed-out');
    expect(worker.lastView(panel)).toMatchObject({ tenantId: FABRIKAM, customer: null });
    recover(machine);
    const before = machine.requests.length;
    await panel.call('sign-in', { otherAccount: false });
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'not-provided');
    await worker.until(() => worker.lastView(popup)?.customer?.state === 'not-provided');
    const asked = machine.requests.slice(before);
    for (const tenantId of [FABRIKAM, RETAIL]) expect(asked).toContain(`GET /v1/customers/${tenantId}/agreements`);
    expect(attestIsOpen(worker, panel)).toBe(true);

    const again = reads(machine);
    await panel.call('sign-in', { otherAccount: false });
    await worker.until(() => reads(machine) === again + 1);
  });

  test('an act in doubt is settled by itself', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.postRule = { kind: 'take-and-lose' };
    machine.shownAfter = 1;
    await panel.call('attest', { tenantId: FABRIKAM, draft: customerOf(worker, panel).draft });
    await worker.until(() => customerOf(worker, panel).attestation?.nextReadingAt != null);
    expire(machine);
    await worker.pass(MINUTE);
    await worker.until(() => worker.lastView(panel)?.signIn.status === 'signed-out');
    recover(machine);
    await panel.call('sign-in', { otherAccount: false });
    await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
    await worker.pass(MINUTE);
    await worker.until(() => customerOf(worker, panel).attestation?.phase === 'confirmed');
    expect(customerOf(worker, panel).state).toBe('provided');
    expect(machine.posts).toHaveLength(1);
  });

  test('a refusal of before that comes late does not end the new sign-in', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.now += 2 * MINUTE;
    const late: (() => void)[] = [];
    machine.readRule = {
      path: new RegExp(`${FABRIKAM}/agreements`),
      answer: () => new Promise((resolve) => late.push(() => resolve(new Response('', { status: 401 })))),
    };
    void panel.call('check-again', {});
    await worker.until(() => late.length === 1);
    await panel.call('sign-in', { otherAccount: false });
    machine.readRule = null;
    machine.entraEnded = true;
    for (const answer of late) answer();
    await worker.settle();
    expect(worker.lastView(panel)?.signIn.status).toBe('signed-in');
  });
});

test('a press that finds out that the sign-in has ended says so, and sends nothing', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  const { draft } = customerOf(worker, panel);
  machine.now += 31_000;
  machine.entraEnded = true;
  machine.readRule = { path: /v1\/agreements$/, answer: () => new Response('', { status: 401 }) };
  await panel.call('attest', { tenantId: FABRIKAM, draft });
  await worker.until(() => worker.lastView(panel)?.signIn.status === 'signed-out');
  recover(machine);
  await panel.call('sign-in', { otherAccount: false });
  await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
  expect(customerOf(worker, panel)).toMatchObject({
    state: 'not-provided',
    attestation: { phase: 'not-sent', appError: { kind: 'signed-out' } },
    draft: { signatory: draft.signatory },
  });
  expect(machine.posts).toHaveLength(0);
});

test('an attestation for which the line went down before it left was not sent, and nobody refused it', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  machine.readRule = {
    path: /v1\/agreements$/,
    answer: () => {
      machine.online = false;
      const items = [{ templateId: 't1', agreementType: 'MicrosoftCustomerAgreement', versionRank: 0 }];
      return Response.json({ items });
    },
  };
  const { draft } = customerOf(worker, panel);
  await panel.call('attest', { tenantId: FABRIKAM, draft });
  await worker.until(() => customerOf(worker, panel).attestation?.phase === 'not-sent');
  expect(customerOf(worker, panel)).toMatchObject({
    attestation: { appError: { kind: 'offline' } },
    draft: { signatory: draft.signatory },
  });
  expect(machine.posts).toHaveLength(0);
  machine.online = true;
  machine.readRule = null;
  worker.background.networkChanged();
  await worker.until(() => attestIsOpen(worker, panel));
  await panel.call('attest', { tenantId: FABRIKAM, draft: customerOf(worker, panel).draft });
  await worker.until(() => customerOf(worker, panel).state === 'provided');
  expect(machine.posts).toHaveLength(1);
});
