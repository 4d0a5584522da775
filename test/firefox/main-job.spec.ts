/** The main job in a real Firefox: the same sign-in, customer page, panel and attestation. */
import type { Browser, Page, Target } from 'puppeteer-core';
import { FABRIKAM, PARTNER } from '../run/main-job.ts';
import { expect, panelOf, test, toolbarPopup } from './fixtures.ts';

const A_MOMENT = 1500;

/** Types into one of our pages as a person does. Firefox's pages of extensions take no clicks by coordinates before they are in front. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria(${label})`);
  await field?.type(text);
  await page.keyboard.press('Tab');
}

/** The window that an action opens. */
async function opened(firefox: Browser, action: () => Promise<unknown>): Promise<Page> {
  const target = new Promise<Target>((resolve) => firefox.once('targetcreated', resolve));
  await action();
  const page = await (await target).page();
  if (!page) throw new Error('No window was opened.');
  return page;
}

test('sign-in, a blocked customer page, one click, one request, Provided', async ({ firefox, openExtensionPage, sandbox }) => {
  test.setTimeout(120_000);
  const settings = await openExtensionPage('settings.html');
  await fill(settings, 'Application (client) ID', PARTNER.clientId);
  await fill(settings, 'Partner tenant ID', PARTNER.tenantId);
  const kind = await settings.waitForSelector('select');
  await kind?.select('direct-bill');

  const signIn = await settings.waitForSelector('::-p-aria([name="Sign in"][role="button"])');
  const entra = await opened(firefox, async () => signIn?.click());
  await (await entra.waitForSelector('::-p-text(Kenji Mori)'))?.click();
  const next = await entra.waitForSelector(
    '::-p-xpath(//button[starts-with(normalize-space(.), "Continue") or starts-with(normalize-space(.), "Approve") or starts-with(normalize-space(.), "Yes")])',
  );
  await next?.click();
  await settings.waitForSelector('::-p-aria([name="Sign out"][role="button"])');

  const page = await firefox.newPage();
  await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/order`);
  const panel = await panelOf(page);
  await panel.waitForSelector('::-p-text(Not provided)');
  expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(FABRIKAM.company);
  const attest = await panel.waitForSelector(
    '::-p-xpath(//button[starts-with(normalize-space(.), "Attest that Haruka Sato accepted on")])',
  );
  // A press counts on what has stood there for half a second; one that comes before is told so.
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
  await attest?.click();
  await panel.waitForSelector('::-p-text(Unblocked)');
  expect(await panel.$eval('[role="status"]', (chip) => chip.textContent)).toContain('Provided');
  expect(sandbox.control.requests({ method: 'POST', path: '/agreements$' })).toHaveLength(1);

  const popup = await openExtensionPage('popup.html');
  await popup.waitForSelector('::-p-aria([name="Search customers"])');
  await popup.waitForSelector('::-p-text(kenji.mori@)');

  const real = await toolbarPopup(popup);
  await expect.poll(() => real.text()).toContain('kenji.mori@');
  await expect.poll(() => real.size()).toEqual({ width: 380, height: 560, contentWidth: 380, contentHeight: 560 });
});
