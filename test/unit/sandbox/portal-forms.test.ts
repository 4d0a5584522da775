// @vitest-environment node
/** What Partner Center's forms do on the sandbox's server: Add customer, the confirmation while ordering, cart and review. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { portalBrowser } from './client.ts';

const PORTAL = 'https://partner.microsoft.com';
const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
const RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';
const SORA = { firstName: 'Sora', lastName: 'Abe', email: 'sora@fabrikamnew.example', phoneNumber: '' };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

const ask = (path: string, json?: unknown) => portalBrowser(sandbox)(`${PORTAL}/sandbox-api/${path}`, { json });

const request = (more: Record<string, unknown> = {}) => ({
  CompanyProfile: { Domain: 'fabrikamnew.onmicrosoft.com' },
  BillingProfile: {
    Culture: 'ja-JP',
    Email: SORA.email,
    Language: 'ja',
    CompanyName: 'Fabrikam New K.K.',
    DefaultAddress: {
      FirstName: 'Sora',
      LastName: 'Abe',
      AddressLine1: '1-2-3 Marunouchi',
      City: 'Chiyoda-ku',
      State: '東京都',
      PostalCode: '100-0005',
      Country: 'JP',
    },
  },
  ...more,
});

describe('the Add customer form', () => {
  const agreement = { ...SORA, dateAgreed: '2025-11-20' };

  test('creates the customer, records the acceptance it names, and shows the credentials', async () => {
    const created = await ask('customers', { request: request(), agreement });
    const { tenantId, userName, password } = created.json as Record<string, string>;
    expect(userName).toBe('admin@fabrikamnew.onmicrosoft.com');
    expect(sandbox.control.credentials(String(tenantId))?.password).toBe(password);
    expect(sandbox.control.agreementsOf(String(tenantId))).toMatchObject([{ primaryContact: SORA }]);
    expect((await ask('customers?search=fabrikam%20new')).json).toMatchObject({ items: [{ tenantId }] });
  });

  test('records nothing where the customer accepts by itself, nor by the rules of 2026', async () => {
    const later = (await ask('customers', { request: request() })).json as { tenantId: string };
    expect(sandbox.control.agreementsOf(later.tenantId)).toEqual([]);
    sandbox.control.reset();
    sandbox.control.set({ rules: '2026' });
    const retired = (await ask('customers', { request: request(), agreement })).json as { tenantId: string };
    expect(sandbox.control.customer(retired.tenantId)?.companyName).toBe('Fabrikam New K.K.');
    expect(sandbox.control.agreementsOf(retired.tenantId)).toEqual([]);
  });

  test('tells which fields are wrong, as the API does', async () => {
    const refused = await ask('customers', { request: request({ CompanyProfile: { Domain: 'fabrikamkk.onmicrosoft.com' } }) });
    expect([refused.status, refused.json]).toEqual([400, { ok: false, code: 3000, fields: ['CompanyProfile.Domain'] }]);
  });

  test('knows each country’s rules, and a provider’s resellers', async () => {
    expect((await ask('add-customer?country=IN')).json).toMatchObject({ asksForRegistration: true, resellers: [] });
    sandbox.control.set({ portalPartner: PROVIDER });
    expect((await ask('add-customer?country=JP')).json).toMatchObject({
      rules: { defaultCulture: 'ja-JP' },
      asksForRegistration: false,
      resellers: [{ tenantId: RESELLER, companyName: 'Contoso Reseller' }],
    });
    const created = await ask('customers', { request: request({ AssociatedPartnerId: RESELLER }) });
    const { tenantId } = created.json as { tenantId: string };
    expect(sandbox.control.customer(tenantId)?.partners).toEqual([PROVIDER, RESELLER]);
  });
});

test('the pages can be those of another partner, an indirect reseller’s too', async () => {
  sandbox.control.set({ portalPartner: RESELLER });
  const page = await portalBrowser(sandbox)(`${PORTAL}/dashboard/home`);
  expect(page.text).toContain('data-agent="Olivia Brandt" data-partner="Contoso Reseller"');
  const { items } = (await ask('customers')).json as { items: { tenantId: string }[] };
  for (const { tenantId } of items) expect(sandbox.control.customer(tenantId)?.partners).toContain(RESELLER);
});

describe('ordering for a customer', () => {
  const products = ['CFQ7TTC0LCHC', 'CFQ7TTC0LFLX'];
  const checkOut = async () => (await ask(`customers/${FABRIKAM}/checkout`, { products })).json;

  test('is refused as a whole, or item by item inside an order that looks successful', async () => {
    expect(await checkOut()).toEqual({ refused: { ok: false, code: 13605 } });
    sandbox.control.set({ checkoutForm: 'orderErrors' });
    expect(await checkOut()).toMatchObject({ items: [{ code: 13605 }, { code: 13605 }] });
    sandbox.control.set({ checkoutForm: 'partial' });
    expect(await checkOut()).toMatchObject({ items: [{ ok: true }, { ok: false, code: 13605, product: products[1] }] });
    expect(sandbox.control.orders()).toHaveLength(1);
    sandbox.control.setDirectlySigned(FABRIKAM);
    expect(await checkOut()).toMatchObject({ items: [{ ok: true }, { ok: true }] });
  });

  test('is refused by whatever else is set', async () => {
    sandbox.control.setDirectlySigned(FABRIKAM);
    sandbox.control.set({ orderBlock: 'partner-of-record' });
    expect(await checkOut()).toEqual({ refused: { ok: false, code: 900400, block: 'partner-of-record' } });
    expect((await ask(`customers/${FABRIKAM}/orders`, { productId: 'x' })).json).toMatchObject({ block: 'partner-of-record' });
  });

  test('takes the confirmation of Microsoft’s own prompt, with everything it needs and by the rules of 2023', async () => {
    const confirm = async (form: unknown) => (await ask(`customers/${FABRIKAM}/agreement`, form)).json;
    expect(await confirm({ ...SORA, email: 'nobody', dateAgreed: '2025-11-20' })).toEqual({ result: 'incomplete' });
    expect(await confirm({ ...SORA, dateAgreed: '2999-01-01' })).toEqual({ result: 'incomplete' });
    sandbox.control.set({ rules: '2026' });
    expect(await confirm({ ...SORA, dateAgreed: '2025-11-20' })).toEqual({ result: 'retired' });
    sandbox.control.set({ rules: '2023' });
    expect(await confirm({ ...SORA, dateAgreed: '2025-11-20' })).toEqual({ result: 'done' });
    expect(sandbox.control.isAccepted(FABRIKAM)).toBe(true);
    expect(sandbox.control.mails()).toMatchObject([{ to: SORA.email }]);
  });
});
