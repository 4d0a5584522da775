/** What Partner Center's pages ask their own host. */
import type { CheckedOut, PlacedOrder } from '../../context.ts';
import type { CountryRules } from '../../data/country-rules.ts';
import type { Person } from '../../data/customer.ts';
import type { OrderPrompt } from '../../data/orders.ts';

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

export interface KnownCustomer extends Customer {
  readonly accepted: boolean;
  /** How order pages ask for the acceptance, where their address does not say. */
  readonly orderPrompt: OrderPrompt;
}

/** @returns null for a customer that is not the partner's. */
export async function readCustomer(tenantId: string): Promise<KnownCustomer | null> {
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
  return post('customers', request);
}

async function post<T>(path: string, body: unknown): Promise<T> {
  return (await fetch(`/sandbox-api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<T>;
}

export const placeOrder = (tenantId: string, productId: string) =>
  post<PlacedOrder>(`customers/${tenantId}/orders`, { productId });

export const checkOut = (tenantId: string, products: readonly string[]) =>
  post<CheckedOut>(`customers/${tenantId}/checkout`, { products });

/** The answer of Microsoft's own form that confirms the customer's acceptance. `dateAgreed`: 2026-11-24. */
export const confirmAcceptance = (tenantId: string, form: Person & { readonly dateAgreed: string }) =>
  post<{ result: 'done' | 'incomplete' | 'retired' }>(`customers/${tenantId}/agreement`, form);
