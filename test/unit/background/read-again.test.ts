/** Failed readings that are repeated by themselves while a page shows them. */
import { describe, expect, test } from 'vitest';
import { FABRIKAM, Machine, type TestPage, type Worker } from './fake-platform';

const refused = (status: number, headers: Record<string, string> = {}): Machine['readRule'] => ({
  path: /./,
  answer: () => new Response('{}', { status, headers }),
});
/** No answer that can be understood: fails at once, where a 500 is first tried again by the client. */
const nonsense = (path = /./): Machine['readRule'] => ({ path, answer: () => new Response('nonsense') });
const customerOf = (worker: Worker, page: TestPage) => {
  const customer = worker.lastView(page)?.customer;
  if (!customer) throw new Error('no customer is shown');
  return customer;
};
/** A panel on a customer whose reading fails by `rule`. */
const failing = async (rule: Machine['readRule']) => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  await worker.settle();
  machine.readRule = rule;
  const panel = await worker.panelOn(7);
  return { machine, worker, panel };
};
const readings = (machine: Machine) => machine.requests.filter((one) => one.endsWith(`/customers/${FABRIKAM}/agreements`)).length;

describe('a customer that is shown', () => {
  test('is read again when Microsoft said, not before, and the panel is told the time', async () => {
    const { machine, worker, panel } = await failing(refused(429, { 'Retry-After': '900' }));
    const before = readings(machine);
    const at = machine.now + 900_000;
    expect(customerOf(worker, panel)).toMatchObject({ state: 'unknown', readAgainAt: at });
    machine.readRule = null;
    await worker.pass(899_000);
    expect(readings(machine)).toBe(before);
    await worker.pass(1_000);
    expect(readings(machine)).toBe(before + 1);
    expect(customerOf(worker, panel)).toMatchObject({ state: 'not-provided', appError: null, readAgainAt: null });
  });

  test('is read again by itself after an answer that made no sense', async () => {
    const { machine, worker, panel } = await failing(nonsense());
    expect(customerOf(worker, panel)).toMatchObject({ state: 'unknown', appError: { kind: 'malformed-answer' } });
    const at = customerOf(worker, panel).readAgainAt ?? 0;
    expect(at).toBeGreaterThan(machine.now);
    machine.readRule = null;
    await worker.pass(at - machine.now);
    expect(customerOf(worker, panel)).toMatchObject({ state: 'not-provided', appError: null });
  });

  test('is not asked for before the time by a worker that was stopped meanwhile, and is at the time', async () => {
    const { machine, worker } = await failing(refused(429, { 'Retry-After': '900' }));
    await worker.settle();
    const before = readings(machine);
    machine.readRule = null;
    machine.now += 60_000;
    const next = machine.worker();
    const panel = await next.openedPanel(7);
    await next.settle();
    expect(readings(machine)).toBe(before);
    const at = customerOf(next, panel).readAgainAt ?? 0;
    await next.pass(at - machine.now);
    expect(customerOf(next, panel)).toMatchObject({ state: 'not-provided', appError: null });
  });

  test('is left alone when its page is gone', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    await worker.settle();
    machine.readRule = nonsense();
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 3 });
    await popup.call('choose-customer', { tenantId: FABRIKAM });
    await worker.until(() => worker.lastView(popup)?.customer?.appError != null && !worker.lastView(popup)?.customer?.reading);
    const before = readings(machine);
    await popup.call('leave-customer', {});
    await worker.pass(3_600_000);
    expect(readings(machine)).toBe(before);
  });
});

describe('the list of customers', () => {
  test('says why it could not be read, and is read again by itself', async () => {
    const machine = new Machine();
    machine.readRule = nonsense(/\/customers$/);
    machine.local.set('settings', {
      clientId: 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845',
      partnerTenantId: '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01',
      partnerKind: 'direct-bill',
      route: 'auto',
      language: 'en',
    });
    const worker = machine.worker();
    await worker.page('settings').call('sign-in', { otherAccount: false });
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 3 });
    await worker.until(() => worker.lastView(popup)?.listError != null);
    expect(worker.lastView(popup)).toMatchObject({ listReadAt: null, listError: { kind: 'malformed-answer' } });
    const at = worker.lastView(popup)?.listReadAgainAt ?? 0;
    expect(at).toBeGreaterThan(machine.now);
    machine.readRule = null;
    await worker.pass(at - machine.now);
    expect(worker.lastView(popup)).toMatchObject({ customersKnown: 2, listError: null, listReadAgainAt: null });
  });
});
