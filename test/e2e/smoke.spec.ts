import { EXTENSION_ID, expect, test } from './fixtures.ts';

test('the production build loads under the fixed id', async ({ context }) => {
  const [worker] = context.serviceWorkers();
  expect(new URL(worker?.url() ?? '').host).toBe(EXTENSION_ID);
});

test('Microsoft’s host names lead to the sandbox, and no other host is reached', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://partner.microsoft.com/dashboard/v2/customers/list');
  await expect(page).toHaveTitle(/Partner Center/);
  await expect(page.goto('https://www.microsoft.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
});
