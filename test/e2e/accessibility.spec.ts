/**
 * Runs axe over every state of every page, in light, dark and high contrast, in both languages, and checks that nothing is cut off or lost
 * at 200 % zoom, on a narrow page and from right to left. Uses the build that ships, over the sandbox's portal pages.
 */
import type { Frame } from '@playwright/test';
import { expectNothingFound } from './axe.ts';
import { configure, expect, extensionPage, FABRIKAM, openCheckout, panelOf, signIn, test } from './fixtures.ts';
import { PANEL_STATES, type PanelState } from './panel-states.ts';

const PARTNER_TENANT = /^(?:Partner tenant ID|パートナー テナント ID)$/;
const PARTNER_KIND = /^(?:Partner type|パートナーの種類)$/;
const SIGN_OUT = /^(?:Sign out|サインアウト)$/;

/** Finds text that is cut off by its box, and elements that make the page scroll sideways. */
function cutText(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (!element.offsetParent || element.closest('.visually-hidden') || element instanceof HTMLInputElement) continue;
      const box = element.getBoundingClientRect();
      // Names in rows are shortened on purpose, with an ellipsis and the full name in `title`.
      if (element.localName === 'bdi' && element.closest('.customers')) continue;
      if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`outside: ${element.outerHTML.slice(0, 120)}`);
      const clipped = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
      if (clipped && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}

