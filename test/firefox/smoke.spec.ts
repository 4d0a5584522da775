import { expect, test } from './fixtures.ts';

test('the production build is accepted by Firefox, and its pages draw', async ({ openExtensionPage }) => {
  const settings = await openExtensionPage('settings.html');
  await expect.poll(() => settings.evaluate(() => document.title)).toBe('Countersign settings');
  await expect.poll(() => settings.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Sign-in');
});

test('Microsoft’s host names lead to the sandbox', async ({ firefox }) => {
  const page = await firefox.newPage();
  await page.goto('https://partner.microsoft.com/dashboard/v2/customers/list');
  await expect.poll(() => page.title()).toContain('Partner Center');
});
