import type { Signatory } from './facts';
import { withShownText } from './shown-text';

/** A tenant with which the partner has a relationship. */
export interface Customer {
  /** Entra tenant id, a GUID in lower case. Partner Center calls it "Microsoft ID". */
  readonly tenantId: string;
  readonly companyName: string;
  /** The initial or default domain, e.g. `fabrikam.onmicrosoft.com`; empty when unknown. */
  readonly domain: string;
}

/** The customer with its texts made safe to show: without characters that would reorder the text around them (domain/shown-text). */
export function shownCustomer(customer: Customer): Customer {
  return withShownText(customer, 'companyName', 'domain');
}

/** The name to show for a customer. A customer that was never read has no company name yet, so the domain or the id takes its place. */
export function nameOf({ companyName, domain, tenantId }: Customer): string {
  return companyName || domain || tenantId;
}

/** The contact in the customer's billing profile (partner-center-api.md 3.7). */
export interface BillingContact {
  readonly signatory: Signatory | null;
  /** e.g. `ja-JP`; empty when unknown. */
  readonly culture: string;
  /** ISO 3166-1 alpha-2 in upper case; empty when unknown. */
  readonly country: string;
}
