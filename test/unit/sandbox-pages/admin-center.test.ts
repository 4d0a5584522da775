// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FABRIKAM, startPortal } from './portal.ts';

const CLOUD = 'https://admin.cloud.microsoft';
const OLD = 'https://admin.microsoft.com';

let portal: Awaited<ReturnType<typeof startPortal>>;
beforeEach(async () => {
  portal = await startPortal();
});
afterEach(() => portal.close());

describe('beginning a session for a customer', () => {
  it('goes from the old host to the new one and drops the tenant on the way', async () => {
    const visit = portal.browser();
    const begun = await visit(`${OLD}/Partner/BeginClientSession.aspx?CTID=${FABRIKAM.tenantId}&CSDEST=o365admincenter`);
    expect(begun.status).toBe(302);
    expect(begun.headers.location).toMatch(/^https:\/\/admin\.cloud\.microsoft\//);
    expect(begun.headers.location).not.toContain(FABRIKAM.tenantId);
    const landed = await visit(begun.headers.location ?? '');
    expect([landed.status, landed.headers.location]).toEqual([302, '/#/homepage']);
    const session = await visit(`${CLOUD}/sandbox-api/session`);
    expect(session.json()).toMatchObject({ company: FABRIKAM.companyName, as: 'partner', accepted: false });
    expect(session.text).not.toContain(FABRIKAM.tenantId);
  });

  it('takes the parameter in any case, and refuses a tenant without a relationship', async () => {
    const visit = portal.browser();
    expect(
      (await visit(`${CLOUD}/partner/beginclientsession.aspx?ctid=${FABRIKAM.tenantId.toUpperCase()}`)).headers.location,
    ).toBe('/#/homepage');
    expect((await visit(`${CLOUD}/Partner/BeginClientSession.aspx?CTID=00000000-0000-0000-0000-000000000000`)).status).toBe(403);
  });

  it('takes a domain as delegatedOrg', async () => {
    const visit = portal.browser();
    await visit(`${CLOUD}/?delegatedOrg=FabrikamKK.onmicrosoft.com`);
    expect((await visit(`${CLOUD}/sandbox-api/session`)).json()).toMatchObject({ domain: FABRIKAM.domain });
  });

  it('keeps the sessions of two sandboxes apart', async () => {
    const other = await startPortal();
    const visit = portal.browser();
    await visit(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`);
    const cookie = (await visit(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const stranger = other.browser({ cookie });
    expect((await stranger(`${CLOUD}/sandbox-api/session`)).json()).toMatchObject({ as: 'own' });
    await other.close();
  });
});

describe('buying', () => {
  it('refuses the order until the acceptance is on record, then places it', async () => {
    const visit = portal.browser();
    await visit(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`);
    expect((await visit(`${CLOUD}/sandbox-api/eligibility`)).json()).toEqual({ allowed: false, code: 13605 });
    const order = { method: 'POST', body: { productId: 'CFQ7TTC0LCHC', quantity: 25 } };
    const refused = await visit(`${CLOUD}/sandbox-api/orders`, order);
    expect([refused.status, refused.json()]).toEqual([403, { ok: false, code: 13605 }]);
    expect(portal.orders).toEqual([]);

    portal.accepted.add(FABRIKAM.tenantId);
    expect((await visit(`${CLOUD}/sandbox-api/eligibility`)).json()).toEqual({ allowed: true });
    expect((await visit(`${CLOUD}/sandbox-api/orders`, order)).json()).toEqual({ ok: true, orderNumber: 'order-1' });
    expect(portal.orders).toEqual(['CFQ7TTC0LCHC']);
    const { placed } = (await visit(`${CLOUD}/sandbox-api/session`)).json<{ placed: unknown[] }>();
    expect(placed).toEqual([{ orderNumber: 'order-1', productId: 'CFQ7TTC0LCHC', quantity: 25 }]);
  });

  it('gives a frame on the other host a ticket in place of the cookie', async () => {
    const visit = portal.browser();
    await visit(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`);
    const { ticket } = (await visit(`${CLOUD}/sandbox-api/frame-ticket`, { method: 'POST', body: {} })).json<{
      ticket: string;
    }>();
    expect((await visit(`${OLD}/sandbox-api/eligibility?ticket=${ticket}`)).json()).toEqual({ allowed: false, code: 13605 });
    const frame = await visit(`${OLD}/embedded/purchase-status?ticket=${ticket}`);
    expect(frame.headers['content-security-policy']).toContain("frame-ancestors 'self' https://admin.cloud.microsoft");
  });
});

describe('accepting the agreement', () => {
  it('is for the customer, not for the partner', async () => {
    const agent = portal.browser();
    await agent(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`);
    expect((await agent(`${CLOUD}/sandbox-api/agreement`, { method: 'POST', body: {} })).status).toBe(403);
    expect(portal.accepted.size).toBe(0);

    const customer = portal.browser();
    const answer = await customer(`${CLOUD}/sandbox-sign-in?domain=${FABRIKAM.domain}&next=/%23/BillingAccounts/agreement`);
    expect(answer.headers.location).toBe('/#/BillingAccounts/agreement');
    await customer(`${CLOUD}/sandbox-api/agreement`, { method: 'POST', body: {} });
    expect([...portal.accepted]).toEqual([FABRIKAM.tenantId]);
  });

  it('opens no way to another site', async () => {
    const answer = await portal.browser()(`${CLOUD}/sandbox-sign-in?domain=${FABRIKAM.domain}&next=//evil.example/`);
    expect(answer.headers.location).toBe('/');
  });
});

describe('documents', () => {
  it('come under a strict policy and name no customer', async () => {
    const visit = portal.browser();
    const document = await visit(`${CLOUD}/?delegatedOrg=${FABRIKAM.domain}`);
    expect(document.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(document.headers['content-security-policy']).toContain("default-src 'self'");
    expect(document.text).not.toContain('onerror');
  });

  it('leave the hostile page without a policy, and note what it saw', async () => {
    const visit = portal.browser();
    expect((await visit(`${CLOUD}/sandbox-hostile`)).headers['content-security-policy']).toBeUndefined();
    await visit(`${CLOUD}/sandbox-api/seen`, { method: 'POST', body: { attack: 'look' } });
    expect(portal.logged).toEqual([['hostile page', { attack: 'look' }]]);
  });

  it('choose their language by address, cookie, setting and browser, in this order', async () => {
    const tag = (text: string) => /<html lang="(\w+)" dir="(\w+)">/.exec(text)?.slice(1);
    const visit = portal.browser({ 'accept-language': 'de-DE,de;q=0.9' });
    expect(tag((await visit(`${CLOUD}/`)).text)).toEqual(['de', 'ltr']);
    portal.context.options.defaultLanguage = 'es';
    expect(tag((await visit(`${CLOUD}/`)).text)).toEqual(['es', 'ltr']);
    expect(tag((await visit(`${CLOUD}/?lang=ar`)).text)).toEqual(['ar', 'rtl']);
    expect(tag((await visit(`${CLOUD}/`)).text)).toEqual(['ar', 'rtl']);
    expect(tag((await visit('https://partner.microsoft.com/ja-jp/dashboard/home')).text)).toEqual(['ja', 'ltr']);
  });

  it('hold back data when pages are slow', async () => {
    portal.context.options.slowPagesMs = 120;
    const visit = portal.browser();
    const started = performance.now();
    await visit(`${CLOUD}/sandbox-api/session`);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });
});
