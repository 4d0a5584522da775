/** What Countersign recognises on portal pages, and what it shows there without being asked. */
import type { Frame, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { expect, FABRIKAM, panelOf, test } from './fixtures.ts';
import {
  type Box,
  boxOfPanel,
  hasPanel,
  isFocusInOverlay,
  launcherOf,
  overlap,
  overlayOf,
  pressLauncher,
} from './page-overlay.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const BAKERY = { tenantId: 'e06f2b9d-4a71-4e8c-9d35-7f1c8b2a6e53', company: 'Contoso Bakery' };

/** Long enough for a panel to appear if it were going to: blocks are noticed within 300 ms. */
const LONG_ENOUGH = 1500;

/** None of these is a block: statements about customers in general, three texts in one container, and one in closed details. */
const HARMLESS = {
  general: [
    'New customers can’t buy until they accept the Microsoft Customer Agreement.',
    'Partner müssen vor jeder Bestellung bestätigen, dass der Kunde die Microsoft-Kundenvereinbarung angenommen hat.',
    '2026 年 1 月以降、新規のお客様は Microsoft 顧客契約に同意するまで購入できません。',
  ],
  together: ['Prices have changed.', 'This order can’t be cancelled.', 'The customer accepted the Microsoft Customer Agreement.'],
  block: 'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.',
};

const checkoutAddress = (language: string, variant: string) =>
  `https://admin.cloud.microsoft/?lang=${language}&v=${variant}#/checkout?variant=${variant}`;
const customerAddress = (tenantId: string, page = 'account') =>
  `https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/${page}`;

async function expectFabrikam(panel: Frame): Promise<void> {
  await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeVisible();
  await expect(panel.getByText(FABRIKAM.domain)).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Not provided' })).toBeVisible();
  await expect(panel.getByText('Purchase blocked on this page', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / })).toBeVisible();
}

/** Opens an address in a new document and returns the panel that opens automatically. */
async function panelAt(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  return panelOf(page);
}

/** Records every text of the panel's first-level heading from now on. */
async function watchHeadings(panel: Frame): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const said = new Set<string>();
    const note = () => {
      for (const heading of document.querySelectorAll('h1')) said.add(heading.textContent ?? '');
    };
    note();
    new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { headingsSaid: said });
  });
  return () => panel.evaluate(() => [...(window as unknown as { headingsSaid: Set<string> }).headingsSaid]);
}

test('a block in any place of the checkout opens the panel automatically and leaves the focus alone', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const page = await openAdminCenter(signedIn);
  for (const variant of ['bar', 'dialog', 'page', 'frame', 'cross-origin-frame', 'replaced', 'late']) {
    await test.step(variant, async () => {
      const panel = await panelAt(page, checkoutAddress('en', variant));
      await expectFabrikam(panel);
      expect(await isFocusInOverlay(page)).toBe(false);
      expect(await panel.evaluate(() => document.hasFocus())).toBe(false);
    });
  }
});

test('the block is recognised in every language of the sandbox’s pages', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const page = await openAdminCenter(signedIn);
  for (const language of ['ja', 'de', 'es', 'ar']) {
    for (const variant of ['bar', 'dialog']) {
      await test.step(`${language}, ${variant}`, async () => {
        await expectFabrikam(await panelAt(page, checkoutAddress(language, variant)));
      });
    }
  }
});

test('typing in the page is not interrupted while the panel opens', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  await page.goto(checkoutAddress('en', 'late'));
  const search = page.getByRole('searchbox').first();
  await search.click();
  let typed = '';
  for (let letter = 0; letter < 60 && !hasPanel(page); letter++) {
    typed += 'abcdefghij'[letter % 10];
    await page.keyboard.press(typed.at(-1) as string);
    await page.waitForTimeout(100);
  }
  await expectFabrikam(await panelOf(page));
  await page.keyboard.type('end');
  await expect(search).toHaveValue(`${typed}end`);
});

test('a block that comes only with the order opens the panel then, and not before', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  await page.goto(checkoutAddress('en', 'on-order'));
  const order = page.getByRole('button', { name: 'Place order' });
  await expect(order).toBeEnabled();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(hasPanel(page)).toBe(false);
  await order.click();
  await expectFabrikam(await panelOf(page));
});

