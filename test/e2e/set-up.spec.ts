/** Every mistake that partners make in Entra is reported as what it is, in a real browser. */
import type { Page } from '@playwright/test';
import { configure, expect, test } from './fixtures.ts';

const APP = {
  web: 'a0e1d2c3-1111-4b02-a6f7-91e0d3c2b801',
  withoutRedirect: 'a0e1d2c3-3333-4b02-a6f7-91e0d3c2b803',
  unknown: 'a0e1d2c3-9999-4b02-a6f7-91e0d3c2b899',
};
const UNKNOWN_TENANT = '00000000-1111-4222-8333-444444444444';

/** Presses "Sign in" and, where Entra gets that far, goes through its window as the agent does. */
async function tryToSignIn(settings: Page): Promise<void> {
  // Chromium shows no window at all when Entra's first answer is an error page.
  const opened = settings
    .context()
    .waitForEvent('page', { timeout: 8_000 })
    .catch(() => null);
  await settings.getByRole('button', { name: 'Sign in', exact: true }).click();
  const entra = await opened;
  if (!entra) return;
  const account = entra.getByRole('button', { name: 'Kenji Mori' });
  await Promise.race([account.waitFor(), entra.getByText('AADSTS').waitFor(), entra.waitForEvent('close')]).catch(() => {});
  if (entra.isClosed()) return;
  if (await account.isVisible()) {
    await account.click();
    await entra
      .getByRole('button', { name: /^(?:Continue|Approve|Yes|Next|Sign in)/ })
      .first()
      .click();
    if (!entra.isClosed()) await entra.waitForEvent('close');
  } else await entra.close();
}

const MISTAKES = [
  { what: 'a redirect under Web', clientId: APP.web, title: 'The redirect URI is registered under another platform', wrong: 0 },
  { what: 'an unknown app', clientId: APP.unknown, title: 'Entra does not know this app in your tenant', wrong: 1 },
  { what: 'an unknown tenant', tenantId: UNKNOWN_TENANT, title: 'Entra does not know this tenant', wrong: 1 },
  {
    what: 'a redirect that is not registered',
    clientId: APP.withoutRedirect,
    title: /(?:Microsoft’s sign-in page ended with an error|The sign-in window was closed)/,
    wrong: 2,
  },
];

for (const { what, clientId, tenantId, title, wrong } of MISTAKES) {
  test(`${what} is named, with who mends it and a note for them`, async ({ context }) => {
    const settings = await configure(context);
    if (clientId) await settings.getByLabel('Application (client) ID').fill(clientId);
    if (tenantId) await settings.getByLabel('Partner tenant ID').fill(tenantId);
    await expect(settings.getByText('Saved')).toBeVisible();
    await tryToSignIn(settings);
    const alert = settings.getByRole('alert');
    await expect(alert.getByText(title)).toBeVisible();
    await expect(settings.getByText(/a reason that Countersign does not know|service has a problem/)).toHaveCount(0);
    const steps = settings.locator('.step');
    await expect(steps.nth(wrong).getByText('Done', { exact: true })).toHaveCount(0);
  });
}
