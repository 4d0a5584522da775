/** The keyboard alone is enough: the main job without a pointer, where the focus goes and where it does not, and what Esc closes. */
import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import { expect, extensionPage, FABRIKAM, openCheckout, panelOf, test } from './fixtures.ts';
import { isInOverlayHost, openByHandle } from './panel-states.ts';

const PARTNER = { clientId: 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845', tenantId: '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01' };

/** Presses Tab until `target` has the focus. If it never does, the failure says where the focus went. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`60 times ${key} did not lead to ${target}`);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement && document.hasFocus());

/** The name of the focused element in a document, as a person would say it. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    if (!element || element === document.body) return null;
    return element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
  });

/** Triggers the shortcut's command. Its keys belong to the browser and cannot be pressed in a headless one; all that follows is real. */
async function pressShortcut(context: BrowserContext, page: Page): Promise<void> {
  await page.bringToFront();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(command: string, tab?: chrome.tabs.Tab): void } };
    onCommand.dispatch('open-panel', tab);
  });
}

/** Opens the panel by the shortcut and waits until the focus is in it. */
async function enterPanel(context: BrowserContext, page: Page): Promise<Frame> {
  await pressShortcut(context, page);
  await expect(async () => {
    const panel = await panelOf(page, 1000);
    expect(await focused(panel)).not.toBeNull();
  }).toPass();
  return panelOf(page);
}

const isOpen = (page: Page) => page.frames().some((frame) => frame.url().endsWith('/panel.html'));

