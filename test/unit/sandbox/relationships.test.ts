// @vitest-environment node
/** The customer's side: relationship requests and the agreement page (partner-center-api.md sections 3.5 and 3.8, portal-pages.md section 4). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { callApi, portalBrowser } from './client.ts';

const ADMIN_CENTER = 'https://admin.microsoft.com';
const DIRECT = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';
const PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
const RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';
const FABRIKAM = { tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26', domain: 'fabrikamkk.onmicrosoft.com' };
const ADATUM = { tenantId: 'a4c7e1f2-3b58-4d96-8e07-1f2a3b4c5d61', domain: 'adatum.onmicrosoft.com' };
const HARUKA = { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phoneNumber: '' };

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

const linkOf = async (query: string, tenantId: string) => {
  const token = sandbox.control.mintToken({ tenantId });
  return callApi(sandbox, `/customers/relationshiprequests${query}`, { token });
};

/** The part of a relationship-request link with which the admin center's pages ask their host. */
const queryOf = (link: unknown) => new URL((link as { url: string }).url).search;

const isSigned = async (tenantId: string) =>
  (await callApi(sandbox, `/customers/${tenantId}/directSignedMicrosoftCustomerAgreementStatus`)).json;

async function signedIn(userName: string, password = 'any') {
  const visit = portalBrowser(sandbox);
  const reply = await visit(`${ADMIN_CENTER}/sandbox-api/sign-in`, { json: { userName, password } });
  return { visit, status: reply.status };
}

describe('a relationship-request link', () => {
  test('names the caller, and the reseller and provider when one of them is asked for', async () => {
    expect(queryOf((await linkOf('', DIRECT)).json)).toBe(`?invType=ResellerRelationship&partnerId=${DIRECT}&msppId=0&DAP=false`);
    const both = `?invType=IndirectResellerRelationship&partnerId=${RESELLER}&msppId=0&indirectCSPId=${PROVIDER}&DAP=false`;
    for (const [query, caller] of [
      [`?indirectResellerId=${RESELLER}&indirectCloudSolutionProviderId=${PROVIDER}`, PROVIDER],
      [`?indirectResellerId=${RESELLER}`, PROVIDER],
      [`?indirectCloudSolutionProviderId=${PROVIDER}`, RESELLER],
    ] as const) {
      expect(queryOf((await linkOf(query, caller)).json)).toBe(both);
    }
  });

  test('of a direct-bill partner names no reseller, and a provider’s no stranger', async () => {
    expect((await linkOf(`?indirectResellerId=${RESELLER}`, DIRECT)).json).toMatchObject({ code: 1002 });
    expect((await linkOf(`?indirectResellerId=${DIRECT}`, PROVIDER)).json).toMatchObject({ code: 800002 });
  });

  test('accepted by its Global admin makes a prospect a customer who has accepted', async () => {
    const before = sandbox.control.customerCount();
    expect(sandbox.control.prospects()).toHaveLength(3);
    expect((await callApi(sandbox, `/customers/${ADATUM.tenantId}`)).json).toMatchObject({ code: 20002 });

    const query = queryOf((await linkOf('', DIRECT)).json);
    const { visit } = await signedIn(`admin@${ADATUM.domain}`);
    const shown = await visit(`${ADMIN_CENTER}/sandbox-api/invitation${query}`);
    expect(shown.json).toEqual({ partner: { name: 'Contoso Cloud', kind: 'direct-bill' }, provider: null });
    await visit(`${ADMIN_CENTER}/sandbox-api/invitation${query}`, { json: { agreement: true } });

    expect((await callApi(sandbox, `/customers/${ADATUM.tenantId}`)).json).toMatchObject({ relationshipToPartner: 'reseller' });
    expect(await isSigned(ADATUM.tenantId)).toEqual({ isSigned: true });
    expect(sandbox.control.customerCount()).toBe(before + 1);
    expect(sandbox.control.customers(before, 1)).toMatchObject([{ domain: ADATUM.domain }]);
    expect(sandbox.control.prospects()).toHaveLength(2);
    const session = await visit(`${ADMIN_CENTER}/sandbox-api/session`);
    expect(session.json).toMatchObject({ accepted: true, partners: [{ name: 'Contoso Cloud', kind: 'direct-bill' }] });
    expect(session.text).not.toContain(ADATUM.tenantId);
  });

  test('of a reseller and its provider gives the customer to both', async () => {
    const query = queryOf((await linkOf(`?indirectResellerId=${RESELLER}`, PROVIDER)).json);
    const { visit } = await signedIn(`admin@${ADATUM.domain}`);
    await visit(`${ADMIN_CENTER}/sandbox-api/invitation${query}`, { json: { agreement: false } });
    const token = sandbox.control.mintToken({ tenantId: PROVIDER });
    expect((await callApi(sandbox, `/customers/${ADATUM.tenantId}`, { token })).json).toMatchObject({
      associatedPartnerId: RESELLER,
    });
    const { json } = await callApi(sandbox, `/customers/${ADATUM.tenantId}/relationships`, { token });
    expect(json).toMatchObject({ items: [{ id: RESELLER, name: 'Contoso Reseller' }] });
    expect(sandbox.control.isDirectlySigned(ADATUM.tenantId)).toBe(false);
  });

  test('adds a partner to a customer that others serve already', async () => {
    const other = sandbox.control.customer('contosobakery.onmicrosoft.com');
    sandbox.control.relate(String(other?.tenantId), PROVIDER);
    const token = sandbox.control.mintToken({ tenantId: PROVIDER });
    expect((await callApi(sandbox, `/customers/${other?.tenantId}`, { token })).status).toBe(200);
    expect(sandbox.control.customerCount()).toBe(40);
  });

  test('is no use to others, and a bent one to nobody', async () => {
    const query = queryOf((await linkOf('', DIRECT)).json);
    const { visit } = await signedIn(`somebody@${ADATUM.domain}`);
    expect((await visit(`${ADMIN_CENTER}/sandbox-api/invitation${query}`, { json: { agreement: true } })).status).toBe(403);
    expect((await visit(`${ADMIN_CENTER}/sandbox-api/invitation?partnerId=${ADATUM.tenantId}`)).status).toBe(404);
    expect(sandbox.control.prospects()).toHaveLength(3);
  });
});

