/** The sandbox's data about a customer. */

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Empty: none known. */
  readonly phoneNumber: string;
}

export interface Confirmation {
  readonly primaryContact: Person;
  readonly templateId: string;
  readonly type: string;
  /** Epoch ms. */
  readonly dateAgreed: number;
  /** Object id of the partner's user who attested; null, as in some old records. */
  readonly userId: string | null;
  /** When the service received it, epoch ms. */
  readonly recordedAt: number;
}

export interface Address {
  readonly country: string;
  readonly state: string;
  readonly city: string;
  readonly addressLine1: string;
  readonly postalCode: string;
  readonly addressLine2?: string;
  readonly region?: string;
}

/** How much the billing profile contains. Names and phone are optional (partner-center-api.md 3.7). */
export type BillingDetail = 'full' | 'sparse' | 'none';

export interface Customer {
  readonly tenantId: string;
  readonly commerceId: string;
  readonly companyName: string;
  readonly domain: string;
  readonly contact: Person;
  readonly address: Address;
  /** e.g. `ja-JP`. */
  readonly culture: string;
  /** Two letters; taken from the culture when absent. */
  readonly language?: string;
  readonly organizationRegistrationNumber?: string;
  readonly middleName?: string;
  readonly billingId: string;
  readonly etag: string;
  readonly billing: BillingDetail;
  readonly companyEmail: string;
  /** Tenant ids of the partners that have a reseller relationship with the customer. */
  readonly partners: readonly string[];
  /** The indirect reseller that serves the customer. Only its provider sees it. */
  readonly associatedPartnerId: string | null;
  readonly qualification: 'Education' | 'GovernmentCommunityCloud' | null;
  /** Account vetting: null when the service has no record (600074). */
  readonly vetting: 'Allowed' | 'UnderReview' | null;
  readonly confirmations: readonly Confirmation[];
  readonly directlySigned: boolean;
}

export const MCA_TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';
export const CLOUD_TEMPLATE = '998b88de-aa99-4388-a42c-1b3517d49490';
export const MCA_TYPE = 'MicrosoftCustomerAgreement';
export const CLOUD_TYPE = 'MicrosoftCloudAgreement';

/** Acceptance given before this day must be renewed (partner-center-api.md 0.5). */
export const RENEWAL_DAY = Date.UTC(2023, 3, 1);
