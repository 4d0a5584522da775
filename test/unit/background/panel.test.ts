import { describe, expect, test } from 'vitest';
import type { BlockSighting, Sighting } from '../../../lib/domain/sighting';
import { FABRIKAM, Machine, RETAIL, type Worker } from './fake-platform';
import { BEGIN, CHECKOUT, PARTNER_CENTER, TestTab } from './test-tab';

const BLOCK: BlockSighting = { where: 'message', key: 'message-1' };
const OTHER_BLOCK: BlockSighting = { where: 'dialog', key: 'dialog-2' };
const at = (tenantId: string, block: BlockSighting | null, addressKey = `customers/${tenantId}`): Sighting => ({
  portal: 'partner-center',
  addressKey,
  hint: { by: 'tenant-id', tenantId },
  block,
});
const frame = (block: BlockSighting | null): Sighting => ({
  portal: 'admin-center',
  addressKey: 'frame',
  hint: { by: 'none' },
  block,
});
const opened = (worker: Worker) => worker.orders.filter(({ order }) => order.kind === 'open-panel').length;
const signedIn = async () => {
  const machine = new Machine();
  return { machine, worker: await machine.signedIn() };
};

describe('a block', () => {
  test('opens the panel once, without taking the focus', async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    expect(opened(worker)).toBe(0);
    await Promise.all([
      worker.background.sighted(7, 0, at(FABRIKAM, BLOCK)),
      worker.background.sighted(7, 0, at(FABRIKAM, BLOCK)),
    ]);
    await worker.background.sighted(7, 0, at(FABRIKAM, OTHER_BLOCK));
    expect(worker.orders.filter(({ order }) => order.kind === 'open-panel')).toEqual([
      { tabId: 7, order: { kind: 'open-panel', ticket: expect.any(String), focus: false } },
    ]);
  });

  test('in a child frame belongs to the page around it, whatever customer or portal the frame says', async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    await worker.background.sighted(7, 3, { ...frame(BLOCK), hint: { by: 'tenant-id', tenantId: RETAIL } });
    expect(opened(worker)).toBe(1);
    const panel = await worker.openedPanel(7);
    expect(worker.lastView(panel)).toMatchObject({
      blocked: true,
      portal: 'partner-center',
      addressKey: `customers/${FABRIKAM}`,
    });
    expect(worker.lastView(panel)?.customer?.customer.tenantId).toBe(FABRIKAM);
    // The top frame's "nothing here" says nothing about the child.
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    await worker.settle();
    expect(worker.lastView(panel)?.blocked).toBe(true);
    await worker.background.sighted(7, 3, frame(null));
    await worker.settle();
    expect(worker.lastView(panel)?.blocked).toBe(false);
  });

  test('is gone with its address', async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await worker.background.sighted(7, 3, frame(OTHER_BLOCK));
    const panel = await worker.openedPanel(7);
    await worker.background.sighted(7, 0, at(FABRIKAM, null, 'elsewhere'));
    await worker.settle();
    expect(worker.lastView(panel)?.blocked).toBe(false);
  });

  test('makes facts of a minute ago too old', async () => {
    const { machine, worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    await worker.settle();
    const reads = () => machine.requests.filter((request) => request.endsWith(`${FABRIKAM}/agreements`)).length;
    const before = reads();
    machine.now += 30_000;
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    await worker.settle();
    expect(reads()).toBe(before);
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await worker.settle();
    expect(reads()).toBe(before + 1);
  });

  test('without a content script leaves no panel behind, and the next sighting tries again', async () => {
    const { worker } = await signedIn();
    worker.contentScripts = false;
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    expect(await worker.background.openPanel(7)).toBe(false);
    worker.contentScripts = true;
    const before = opened(worker);
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    expect(opened(worker)).toBe(before + 1);
  });
});

describe('a panel that was closed', () => {
  const closing: readonly (readonly [string, (worker: Worker) => Promise<unknown>])[] = [
    ['by its button', async (worker) => (await worker.openedPanel(7)).call('close-panel', {})],
    ['from the page', (worker) => worker.background.panelGone(7)],
  ];
  test.each(closing)('%s stays closed for this block and opens for another', async (_name, close) => {
    const { machine, worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await close(worker);
    await worker.background.sighted(7, 0, at(FABRIKAM, null));
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    expect(opened(worker)).toBe(1);
    await worker.settle();
    const next = machine.worker();
    await next.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    expect(opened(next)).toBe(0);
    await next.background.sighted(7, 0, at(FABRIKAM, OTHER_BLOCK));
    expect(opened(next)).toBe(1);
  });

  test("opens for the same words at another address, and in another customer's admin center", async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await worker.background.panelGone(7);
    await worker.background.sighted(7, 0, at(RETAIL, BLOCK));
    expect(opened(worker)).toBe(2);

    const tab = new TestTab(worker, 7);
    for (const tenantId of [FABRIKAM, RETAIL]) {
      const before = opened(worker);
      await tab.request([BEGIN + tenantId, CHECKOUT]);
      await tab.arrive(CHECKOUT, BLOCK);
      expect(opened(worker)).toBe(before + 1);
      await worker.background.panelGone(7);
      await tab.see(CHECKOUT, BLOCK);
      expect(opened(worker)).toBe(before + 1);
    }
  });

  test('opens when the agent asks, with the focus', async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await worker.background.panelGone(7);
    await worker.background.launcherPressed(7);
    expect(worker.orders.at(-1)).toMatchObject({ order: { kind: 'open-panel', focus: true } });
    const panel = await worker.openedPanel(7);
    expect(worker.lastView(panel)?.openedBy).toBe('agent');
  });
});

