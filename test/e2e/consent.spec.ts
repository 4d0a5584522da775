/** Before "Agree" Countersign looks at no page and keeps nothing. After it every page continues where it was. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../run/chromium.ts';
import { agree } from '../run/main-job.ts';
import { expect, extensionPage, openCheckout, panelOf, test } from './fixtures.ts';

test.use({ agreed: false });

const DISCLOSURE = 'Before Countersign starts';

/** Everything that the extension could have stored anywhere, as its own worker sees it. */
async function traces(context: BrowserContext): Promise<unknown> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
  }));
}

async function welcomeOf(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url() === extensionPage('welcome.html');
  return context.pages().find(isWelcome) ?? context.waitForEvent('page', isWelcome);
}

/** Chromium disables an unpacked extension when it is loaded again, unless the profile is in developer mode. */
async function switchDeveloperModeOn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(() =>
    (
      chrome as unknown as {
        developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
      }
    ).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await page.close();
}

test('before “Agree” nothing is looked at, kept or asked; after it the open blocked tab works without a reload', async ({
  context,
  sandbox,
}) => {
  const welcome = await welcomeOf(context);
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(DISCLOSURE);
  const page = await openCheckout(context);
  await expect(page.getByText(/Microsoft Customer Agreement/).first()).toBeVisible();
  const settings = await context.newPage();
  for (const name of ['settings.html', 'popup.html', 'panel.html']) {
    const ours = name === 'settings.html' ? settings : await context.newPage();
    await ours.goto(extensionPage(name));
    await expect(ours.getByRole('button', { name: 'Agree', exact: true })).toBeVisible();
    await expect(ours.getByRole('heading', { level: 1 })).toHaveText(DISCLOSURE);
    await expect(ours.getByLabel('Application (client) ID')).toHaveCount(0);
    if (name !== 'settings.html') await ours.close();
  }
  expect(await traces(context)).toEqual({ databases: [], local: {}, session: {}, scripts: [] });
  expect(sandbox.control.requests()).toEqual([]);
  expect(await page.evaluate(() => document.getElementById('countersign'))).toBeNull();
  expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);

  await welcome.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Thank you. Two steps to your first customer');
  await expect(welcome.getByRole('heading', { level: 1 })).toBeFocused();
  const panel = await panelOf(page);
  await expect(panel.getByRole('button', { name: 'Open Settings' })).toBeVisible();
  await expect(settings.getByLabel('Application (client) ID')).toBeVisible();
});

test('“Agree” on any of our pages is the same consent: every page continues where it was', async ({ context }) => {
  const welcome = await welcomeOf(context);
  const popup = await context.newPage();
  await popup.goto(extensionPage('popup.html'));
  await popup.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Open Settings' }).first()).toBeVisible();
  await expect(welcome.getByRole('button', { name: 'Open Settings' })).toBeVisible();
  await welcome.getByRole('link', { name: 'Open Partner Center' }).click();
  const partnerCenter = await context.waitForEvent('page');
  await partnerCenter.waitForURL('https://partner.microsoft.com/dashboard/v2/customers/list');
});

test('consent outlives the browser: a restored profile is not asked again and works at once', async ({ sandbox }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'countersign-consent-'));
  const launch = () => launchChromium({ sandboxArgs: sandbox.chromiumArgs(), headless: true, profile });
  try {
    const first = await launch();
    await agree(first);
    await first.close();
    const second = await launch();
    const page = await openCheckout(second);
    await panelOf(page);
    expect(second.pages().map((one) => one.url())).not.toContain(extensionPage('welcome.html'));
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('an update of a copy that has no consent on record opens no tab; the toolbar and our pages ask', async ({ sandbox }) => {
  const extension = mkdtempSync(path.join(tmpdir(), 'countersign-update-'));
  cpSync(path.resolve('.output/chrome-mv3'), extension, { recursive: true });
  const context = await launchChromium({ sandboxArgs: sandbox.chromiumArgs(), headless: true, extension });
  try {
    await (await welcomeOf(context)).close();
    await switchDeveloperModeOn(context);
    const file = path.join(extension, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '0.1.1' }));
    // After a restart the browser would tell an unpacked extension of another version that it was installed. This reports an update.
    const updated = context.waitForEvent('serviceworker');
    await context
      .serviceWorkers()[0]
      ?.evaluate(() => chrome.runtime.reload())
      .catch(() => {});
    const worker = await updated;
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.1.1');
    const title = () => worker.evaluate(() => chrome.action.getTitle({}));
    await expect.poll(title).toBe('Countersign: waiting for your consent');
    const page = await openCheckout(context);
    const popup = await context.newPage();
    await popup.goto(extensionPage('popup.html'));
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(DISCLOSURE);
    expect(context.pages().map((one) => one.url())).not.toContain(extensionPage('welcome.html'));
    await popup.getByRole('button', { name: 'Agree', exact: true }).click();
    await panelOf(page);
    await expect.poll(title).toBe('Countersign');
  } finally {
    await context.close();
    rmSync(extension, { recursive: true, force: true });
  }
});

test('when consent is withdrawn in Settings, everything is deleted and no page is looked at any more', async ({ context }) => {
  await agree(context);
  await switchDeveloperModeOn(context);
  const page = await openCheckout(context);
  await panelOf(page);
  const settings = await context.newPage();
  await settings.goto(extensionPage('settings.html#privacy'));
  await settings.getByRole('button', { name: 'Withdraw…' }).click();
  const closed = settings.waitForEvent('close');
  await settings.getByRole('button', { name: 'Withdraw and delete' }).click();
  await closed;
  await expect.poll(() => page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);
  const popup = await context.newPage();
  await expect(async () => {
    await popup.goto(extensionPage('popup.html'));
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(DISCLOSURE, { timeout: 1000 });
  }).toPass();
  expect(
    await popup.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
      scripts: await chrome.scripting.getRegisteredContentScripts(),
    })),
  ).toEqual({ databases: 0, local: {}, session: {}, scripts: [] });
});
