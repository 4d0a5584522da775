/** A customer that the partner is about to create, and what has to hold before it is sent. Source: partner-center-api.md 3.9. */
import { isDay, isFuture } from './dates';
import { checkDraft, tidySignatory } from './draft-rules';
import type { Day, Instant, Signatory } from './facts';
import { isInvisible, turnsOrder } from './shown-text';
import { RENEWED_SINCE } from './state';

/** How the agreement gets on record: the customer has accepted and the partner attests, or the customer accepts by itself. */
export type AgreementChoice = 'accepted' | 'will-accept';

export interface PostalAddress {
  /** ISO 3166-1 alpha-2 in upper case. */
  readonly country: string;
  readonly addressLine1: string;
  readonly addressLine2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** The form "Add customer" as it was typed. Kept per account until it is sent or discarded; it never holds a password. */
export interface NewCustomerDraft extends PostalAddress {
  /** GUID. Names the act and is the MS-RequestId of its request, so that the same draft is one write. */
  readonly draftId: string;
  readonly companyName: string;
  /** The part before `.onmicrosoft.com`. */
  readonly domainPrefix: string;
  /** The primary contact, who also gets Microsoft's mail after an attestation. */
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly registrationNumber: string;
  /** Tenant id of the indirect reseller; null for a customer of the partner's own. */
  readonly resellerId: string | null;
  /** Null until the agent has chosen. */
  readonly agreement: AgreementChoice | null;
  /** Counts only when the customer has accepted. */
  readonly agreedOn: Day;
}

/** The fields that can be wrong, in the order of the form. */
export const NEW_CUSTOMER_FIELDS = [
  'companyName',
  'country',
  'domainPrefix',
  'resellerId',
  'firstName',
  'lastName',
  'email',
  'phone',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
  'registrationNumber',
  'agreement',
  'agreedOn',
] as const satisfies readonly (keyof NewCustomerDraft)[];
export type NewCustomerField = (typeof NEW_CUSTOMER_FIELDS)[number];

/**
 * What a country asks of an address (partner-center-api.md 3.9). Its patterns are the service's own, without the delimiters; null when it
 * has none.
 */
export interface CountryRules {
  /** ISO 3166-1 alpha-2 in upper case. */
  readonly country: string;
  /** BCP 47; empty when the service names none. */
  readonly culture: string;
  readonly stateRequired: boolean;
  /** Empty when any state is taken. */
  readonly states: readonly string[];
  readonly postalCodeRequired: boolean;
  readonly postalCodePattern: string | null;
  readonly cityRequired: boolean;
  readonly phonePattern: string | null;
}

/**
 * `wrong-format`: not as the country's rules have it; `not-listed`: none of the country's states; `taken`: the domain exists already;
 * `refused`: Microsoft has refused the field; the others as in `DraftFault`.
 */
export type NewCustomerFault =
  | 'missing'
  | 'too-long'
  | 'turns-order'
  | 'not-a-domain'
  | 'taken'
  | 'not-an-email'
  | 'not-a-phone'
  | 'wrong-format'
  | 'not-listed'
  | 'future-date'
  | 'not-a-date'
  | 'too-old'
  | 'refused';

export interface NewCustomerFieldFault {
  readonly field: NewCustomerField;
  readonly fault: NewCustomerFault;
}

export const DOMAIN_SUFFIX = '.onmicrosoft.com';
/** Microsoft's own form takes at most 27 characters before the suffix. */
const PREFIX_LENGTH = 27;
const COMPANY_LENGTH = 100;
const ADDRESS_LENGTH = 200;
const SHORT_LENGTH = 100;

/** Countries that ask for a company's registration number and a phone, by the newest version of the list (partner-center-api.md 3.9). */
const REGISTRATION_COUNTRIES: ReadonlySet<string> = new Set(
  'AM AZ BY HU KZ KG MD RU TJ UZ UA IN BR ZA PL AE SA TR TH VN MM IQ SS VE'.split(' '),
);

/** Whether the country asks for a registration number. Elsewhere the service refuses one with 600002 (partner-center-api.md 1.6). */
export function asksForRegistration(country: string): boolean {
  return REGISTRATION_COUNTRIES.has(country);
}

/** An empty form. `draftId`: a GUID. */
export function emptyNewCustomer(draftId: string, today: Day): NewCustomerDraft {
  return {
    draftId,
    companyName: '',
    country: '',
    domainPrefix: '',
    resellerId: null,
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    addressLine1: '',
    addressLine2: '',
    city: '',
    state: '',
    postalCode: '',
    registrationNumber: '',
    agreement: null,
    agreedOn: today,
  };
}

/** The domain as the service takes it, in lower case; a prefix that was pasted with the suffix loses it. */
export function domainOf({ domainPrefix }: Pick<NewCustomerDraft, 'domainPrefix'>): string {
  return `${tidyPrefix(domainPrefix)}${DOMAIN_SUFFIX}`;
}

/** Whether a tenant may have this prefix: letters, digits and inner hyphens of ASCII, at most 27 characters. */
export function isDomainPrefix(text: string): boolean {
  const prefix = tidyPrefix(text);
  return prefix.length <= PREFIX_LENGTH && /^[a-z0-9][a-z0-9-]*$/.test(prefix) && !prefix.endsWith('-');
}

function tidyPrefix(text: string): string {
  const prefix = text.normalize('NFKC').trim().toLowerCase();
  return prefix.endsWith(DOMAIN_SUFFIX) ? prefix.slice(0, -DOMAIN_SUFFIX.length) : prefix;
}

/** The draft as it is sent: blanks collapsed, codes in half width, and nothing that the country or the choice does not ask for. */
export function tidyNewCustomer(draft: NewCustomerDraft): NewCustomerDraft {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const narrow = (text: string) => tidy(text.normalize('NFKC'));
  const { firstName, lastName, email, phone } = tidySignatory(signatoryOf(draft));
  return {
    ...draft,
    companyName: tidy(draft.companyName),
    domainPrefix: tidyPrefix(draft.domainPrefix),
    firstName,
    lastName,
    email,
    phone,
    addressLine1: tidy(draft.addressLine1),
    addressLine2: tidy(draft.addressLine2),
    city: tidy(draft.city),
    state: tidy(draft.state),
    postalCode: narrow(draft.postalCode.replace(/[\p{Pd}−ー]/gu, '-')),
    registrationNumber: asksForRegistration(draft.country) ? narrow(draft.registrationNumber) : '',
  };
}

/** The primary contact as the signatory of an attestation. */
export function signatoryOf({ firstName, lastName, email, phone }: NewCustomerDraft): Signatory {
  return { firstName, lastName, email, phone };
}

/**
 * All faults of a draft in the order of the form; none means that it may be sent.
 *
 * @param rules null when they could not be read: then only what holds everywhere is checked, and the service decides.
 * @param mayNameReseller whether the partner is a provider, so that a reseller may be named.
 */
export function checkNewCustomer(
  draft: NewCustomerDraft,
  rules: CountryRules | null,
  now: Instant,
  mayNameReseller: boolean,
): readonly NewCustomerFieldFault[] {
  const tidied = tidyNewCustomer(draft);
  const own = rules?.country === tidied.country ? rules : null;
  const found: NewCustomerFieldFault[] = [
    ...companyFaults(tidied, mayNameReseller),
    ...contactFaults(tidied, own, now),
    ...addressFaults(tidied, own),
    ...agreementFaults(tidied, now),
  ];
  return NEW_CUSTOMER_FIELDS.flatMap((field) => found.find((one) => one.field === field) ?? []);
}

const fault = (field: NewCustomerField, kind: NewCustomerFault): NewCustomerFieldFault => ({ field, fault: kind });

function textFaults(field: NewCustomerField, text: string, longest: number, required: boolean): NewCustomerFieldFault[] {
  if (isInvisible(text)) return required || text !== '' ? [fault(field, 'missing')] : [];
  if (turnsOrder(text)) return [fault(field, 'turns-order')];
  return [...text].length > longest ? [fault(field, 'too-long')] : [];
}

function companyFaults(draft: NewCustomerDraft, mayNameReseller: boolean): NewCustomerFieldFault[] {
  const { companyName, country, domainPrefix, resellerId, registrationNumber } = draft;
  return [
    ...textFaults('companyName', companyName, COMPANY_LENGTH, true),
    ...(/^[A-Z]{2}$/.test(country) ? [] : [fault('country', 'missing')]),
    ...(domainPrefix === '' ? [fault('domainPrefix', 'missing')] : []),
    ...(isDomainPrefix(domainPrefix) ? [] : [fault('domainPrefix', 'not-a-domain')]),
    ...(resellerId !== null && !mayNameReseller ? [fault('resellerId', 'refused')] : []),
    ...textFaults('registrationNumber', registrationNumber, SHORT_LENGTH, asksForRegistration(country)),
  ];
}

function contactFaults(draft: NewCustomerDraft, rules: CountryRules | null, now: Instant): NewCustomerFieldFault[] {
  const person = {
    draftId: '',
    signatory: signatoryOf(draft),
    agreedOn: '',
    origin: { from: 'typed' },
    acknowledged: null,
  } as const;
  const faults = checkDraft(person, now).flatMap((one) => (one.field === 'agreedOn' ? [] : [fault(one.field, one.fault)]));
  const { phone, country } = draft;
  if (phone === '') return asksForRegistration(country) ? [...faults, fault('phone', 'missing')] : faults;
  return fits(rules?.phonePattern, phone) ? faults : [...faults, fault('phone', 'wrong-format')];
}

function addressFaults(draft: NewCustomerDraft, rules: CountryRules | null): NewCustomerFieldFault[] {
  const { addressLine1, addressLine2, city, state, postalCode } = draft;
  const listed = state === '' || !rules?.states.length || rules.states.includes(state);
  return [
    ...textFaults('addressLine1', addressLine1, ADDRESS_LENGTH, true),
    ...textFaults('addressLine2', addressLine2, ADDRESS_LENGTH, false),
    ...textFaults('city', city, SHORT_LENGTH, rules?.cityRequired ?? true),
    ...textFaults('state', state, SHORT_LENGTH, rules?.stateRequired ?? false),
    ...(listed ? [] : [fault('state', 'not-listed')]),
    ...textFaults('postalCode', postalCode, SHORT_LENGTH, rules?.postalCodeRequired ?? false),
    ...(postalCode === '' || fits(rules?.postalCodePattern, postalCode) ? [] : [fault('postalCode', 'wrong-format')]),
  ];
}

function agreementFaults({ agreement, agreedOn }: NewCustomerDraft, now: Instant): NewCustomerFieldFault[] {
  if (agreement === null) return [fault('agreement', 'missing')];
  if (agreement === 'will-accept') return [];
  if (agreedOn === '') return [fault('agreedOn', 'missing')];
  if (!isDay(agreedOn)) return [fault('agreedOn', 'not-a-date')];
  if (isFuture(agreedOn, now)) return [fault('agreedOn', 'future-date')];
  return agreedOn < RENEWED_SINCE ? [fault('agreedOn', 'too-old')] : [];
}

/** Whether a text is as the service's pattern has it. A pattern that JavaScript cannot read decides nothing: the service will. */
function fits(pattern: string | null | undefined, text: string): boolean {
  if (!pattern || text.length > ADDRESS_LENGTH) return true;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    try {
      return new RegExp(pattern).test(text);
    } catch {
      return true;
    }
  }
}

/** The culture that the customer's billing profile gets: the country's own, else the language most people there speak. */
export function cultureOf(country: string, rules: CountryRules | null): string {
  if (rules?.country === country && rules.culture !== '') return rules.culture;
  return `${new Intl.Locale(`und-${country}`).maximize().language}-${country}`;
}

/** What came of the service's look at an address. `exact`: it is deliverable as typed; `suggested`: the address may be one of these. */
export type AddressAnswer =
  | { readonly is: 'exact' }
  | { readonly is: 'suggested'; readonly addresses: readonly PostalAddress[] }
  | { readonly is: 'not-found' }
  | { readonly is: 'not-checked' };
