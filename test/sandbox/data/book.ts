/** The sandbox's customers and everything that has changed about them since the start. */
import { randomUUID } from 'node:crypto';
import { type Confirmation, type Customer, MCA_TEMPLATE, MCA_TYPE, type Person, RENEWAL_DAY } from './customer.ts';
import { PROSPECTS, STRANGER_TENANT } from './fixed.ts';
import { indexOfDomain, indexOfTenant, makeCustomer } from './generator.ts';

/** A customer's acceptance, stored separately from the customer's own data, which hardly ever changes. */
interface Acceptance {
  confirmations: readonly Confirmation[];
  /** When the API and the checkout start to know of the customer's own signature, epoch ms; null: not signed. */
  signatureVisibleFrom: number | null;
  /** Bought offers, software, reservations or an Azure plan through a partner before. */
  boughtBefore: boolean;
}

/** The credentials of a new tenant's Global admin, shown once, in the answer that created it (partner-center-api.md section 3.9). */
export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

export interface PlacedOrderRecord {
  readonly tenantId: string;
  readonly product: string;
  readonly orderNumber: string;
  readonly at: number;
}

export class CustomerBook {
  readonly #seed: number;
  readonly #made: number;
  readonly #customers = new Map<number, Customer>();
  readonly #acceptance = new Map<string, Acceptance>();
  readonly #credentials = new Map<string, Credentials>();
  readonly #orders: PlacedOrderRecord[] = [];
  #added: readonly Customer[] = [];

  /** `made`: how many customers the generator has made, not counting those created or won later. */
  constructor(seed: number, made: number) {
    this.#seed = seed;
    this.#made = made;
  }

  get size(): number {
    return this.#made + this.#added.length;
  }

  /** The customer at a place in the list. The fixed ones come first, those created or won since the start last. */
  at(index: number): Customer | undefined {
    if (index >= this.#made) return this.#added[index - this.#made];
    let customer = this.#customers.get(index);
    if (!customer) {
      customer = makeCustomer(index, this.#seed);
      this.#customers.set(index, customer);
    }
    return customer;
  }

  *all(): Generator<Customer> {
    for (let index = 0; index < this.size; index++) yield this.at(index) as Customer;
  }

  byTenantId(tenantId: string): Customer | undefined {
    const id = tenantId.toLowerCase();
    const index = indexOfTenant(id, this.#seed, this.#made);
    if (index >= 0) return this.at(index);
    return [...this.#added, ...PROSPECTS].find((customer) => customer.tenantId === id);
  }

  byDomain(domain: string): Customer | undefined {
    const wanted = domain.toLowerCase();
    const index = indexOfDomain(wanted, this.#seed, this.#made);
    if (index >= 0) return this.at(index);
    return [...this.#added, ...PROSPECTS].find((customer) => customer.domain === wanted);
  }

  /** Whether the tenant exists at all, as a customer or as a stranger. */
  tenantExists(tenantId: string): boolean {
    return tenantId.toLowerCase() === STRANGER_TENANT || this.byTenantId(tenantId) !== undefined;
  }

  add(customer: Customer, credentials: Credentials): void {
    this.#append(customer);
    this.#credentials.set(customer.tenantId, credentials);
  }

  /** Null for a tenant that was not created here. */
  credentials(tenantId: string): Credentials | null {
    return this.#credentials.get(tenantId.toLowerCase()) ?? null;
  }

  /** Gives the partners a reseller relationship with the tenant. This adds a prospect to the list of customers. */
  relate(tenantId: string, partners: readonly string[], reseller: string | null): void {
    const customer = this.byTenantId(tenantId);
    if (!customer) throw new Error(`No tenant ${tenantId}`);
    const related: Customer = {
      ...customer,
      partners: [...new Set([...customer.partners, ...partners])],
      associatedPartnerId: reseller ?? customer.associatedPartnerId,
    };
    const index = indexOfTenant(customer.tenantId, this.#seed, this.#made);
    if (index >= 0) this.#customers.set(index, related);
    else this.#append(related);
  }

  /** Puts the customer at the end of the list, and replaces its earlier state. */
  #append(customer: Customer): void {
    this.#added = [...this.#added.filter(({ tenantId }) => tenantId !== customer.tenantId), customer];
  }

  confirmations(tenantId: string): readonly Confirmation[] {
    return this.#acceptanceOf(tenantId).confirmations;
  }

  /** What the API answers at `now`, epoch ms. */
  isDirectlySigned(tenantId: string, now: number): boolean {
    const { signatureVisibleFrom } = this.#acceptanceOf(tenantId);
    return signatureVisibleFrom !== null && signatureVisibleFrom <= now;
  }

  /** Whether the customer has signed, visible to others yet or not. */
  hasSigned(tenantId: string): boolean {
    return this.#acceptanceOf(tenantId).signatureVisibleFrom !== null;
  }

  /** Adds a confirmation of the Microsoft Customer Agreement and returns it. */
  confirm(tenantId: string, primaryContact: Person, dateAgreed: number, userId: string | null, now: number): Confirmation {
    const confirmation: Confirmation = {
      primaryContact,
      templateId: MCA_TEMPLATE,
      type: MCA_TYPE,
      dateAgreed,
      userId,
      recordedAt: now,
    };
    const acceptance = this.#acceptanceOf(tenantId);
    acceptance.confirmations = [...acceptance.confirmations, confirmation];
    return confirmation;
  }

  clearConfirmations(tenantId: string): void {
    this.#acceptanceOf(tenantId).confirmations = [];
  }

  /** `visibleFrom`: when the API starts to report it, epoch ms; null removes the signature. */
  setSignature(tenantId: string, visibleFrom: number | null): void {
    this.#acceptanceOf(tenantId).signatureVisibleFrom = visibleFrom;
  }

  hasBoughtBefore(tenantId: string): boolean {
    const id = tenantId.toLowerCase();
    return this.#acceptanceOf(id).boughtBefore || this.#orders.some((order) => order.tenantId === id);
  }

  setBoughtBefore(tenantId: string, bought: boolean): void {
    this.#acceptanceOf(tenantId).boughtBefore = bought;
  }

  /**
   * Whether a purchase goes through at `now`: signed directly and visible, or confirmed with a date since 2023-04-01
   * (partner-center-api.md section 0, points 5 and 10).
   */
  isAccepted(tenantId: string, now: number): boolean {
    if (this.isDirectlySigned(tenantId, now)) return true;
    return this.#acceptanceOf(tenantId).confirmations.some(
      ({ type, dateAgreed }) => type === MCA_TYPE && dateAgreed >= RENEWAL_DAY,
    );
  }

  /** Stores the order. The caller must check `isAccepted` first. */
  placeOrder(tenantId: string, product: string, now: number): PlacedOrderRecord {
    const order = { tenantId, product, orderNumber: randomUUID().slice(0, 13).toUpperCase(), at: now };
    this.#orders.push(order);
    return order;
  }

  get orders(): readonly PlacedOrderRecord[] {
    return this.#orders;
  }

  #acceptanceOf(tenantId: string): Acceptance {
    const id = tenantId.toLowerCase();
    let acceptance = this.#acceptance.get(id);
    if (!acceptance) {
      const customer = this.byTenantId(id);
      acceptance = {
        confirmations: customer?.confirmations ?? [],
        signatureVisibleFrom: customer?.directlySigned ? 0 : null,
        boughtBefore: false,
      };
      this.#acceptance.set(id, acceptance);
    }
    return acceptance;
  }
}
