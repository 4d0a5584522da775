/** Several tabs, and tabs that were open before an update: each keeps its own customer, and an update needs no reload. */
import type { BrowserContext, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { EXTENSION_ID, expect, FABRIKAM, panelOf, test } from './fixtures.ts';
import { hasPanel, launcherOf, overlayOf, pressLauncher } from './page-overlay.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Nothing on record, like Fabrikam. */
const NEIGHBOUR = { company: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com' };
const BAKERY = { tenantId: 'e06f2b9d-4a71-4e8c-9d35-7f1c8b2a6e53', company: 'Contoso Bakery' };
const CHECKOUT = 'https://admin.cloud.microsoft/#/checkout';
const customerAddress = (tenantId: string) => `https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/account`;

/** Reloads the extension while tabs are open, as an update does. */
async function reloadExtension(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const again = context.waitForEvent('serviceworker');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
        reload(id: string, options: { failQuietly: boolean }): Promise<void>;
      };
    };
    // Without it Chromium disables an unpacked extension when it is loaded again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, EXTENSION_ID);
  await again;
  await page.close();
}

async function expectCustomer(page: Page, company: string, domain: string): Promise<void> {
  const panel = await panelOf(page);
  await expect(panel.getByRole('heading', { name: company, exact: true })).toBeVisible();
  await expect(panel.getByText(domain, { exact: true })).toBeVisible();
}

test('a tab that was open before an update works after it without being loaded again, and holds one of everything', async ({
  signedIn,
}) => {
  test.setTimeout(120_000);
  const account = await signedIn.newPage();
  await account.goto(customerAddress(FABRIKAM.tenantId));
  await launcherOf(account, 'Countersign: Not provided');
  const blocked = await openAdminCenter(signedIn);
  await blocked.goto(CHECKOUT);
  await panelOf(blocked);
  for (const page of [account, blocked]) await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await reloadExtension(signedIn);
  await account.bringToFront();
  // Tokens do not survive a reload of the extension: the agent is asked to sign in, and the launcher shows no state yet.
  await launcherOf(account, /Countersign/);
  await expect.poll(() => overlayOf(account)).toMatchObject({ stands: 1, panels: 0 });
  await pressLauncher(account);
  await expect((await panelOf(account)).getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

  await blocked.bringToFront();
  // The old panel disappeared with the old extension. The block opens the new one.
  await expect((await panelOf(blocked)).getByText('Purchase blocked on this page', { exact: true })).toBeVisible();
  await expect.poll(() => overlayOf(blocked)).toMatchObject({ stands: 1, panels: 1 });
  for (const page of [account, blocked]) expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('two tabs of two customers keep their own, whichever is in front', async ({ signedIn }) => {
  const first = await signedIn.newPage();
  await first.goto(customerAddress(FABRIKAM.tenantId));
  await pressLauncher(first, 'Countersign: Not provided');
  await expectCustomer(first, FABRIKAM.company, FABRIKAM.domain);
  const second = await signedIn.newPage();
  await second.goto(customerAddress(BAKERY.tenantId));
  await pressLauncher(second, 'Countersign: Provided');
  await expectCustomer(second, BAKERY.company, 'contosobakery.onmicrosoft.com');
  await first.bringToFront();
  await expectCustomer(first, FABRIKAM.company, FABRIKAM.domain);
  await expect((await panelOf(first)).getByRole('status').filter({ hasText: 'Not provided' })).toBeVisible();
  await second.bringToFront();
  await expect((await panelOf(second)).getByRole('status').filter({ hasText: /^Provided$/ })).toBeVisible();
});

test('a tab remembers whose admin center it was led into, through reloads and its pages', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  await launcherOf(page, 'Countersign: Not provided');
  await page.reload();
  await launcherOf(page, 'Countersign: Not provided');
  await page.getByRole('link', { name: 'Active users' }).click();
  await launcherOf(page, 'Countersign: Not provided');
  await page.goto(CHECKOUT);
  await expectCustomer(page, FABRIKAM.company, FABRIKAM.domain);
});

test('delegatedOrg names the customer by its domain, also where another customer’s name begins the same', async ({
  signedIn,
}) => {
  const page = await signedIn.newPage();
  await page.goto(`https://admin.cloud.microsoft/?delegatedOrg=${NEIGHBOUR.domain}#/checkout`);
  await expectCustomer(page, NEIGHBOUR.company, NEIGHBOUR.domain);
  await page.goto(`https://admin.cloud.microsoft/?delegatedOrg=${FABRIKAM.domain}#/checkout`);
  await expectCustomer(page, FABRIKAM.company, FABRIKAM.domain);
});

test('entering another customer’s admin center in any tab ends what the first tab remembered, at its next load', async ({
  signedIn,
}) => {
  const first = await openAdminCenter(signedIn);
  await first.goto(CHECKOUT);
  await expectCustomer(first, FABRIKAM.company, FABRIKAM.domain);
  const panel = await panelOf(first);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => hasPanel(first)).toBe(false);

  // From now on the browser's only session in the admin center is the neighbour's.
  const second = await signedIn.newPage();
  await second.goto(`https://admin.cloud.microsoft/?delegatedOrg=${NEIGHBOUR.domain}#/checkout`);
  await expectCustomer(second, NEIGHBOUR.company, NEIGHBOUR.domain);

  await first.bringToFront();
  await first.reload();
  await expect(first.getByText('You’re managing Fabrikam as Contoso Cloud.')).toBeVisible();
  const asked = await panelAgain(first);
  await expect(asked.getByRole('heading', { name: 'Which customer is this?' })).toBeVisible();
  await expect(asked.getByRole('heading', { name: FABRIKAM.company })).toHaveCount(0);
});

/** The panel of a tab whose customer is unknown. If the panel was closed for this block before, only the launcher opens it. */
async function panelAgain(page: Page) {
  await expect.poll(async () => hasPanel(page) || (await overlayOf(page)).launcher !== null).toBe(true);
  if (!hasPanel(page)) await pressLauncher(page);
  return panelOf(page);
}
