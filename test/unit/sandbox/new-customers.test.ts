// @vitest-environment node
/** Creating customers over the API: partner-center-api.md section 3.9. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MCA_TEMPLATE } from '../../sandbox/data/customer.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { callApi, portalBrowser, type Reply } from './client.ts';

const PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
const RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

interface Wish {
  readonly address?: Record<string, string>;
  readonly company?: Record<string, string>;
  readonly more?: Record<string, unknown>;
  readonly token?: string;
  readonly requestId?: string;
}

const create = ({ address = {}, company = {}, more = {}, token, requestId = randomUUID() }: Wish = {}) =>
  callApi(sandbox, '/customers', {
    headers: requestId === '' ? {} : { 'MS-RequestId': requestId },
    ...(token === undefined ? {} : { token }),
    json: {
      CompanyProfile: { Domain: 'fabrikamnew.onmicrosoft.com', ...company },
      BillingProfile: {
        Culture: 'ja-JP',
        Email: 'soushin@fabrikamnew.example',
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
          PhoneNumber: '0355550100',
          ...address,
        },
      },
      ...more,
    },
  });

const made = (reply: Reply) => reply.json as { id: string; userCredentials: { userName: string; password: string } };
const count = () => sandbox.control.customerCount();

describe('creating a customer', () => {
  test('gives credentials once, with which its Global admin signs in; the agreement is another step', async () => {
    const { id, userCredentials } = made(await create());
    expect(sandbox.control.credentials(id)).toEqual(userCredentials);
    expect(JSON.stringify((await callApi(sandbox, `/customers/${id}`)).json)).not.toContain(userCredentials.password);
    expect(sandbox.control.isAccepted(id)).toBe(false);

    const visit = portalBrowser(sandbox);
    const signIn = (password: string) =>
      visit('https://admin.microsoft.com/sandbox-api/sign-in', {
        json: { userName: `${userCredentials.userName}@fabrikamnew.onmicrosoft.com`, password },
      });
    expect((await signIn('wrong')).status).toBe(401);
    expect((await signIn(userCredentials.password)).status).toBe(200);

    const primaryContact = { firstName: 'Sora', lastName: 'Abe', email: 'soushin@fabrikamnew.example' };
    const json = {
      primaryContact,
      templateId: MCA_TEMPLATE,
      dateAgreed: '2025-11-20T00:00:00Z',
      type: 'MicrosoftCustomerAgreement',
    };
    expect((await callApi(sandbox, `/customers/${id}/agreements`, { json })).status).toBe(201);
    expect(sandbox.control.isAccepted(id)).toBe(true);
  });

  test('happens once for one request id, whether the line is cut before or after the write', async () => {
    const requestId = randomUUID();
    const before = count();
    sandbox.control.addFault({ kind: 'cut-before-write', method: 'POST', path: '^/v1/customers$', times: 1 });
    await expect(create({ requestId })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(count()).toBe(before);
    sandbox.control.addFault({ kind: 'cut-after-write', method: 'POST', path: '^/v1/customers$', times: 1 });
    await expect(create({ requestId })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(count()).toBe(before + 1);
    const again = await create({ requestId });
    expect([again.status, count()]).toEqual([201, before + 1]);
    expect(sandbox.control.credentials(made(again).id)).toEqual(made(again).userCredentials);
    // A new request id is a new operation, and its domain is taken by now.
    expect((await create()).json).toMatchObject({ code: 3000, data: ['CompanyProfile.Domain'] });
  });

  test('wants a request id', async () => {
    expect((await create({ requestId: '' })).json).toMatchObject({ code: 800002 });
  });

  test.each([
    ['no state in Japan', { State: '' }, 'State'],
    ['a state that is none', { State: 'Tokyo' }, 'State'],
    ['a postal code of another country', { PostalCode: '98052' }, 'PostalCode'],
    ['a phone number that is none', { PhoneNumber: '12' }, 'PhoneNumber'],
    ['a first name of 51 letters', { FirstName: 'x'.repeat(51) }, 'FirstName'],
    ['no city', { City: '' }, 'City'],
  ])('refuses %s and names the field', async (_what, address, field) => {
    expect((await create({ address })).json).toMatchObject({ code: 3000, data: [`BillingProfile.DefaultAddress.${field}`] });
  });

  test('asks for a registration number and a phone by country', async () => {
    const india = { Country: 'IN', State: 'DELHI', City: 'New Delhi', PostalCode: '110001' };
    const number = { OrganizationRegistrationNumber: '1234567' };
    expect((await create({ address: india })).json).toMatchObject({ code: 600049 });
    const wrong = { OrganizationRegistrationNumber: '12' };
    expect((await create({ address: india, company: wrong })).json).toMatchObject({ code: 600050 });
    expect((await create({ address: { ...india, PhoneNumber: '' }, company: number })).json).toMatchObject({ code: 600051 });
    expect((await create({ company: number })).json).toMatchObject({ code: 600002 });
    expect((await create({ address: india, company: number })).status).toBe(201);
  });

  test('names the reseller for an indirect provider with a user, and for nobody else', async () => {
    const more = { AssociatedPartnerId: RESELLER };
    const token = sandbox.control.mintToken({ tenantId: PROVIDER });
    expect((await create({ more })).json).toMatchObject({ code: 600006 });
    const appOnly = sandbox.control.mintToken({ tenantId: PROVIDER, appOnly: true });
    expect((await create({ more, token: appOnly })).json).toMatchObject({ code: 900329 });
    expect((await create({ more, token })).json).toMatchObject({ associatedPartnerId: RESELLER });
  });

  test('is neither for resellers nor for helpdesk agents', async () => {
    expect((await create({ token: sandbox.control.mintToken({ tenantId: RESELLER }) })).json).toMatchObject({ code: 600006 });
    const token = sandbox.control.mintToken({ group: 'HelpdeskAgents' });
    expect((await create({ token })).json).toMatchObject({ code: 900150 });
  });
});

describe('what helps to fill in the form', () => {
  const domain = async (name: string) => (await callApi(sandbox, `/domains/${name}`, { method: 'HEAD' })).status;

  test('a domain is free until a customer has it; a prospect’s is taken', async () => {
    expect(await domain('fabrikamnew.onmicrosoft.com')).toBe(404);
    await create();
    expect(await domain('fabrikamnew.onmicrosoft.com')).toBe(200);
    expect(await domain('Adatum.onmicrosoft.com')).toBe(200);
  });

  test.each([
    ['1 Contoso Way', 'US', 'VerifiedShippable', 1],
    ['Contoso Way', 'US', 'StreetPartial', 1],
    ['1 Twin Street', 'US', 'Multiple', 3],
    ['1 Main Street', 'NZ', 'NotValidated', 0],
  ])('the address %s in %s is %s', async (AddressLine1, Country, status, suggestions) => {
    const json = { AddressLine1, City: 'Redmond', State: 'WA', PostalCode: '98052', Country };
    const { json: answer } = await callApi(sandbox, '/validations/address', { json });
    expect(answer).toMatchObject({ status });
    expect((answer as { suggestedAddresses?: unknown[] }).suggestedAddresses ?? []).toHaveLength(suggestions);
  });

  test('the roles’ members come with their names', async () => {
    const { items } = (await callApi(sandbox, '/roles')).json as { items: { id: string; name: string }[] };
    const admins = items.find(({ name }) => name === 'Admin agent');
    const members = (await callApi(sandbox, `/roles/${admins?.id}/usermembers`)).json as { items: { displayName: string }[] };
    expect(members.items.map(({ displayName }) => displayName)).toEqual(['Kenji Mori', 'Nora Weiss']);
  });

  test('a provider’s resellers are listed, and their partner ids validated', async () => {
    const token = sandbox.control.mintToken({ tenantId: PROVIDER });
    const { json } = await callApi(sandbox, '/relationships?relationship_type=IsIndirectCloudSolutionProviderOf', { token });
    expect(json).toMatchObject({ items: [{ id: RESELLER, name: 'Contoso Reseller', state: 'Active' }] });
    const validated = await callApi(sandbox, '/partners/validateresellers', {
      token,
      json: { partnerIds: ['7654321', '12345'] },
    });
    expect(validated.json).toMatchObject({
      validationResults: [
        { partnerId: '7654321', isValidPartnerIdOnRecord: true },
        { partnerId: '12345', isValidPartnerIdOnRecord: false, errorCode: '900400' },
      ],
    });
  });
});
