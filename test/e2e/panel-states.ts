/**
 * Every state that the panel can show over a portal page, each produced as it happens to an agent: by the account that signs in, by the
 * customer's record, by a failure. Elements are found by structure instead of words, so that one list works in every language.
 */
import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test';
import { panelOf } from '../run/chromium.ts';
import { FABRIKAM, openCheckout } from '../run/main-job.ts';
import type { Control } from '../sandbox/control.ts';

export interface Standing {
  readonly page: Page;
  readonly panel: Frame;
}

export interface PanelState {
  readonly name: string;
  /** Name on the account's tile; null when signed out. */
  readonly agent: string | null;
  /** The agent's partner, if not the sandbox's direct-bill partner. Also applies to the states that follow. */
  readonly partner?: { readonly tenantId: string; readonly kind: string };
  reach(context: BrowserContext, control: Control): Promise<Standing>;
}

const AGREEMENTS = '/agreements$';

/** The tenant id of one of the sandbox's customers, by the first part of its domain. */
const customer = (control: Control, name: string): string => {
  const found = control.customer(`${name}.onmicrosoft.com`);
  if (!found) throw new Error(`The sandbox has no customer ${name}`);
  return found.tenantId;
};

/** Opens a customer's checkout with the panel on it. It is blocked unless the record says otherwise. */
async function atCheckout(context: BrowserContext, tenantId: string = FABRIKAM.tenantId): Promise<Standing> {
  const page = await openCheckout(context, { tenantId });
  return { page, panel: await panelOf(page) };
}

/** Opens a customer's page in Partner Center, where nothing is blocked and the agent opens the panel by its launcher. */
async function atAccount(context: BrowserContext, tenantId: string): Promise<Standing> {
  const page = await context.newPage();
  await page.goto(`https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/account`);
  return { page, panel: await openByHandle(page) };
}

/** Reaches the launcher by Tab and presses it. */
export async function openByHandle(page: Page): Promise<Frame> {
  await expect(() => focusLauncher(page)).toPass();
  await page.keyboard.press('Enter');
  return panelOf(page);
}

/** Tabs backwards from the end of the page to the launcher. It is in a closed shadow root, so only its host can be asked. */
async function focusLauncher(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 40 && !(await isInOverlayHost(page)); presses++) await page.keyboard.press('Shift+Tab');
  expect(await isInOverlayHost(page)).toBe(true);
}

/** Whether the focus is on the launcher or in the panel. */
export function isInOverlayHost(page: Page): Promise<boolean> {
  return page.evaluate(() => /^x[0-9a-f]{8}-[0-9a-f]{4}$/.test(document.activeElement?.localName ?? ''));
}

const act = (panel: Frame) => panel.locator('#act');
const chip = (panel: Frame, state: string) => panel.locator(`.chip.${state}[role=status]`);

/** Presses the button that attests, once it is there. */
async function attest({ panel }: Standing): Promise<void> {
  await expect(act(panel)).toBeVisible();
  await act(panel).click();
}

