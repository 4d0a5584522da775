/**
 * Never for the wrong customer: what is known of a tab belongs to the document in it. Customer A is Fabrikam K.K., and B is another
 * customer with nearly the same name. The sandbox's `/sandbox-navigation` names B in every way that a page can.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { launchChromium } from '../run/chromium.ts';
import { agree, openAdminCenter } from '../run/main-job.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { FABRIKAM as A, configure, expect, extensionPage, panelOf, signIn, test } from './fixtures.ts';
import { launchUnattached } from './unattached-browser.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.beforeEach(() => test.setTimeout(120_000));

const B = { company: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com' };
const CHECKOUT = 'https://admin.cloud.microsoft/#/checkout';
const NAVIGATION = 'https://admin.cloud.microsoft/sandbox-navigation';
const tenantOf = (sandbox: Sandbox, domain: string) => sandbox.control.customer(domain)?.tenantId ?? '';
const posts = (sandbox: Sandbox) => sandbox.control.requests({ method: 'POST', path: '/agreements$' });
/** Slightly longer than the half second that the panel must have been visible before it accepts a press. */
const A_MOMENT = 800;

const heading = (panel: Frame, name: string) => panel.getByRole('heading', { level: 1, name, exact: true });
const ATTEST = /^Attest that /;

/** Opens a tab in A's admin center on a page with a block, whose panel shows A. */
async function openA(context: BrowserContext, address = CHECKOUT): Promise<{ page: Page; panel: Frame }> {
  const page = await openAdminCenter(context);
  await page.goto(address);
  return { page, panel: await expectPanel(page, A.company) };
}

