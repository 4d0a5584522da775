/**
 * What the record, the connection and the company's network can do to an attestation that was sent, in the browser: any reading that shows
 * it settles it, the panel says what happened, and a page that makes up customers cannot delay it.
 */
import type { Frame } from '@playwright/test';
import { expect, FABRIKAM, panelOf, test } from './fixtures.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const HARUKA = {
  firstName: 'Haruka',
  lastName: 'Sato',
  email: 'haruka.sato@fabrikam.example',
  phoneNumber: '0355550142',
} as const;
const TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';
const POST = { method: 'POST', path: `/customers/${FABRIKAM.tenantId}/agreements$` } as const;
const READ_BACK = { method: 'GET', path: `/customers/${FABRIKAM.tenantId}/agreements` } as const;
const NOTHING = { kind: 'status', status: 200, body: { totalCount: 0, items: [] } } as const;

const attestButton = (panel: Frame) => panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
const provided = (panel: Frame) => panel.getByRole('status').filter({ hasText: /^Provided$/ });

test.describe('a record that appears late', () => {
  for (const decision of ['Give up', 'Send again']) {
    test(`is seen by the reading before "${decision}": the act is on record, and nothing is sent`, async ({
      checkout,
      sandbox,
    }) => {
      test.setTimeout(120_000);
      const panel = await panelOf(checkout);
      await attestButton(panel).waitFor();
      sandbox.control.addFault({ ...POST, kind: 'cut-after-write' });
      sandbox.control.addFault({ ...READ_BACK, ...NOTHING });
      await attestButton(panel).click();
      await expect(panel.getByRole('heading', { name: 'It is not on record so far' })).toBeVisible({ timeout: 60_000 });
      await expect(panel.getByText(/Next reading in \d+ s/)).toBeVisible();
      await expect(provided(panel)).toHaveCount(0);

      sandbox.control.clearFaults();
      const { length } = sandbox.control.requests(POST);
      await panel.getByRole('button', { name: decision }).click();
      await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible();
      await expect(provided(panel)).toBeVisible();
      await expect(panel.getByRole('button', { name: 'Send again' })).toHaveCount(0);
      expect(sandbox.control.requests(POST)).toHaveLength(length);
      expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toHaveLength(1);
    });
  }
});

test('a record with another day and name than sent ends the act, with both', async ({ checkout, sandbox }) => {
  const panel = await panelOf(checkout);
  await attestButton(panel).waitFor();
  const answer = { primaryContact: HARUKA, templateId: TEMPLATE, dateAgreed: '2026-11-24T00:00:00Z' };
  sandbox.control.addFault({ ...POST, kind: 'status', status: 201, body: answer });
  sandbox.control.addConfirmation(FABRIKAM.tenantId, { ...HARUKA, lastName: 'Saito' }, '2025-11-01T00:00:00Z');
  await attestButton(panel).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'On record, but not as sent' })).toBeVisible();
  await expect(provided(panel)).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'What was sent' })).toBeVisible();
  await expect(panel.getByText('Haruka Saito').first()).toBeVisible();
  await expect(panel.getByText('1 Nov 2025').first()).toBeVisible();
  await expect(panel.getByText('Haruka Sato', { exact: true }).first()).toBeVisible();
});

test('a web filter that answers 403 does not close the route: nothing was sent, and the next press attests', async ({
  checkout,
  sandbox,
}) => {
  const panel = await panelOf(checkout);
  await attestButton(panel).waitFor();
  sandbox.control.addFault({ ...POST, kind: 'filtered', status: 403, times: 1 });
  await attestButton(panel).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'Not sent' })).toContainText(
    'Something on the way answered, not Microsoft',
  );
  await expect(panel.getByText('Microsoft closed this way of attesting')).toHaveCount(0);
  expect(sandbox.control.agreementsOf(FABRIKAM.tenantId)).toHaveLength(0);

  await attestButton(panel).click();
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible();
});

test('pages that walk through 600 made-up customers are not read, and an attestation leaves at once', async ({
  checkout,
  signedIn,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const panel = await panelOf(checkout);
  await attestButton(panel).waitFor();
  // Chromium allows a page 200 new addresses in 10 s, so four pages share the work.
  const walkers = await Promise.all(
    [0, 1, 2, 3].map(async (number) => {
      const page = await signedIn.newPage();
      await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/overview`);
      return { page, number };
    }),
  );
  sandbox.control.clearRequests();
  await checkout.bringToFront();
  const walk = walkers.map(({ page, number }) =>
    page.evaluate(async (first) => {
      for (let index = first; index < first + 150; index++) {
        const id = `b0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
        history.pushState(null, '', `/dashboard/v2/customers/${id}/overview`);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    }, number * 150),
  );
  await expect.poll(() => walkers[0]?.page.url()).toMatch(/b0000000/);
  await attestButton(panel).click();
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible({ timeout: 20_000 });
  await Promise.all(walk);
  const made = () => sandbox.control.requests({ path: '/customers/b0000000' });
  const read = () => new Set(made().map(({ path }) => /b0000000-[\d-]{26}/.exec(path)?.[0]));
  // The four addresses at which the pages stopped, and one or two at which a busy machine paused.
  await expect.poll(() => read().size).toBeGreaterThanOrEqual(4);
  expect(read().size).toBeLessThan(60);
  expect(sandbox.control.requests(POST)).toHaveLength(1);
});