test('texts that look like the block open nothing, and a block among them does', async ({ signedIn }) => {
  test.setTimeout(120_000);
  const page = await openAdminCenter(signedIn);
  for (const language of ['en', 'ja', 'de', 'es', 'ar']) {
    await test.step(language, async () => {
      await page.goto(`https://admin.cloud.microsoft/sandbox-lookalikes?lang=${language}`);
      await page.locator('#help').waitFor();
      await page.waitForTimeout(LONG_ENOUGH);
      expect(hasPanel(page)).toBe(false);
      // The same sentence that the help pane quotes, now as the page's own message.
      await page.evaluate(() => {
        const message = document.createElement('div');
        message.setAttribute('role', 'alert');
        message.textContent = document.querySelector('#help blockquote')?.textContent ?? '';
        document.querySelector('main')?.prepend(message);
      });
      await panelOf(page);
    });
  }
});

test('Partner Center’s order prompt, three shadow trees deep, opens the panel for the customer in the address', async ({
  signedIn,
}) => {
  const page = await signedIn.newPage();
  await expectFabrikam(await panelAt(page, customerAddress(FABRIKAM.tenantId, 'order')));
});

test('a customer’s page shows in the launcher what is on record, and opens nothing automatically', async ({ signedIn }) => {
  const page = await signedIn.newPage();
  for (const [tenantId, word] of [
    [FABRIKAM.tenantId, 'Not provided'],
    [BAKERY.tenantId, 'Provided'],
  ] as const) {
    for (const name of ['account', 'servicemanagementpage', 'adminrelationships']) {
      await page.goto(customerAddress(tenantId, name));
      await launcherOf(page, `Countersign: ${word}`);
    }
  }
  await page.waitForTimeout(LONG_ENOUGH);
  expect(hasPanel(page)).toBe(false);
  // Pages about no customer have no launcher, whatever GUIDs their address contains.
  for (const address of [
    'https://partner.microsoft.com/dashboard/v2/customers/list',
    `https://partner.microsoft.com/dashboard/v2/customers/indirectresellers/relationshiprequest/${FABRIKAM.tenantId}`,
  ]) {
    await page.goto(address);
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await overlayOf(page)).toMatchObject({ launcher: null, panels: 0 });
  }
});

test('closed details, general statements and harmless texts side by side open no panel; opened details do', async ({
  signedIn,
}) => {
  const page = await openAdminCenter(signedIn);
  await page.goto('https://admin.cloud.microsoft/sandbox-lookalikes?only=marketing');
  await page.locator('#marketing').waitFor();
  await page.evaluate((harmless) => {
    const main = document.querySelector('main') as HTMLElement;
    const add = (parent: Element, name: string, text = '') =>
      parent.appendChild(Object.assign(document.createElement(name), { textContent: text }));
    for (const text of harmless.general) add(main, 'div', text).setAttribute('role', 'alert');
    const notices = add(main, 'div');
    for (const text of harmless.together) add(notices, 'p', text);
    const details = add(main, 'details');
    add(details, 'summary', 'Why?');
    add(details, 'p', harmless.block);
  }, HARMLESS);
  await page.waitForTimeout(LONG_ENOUGH);
  expect(hasPanel(page)).toBe(false);
  await page.getByText('Why?').click();
  await panelOf(page);
});

test('the block of a very large page is found, in the innermost of its shadow roots and at the end of its text', async ({
  signedIn,
}) => {
  test.setTimeout(120_000);
  const page = await openAdminCenter(signedIn);
  await page.goto('https://admin.cloud.microsoft/sandbox-heavy?rows=6000&block=0');
  await panelOf(page);
  await page.goto('https://admin.cloud.microsoft/sandbox-heavy?rows=6000');
  await page.evaluate((text) => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, HARMLESS.block);
  await panelOf(page);
});

