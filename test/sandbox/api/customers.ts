/** Customer list, customer, profiles, qualification, vetting, relationship requests, creation: partner-center-api.md 3.6 to 3.9. */
import { randomUUID } from 'node:crypto';
import type { Customer } from '../data/customer.ts';
import { type Answer, emptyAnswer, jsonAnswer } from '../http.ts';
import type { SandboxState } from '../state.ts';
import { type ApiCall, collection, customerOf, foldedBody, isFolded, isGuid, link, type Route, textOf } from './call.ts';
import { namedRefusal, refusal, refusals } from './errors.ts';

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

function relationshipRequest(call: ApiCall): Answer {
  const reseller = call.query.get('indirectresellerid');
  const provider = call.query.get('indirectcloudsolutionproviderid');
  const partner = call.caller.partner.tenantId;
  const invitation = provider
    ? `invType=IndirectResellerRelationship&partnerId=${reseller ?? partner}&msppId=0&indirectCSPId=${provider}&DAP=false`
    : `invType=ResellerRelationship&partnerId=${partner}&msppId=0&DAP=false`;
  const url = `https://admin.microsoft.com/Adminportal/Home?${invitation}#/BillingAccounts/partner-invitation`;
  return jsonAnswer(200, { url, attributes: { objectType: 'RelationshipRequest' } });
}

/** Countries where a company's registration number must be given (partner-center-api.md 3.9, the shorter list of the error page). */
const REGISTRATION_COUNTRIES = new Set('AM AZ BY HU KZ KG MD RU TJ UZ UA IN BR ZA PL AE SA TR TH VN'.split(' '));

function createCustomer(call: ApiCall): Answer {
  const { state, caller } = call;
  const body = foldedBody(call);
  const company = body?.companyprofile;
  const billing = body?.billingprofile;
  if (!body || !isFolded(company) || !isFolded(billing)) return refusals.input();
  const address = billing.defaultaddress;
  const required = ['email', 'culture', 'language', 'companyname'].every((name) => textOf(billing, name) !== '');
  const domain = textOf(company, 'domain').toLowerCase();
  if (!isFolded(address) || !required || !domain.endsWith('.onmicrosoft.com')) return refusals.property();
  const person = ['firstname', 'lastname', 'addressline1', 'city', 'country'].every((name) => textOf(address, name) !== '');
  if (!person || state.book.byDomain(domain)) return refusals.property();
  const country = textOf(address, 'country').toUpperCase();
  const registration = textOf(company, 'organizationregistrationnumber');
  if (REGISTRATION_COUNTRIES.has(country)) {
    if (registration === '') return refusal(400, 600049, 'Organization registration ID information is missing');
    if (!/^(\d{7}|\d{10})$/.test(registration)) {
      const format = '^(\\d{7}|\\d{10})$';
      return refusal(400, 600050, `Organization registration ID information is invalid and should be of the format ${format}`);
    }
    if (textOf(address, 'phonenumber') === '') return refusal(400, 600051, 'Customer phone number is missing');
  } else if (registration !== '') return refusal(400, 600002, "Organization registration ID value isn't supported");
  const reseller = textOf(body, 'associatedpartnerid').toLowerCase();
  if (reseller !== '' && (!isGuid(reseller) || caller.partner.kind !== 'indirect-provider')) {
    return namedRefusal(403, 600006, 'ActionNotAllowed', 'The requested action is not allowed');
  }
  const customer: Customer = {
    tenantId: randomUUID(),
    commerceId: randomUUID(),
    companyName: textOf(billing, 'companyname'),
    domain,
    contact: {
      firstName: textOf(address, 'firstname'),
      lastName: textOf(address, 'lastname'),
      email: textOf(billing, 'email'),
      phoneNumber: textOf(address, 'phonenumber'),
    },
    address: {
      country,
      state: textOf(address, 'state'),
      city: textOf(address, 'city'),
      addressLine1: textOf(address, 'addressline1'),
      postalCode: textOf(address, 'postalcode'),
      ...given({ addressLine2: textOf(address, 'addressline2'), region: textOf(address, 'region') }),
    },
    culture: textOf(billing, 'culture'),
    language: textOf(billing, 'language'),
    ...given({ organizationRegistrationNumber: registration, middleName: textOf(address, 'middlename') }),
    billingId: randomUUID(),
    etag: '5920358838484612121',
    billing: 'full',
    companyEmail: textOf(billing, 'email'),
    partners: reseller === '' ? [caller.partner.tenantId] : [caller.partner.tenantId, reseller],
    associatedPartnerId: reseller === '' ? null : reseller,
    qualification: null,
    vetting: null,
    confirmations: [],
    directlySigned: false,
  };
  state.book.add(customer);
  return jsonAnswer(201, {
    ...wholeCustomer(call, customer),
    enableGDAPByDefault: body.enablegdapbydefault === true,
    userCredentials: { userName: 'admin', password: `Madeup-${randomUUID().slice(0, 8)}` },
  });
}

/** The fields that were given: the service leaves out what is empty. */
function given<Name extends string>(fields: Readonly<Record<Name, string>>): { readonly [K in Name]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as { [K in Name]?: string };
}

/** 200 when taken, 404 when free; no body either way. */
function domainTaken(call: ApiCall): Answer {
  return emptyAnswer(call.state.book.byDomain(decodeURIComponent(call.captured[0] ?? '')) ? 200 : 404);
}

function customerRelationships(call: ApiCall, customer: Customer): Answer {
  const reseller = customer.associatedPartnerId;
  if (call.caller.partner.kind === 'direct-bill') return refusals.relationshipKind();
  const item = {
    id: reseller,
    name: 'Contoso Reseller',
    relationshipType: 'is_indirect_reseller_of',
    state: 'Active',
    mpnId: '7654321',
  };
  return collection(reseller ? [{ ...item, attributes: { objectType: 'PartnerRelationship' } }] : []);
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
  { method: 'HEAD', pattern: /^\/domains\/([^/]+)$/, auth: 'both', answer: domainTaken },
];