describe('accepting the agreement', () => {
  const accept = (visit: Awaited<ReturnType<typeof signedIn>>['visit']) =>
    visit(`${ADMIN_CENTER}/sandbox-api/agreement`, { json: {} });

  test('is seen by the customer at once, and by the API and the checkout after the delay that is set', async () => {
    sandbox.control.set({ acceptanceDelayMs: 600_000 });
    const { visit } = await signedIn(`billing@${FABRIKAM.domain}`);
    expect((await accept(visit)).json).toEqual({ accepted: true });
    expect((await visit(`${ADMIN_CENTER}/sandbox-api/session`)).json).toMatchObject({ accepted: true });
    expect(await isSigned(FABRIKAM.tenantId)).toEqual({ isSigned: false });
    expect(sandbox.control.isAccepted(FABRIKAM.tenantId)).toBe(false);
    sandbox.control.setClockOffset(600_000);
    expect(await isSigned(FABRIKAM.tenantId)).toEqual({ isSigned: true });
    expect(sandbox.control.isAccepted(FABRIKAM.tenantId)).toBe(true);
  });

  test('is for administrators only', async () => {
    expect((await signedIn(`admin@${FABRIKAM.domain}`, '')).status).toBe(401);
    expect((await signedIn('admin@nowhere.example')).status).toBe(401);
    expect((await accept((await signedIn(`haruka@${FABRIKAM.domain}`)).visit)).status).toBe(403);
    const visit = portalBrowser(sandbox);
    await visit(`${ADMIN_CENTER}/sandbox-sign-in?domain=${FABRIKAM.domain}&user=haruka`);
    expect((await accept(visit)).status).toBe(403);
  });

  test('fails for who bought through a partner before (scenario 1)', async () => {
    sandbox.control.setBoughtBefore(FABRIKAM.tenantId);
    const { visit } = await signedIn(`admin@${FABRIKAM.domain}`);
    expect((await visit(`${ADMIN_CENTER}/sandbox-api/session`)).json).toMatchObject({ acceptance: 'bought-before' });
    expect([(await accept(visit)).status, sandbox.control.isDirectlySigned(FABRIKAM.tenantId)]).toEqual([409, false]);
  });

  test('fails in an invitation too (scenario 2), which still gives the partner the relationship', async () => {
    sandbox.control.setBoughtBefore(ADATUM.tenantId);
    const { visit } = await signedIn(`admin@${ADATUM.domain}`);
    const query = queryOf((await linkOf('', DIRECT)).json);
    await visit(`${ADMIN_CENTER}/sandbox-api/invitation${query}`, { json: { agreement: true } });
    expect(await isSigned(ADATUM.tenantId)).toEqual({ isSigned: false });
  });

  test('fails while an attestation stands, unless that is set otherwise', async () => {
    sandbox.control.addConfirmation(FABRIKAM.tenantId, HARUKA, '2022-05-01T00:00:00Z');
    const { visit } = await signedIn(`admin@${FABRIKAM.domain}`);
    expect((await accept(visit)).json).toEqual({ error: 'attested' });
    sandbox.control.set({ attestationBlocksDirect: false });
    expect((await accept(visit)).json).toEqual({ accepted: true });
  });
});
