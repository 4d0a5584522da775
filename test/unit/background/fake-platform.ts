/**
 * A browser and a Microsoft for the background's tests: storage areas, timers that run when told, Entra and Partner Center behind
 * one fetch. A "machine" outlives workers: what is on its disk and at the service stays when a worker is stopped.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type Background, createBackground } from '../../../lib/background/background';
import { ADDRESS_STAYS_MS } from '../../../lib/background/customers/stay';
import { createDiagnostics } from '../../../lib/background/diagnostics/diagnostics';
import type { KeyArea, Platform, ToolbarState } from '../../../lib/background/platform';
import type { Confirmation } from '../../../lib/domain/facts';
import type { Sighting } from '../../../lib/domain/sighting';
import type { TabView } from '../../../lib/domain/view';
import type { OverlayCommand } from '../../../lib/protocol/content-messages';
import type { ProcedureName, Procedures } from '../../../lib/protocol/procedures';
import { type AdmittedCall, parseRequest } from '../../../lib/protocol/server';
import { openDatabase } from '../../../lib/storage/schema';
import { openStore, StoreFullError } from '../../../lib/storage/store';
import { AcceptanceService, waitingRoute } from './waiting-route';

export const PARTNER = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';
export const CLIENT = 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845';
export const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
export const RETAIL = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';
const TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';
const REDIRECT = 'https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/';
export const NOW = Date.parse('2026-11-22T11:42:00Z');

export interface Post {
  readonly requestId: string;
  readonly body: { readonly primaryContact: Record<string, string>; readonly dateAgreed: string; readonly templateId: string };
}

/** What the service does with the next attestation. */
export type PostRule =
  | { readonly kind: 'take' }
  | { readonly kind: 'take-and-lose' }
  | { readonly kind: 'lose' }
  /** Taken, and answered all the same as if it were not. */
  | { readonly kind: 'take-and-answer'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

export interface Customer {
  companyName: string;
  domain: string;
  direct: boolean;
  confirmations: Confirmation[];
  contact: { firstName: string; lastName: string; email: string } | null;
}

/** Thrown never: a stopped worker's promise simply stays open. */
const NEVER = new Promise<never>(() => {});

export class Machine {
  now = NOW;
  online = true;
  readonly disk = new IDBFactory();
  readonly session = new Map<string, unknown>();
  readonly local = new Map<string, unknown>();
  policy: Record<string, unknown> = {};
  /** Everything the service was asked to write. */
  readonly posts: Post[] = [];
  /** Tickets handed to content scripts, which outlive workers. */
  readonly tickets = new Map<number, string>();
  /** What each tab's top frame says when it is asked: what it said last, unless a test says otherwise. Outlives workers, as pages do. */
  readonly topFrames = new Map<number, Sighting>();
  readonly requests: string[] = [];
  /** The token of each of these requests: `token-of-{user}-at-{client}`. */
  readonly tokens: string[] = [];
  postRule: PostRule = { kind: 'take' };
  /** Answers any reading whose path matches, instead of the service. */
  readRule: { readonly path: RegExp; readonly answer: () => Response | Promise<Response> } | null = null;
  /** Agreements are on record but are shown only this many readings later. */
  shownAfter = 0;
  /** Customers on one page of the list. */
  pageSize = Number.POSITIVE_INFINITY;
  /** Names of the Entra groups the agent is in; null: no consent to read them. */
  groups: readonly string[] | null = null;
  /** Entra's session and refresh tokens have ended: only the agent can sign in again. */
  entraEnded = false;
  /** The disk refuses what is written by this method, e.g. `journal.begin`. */
  diskRefuses: (method: string) => boolean = () => false;
  /** BCP 47. */
  language = 'en-US';
  signsInAs = { oid: 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12', name: 'Kenji Mori', upn: 'kenji.mori@contosocloud.example' };
  /** Refuses a second confirmation of one person, as the service does (600061). */
  refusesDuplicates = false;
  /** How the service writes down what it takes. */
  writesDown: (confirmation: Confirmation) => Confirmation = (confirmation) => confirmation;
  readonly customers = new Map<string, Customer>([
    [
      FABRIKAM,
      {
        companyName: 'Fabrikam K.K.',
        domain: 'fabrikamkk.onmicrosoft.com',
        direct: false,
        confirmations: [],
        contact: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example' },
      },
    ],
    [
      RETAIL,
      {
        companyName: 'Fabrikam Retail',
        domain: 'fabrikamretail.onmicrosoft.com',
        direct: false,
        confirmations: [],
        contact: null,
      },
    ],
  ]);
  /** Where acts wait for their customers. */
  readonly acceptance = new AcceptanceService((tenantId, confirmation) => {
    this.customers.get(tenantId)?.confirmations.push(confirmation);
  });
  /** Workers attest by the route that waits for a customer, and not by the signed-in call. */
  waits = false;
  private readonly written = new Map<string, unknown>();

  fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!this.online) throw new TypeError('Failed to fetch');
    if (url.hostname === 'login.microsoftonline.com') return this.entra(url, await request.text());
    if (url.hostname === 'graph.microsoft.com') {
      if (this.groups === null) return json(403, { error: { code: 'Authorization_RequestDenied' } });
      return json(200, { value: this.groups.map((displayName) => ({ displayName })) });
    }
    this.requests.push(`${request.method} ${url.pathname}`);
    this.tokens.push(request.headers.get('Authorization')?.replace('Bearer ', '') ?? '');
    if (request.method === 'POST') return this.take(url, request);
    if (this.readRule?.path.test(url.pathname)) return this.readRule.answer();
    return this.read(url, request.headers);
  };

  private nonce = '';
  launchWebAuthFlow: Platform['launchWebAuthFlow'] = async ({ url }) => {
    const asked = new URL(url).searchParams;
    if (this.entraEnded && asked.get('prompt') === 'none') {
      return `${REDIRECT}?error=login_required&state=${asked.get('state')}`;
    }
    this.nonce = asked.get('nonce') ?? '';
    return `${REDIRECT}?code=1&state=${asked.get('state')}`;
  };

  private entra(url: URL, form: string): Response {
    const tenant = url.pathname.split('/')[1] as string;
    const client = new URLSearchParams(form).get('client_id') ?? '';
    if (this.entraEnded && form.includes('grant_type=refresh_token')) return json(400, { error: 'invalid_grant' });
    const seconds = Math.floor(Date.now() / 1000);
    const { oid, name, upn } = this.signsInAs;
    const claims = {
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      aud: client,
      tid: tenant,
      sub: oid,
      oid,
      name,
      preferred_username: upn,
      nonce: this.nonce,
      iat: seconds,
      exp: seconds + 3600,
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return json(200, {
      token_type: 'Bearer',
      access_token: `token-of-${oid}-at-${client}`,
      refresh_token: 'refresh',
      expires_in: 3600,
      id_token: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`,
    });
  }

  private read(url: URL, headers: Headers): Response {
    const path = url.pathname.replace('/v1', '');
    if (path === '/agreements') {
      return json(200, {
        totalCount: 1,
        items: [
          {
            templateId: TEMPLATE,
            agreementType: 'MicrosoftCustomerAgreement',
            agreementLink: 'https://aka.ms/customeragreement',
            versionRank: 0,
          },
        ],
      });
    }
    if (path === '/profiles/organization')
      return json(200, { id: PARTNER, companyName: 'Contoso', tenantId: PARTNER, domain: 'contosocloud.example' });
    if (path === '/customers') return this.list(url, headers);
    const [, , id = '', rest = ''] = /^(\/customers\/([^/]+))(.*)$/.exec(path) ?? [];
    const customer = this.customers.get(id);
    if (!customer) return json(403, { code: 20002, description: 'no commerce relationship', data: [], source: 'x' });
    const profile = { tenantId: id, domain: customer.domain, companyName: customer.companyName };
    if (rest === '') return json(200, { id, companyProfile: profile, relationshipToPartner: 'reseller' });
    if (rest === '/directSignedMicrosoftCustomerAgreementStatus') return json(200, { isSigned: customer.direct });
    if (rest === '/agreements') {
      const hidden = this.shownAfter > 0;
      if (hidden) this.shownAfter--;
      return json(200, { totalCount: 0, items: hidden ? [] : customer.confirmations.map(wire) });
    }
    if (rest === '/profiles/billing') {
      return json(200, {
        ...(customer.contact ?? { email: '' }),
        culture: 'ja-JP',
        language: 'ja',
        companyName: customer.companyName,
        defaultAddress: { country: 'JP', city: 'x', addressLine1: 'x', postalCode: 'x', phoneNumber: '0355550142' },
      });
    }
    return json(404, { code: 1000, description: 'not found', data: [], source: 'x' });
  }

  private list(url: URL, headers: Headers): Response {
    const filter = JSON.parse(url.searchParams.get('filter') ?? 'null') as { Field: string; Value: string } | null;
    const items = [...this.customers]
      .filter(([, one]) => !filter || (filter.Field === 'Domain' ? one.domain : one.companyName).startsWith(filter.Value))
      .map(([id, { companyName, domain }]) => ({
        id,
        companyProfile: { tenantId: id, companyName, domain },
        relationshipToPartner: 'reseller',
      }));
    const from = Number(headers.get('MS-ContinuationToken') ?? 0);
    if (Number.isNaN(from)) return json(400, { code: 2000, description: 'invalid continuation token', data: [], source: 's' });
    const to = from + this.pageSize;
    const token = [{ key: 'MS-ContinuationToken', value: String(to) }];
    const links = { next: { uri: '/customers?size=500&seekOperation=Next', method: 'GET', headers: token } };
    return json(200, { totalCount: items.length, items: items.slice(from, to), ...(to < items.length && { links }) });
  }

  private async take(url: URL, request: Request): Promise<Response> {
    const requestId = request.headers.get('MS-RequestId') ?? '';
    const body = (await request.json()) as Post['body'];
    this.posts.push({ requestId, body });
    const rule = this.postRule;
    if (rule.kind === 'answer') return json(rule.status, rule.body, { 'MS-RequestId': requestId, ...rule.headers });
    if (rule.kind === 'lose') throw new TypeError('Failed to fetch');
    const [, id = ''] = /customers\/([^/]+)/.exec(url.pathname) ?? [];
    if (!this.written.has(requestId)) {
      const { firstName = '', lastName = '', email = '', phoneNumber = '' } = body.primaryContact;
      const standing = this.customers.get(id)?.confirmations ?? [];
      if (this.refusesDuplicates && standing.some(({ signatory }) => signatory.email === email)) {
        return json(400, { code: 600061, message: 'exists', errorName: 'PartnerConfirmedAgreementAlreadyExists' });
      }
      const taken: Confirmation = {
        signatory: { firstName, lastName, email, phone: phoneNumber },
        agreedOn: body.dateAgreed.slice(0, 10),
        templateId: body.templateId,
        userId: null,
      };
      this.customers.get(id)?.confirmations.push(this.writesDown(taken));
      this.written.set(requestId, { ...body, userId: this.signsInAs.oid, type: 'MicrosoftCustomerAgreement' });
    }
    if (rule.kind === 'take-and-lose') throw new TypeError('Failed to fetch');
    if (rule.kind === 'take-and-answer') return json(rule.status, rule.body, { 'MS-RequestId': requestId });
    return json(201, this.written.get(requestId), { 'MS-RequestId': requestId });
  }

  private readonly workers: Worker[] = [];

  /** Starts a worker; the one before it is stopped. */
  worker(options: { readonly stopAt?: number } = {}): Worker {
    for (const worker of this.workers) worker.stopped = true;
    const worker = new Worker(this, options.stopAt ?? Number.POSITIVE_INFINITY);
    this.workers.push(worker);
    return worker;
  }

  /** A worker with somebody signed in, whose customer list has been read. */
  async signedIn(): Promise<Worker> {
    this.local.set('settings', {
      clientId: CLIENT,
      partnerTenantId: PARTNER,
      partnerKind: 'direct-bill',
      route: 'auto',
      language: 'en',
    });
    const worker = this.worker();
    const settings = worker.page('settings');
    await settings.call('sign-in', { otherAccount: false });
    await worker.until(() => worker.lastView(settings)?.listReadAt != null);
    return worker;
  }
}

export interface TestPage {
  readonly views: TabView[];
  call<K extends ProcedureName>(call: K, input: Procedures[K]['in']): Promise<Procedures[K]['out']>;
}

/** One life of the extension's worker. */
export class Worker {
  stopped = false;
  /** Steps taken at the border of the worker: every use of disk, storage and line counts twice, before and after. */
  steps = 0;
  readonly timers: { at: number; run: () => void }[] = [];
  readonly alarms: number[] = [];
  readonly orders: { tabId: number; order: OverlayCommand }[] = [];
  readonly toolbarStates = new Map<number, ToolbarState>();
  readonly reloaded: number[] = [];
  readonly reportedAgain: number[] = [];
  contentScripts = true;
  /** Addresses stay only as long as the clock says. */
  walks = false;
  portalTabs = true;
  readonly platform: Platform;
  readonly background: Background;
  private readonly machine: Machine;
  private readonly stopAt: number;

  constructor(machine: Machine, stopAt: number) {
    this.machine = machine;
    this.stopAt = stopAt;
    this.platform = this.makePlatform();
    const { acceptance } = machine;
    const service = {
      start: this.border(acceptance.start),
      status: this.border(acceptance.status),
      finish: this.border(acceptance.finish),
    };
    const background = machine.waits
      ? createBackground(this.platform, (parts) => [waitingRoute(service, parts.signedInCall)])
      : createBackground(this.platform);
    this.background = {
      ...background,
      sighted(tabId, frameId, sighting) {
        if (frameId === 0) machine.topFrames.set(tabId, sighting);
        return background.sighted(tabId, frameId, sighting);
      },
    };
  }

  /** Whose data the store keeps for the agent. */
  account(): string {
    return `${PARTNER}/${this.machine.signsInAs.oid}`;
  }

  /** Passes the border; a stopped worker never comes back from it. */
  private async step(): Promise<void> {
    this.steps++;
    if (this.steps >= this.stopAt) this.stopped = true;
    if (this.stopped) await NEVER;
  }

  private border<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      await this.step();
      const result = await work(...args).catch(async (error) => {
        await this.step();
        throw error;
      });
      await this.step();
      return result;
    };
  }

  private area(kept: Map<string, unknown>): KeyArea {
    const copy = <T>(value: T): T => structuredClone(value);
    return {
      get: this.border(async (key) => (kept.has(key) ? { [key]: copy(kept.get(key)) } : {})),
      getAll: this.border(async () => copy(Object.fromEntries(kept))),
      set: this.border(async (items) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, copy(value));
      }),
      remove: this.border(async (keys) => {
        for (const key of [keys].flat()) kept.delete(key);
      }),
    };
  }

  private makePlatform(): Platform {
    const { machine } = this;
    globalThis.indexedDB = machine.disk;
    const store = openStore(() => openDatabase());
    const kept =
      (method: string, work: (...args: unknown[]) => Promise<unknown>) =>
      async (...args: unknown[]) => {
        if (machine.diskRefuses(method)) throw new StoreFullError('no room');
        return work(...args);
      };
    const guarded = Object.fromEntries(
      Object.entries(store).map(([name, repository]) => [
        name,
        typeof repository === 'function'
          ? this.border(repository as () => Promise<unknown>)
          : Object.fromEntries(
              Object.entries(repository as object).map(([method, work]) => [
                method,
                this.border(kept(`${name}.${method}`, work)),
              ]),
            ),
      ]),
    ) as unknown as Platform['store'];
    const local = this.area(machine.local);
    const diagnostics = createDiagnostics(local, () => machine.now);
    return {
      diagnostics,
      now: () => machine.now,
      randomId: () => crypto.randomUUID(),
      online: () => machine.online,
      fetch: this.border(machine.fetch) as typeof fetch,
      store: guarded,
      session: this.area(machine.session),
      local,
      managed: async () => machine.policy,
      launchWebAuthFlow: machine.launchWebAuthFlow,
      redirectUri: REDIRECT,
      browserLanguage: () => machine.language,
      after: (ms, run) => {
        // An address that stays needs no clock, unless a test walks through addresses.
        if (ms === ADDRESS_STAYS_MS && !this.walks) setImmediate(() => !this.stopped && run());
        else this.timers.push({ at: machine.now + ms, run });
      },
      wakeAt: (when) => this.alarms.push(when),
      order: async (tabId, order) => {
        this.orders.push({ tabId, order });
        if (order.kind === 'open-panel') machine.tickets.set(tabId, order.ticket);
        return this.contentScripts;
      },
      reportAgain: (tabId) => this.reportedAgain.push(tabId),
      askTopFrame: async (tabId) => (this.contentScripts ? (machine.topFrames.get(tabId) ?? null) : null),
      showToolbarState: (tabId, look) => this.toolbarStates.set(tabId, look),
      isPortalTab: async () => this.portalTabs,
      openSettingsPage: () => {},
      reloadTab: async (tabId) => void this.reloaded.push(tabId),
      forgetEverything: async () => {
        diagnostics.stop();
        machine.session.clear();
        machine.local.clear();
      },
    };
  }

  page(page: 'panel' | 'popup' | 'settings', sender: { tabId?: number; frame?: string } = {}): TestPage {
    const views: TabView[] = [];
    const open = this.background.connectPage({
      page,
      senderTab: sender.tabId ?? null,
      senderFrame: sender.frame ?? '1/doc',
      push: (view) => views.push(structuredClone(view)),
    });
    let id = 0;
    return {
      views,
      call: async (call, input) => {
        const admitted: AdmittedCall | null | undefined = parseRequest(page, { id: ++id, call, input })?.admitted;
        if (!admitted) throw new Error(`not admitted: ${call}`);
        return (await open.serve(admitted)) as never;
      },
    };
  }

  lastView(page: TestPage): TabView | undefined {
    return page.views.at(-1);
  }

  /** A tab on a Partner Center customer page with an open panel on it. */
  async panelOn(tabId: number, tenantId = FABRIKAM, block = true): Promise<TestPage> {
    await this.background.sighted(tabId, 0, {
      portal: 'partner-center',
      addressKey: `customers/${tenantId}/order`,
      hint: { by: 'tenant-id', tenantId },
      block: block ? { where: 'message', key: `block of ${tenantId}` } : null,
    });
    if (!block) await this.background.openPanel(tabId);
    return this.openedPanel(tabId);
  }

  /** The frame that the content script made for the last order to open a panel; it connects again after a worker stopped. */
  async openedPanel(tabId: number): Promise<TestPage> {
    const ticket = this.machine.tickets.get(tabId);
    if (ticket === undefined) throw new Error('no panel was opened');
    const panel = this.page('panel', { tabId });
    await panel.call('present-ticket', { ticket });
    await this.until(() => this.lastView(panel)?.customer?.reading === false);
    return panel;
  }

  /** Lets everything run that can run without time passing. */
  async settle(): Promise<void> {
    for (let round = 0; round < 40; round++) await new Promise((resolve) => setImmediate(resolve));
  }

  async until(condition: () => boolean): Promise<void> {
    for (let round = 0; round < 2_000; round++) {
      if (condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`it never came to be: ${condition}`);
  }

  /** Moves the clock and starts what is due, without letting anything else run. */
  tick(ms: number): void {
    this.machine.now += ms;
    const due = this.timers.filter(({ at }) => at <= this.machine.now);
    for (const timer of due) {
      this.timers.splice(this.timers.indexOf(timer), 1);
      if (!this.stopped) timer.run();
    }
  }

  /** Moves the clock to each timer in turn, as long as `during` says. */
  async pass(ms: number): Promise<void> {
    const end = this.machine.now + ms;
    for (;;) {
      await this.settle();
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers.splice(this.timers.indexOf(next), 1);
      this.machine.now = Math.max(this.machine.now, next.at);
      if (!this.stopped) next.run();
    }
    this.machine.now = end;
    await this.settle();
  }
}

function wire(confirmation: Confirmation): unknown {
  const { firstName, lastName, email, phone } = confirmation.signatory;
  return {
    primaryContact: { firstName, lastName, email, ...(phone && { phoneNumber: phone }) },
    templateId: confirmation.templateId,
    dateAgreed: `${confirmation.agreedOn}T00:00:00`,
    type: 'MicrosoftCustomerAgreement',
    agreementLink: 'https://aka.ms/customeragreement',
  };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'MS-RequestId': crypto.randomUUID(),
      'MS-CorrelationId': crypto.randomUUID(),
      ...headers,
    },
  });
}
