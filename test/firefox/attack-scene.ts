/** A customer's blocked checkout with the panel on it, in Firefox, and real presses by the browser. Shared by the tests of attacks. */
import type { Frame, Page } from 'puppeteer-core';
import type { Attacks } from '../sandbox/pages/special/attacks.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { expect, panelOf, type SignedIn } from './fixtures.ts';

declare global {
  interface Window {
    attack: Attacks;
  }
}

export const NAVIGATION = 'https://admin.cloud.microsoft/sandbox-navigation';
export const HOSTILE = 'https://admin.cloud.microsoft/sandbox-hostile';
/** A press counts on what has stood there for half a second; a little more than that. */
const A_MOMENT = 800;

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
export const aMoment = () => wait(A_MOMENT);

export interface Scene {
  readonly page: Page;
  readonly panel: Frame;
}

/** Opens a page in the admin center of the customer with this domain (without `.onmicrosoft.com`). */
export async function enter(
  { firefox, sandbox }: SignedIn,
  domain: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Scene> {
  const page = await firefox.newPage();
  await prepare?.(page);
  await page.goto(`${NAVIGATION}?delegatedOrg=${domain}.onmicrosoft.com&drop=1`);
  return { page, panel: await expectPanel(page, shownNameOf(sandbox, domain)) };
}

/** Like `enter`, on the page whose scripts attack whatever is put into it. */
export async function enterHostile(signedIn: SignedIn, domain: string): Promise<Scene> {
  const { page } = await enter(signedIn, domain);
  await page.goto(HOSTILE);
  const panel = await expectPanel(page, shownNameOf(signedIn.sandbox, domain));
  await panel.waitForSelector('#act');
  await aMoment();
  return { page, panel };
}

/** Waits until the page's panel has this heading, even if the panel was closed and opened again meanwhile. */
export async function expectPanel(page: Page, heading: string): Promise<Frame> {
  await expect(async () => expect(await headingOf(await panelOf(page, 2000))).toBe(heading)).toPass({ timeout: 20_000 });
  return panelOf(page);
}

export const headingOf = (panel: Frame) => panel.$eval('h1', (heading) => heading.textContent);
export const customerOf = (sandbox: Sandbox, domain: string) => {
  const customer = sandbox.control.customer(`${domain}.onmicrosoft.com`);
  if (!customer) throw new Error(`No customer ${domain}.`);
  return customer;
};
/** A customer's name as it is shown: always without the characters that reorder the text around them. */
export const shownNameOf = (sandbox: Sandbox, domain: string) =>
  customerOf(sandbox, domain).companyName.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** The requests that attest, as the customers' ids. */
export const attestedFor = (sandbox: Sandbox) =>
  sandbox.control.requests({ method: 'POST', path: '/agreements$' }).map(({ path }) => path.split('/').at(-2));

/** The centre of the button that attests, in CSS pixels of the window. */
export async function centreOfAct({ page, panel }: Scene): Promise<{ x: number; y: number }> {
  const { x, y, width } = await panel.$eval('#act', (act) => {
    act.scrollIntoView({ block: 'nearest' });
    const box = act.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: innerWidth };
  });
  return { x: x + (await page.evaluate(() => innerWidth)) - width, y };
}

export async function press(scene: Scene): Promise<void> {
  const { x, y } = await centreOfAct(scene);
  await scene.page.mouse.click(x, y);
}

/** The panel's messages about why a press did not attest. */
export const alertsOf = (panel: Frame) =>
  panel.$$eval('[role=alert]', (alerts) => alerts.map(({ textContent }) => textContent).join('\n'));

/** Proves that a press would have counted: the next one attests. */
export async function attestsAsEver(scene: Scene, sandbox: Sandbox, domain: string): Promise<void> {
  await aMoment();
  await press(scene);
  await scene.panel.waitForSelector('::-p-text(Unblocked)');
  expect(attestedFor(sandbox)).toEqual([customerOf(sandbox, domain).tenantId]);
}
