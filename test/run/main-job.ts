/**
 * Plays Countersign's main job as an agent does it, using only what a person sees: settings, sign-in, Partner Center, the blocked
 * checkout, one click, the order. `npm start`, `npm run screenshots` and the end-to-end tests use the same steps.
 */
import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test';
import { extensionPage, panelOf } from './chromium.ts';

/** The sandbox's partner: what an agent copies from Entra into Settings. */
export const PARTNER = {
  clientId: 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845',
  tenantId: '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01',
} as const;

/** The sandbox's first customer: no agreement on record, Haruka Sato in the billing profile. */
export const FABRIKAM = {
  tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26',
  company: 'Fabrikam K.K.',
  domain: 'fabrikamkk.onmicrosoft.com',
} as const;

/** The words that a person looks for. Written out instead of imported, so that a wrong word in the product is noticed. */
const LABELS = {
  en: {
    agree: 'Agree',
    clientId: 'Application (client) ID',
    tenantId: 'Partner tenant ID',
    kind: 'Partner type',
    direct: 'Direct-bill partner',
    signIn: 'Sign in',
    signOut: 'Sign out',
    continue: /^(?:Continue|Approve|Yes|Next|Sign in)/,
    serviceManagement: 'Service management',
    notProvided: 'Not provided',
    provided: 'Provided',
    attest: /^Attest that Haruka Sato accepted on /,
    unblocked: 'Unblocked',
    reload: 'Reload page',
    marketplace: 'Marketplace',
    details: /^Details: Microsoft 365 Business Premium/,
    buy: 'Buy',
    placeOrder: 'Place order',
    orderPlaced: 'Order placed',
  },
  ja: {
    agree: '同意する',
    clientId: 'アプリケーション (クライアント) ID',
    tenantId: 'パートナー テナント ID',
    kind: 'パートナーの種類',
    direct: '直接請求パートナー',
    signIn: 'サインイン',
    signOut: 'サインアウト',
    continue: /^(?:続行|承認|はい|次へ|サインイン)/,
    serviceManagement: 'サービス管理',
    notProvided: '提供されていません',
    provided: '提供済み',
    attest: /に同意したことを証明$/,
    unblocked: '購入できるようになりました',
    reload: 'ページを再読み込み',
    marketplace: 'マーケットプレース',
    details: /^詳細: Microsoft 365 Business Premium/,
    buy: '購入',
    placeOrder: '注文を確定',
    orderPlaced: '注文が確定しました',
  },
} as const;

const labelsOf = (language: string) => (language.startsWith('ja') ? LABELS.ja : LABELS.en);

/** Agrees on the welcome page, which opens automatically in a new profile, and closes it. Before that Countersign does nothing. */
export async function agree(context: BrowserContext, language = 'en-US'): Promise<void> {
  const isWelcome = (page: Page) => page.url() === extensionPage('welcome.html');
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await welcome.getByRole('button', { name: labelsOf(language).agree, exact: true }).click();
  // The welcome page then lists three steps, which shows that the consent is on record.
  await expect(welcome.getByRole('listitem').first().getByRole('button')).toBeVisible();
  await welcome.close();
}

/** Fills in Settings as a person does after registering the app. Returns the settings page, which stays open. */
export async function configure(context: BrowserContext, language = 'en-US'): Promise<Page> {
  const labels = labelsOf(language);
  const settings = await context.newPage();
  await settings.goto(extensionPage('settings.html'));
  await settings.getByLabel(labels.clientId).fill(PARTNER.clientId);
  await settings.getByLabel(labels.tenantId).fill(PARTNER.tenantId);
  await settings.getByLabel(labels.kind).selectOption({ label: labels.direct });
  return settings;
}

/** Signs in from Settings. `agent` is the name on the account's tile on the sandbox's Entra page. */
export async function signIn(settings: Page, agent: string, language = 'en-US'): Promise<void> {
  const labels = labelsOf(language);
  const opened = settings.context().waitForEvent('page');
  await settings.getByRole('button', { name: labels.signIn, exact: true }).click();
  const entra = await opened;
  await entra.getByRole('button', { name: agent }).click();
  // The second factor is one button. The window closes automatically on the redirect.
  await entra.getByRole('button', { name: labels.continue }).first().click();
  if (!entra.isClosed()) await entra.waitForEvent('close');
  await expect(settings.getByRole('button', { name: labels.signOut })).toBeVisible();
}

/** Goes from a customer's page in Partner Center to the customer's admin center by the link that an agent uses. Returns the admin center. */
export async function openAdminCenter(context: BrowserContext, tenantId: string = FABRIKAM.tenantId): Promise<Page> {
  const partnerCenter = await context.newPage();
  await partnerCenter.goto(`https://partner.microsoft.com/dashboard/v2/customers/${tenantId}/servicemanagementpage`);
  const opened = context.waitForEvent('page');
  await partnerCenter.locator('#MicrosoftOffice').click();
  const adminCenter = await opened;
  await adminCenter.waitForURL('https://admin.cloud.microsoft/**');
  return adminCenter;
}

