import { EXTENSION_ID, expect, extensionPage, stopWorker, test } from './fixtures.ts';

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

test('our pages keep working after the browser has stopped the worker', async ({ context }) => {
  const settings = await context.newPage();
  await settings.goto(extensionPage('settings.html'));
  const tenant = settings.getByLabel('Partner tenant ID');
  await expect(tenant).toBeVisible();
  await stopWorker(context);
  await tenant.fill('5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01');
  await tenant.blur();
  await expect(settings.getByText('Saved')).toBeVisible();
  await settings.reload();
  await expect(tenant).toHaveValue('5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01');
});
