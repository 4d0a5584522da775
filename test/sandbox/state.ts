/** Everything in a running sandbox that a test may read or change. */
import { CustomerBook } from './data/book.ts';
import type { Customer, Person } from './data/customer.ts';
import type { OrderBlock, OrderPrompt } from './data/orders.ts';
import { APPS, DIRECT_PARTNER } from './data/partners.ts';

/** Whether the signed-in attestation call is open, as in 2023, or retired, as since January 2026. */
export type Rules = '2023' | '2026';

export interface Settings {
  rules: Rules;
  /** What the retired attestation call answers; nobody knows the real one (partner-center-api.md 6.2). */
  retiredStatus: 403 | 404 | 410;
  /** How a missing second factor is refused: 900421 with a body, the empty answer of 2019, or not at all. */
  mfa: 'enforced' | '2019' | 'off';
  throttle: boolean;
  /** Calls for customer resources in one minute for one partner tenant (partner-center-api.md 1.7). */
  throttleLimit: number;
  /** Status of the error 600061, which no documentation states. */
  duplicateStatus: 400 | 409;
  /** Status of the answer for "no confirmations". */
  emptyAgreements: 200 | 404;
  /** Whether agreements are a bare array, as the OpenAPI reference says. */
  bareArrays: boolean;
  /** Whether link uris start with `/v1`, as live answers do since November 2021. */
  linksWithV1: boolean;
  /** Whether `dateAgreed` is returned without a zone, as the samples show. */
  zonelessDates: boolean;
  /** Whether error codes are text, as the schema says, or numbers, as the samples show. */
  codesAsText: boolean;
  /** Whether a byte order mark precedes each JSON body, as one sample shows. */
  byteOrderMark: boolean;
  /** Delegated admin rights on customers: without them address, e-mail and custom domains are left out. */
  delegatedAccess: boolean;
  /**
   * How a cart without the customer's acceptance is refused: as a whole with 403, inside a 201 without any order, or inside a 201 whose
   * first item was ordered (partner-center-api.md section 3.10 leaves it open).
   */
  checkoutForm: '403' | 'orderErrors' | 'partial';
  /** Another reason to refuse every order, by the API and on the pages, even when the agreement is accepted. */
  orderBlock: OrderBlock | 'none';
  /** How Partner Center's order pages ask for the acceptance before an order. A page's `?prompt=` takes precedence. */
  orderPrompt: OrderPrompt;
  /** Time between the customer's own signature and when the API and the checkout know of it, by the sandbox's clock. */
  acceptanceDelayMs: number;
  /** Whether an existing attestation by a partner prevents the customer from accepting directly (partner-center-api.md section 0a). */
  attestationBlocksDirect: boolean;
  /** Tenant id of the partner whose agent looks at the portal pages. */
  portalPartner: string;
  cloud: 'public' | 'usgov';
  /** Whether Entra refuses every silent renewal, as after a change of policy (AADSTS50076). */
  silentRefused: boolean;
  /** Lifetime of access tokens in seconds. */
  tokenLifetime: number;
  slowPagesMs: number;
  defaultLanguage: string;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  rules: '2023',
  retiredStatus: 403,
  mfa: 'enforced',
  throttle: true,
  throttleLimit: 500,
  duplicateStatus: 400,
  emptyAgreements: 200,
  bareArrays: false,
  linksWithV1: true,
  zonelessDates: true,
  codesAsText: false,
  byteOrderMark: true,
  delegatedAccess: true,
  checkoutForm: '403',
  orderBlock: 'none',
  orderPrompt: 'message',
  acceptanceDelayMs: 0,
  attestationBlocksDirect: true,
  portalPartner: DIRECT_PARTNER,
  cloud: 'public',
  silentRefused: false,
  tokenLifetime: 4311,
  slowPagesMs: 0,
  defaultLanguage: '',
};

export type FaultHost = 'api' | 'graph' | 'login';

/** What goes wrong with a matching request. */
export type FaultKind =
  /** The answer is delayed by `ms`. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection is cut and the request has no effect. */
  | { readonly kind: 'cut-before-write' }
  /** The request takes effect and its answer is lost. */
  | { readonly kind: 'cut-after-write' }
  /** The request has no effect and gets this answer. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** Seconds, for 429. */
      readonly retryAfter?: number;
    }
  /** A web filter answers with its own page, without the service's headers, and the request has no effect. */
  | { readonly kind: 'filtered'; readonly status: number }
  /** The request takes effect, and its answer is half a JSON text, empty, or a proxy's HTML page. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'html' };

export type Fault = FaultKind & {
  /** Host the fault is on; the API when absent. */
  readonly host?: FaultHost;
  /** HTTP method; any when absent. */
  readonly method?: string;
  /** Regular expression over path and query, as text; any when absent. */
  readonly path?: string;
  /** How many requests it affects; all when absent. */
  readonly times?: number;
};

