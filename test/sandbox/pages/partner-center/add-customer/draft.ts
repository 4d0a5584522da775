/** What has been typed into the Add customer form. It lasts as long as the document, over its steps and back again. */
import { language } from '../texts.ts';

export const FIELDS = [
  'companyName',
  'domain',
  'registration',
  'reseller',
  'country',
  'line1',
  'line2',
  'city',
  'state',
  'postalCode',
  'firstName',
  'lastName',
  'email',
  'phone',
  'agreedFirstName',
  'agreedLastName',
  'agreedEmail',
  'agreedPhone',
  'agreedOn',
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Draft {
  readonly values: Record<FieldName, string>;
  /** Null: not chosen yet. */
  agreement: 'accepted' | 'later' | null;
}

export const DOMAIN_SUFFIX = '.onmicrosoft.com';

export function emptyDraft(): Draft {
  const values = Object.fromEntries(FIELDS.map((name) => [name, ''])) as Record<FieldName, string>;
  return { values: { ...values, country: 'JP' }, agreement: null };
}

const REQUIRED: readonly FieldName[] = ['companyName', 'domain', 'country', 'line1', 'city', 'firstName', 'lastName', 'email'];
const REQUIRED_FOR_ACCEPTED: readonly FieldName[] = ['agreedFirstName', 'agreedLastName', 'agreedEmail'];

/** Fields that keep the form from going on; the date may not be in the future (Microsoft's article). */
export function missingFields({ values, agreement }: Draft): FieldName[] {
  const missing = REQUIRED.filter((name) => values[name].trim() === '');
  if (agreement !== 'accepted') return missing;
  const date = dateOf(values.agreedOn);
  const late = date === null || date > today();
  return [
    ...missing,
    ...REQUIRED_FOR_ACCEPTED.filter((name) => values[name].trim() === ''),
    ...(late ? (['agreedOn'] as const) : []),
  ];
}

/** The browser's own day, as 2026-11-24. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const ORDER = { en: 'mdy', ja: 'ymd', de: 'dmy', es: 'dmy', ar: 'dmy' } as const;

/** The day in ISO form, from a native field or from text in the language's order; null when it is none. */
export function dateOf(text: string): string | null {
  const parts = text.match(/\d+/g) ?? [];
  if (parts.length !== 3) return null;
  const order = parts[0]?.length === 4 ? 'ymd' : ORDER[language];
  const part = (letter: string) => String(parts[order.indexOf(letter)]).padStart(2, '0');
  const day = `${part('y')}-${part('m')}-${part('d')}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}

/** The request as the API takes it (partner-center-api.md 3.9), and what the form says of the agreement. */
export function requestOf({ values, agreement }: Draft, culture: string): unknown {
  const { companyName, domain, registration, reseller, country, ...rest } = values;
  return {
    request: {
      CompanyProfile: {
        Domain: `${domain.trim()}${DOMAIN_SUFFIX}`,
        ...(registration && { OrganizationRegistrationNumber: registration }),
      },
      BillingProfile: {
        Email: rest.email,
        Culture: culture,
        Language: culture.slice(0, 2),
        CompanyName: companyName,
        DefaultAddress: {
          FirstName: rest.firstName,
          LastName: rest.lastName,
          AddressLine1: rest.line1,
          AddressLine2: rest.line2,
          City: rest.city,
          State: rest.state,
          PostalCode: rest.postalCode,
          Country: country,
          PhoneNumber: rest.phone,
        },
      },
      ...(reseller && { AssociatedPartnerId: reseller }),
    },
    ...(agreement === 'accepted' && {
      agreement: {
        firstName: rest.agreedFirstName,
        lastName: rest.agreedLastName,
        email: rest.agreedEmail,
        phoneNumber: rest.agreedPhone,
        dateAgreed: dateOf(rest.agreedOn),
      },
    }),
  };
}
