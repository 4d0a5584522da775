/**
 * Nothing typed is lost and every press has a visible result: while the worker is stopped, after a long time, when the sign-in expires, and
 * offline. The tests check the letters in the field, the focus, what arrived at Partner Center and what the panel says.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, extensionPage, FABRIKAM, panelOf, stopWorker, test } from './fixtures.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const LETTERS = 'abcdefghijklmnopqrst';
const POST = { method: 'POST', path: `/customers/${FABRIKAM.tenantId}/agreements$` } as const;
const TEMPLATE = { method: 'GET', path: '/v1/agreements\\?' } as const;

const posts = (sandbox: Sandbox) => sandbox.control.requests(POST).length;
const attestButton = (panel: Frame) => panel.locator('#act');
/** Under automation a frame may report no focus although all keys go to it, so this asks its own document. */
const focused = (panel: Frame) => panel.evaluate(() => document.activeElement?.id);
const notSent = (panel: Frame) => panel.getByRole('alert').filter({ hasText: 'Not sent' });

/** The panel over the blocked checkout, with the button that attests ready for a press. */
async function ready(checkout: Page): Promise<Frame> {
  const panel = await panelOf(checkout);
  await expect(attestButton(panel)).toBeVisible();
  await expect(attestButton(panel)).not.toHaveCSS('pointer-events', 'none');
  return panel;
}

/** Sends the worker the browser's online or offline event, because Playwright's `setOffline` affects pages only. */
async function setOnline(context: BrowserContext, online: boolean): Promise<void> {
  await context.setOffline(!online);
  await context.serviceWorkers()[0]?.evaluate((isOnline) => {
    Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
    self.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }, online);
}

/** Makes the readings of all customers older, as if the panel had been open for long. The worker is stopped before that. */
async function ageFacts(context: BrowserContext, ms: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(extensionPage('settings.html'));
  await page.evaluate(
    (byMs) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('countersign');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('facts', 'readwrite');
          const store = writing.objectStore('facts');
          store.openCursor().onsuccess = function () {
            const cursor = this.result;
            if (!cursor) return;
            const { facts } = cursor.value;
            for (const fact of [facts.confirmations, facts.direct]) fact.readAt -= byMs;
            cursor.update(cursor.value);
            cursor.continue();
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    ms,
  );
  await page.close();
  await stopWorker(context);
}

/** The last names in all stored drafts. */
async function savedNames(context: BrowserContext): Promise<readonly string[]> {
  const page = await context.newPage();
  await page.goto(extensionPage('settings.html'));
  const names = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('countersign');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ draft }) => draft.signatory.lastName));
          };
        };
      }),
  );
  await page.close();
  return names;
}

/** Makes the token older, because a token that has just been issued is not renewed when it is refused. */
async function ageToken(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(async () => {
    const all = await chrome.storage.session.get();
    for (const [key, kept] of Object.entries(all)) {
      if (!key.startsWith('sign-in/tokens/')) continue;
      const tokens = kept as { receivedAt: number };
      await chrome.storage.session.set({ [key]: { ...tokens, receivedAt: tokens.receivedAt - 60_000 } });
    }
  });
}

test('while the worker is stopped every letter typed stays, so does the focus, and what was typed is saved', async ({
  checkout,
  signedIn,
}) => {
  const panel = await ready(checkout);
  const name = panel.getByLabel('Last name');
  await name.fill('');
  await stopWorker(signedIn);
  await checkout.keyboard.type(LETTERS);
  await expect(name).toHaveValue(LETTERS);
  expect(await focused(panel)).toBe('attest-lastName');

  // Stopped once more between two letters, before the first ones are saved.
  await name.fill('');
  await checkout.keyboard.type(LETTERS.slice(0, 10));
  await stopWorker(signedIn);
  await checkout.keyboard.type(LETTERS.slice(10));
  await expect(name).toHaveValue(LETTERS);
  expect(await focused(panel)).toBe('attest-lastName');
  await expect(panel.getByRole('button', { name: `Attest that Haruka ${LETTERS} accepted` })).toBeVisible();

  // What a stopped worker did not receive is saved by the next one, for the next page.
  await expect.poll(() => savedNames(signedIn)).toEqual([LETTERS]);
  await stopWorker(signedIn);
  await checkout.reload();
  await expect((await ready(checkout)).getByLabel('Last name')).toHaveValue(LETTERS);
});

test('of 16 presses right after the worker was stopped none is silently lost', async ({ checkout, signedIn, sandbox }) => {
  test.setTimeout(180_000);
  // Each press that counts is refused, so that the next one can be made.
  const body = { code: 3000, description: 'Invalid property', data: ['Email'], source: 'PartnerApiServiceControllers' };
  sandbox.control.addFault({ ...POST, kind: 'status', status: 400, body });
  let counted = 0;
  let said = 0;
  for (let round = 0; round < 16; round++) {
    const panel = await ready(checkout);
    const box = await attestButton(panel).boundingBox();
    if (!box) throw new Error('The button has no place.');
    const before = posts(sandbox);
    await checkout.mouse.move(10, 10);
    await stopWorker(signedIn);
    await checkout.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(async () => posts(sandbox) > before || (await notSent(panel).count()) > 0).toBe(true);
    if (posts(sandbox) > before) counted++;
    else said++;
    await expect(panel.locator('form')).toBeVisible();
  }
  test.info().annotations.push({ type: 'presses', description: `${counted} counted, ${said} said "Not sent"` });
  console.log(`presses right after a stop: ${counted} counted, ${said} said "Not sent"`);
  expect(counted + said).toBe(16);
});

