/** Makes a customer's tenant from a creation request: partner-center-api.md section 3.9. The portal's form takes the same way. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Credentials } from '../data/book.ts';
import { COUNTRY_RULES, REGISTRATION_COUNTRIES, REGISTRATION_FORMAT } from '../data/country-rules.ts';
import type { Customer } from '../data/customer.ts';
import { type Partner, partnerByTenant } from '../data/partners.ts';
import type { Answer } from '../http.ts';
import type { SandboxState } from '../state.ts';
import { type Folded, isFolded, textOf } from './call.ts';
import { namedRefusal, refusal, refusals } from './errors.ts';

/** How a partner is refused that may not create customers (partner-center-api.md section 1.6: 600006, a report). */
export const notAllowed = (): Answer => namedRefusal(403, 600006, 'ActionNotAllowed', 'The requested action is not allowed');

/**
 * Checks the request, adds the customer to the partner's (and the named reseller's) customers and makes its Global admin. The agreement
 * is not accepted by it. `body`: the request with its names in lower case.
 */
export function createTenant(
  state: SandboxState,
  partner: Partner,
  body: Folded,
): { readonly refused: Answer } | { readonly customer: Customer; readonly credentials: Credentials } {
  const company = body.companyprofile;
  const billing = body.billingprofile;
  if (!isFolded(company) || !isFolded(billing)) return { refused: refusals.input() };
  const address = billing.defaultaddress;
  if (!isFolded(address)) return { refused: refusals.property('BillingProfile.DefaultAddress') };
  const wrong = [...wrongInCompany(company, billing), ...wrongInAddress(address)];
  if (wrong.length > 0) return { refused: refusals.property(...wrong) };
  const refused = registrationRefusal(company, address);
  if (refused) return { refused };
  const domain = textOf(company, 'domain').toLowerCase();
  if (state.book.byDomain(domain)) return { refused: refusals.property('CompanyProfile.Domain') };
  const reseller = textOf(body, 'associatedpartnerid').toLowerCase();
  const mayName = partner.kind === 'indirect-provider' && partnerByTenant(reseller)?.kind === 'indirect-reseller';
  if (reseller !== '' && !mayName) return { refused: notAllowed() };

  const customer = newCustomer(
    { company, billing, address },
    reseller === '' ? [partner.tenantId] : [partner.tenantId, reseller],
  );
  const credentials = { userName: 'admin', password: madePassword() };
  state.book.add(customer, credentials);
  return { customer, credentials };
}

function wrongInCompany(company: Folded, billing: Folded): string[] {
  const missing = (['Email', 'Culture', 'Language', 'CompanyName'] as const)
    .filter((name) => textOf(billing, name.toLowerCase()) === '')
    .map((name) => `BillingProfile.${name}`);
  const isDomain = /^[a-z0-9][a-z0-9-]*\.onmicrosoft\.com$/i.test(textOf(company, 'domain'));
  return isDomain ? missing : [...missing, 'CompanyProfile.Domain'];
}

/** Lengths of the Address type, then the country's own rules where the sandbox has them. */
function wrongInAddress(address: Folded): string[] {
  const rules = COUNTRY_RULES[textOf(address, 'country').toUpperCase()];
  const value = (name: string) => textOf(address, name.toLowerCase());
  const state = value('State');
  const states = rules?.supportedStatesList ?? [];
  const matches = (pattern: string | undefined, text: string) => pattern === undefined || new RegExp(pattern).test(text);
  const right: Readonly<Record<string, boolean>> = {
    FirstName: isBetween(value('FirstName'), 1, 50),
    LastName: isBetween(value('LastName'), 1, 50),
    AddressLine1: isBetween(value('AddressLine1'), 1, 200),
    AddressLine2: isBetween(value('AddressLine2'), 0, 200),
    City: value('City') !== '' || rules?.isCityRequired === false,
    Country: /^[a-z]{2}$/i.test(value('Country')),
    State: state === '' ? !rules?.isStateRequired : states.length === 0 || states.includes(state),
    PostalCode: value('PostalCode') === '' ? !rules?.isPostalCodeRequired : matches(rules?.postalCodeRegex, value('PostalCode')),
    PhoneNumber: value('PhoneNumber') === '' || matches(rules?.phoneNumberRegex, value('PhoneNumber')),
  };
  return Object.keys(right)
    .filter((name) => !right[name])
    .map((name) => `BillingProfile.DefaultAddress.${name}`);
}

const isBetween = (text: string, least: number, most: number) => text.length >= least && text.length <= most;

/** Some countries ask for a registration number and a phone; elsewhere a number is not taken. */
function registrationRefusal(company: Folded, address: Folded): Answer | null {
  const registration = textOf(company, 'organizationregistrationnumber');
  if (!REGISTRATION_COUNTRIES.has(textOf(address, 'country').toUpperCase())) {
    return registration === '' ? null : refusal(400, 600002, "Organization registration ID value isn't supported");
  }
  if (registration === '') return refusal(400, 600049, 'Organization registration ID information is missing');
  if (!new RegExp(REGISTRATION_FORMAT).test(registration)) {
    const text = `Organization registration ID information is invalid and should be of the format ${REGISTRATION_FORMAT}`;
    return refusal(400, 600050, text);
  }
  return textOf(address, 'phonenumber') === '' ? refusal(400, 600051, 'Customer phone number is missing') : null;
}

function newCustomer(
  { company, billing, address }: Readonly<Record<'company' | 'billing' | 'address', Folded>>,
  partners: readonly string[],
): Customer {
  const email = textOf(billing, 'email');
  return {
    tenantId: randomUUID(),
    commerceId: randomUUID(),
    companyName: textOf(billing, 'companyname'),
    domain: textOf(company, 'domain').toLowerCase(),
    contact: {
      firstName: textOf(address, 'firstname'),
      lastName: textOf(address, 'lastname'),
      email,
      phoneNumber: textOf(address, 'phonenumber'),
    },
    address: {
      country: textOf(address, 'country').toUpperCase(),
      state: textOf(address, 'state'),
      city: textOf(address, 'city'),
      addressLine1: textOf(address, 'addressline1'),
      postalCode: textOf(address, 'postalcode'),
      ...given({ addressLine2: textOf(address, 'addressline2'), region: textOf(address, 'region') }),
    },
    culture: textOf(billing, 'culture'),
    language: textOf(billing, 'language'),
    ...given({
      organizationRegistrationNumber: textOf(company, 'organizationregistrationnumber'),
      middleName: textOf(address, 'middlename'),
    }),
    billingId: randomUUID(),
    etag: '5920358838484612121',
    billing: 'full',
    companyEmail: email,
    partners,
    associatedPartnerId: partners[1] ?? null,
    qualification: null,
    vetting: null,
    confirmations: [],
    directlySigned: false,
  };
}

/** The fields that were given: the service leaves out what is empty. */
function given<Name extends string>(fields: Readonly<Record<Name, string>>): { readonly [K in Name]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as { [K in Name]?: string };
}

/** A password of its own for each tenant, so that a test can look for it wherever it must not be. */
function madePassword(): string {
  return `Madeup-${Array.from({ length: 8 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')}`;
}
