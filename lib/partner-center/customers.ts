import * as z from 'zod/mini';
import type { Customer } from '../domain/customer';
import { AnswerError } from './errors';
import type { CallOptions, Transport } from './transport';
import { customerPath, guid, type PageAddress, readCollection, text } from './wire';

/** Where to continue reading the customer list. Plain data, which the store keeps. Valid as long as the service's continuation token. */
export interface CustomerCursor extends PageAddress {
  /** Number of pages before this one. */
  readonly page: number;
  /** An earlier cursor, to notice when the service's links run in a circle. */
  readonly landmark: string;
}

export interface CustomerPage {
  readonly customers: readonly Customer[];
  /** null: this was the last page. */
  readonly next: CustomerCursor | null;
}

/** The service's default page size, which is also its maximum (partner-center-api.md 3.6). */
export const CUSTOMERS_PER_PAGE = 500;
const CUSTOMERS_PER_SEARCH = 100;
/** Half a million customers, more than any partner has. */
const MOST_PAGES = 1_000;

const company = z.object({ tenantId: text, domain: text, companyName: text });
const customer = z.object({ id: text, companyProfile: z.catch(company, { tenantId: '', domain: '', companyName: '' }) });

/** null: the item has no tenant id, so we could not ask anything about it. */
function customerOf(item: unknown): Customer | null {
  const parsed = z.safeParse(customer, item);
  if (!parsed.success) return null;
  const { id, companyProfile } = parsed.data;
  const tenantId = guid.safeParse(id || companyProfile.tenantId);
  if (!tenantId.success) return null;
  const domain = companyProfile.domain.toLowerCase();
  return { tenantId: tenantId.data, companyName: companyProfile.companyName || domain || tenantId.data, domain };
}

function customersIn(items: readonly unknown[]): Customer[] {
  const customers = items.map(customerOf).filter((one) => one !== null);
  if (items.length > 0 && customers.length === 0) throw new AnswerError('No item of the list is a customer.');
  return customers;
}

/** One page of the customer list; pass null for the first. Rejects when the service's links run in a circle or never end. */
export async function readCustomerPage(
  transport: Transport,
  cursor: CustomerCursor | null,
  options?: CallOptions,
): Promise<CustomerPage> {
  const start = `/v1/customers?size=${CUSTOMERS_PER_PAGE}`;
  const answer = await transport.read(cursor?.path ?? start, { ...options, headers: cursor?.headers });
  try {
    const { items, next } = readCollection(answer.body, `${start}&seekOperation=Next`);
    return { customers: customersIn(items), next: next && advance(cursor, next) };
  } catch (error) {
    throw answer.malformed(error);
  }
}

/** Brent's algorithm for finding a cycle: it remembers one place, and moves it forward at each power of two. */
function advance(from: CustomerCursor | null, next: PageAddress): CustomerCursor {
  const here = from ? keyOf(from) : '';
  const key = keyOf(next);
  const page = (from?.page ?? 0) + 1;
  if (key === here || key === from?.landmark) throw new AnswerError('The pages of the list lead in a circle.');
  if (page >= MOST_PAGES) throw new AnswerError(`The list has more than ${MOST_PAGES} pages.`);
  const atPowerOfTwo = (page & (page - 1)) === 0;
  return { path: next.path, headers: next.headers, page, landmark: atPowerOfTwo ? key : (from?.landmark ?? '') };
}

function keyOf({ path, headers }: PageAddress): string {
  return JSON.stringify([path, headers]);
}

/** Customers whose company name or domain starts with the text, ignoring case. Reads one page for each, and returns each customer once. */
export async function searchCustomers(transport: Transport, prefix: string, options?: CallOptions): Promise<readonly Customer[]> {
  const value = prefix.trim();
  if (!value) return [];
  const pages = await Promise.all(['CompanyName', 'Domain'].map((field) => searchBy(transport, field, value, options)));
  return [...new Map(pages.flat().map((one) => [one.tenantId, one])).values()];
}

async function searchBy(transport: Transport, field: string, value: string, options?: CallOptions): Promise<Customer[]> {
  const filter = JSON.stringify({ Field: field, Value: value, Operator: 'starts_with' });
  const path = `/v1/customers?size=${CUSTOMERS_PER_SEARCH}&filter=${encodeURIComponent(filter)}`;
  const answer = await transport.read(path, options);
  try {
    return customersIn(readCollection(answer.body, path).items);
  } catch (error) {
    throw answer.malformed(error);
  }
}

/** One customer (partner-center-api.md 3.7). */
export async function readCustomer(transport: Transport, customerId: string, options?: CallOptions): Promise<Customer> {
  const answer = await transport.read(customerPath(customerId), options);
  const found = customerOf(answer.body);
  if (!found || found.tenantId !== customerId.toLowerCase()) throw answer.malformed();
  return found;
}
