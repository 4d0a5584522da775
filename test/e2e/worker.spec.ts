/**
 * An attestation is made once, whatever happens: the worker is stopped between any two steps, answers are lost, late, broken or refusals.
 * The tests check what arrived at Partner Center and what is on its record.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { PARTNER } from '../run/main-job.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { configure, expect, extensionPage, FABRIKAM, openCheckout, panelOf, signIn, stopWorker, test } from './fixtures.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const HARUKA = {
  firstName: 'Haruka',
  lastName: 'Sato',
  email: 'haruka.sato@fabrikam.example',
  phoneNumber: '0355550142',
} as const;
const POST = { method: 'POST', path: `/customers/${FABRIKAM.tenantId}/agreements$` } as const;
const READ_BACK = { method: 'GET', path: `/customers/${FABRIKAM.tenantId}/agreements` } as const;
const TEMPLATE = { method: 'GET', path: '/v1/agreements\\?' } as const;

const posts = (sandbox: Sandbox) => sandbox.control.requests(POST);
/** Counts requests with the same id as one, because Chromium repeats a request whose connection was closed. */
const acts = (sandbox: Sandbox) => new Set(posts(sandbox).map(({ headers }) => headers['ms-requestid']));
const onRecord = (sandbox: Sandbox) => sandbox.control.agreementsOf(FABRIKAM.tenantId);

const attestButton = (panel: Frame) => panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });

async function press(panel: Frame): Promise<void> {
  await attestButton(panel).click();
}