/** Waits until the page has a panel that shows this customer. */
async function expectPanel(page: Page, company: string): Promise<Frame> {
  await expect(async () => {
    const panel = await panelOf(page, 2_000);
    await expect(heading(panel, company)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return panelOf(page);
}

async function expectQuestion(page: Page): Promise<void> {
  const panel = await expectPanel(page, 'Which customer is this?');
  await expect(heading(panel, A.company)).toHaveCount(0);
  await expect(panel.getByRole('button', { name: ATTEST })).toHaveCount(0);
}

async function attestForA(panel: Frame, page: Page, sandbox: Sandbox): Promise<void> {
  const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
  await act.hover();
  await page.waitForTimeout(A_MOMENT);
  await act.click();
  await expect(panel.getByText('Unblocked').first()).toBeVisible();
  expect(posts(sandbox).map(({ path }) => path)).toEqual([expect.stringContaining(A.tenantId)]);
}

test.describe('a hint of another customer ends what the tab remembers', () => {
  test('named by pushState and taken away at once', async ({ signedIn, sandbox }) => {
    const { page } = await openA(signedIn);
    await page.evaluate(
      (tenantId) => {
        const { href } = location;
        history.pushState(null, '', `/?CTID=${tenantId}#/checkout`);
        history.replaceState(null, '', href);
      },
      tenantOf(sandbox, B.domain),
    );
    expect(page.url()).toBe(CHECKOUT);
    await expectQuestion(page);
  });

  for (const how of ['link', 'typed'] as const) {
    test(`named in a loaded address (${how}) that the page takes away before we look`, async ({ signedIn, sandbox }) => {
      const { page } = await openA(signedIn);
      const address = `${NAVIGATION}?CTID=${tenantOf(sandbox, B.domain)}&drop=1`;
      if (how === 'typed') await page.goto(address);
      else await Promise.all([page.waitForURL(NAVIGATION), page.evaluate((to) => location.assign(to), address)]);
      expect(page.url()).toBe(NAVIGATION);
      await expectQuestion(page);
    });
  }

  test('delegatedOrg that the page takes away makes it the other customer’s', async ({ signedIn }) => {
    const { page } = await openA(signedIn);
    await page.goto(`${NAVIGATION}?delegatedOrg=${B.domain}&drop=1`);
    expect(page.url()).toBe(NAVIGATION);
    await expectPanel(page, B.company);
  });
});

test('a request for another’s admin center that never arrives (204, download, Stop) leaves the page its customer', async ({
  signedIn,
  sandbox,
}) => {
  const { page, panel } = await openA(signedIn);
  const entering = `${NAVIGATION}?delegatedOrg=${B.domain}`;
  await page.goto(`${entering}&as=no-content`).catch(() => {});
  await expect(heading(panel, A.company)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.goto(`${entering}&as=download`).catch(() => {});
  await download;
  await expect(heading(panel, A.company)).toBeVisible();
  const devTools = await signedIn.newCDPSession(page);
  await devTools.send('Runtime.evaluate', { expression: `location.assign('${entering}&ms=60000')` });
  await expect.poll(() => sandbox.control.events().some(({ event }) => event === 'loading slowly')).toBe(true);
  await devTools.send('Page.stopLoading');
  // The page's next sighting comes from A's page.
  await page.evaluate(() => document.querySelector('main')?.append('.'));
  await page.evaluate(() => history.replaceState(null, '', '/?step=2#/checkout'));
  await expect(heading(panel, A.company)).toBeVisible();
  await attestForA(panel, page, sandbox);
});

test('a page that is prefetched changes nothing', async ({ signedIn, sandbox }) => {
  const other = `${NAVIGATION}?delegatedOrg=${B.domain}&drop=1`;
  const { page, panel } = await openA(signedIn, `${NAVIGATION}?prefetch=${encodeURIComponent(other)}`);
  await expect.poll(() => sandbox.control.events().some(({ event }) => event === 'loaded in advance')).toBe(true);
  await page.evaluate(() => history.replaceState(null, '', '?step=2'));
  await attestForA(panel, page, sandbox);
  // Following the link leads to the other customer's page, although there is no further request.
  await page.evaluate((to) => location.assign(to), other);
  await expectPanel(page, B.company);
});

test('a block of A that is redrawn while B’s page loads does not prevent B’s own block from opening the panel', async ({
  signedIn,
}) => {
  const { page } = await openA(signedIn, NAVIGATION);
  await page.evaluate((to) => {
    setTimeout(() => {
      const block = document.querySelector('[role=alert]') as HTMLElement;
      const again = block.cloneNode(true) as HTMLElement;
      again.append(' ');
      block.replaceWith(again);
    }, 800);
    setTimeout(() => document.querySelector('[role=alert]')?.replaceWith('Gone'), 1_600);
    location.assign(to);
  }, `${NAVIGATION}?delegatedOrg=${B.domain}&drop=1&ms=3000`);
  await page.waitForURL(NAVIGATION);
  await expectPanel(page, B.company);
});

test('another tab enters another’s admin center: a tab that remembers asks at once, without being loaded again', async ({
  signedIn,
}) => {
  const { page } = await openA(signedIn);
  const second = await signedIn.newPage();
  await second.goto(`https://admin.cloud.microsoft/?delegatedOrg=${B.domain}#/checkout`);
  await expectPanel(second, B.company);
  await page.bringToFront();
  await expectQuestion(page);
});

test('at the press the page is asked once more: an address that changed unheard refuses, in words', async ({
  signedIn,
  sandbox,
}) => {
  const page = await openAdminCenter(signedIn);
  await page.addInitScript(() => {
    // The page handles its own navigation events first and stops them, so that our script does not notice them.
    const { navigation } = window as unknown as { navigation: EventTarget };
    for (const type of ['currententrychange', 'navigatesuccess'])
      navigation.addEventListener(type, (event) => event.stopImmediatePropagation());
  });
  await page.goto(NAVIGATION);
  const panel = await expectPanel(page, A.company);
  const act = panel.getByRole('button', { name: ATTEST });
  await act.hover();
  await page.waitForTimeout(A_MOMENT);
  await page.evaluate((tenantId) => history.pushState(null, '', `?CTID=${tenantId}`), tenantOf(sandbox, B.domain));
  await expect(heading(panel, A.company)).toBeVisible();
  await act.click();
  await expect(heading(panel, B.company)).toBeVisible();
  expect(posts(sandbox)).toHaveLength(0);
});

test('a page that is prerendered changes nothing before it is shown, and is its own customer’s then', async ({ sandbox }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'countersign-'));
  const sandboxArgs = sandbox.chromiumArgs();
  const prepared = await launchChromium({ sandboxArgs, headless: true, profile });
  await agree(prepared);
  await signIn(await configure(prepared), 'Kenji Mori');
  await prepared.close();

  const browser = await launchUnattached(profile, sandboxArgs);
  const press = (names: string) =>
    `((button) => { button?.click(); return Boolean(button); })([...document.querySelectorAll('button')].find((one) => /${names}/.test(one.textContent)))`;
  const until = (address: string, expression: string) =>
    expect.poll(() => browser.evaluate(address, expression), { timeout: 30_000 });
  try {
    await browser.open(extensionPage('settings.html'));
    await until(extensionPage('settings.html'), press('^Sign in$')).toBe(true);
    await expect(async () => {
      await browser.evaluate('https://login.microsoftonline.com', press('Kenji Mori|^Continue|^Approve|^Yes|^Next'));
      expect(await browser.evaluate(extensionPage('settings.html'), 'document.body.innerText')).toContain('Sign out');
    }).toPass({ timeout: 30_000 });

    // The page enters A's admin center by its own address, prerenders B's page, and goes there once that has run.
    const other = `${NAVIGATION}?delegatedOrg=${B.domain}&drop=1`;
    await browser.open(`${NAVIGATION}?delegatedOrg=${A.domain}&drop=1&go=1&prerender=${encodeURIComponent(other)}`);
    const activated = `performance.getEntriesByType('navigation')[0].activationStart > 0 && location.search === ''`;
    await expect.poll(() => sandbox.control.events().filter(({ event }) => event === 'loaded in advance').length).toBe(1);
    await until('/panel.html', `document.querySelector('h1')?.textContent`).toBe(B.company);
    expect(await browser.evaluate(NAVIGATION, activated)).toBe(true);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