/** Every tab stop from here until the focus leaves the document, and whether its focus ring is visible. */
async function tabStops(page: Page, frame: Frame): Promise<{ name: string; ring: boolean }[]> {
  const stops: { name: string; ring: boolean }[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const name = await focused(frame);
    if (name === null) return stops;
    const ring = await frame.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    stops.push({ name, ring });
  }
  throw new Error(`The focus does not leave: ${stops.map(({ name }) => name).join(', ')}`);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the whole main job, from settings to the order', async ({ context, sandbox }) => {
  test.setTimeout(120_000);
  await test.step('settings and sign-in', async () => {
    const settings = await context.newPage();
    await settings.goto(extensionPage('settings.html'));
    await tabTo(settings, settings.getByLabel('Application (client) ID'));
    await settings.keyboard.type(PARTNER.clientId);
    await tabTo(settings, settings.getByLabel('Partner tenant ID'));
    await settings.keyboard.type(PARTNER.tenantId);
    await tabTo(settings, settings.getByLabel('Partner type'));
    await settings.keyboard.type('Direct');
    await expect(settings.getByLabel('Partner type')).toHaveValue('direct-bill');
    await tabTo(settings, settings.getByRole('button', { name: 'Sign in', exact: true }));
    const opened = context.waitForEvent('page');
    await settings.keyboard.press('Enter');
    const entra = await opened;
    await tabTo(entra, entra.getByRole('button', { name: 'Kenji Mori' }));
    await entra.keyboard.press('Enter');
    await tabTo(entra, entra.getByRole('button', { name: 'Approve' }));
    await entra.keyboard.press('Enter').catch(() => {});
    await expect(settings.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });

  const page = await openCheckout(context);
  await expect((await panelOf(page)).locator('#act')).toBeVisible();
  const panel = await enterPanel(context, page);
  await test.step('the focus is on the customer’s name, the state is beside it', async () => {
    await expect(panel.getByRole('heading', { name: FABRIKAM.company, level: 1 })).toBeFocused();
    await expect(panel.getByRole('status').filter({ hasText: 'Not provided' })).toBeVisible();
  });

  await test.step('a field is corrected; Enter in it is the act, and the guard asks', async () => {
    await tabTo(page, panel.getByLabel('Email'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('kenji.mori@contosocloud.onmicrosoft.com');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('dialog')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Correct the person' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Yes, attest for Haruka Sato' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(panel.getByLabel('Email')).toBeFocused();
    expect(sandbox.control.requests({ method: 'POST', path: '/agreements$' })).toHaveLength(0);
  });

  await test.step('Enter attests', async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.type('haruka.sato@fabrikam.example');
    // The dialog has covered the panel until just now. A person would need more than half a second to type.
    await page.waitForTimeout(700);
    await page.keyboard.press('Enter');
    await expect(panel.getByText('Unblocked')).toBeVisible();
    expect(sandbox.control.requests({ method: 'POST', path: '/agreements$' })).toHaveLength(1);
    // The form with the focused field is gone. The focus stays in the panel, on the heading of the result.
    await expect(panel.getByRole('heading', { name: FABRIKAM.company, level: 1 })).toBeFocused();
  });

  await test.step('the page is reloaded and the order goes through', async () => {
    await tabTo(page, panel.getByRole('button', { name: 'Reload page' }));
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await loaded;
    await expect(page.getByRole('button', { name: 'Place order' })).toBeEnabled();
    await tabTo(page, page.getByRole('button', { name: 'Place order' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Order placed').first()).toBeVisible();
  });
});

test('a block opens the panel without taking the focus, and a polite live region says so', async ({ signedIn }) => {
  const page = await openCheckout(signedIn, { variant: 'late' });
  const search = page.getByRole('searchbox').first();
  await search.focus();
  const panel = await panelOf(page);
  await expect(panel.locator('#act')).toBeVisible();
  await page.keyboard.type('licences');
  await expect(search).toHaveValue('licences');
  expect(await focused(panel)).toBeNull();
  const announcement = panel.locator('[data-announcement]');
  await expect(announcement).toHaveText('Countersign: purchase blocked, Fabrikam K.K., not provided');
  await expect(announcement).toHaveAttribute('aria-live', 'polite');
});

test('Tab goes from the customer’s name to the act and on to the header, is seen everywhere, and leaves the panel', async ({
  signedIn,
  checkout,
}) => {
  await expect((await panelOf(checkout)).locator('#act')).toBeVisible();
  const panel = await enterPanel(signedIn, checkout);
  await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
  const stops = await tabStops(checkout, panel);
  const day = /accepted on \d+ \w+ \d{4}$/;
  expect(stops.map(({ name }) => name.replace(day, 'accepted on (day)'))).toEqual([
    'Copy tenant ID',
    'Check again',
    'First name',
    'Last name',
    'Email',
    'Phone (optional)',
    // Month, day, year and calendar button of the browser's own date field.
    ...Array(4).fill('Acceptance date'),
    'Attest that Haruka Sato accepted on (day)',
    'Switch account',
    'Invite customer',
    'Read the agreement',
    'More',
    'Close',
  ]);
  expect(stops.filter(({ ring }) => !ring).map(({ name }) => name)).toEqual([]);

  await checkout.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(panel)).toBe('Close');
});

test('Esc closes dialog, menu, editor and panel, one at a time, and the focus goes back where it was', async ({
  signedIn,
  checkout,
}) => {
  await expect((await panelOf(checkout)).locator('#act')).toBeVisible();
  const search = checkout.getByRole('searchbox').first();
  await search.focus();
  const panel = await enterPanel(signedIn, checkout);
  const { keyboard } = checkout;

  await tabTo(checkout, panel.getByLabel('Email'));
  await keyboard.press('Control+A');
  await keyboard.type('kenji.mori@contosocloud.onmicrosoft.com');
  await keyboard.press('Enter');
  await expect(panel.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toBeHidden();
  await expect(panel.getByLabel('Email')).toBeFocused();

  const more = panel.getByRole('button', { name: 'More' });
  await tabTo(checkout, more);
  await keyboard.press('Enter');
  await expect(panel.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('End');
  await expect(panel.getByRole('menuitem', { name: 'Hide on this page' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(panel.getByRole('menu')).toBeHidden();
  await expect(more).toBeFocused();

  const invite = panel.getByRole('button', { name: 'Invite customer' });
  await tabTo(checkout, invite, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: `Invite ${FABRIKAM.company}` })).toBeFocused();
  await keyboard.press('Escape');
  await expect(panel.locator('#act')).toBeVisible();
  expect(isOpen(checkout)).toBe(true);
  await expect(invite).toBeFocused();
  await expect(panel.getByLabel('Email')).toHaveValue('kenji.mori@contosocloud.onmicrosoft.com');

  await keyboard.press('Escape');
  await expect.poll(() => isOpen(checkout)).toBe(false);
  await expect(search).toBeFocused();
});

test('the launcher is reached by Tab, opens the panel with the focus in it, and has the focus again after Esc', async ({
  signedIn,
}) => {
  const page = await signedIn.newPage();
  await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/account`);
  const link = page.getByRole('link', { name: 'New order' });
  await link.focus();
  await enterPanel(signedIn, page);
  await page.keyboard.press('Escape');
  await expect.poll(() => isOpen(page)).toBe(false);
  await expect(link).toBeFocused();

  for (const time of ['first', 'second']) {
    await test.step(`${time} opening`, async () => {
      // The second time the focus is still on the launcher, so Enter is enough.
      if (time === 'first') await openByHandle(page);
      else await page.keyboard.press('Enter');
      const panel = await panelOf(page);
      // Not `toBeFocused`: under automation a second frame of a process reports no focus although all keys go to it.
      await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe(FABRIKAM.company);
      await expect.poll(() => isInOverlayHost(page)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => isOpen(page)).toBe(false);
      await expect.poll(() => isInOverlayHost(page)).toBe(true);
    });
  }
});

test('a page that does not name its customer: the shortcut leads to the search, ↓ and Enter choose', async ({ signedIn }) => {
  const page = await signedIn.newPage();
  await page.goto(`https://admin.cloud.microsoft/sandbox-sign-in?domain=${FABRIKAM.domain}&next=/%23/checkout`);
  await expect((await panelOf(page)).getByRole('heading', { name: 'Which customer is this?' })).toBeVisible();
  const panel = await enterPanel(signedIn, page);
  await expect(panel.getByRole('searchbox', { name: 'Search customers' })).toBeFocused();
  await page.keyboard.type('fabrikamkk.on');
  await expect(panel.getByRole('list', { name: 'Customers' }).getByRole('button')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('list', { name: 'Customers' }).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: FABRIKAM.company, level: 1 })).toBeFocused();
  await expect(panel.locator('#act')).toBeVisible();
});

test('the popup’s list is one stop; ↓ enters it, Enter opens, Esc comes back to the same row, / to the search', async ({
  signedIn,
}) => {
  const popup = await signedIn.newPage();
  await popup.goto(extensionPage('popup.html'));
  const search = popup.getByRole('searchbox', { name: 'Search customers' });
  await expect(search).toBeFocused();
  await tabTo(popup, popup.getByRole('button', { name: /^All/ }));
  await popup.keyboard.press('Enter');
  const rows = popup.getByRole('list', { name: 'Customers' }).getByRole('button');
  await expect(rows.nth(3)).toBeVisible();
  await popup.keyboard.press('Tab');
  await expect(rows.first()).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  const company = (await rows.nth(2).locator('.name').textContent()) ?? '';
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { level: 1, name: company })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(rows.filter({ hasText: company }).first()).toBeFocused();
  await popup.keyboard.press('/');
  await expect(search).toBeFocused();
  await popup.keyboard.type('fab');
  await expect(search).toHaveValue('fab');
  await popup.keyboard.press('Escape');
  await expect(search).toHaveValue('');
});
