/**
 * The production build in a real Firefox, over WebDriver BiDi, with every host name mapped to the sandbox. Playwright's own Firefox
 * cannot load an extension, so the pages here are Puppeteer's.
 */
import path from 'node:path';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../run/browsers.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';

export { expect } from '@playwright/test';

const ADDON_ID = 'countersign@countersign.example';
/** Firefox makes this number at random for each profile; a fixed one gives the extension's pages a known address. */
const ADDON_UUID = '8d5f6c3e-1f0a-4222-8333-444455556666';

const WELCOME = `moz-extension://${ADDON_UUID}/welcome.html`;

/** The welcome page, which opens by itself. Over BiDi an extension's page calls itself about:blank, so the page itself is asked. */
async function welcomePage(browser: Browser, timeout = 30_000): Promise<Page> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      if ((await page.evaluate(() => location.href).catch(() => '')) === WELCOME) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('No welcome page opened.');
}

/** Agrees on the welcome page, which opens by itself, and closes it. */
async function agree(welcome: Page): Promise<void> {
  const button = await welcome.waitForSelector('::-p-aria([name="Agree"][role="button"])');
  await button?.click();
  await welcome.waitForSelector('::-p-text(Open Partner Center)');
  await welcome.close();
}

interface FirefoxFixtures {
  sandbox: Sandbox;
  firefox: Browser;
  /** Opens one of the extension's pages in a tab and waits until it has drawn something. */
  openExtensionPage: (name: string) => Promise<Page>;
}

export const test = base.extend<FirefoxFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },

  firefox: async ({ sandbox }, use) => {
    const found = findFirefox();
    if (!found) throw new Error('No Firefox here: npm test gets one, or set FIREFOX_PATH.');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.path,
      headless: true,
      acceptInsecureCerts: true,
      // Without it the extension's own pages are refused.
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
    await use(browser);
    await browser.close();
  },

  openExtensionPage: async ({ firefox }, use) => {
    await use(async (name) => {
      const page = await firefox.newPage();
      // Firefox reports no load event for extension pages over BiDi.
      await page.goto(`moz-extension://${ADDON_UUID}/${name}`, { timeout: 1000 }).catch(() => {});
      await page.waitForSelector('body > *');
      return page;
    });
  },
});

/** The panel's frame in a page, waited for up to `timeout` ms. Over BiDi every frame of an extension calls itself about:blank. */
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

/** The toolbar's popup, as another page of the extension sees it: Firefox shows toolbar popups to no driver. */
export interface ToolbarPopup {
  text(): Promise<string>;
  /** What the browser gave the popup, and what the page takes. */
  size(): Promise<{ width: number; height: number; contentWidth: number; contentHeight: number } | null>;
}

/** What our pages' own window has in Firefox, as far as it is used here. */
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