describe('hidden on this page', () => {
  test('nothing opens by itself and no launcher is shown until the page is loaded again', async () => {
    const { worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    const panel = await worker.openedPanel(7);
    await panel.call('hide-here', {});
    expect(worker.orders.at(-1)?.order).toEqual({ kind: 'hide' });
    await worker.background.sighted(7, 0, at(FABRIKAM, OTHER_BLOCK));
    await worker.settle();
    expect(opened(worker)).toBe(1);
    expect(worker.toolbarStates.get(7)).toMatchObject({ launcher: false, blocked: true });

    const tab = new TestTab(worker, 7);
    await tab.request([`${PARTNER_CENTER}/dashboard/v2/customers/${FABRIKAM}/account`]);
    await tab.arrive(undefined, OTHER_BLOCK);
    await worker.settle();
    expect(opened(worker)).toBe(2);
    expect(worker.toolbarStates.get(7)?.launcher).toBe(true);
  });
});

describe('after the worker was stopped', () => {
  test('"Move to the other side" goes on from the side on which the panel stands', async () => {
    const { machine, worker } = await signedIn();
    const site = 'partner.microsoft.com';
    await worker.panelOn(7);
    await worker.background.overlayMoved(site, 7, { side: 'start', launcherAt: 0.5 });
    await worker.background.placement(site, 7);
    await worker.settle();

    const next = machine.worker();
    const panel = await next.openedPanel(7);
    const sides = () => next.orders.flatMap(({ order }) => (order.kind === 'set-side' ? [order.side] : []));
    await panel.call('move-panel', { side: 'other' });
    expect(sides()).toEqual(['end']);
    await panel.call('move-panel', { side: 'other' });
    expect(sides()).toEqual(['end', 'start']);
  });

  test('the same frame is bound again by its ticket, another frame and another tab are not', async () => {
    const { machine, worker } = await signedIn();
    await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
    await worker.openedPanel(7);
    await worker.settle();
    const ticket = machine.tickets.get(7) as string;

    const next = machine.worker();
    for (const sender of [{ tabId: 7, frame: '9/other' }, { tabId: 8 }, {}]) {
      const stranger = next.page('panel', sender);
      expect(await stranger.call('present-ticket', { ticket })).toEqual({ accepted: false });
      await next.settle();
      expect(stranger.views).toHaveLength(0);
    }
    const panel = await next.openedPanel(7);
    expect(next.lastView(panel)?.customer?.customer.companyName).toBe('Fabrikam K.K.');
  });

  test("what was typed before its first answer is kept under the earlier worker's name", async () => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    const typed = { ...draft, signatory: { ...draft.signatory, firstName: 'Ren' } };
    const next = machine.worker();
    const again = next.page('panel', { tabId: 7 });
    await again.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await again.call('save-draft', { tenantId: FABRIKAM, draft: typed });
    await next.settle();
    expect(next.lastView(again)?.customer?.draft).toEqual(typed);
  });

  test('an old window does not bring back the name of an act that was refused', async () => {
    const { machine, worker } = await signedIn();
    machine.postRule = { kind: 'answer', status: 400, body: { code: 3000, description: 'email', data: [], source: 's' } };
    const panel = await worker.panelOn(7);
    const draft = worker.lastView(panel)?.customer?.draft;
    if (!draft) throw new Error('no draft');
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.until(() => worker.lastView(panel)?.customer?.attestation?.phase === 'refused');
    await worker.settle();

    const next = machine.worker();
    const old = next.page('panel', { tabId: 7 });
    await old.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await old.call('save-draft', { tenantId: FABRIKAM, draft });
    await next.until(() => next.lastView(old)?.customer?.reading === false);
    machine.postRule = { kind: 'take' };
    const fresh = next.lastView(old)?.customer?.draft;
    if (!fresh || fresh.draftId === draft.draftId) throw new Error('the old name is back');
    await old.call('attest', { tenantId: FABRIKAM, draft: fresh });
    await next.until(() => next.lastView(old)?.customer?.state === 'provided');
    expect(machine.posts).toHaveLength(2);
  });
});

test('a tab that was closed is forgotten', async () => {
  const { machine, worker } = await signedIn();
  await worker.background.mainFrameRequested(7, { requestId: '1', url: PARTNER_CENTER });
  await worker.background.sighted(7, 0, at(FABRIKAM, BLOCK));
  await worker.background.tabClosed(7);
  // The rest of what was under way when it was closed.
  await worker.background.mainFrameAnswered(7, { requestId: '1', statusCode: 200 });
  await worker.background.overlayMoved('partner.microsoft.com', 7, { side: 'start', launcherAt: 0.5 });
  await worker.settle();
  expect([...machine.session.keys()].filter((key) => key.startsWith('tab:'))).toEqual([]);
  const panel = worker.page('panel', { tabId: 7 });
  const [ticket] = worker.orders.flatMap(({ order }) => (order.kind === 'open-panel' ? [order.ticket] : []));
  expect(await panel.call('present-ticket', { ticket: ticket as string })).toEqual({ accepted: false });
  expect(await worker.background.toolbarState(7)).toEqual({ state: 'off', blocked: false, launcher: false });
});
