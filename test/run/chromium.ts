/** A Chromium with the production build in it, which can reach nothing but the sandbox. Shared by `npm start`, the tests and the bench. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from '@playwright/test';
import { findChromium } from './browsers.ts';

/** Follows from the manifest's `key`. */
export const EXTENSION_ID = 'hpkhcmkokdcahnmonlggbkjfbmkpmogl';
export const extensionPage = (name: string) => `chrome-extension://${EXTENSION_ID}/${name}`;

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

export interface LaunchOptions {
  /** The sandbox's own arguments: `sandbox.chromiumArgs()`. */
  readonly sandboxArgs: readonly string[];
  /** Folder of the unpacked extension; null launches a browser without it, for comparison. */
  readonly extension?: string | null;
  readonly headless: boolean;
  /** Language of the browser and of the pages that it requests. */
  readonly language?: string;
  /** Profile folder; a new temporary one when left out. */
  readonly profile?: string;
  /** Other options of Playwright: viewport, colorScheme, forcedColors… */
  readonly context?: ContextOptions;
}

/** Launches the browser and waits until the extension's worker is up. Throws when there is no build or no browser. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserContext> {
  const { extension = path.resolve('.output/chrome-mv3'), language = 'en-US' } = options;
  if (extension !== null && !existsSync(path.join(extension, 'manifest.json'))) {
    throw new Error(`${extension} is missing: run npm run build first.`);
  }
  const found = findChromium();
  if (!found) throw new Error('No Chromium here: npm start and npm test get one, or set CHROMIUM_PATH.');
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: found.path,
    headless: options.headless,
    locale: language,
    // Only this decides the language of the browser itself on Linux; on other systems the argument does.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') } as Record<string, string>,
    ...options.context,
    args: [
      `--lang=${language}`,
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...options.sandboxArgs,
      ...(options.context?.args ?? []),
    ],
  });
  if (extension !== null && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
}

/**
 * The panel's frame in a page, waited for up to `timeout` ms. It is in a closed shadow root, so no locator finds its iframe, but the frame
 * itself can be driven.
 */
export async function panelOf(page: Page, timeout = 15_000): Promise<Frame> {
  const isPanel = (frame: Frame) => new URL(frame.url() || 'about:blank').pathname === '/panel.html';
  const found = page.frames().find(isPanel);
  if (found) return found;
  return new Promise((resolve, reject) => {
    const look = (frame: Frame) => {
      if (!isPanel(frame)) return;
      clearTimeout(timer);
      page.off('framenavigated', look);
      resolve(frame);
    };
    const timer = setTimeout(() => {
      page.off('framenavigated', look);
      reject(new Error(`No panel on ${page.url()} within ${timeout} ms.`));
    }, timeout);
    page.on('framenavigated', look);
  });
}

/** Longer than the panel's longest transition. */
const SETTLED_AFTER_MS = 700;

/** Takes a picture of the page with our panel, once all motion has ended. */
export async function takePicture(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(SETTLED_AFTER_MS);
  await page.screenshot({ path: file, animations: 'disabled' });
}

/** Stops the extension's worker as the browser does with an idle one; the next message starts it again. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${EXTENSION_ID}/`),
  );
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  await session.detach();
}