test('a panel that was open for more than ten minutes keeps its form while it is read again', async ({
  checkout,
  signedIn,
  sandbox,
}) => {
  const panel = await ready(checkout);
  const first = panel.getByLabel('First name');
  await first.fill('');
  await ageFacts(signedIn, 11 * 60_000);
  await checkout.bringToFront();
  sandbox.control.addFault({
    method: 'GET',
    path: `/customers/${FABRIKAM.tenantId}/agreements`,
    kind: 'delay',
    ms: 2500,
    times: 1,
  });
  await first.click();
  await checkout.keyboard.type('Ren');
  await checkout.keyboard.press('Tab');
  await expect(panel.getByRole('status').filter({ hasText: 'Unknown' })).toBeVisible();
  await checkout.keyboard.type('Ito');
  expect(await focused(panel)).toBe('attest-lastName');
  await expect(panel.getByRole('status').filter({ hasText: 'Not provided' })).toBeVisible();
  expect(await focused(panel)).toBe('attest-lastName');
  await panel.getByRole('button', { name: /^Attest that Ren Ito accepted on / }).click();
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible();
  expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toMatchObject([
    { primaryContact: { firstName: 'Ren', lastName: 'Ito' } },
  ]);
});

test('it takes four actions from an expired sign-in to the record, and what was typed is kept', async ({
  checkout,
  signedIn,
  sandbox,
}) => {
  const panel = await ready(checkout);
  await panel.getByLabel('Phone (optional)').fill('+81 3 5555 0199');
  sandbox.control.expireTokens();
  sandbox.control.revokeSessions();
  await ageToken(signedIn);
  let actions = 0;
  const action = <T>(done: Promise<T>): Promise<T> => {
    actions++;
    return done;
  };

  await action(attestButton(panel).click());
  const signIn = panel.getByRole('button', { name: 'Sign in', exact: true });
  await expect(signIn).toBeVisible();
  expect(posts(sandbox)).toBe(0);
  const opened = signedIn.waitForEvent('page');
  await action(signIn.click());
  const entra = await opened;
  await action(
    entra
      .getByRole('button', { name: /^(?:Continue|Approve|Yes|Next|Sign in)/ })
      .first()
      .click(),
  );
  await ready(checkout);
  await expect(panel.getByLabel('Phone (optional)')).toHaveValue('+81 3 5555 0199');
  await action(attestButton(panel).click());
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible({ timeout: 20_000 });
  expect(actions).toBe(4);
  expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toMatchObject([{ primaryContact: { phoneNumber: '+81 3 5555 0199' } }]);
});

test('a worker that is stopped between the press and the sending: "Not sent" is said, and the next press attests', async ({
  checkout,
  signedIn,
  sandbox,
}) => {
  const panel = await ready(checkout);
  await panel.getByLabel('Phone (optional)').fill('+81 3 5555 0199');
  sandbox.control.clearRequests();
  sandbox.control.addFault({ ...TEMPLATE, kind: 'delay', ms: 4000, times: 1 });
  await attestButton(panel).click();
  await expect.poll(() => sandbox.control.requests(TEMPLATE).length).toBe(1);
  await stopWorker(signedIn);
  await expect(notSent(panel)).toContainText('What you typed is kept');
  await expect(panel.getByLabel('Phone (optional)')).toHaveValue('+81 3 5555 0199');
  expect(posts(sandbox)).toBe(0);
  await (await ready(checkout)).locator('#act').click();
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible({ timeout: 20_000 });
  expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toHaveLength(1);
});

test('offline the form stays and a press says "Not sent"; online again the message bar goes and the press attests', async ({
  checkout,
  signedIn,
  sandbox,
}) => {
  const panel = await ready(checkout);
  const phone = panel.getByLabel('Phone (optional)');
  await phone.fill('');
  await setOnline(signedIn, false);
  await expect(panel.getByText('This device is offline')).toBeVisible();
  await checkout.keyboard.type('0355550199');
  await expect(phone).toHaveValue('0355550199');
  expect(await focused(panel)).toBe('attest-phone');
  await attestButton(panel).click();
  await expect(notSent(panel)).toContainText('No connection');
  await expect(panel.getByText('Refused by Microsoft')).toHaveCount(0);
  await expect(phone).toHaveValue('0355550199');
  expect(posts(sandbox)).toBe(0);

  await setOnline(signedIn, true);
  await expect(panel.getByText('This device is offline')).toHaveCount(0);
  await expect(panel.getByText('No connection')).toHaveCount(0);
  await expect(notSent(panel)).toHaveCount(0);
  await ready(checkout);
  await attestButton(panel).click();
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible({ timeout: 20_000 });
  expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toMatchObject([{ primaryContact: { phoneNumber: '0355550199' } }]);
});