export const PANEL_STATES: readonly PanelState[] = [
  {
    name: 'signed-out',
    agent: null,
    async reach(context) {
      const standing = await atCheckout(context);
      await expect(standing.panel.locator('.empty .button.primary')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'blocked',
    agent: 'Kenji Mori',
    async reach(context) {
      const standing = await atCheckout(context);
      await expect(act(standing.panel)).toBeVisible();
      return standing;
    },
  },
  {
    name: 'field-marked',
    agent: 'Kenji Mori',
    async reach(context) {
      const standing = await atCheckout(context);
      await standing.panel.locator('[name=email]').fill('haruka.sato');
      await attest(standing);
      await expect(standing.panel.getByRole('alert')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'several-fields-marked',
    agent: 'Kenji Mori',
    async reach(context, control) {
      const standing = await atCheckout(context, customer(control, 'proseware'));
      await attest(standing);
      await expect(standing.panel.getByRole('alert')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'guard',
    agent: 'Kenji Mori',
    async reach(context) {
      const standing = await atCheckout(context);
      await standing.panel.locator('[name=email]').fill('kenji.mori@contosocloud.onmicrosoft.com');
      await attest(standing);
      await expect(standing.panel.locator('dialog')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'menu',
    agent: 'Kenji Mori',
    async reach(context) {
      const standing = await atCheckout(context);
      await standing.panel.locator('.panel-head [aria-haspopup=menu]').click();
      await expect(standing.panel.locator('.menu')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'details-open',
    agent: 'Kenji Mori',
    async reach(context, control) {
      control.addFault({ kind: 'status', status: 500, method: 'GET', path: '/agreements' });
      const standing = await atAccount(context, customer(control, 'relecloud'));
      await standing.panel.locator('summary').click();
      return standing;
    },
  },
  {
    name: 'long-name',
    agent: 'Kenji Mori',
    async reach(context, control) {
      const standing = await atCheckout(context, customer(control, 'allgemeineversorgung'));
      await expect(act(standing.panel)).toBeVisible();
      return standing;
    },
  },
  {
    name: 'sending',
    agent: 'Kenji Mori',
    async reach(context, control) {
      control.addFault({ kind: 'delay', ms: 20_000, method: 'POST', path: AGREEMENTS, times: 1 });
      const standing = await atCheckout(context, customer(control, 'alnakheel'));
      await attest(standing);
      await expect(standing.panel.locator('.steps')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'in-doubt',
    agent: 'Kenji Mori',
    async reach(context, control) {
      control.addFault({ kind: 'cut-before-write', method: 'POST', path: AGREEMENTS, times: 1 });
      const standing = await atCheckout(context, customer(control, 'tsukubaneseisakusho'));
      await attest(standing);
      await expect(standing.panel.locator('.steps small.number').nth(3)).toBeVisible();
      return standing;
    },
  },
  {
    name: 'refused-field',
    agent: 'Kenji Mori',
    async reach(context, control) {
      control.addFault({
        kind: 'status',
        status: 400,
        body: { code: 3000, description: 'Invalid property', data: ['Email'], source: 'PartnerApiServiceControllers' },
        method: 'POST',
        path: AGREEMENTS,
        times: 1,
      });
      const standing = await atCheckout(context, customer(control, 'fabrikam'));
      await attest(standing);
      await expect(standing.panel.locator('[aria-invalid=true]')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'unblocked',
    agent: 'Kenji Mori',
    async reach(context) {
      const standing = await atCheckout(context);
      await standing.panel.locator('[name=email]').fill('haruka.sato@fabrikam.example');
      await attest(standing);
      await expect(standing.panel.locator('.hero')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'provided',
    agent: 'Kenji Mori',
    async reach(context, control) {
      const standing = await atAccount(context, customer(control, 'northwindtraders'));
      await expect(chip(standing.panel, 'provided')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'renewal',
    agent: 'Kenji Mori',
    async reach(context, control) {
      const standing = await atAccount(context, customer(control, 'wingtiptoys'));
      await expect(chip(standing.panel, 'outdated')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'invite',
    agent: 'Kenji Mori',
    async reach(context, control) {
      const standing = await atAccount(context, customer(control, 'wingtiptoys'));
      await standing.panel.locator('.panel-foot .button.secondary').first().click();
      await expect(standing.panel.locator('#acceptance-page')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'which-customer',
    agent: 'Kenji Mori',
    async reach(context) {
      const page = await context.newPage();
      await page.goto('https://admin.cloud.microsoft/sandbox-sign-in?domain=markup.onmicrosoft.com&next=/%23/checkout');
      const panel = await panelOf(page);
      await expect(panel.locator('.customers button').first()).toBeVisible();
      return { page, panel };
    },
  },
  {
    name: 'throttled',
    agent: 'Kenji Mori',
    async reach(context, control) {
      control.addFault({ kind: 'status', status: 429, retryAfter: 40, method: 'GET', path: '/customers/' });
      const standing = await atCheckout(context, customer(control, 'spreadsheet'));
      await expect(standing.panel.getByRole('alert')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'way-closed',
    agent: 'Kenji Mori',
    async reach(context, control) {
      // Only this customer's request fails: another customer's pending one would close the route before the press.
      const tenantId = customer(control, 'markup');
      control.addFault({ kind: 'status', status: 410, method: 'POST', path: tenantId });
      const standing = await atCheckout(context, tenantId);
      await attest(standing);
      await expect(standing.panel.locator('.card')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'wrong-role',
    agent: 'Hugo Lind',
    async reach(context, control) {
      const standing = await atCheckout(context, customer(control, 'proseware'));
      await expect(standing.panel.locator('.card').first()).toBeVisible();
      return standing;
    },
  },
  {
    name: 'no-second-factor',
    agent: 'Nora Weiss',
    async reach(context, control) {
      const standing = await atCheckout(context, customer(control, 'proseware'));
      await expect(standing.panel.getByRole('alert')).toBeVisible();
      return standing;
    },
  },
  {
    name: 'reseller',
    agent: 'Olivia Brandt',
    partner: { tenantId: '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093', kind: 'indirect-reseller' },
    async reach(context, control) {
      const standing = await atCheckout(context, customer(control, 'proseware'));
      await expect(standing.panel.locator('textarea')).toBeVisible();
      return standing;
    },
  },
];
