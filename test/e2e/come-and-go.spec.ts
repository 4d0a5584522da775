/** Pages that return from the back-forward cache, and frames that are removed: the panel must never show another page's facts for them. */
import type { Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { expect, FABRIKAM, openCheckout, panelOf, test } from './fixtures.ts';
import { pressLauncher } from './page-overlay.ts';

const account = (tenantId: string) => `https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/account`;
const CHECKOUT = 'https://admin.cloud.microsoft/kept-checkout';

/** Serves plain pages that the cache may keep, which the sandbox's own pages forbid. Countersign only looks at address and text. */
async function keepPages(page: Page): Promise<void> {
  const block = 'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.';
  await page.route(/\/account$|\/kept-checkout/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'cache-control': 'private' },
      body: `<!doctype html><html lang="en"><title>Kept</title><body><h1>Kept</h1>${route.request().url().startsWith(CHECKOUT) ? `<div role="alert">${block}</div>` : ''}
        <script>addEventListener('pageshow', (event) => { window.broughtBack = event.persisted; });</script></body></html>`,
    }),
  );
}

test.describe('with the browser’s back-forward cache, which Playwright turns off', () => {
  test.use({ contextOptions: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } as object });

  test('“Back” to a customer’s page shows that customer again', async ({ signedIn, sandbox }) => {
    const other = sandbox.control.customer('markup.onmicrosoft.com');
    const page = await signedIn.newPage();
    await keepPages(page);
    await page.goto(account(FABRIKAM.tenantId));
    await page.waitForTimeout(1000);
    await page.goto(account(other?.tenantId ?? ''));
    await page.waitForTimeout(1000);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate('window.broughtBack')).toBe(true);
    await pressLauncher(page);
    const panel = await panelOf(page);
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(FABRIKAM.company);
  });

  test('“Back” to an admin center’s page that names nobody asks whose it is', async ({ signedIn, sandbox }) => {
    const other = sandbox.control.customer('markup.onmicrosoft.com');
    const page = await openAdminCenter(signedIn);
    await keepPages(page);
    await page.goto(CHECKOUT);
    const first = await panelOf(page);
    await expect(first.getByRole('heading', { level: 1 })).toHaveText(FABRIKAM.company);
    // Chromium does not keep a page that contains a panel.
    await first.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => first.isDetached()).toBe(true);
    // The same tab opens another customer's admin center and goes back.
    await page.goto(`https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${other?.tenantId}`);
    await page.waitForTimeout(1000);
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveTitle('Kept');
    expect(await page.evaluate('window.broughtBack')).toBe(true);
    const panel = await panelOf(page);
    await expect(panel.getByText('Which customer is this?')).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Attest that/ })).toHaveCount(0);
  });
});

test('a block in a frame is gone with its frame', async ({ signedIn }) => {
  const page = await openCheckout(signedIn, { variant: 'frame' });
  const panel = await panelOf(page);
  await expect(panel.getByText('Purchase blocked on this page')).toBeVisible();
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  await expect(panel.getByText('Purchase blocked on this page')).toBeHidden();
});
