/** Customer list, customer, profiles, qualification, vetting, relationship requests, creation: partner-center-api.md 3.6 to 3.9. */
import type { Customer } from '../data/customer.ts';
import { partnerByTenant } from '../data/partners.ts';
import { type Answer, jsonAnswer } from '../http.ts';
import type { SandboxState } from '../state.ts';
import { type ApiCall, collection, customerOf, foldedBody, isFolded, link, type Route, textOf } from './call.ts';
import { namedRefusal, refusals } from './errors.ts';
import { createTenant, notAllowed } from './new-customer.ts';

const PAGE_LIMIT = 500;

type Matches = (customer: Customer) => boolean;

/** The test that a list filter stands for; null for a filter the service does not take. No filter: everything. */
function readFilter(text: string | null): Matches | null {
  if (text === null || text === '') return () => true;
  let filter: unknown;
  try {
    filter = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFolded(filter)) return null;
  const { field, value, operator } = folded(filter);
  if (typeof field !== 'string' || typeof value !== 'string' || typeof operator !== 'string') return null;
  // SDKs write `starts_with`, `StartsWith` and `startsWith` (partner-center-api.md 0a).
  if (operator.replaceAll('_', '').toLowerCase() !== 'startswith') return null;
  const start = value.toLowerCase();
  switch (field.toLowerCase()) {
    case 'companyname':
      return (customer) => customer.companyName.toLowerCase().startsWith(start);
    case 'domain':
      return (customer) => customer.domain.toLowerCase().startsWith(start);
    case 'indirectreseller':
      return (customer) => customer.associatedPartnerId === start;
    case 'indirectcloudsolutionprovider':
      return (customer) => customer.partners.includes(start);
    default:
      return null;
  }
}