export interface LoggedRequest {
  /** Order of arrival, from 1. */
  readonly number: number;
  readonly host: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Headers that tests may need, by lower-case name. A bearer token is shortened to its type. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sandbox clock, epoch ms. */
  readonly at: number;
  /** 0 until it is answered, and when the connection was cut. */
  status: number;
  /** How long the answer took in real time, ms. */
  tookMs: number;
}

export interface LoggedEvent {
  readonly at: number;
  readonly event: string;
  readonly detail: unknown;
}

export interface SentMail {
  readonly to: string;
  readonly customer: string;
  readonly at: number;
}

export class SandboxState {
  readonly seed: number;
  readonly madeCustomers: number;
  readonly rulesAtStart: Rules;
  readonly #clock: () => number;

  settings: Settings;
  book: CustomerBook;
  clockOffsetMs = 0;
  faults: (Fault & { left: number })[] = [];
  requests: LoggedRequest[] = [];
  events: LoggedEvent[] = [];
  /** Mails that Microsoft would send to the customer's primary contact after an attestation (partner-center-api.md 3.3). */
  mails: SentMail[] = [];
  /** Scopes with consent, by client id. */
  consent = new Map<string, Set<string>>();
  /** Tokens with a number up to this are no longer valid, even before they expire. */
  #tokensBefore = 0;
  #tokenNumber = 0;

  constructor(options: { seed: number; customers: number; rules: Rules; now: () => number }) {
    this.seed = options.seed;
    this.madeCustomers = options.customers;
    this.rulesAtStart = options.rules;
    this.#clock = options.now;
    this.settings = { ...DEFAULT_SETTINGS, rules: options.rules };
    this.book = new CustomerBook(options.seed, options.customers);
    this.#resetConsent();
  }

  /** The sandbox's clock, epoch ms. */
  now(): number {
    return this.#clock() + this.clockOffsetMs;
  }

  /** Resets the sandbox to its initial state, except sign-ins, which the control interface ends. */
  reset(): void {
    this.settings = { ...DEFAULT_SETTINGS, rules: this.rulesAtStart };
    this.book = new CustomerBook(this.seed, this.madeCustomers);
    this.clockOffsetMs = 0;
    this.faults = [];
    this.requests = [];
    this.events = [];
    this.mails = [];
    this.#resetConsent();
  }

  /** Puts a partner's attestation on record and sends Microsoft's mail to the signatory. `dateAgreed`: epoch ms. */
  attest({ tenantId, companyName }: Customer, signatory: Person, dateAgreed: number, userId: string | null): void {
    this.book.confirm(tenantId, signatory, dateAgreed, userId, this.now());
    this.mails.push({ to: signatory.email, customer: companyName, at: this.now() });
  }

  /** Lets the customer sign now. The API and the checkout know of it after the time in the setting `acceptanceDelayMs`. */
  acceptDirectly(tenantId: string): void {
    this.book.setSignature(tenantId, this.now() + this.settings.acceptanceDelayMs);
  }

  /** A number for a new access token, by which `isTokenAlive` tells whether it was issued after the last `expireTokens`. */
  nextTokenNumber(): number {
    return ++this.#tokenNumber;
  }

  isTokenAlive(number: number): boolean {
    return number > this.#tokensBefore;
  }

  expireTokens(): void {
    this.#tokensBefore = this.#tokenNumber;
  }

  /** The faults for this request, in order: delays, then at most one of another kind. Counts them as used. */
  takeFaults(host: FaultHost, method: string, path: string): readonly FaultKind[] {
    const taken: FaultKind[] = [];
    for (const fault of this.faults) {
      const matches =
        (fault.host ?? 'api') === host &&
        (fault.method === undefined || fault.method.toUpperCase() === method) &&
        (fault.path === undefined || new RegExp(fault.path).test(path));
      if (!matches) continue;
      fault.left -= 1;
      taken.push(fault);
      if (fault.kind !== 'delay') break;
    }
    this.faults = this.faults.filter((fault) => fault.left > 0);
    return taken;
  }

  log(event: string, detail: unknown = null): void {
    this.events.push({ at: this.now(), event, detail });
  }

  #resetConsent(): void {
    this.consent = new Map(APPS.map((app) => [app.clientId, new Set(app.consented)]));
  }
}
