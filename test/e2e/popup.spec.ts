/** The real toolbar popup, opened over a tab as by a press on the toolbar button, and the toolbar's title. */
import { writeFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { configure, EXTENSION_ID, expect, FABRIKAM, panelOf, signIn, test } from './fixtures.ts';
import { hasPanel, launcherOf } from './page-overlay.ts';

// A headless Chromium has a screen of 800 × 600, and a toolbar popup must fit below the toolbar.
test.use({ viewport: { width: 1280, height: 800 }, browserArgs: ['--screen-info={1600x1200}'] });

const BAKERY = { tenantId: 'e06f2b9d-4a71-4e8c-9d35-7f1c8b2a6e53', company: 'Contoso Bakery' };
const customerAddress = (tenantId: string) => `https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/account`;

/** The open popup. Playwright does not list it as a page, so it is driven by the DevTools protocol. */
interface Popup {
  /** Runs a function's source in the popup and returns its value. */
  run<T>(script: () => T): Promise<T>;
  text(): Promise<string>;
  /** Presses the last, innermost pressable element whose text contains this. */
  press(text: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The size of the popup's window, and of its contents. */
  size(): Promise<{
    readonly width: number;
    readonly height: number;
    readonly contentWidth: number;
    readonly contentHeight: number;
  }>;
  /** A PNG picture of the popup as it is on screen. */
  picture(scheme: 'light' | 'dark'): Promise<Buffer>;
}

/** Opens the popup over the tab in front. */
async function openPopup(context: BrowserContext, front: Page): Promise<Popup> {
  await front.bringToFront();
  const browser = (await context.browser()?.newBrowserCDPSession()) as CDPSession;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(() => chrome.action.openPopup());
  let targetId = '';
  await expect
    .poll(async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      targetId = targetInfos.find(({ url }) => url === `chrome-extension://${EXTENSION_ID}/popup.html`)?.targetId ?? '';
      return targetId;
    })
    .not.toBe('');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let number = 0;
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      number += 1;
      const id = number;
      const hear = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true, userGesture: true })) as {
      result: { value: T };
    };
    return result.value;
  };
  return {
    run: (script) => evaluate(`(${script})()`),
    text: () => evaluate('document.body.innerText'),
    async press(text) {
      const found = `[...document.querySelectorAll('button,[role=option],li,a')].findLast((one) => one.textContent.includes(${JSON.stringify(text)}))`;
      await expect.poll(() => evaluate(`Boolean(${found})`)).toBe(true);
      await evaluate(`${found}.click()`);
    },
    async type(text) {
      await evaluate("document.querySelector('input[type=search]').focus()");
      await send('Input.insertText', { text });
    },
    size: () =>
      evaluate(
        '({ width: innerWidth, height: innerHeight, contentWidth: document.documentElement.scrollWidth, contentHeight: document.documentElement.scrollHeight })',
      ),
    async picture(scheme) {
      await send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

/** What the toolbar says for the tab in front. */
async function toolbarTitle(context: BrowserContext, front: Page): Promise<string> {
  await front.bringToFront();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getTitle({ tabId: tab?.id });
  });
}

/** Sends the worker the browser's online or offline event, because Playwright's `setOffline` affects pages only. */
async function sayNetwork(context: BrowserContext, online: boolean): Promise<void> {
  await context.setOffline(!online);
  await context.serviceWorkers()[0]?.evaluate((isOnline) => {
    Object.defineProperty(navigator, 'onLine', { get: () => isOnline, configurable: true });
    self.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }, online);
}

for (const language of ['en-US', 'ja-JP']) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the toolbar’s popup is 380 × 560 and holds all of its page, signed out and in', async ({ context }, testInfo) => {
      const whole = { width: 380, height: 560, contentWidth: 380, contentHeight: 560 };
      const show = async (popup: Popup, name: string) => {
        for (const scheme of ['light', 'dark'] as const) {
          await writeFile(testInfo.outputPath(`popup-${name}-${scheme}.png`), await popup.picture(scheme));
        }
      };
      const settings = await configure(context, language);
      const page = await context.newPage();
      await page.goto(customerAddress(FABRIKAM.tenantId));
      const signedOut = await openPopup(context, page);
      await expect.poll(() => signedOut.run(() => document.querySelectorAll('.empty .button').length)).toBe(1);
      await expect.poll(() => signedOut.size()).toEqual(whole);
      await show(signedOut, 'signed-out');

      await settings.bringToFront();
      await signIn(settings, 'Kenji Mori', language);
      await page.bringToFront();
      await launcherOf(page, language === 'ja-JP' ? 'Countersign: 提供されていません' : 'Countersign: Not provided');
      const signedIn = await openPopup(context, page);
      await expect.poll(() => signedIn.run(() => document.querySelectorAll('.card .chip.not-provided').length)).toBe(1);
      await expect.poll(() => signedIn.size()).toEqual(whole);
      await show(signedIn, 'signed-in');

      await context.newPage();
      const elsewhere = await openPopup(context, context.pages().at(-1) as Page);
      await elsewhere.type('contosobakery');
      await elsewhere.press(BAKERY.company);
      await expect.poll(() => elsewhere.run(() => document.querySelectorAll('.opened .chip.provided').length)).toBe(1);
      await show(elsewhere, 'opened');
    });
  });
}

