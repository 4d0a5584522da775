/** Partner Center's addresses (portal-pages.md section 2), with an optional language segment and the older prefixes. */

export type Place =
  | { readonly page: 'home' | 'customers' | 'granular' | 'not-found' }
  | { readonly page: 'reseller-invitation'; readonly invitation: string }
  | { readonly page: 'add-customer'; readonly step: 'account' | 'review' | 'confirmation' }
  | { readonly page: CustomerPageName; readonly tenantId: string };

export type CustomerPageName = 'account' | 'service-management' | 'admin-relationships' | 'order' | 'cart' | 'review';

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CUSTOMER_PAGES: Readonly<Record<string, CustomerPageName>> = {
  account: 'account',
  overview: 'account',
  servicemanagementpage: 'service-management',
  adminrelationships: 'admin-relationships',
  order: 'order',
  cart: 'cart',
  review: 'review',
};

/** What a path of partner.microsoft.com shows. */
export function placeOf(pathname: string): Place {
  const path = pathname
    .toLowerCase()
    .replace(/^\/[a-z]{2,3}-[a-z]{2,4}(?=\/)/, '')
    .replace(/\/$/, '');
  if (/^\/dashboard(\/home)?$/.test(path)) return { page: 'home' };
  const rest = /^\/(?:dashboard\/(?:v2|commerce2?)|commerce|pcv)\/(.+)$/.exec(path)?.[1] ?? '';
  if (/^(customers\/)?granularadminaccess\/list$/.test(rest)) return { page: 'granular' };
  if (/^customers(\/list)?$/.test(rest)) return { page: 'customers' };
  const adding = /^(?:customers\/(?:add|new)|onboarding\/tenant)(?:\/(review|confirmation))?$/.exec(rest);
  if (adding) return { page: 'add-customer', step: (adding[1] as 'review' | 'confirmation' | undefined) ?? 'account' };
  const invitation = new RegExp(`^customers/indirectresellers/relationshiprequest/(${GUID})$`).exec(rest)?.[1];
  if (invitation) return { page: 'reseller-invitation', invitation };
  const [, tenantId, name = ''] = new RegExp(`^customers/(${GUID})(?:/([a-z]+))?`).exec(rest) ?? [];
  const page = CUSTOMER_PAGES[name || 'account'];
  return tenantId && page ? { page, tenantId } : { page: 'not-found' };
}

/** The language segment of the address of now, to keep it in links: `/ja-jp` or nothing. */
export function languageSegment(): string {
  return /^\/[a-z]{2,3}-[a-z]{2,4}(?=\/)/i.exec(location.pathname)?.[0] ?? '';
}

export const addCustomerAddress = () => `${languageSegment()}/dashboard/v2/customers/add`;

export const listAddress = () => `${languageSegment()}/dashboard/v2/customers/list`;

export const customerAddress = (tenantId: string, name: string) =>
  `${languageSegment()}/dashboard/v2/customers/${tenantId}/${name}`;