test('going from one customer to another within the page changes the panel at once, and late answers stay out', async ({
  signedIn,
  sandbox,
}) => {
  const page = await signedIn.newPage();
  await page.goto(customerAddress(BAKERY.tenantId));
  await launcherOf(page, 'Countersign: Provided');
  // From here on everything happens within one document.
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('navigation').waitFor();

  sandbox.control.addFault({ kind: 'delay', ms: 3000, path: `/customers/${FABRIKAM.tenantId}` });
  await page.locator('.crumbs a').click();
  await page.getByRole('row').filter({ hasText: FABRIKAM.domain }).getByRole('link', { name: FABRIKAM.company }).click();
  await page.waitForURL(`**/${FABRIKAM.tenantId}/**`);
  await launcherOf(page, 'Countersign: Unknown');
  await pressLauncher(page);
  const panel = await panelOf(page);
  const fabrikam = panel.getByRole('heading', { name: FABRIKAM.company });
  await expect(fabrikam.or(panel.getByRole('heading', { name: 'Looking up the customer' })).first()).toBeVisible();

  await page.evaluate(() => history.go(-2));
  await page.waitForURL(`**/${BAKERY.tenantId}/**`);
  await expect(panel.getByRole('heading', { name: BAKERY.company })).toBeVisible({ timeout: 2000 });
  await expect(panel.getByRole('status').filter({ hasText: 'Provided' })).toBeVisible();
  const headings = await watchHeadings(panel);
  const readings = () => sandbox.control.requests({ path: `/customers/${FABRIKAM.tenantId}/` });
  await expect.poll(() => readings().length > 0 && readings().every(({ status }) => status === 200)).toBe(true);
  await page.waitForTimeout(500);
  expect(await headings()).toEqual([BAKERY.company]);
  await expect(panel.getByRole('status').filter({ hasText: 'Not provided' })).toHaveCount(0);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('a blocked page that names no customer asks, takes the answer for this address, and forgets it at the next', async ({
  signedIn,
}) => {
  await openAdminCenter(signedIn);
  // An address typed into a new tab: the admin center still shows Fabrikam, but nothing on the page says so.
  const page = await signedIn.newPage();
  const panel = await panelAt(page, 'https://admin.cloud.microsoft/#/checkout');
  const question = panel.getByRole('heading', { name: 'Which customer is this?' });
  await expect(question).toBeVisible();
  await expect(panel.getByText('Purchase blocked on this page', { exact: true })).toBeVisible();
  await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toHaveCount(0);
  await panel.getByRole('searchbox', { name: 'Search customers' }).fill('fabrikam');
  await panel.getByText(FABRIKAM.domain).click();
  await expectFabrikam(panel);

  await page.getByRole('link', { name: 'Active users' }).click();
  await expect(question).toBeVisible();
  await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toHaveCount(0);
  await page.goBack();
  await expect(question).toBeVisible();
});

test('a panel that was closed stays closed for this block, until the agent opens it', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  const panel = await panelAt(page, checkoutAddress('en', 'bar'));
  await expectFabrikam(panel);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => hasPanel(page)).toBe(false);

  // The page removes its message and shows it again.
  await page.getByText('Try again').click();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(hasPanel(page)).toBe(false);
  await page.reload();
  await launcherOf(page, 'Countersign: Not provided');
  await page.waitForTimeout(LONG_ENOUGH);
  expect(hasPanel(page)).toBe(false);

  await pressLauncher(page);
  await expectFabrikam(await panelOf(page));
});

test('“Hide on this page” takes everything out of the page until it is loaded again', async ({ signedIn }) => {
  const page = await openAdminCenter(signedIn);
  const panel = await panelAt(page, checkoutAddress('en', 'bar'));
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Hide on this page' }).click();
  await expect.poll(() => overlayOf(page)).toEqual({ stands: 0, launcher: null, panels: 0 });
  // Neither another address in the same page nor a new block brings it back.
  await page.getByRole('link', { name: 'Marketplace' }).click();
  await page.goBack();
  await page.getByText('Try again').click();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await overlayOf(page)).toEqual({ stands: 0, launcher: null, panels: 0 });
  await page.reload();
  await launcherOf(page, 'Countersign: Not provided');
});