/**
 * Opens the customer's checkout as from Partner Center, so that the tab remembers the customer.
 * `variant` is how the pages show the block: bar (the default), dialog, page, frame, replaced, late.
 */
export async function openCheckout(
  context: BrowserContext,
  options: { readonly tenantId?: string; readonly variant?: string } = {},
): Promise<Page> {
  const adminCenter = await openAdminCenter(context, options.tenantId);
  await adminCenter.goto(`https://admin.cloud.microsoft/#/checkout${options.variant ? `?variant=${options.variant}` : ''}`);
  return adminCenter;
}

export interface Narrator {
  /** Runs one step. Its title says what the agent does or sees. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Called when a picture may be taken. */
  picture(name: string, page: Page): Promise<void>;
}

export interface Played {
  readonly adminCenter: Page;
  readonly panel: Frame;
}

/** Plays the set-up: settings and sign-in. */
export async function playSetUp(context: BrowserContext, language: string, { step, picture }: Narrator): Promise<void> {
  await step('Welcome: what is read, kept and sent; agree', () => agree(context, language));
  const settings = await step('Settings: app, tenant and partner type', () => configure(context, language));
  await step('Sign in as Kenji Mori, an Admin agent', () => signIn(settings, 'Kenji Mori', language));
  await picture('settings', settings);
  await settings.close();
}

/** Plays from Partner Center to the blocked checkout with the panel open. */
export async function playToBlock(context: BrowserContext, language: string, { step, picture }: Narrator): Promise<Played> {
  const labels = labelsOf(language);
  const partnerCenter = await context.newPage();
  await step(`Partner Center: the customer ${FABRIKAM.company}`, async () => {
    await partnerCenter.goto('https://partner.microsoft.com/dashboard/v2/customers/list');
    // Another customer has the same name, so the domain has to distinguish them.
    await partnerCenter
      .getByRole('row')
      .filter({ hasText: FABRIKAM.domain })
      .getByRole('link', { name: FABRIKAM.company })
      .click();
    await partnerCenter.waitForURL(`**/${FABRIKAM.tenantId}/**`);
  });
  await picture('partner-center', partnerCenter);
  const adminCenter = await step('Service management, and into the customer’s admin center', async () => {
    await partnerCenter.getByRole('link', { name: labels.serviceManagement }).first().click();
    const opened = context.waitForEvent('page');
    await partnerCenter.locator('#MicrosoftOffice').click();
    const page = await opened;
    await page.waitForURL('https://admin.cloud.microsoft/**');
    return page;
  });
  await step('Marketplace, Buy: the checkout', async () => {
    await adminCenter.getByRole('link', { name: labels.marketplace }).first().click();
    await adminCenter.getByRole('link', { name: labels.details }).click();
    await adminCenter.getByRole('link', { name: labels.buy, exact: true }).click();
    await expect(adminCenter.getByRole('button', { name: labels.placeOrder })).toBeDisabled();
  });
  const panel = await step('The purchase is blocked, and the panel opens by itself', async () => {
    const frame = await panelOf(adminCenter);
    await expect(frame.getByRole('heading', { name: FABRIKAM.company })).toBeVisible();
    await expect(frame.getByRole('status').filter({ hasText: labels.notProvided }).first()).toBeVisible();
    await expect(frame.getByRole('button', { name: labels.attest })).toBeVisible();
    return frame;
  });
  await picture('blocked', adminCenter);
  return { adminCenter, panel };
}

/** Plays the one click, and the order that then goes through. */
export async function playUnblock({ adminCenter, panel }: Played, language: string, { step, picture }: Narrator): Promise<void> {
  const labels = labelsOf(language);
  await step('One click attests', async () => {
    await panel.getByRole('button', { name: labels.attest }).click();
    await expect(panel.getByText(labels.unblocked).first()).toBeVisible();
    await expect(panel.getByRole('status').filter({ hasText: labels.provided }).first()).toBeVisible();
  });
  await picture('unblocked', adminCenter);
  await step('Reload the page, as the panel offers', async () => {
    const loaded = adminCenter.waitForEvent('load');
    await panel.getByRole('button', { name: labels.reload }).click();
    await loaded;
    await expect(adminCenter.getByRole('button', { name: labels.placeOrder })).toBeEnabled();
  });
  await step('The same purchase goes through', async () => {
    await adminCenter.getByRole('button', { name: labels.placeOrder }).click();
    await expect(adminCenter.getByText(labels.orderPlaced).first()).toBeVisible();
  });
  await picture('order-placed', adminCenter);
}
