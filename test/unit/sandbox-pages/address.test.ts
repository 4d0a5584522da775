import { describe, expect, it } from 'vitest';
import { placeOf } from '../../sandbox/pages/partner-center/address.ts';

const TENANT = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const OTHER = '9a8b7c6d-1111-4222-8333-444455556666';

describe('addresses of Partner Center', () => {
  it.each([
    [`/dashboard/v2/customers/${TENANT}/account`, 'account'],
    [`/ja-jp/dashboard/v2/customers/${TENANT.toUpperCase()}/Account/`, 'account'],
    [`/dashboard/v2/customers/${TENANT}`, 'account'],
    [`/dashboard/v2/customers/${TENANT}/servicemanagementpage`, 'service-management'],
    [`/dashboard/commerce2/customers/${TENANT}/adminrelationships/${OTHER}-${OTHER}`, 'admin-relationships'],
    [`/commerce/customers/${TENANT}/order`, 'order'],
    [`/dashboard/v2/customers/${TENANT}/cart`, 'cart'],
    [`/ja-jp/dashboard/v2/customers/${TENANT}/review`, 'review'],
    [`/de-DE/pcv/customers/${TENANT}/overview`, 'account'],
  ])('%s shows the customer after "customers"', (path, page) => {
    expect(placeOf(path)).toEqual({ page, tenantId: TENANT });
  });

  it.each([
    ['/dashboard', 'home'],
    ['/en-us/dashboard/home', 'home'],
    ['/dashboard/v2/customers/list', 'customers'],
    ['/commerce/customers', 'customers'],
    ['/dashboard/v2/customers/granularadminaccess/list', 'granular'],
    ['/dashboard/commerce2/granularadminaccess/list', 'granular'],
    [`/dashboard/v2/customers/${TENANT}/nothing`, 'not-found'],
    ['/dashboard/insights/customers', 'not-found'],
    ['/dashboard/v2/customers/12345/account', 'not-found'],
  ])('%s is %s', (path, page) => {
    expect(placeOf(path)).toEqual({ page });
  });

  it('does not take an invitation for a customer', () => {
    expect(placeOf(`/dashboard/v2/customers/indirectresellers/relationshiprequest/${OTHER}`)).toEqual({
      page: 'reseller-invitation',
      invitation: OTHER,
    });
  });

  it.each([
    ['/dashboard/v2/customers/add', 'account'],
    ['/de-de/dashboard/v2/customers/add/review', 'review'],
    ['/dashboard/commerce2/customers/new', 'account'],
    ['/dashboard/v2/onboarding/tenant/confirmation', 'confirmation'],
  ])('%s adds a customer, step %s', (path, step) => {
    expect(placeOf(path)).toEqual({ page: 'add-customer', step });
  });
});
