/** The sandbox's customers and everything that was done to them since the start. */
import { randomUUID } from 'node:crypto';
import { type Confirmation, type Customer, MCA_TEMPLATE, MCA_TYPE, type Person, RENEWAL_DAY } from './customer.ts';
import { STRANGER_TENANT } from './fixed.ts';
import { indexOfTenant, makeCustomer } from './generator.ts';

/** A customer's acceptance, which is all that changes in a customer. */
interface Acceptance {
  confirmations: readonly Confirmation[];
  directlySigned: boolean;
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
  readonly #orders: PlacedOrderRecord[] = [];
  #added: readonly Customer[] = [];
  #byDomain: ReadonlyMap<string, Customer> | null = null;

  /** `made`: how many customers the generator has made; those created later by the API come on top. */
  constructor(seed: number, made: number) {
    this.#seed = seed;
    this.#made = made;
  }

  get size(): number {
    return this.#made + this.#added.length;
  }

  /** Customer at a place in the list; the fixed ones come first, the ones created through the API last. */
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
    return index >= 0 ? this.at(index) : this.#added.find((customer) => customer.tenantId === id);
  }

  byDomain(domain: string): Customer | undefined {
    this.#byDomain ??= new Map([...this.all()].map((customer) => [customer.domain, customer]));
    return this.#byDomain.get(domain.toLowerCase());
  }

  /** Whether the directory knows the tenant at all, ours or a stranger's. */
  tenantExists(tenantId: string): boolean {
    return tenantId.toLowerCase() === STRANGER_TENANT || this.byTenantId(tenantId) !== undefined;
  }

  add(customer: Customer): void {
    this.#added = [...this.#added, customer];
    this.#byDomain = null;
  }

  confirmations(tenantId: string): readonly Confirmation[] {
    return this.#acceptanceOf(tenantId).confirmations;
  }

  isDirectlySigned(tenantId: string): boolean {
    return this.#acceptanceOf(tenantId).directlySigned;
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

  setDirectlySigned(tenantId: string, signed: boolean): void {
    this.#acceptanceOf(tenantId).directlySigned = signed;
  }

  /** Whether a purchase goes through: signed directly, or confirmed with a date since 2023-04-01 (partner-center-api.md 0.5, 0.10). */
  isAccepted(tenantId: string): boolean {
    const { confirmations, directlySigned } = this.#acceptanceOf(tenantId);
    if (directlySigned) return true;
    return confirmations.some((confirmation) => confirmation.type === MCA_TYPE && confirmation.dateAgreed >= RENEWAL_DAY);
  }

  /** Keeps the order; the caller has asked `isAccepted` first. */
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
      acceptance = { confirmations: customer?.confirmations ?? [], directlySigned: customer?.directlySigned ?? false };
      this.#acceptance.set(id, acceptance);
    }
    return acceptance;
  }
}