/** An object with its names in lower case, since clients send filters in either case (partner-center-api.md 0a). */
function folded(filter: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Filters that an app-only token may not use (partner-center-api.md 0a). */
const USER_ONLY_FILTER = /"field"\s*:\s*"indirectreseller"/i;

/** Where a list goes on. It carries size and filter, since SDKs send neither with the next page (partner-center-api.md 3.6). */
interface Seek {
  readonly index: number;
  readonly size: number;
  readonly filter: string | null;
  readonly partner: string;
}

const TOKEN_HEAD = 'AQAAAAMA.';

function writeSeek(seek: Seek): string {
  return TOKEN_HEAD + Buffer.from(JSON.stringify(seek)).toString('base64url');
}

function readSeek(token: string, partner: string): Seek | null {
  if (!token.startsWith(TOKEN_HEAD)) return null;
  try {
    const seek = JSON.parse(Buffer.from(token.slice(TOKEN_HEAD.length), 'base64url').toString('utf8')) as Seek;
    return seek.partner === partner && Number.isSafeInteger(seek.index) ? seek : null;
  } catch {
    return null;
  }
}

function list(call: ApiCall): Answer {
  const { state, query } = call;
  const partner = call.caller.partner.tenantId;
  const sizeAsked = Number(query.get('size') ?? 0);
  if (!Number.isInteger(sizeAsked) || sizeAsked < 0 || sizeAsked > PAGE_LIMIT) return refusals.input();
  const start: Seek = { index: 0, size: sizeAsked || PAGE_LIMIT, filter: query.get('filter'), partner };
  const operation = query.get('seekoperation');
  const seek = operation?.toLowerCase() === 'next' ? readSeek(call.continuationToken, partner) : start;
  const filter = seek && readFilter(seek.filter);
  if (!seek || !filter) return refusals.input();
  if (!call.caller.account && USER_ONLY_FILTER.test(seek.filter ?? '')) return refusals.appOnly();

  const items: unknown[] = [];
  let next: Seek | null = null;
  for (let index = seek.index; index < state.book.size; index++) {
    const customer = state.book.at(index) as Customer;
    if (!customer.partners.includes(partner) || !filter(customer)) continue;
    if (items.length === seek.size) {
      next = { ...seek, index };
      break;
    }
    items.push(listItem(state, customer));
  }
  const self = link(state, call.target);
  if (!next) return collection(items, { links: { self } });
  const continuationToken = writeSeek(next);
  const target = `/customers?size=${seek.size}${seek.filter ? `&filter=${encodeURIComponent(seek.filter)}` : ''}&seekOperation=Next`;
  const nextLink = link(state, target, [{ key: 'MS-ContinuationToken', value: continuationToken }]);
  return collection(items, { continuationToken, links: { self, next: nextLink } });
}

function listItem(state: SandboxState, customer: Customer): unknown {
  const { tenantId, domain, companyName } = customer;
  return {
    id: tenantId,
    companyProfile: {
      tenantId,
      domain,
      companyName,
      links: { self: link(state, `/customers/${tenantId}/profiles/company`) },
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    relationshipToPartner: 'reseller',
    links: { self: link(state, `/customers/${tenantId}`) },
    attributes: { objectType: 'Customer' },
  };
}

function companyProfile(state: SandboxState, customer: Customer): Record<string, unknown> {
  const { tenantId, domain, companyName, address, contact, companyEmail, organizationRegistrationNumber } = customer;
  const { state: region, ...place } = address;
  const delegated = {
    address: { ...place, ...(region === '' ? {} : { region }), phoneNumber: contact.phoneNumber },
    email: companyEmail,
  };
  return {
    tenantId,
    domain,
    companyName,
    ...(organizationRegistrationNumber === undefined ? {} : { organizationRegistrationNumber }),
    ...(state.settings.delegatedAccess ? delegated : {}),
    links: { self: link(state, `/customers/${tenantId}/profiles/company`) },
    attributes: { objectType: 'CustomerCompanyProfile' },
  };
}

/** `full` names the person twice, `sparse` in the address only, `none` nowhere. */
function billingProfile(state: SandboxState, customer: Customer): Record<string, unknown> {
  const { contact, billing, culture, address } = customer;
  const { firstName, lastName, email, phoneNumber } = contact;
  const { state: region, ...place } = address;
  return {
    id: customer.billingId,
    ...(billing === 'full' ? { firstName, lastName } : {}),
    ...(billing === 'none' ? {} : { email }),
    culture,
    language: customer.language ?? culture.slice(0, 2),
    companyName: customer.companyName,
    defaultAddress: {
      ...place,
      ...(region === '' ? {} : { state: region }),
      ...(billing === 'none' ? {} : { firstName, lastName }),
      ...(customer.middleName === undefined ? {} : { middleName: customer.middleName }),
      ...(billing === 'full' ? { phoneNumber } : {}),
    },
    links: { self: link(state, `/customers/${customer.tenantId}/profiles/billing`) },
    attributes: { etag: customer.etag, objectType: 'CustomerBillingProfile' },
  };
}

function wholeCustomer(call: ApiCall, customer: Customer): Record<string, unknown> {
  const { state, caller } = call;
  const delegated = state.settings.delegatedAccess;
  const reseller = caller.partner.kind === 'indirect-provider' ? customer.associatedPartnerId : null;
  return {
    id: customer.tenantId,
    commerceId: customer.commerceId,
    companyProfile: companyProfile(state, customer),
    billingProfile: billingProfile(state, customer),
    relationshipToPartner: 'reseller',
    allowDelegatedAccess: delegated,
    ...(delegated ? { customDomains: [customer.domain] } : {}),
    ...(reseller ? { associatedPartnerId: reseller } : {}),
    links: { self: link(state, `/customers/${customer.tenantId}`) },
    attributes: { objectType: 'Customer' },
  };
}

/** A route's answer about the customer in the path. */
function about(answer: (call: ApiCall, customer: Customer) => Answer): (call: ApiCall) => Answer {
  return (call) => {
    const found = customerOf(call);
    return 'refused' in found ? found.refused : answer(call, found.customer);
  };
}

function qualifications(_call: ApiCall, customer: Customer): Answer {
  const { qualification } = customer;
  if (qualification === null) return jsonAnswer(200, []);
  const inReview = { vettingStatus: 'InReview', vettingCreatedDate: '2026-11-03T10:37:38.885Z' };
  return jsonAnswer(200, [{ qualification, ...(qualification === 'Education' ? inReview : {}) }]);
}

function validationStatus(call: ApiCall, customer: Customer): Answer {
  if (call.query.get('type') !== 'account') return refusals.input();
  if (customer.vetting === null) {
    const message = `Account Status for the customer, ${customer.tenantId} was not found.`;
    return namedRefusal(404, 600074, 'AccountStatusNotFound', message, false);
  }
  return jsonAnswer(200, { type: 'account', status: customer.vetting, lastUpdateDateTime: '2026-07-14T18:02:00' });
}

/**
 * The link with which a customer accepts the partner, or a provider together with one of its resellers (partner-center-api.md
 * section 3.8). A provider may name the reseller alone, a reseller its provider alone: the other one is the caller.
 */
function relationshipRequest(call: ApiCall): Answer {
  const { kind, tenantId } = call.caller.partner;
  const named = { reseller: call.query.get('indirectresellerid'), provider: call.query.get('indirectcloudsolutionproviderid') };
  const invitation = (type: string, partner: string, provider = '') =>
    `invType=${type}&partnerId=${partner}&msppId=0${provider && `&indirectCSPId=${provider}`}&DAP=false`;
  const answer = (query: string) =>
    jsonAnswer(200, {
      url: `https://admin.microsoft.com/Adminportal/Home?${query}#/BillingAccounts/partner-invitation`,
      attributes: { objectType: 'RelationshipRequest' },
    });
  if (named.reseller === null && named.provider === null) return answer(invitation('ResellerRelationship', tenantId));
  if (kind === 'direct-bill') return refusals.relationshipKind();
  const reseller = partnerByTenant(named.reseller ?? tenantId);
  const provider = partnerByTenant(named.provider ?? tenantId);
  if (reseller?.kind !== 'indirect-reseller' || provider?.kind !== 'indirect-provider') return refusals.input();
  return answer(invitation('IndirectResellerRelationship', reseller.tenantId, provider.tenantId));
}

/**
 * Creates the tenant and answers with its credentials, once. Idempotent by MS-RequestId, which the page calls required
 * (partner-center-api.md section 3.9). Resellers, and agents who are neither Admin nor Sales agent, are refused.
 */
function createCustomer(call: ApiCall): Answer {
  const { partner, account } = call.caller;
  if (call.requestId === '') return refusals.input();
  if (partner.kind === 'indirect-reseller') return notAllowed();
  if (account && !account.groups.some((group) => group !== 'HelpdeskAgents')) return refusals.role();
  const body = foldedBody(call);
  if (!body) return refusals.input();
  if (!account && textOf(body, 'associatedpartnerid') !== '') return refusals.appOnly();
  const created = createTenant(call.state, partner, body);
  if ('refused' in created) return created.refused;
  return jsonAnswer(201, {
    ...wholeCustomer(call, created.customer),
    enableGDAPByDefault: body.enablegdapbydefault === true,
    userCredentials: created.credentials,
  });
}

/** The reseller that serves the customer, as its provider sees it; a direct-bill partner has none to ask for. */
function customerRelationships(call: ApiCall, customer: Customer): Answer {
  if (call.caller.partner.kind === 'direct-bill') return refusals.relationshipKind();
  const reseller = partnerByTenant(customer.associatedPartnerId ?? '');
  if (!reseller) return collection([]);
  const { tenantId, companyName, mpnId } = reseller;
  const relationship = { relationshipType: 'is_indirect_reseller_of', state: 'Active', mpnId };
  return collection([{ id: tenantId, name: companyName, ...relationship, attributes: { objectType: 'PartnerRelationship' } }]);
}

export const CUSTOMER_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/customers$/, auth: 'both', answer: list },
  { method: 'POST', pattern: /^\/customers$/, auth: 'both', answer: createCustomer },
  { method: 'GET', pattern: /^\/customers\/relationshiprequests$/, auth: 'user', answer: relationshipRequest },
  {
    method: 'GET',
    pattern: /^\/customers\/([^/]+)$/,
    auth: 'both',
    answer: about((call, customer) => jsonAnswer(200, wholeCustomer(call, customer))),
  },
  {
    method: 'GET',
    pattern: /^\/customers\/([^/]+)\/profiles\/billing$/,
    auth: 'both',
    answer: about((call, customer) => jsonAnswer(200, billingProfile(call.state, customer))),
  },
  {
    method: 'GET',
    pattern: /^\/customers\/([^/]+)\/profiles\/company$/,
    auth: 'user',
    answer: about((call, customer) => jsonAnswer(200, companyProfile(call.state, customer))),
  },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/qualifications$/, auth: 'both', answer: about(qualifications) },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/validationStatus$/i, auth: 'user', answer: about(validationStatus) },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/relationships$/, auth: 'user', answer: about(customerRelationships) },
];
