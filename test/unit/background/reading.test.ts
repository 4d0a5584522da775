/** What is read, and when: nothing for an address that does not stay or that nobody shows, and an attestation before everything else. */
import { describe, expect, test } from 'vitest';
import { ADDRESS_STAYS_MS } from '../../../lib/background/customers/stay';
import { FABRIKAM, Machine, RETAIL, type TestPage, type Worker } from './fake-platform';

const idOf = (index: number) => `b0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const onPartnerCenter = (tenantId: string, block = false) =>
  ({
    portal: 'partner-center',
    addressKey: `customers/${tenantId}`,
    hint: { by: 'tenant-id', tenantId },
    block: block ? { where: 'message' as const, key: `block of ${tenantId}` } : null,
  }) as const;
const draftOf = (worker: Worker, panel: TestPage) => worker.lastView(panel)?.customer?.draft as never;
const asked = (machine: Machine, tenantId: string) => machine.requests.filter((request) => request.includes(tenantId)).length;
const walking = async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  await worker.settle();
  worker.walks = true;
  return { machine, worker };
};

describe('a page that walks through addresses', () => {
  test('of 600 made-up customers is read for the last one only, and an attestation in another tab leaves at once', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await worker.settle();
    worker.walks = true;
    const before = machine.requests.length;
    for (let index = 0; index < 600; index++) {
      await worker.background.sighted(8, 0, onPartnerCenter(idOf(index), index % 2 === 0));
      worker.tick(50);
      if (index % 100 === 99) await worker.settle();
    }
    expect(machine.requests.length - before).toBe(0);
    await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
    await worker.until(() => worker.lastView(panel)?.customer?.attestation?.phase === 'confirmed');
    expect(machine.posts).toHaveLength(1);
    await worker.pass(ADDRESS_STAYS_MS);
    expect(asked(machine, idOf(599))).toBeGreaterThan(0);
    for (let index = 0; index < 599; index++) expect(asked(machine, idOf(index))).toBe(0);
  });

  test('whose domains are made up asks the service for none of them', async () => {
    const { machine, worker } = await walking();
    const before = machine.requests.length;
    for (let index = 0; index < 50; index++) {
      const hint = { by: 'domain', domain: `made-up-${index}.example` } as const;
      await worker.background.sighted(8, 0, { portal: 'admin-center', addressKey: `a${index}`, hint, block: null });
      worker.tick(50);
    }
    await worker.settle();
    expect(machine.requests.length - before).toBe(0);
    await worker.pass(ADDRESS_STAYS_MS);
    expect(machine.requests.length - before).toBe(2);
  });

  test('and comes to rest is read', async () => {
    const { machine, worker } = await walking();
    await worker.background.sighted(8, 0, onPartnerCenter(RETAIL));
    worker.tick(ADDRESS_STAYS_MS - 1);
    // The same address once more, as when its block appears, does not begin the wait anew.
    await worker.background.sighted(8, 0, onPartnerCenter(RETAIL, true));
    await worker.settle();
    expect(asked(machine, RETAIL)).toBe(0);
    await worker.pass(1);
    await worker.until(() => worker.toolbarStates.get(8)?.state === 'not-provided');
  });
});

test('what the agent asks for waits for nothing', async () => {
  const { machine, worker } = await walking();
  await worker.background.sighted(8, 0, onPartnerCenter(RETAIL));
  await worker.background.openPanel(8);
  await worker.openedPanel(8);
  expect(asked(machine, RETAIL)).toBeGreaterThan(0);
});

test('what nobody shows any more is not read', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  await worker.settle();
  // Four readings hold all places; what comes after waits in line.
  const held: (() => void)[] = [];
  machine.readRule = {
    path: /customers\/b0000000.*/,
    answer: () => new Promise((resolve) => held.push(() => resolve(Response.json({ items: [], isSigned: false })))),
  };
  for (const index of [1, 2]) await worker.background.sighted(index, 0, onPartnerCenter(idOf(index)));
  await worker.until(() => held.length === 4);
  await worker.background.sighted(8, 0, onPartnerCenter(RETAIL));
  await worker.settle();
  await worker.background.sighted(8, 0, onPartnerCenter(FABRIKAM));
  await worker.settle();
  machine.readRule = null;
  while (held.length > 0) {
    held.shift()?.();
    await worker.settle();
  }
  await worker.until(() => worker.toolbarStates.get(8)?.state === 'not-provided');
  expect(asked(machine, RETAIL)).toBe(0);
  // It is read as soon as it is shown again.
  await worker.background.sighted(8, 0, onPartnerCenter(RETAIL));
  await worker.until(() => worker.toolbarStates.get(8)?.state === 'not-provided');
  expect(asked(machine, RETAIL)).toBeGreaterThan(0);
});

test('an attestation whose customer nobody shows any more is carried out and read back', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  const attesting = panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
  await worker.until(() => machine.posts.length === 1);
  await worker.background.tabClosed(7);
  await attesting;
  await worker.settle();
  const phases = async () =>
    (await worker.platform.store.journal.ofCustomer(worker.account(), FABRIKAM)).map(({ phase }) => phase);
  expect(await phases()).toEqual(['confirmed']);
});

test('a customer that a tab shows stays in memory, however many others are opened', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  await worker.settle();
  const popup = worker.page('popup');
  await popup.call('watch-tab', { tabId: 8 });
  for (let index = 0; index < 210; index++) await popup.call('choose-customer', { tenantId: idOf(index) });
  await worker.until(() => worker.lastView(popup)?.customer?.customer.tenantId === idOf(209));
  await worker.background.sighted(7, 1, { ...onPartnerCenter(FABRIKAM), block: { where: 'page', key: 'another' } });
  await worker.settle();
  expect(panel.views.filter(({ customer }) => customer === null)).toHaveLength(panel.views.findIndex(({ customer }) => customer));
  expect(worker.lastView(panel)?.customer?.customer.tenantId).toBe(FABRIKAM);
}, 60_000);
