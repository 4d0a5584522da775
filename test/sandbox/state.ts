/** Everything in a running sandbox that a test may look at or change. */
import { CustomerBook } from './data/book.ts';
import type { Customer, Person } from './data/customer.ts';
import type { OrderBlock, OrderPrompt } from './data/orders.ts';
import { APPS, DIRECT_PARTNER } from './data/partners.ts';

/** How Partner Center treats the signed-in attestation call: open as in 2023, or retired as since January 2026. */
export type Rules = '2023' | '2026';

export interface Settings {
  rules: Rules;
  /** What the retired attestation call answers; nobody knows the real one (partner-center-api.md 6.2). */
  retiredStatus: 403 | 404 | 410;
  /** 900421 with a body, the empty answer of 2019, or no second factor wanted. */
  mfa: 'enforced' | '2019' | 'off';
  throttle: boolean;
  /** Calls for customer resources in one minute for one partner tenant (partner-center-api.md 1.7). */
  throttleLimit: number;
  /** Status under which 600061 comes; no page prints it. */
  duplicateStatus: 400 | 409;
  /** How "no confirmations" looks. */
  emptyAgreements: 200 | 404;
  /** Agreements as a bare array, as the OpenAPI reference says. */
  bareArrays: boolean;
  /** Whether link uris start with `/v1`, as live answers do since November 2021. */
  linksWithV1: boolean;
  /** Whether `dateAgreed` comes back without a zone, as the samples show. */
  zonelessDates: boolean;
  /** Error codes as text, as the schema says, or as numbers, as the samples show. */
  codesAsText: boolean;
  /** A byte-order mark before each JSON body, as one sample shows. */
  byteOrderMark: boolean;
  /** Delegated admin rights on customers: without them address, e-mail and custom domains are left out. */
  delegatedAccess: boolean;
  /**
   * How a cart without the customer's acceptance is refused: as a whole with 403, inside a 201 without any order, or inside a 201 whose
   * first item was ordered (partner-center-api.md section 3.10 leaves it open).
   */
  checkoutForm: '403' | 'orderErrors' | 'partial';
  /** What else refuses every order, by the API and on the pages, whether the agreement is accepted or not. */
  orderBlock: OrderBlock | 'none';
  /** How Partner Center's order pages ask for the acceptance before anything is placed; `?prompt=` of a page goes first. */
  orderPrompt: OrderPrompt;
  /** From the customer's own signature until the API and the checkout know of it, by the sandbox's clock. */
  acceptanceDelayMs: number;
  /** Whether a partner's attestation that stands keeps the customer from accepting directly (partner-center-api.md section 0a). */
  attestationBlocksDirect: boolean;
  /** Tenant id of the partner whose agent looks at the portal pages. */
  portalPartner: string;
  cloud: 'public' | 'usgov';
  /** Entra refuses to renew anything silently, as after a change of policy (AADSTS50076). */
  silentRefused: boolean;
  /** Access tokens live this many seconds. */
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
  /** The answer comes `ms` late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The line drops and nothing happened. */
  | { readonly kind: 'cut-before-write' }
  /** The request is carried out and the answer is lost. */
  | { readonly kind: 'cut-after-write' }
  /** This answer comes instead of carrying the request out. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** Seconds, for 429. */
      readonly retryAfter?: number;
    }
  /** A web filter on the way answers with a page of its own and no header of the service; nothing happened. */
  | { readonly kind: 'filtered'; readonly status: number }
  /** The request is carried out and its answer comes as half a JSON text, as nothing, or as a proxy's HTML page. */
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
  /** How many requests it hits; without end when absent. */
  readonly times?: number;
};

export interface LoggedRequest {
  /** Order of arrival, from 1. */
  readonly number: number;
  readonly host: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Headers a test may care about, by lower-case name; a bearer token is shortened to its kind. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sandbox clock, epoch ms. */
  readonly at: number;
  /** 0 while unanswered, and when the line was cut. */
  status: number;
  /** Real time the answer took, ms. */
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
  /** Scopes consented to, by client id. */
  consent = new Map<string, Set<string>>();
  /** Token ids that are no longer good although their time has not run out. */
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

  /** Back to how the sandbox started; sign-ins are ended by the control interface. */
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

  /** A partner's attestation goes on record, and Microsoft's mail to the signatory goes out. `dateAgreed`: epoch ms. */
  attest({ tenantId, companyName }: Customer, signatory: Person, dateAgreed: number, userId: string | null): void {
    this.book.confirm(tenantId, signatory, dateAgreed, userId, this.now());
    this.mails.push({ to: signatory.email, customer: companyName, at: this.now() });
  }

  /** The customer signs now; the API and the checkout know of it after the setting `acceptanceDelayMs`. */
  acceptDirectly(tenantId: string): void {
    this.book.setSignature(tenantId, this.now() + this.settings.acceptanceDelayMs);
  }

  /** A number for a new access token; `isTokenAlive` tells whether it was issued after the last `expireTokens`. */
  nextTokenNumber(): number {
    return ++this.#tokenNumber;
  }

  isTokenAlive(number: number): boolean {
    return number > this.#tokensBefore;
  }

  expireTokens(): void {
    this.#tokensBefore = this.#tokenNumber;
  }

  /** What goes wrong with this request, in order: delays, then at most one fault of another kind. Counts them down. */
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
