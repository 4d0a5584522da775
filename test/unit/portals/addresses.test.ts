import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, readDelegatedSession } from '../../../lib/portals/addresses';

const TENANT = '1f0e3dad-9990-4823-b7d1-2a4c5e6f7081';
const OTHER = 'b9c1f5e2-7a44-4d0e-9d38-0c1a2b3c4d5e';
const PC = 'https://partner.microsoft.com';
const named = { by: 'tenant-id', tenantId: TENANT };
const none = { by: 'none' };

describe('customers of Partner Center by address', () => {
  test.each([
    `/dashboard/v2/customers/${TENANT}/servicemanagementpage`,
    `/dashboard/v2/customers/${TENANT}/account`,
    `/dashboard/v2/customers/${TENANT}/adminrelationships`,
    `/dashboard/commerce2/customers/${TENANT}/adminrelationships/${OTHER}-${OTHER}`,
    `/dashboard/commerce/customers/${TENANT}`,
    `/commerce/customers/${TENANT}/subscriptions/${OTHER}`,
    `/en-us/pcv/customers/${TENANT}/users`,
    `/zh-Hant-TW/dashboard/v2/customers/${TENANT}/`,
    `/DE-DE/Dashboard/V2/Customers/${TENANT.toUpperCase()}/Account/?tab=1#main`,
    `//dashboard/v2//customers/${TENANT}`,
    `/dashboard/v2/customers/${TENANT.replaceAll('-', '%2D')}/account`,
    `/dashboard/v2/%63ustomers/${TENANT}`,
  ])('%s names its customer', (path) => {
    expect(readAddress(PC + path)).toMatchObject({ portal: 'partner-center', hint: named });
  });

  test.each([
    '/dashboard/v2/customers/list',
    '/dashboard/v2/customers/granularadminaccess/list',
    `/dashboard/v2/customers/indirectresellers/relationshiprequest/${OTHER}`,
    '/dashboard/v2/customers/00000000-0000-0000-0000-000000000000/account',
    `/dashboard/v2/customers%2F${TENANT}/account`,
    `/dashboard/v2/customers/list?customerId=${OTHER}`,
    `/dashboard/v2/customers/${TENANT}x/account`,
    `/dashboard/v2/customers/${TENANT.replaceAll('-', '')}/account`,
    `/dashboard/v2/orders/${OTHER}`,
    `/dashboard/insights/analytics/customer/${OTHER}`,
    `/dashboard/v2/partner/orders/customers/${OTHER}`,
    '/dashboard/v2/customers/%E0%A4%A/account',
    '/dashboard/v2/customers',
    '/pcv/customers/acquire',
    '/dashboard/home',
  ])('%s names nobody', (path) => {
    expect(readAddress(PC + path)).toMatchObject({ portal: 'partner-center', hint: none });
  });

  test.each(['/membership', '/en-us/resources/detail/mca-faq', '/support/v2'])('%s is the public site', (path) => {
    expect(readAddress(PC + path).portal).toBeNull();
  });
});

describe('customers of the admin center by address', () => {
  test.each([
    ['https://admin.microsoft.com/?CTID=', named],
    ['https://admin.cloud.microsoft/Partner/BeginClientSession.aspx?CSDEST=o365admincenter&ctId=', named],
  ])('%s takes the tenant of CTID in any case', (prefix, hint) => {
    expect(readAddress(prefix + TENANT.toUpperCase())).toMatchObject({ portal: 'admin-center', hint });
  });

  test('delegatedOrg names a domain, or a tenant', () => {
    expect(readAddress('https://admin.cloud.microsoft/?delegatedOrg=Fabrikam.onmicrosoft.com#/homepage').hint).toEqual({
      by: 'domain',
      domain: 'fabrikam.onmicrosoft.com',
    });
    expect(readAddress(`https://admin.cloud.microsoft/?DelegatedOrg=${TENANT}`).hint).toEqual(named);
  });

  test.each([
    `https://admin.microsoft.com/?invType=ResellerRelationship&partnerId=${OTHER}&msppId=1#/BillingAccounts/partner-invitation`,
    `https://admin.microsoft.com/#/partners/invitation/granularAdminRelationships/${OTHER}`,
    `https://admin.microsoft.com/customers/${OTHER}`,
    'https://admin.cloud.microsoft/#/homepage',
  ])('%s names nobody', (url) => {
    expect(readAddress(url)).toMatchObject({ portal: 'admin-center', hint: none });
  });

  test.each([
    `https://admin.microsoft.com/?ctid=${TENANT}&CTID=${OTHER}`,
    'https://admin.microsoft.com/?ctid=00000000-0000-0000-0000-000000000000',
    'https://admin.microsoft.com/?ctid=&delegatedOrg=fabrikam.com',
    'https://admin.cloud.microsoft/?delegatedOrg=user@evil.example:8080/x',
    'https://admin.cloud.microsoft/?delegatedOrg=localhost',
  ])('%s names somebody unreadable, whom nothing remembered may stand in for', (url) => {
    expect(readAddress(url)).toMatchObject({ portal: 'admin-center', hint: { by: 'unreadable' } });
  });
});

