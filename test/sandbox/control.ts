/**
 * The control interface, for tests only. Tests in the same process use this object. Other processes can call every method over HTTP:
 * `POST https://127.0.0.1:{port}/{method}` with `Host: control.sandbox.example` and a JSON array of arguments; the answer is
 * `{ "result": … }`. The browsers under test cannot reach that host, because it is not mapped for them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PartnerCenterApi } from './api/handler.ts';
import type { Credentials, PlacedOrderRecord } from './data/book.ts';
import type { Confirmation, Customer, Person } from './data/customer.ts';
import { PROSPECTS } from './data/fixed.ts';
import {
  ACCOUNTS,
  type AgentGroup,
  API_RESOURCE,
  COUNTERSIGN_APP,
  DIRECT_PARTNER,
  partnerByTenant,
  RESOURCE_SCOPES,
} from './data/partners.ts';
import type { Entra } from './entra/handler.ts';
import { appOnlyClaims, delegatedClaims, type SigningKey, signToken } from './entra/tokens.ts';
import { jsonAnswer, readBody, write } from './http.ts';
import type { Fault, LoggedEvent, LoggedRequest, SandboxState, SentMail, Settings } from './state.ts';

export const CONTROL_HOST = 'control.sandbox.example';

/** What a token made for a test should say. Without any wish it is a valid one of Kenji Mori's. */
export interface TokenWish {
  readonly tenantId?: string;
  /** Chooses the tenant's person with this role. */
  readonly group?: AgentGroup;
  readonly upn?: string;
  readonly mfa?: boolean;
  readonly audience?: string;
  readonly appOnly?: boolean;
  readonly expired?: boolean;
}

export interface RequestFilter {
  readonly host?: string;
  readonly method?: string;
  /** Regular expression over path and query, as text. */
  readonly path?: string;
}

export class Control {
  readonly #state: SandboxState;
  readonly #entra: Entra;
  readonly #api: PartnerCenterApi;
  readonly #key: SigningKey;

  constructor(parts: { state: SandboxState; entra: Entra; api: PartnerCenterApi; key: SigningKey }) {
    this.#state = parts.state;
    this.#entra = parts.entra;
    this.#api = parts.api;
    this.#key = parts.key;
  }

  /** Resets everything to its initial state: data, settings, faults, clock, log, sessions, tokens. */
  reset(): void {
    this.#state.reset();
    this.#api.reset();
    this.revokeSessions();
  }

  /** The sandbox's time, epoch ms. */
  now(): number {
    return this.#state.now();
  }

  /** Sets the sandbox's clock to this offset from the clock that it was started with. */
  setClockOffset(ms: number): void {
    this.#state.clockOffsetMs = ms;
  }

  settings(): Settings {
    return { ...this.#state.settings };
  }

  /** Changes the given settings and keeps the others. */
  set(changes: Partial<Settings>): void {
    this.#state.settings = { ...this.#state.settings, ...changes };
  }

  /** Adds a fault. Earlier faults are used up first. */
  addFault(fault: Fault): void {
    this.#state.faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clearFaults(): void {
    this.#state.faults = [];
  }

  /** What arrived at the API, Graph and the token endpoint, oldest first. */
  requests(filter: RequestFilter = {}): readonly LoggedRequest[] {
    const path = filter.path === undefined ? null : new RegExp(filter.path);
    return this.#state.requests.filter(
      (request) =>
        (filter.host === undefined || request.host === filter.host) &&
        (filter.method === undefined || request.method === filter.method.toUpperCase()) &&
        (path === null || path.test(request.path)),
    );
  }

  clearRequests(): void {
    this.#state.requests = [];
  }

  /** What portal pages have logged. */
  events(): readonly LoggedEvent[] {
    return this.#state.events;
  }

  /** Mails that Microsoft would have sent after attestations. */
  mails(): readonly SentMail[] {
    return this.#state.mails;
  }

  orders(): readonly PlacedOrderRecord[] {
    return this.#state.book.orders;
  }

