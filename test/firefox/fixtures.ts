/**
 * The production build in a real Firefox, over WebDriver BiDi, with every host name mapped to the sandbox. Puppeteer drives it, because
 * Playwright's own Firefox cannot load an extension.
 */
import path from 'node:path';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type Frame, type Page, type Target } from 'puppeteer-core';
import { findFirefox } from '../run/browsers.ts';
import { PARTNER } from '../run/main-job.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';

export { expect } from '@playwright/test';

const ADDON_ID = 'countersign@countersign.example';
/** Firefox makes up this id for each profile. A fixed one gives the extension's pages a known address. */
const ADDON_UUID = '8d5f6c3e-1f0a-4222-8333-444455556666';

/** The address of one of the extension's pages. */
export const extensionPage = (name: string) => `moz-extension://${ADDON_UUID}/${name}`;

const WELCOME = extensionPage('welcome.html');

/** The welcome page, which opens automatically. Over BiDi the address of an extension's page is about:blank, so we ask the page itself. */
async function welcomePage(browser: Browser, timeout = 30_000): Promise<Page> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      if ((await page.evaluate(() => location.href).catch(() => '')) === WELCOME) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('No welcome page opened.');
}

/** Agrees on the welcome page, which opens automatically, and closes it. */
async function agree(welcome: Page): Promise<void> {
  const button = await welcome.waitForSelector('::-p-aria([name="Agree"][role="button"])');
  await button?.click();
  await welcome.waitForSelector('::-p-text(Open Partner Center)');
  await welcome.close();
}

/** Types into one of our pages as a person does. In Firefox, extension pages take no clicks by coordinates before they are in front. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria(${label})`);
  await field?.type(text);
  await page.keyboard.press('Tab');
}

/** Runs an action and resolves to the window that it opens. */
export async function opened(firefox: Browser, action: () => Promise<unknown>): Promise<Page> {
  const target = new Promise<Target>((resolve) => firefox.once('targetcreated', resolve));
  await action();
  const page = await (await target).page();
  if (!page) throw new Error('No window was opened.');
  return page;
}

/** Fills in Settings and signs Kenji Mori, an Admin agent, in. */
export async function signIn(firefox: Browser, settings: Page): Promise<void> {
  await fill(settings, 'Application (client) ID', PARTNER.clientId);
  await fill(settings, 'Partner tenant ID', PARTNER.tenantId);
  const kind = await settings.waitForSelector('select');
  await kind?.select('direct-bill');
  const button = await settings.waitForSelector('::-p-aria([name="Sign in"][role="button"])');
  const entra = await opened(firefox, async () => button?.click());
  await (await entra.waitForSelector('::-p-text(Kenji Mori)'))?.click();
  const next = await entra.waitForSelector(
    '::-p-xpath(//button[starts-with(normalize-space(.), "Continue") or starts-with(normalize-space(.), "Approve") or starts-with(normalize-space(.), "Yes")])',
  );
  await next?.click();
  await settings.waitForSelector('::-p-aria([name="Sign out"][role="button"])');
}

/** A new profile with the production build in it, agreed to. */
async function launchFirefox(sandbox: Sandbox): Promise<Browser> {
  const found = findFirefox();
  if (!found) throw new Error('No Firefox here: npm test gets one, or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    acceptInsecureCerts: true,
    // Without it Firefox refuses access to the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${sandbox.port}`,
      'network.proxy.type': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
    },
  });
  await browser.installExtension(path.resolve('.output/firefox-mv3'));
  await agree(await welcomePage(browser));
  return browser;
}

/** Opens one of the extension's pages in a tab and waits until it has drawn something. */
async function openExtensionPageIn(firefox: Browser, name: string): Promise<Page> {
  const page = await firefox.newPage();
  // Firefox reports no load event for extension pages over BiDi.
  await page.goto(extensionPage(name), { timeout: 1000 }).catch(() => {});
  await page.waitForSelector('body > *');
  return page;
}

interface FirefoxFixtures {
  sandbox: Sandbox;
  firefox: Browser;
  /** Opens one of the extension's pages in a tab and waits until it has drawn something. */
  openExtensionPage: (name: string) => Promise<Page>;
  /**
   * The browser of the test worker, with Kenji Mori signed in. Before each test the request log is cleared, and after it the test's tabs
   * are closed. What a test attests stays on record, so each test needs its own customer.
   */
  signedIn: SignedIn;
}

export interface SignedIn {
  readonly sandbox: Sandbox;
  readonly firefox: Browser;
  openExtensionPage(name: string): Promise<Page>;
}

export const test = base.extend<FirefoxFixtures, { signedInOnce: SignedIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },

  firefox: async ({ sandbox }, use) => {
    const browser = await launchFirefox(sandbox);
    await use(browser);
    await browser.close();
  },

  openExtensionPage: async ({ firefox }, use) => {
    await use((name) => openExtensionPageIn(firefox, name));
  },

  signedInOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      const firefox = await launchFirefox(sandbox);
      await signIn(firefox, await openExtensionPageIn(firefox, 'settings.html'));
      await use({ sandbox, firefox, openExtensionPage: (name) => openExtensionPageIn(firefox, name) });
      await firefox.close();
      await sandbox.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  signedIn: async ({ signedInOnce }, use) => {
    const { firefox, sandbox } = signedInOnce;
    const before = await firefox.pages();
    sandbox.control.clearRequests();
    await use(signedInOnce);
    for (const page of await firefox.pages()) if (!before.includes(page)) await page.close();
  },
});

/** The panel's frame in a page, waited for up to `timeout` ms. Over BiDi the address of every extension frame is about:blank. */
export async function panelOf(page: Page, timeout = 20_000): Promise<Frame> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    for (const frame of page.frames()) {
      const path = await frame.evaluate(() => location.pathname).catch(() => '');
      if (path === '/panel.html') return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No panel on ${page.url()} within ${timeout} ms.`);
}

/** The toolbar popup, seen from another page of the extension, because no driver can reach a toolbar popup in Firefox. */
export interface ToolbarPopup {
  text(): Promise<string>;
  /** The size of the popup's window, and of its contents. */
  size(): Promise<{ width: number; height: number; contentWidth: number; contentHeight: number } | null>;
}

/** The part of our pages' `window` in Firefox that is used here. */
interface ExtensionWindow {
  readonly browser: {
    readonly action: { openPopup(): Promise<void> };
    readonly extension: { getViews(filter: { type: 'popup' }): readonly Window[] };
  };
}

/** Opens the popup over the tab that is in front; `from` is one of the extension's pages in a tab. */
export async function toolbarPopup(from: Page): Promise<ToolbarPopup> {
  await from.evaluate(() => (globalThis as unknown as ExtensionWindow).browser.action.openPopup());
  return {
    text: () =>
      from.evaluate(() => {
        const [popup] = (globalThis as unknown as ExtensionWindow).browser.extension.getViews({ type: 'popup' });
        return popup?.document.body?.innerText ?? '';
      }),
    size: () =>
      from.evaluate(() => {
        const [popup] = (globalThis as unknown as ExtensionWindow).browser.extension.getViews({ type: 'popup' });
        if (!popup) return null;
        const { scrollWidth: contentWidth, scrollHeight: contentHeight } = popup.document.documentElement;
        return { width: popup.innerWidth, height: popup.innerHeight, contentWidth, contentHeight };
      }),
  };
}
