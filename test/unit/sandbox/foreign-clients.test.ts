// @vitest-environment node
/**
 * The sandbox as clients other than ours meet it. Each case names whose behaviour it is; the sources stand in partner-center-api.md 0a (corrections of
 * 2026-11-24).
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MCA_TYPE } from '../../sandbox/data/customer.ts';
import { ACCOUNTS } from '../../sandbox/data/partners.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { API, CLIENT_ID, callApi, LOGIN, PARTNER_TENANT, send, Visitor } from './client.ts';

const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
const RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';
const KENJI = 'kenji.mori';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

const names = (json: unknown) =>
  (json as { items: { companyProfile: { companyName: string } }[] }).items.map((item) => item.companyProfile.companyName);

describe('every answer, as in the recordings of Partner-Center-PowerShell (2019) and as CIPP-API meets it (2026)', () => {
  test('begins with a byte order mark, which Content-Length counts', async () => {
    const { bytes, headers, text } = await callApi(sandbox, `/customers/${FABRIKAM}`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text) + 3));
    expect(headers['transfer-encoding']).toBeUndefined();
  });

  test('carries a well-formed MS-CV: 22 characters of base64 and an extension', async () => {
    const { headers } = await callApi(sandbox, `/customers/${FABRIKAM}`);
    expect(headers['ms-cv']).toMatch(/^[A-Za-z0-9+/]{21}[AQgw]\.0$/);
  });

  test('a HEAD answer has neither body nor mark', async () => {
    const { bytes } = await callApi(sandbox, '/domains/no-such-domain.onmicrosoft.com', { method: 'HEAD' });
    expect(bytes).toHaveLength(0);
  });
});

describe('refusals', () => {
  test('name PartnerFD as their source (PartnerCenterPowerShellModule#83)', async () => {
    expect((await callApi(sandbox, '/customers/nonsense')).json).toMatchObject({ code: 900118, source: 'PartnerFD' });
  });

  test('of a reseller who reads agreements are 403 without a description (Partner-Center-PowerShell#211)', async () => {
    const token = sandbox.control.mintToken({ tenantId: RESELLER });
    const { status, json } = await callApi(sandbox, `/customers/${FABRIKAM}/agreements?agreementType=${MCA_TYPE}`, { token });
    expect(status).toBe(403);
    expect(json).toMatchObject({ code: 2032 });
    expect(json).not.toHaveProperty('description');
  });

  test('of an unknown MPN id are 3000 (Learn, "Get a partner by MPN ID")', async () => {
    expect((await callApi(sandbox, '/profiles/mpn?mpnId=9999999')).json).toMatchObject({ code: 3000 });
    expect((await callApi(sandbox, '/profiles/mpn?mpnId=1234567')).json).toMatchObject({ mpnId: '1234567' });
  });

  test('repeated five times with one request id stay refusals (Java client 1.15.4)', async () => {
    const headers = { 'MS-RequestId': randomUUID() };
    for (let time = 0; time < 5; time++) {
      expect((await callApi(sandbox, '/customers', { json: { CompanyProfile: {} }, headers })).status).toBe(400);
    }
  });
});

describe('what clients in the field send', () => {
  const filtered = (filter: Record<string, string>, token?: string) =>
    callApi(
      sandbox,
      `/customers?size=40&filter=${encodeURIComponent(JSON.stringify(filter))}`,
      token === undefined ? {} : { token },
    );

  test.each([
    ['the documentation', { Field: 'CompanyName', Value: 'Fabrikam', Operator: 'starts_with' }],
    ['the Java client', { field: 'CompanyName', value: 'fabrikam', operator: 'StartsWith' }],
    ['the .NET client', { Field: 'CompanyName', Value: 'FABRIKAM', Operator: 'StartsWith' }],
    ['camelCase throughout', { field: 'companyName', value: 'Fabrikam', operator: 'startsWith' }],
  ])('a filter as of %s', async (_who, filter) => {
    const { status, json } = await filtered(filter);
    expect(status).toBe(200);
    expect(names(json).length).toBeGreaterThan(0);
    expect(names(json).every((name) => name.startsWith('Fabrikam'))).toBe(true);
  });

  test('an operator that nobody knows is still refused', async () => {
    expect((await filtered({ Field: 'CompanyName', Value: 'F', Operator: 'contains' })).status).toBe(400);
  });

  test('a filter by reseller is refused to an app without a user (Learn)', async () => {
    const filter = { field: 'IndirectReseller', value: RESELLER, operator: 'starts_with' };
    const user = sandbox.control.mintToken({ tenantId: PROVIDER });
    const app = sandbox.control.mintToken({ tenantId: PROVIDER, appOnly: true });
    expect((await filtered(filter, user)).status).toBe(200);
    expect((await filtered(filter, app)).json).toMatchObject({ code: 900329 });
  });

  test.each(['is_indirect_cloud_solution_provider_of', 'IsIndirectCloudSolutionProviderOf'])(
    'a relationship type as %s (CIPP, .NET client)',
    async (type) => {
      const token = sandbox.control.mintToken({ tenantId: PROVIDER });
      const { status, json } = await callApi(sandbox, `/relationships?relationship_type=${type}`, { token });
      expect(status).toBe(200);
      expect(json).toMatchObject({ items: [expect.objectContaining({ id: RESELLER })] });
    },
  );

  test.each([
    ['a capital in a query name (CIPP)', `/customers/${FABRIKAM}/agreements?AgreementType=${MCA_TYPE}`],
    ['a capital resource (.NET client)', `/Customers/${FABRIKAM}/agreements?agreementType=${MCA_TYPE}`],
    ['a doubled slash after a next link (Java client)', `//customers/${FABRIKAM}/agreements?agreementType=${MCA_TYPE}`],
  ])('%s', async (_what, path) => {
    const haruka = { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phoneNumber: '' };
    sandbox.control.addConfirmation(FABRIKAM, haruka, '2025-03-04T00:00:00Z');
    const { status, json } = await callApi(sandbox, path);
    expect(status).toBe(200);
    expect(json).toMatchObject({ items: [expect.objectContaining({ type: MCA_TYPE })] });
  });
});

describe('creating a customer', () => {
  test('keeps every field that was given (.NET 3.4 models)', async () => {
    const created = await callApi(sandbox, '/customers', {
      headers: { 'MS-RequestId': randomUUID() },
      json: {
        CompanyProfile: { Domain: 'tailspinpl.onmicrosoft.com', OrganizationRegistrationNumber: '1234567' },
        BillingProfile: {
          Culture: 'en-US',
          Language: 'pl',
          Email: 'anna@tailspin.example',
          CompanyName: 'Tailspin Polska',
          DefaultAddress: {
            FirstName: 'Anna',
            MiddleName: 'Maria',
            LastName: 'Nowak',
            AddressLine1: 'ul. Prosta 1',
            AddressLine2: 'lok. 4',
            City: 'Warszawa',
            Region: 'mazowieckie',
            PostalCode: '00-001',
            Country: 'PL',
            PhoneNumber: '225550100',
          },
        },
      },
    });
    expect(created.status, created.text).toBe(201);
    const { id } = created.json as { id: string };
    expect((await callApi(sandbox, `/customers/${id}`)).json).toMatchObject({
      companyProfile: { organizationRegistrationNumber: '1234567' },
      billingProfile: {
        language: 'pl',
        defaultAddress: {
          firstName: 'Anna',
          middleName: 'Maria',
          addressLine2: 'lok. 4',
          region: 'mazowieckie',
          phoneNumber: '225550100',
        },
      },
    });
  });

  test('follows country rules of which some have no phone pattern (fixtures of 2018 in Partner-Center-PowerShell)', async () => {
    const rules = async (country: string) => (await callApi(sandbox, `/countryvalidationrules/${country}`)).json;
    for (const country of ['CN', 'DE', 'GB']) expect(await rules(country), country).not.toHaveProperty('phoneNumberRegex');
    expect(await rules('FR')).toHaveProperty('phoneNumberRegex');
    expect(await rules('DE')).toMatchObject({ taxIdFormat: 'DE#########', vatIdRegex: expect.any(String) });
    expect(await rules('CN')).toMatchObject({ supportedLanguagesList: expect.arrayContaining(['zh-CHS']) });
  });
});

describe('Entra, as msal-node meets it', () => {
  test('names the shared authority with an open tenant in its issuer', async () => {
    const { json } = await send(sandbox, `${LOGIN}/organizations/v2.0/.well-known/openid-configuration`);
    expect(json).toMatchObject({
      issuer: `${LOGIN}/{tenantid}/v2.0`,
      token_endpoint: `${LOGIN}/organizations/oauth2/v2.0/token`,
    });
  });

  test('signs in over /organizations and says in client_info who it was', async () => {
    const account = ACCOUNTS.find(({ upn }) => upn.startsWith(KENJI));
    const visitor = new Visitor(sandbox);
    const back = await visitor.signIn(String(account?.oid), 'second-factor', { login_hint: String(account?.upn) });
    const code = String(back.searchParams.get('code'));
    const grant = { grant_type: 'authorization_code', code };
    const answer = await visitor.redeem({ ...grant, client_info: '1' }, undefined, 'organizations');
    expect(answer.status, answer.text).toBe(200);
    const { client_info: info = '' } = answer.json as { client_info?: string };
    expect(JSON.parse(Buffer.from(info, 'base64url').toString())).toEqual({ uid: account?.oid, utid: PARTNER_TENANT });
  });

  test('leaves client_info out where nobody asked for it', async () => {
    const account = ACCOUNTS.find(({ upn }) => upn.startsWith(KENJI));
    const visitor = new Visitor(sandbox);
    const back = await visitor.signIn(String(account?.oid), 'second-factor');
    const answer = await visitor.redeem({ grant_type: 'authorization_code', code: String(back.searchParams.get('code')) });
    expect(answer.json).not.toHaveProperty('client_info');
  });

  test('answers an unknown app on the shared authority as on any', async () => {
    const query = new URLSearchParams({ client_id: CLIENT_ID.replace(/^./, '0'), redirect_uri: 'https://nowhere.example/' });
    const { status, text } = await send(sandbox, `${LOGIN}/organizations/oauth2/v2.0/authorize?${query}`);
    expect(status).toBe(400);
    expect(text).toContain('AADSTS700016');
  });
});

test('the paths bind below /V1 as well', async () => {
  const token = sandbox.control.mintToken();
  const { status } = await send(sandbox, `${API}/V1/customers?size=1`, { headers: { authorization: `Bearer ${token}` } });
  expect(status).toBe(200);
});
