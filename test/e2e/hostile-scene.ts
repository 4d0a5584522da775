/** The hostile page with the panel on it, and helpers for attacks. Shared by the tests of attacks. */
import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import type { Attacks } from '../sandbox/pages/special/attacks.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, panelOf } from './fixtures.ts';

declare global {
  interface Window {
    attack: Attacks;
  }
}

export const HOSTILE = 'https://admin.cloud.microsoft/sandbox-hostile';
export const BLOCK =
  '<div role="alert">Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.</div>';
/** Slightly longer than the half second that the panel must have been visible before it accepts a press. */
export const A_MOMENT = 800;

export interface Scene {
  readonly page: Page;
  readonly panel: Frame;
  readonly act: Locator;
}

export async function openHostile(context: BrowserContext, query = ''): Promise<Scene> {
  const page = await openAdminCenter(context);
  await page.goto(HOSTILE + query);
  const panel = await panelOf(page);
  const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
  await expect(act).toBeVisible();
  await page.waitForTimeout(A_MOMENT);
  return { page, panel, act };
}

export const posts = (sandbox: Sandbox) => sandbox.control.requests({ method: 'POST', path: '/agreements$' });

export async function centre(act: Locator): Promise<{ x: number; y: number }> {
  const box = await act.boundingBox();
  if (!box) throw new Error('The act is nowhere.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A real press on the button that attests, wherever the page has moved it. */
export async function press({ page, act }: Scene): Promise<void> {
  const { x, y } = await centre(act);
  await page.mouse.click(x, y);
}

export async function attestsAsEver({ page, panel, act }: Scene, sandbox: Sandbox): Promise<void> {
  await page.waitForTimeout(A_MOMENT);
  await press({ page, panel, act });
  await expect(panel.getByText('Unblocked').first()).toBeVisible();
  expect(posts(sandbox)).toHaveLength(1);
}

/** Script that adds a style sheet to the page, with an id to remove it by. */
export const sheet = (css: string) => `{
  const sheet = document.createElement('style');
  sheet.id = 'attack-sheet';
  sheet.textContent = ${JSON.stringify(css)};
  document.head.append(sheet);
}`;
export const lid = (css: string) => `{
  const lid = document.createElement('div');
  lid.id = 'attack-sheet';
  lid.textContent = 'Click here';
  lid.style.cssText = ${JSON.stringify(`position:fixed;z-index:2147483647;pointer-events:none;${css}`)};
  document.documentElement.append(lid);
}`;
export const AWAY = `document.querySelector('#attack-sheet').remove()`;
