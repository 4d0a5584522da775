import type { Signatory } from './facts';
import { withShownText } from './shown-text';

/** A tenant with which the partner has a relationship. */
export interface Customer {
  /** Entra tenant id, GUID in lower case; Partner Center calls it Microsoft ID. */
  readonly tenantId: string;
  readonly companyName: string;
  /** The initial or default domain, e.g. `fabrikam.onmicrosoft.com`; empty when unknown. */
  readonly domain: string;
}

/** A customer as it may be shown: nothing in its name turns the order of what stands around it. */
export function shownCustomer(customer: Customer): Customer {
  return withShownText(customer, 'companyName', 'domain');
}

/** What a customer is called on screen: a customer that was never read has no company name yet, and nobody stays nameless. */
export function nameOf({ companyName, domain, tenantId }: Customer): string {
  return companyName || domain || tenantId;
}

/** What the customer's billing profile suggests; see partner-center-api.md 3.7. */
export interface BillingContact {
  readonly signatory: Signatory | null;
  /** e.g. `ja-JP`; empty when unknown. */
  readonly culture: string;
  /** ISO 3166-1 alpha-2 in upper case; empty when unknown. */
  readonly country: string;
}