test.each([
  'https://learn.microsoft.com/partner-center',
  'http://partner.microsoft.com/dashboard',
  `https://partner.microsoft.com@evil.example/dashboard/v2/customers/${TENANT}`,
  'https://partner.microsoft.com.evil.example/dashboard',
  'about:blank',
  '',
])('%s is no portal', (url) => {
  expect(readAddress(url)).toMatchObject({ portal: null, hint: none });
});

describe('a new address', () => {
  const key = (url: string) => readAddress(url).addressKey;

  test.each([
    [
      `${PC}/dashboard/v2/customers/${TENANT}/account`,
      `${PC}/en-us/Dashboard/v2/customers/${TENANT.toUpperCase()}/account/?tab=2#top`,
    ],
    ['https://admin.microsoft.com/?#/catalog', 'https://admin.microsoft.com/#/Catalog/?step=2'],
    ['https://admin.microsoft.com/#/catalog', 'https://admin.microsoft.com/?ocid=abc&sid=1#/catalog'],
  ])('is not made by case, language, steps or anchors: %s', (one, same) => {
    expect(key(same)).toBe(key(one));
  });

  test.each([
    [`${PC}/dashboard/v2/customers/${TENANT}/account`, `${PC}/dashboard/v2/customers/${OTHER}/account`],
    [`${PC}/dashboard/v2/customers/${TENANT}/account`, `${PC}/dashboard/v2/customers/${TENANT}/orders`],
    ['https://admin.microsoft.com/#/catalog', 'https://admin.microsoft.com/#/subscriptions'],
    ['https://admin.microsoft.com/#/catalog', 'https://admin.cloud.microsoft/#/catalog'],
    ['https://admin.microsoft.com/?delegatedOrg=a.com#/catalog', 'https://admin.microsoft.com/?delegatedOrg=b.com#/catalog'],
    [`${PC}/dashboard/v2/order?customerId=${TENANT}`, `${PC}/dashboard/v2/order?customerId=${OTHER}`],
  ])('is made by route and customer: %s, %s', (one, other) => {
    expect(key(other)).not.toBe(key(one));
  });
});

describe('main-frame navigations into an admin center', () => {
  test('carry the tenant or the domain', () => {
    const page = 'https://admin.microsoft.com/Partner/BeginClientSession.aspx';
    expect(readDelegatedSession(`${page}?CTID=${TENANT}&CSDEST=o365admincenter`)).toEqual(named);
    expect(readDelegatedSession(`${page}?CSDEST=Exchange&PrimaryDomain=fabrikam.com`)).toEqual({
      by: 'domain',
      domain: 'fabrikam.com',
    });
    expect(readDelegatedSession('https://admin.cloud.microsoft/exchange?x=1&delegatedOrg=fabrikam.com#/y')).toEqual({
      by: 'domain',
      domain: 'fabrikam.com',
    });
  });

  test('to an unreadable customer make the tab forget', () => {
    expect(readDelegatedSession('https://admin.microsoft.com/partner/beginclientsession.aspx?CTID=broken')).toEqual({
      by: 'unreadable',
    });
  });

  test.each([
    'https://admin.microsoft.com/#/homepage',
    `${PC}/dashboard/v2/customers/${TENANT}/account`,
    `https://portal.azure.com/Partner/BeginClientSession.aspx?CTID=${TENANT}`,
  ])('%s is none', (url) => {
    expect(readDelegatedSession(url)).toBeNull();
  });
});

test('never throws, and takes nothing but a GUID for a tenant id', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((tail) => `${PC}/dashboard/v2/customers/${tail}`),
      ),
      (url) => {
        const { hint } = readAddress(url);
        readDelegatedSession(url);
        if (hint.by === 'tenant-id') expect(hint.tenantId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      },
    ),
  );
});
