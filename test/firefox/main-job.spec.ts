/** The main job in a real Firefox: the same sign-in, customer page, panel and attestation. */
import { FABRIKAM } from '../run/main-job.ts';
import { expect, panelOf, signIn, test, toolbarPopup } from './fixtures.ts';

const A_MOMENT = 1500;

test('sign-in, a blocked customer page, one click, one request, Provided', async ({ firefox, openExtensionPage, sandbox }) => {
  test.setTimeout(120_000);
  const settings = await openExtensionPage('settings.html');
  await signIn(firefox, settings);

  const page = await firefox.newPage();
  await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/order`);
  const panel = await panelOf(page);
  await panel.waitForSelector('::-p-text(Not provided)');
  expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(FABRIKAM.company);
  const attest = await panel.waitForSelector(
    '::-p-xpath(//button[starts-with(normalize-space(.), "Attest that Haruka Sato accepted on")])',
  );
  // A press counts only on something that has been visible for half a second; an earlier one is refused with a message.
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