async function expectUnblocked(panel: Frame, timeout = 20_000): Promise<void> {
  await expect(panel.getByRole('heading', { name: 'Unblocked' })).toBeVisible({ timeout });
  await expect(panel.getByRole('status').filter({ hasText: 'Provided' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Reload page' })).toBeVisible();
}

/** The journal's entries, read from the extension's own database by one of its pages. */
async function journal(context: BrowserContext): Promise<readonly { readonly phase: string; readonly id: string }[]> {
  const page = await context.newPage();
  await page.goto(extensionPage('settings.html'));
  const entries = await page.evaluate(
    () =>
      new Promise<{ phase: string; id: string }[]>((resolve, reject) => {
        const opening = indexedDB.open('countersign');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('journal').objectStore('journal').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
  await page.close();
  return entries;
}

test.describe('the worker stops', () => {
  test('before the request has left: nothing was sent, nothing typed is lost, and the next press attests', async ({
    checkout,
    signedIn,
    sandbox,
  }) => {
    const panel = await panelOf(checkout);
    await panel.getByLabel('Phone (optional)').fill('+81 3 5555 0199');
    // The connection test after the sign-in has made the same request.
    sandbox.control.clearRequests();
    sandbox.control.addFault({ ...TEMPLATE, kind: 'delay', ms: 4000, times: 1 });
    await press(panel);
    await expect.poll(() => sandbox.control.requests(TEMPLATE).length).toBe(1);
    await stopWorker(signedIn);
    await expect.poll(async () => (await journal(signedIn)).map(({ phase }) => phase)).toEqual(['not-sent']);
    expect(posts(sandbox)).toHaveLength(0);

    await checkout.bringToFront();
    await expect(panel.getByLabel('Phone (optional)')).toHaveValue('+81 3 5555 0199');
    await expect(panel.getByRole('button', { name: /^Attest that/ })).toBeEnabled();
    await press(panel);
    await expectUnblocked(panel);
    expect(acts(sandbox).size).toBe(1);
    expect(onRecord(sandbox)).toMatchObject([{ primaryContact: { ...HARUKA, phoneNumber: '+81 3 5555 0199' } }]);
  });

  test('while the request is on its way: it is settled by reading, and sent once', async ({ checkout, signedIn, sandbox }) => {
    const panel = await panelOf(checkout);
    sandbox.control.addFault({ ...POST, kind: 'delay', ms: 3000, times: 1 });
    await press(panel);
    await expect.poll(() => posts(sandbox).length).toBe(1);
    await stopWorker(signedIn);
    // In the same frame, without any press.
    await expect(panel.getByText('Did the attestation arrive?')).toBeVisible();
    await expect(panel.getByRole('status').filter({ hasText: 'Unknown' })).toBeVisible();
    await expectUnblocked(panel);
    expect(acts(sandbox).size).toBe(1);
    expect(onRecord(sandbox)).toHaveLength(1);
    expect((await journal(signedIn)).map(({ phase }) => phase)).toEqual(['confirmed']);
  });

  test('after the answer, before it was read back: the record is read by the next worker', async ({
    checkout,
    signedIn,
    sandbox,
  }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    const readings = sandbox.control.requests(READ_BACK).length;
    sandbox.control.addFault({ ...READ_BACK, kind: 'delay', ms: 4000, times: 1 });
    await press(panel);
    await expect.poll(() => sandbox.control.requests(READ_BACK).length).toBe(readings + 1);
    expect(onRecord(sandbox)).toHaveLength(1);
    await stopWorker(signedIn);
    await expectUnblocked(panel);
    expect(posts(sandbox)).toHaveLength(1);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('in doubt, between two readings: the next worker reads on, and finds what Microsoft showed late', async ({
    checkout,
    signedIn,
    sandbox,
  }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    sandbox.control.addFault({ ...POST, kind: 'cut-before-write' });
    await press(panel);
    await expect(panel.getByText('Did the attestation arrive?')).toBeVisible();
    await expect(panel.getByText('1 reading')).toBeVisible();
    await stopWorker(signedIn);
    const { primaryContact, dateAgreed } = JSON.parse(posts(sandbox)[0]?.body ?? 'null');
    sandbox.control.addConfirmation(FABRIKAM.tenantId, primaryContact, dateAgreed);
    await expectUnblocked(panel, 30_000);
    expect(acts(sandbox).size).toBe(1);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('after all was done: the panel still answers', async ({ checkout, signedIn, sandbox }) => {
    const panel = await panelOf(checkout);
    await press(panel);
    await expectUnblocked(panel);
    await stopWorker(signedIn);
    await panel.getByRole('button', { name: 'Done' }).click();
    await expect(panel.getByText('This page still says the purchase is blocked')).toBeVisible();
    expect(posts(sandbox)).toHaveLength(1);
  });
});

test.describe('the answer', () => {
  test('is lost after Microsoft wrote it down: in doubt, then settled by reading', async ({ checkout, sandbox }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    sandbox.control.addFault({ ...POST, kind: 'cut-after-write' });
    sandbox.control.addFault({ ...READ_BACK, kind: 'delay', ms: 2500, times: 1 });
    await press(panel);
    await expect(panel.getByText('Did the attestation arrive?')).toBeVisible();
    await expect(panel.getByText('nothing is sent twice')).toBeVisible();
    await expect(attestButton(panel)).toHaveCount(0);
    await expectUnblocked(panel);
    expect(acts(sandbox).size).toBe(1);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('is half a text: the record says that it was written', async ({ checkout, sandbox }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    sandbox.control.addFault({ ...POST, kind: 'malformed', times: 1 });
    await press(panel);
    await expectUnblocked(panel);
    expect(posts(sandbox)).toHaveLength(1);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('never comes and nothing was written: after the readings of 20 s the agent is asked, and sending again is the same request', async ({
    checkout,
    signedIn,
    sandbox,
  }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    sandbox.control.addFault({ ...POST, kind: 'cut-before-write' });
    await press(panel);
    await expect(panel.getByText('1 reading')).toBeVisible();
    // The journal says that two readings were made. The last one really is.
    await pretendReadings(signedIn, 2);
    await stopWorker(signedIn);
    await expect(panel.getByRole('heading', { name: 'It is not on record so far' })).toBeVisible({ timeout: 20_000 });
    await expect(panel.getByRole('button', { name: 'Give up' })).toBeVisible();
    expect(onRecord(sandbox)).toHaveLength(0);

    sandbox.control.clearFaults();
    await panel.getByRole('button', { name: 'Send again' }).click();
    await expectUnblocked(panel);
    expect(acts(sandbox).size).toBe(1);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('is a server error: in doubt, nothing is sent again', async ({ checkout, sandbox }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    sandbox.control.addFault({ ...POST, kind: 'status', status: 500 });
    await press(panel);
    await expect(panel.getByText('Did the attestation arrive?')).toBeVisible();
    await expect(panel.getByText('2 readings')).toBeVisible({ timeout: 15_000 });
    expect(posts(sandbox)).toHaveLength(1);
    expect(onRecord(sandbox)).toHaveLength(0);
  });

  test('asks to slow down: the time is said, what was typed stays, and the next press attests', async ({ checkout, sandbox }) => {
    const panel = await panelOf(checkout);
    await panel.getByLabel('Last name').fill('Sato-Ito');
    sandbox.control.addFault({ ...POST, kind: 'status', status: 429, retryAfter: 2, times: 1 });
    await panel.getByRole('button', { name: /^Attest that Haruka Sato-Ito accepted on / }).click();
    const alert = panel.getByRole('alert').filter({ hasText: 'Microsoft’s request limit is reached' });
    await expect(alert).toContainText('Nothing was recorded. What you typed is kept.');
    await expect(alert).toContainText(/Wait until \d/);
    await expect(panel.getByLabel('Last name')).toHaveValue('Sato-Ito');
    await panel.getByRole('button', { name: /^Attest that Haruka Sato-Ito accepted on / }).click();
    await expectUnblocked(panel);
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  test('says that it is on record already: that is shown, and nothing is recorded twice', async ({ checkout, sandbox }) => {
    const panel = await panelOf(checkout);
    await attestButton(panel).waitFor();
    // A colleague attested in Partner Center since this panel read the record.
    sandbox.control.addConfirmation(FABRIKAM.tenantId, HARUKA, '2026-11-01T00:00:00Z');
    await press(panel);
    await expect(panel.getByRole('heading', { name: 'Microsoft already has a confirmation for this person' })).toBeVisible();
    await expect(panel.getByRole('status').filter({ hasText: 'Provided' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Reload page' })).toBeVisible();
    expect(onRecord(sandbox)).toHaveLength(1);
  });

  for (const retiredStatus of [403, 404, 410] as const) {
    test(`is ${retiredStatus}, the way was closed in 2026: the other way comes up, and what was typed is kept`, async ({
      checkout,
      signedIn,
      sandbox,
    }) => {
      const panel = await panelOf(checkout);
      await panel.getByLabel('Phone (optional)').fill('+81 3 5555 0199');
      sandbox.control.set({ rules: '2026', retiredStatus });
      await press(panel);
      await expect(panel.getByText('Microsoft closed this way of attesting')).toBeVisible();
      await expect(attestButton(panel)).toHaveCount(0);
      await panel.getByRole('button', { name: 'Invite customer' }).click();
      await expect(panel.getByRole('heading', { name: `Invite ${FABRIKAM.company}` })).toBeVisible();
      await panel.getByRole('button', { name: 'Back' }).click();
      expect(posts(sandbox)).toHaveLength(1);

      // Settings can offer the route again, and the form is as it was left.
      const settings = await signedIn.newPage();
      await settings.goto(extensionPage('settings.html#attesting'));
      await settings.getByRole('radio', { name: 'Always offer' }).check();
      sandbox.control.set({ rules: '2023' });
      await checkout.bringToFront();
      await expect(panel.getByLabel('Phone (optional)')).toHaveValue('+81 3 5555 0199');
      await press(panel);
      await expectUnblocked(panel);
      expect(onRecord(sandbox)).toMatchObject([{ primaryContact: { phoneNumber: '+81 3 5555 0199' } }]);
    });
  }
});

test('when the record cannot be read, nothing is called missing: the error is shown, and checking again resolves it', async ({
  signedIn,
  sandbox,
}) => {
  sandbox.control.addFault({ ...READ_BACK, kind: 'malformed' });
  const page = await openCheckout(signedIn);
  const panel = await panelOf(page);
  await expect(panel.getByRole('alert').filter({ hasText: 'Microsoft’s answer could not be understood' })).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Unknown' })).toBeVisible();
  await expect(attestButton(panel)).toHaveCount(0);
  sandbox.control.clearFaults();
  await panel.getByRole('button', { name: 'Check again' }).click();
  await expect(attestButton(panel)).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Not provided' })).toBeVisible();
});

test.describe('who may not attest is told what to do', () => {
  async function checkoutAs(
    context: BrowserContext,
    agent: string,
    partner: { readonly tenantId: string; readonly kind: string } = { tenantId: PARTNER.tenantId, kind: 'Direct-bill partner' },
  ): Promise<{ page: Page; panel: Frame }> {
    const settings = await configure(context);
    await settings.getByLabel('Partner tenant ID').fill(partner.tenantId);
    await settings.getByLabel('Partner type').selectOption({ label: partner.kind });
    await signIn(settings, agent);
    await settings.close();
    const page = await openCheckout(context);
    return { page, panel: await panelOf(page) };
  }

  test('without a second factor', async ({ context }) => {
    const { panel } = await checkoutAs(context, 'Nora Weiss');
    await expect(panel.getByRole('alert').filter({ hasText: 'Multifactor authentication is missing' })).toBeVisible();
    await expect(panel.getByRole('status').filter({ hasText: 'Unknown' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy a note for my administrator' })).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Attest/ })).toHaveCount(0);
  });

  test('as a Helpdesk agent', async ({ context, sandbox }) => {
    const { panel } = await checkoutAs(context, 'Hugo Lind');
    await expect(panel.getByRole('alert').filter({ hasText: 'Your role can’t attest' })).toContainText('Helpdesk agent');
    await expect(panel.getByRole('button', { name: 'Copy request' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Use another account' })).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Attest/ })).toHaveCount(0);
    expect(posts(sandbox)).toHaveLength(0);
  });

  test('as an indirect reseller', async ({ context, sandbox }) => {
    const { panel } = await checkoutAs(context, 'Olivia Brandt', {
      tenantId: '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093',
      kind: 'Indirect reseller',
    });
    await expect(panel.getByText('Your provider attests for this customer')).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Attest/ })).toHaveCount(0);
    await expect(panel.getByLabel('Request')).toHaveValue(/fabrikamkk\.onmicrosoft\.com/);
    await expect(panel.getByRole('button', { name: 'Open in email' })).toBeVisible();
    expect(posts(sandbox)).toHaveLength(0);
  });
});

/** Makes the journal say that this many readings were made and that the next one is due. */
async function pretendReadings(context: BrowserContext, readings: number): Promise<void> {
  const page = await context.newPage();
  await page.goto(extensionPage('settings.html'));
  await page.evaluate(
    (made) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('countersign');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('journal', 'readwrite');
          const store = writing.objectStore('journal');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const entry of all.result) store.put({ ...entry, readings: made, nextReadingAt: Date.now() });
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    readings,
  );
  await page.close();
}
