/** What Partner Center's pages ask their own host. */

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

export async function placeOrder(tenantId: string, productId: string): Promise<{ ok: boolean; orderNumber?: string }> {
  return (
    await fetch(`/sandbox-api/customers/${tenantId}/orders`, { method: 'POST', body: JSON.stringify({ productId }) })
  ).json();
}
