import * as z from 'zod/mini';
import type { PartnerKind } from '../domain/agent';
import { domainOf, type NewCustomerDraft, type NewCustomerField, tidyNewCustomer } from '../domain/new-customer';
import { classifyRefusal, type Meaning, PartnerCenterError, type Refusal } from './errors';
import type { Transport } from './transport';
import { guid } from './wire';

/** How the new tenant's Global administrator signs in the first time. Shown once; never stored or logged. */
export interface Credentials {
  /** The whole user name, `admin@fabrikam.onmicrosoft.com`. */
  readonly userName: string;
  readonly password: string;
}

export interface CreationOrder {
  readonly draft: NewCustomerDraft;
  /** BCP 47. */
  readonly culture: string;
  readonly requestId: string;
  readonly correlationId: string;
}

export interface CreatedCustomer {
  /** Lower case. */
  readonly tenantId: string;
  /** null when the answer has none: they are then lost, and the password is reset in Partner Center. */
  readonly credentials: Credentials | null;
}

/** A refusal of the request, with the fields that the service named. */
export class CreationError extends PartnerCenterError {
  override readonly name = 'CreationError';
  readonly fields: readonly NewCustomerField[];

  constructor(error: PartnerCenterError, fields: readonly NewCustomerField[]) {
    super(error.appError, error.lost, { cause: error.cause });
    this.fields = fields;
  }
}

const created = z.object({
  id: guid,
  userCredentials: z.catch(z.optional(z.object({ userName: z.string(), password: z.string().check(z.minLength(1)) })), undefined),
});

/**
 * Creates a customer with exactly one request, which the client never repeats (partner-center-api.md 3.9). Rejects with `CreationError`;
 * after one with `lost` the customer may exist.
 */
export async function createCustomer(
  transport: Transport,
  order: CreationOrder,
  partnerKind: PartnerKind | null,
): Promise<CreatedCustomer> {
  const { draft } = order;
  let fields: readonly NewCustomerField[] = [];
  const meaningOf = (refusal: Refusal): Meaning => {
    fields = fieldsIn(refusal);
    return fields.length > 0 ? { kind: 'invalid-field', field: null } : classifyRefusal(refusal, { partnerKind });
  };
  try {
    const answer = await transport.write('/v1/customers', {
      body: bodyOf(order),
      requestId: order.requestId,
      correlationId: order.correlationId,
      meaningOf,
    });
    const parsed = z.safeParse(created, answer.body);
    // Not the cause: a parser's error may hold what it could not parse, and here that could be the password.
    if (!parsed.success) throw answer.malformed();
    const { id, userCredentials } = parsed.data;
    return { tenantId: id, credentials: userCredentials ? whole(userCredentials, domainOf(draft)) : null };
  } catch (error) {
    throw error instanceof PartnerCenterError ? new CreationError(error, fields) : error;
  }
}

/** The service writes only "admin". */
function whole({ userName, password }: Credentials, domain: string): Credentials {
  return { userName: userName.includes('@') ? userName : `${userName}@${domain}`, password };
}

function bodyOf({ draft, culture }: CreationOrder): unknown {
  const tidied = tidyNewCustomer(draft);
  const optional = {
    ...(tidied.addressLine2 && { AddressLine2: tidied.addressLine2 }),
    ...(tidied.state && { State: tidied.state }),
    ...(tidied.postalCode && { PostalCode: tidied.postalCode }),
    ...(tidied.phone && { PhoneNumber: tidied.phone }),
  };
  return {
    enableGDAPByDefault: false,
    CompanyProfile: {
      Domain: domainOf(tidied),
      ...(tidied.registrationNumber && { OrganizationRegistrationNumber: tidied.registrationNumber }),
    },
    BillingProfile: {
      Culture: culture,
      Email: tidied.email,
      Language: culture.slice(0, 2).toLowerCase(),
      CompanyName: tidied.companyName,
      DefaultAddress: {
        FirstName: tidied.firstName,
        LastName: tidied.lastName,
        AddressLine1: tidied.addressLine1,
        City: tidied.city,
        Country: tidied.country,
        ...optional,
      },
    },
    ...(tidied.resellerId && { AssociatedPartnerId: tidied.resellerId }),
  };
}

const FIELD_OF_CODE: ReadonlyMap<string, NewCustomerField> = new Map([
  ['600002', 'registrationNumber'],
  ['600049', 'registrationNumber'],
  ['600050', 'registrationNumber'],
  ['600051', 'phone'],
]);

/** Names of the request's properties, as the service repeats them. */
const FIELD_OF_NAME: readonly (readonly [RegExp, NewCustomerField])[] = [
  [/CompanyName/i, 'companyName'],
  [/\bDomain\b/i, 'domainPrefix'],
  [/AssociatedPartnerId/i, 'resellerId'],
  [/FirstName/i, 'firstName'],
  [/LastName/i, 'lastName'],
  [/E-?mail/i, 'email'],
  [/Phone/i, 'phone'],
  [/AddressLine1/i, 'addressLine1'],
  [/AddressLine2/i, 'addressLine2'],
  [/\bCity\b/i, 'city'],
  [/\b(State|Region)\b/i, 'state'],
  [/PostalCode/i, 'postalCode'],
  [/\bCountry\b/i, 'country'],
  [/OrganizationRegistration/i, 'registrationNumber'],
];

/** The fields that a refusal is about; none when it is about something else. */
function fieldsIn({ code, about, text }: Refusal): readonly NewCustomerField[] {
  const known = FIELD_OF_CODE.get(code);
  if (known) return [known];
  if (code !== '3000') return [];
  const named = about.length > 0 ? about.join('\n') : text;
  return FIELD_OF_NAME.filter(([name]) => name.test(named)).map(([, field]) => field);
}