test('over a customer’s page it says the same as the panel and the toolbar', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  await page.goto('https://admin.cloud.microsoft/#/checkout');
  const panel = await panelOf(page);
  const status = panel.getByRole('status').filter({ hasText: 'Not provided' });
  await expect(status).toBeVisible();
  expect(await toolbarTitle(signedIn, page)).toBe('Countersign: Not provided');
  const popup = await openPopup(signedIn, page);
  await expect.poll(() => popup.text()).toContain('Purchase blocked on this page.');
  expect(await popup.run(() => document.querySelector('[role=status]')?.textContent)).toBe(await status.innerText());
  expect(await popup.run(() => document.querySelector('h1')?.textContent)).toBe(FABRIKAM.company);
});

test('“Open panel” opens the panel of the tab under it', async ({ signedIn }) => {
  const page = await signedIn.newPage();
  await page.goto(customerAddress(FABRIKAM.tenantId));
  await launcherOf(page, 'Countersign: Not provided');
  expect(hasPanel(page)).toBe(false);
  const popup = await openPopup(signedIn, page);
  await popup.press('Open panel to attest');
  const panel = await panelOf(page);
  await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeVisible();
});

test('over a page outside the portals it offers every customer, and finds one by its domain', async ({ signedIn, sandbox }) => {
  const page = await signedIn.newPage();
  expect(await toolbarTitle(signedIn, page)).toBe('Countersign');
  const popup = await openPopup(signedIn, page);
  await expect.poll(() => popup.text()).toContain('This tab is not a Microsoft portal page.');
  const count = sandbox.control.customerCount();
  await expect.poll(() => popup.text()).toContain(`All ${count}`);
  // Nothing was read yet, so there is no count of customers that need action.
  expect(await popup.run(() => document.querySelector('.pill')?.textContent)).toBe('Needs action');
  expect(await popup.text()).toContain(`${count} not read yet`);
  await popup.press('All');
  await popup.type('contosobakery');
  await popup.press(BAKERY.company);
  await expect.poll(() => popup.run(() => document.querySelector('h1')?.textContent)).toContain(BAKERY.company);
  await expect.poll(() => popup.text()).toContain('Provided');
});

test('signed out it says so, and contains no customer data', async ({ context }) => {
  const settings = await configure(context);
  const page = await context.newPage();
  await page.goto(customerAddress(FABRIKAM.tenantId));
  const popup = await openPopup(context, page);
  await expect.poll(() => popup.text()).toContain('Sign in to see your customers');
  expect(await popup.text()).not.toContain(FABRIKAM.company);
  expect(await toolbarTitle(context, page)).toBe('Countersign');
  await settings.bringToFront();
  await signIn(settings, 'Kenji Mori');
  await expect.poll(() => toolbarTitle(context, page)).toBe('Countersign: Not provided');
});

test('offline it shows what was read before, and says that the device is offline', async ({ signedIn }) => {
  const page = await signedIn.newPage();
  await page.goto(customerAddress(BAKERY.tenantId));
  await launcherOf(page, 'Countersign: Provided');
  await sayNetwork(signedIn, false);
  const popup = await openPopup(signedIn, page);
  await expect.poll(() => popup.text()).toContain('You are offline');
  expect(await popup.text()).toContain(BAKERY.company);
  expect(await popup.run(() => document.querySelector('[role=status]')?.textContent)).toBe('Provided');
  await sayNetwork(signedIn, true);
  await expect.poll(() => popup.text()).not.toContain('You are offline');
});

test('while Microsoft asks to slow down it says so, and nothing that was not read is called missing', async ({
  signedIn,
  sandbox,
}) => {
  sandbox.control.addFault({ kind: 'status', status: 429, retryAfter: 60, path: `/customers/${FABRIKAM.tenantId}/` });
  const page = await signedIn.newPage();
  await page.goto(customerAddress(FABRIKAM.tenantId));
  const popup = await openPopup(signedIn, page);
  await expect.poll(() => popup.text()).toContain('Microsoft’s request limit is reached');
  expect(await popup.run(() => document.querySelector('[role=status]')?.textContent)).toBe('Unknown');
  expect(await toolbarTitle(signedIn, page)).toBe('Countersign: Unknown');
});

test('a throttled reading is repeated automatically at the time that the popup says', async ({ signedIn, sandbox }) => {
  test.setTimeout(120_000);
  // Longer than the client waits before it reports a reading as failed.
  sandbox.control.addFault({ kind: 'status', status: 429, retryAfter: 25, path: `/customers/${FABRIKAM.tenantId}/` });
  const page = await signedIn.newPage();
  await page.goto(customerAddress(FABRIKAM.tenantId));
  const popup = await openPopup(signedIn, page);
  await expect.poll(() => popup.text()).toMatch(/Countersign tries again by itself at \d\d:\d\d:\d\d\./);
  sandbox.control.clearFaults();
  await expect
    .poll(() => popup.run(() => document.querySelector('[role=status]')?.textContent), { timeout: 60_000 })
    .toBe('Not provided');
  expect(await popup.text()).not.toContain('tries again');
});

test('“Check again” reads the customer of the tab and says so', async ({ signedIn, sandbox }) => {
  const page = await signedIn.newPage();
  await page.goto(customerAddress(FABRIKAM.tenantId));
  await launcherOf(page, 'Countersign: Not provided');
  const popup = await openPopup(signedIn, page);
  const path = `/customers/${FABRIKAM.tenantId}/agreements`;
  const before = sandbox.control.requests({ method: 'GET', path }).length;
  await popup.press('Check again');
  await expect.poll(() => popup.run(() => document.querySelector('.card [aria-live]')?.textContent)).toBe('read just now');
  expect(sandbox.control.requests({ method: 'GET', path })).toHaveLength(before + 1);
});
