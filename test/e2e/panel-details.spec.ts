/** Details of the panel that only a real browser shows: focus rings, widths, what covers what. */
import type { Frame } from '@playwright/test';
import { expect, FABRIKAM, openCheckout, panelOf, test } from './fixtures.ts';
import { hasPanel, launcherOf, overlap, pressLauncher } from './page-overlay.ts';
import { openByHandle } from './panel-states.ts';

/** Width of the launcher at rest, CSS pixels. */
const NARROW = 33;

const ringOf = (panel: Frame) => panel.locator('h1').evaluate((heading) => getComputedStyle(heading).outlineStyle);

test.describe('on a customer’s page', () => {
  test('opened by the pointer, the heading takes the focus without a ring, and the launcher is narrow again afterwards', async ({
    signedIn,
  }) => {
    const page = await signedIn.newPage();
    await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/account`);
    await pressLauncher(page, /Not provided/);
    const panel = await panelOf(page);
    await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeFocused();
    expect(await ringOf(panel)).toBe('none');

    await page.keyboard.press('Escape');
    await expect.poll(() => hasPanel(page)).toBe(false);
    // The pointer still rests on the launcher.
    expect((await launcherOf(page)).width).toBe(NARROW);
    const { x, y } = await launcherOf(page);
    await page.mouse.move(x + 10, y + 20);
    await expect.poll(async () => (await launcherOf(page)).width).toBeGreaterThan(NARROW);
  });

  test('opened by keyboard, the heading shows where the focus is, and the launcher takes it back without widening', async ({
    signedIn,
  }) => {
    const page = await signedIn.newPage();
    await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${FABRIKAM.tenantId}/account`);
    const panel = await openByHandle(page);
    await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeFocused();
    expect(await ringOf(panel)).toBe('solid');

    await page.keyboard.press('Escape');
    await expect.poll(() => hasPanel(page)).toBe(false);
    expect((await launcherOf(page)).width).toBe(NARROW);
  });
});

test('at 200 % zoom the state stays in sight and covers no line of a long name', async ({ signedIn, sandbox }) => {
  const customer = sandbox.control.customer('allgemeineversorgung.onmicrosoft.com');
  if (!customer) throw new Error('The sandbox has no such customer');
  const page = await openCheckout(signedIn, { tenantId: customer.tenantId });
  const panel = await panelOf(page);
  await expect(panel.getByRole('button', { name: /^Attest that / })).toBeVisible();
  await page.setViewportSize({ width: 640, height: 400 });
  await expect.poll(() => panel.evaluate(() => innerHeight)).toBe(400);
  const boxes = await panel.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    return { chip: boxOf('.verdict'), name: boxOf('h1'), foot: boxOf('.panel-foot') };
  });
  expect(boxes.chip.bottom).toBeLessThanOrEqual(boxes.foot.top);
  expect(overlap(boxes.chip, boxes.name)).toBe(false);

  await panel.getByLabel('Email').focus();
  const chip = await panel.getByRole('status').filter({ hasText: 'Not provided' }).boundingBox();
  const field = await panel.getByLabel('Email').boundingBox();
  expect(chip && field && overlap(chip, field)).toBe(false);
});