/** Whether an element is fully visible, and not covered by another of the same document. */
function isInSight(frame: Frame, selector: string): Promise<boolean> {
  return frame
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return inside && middle !== null && (element.contains(middle) || middle.contains(element));
    });
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of ['en-US', 'ja-JP']) {
  test.describe(language, () => {
    test.use({ language });

    test('axe finds nothing in any state of the panel, and nothing is cut on narrow, low or wide pages', async ({
      context,
      sandbox,
    }) => {
      test.setTimeout(300_000);
      await test.step('not configured', async () => {
        const page = await openCheckout(context);
        const panel = await panelOf(page);
        await panel.locator('.empty .button').waitFor();
        await expectNothingFound(page, panel, 'not configured');
        await page.close();
      });
      const settings = await configure(context, language);
      let agent: PanelState['agent'] = null;
      for (const state of PANEL_STATES) {
        await test.step(state.name, async () => {
          if (state.agent !== agent) {
            await settings.bringToFront();
            if (agent) {
              await settings.getByRole('button', { name: SIGN_OUT }).click();
              // Otherwise Entra would sign the same person in again without asking.
              sandbox.control.revokeSessions();
            }
            if (state.partner) {
              await settings.getByLabel(PARTNER_TENANT).fill(state.partner.tenantId);
              await settings.getByLabel(PARTNER_KIND).selectOption(state.partner.kind);
            }
            if (state.agent) await signIn(settings, state.agent, language);
            agent = state.agent;
          }
          const { page, panel } = await state.reach(context, sandbox.control);
          await expectNothingFound(page, panel, state.name);
          const checkAgain = '.verdict .button';
          if (
            (await panel.locator(checkAgain).count()) > 0 &&
            (await panel.locator('dialog, .menu:popover-open').count()) === 0
          ) {
            await panel.locator(checkAgain).scrollIntoViewIfNeeded();
            expect.soft(await isInSight(panel, checkAgain), `${state.name}: ${checkAgain} is in sight`).toBe(true);
          }
          for (const [width, height] of [
            [320, 700],
            [640, 400],
          ] as const) {
            await page.setViewportSize({ width, height });
            await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width === 320 ? 320 : 384);
            expect.soft(await cutText(panel), `${state.name}, ${width} × ${height}`).toEqual([]);
            for (const lasting of ['.verdict .chip', '.panel-foot .act']) {
              // A dialog or menu covers it on purpose.
              if (height !== 400 || (await panel.locator('dialog, .menu:popover-open').count()) > 0) continue;
              if ((await panel.locator(lasting).count()) === 0) continue;
              expect.soft(await isInSight(panel, lasting), `${state.name}, 200 %: ${lasting} is in sight`).toBe(true);
            }
          }
          for (const opened of context.pages()) if (opened !== settings) await opened.close();
          sandbox.control.clearFaults();
          sandbox.control.set({ rules: '2023' });
        });
      }
    });

    test('axe finds nothing in the popup', async ({ context }) => {
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 380, height: 560 });
      const look = async (state: string) => {
        await expectNothingFound(popup, popup.mainFrame(), state);
        expect.soft(await cutText(popup.mainFrame()), state).toEqual([]);
      };
      await popup.goto(extensionPage('popup.html'));
      await popup.locator('.empty .button').waitFor();
      await look('not configured');

      const settings = await configure(context, language);
      await expect(popup.locator('.empty .button')).toHaveText(/^(?:Sign in|サインイン)$/);
      await look('signed out');

      await signIn(settings, 'Kenji Mori', language);
      await popup.bringToFront();
      await popup.locator('.pill').nth(1).click();
      await expect(popup.locator('.customers button').nth(10)).toBeVisible();
      await look('customers');

      await popup.getByRole('searchbox').fill('no such customer');
      await popup.locator('.results .empty').waitFor();
      await look('nothing found');

      await popup.getByRole('searchbox').fill(FABRIKAM.domain);
      await popup.locator('.customers button').first().click();
      await expect(popup.locator('.opened .chip.not-provided')).toBeVisible();
      await look('a customer opened');

      await context.setOffline(true);
      await popup.locator('.opened .button.subtle').last().click();
      await expect(popup.locator('.bar').first()).toBeVisible();
      await look('offline');
    });

    test('axe finds nothing on the settings page with an ID that is none', async ({ context }) => {
      test.setTimeout(120_000);
      const page = await context.newPage();
      const look = async (state: string) => {
        await expectNothingFound(page, page.mainFrame(), state);
        for (const [width, height] of [
          [320, 700],
          [640, 400],
          [1280, 800],
        ] as const) {
          await page.setViewportSize({ width, height });
          expect.soft(await cutText(page.mainFrame()), `${state}, ${width} × ${height}`).toEqual([]);
        }
      };
      await page.goto(extensionPage('settings.html'));
      const client = page.getByLabel(/^(?:Application \(client\) ID|アプリケーション \(クライアント\) ID)$/);
      await client.fill('not an id');
      await client.blur();
      await expect(client).toHaveAttribute('aria-invalid', 'true');
      await look('an ID that is none');
    });

    test('axe finds nothing in any section of the settings page', async ({ context }) => {
      test.setTimeout(180_000);
      const settings = await configure(context, language);
      await settings.close();
      const configured = await context.newPage();
      await configured.goto(extensionPage('settings.html'));
      await signIn(configured, 'Hugo Lind', language);
      await configured.getByRole('button', { name: /^(?:Test|テスト|再テスト|接続)/ }).click();
      await configured.locator('.findings > li').last().waitFor();
      await expect(configured.locator('progress')).toHaveCount(0);
      const sections = configured.locator('nav a');
      for (let at = 0; at < (await sections.count()); at++) {
        await sections.nth(at).click();
        await expect(sections.nth(at)).toHaveAttribute('aria-current', /.+/);
        const name = `section ${at + 1}`;
        await expectNothingFound(configured, configured.mainFrame(), name);
        for (const [width, height] of [
          [320, 700],
          [640, 400],
          [1280, 800],
        ] as const) {
          await configured.setViewportSize({ width, height });
          expect.soft(await cutText(configured.mainFrame()), `${name}, ${width} × ${height}`).toEqual([]);
        }
        const wipe = configured.locator('.wipe button');
        if ((await wipe.count()) === 0) continue;
        await wipe.first().click();
        await expect(configured.locator('dialog')).toBeVisible();
        await expectNothingFound(configured, configured.mainFrame(), `${name}, dialog`);
        await configured.keyboard.press('Escape');
      }
    });
  });
}

test('on a right-to-left page, panel and launcher are at its end and the panel keeps its own direction', async ({ signedIn }) => {
  const page = await signedIn.newPage();
  await page.goto('https://partner.microsoft.com/ar-sa/dashboard/v2/customers/list');
  await page.close();
  const checkout = await openCheckout(signedIn);
  await checkout.goto('https://admin.cloud.microsoft/?lang=ar#/checkout');
  const panel = await panelOf(checkout);
  await expect(panel.locator('#act')).toBeVisible();
  await expect(checkout.locator('html')).toHaveAttribute('dir', 'rtl');
  const frame = await panel.frameElement();
  await expect.poll(async () => (await frame.boundingBox())?.x).toBe(0);
  await expectNothingFound(checkout, panel, 'right to left');
  expect(await cutText(panel)).toEqual([]);
});
