/**
 * The interface between the sandbox and its portal pages. Pages read and change the same customers as the API, but without a token,
 * because the browser's session cookie is enough for a portal page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CountryRules } from './data/country-rules.ts';
import type { Person } from './data/customer.ts';
import type { OrderBlock, OrderPrompt } from './data/orders.ts';
import type { PartnerKind } from './data/partners.ts';

/** A customer as a portal shows it. */
export interface PortalCustomer {
  /** Entra tenant id, GUID in lower case. */
  readonly tenantId: string;
  readonly companyName: string;
  /** e.g. `fabrikamkk.onmicrosoft.com`. */
  readonly domain: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Culture of the billing profile, e.g. `ja-JP`. */
  readonly culture: string;
}

export interface CustomerQuery {
  /** Part of the company name or the domain, in upper or lower case. */
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export type PlacedOrder =
  | { readonly ok: true; readonly orderNumber: string }
  /** 13605 without a block: neither a partner's confirmation nor the customer's own signature is on record. */
  | { readonly ok: false; readonly code: number; readonly block?: OrderBlock };

/** A cart's items after checkout, in order; `refused` when the cart was refused as a whole. */
export type CheckedOut =
  | { readonly refused: Extract<PlacedOrder, { ok: false }> }
  | { readonly items: readonly (PlacedOrder & { readonly product: string })[] };

/** The agent who looks at the portal pages. */
export interface PortalAgent {
  readonly name: string;
  readonly partner: string;
  readonly domain: string;
  readonly kind: PartnerKind;
  /** Resellers of an indirect provider. */
  readonly resellers: readonly { readonly tenantId: string; readonly companyName: string }[];
}

export type CreatedCustomer =
  | { readonly ok: true; readonly tenantId: string; readonly userName: string; readonly password: string }
  /** `fields`: the wrong properties of the request, as the API names them. */
  | { readonly ok: false; readonly code: number; readonly fields: readonly string[] };

/** Whether the customer can accept the agreement directly, and if not, why. */
export type DirectAcceptance = 'open' | 'accepted' | 'bought-before' | 'attested';

/** A partner as the customer's own portal lists it. */
export interface RelatedPartner {
  readonly name: string;
  readonly kind: PartnerKind;
}

/** A relationship request of a partner, or of a reseller together with its provider. */
export interface Invitation {
  readonly partner: RelatedPartner;
  readonly provider: RelatedPartner | null;
}

/** Settings of the pages. The control interface can change them while the sandbox runs. */
export interface PortalOptions {
  /** Additional delay of the pages' data, in ms. */
  slowPagesMs: number;
  /** Language of a page whose address names none, as a BCP 47 tag; empty: by Accept-Language. */
  defaultLanguage: string;
}

/** What Partner Center shows and does for the partner whose agent looks at it. */
export interface PartnerSide {
  agent(): PortalAgent;
  customers(query?: CustomerQuery): { readonly total: number; readonly items: readonly PortalCustomer[] };
  customerByTenantId(tenantId: string): PortalCustomer | null;
  customerByDomain(domain: string): PortalCustomer | null;
  /** Whether the service now counts the customer's Microsoft Customer Agreement as accepted. */
  isAccepted(tenantId: string): boolean;
  orderPrompt(): OrderPrompt;
  /** Places an order for the customer, or refuses it; a placed order is kept. */
  placeOrder(tenantId: string, product: string): PlacedOrder;
  /** Orders several products; how a refusal looks is the setting `checkoutForm`. */
  checkOut(tenantId: string, products: readonly string[]): CheckedOut;
  /** Records the acceptance from a form of the portal. `dateAgreed`: ISO 8601. */
  attest(tenantId: string, signatory: Person, dateAgreed: string): 'done' | 'incomplete' | 'retired';
  /** ISO codes of the countries that the form offers. */
  countries(): readonly string[];
  countryRules(country: string): CountryRules | null;
  asksForRegistration(country: string): boolean;
  /** `request`: as the API takes it. */
  createCustomer(request: unknown): CreatedCustomer;
}

/** What the admin center shows and does for the customer's own people. `tenantId` may be any organization's. */
export interface CustomerSide {
  organization(tenantIdOrDomain: string): PortalCustomer | null;
  /** The tenant and whether its user may accept for it; null: wrong user name or password. */
  signIn(userName: string, password: string): { readonly tenantId: string; readonly mayAccept: boolean } | null;
  directAcceptance(tenantId: string): DirectAcceptance;
  acceptDirectly(tenantId: string): void;
  partnersOf(tenantId: string): readonly RelatedPartner[];
  /** Null when no partner could have sent a relationship request with these ids. */
  invitation(partnerId: string, providerId: string | null): Invitation | null;
  acceptInvitation(tenantId: string, partnerId: string, providerId: string | null): void;
}

export interface SandboxContext extends PartnerSide, CustomerSide {
  readonly options: PortalOptions;
  /** The sandbox's clock, epoch ms. */
  now(): number;
  /** Adds a line to the sandbox's request log, e.g. what an attack page managed to see. */
  log(event: string, detail?: unknown): void;
}

/** Exported by test/sandbox/pages/index.ts; answers partner.microsoft.com, admin.microsoft.com and admin.cloud.microsoft. */
export type PortalHandler = (req: IncomingMessage, res: ServerResponse, context: SandboxContext) => Promise<void> | void;
