/** What Partner Center's pages ask their own host. */
import type { CountryRules } from '../../data/country-rules.ts';

export interface Customer {
  readonly tenantId: string;
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly culture: string;
}

export async function readCustomers(search: string, offset: number): Promise<{ total: number; items: Customer[] }> {
  return (await fetch(`/sandbox-api/customers?${new URLSearchParams({ search, offset: String(offset) })}`)).json();
}

/** @returns null for a customer that is not the partner's. */
export async function readCustomer(tenantId: string): Promise<(Customer & { accepted: boolean }) | null> {
  const response = await fetch(`/sandbox-api/customers/${tenantId}`);
  return response.ok ? response.json() : null;
}

export interface AddCustomerFacts {
  /** ISO codes. */
  readonly countries: readonly string[];
  /** Null for a country that the sandbox has no rules of. */
  readonly rules: CountryRules | null;
  readonly asksForRegistration: boolean;
  /** Resellers that an indirect provider can name. */
  readonly resellers: readonly { readonly tenantId: string; readonly companyName: string }[];
}

/** What the Add customer form has to know for a country. */
export async function readFormFacts(country: string): Promise<AddCustomerFacts> {
  return (await fetch(`/sandbox-api/add-customer?${new URLSearchParams({ country })}`)).json();
}

export interface Created {
  readonly companyName: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly userName: string;
  readonly password: string;
}

export async function createCustomer(
  request: unknown,
): Promise<
  | ({ readonly ok: true } & Omit<Created, 'companyName' | 'domain'>)
  | { readonly ok: false; readonly code: number; readonly fields: readonly string[] }
> {
  return (await fetch('/sandbox-api/customers', { method: 'POST', body: JSON.stringify(request) })).json();
}

export async function placeOrder(tenantId: string, productId: string): Promise<{ ok: boolean; orderNumber?: string }> {
  return (
    await fetch(`/sandbox-api/customers/${tenantId}/orders`, { method: 'POST', body: JSON.stringify({ productId }) })
  ).json();
}
