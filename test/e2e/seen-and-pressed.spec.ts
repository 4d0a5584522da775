/**
 * A press counts only on what was visible, by key and by pointer, on every button that writes. The page is the sandbox's hostile one.
 * Presses are real input events of the browser.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { expect, extensionPage, openCheckout, panelOf, stopWorker, test } from './fixtures.ts';
import { A_MOMENT, attestsAsEver, BLOCK, centre, HOSTILE, lid, openHostile, posts, press } from './hostile-scene.ts';
import { hasPanel, pressLauncher } from './page-overlay.ts';

const COVERED = 'Not sent: something covers this panel';
const TOO_SOON = 'Not sent: the panel or its window had only just come into view';
const LID = lid('inset:0;background:#fff');
const AWAY = `document.querySelector('#attack-sheet').remove()`;

/** Presses while a lid covers the panel and is removed 150 ms later, and expects that the press has no effect. */
async function pressUnderLid(page: Page, panel: Frame, doPress: () => Promise<void>): Promise<void> {
  await page.evaluate(LID);
  await page.waitForTimeout(A_MOMENT);
  await doPress();
  await page.waitForTimeout(150);
  await page.evaluate(AWAY);
  await expect(panel.getByRole('alert').filter({ hasText: COVERED })).toBeVisible();
  await page.waitForTimeout(A_MOMENT * 2);
}

test('a key under a lid that goes right after it does nothing, and says so; the next one counts', async ({
  signedIn,
  sandbox,
}) => {
  const { page, panel, act } = await openHostile(signedIn);
  await act.focus();
  for (const key of ['Enter', 'Space']) {
    await test.step(key, async () => {
      await pressUnderLid(page, panel, () => page.keyboard.press(key));
      expect(posts(sandbox)).toHaveLength(0);
    });
  }
  await test.step('Enter in a field', async () => {
    await panel.getByLabel('Email').focus();
    await pressUnderLid(page, panel, () => page.keyboard.press('Enter'));
    expect(posts(sandbox)).toHaveLength(0);
  });
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Unblocked').first()).toBeVisible();
  expect(posts(sandbox)).toHaveLength(1);
});

test('a key that is held down attests nothing when the focus comes to the act under it', async ({ signedIn, sandbox }) => {
  const scene = await openHostile(signedIn);
  const { page, panel } = scene;
  await panel.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.down('Enter');
  await scene.act.focus();
  for (let times = 0; times < 10; times += 1) await page.keyboard.down('Enter');
  await expect(panel.getByRole('alert').filter({ hasText: TOO_SOON })).toBeVisible();
  await page.keyboard.up('Enter');
  expect(posts(sandbox)).toHaveLength(0);
  await attestsAsEver(scene, sandbox);
});

test('a press at once after the pointer’s arrival counts: nothing that a person sees has changed', async ({
  signedIn,
  sandbox,
}) => {
  const scene = await openHostile(signedIn);
  await scene.page.mouse.move(100, 300);
  await press(scene);
  await expect(scene.panel.getByText('Unblocked').first()).toBeVisible();
  expect(posts(sandbox)).toHaveLength(1);
});

/**
 * Under automation every page believes that it has the focus. So this sets, in our content script's world, what `hasFocus` returns, and
 * dispatches the event that comes with the change.
 */