test.describe('launcher and panel', () => {
  test('the launcher opens the panel with the focus in it, and Esc or Close gives the focus back', async ({ signedIn }) => {
    const page = await signedIn.newPage();
    await page.goto(customerAddress(FABRIKAM.tenantId));
    await launcherOf(page, 'Countersign: Not provided');
    // By keyboard: the launcher is the last tab stop of the page.
    await expect
      .poll(async () => {
        await page.keyboard.press('Shift+Tab');
        return isFocusInOverlay(page);
      })
      .toBe(true);

    for (const leave of ['Escape', 'Close'] as const) {
      await page.keyboard.press('Enter');
      const panel = await panelOf(page);
      await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeFocused();
      expect(await panel.evaluate(() => document.hasFocus())).toBe(true);
      if (leave === 'Escape') await page.keyboard.press('Escape');
      else await panel.getByRole('button', { name: leave }).press('Enter');
      await expect.poll(() => hasPanel(page)).toBe(false);
      // The focus is on the launcher again, so that the next Enter reopens the panel.
      expect(await isFocusInOverlay(page)).toBe(true);
    }
  });

  test('a dragged launcher stays where it was put, on this site, after the page is loaded again', async ({ signedIn }) => {
    const page = await signedIn.newPage();
    await page.goto(customerAddress(FABRIKAM.tenantId));
    const before = await launcherOf(page);
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    await page.mouse.down();
    await page.mouse.move(before.x - 100, 620, { steps: 8 });
    await page.mouse.move(40, 640, { steps: 8 });
    await page.mouse.up();
    const dropped = await launcherOf(page);
    expect(dropped.x).toBe(0);
    expect(dropped.y).toBeGreaterThan(before.y + 150);
    // A drag is not a press.
    expect(hasPanel(page)).toBe(false);

    await page.goto(customerAddress(BAKERY.tenantId));
    await launcherOf(page, 'Countersign: Provided');
    expect((await launcherOf(page)).x).toBe(0);
    expect(Math.abs((await launcherOf(page)).y - dropped.y)).toBeLessThan(2);
  });

  test('Alt and the arrow keys move the launcher, and its place is remembered', async ({ signedIn }) => {
    const page = await signedIn.newPage();
    await page.goto(customerAddress(BAKERY.tenantId));
    const before = await launcherOf(page, 'Countersign: Provided');
    await expect
      .poll(async () => {
        await page.keyboard.press('Shift+Tab');
        return isFocusInOverlay(page);
      })
      .toBe(true);
    for (let press = 0; press < 5; press++) await page.keyboard.press('Alt+ArrowUp');
    const moved = await launcherOf(page);
    expect(before.y - moved.y).toBeGreaterThan(100);
    await page.reload();
    expect(Math.abs((await launcherOf(page, 'Countersign: Provided')).y - moved.y)).toBeLessThan(2);
  });

  test('“Move to the other side” moves the panel there and back, and the side is remembered', async ({ signedIn }) => {
    const page = await openAdminCenter(signedIn);
    let panel = await panelAt(page, checkoutAddress('en', 'bar'));
    const side = async () => ((await boxOfPanel(panel)).x > 640 ? 'right' : 'left');
    const move = async () => {
      await panel.getByRole('button', { name: 'More' }).click();
      await panel.getByRole('menuitem', { name: 'Move to the other side' }).click();
    };
    await expect.poll(side).toBe('right');
    await move();
    await expect.poll(side).toBe('left');
    panel = await panelAt(page, checkoutAddress('en', 'replaced'));
    await expect.poll(side).toBe('left');
    await move();
    await expect.poll(side).toBe('right');
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
    { width: 800, height: 600 },
  ]) {
    test.describe(`${viewport.width} × ${viewport.height}`, () => {
      test.use({ viewport });

      test('neither panel nor launcher covers the page’s own main button', async ({ signedIn }) => {
        const page = await openAdminCenter(signedIn);
        const main = page.getByRole('button', { name: 'Place order' });
        // The page's button is disabled from the start in one variant, and enabled until it is pressed in the other.
        for (const variant of ['bar', 'on-order']) {
          await page.goto(checkoutAddress('en', variant));
          if (variant === 'on-order') await main.click();
          await panelOf(page);
          // The panel pushes the page aside, which changes its layout.
          await page.waitForTimeout(LONG_ENOUGH);
          const button = (await main.boundingBox()) as Box;
          const panel = page.frames().find((frame) => frame.url().endsWith('/panel.html'));
          const { launcher } = await overlayOf(page);
          expect(Boolean(panel) !== Boolean(launcher)).toBe(true);
          const covering = panel ? await boxOfPanel(panel) : (launcher?.box as Box);
          expect(overlap(covering, button)).toBe(false);
          expect(button.x + button.width).toBeLessThanOrEqual(viewport.width);
        }
      });
    });
  }
});
