/**
 * What the portal pages get from the sandbox. Pages read and change the same customers as the API does, without a token:
 * behind a portal page the browser's session cookie is enough.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

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
  /** Part of the company name or the domain, in any case. */
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export type PlacedOrder =
  | { readonly ok: true; readonly orderNumber: string }
  /** 13605: neither a partner's confirmation nor the customer's own signature is on record. */
  | { readonly ok: false; readonly code: 13605 };

/** Settings of the pages; the control door changes them while the sandbox runs. */
export interface PortalOptions {
  /** Pages hold back their data for this many ms, on top of what they take anyway. */
  slowPagesMs: number;
  /** Language of a page whose address names none, BCP 47; empty: by Accept-Language. */
  defaultLanguage: string;
}

export interface SandboxContext {
  /** Customers of the direct-bill partner, the one whose agents look at the portals. */
  customers(query?: CustomerQuery): { readonly total: number; readonly items: readonly PortalCustomer[] };
  customerByTenantId(tenantId: string): PortalCustomer | null;
  customerByDomain(domain: string): PortalCustomer | null;
  /** Whether the service counts the customer's Microsoft Customer Agreement as accepted, now. */
  isAccepted(tenantId: string): boolean;
  /** Places an order for the customer, or refuses it for want of acceptance; a placed order is kept. */
  placeOrder(tenantId: string, product: string): PlacedOrder;
  /** The customer signs in the admin center. */
  acceptDirectly(tenantId: string): void;
  readonly options: PortalOptions;
  /** The sandbox's clock, epoch ms. */
  now(): number;
  /** Adds a line to the sandbox's request log, e.g. what an attack page managed to see. */
  log(event: string, detail?: unknown): void;
}

/** Exported by test/sandbox/pages/index.ts; answers partner.microsoft.com, admin.microsoft.com and admin.cloud.microsoft. */
export type PortalHandler = (req: IncomingMessage, res: ServerResponse, context: SandboxContext) => Promise<void> | void;