  /** Organizations that are nobody's customer yet; one that accepts a relationship is in `customers` from then on. */
  prospects(): readonly Customer[] {
    return PROSPECTS.filter(({ tenantId }) => this.#state.book.byTenantId(tenantId)?.partners.length === 0);
  }

  customerCount(): number {
    return this.#state.book.size;
  }

  /** Customers with their initial data. For the current acceptance use `agreementsOf` and `isDirectlySigned`. */
  customers(offset = 0, limit = 100): readonly Customer[] {
    const { book } = this.#state;
    const customers: Customer[] = [];
    for (let index = offset; index < Math.min(offset + limit, book.size); index++) customers.push(book.at(index) as Customer);
    return customers;
  }

  customer(tenantIdOrDomain: string): Customer | null {
    const { book } = this.#state;
    const found = tenantIdOrDomain.includes('.') ? book.byDomain(tenantIdOrDomain) : book.byTenantId(tenantIdOrDomain);
    return found ?? null;
  }

  agreementsOf(tenantId: string): readonly Confirmation[] {
    return this.#state.book.confirmations(tenantId);
  }

  isDirectlySigned(tenantId: string): boolean {
    return this.#state.book.isDirectlySigned(tenantId, this.#state.now());
  }

  isAccepted(tenantId: string): boolean {
    return this.#state.book.isAccepted(tenantId, this.#state.now());
  }

  /** Puts the customer's signature on record, visible immediately, or removes it. */
  setDirectlySigned(tenantId: string, signed = true): void {
    this.#state.book.setSignature(tenantId, signed ? 0 : null);
  }

  /** Lets the customer accept in the admin center. Visible after the time in the setting `acceptanceDelayMs`. */
  acceptDirectly(tenantId: string): void {
    this.#state.acceptDirectly(tenantId);
  }

  /** Sets whether the customer bought through a partner before, which prevents accepting directly. */
  setBoughtBefore(tenantId: string, bought = true): void {
    this.#state.book.setBoughtBefore(tenantId, bought);
  }

  /** Lets the tenant accept the partner's relationship request but not the agreement. `reseller`: for an indirect provider's customer. */
  relate(tenantId: string, partner = DIRECT_PARTNER, reseller: string | null = null): void {
    this.#state.book.relate(tenantId, reseller === null ? [partner] : [partner, reseller], reseller);
  }

  /** User name and password of a tenant that was created here; null for any other. */
  credentials(tenantId: string): Credentials | null {
    return this.#state.book.credentials(tenantId);
  }

  /** Puts a confirmation on record without the API. `dateAgreed` as ISO text. */
  addConfirmation(tenantId: string, primaryContact: Person, dateAgreed: string, userId: string | null = null): void {
    this.#state.book.confirm(tenantId, primaryContact, Date.parse(dateAgreed), userId, this.#state.now());
  }

  clearConfirmations(tenantId: string): void {
    this.#state.book.clearConfirmations(tenantId);
  }

  /** Ends every session and refresh token at Entra. Issued access tokens stay valid; see `expireTokens`. */
  revokeSessions(): void {
    this.#entra.revoke();
  }

  /** Expires every access token issued so far. */
  expireTokens(): void {
    this.#state.expireTokens();
  }

  /** Gives or withdraws the tenants' consent to a resource's scopes for an app. */
  setConsent(clientId: string, resource: string, given: boolean): void {
    const consent = this.#state.consent.get(clientId);
    if (!consent) throw new Error(`No app ${clientId}`);
    for (const scope of RESOURCE_SCOPES[resource] ?? []) {
      if (given) consent.add(scope);
      else consent.delete(scope);
    }
  }

  /** A signed access token without a sign-in, for tests of the API itself. */
  mintToken(wish: TokenWish = {}): string {
    const tenantId = wish.tenantId ?? DIRECT_PARTNER;
    const resource = wish.audience ?? API_RESOURCE;
    const partner = partnerByTenant(tenantId);
    const account = ACCOUNTS.find(
      (one) =>
        one.tenantId === tenantId &&
        (wish.upn === undefined || one.upn === wish.upn) &&
        (wish.group === undefined || one.groups.includes(wish.group)),
    );
    if (!partner || !account) throw new Error('No such account in the sandbox');
    const claims = wish.appOnly
      ? appOnlyClaims(this.#state, partner, resource, COUNTERSIGN_APP)
      : delegatedClaims(this.#state, account, {
          resource,
          scopes: RESOURCE_SCOPES[resource] ?? [`${resource}/user_impersonation`],
          clientId: COUNTERSIGN_APP,
          amr: wish.mfa === false ? ['pwd'] : ['pwd', 'mfa'],
        });
    const now = Math.floor(this.#state.now() / 1000);
    return signToken(this.#key, wish.expired ? { ...claims, iat: now - 7200, nbf: now - 7200, exp: now - 3600 } : claims);
  }
}

/** The methods that may be called over HTTP: all of them. */
function isMethod(name: string): name is keyof Control & string {
  return name !== 'constructor' && Object.hasOwn(Control.prototype, name);
}

export async function handleControl(req: IncomingMessage, res: ServerResponse, control: Control): Promise<void> {
  const name = (req.url ?? '/').slice(1);
  if (!isMethod(name)) {
    write(res, jsonAnswer(404, { error: `No method ${name}` }));
    return;
  }
  try {
    const body = await readBody(req);
    const args = body === '' ? [] : (JSON.parse(body) as unknown[]);
    const method = control[name] as (...args: unknown[]) => unknown;
    write(res, jsonAnswer(200, { result: method.apply(control, args) ?? null }));
  } catch (error) {
    write(res, jsonAnswer(400, { error: String(error) }));
  }
}