async function focusInIsolatedWorld(page: Page): Promise<(focused: boolean) => Promise<void>> {
  const devTools = await page.context().newCDPSession(page);
  const ours = new Promise<number>((resolve) => {
    devTools.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault } = (context.auxData ?? {}) as { isDefault?: boolean };
      if (!isDefault && context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await devTools.send('Runtime.enable');
  const contextId = await ours;
  return async (focused) => {
    const expression = `Document.prototype.hasFocus = () => ${focused}; dispatchEvent(new Event('${focused ? 'focus' : 'blur'}'))`;
    await devTools.send('Runtime.evaluate', { contextId, expression });
  };
}

test('a press 40 ms after a window over ours has closed does nothing, and says so; the next one counts', async ({
  signedIn,
  sandbox,
}) => {
  const scene = await openHostile(signedIn);
  const { page, panel, act } = scene;
  const spot = await centre(act);
  const believe = await focusInIsolatedWorld(page);
  const opened = signedIn.waitForEvent('page');
  await page.evaluate(() => void window.open('about:blank', '', 'popup,width=600,height=600'));
  const popup = await opened;
  await believe(false);
  await page.waitForTimeout(A_MOMENT);
  await popup.close();
  await believe(true);
  await page.waitForTimeout(40);
  await page.mouse.click(spot.x, spot.y);
  await expect(panel.getByRole('alert').filter({ hasText: TOO_SOON })).toBeVisible();
  await page.waitForTimeout(A_MOMENT * 2);
  expect(posts(sandbox)).toHaveLength(0);
  await attestsAsEver(scene, sandbox);
});

/** Leaves an undecided act for the agent, as a worker that stopped long ago would have: in the journal, after enough readings. */
async function leaveUndecided(context: BrowserContext): Promise<void> {
  const settings = await context.newPage();
  await settings.goto(extensionPage('settings.html'));
  await stopWorker(context);
  await settings.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const journal = database.transaction('journal', 'readwrite').objectStore('journal');
    await new Promise<void>((resolve) => {
      const all = journal.getAll();
      all.onsuccess = () => {
        for (const entry of all.result) journal.put({ ...entry, phase: 'undecided', readings: 5, nextReadingAt: null });
        journal.transaction.oncomplete = () => resolve();
      };
    });
    database.close();
  });
  await settings.close();
}

test('"Send again" and "Give up" under a lid do nothing, and say so; the next press counts', async ({ signedIn, sandbox }) => {
  test.setTimeout(120_000);
  sandbox.control.addFault({ kind: 'cut-before-write', method: 'POST', path: '/agreements$', times: 1 });
  const first = await openCheckout(signedIn);
  const form = await panelOf(first);
  const attest = form.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
  await attest.click();
  await expect(attest).toBeHidden();
  await expect(form.locator('.steps small.number').nth(2)).toBeVisible();
  await first.close();
  await leaveUndecided(signedIn);
  sandbox.control.clearRequests();

  const page = await openCheckout(signedIn);
  const panel = await panelOf(page);
  for (const name of [/^Send again/, /^Give up/]) {
    await test.step(String(name), async () => {
      const button = panel.getByRole('button', { name });
      await expect(button).toBeVisible();
      await page.waitForTimeout(A_MOMENT);
      const spot = await centre(button);
      await pressUnderLid(page, panel, () => page.mouse.click(spot.x, spot.y));
      expect(posts(sandbox)).toHaveLength(0);
      await expect(button).toBeVisible();
    });
  }
  await panel.getByRole('button', { name: /^Send again/ }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Provided' })).toBeVisible();
  expect(posts(sandbox)).toHaveLength(1);
});

test.describe('a page cannot switch Countersign off', () => {
  test('by an element of its name', async ({ signedIn, sandbox }) => {
    const page = await openAdminCenter(signedIn);
    const body = `<!doctype html><html lang="en"><body><div id="countersign"></div><form id="createOverlay"></form>${BLOCK}</body></html>`;
    await page.route(HOSTILE, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(HOSTILE);
    expect(await page.evaluate(`String(window.countersign)`)).toBe('[object HTMLDivElement]');
    const panel = await panelOf(page);
    const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
    await expect(act).toBeVisible();
    await attestsAsEver({ page, panel, act }, sandbox);
  });

  test('by writing itself anew', async ({ signedIn, sandbox }) => {
    const { page } = await openHostile(signedIn);
    await page.evaluate((block) => {
      document.open();
      document.write(`<!doctype html><html lang="en"><body>${block}</body></html>`);
      document.close();
    }, BLOCK);
    await expect.poll(() => hasPanel(page)).toBe(false);
    await pressLauncher(page);
    const panel = await panelOf(page);
    const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
    await expect(act).toBeVisible();
    await attestsAsEver({ page, panel, act }, sandbox);
  });
});
