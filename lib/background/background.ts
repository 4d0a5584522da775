/** The background: everything an agent can ask for. Runs in the worker only, and knows the browser through `Platform` alone. */
import { checkDraft, concernKey, concernOf, tidySignatory } from '../domain/draft-rules';
import type { SettingsView } from '../domain/settings';
import type { BlockSighting, Sighting } from '../domain/sighting';
import { lastValue, readingError } from '../domain/state';
import type { CustomerSearchResult, CustomerView, TabView } from '../domain/view';
import type { OverlayPlacement } from '../protocol/content-messages';
import type { AttestAnswer, PageName, ProcedureName, Procedures } from '../protocol/procedures';
import type { AdmittedCall } from '../protocol/server';
import { type Account, createSession } from './account-session';
import { appErrorOf } from './app-error-of';
import { type ActsInHand, type Attestations, createAttestations, settleRecord } from './attestation/coordinator';
import { keepLearnedRoute, type LearnedRoute } from './attestation/learned-route';
import { type CustomerList, createCustomerList } from './customers/customer-list';
import { createReader, type Reader } from './customers/customer-reader';
import { createRetries, type FailedReading } from './customers/retries';
import { createStay } from './customers/stay';
import { keepProviderRequests, type ProviderRequests } from './invitations/provider-requests';
import type { Platform } from './platform';
import { storeWhile } from './scoped-store';
import type { TenantOf } from './tabs/delegated-session';
import type { MainFrameAnswer, MainFrameRedirect, MainFrameRequest } from './tabs/main-frame-navigation';
import { createTabs, type TabState } from './tabs/tab-state';
import { createTabTracker } from './tabs/tab-tracker';
import { isBlocked as hasBlock, type TabCustomer, whichCustomer } from './tabs/which-customer';
import { createPageViews } from './views/page-views';
import { customerView, tabView, toolbarStateOf } from './views/tab-view';

/** One open page: who it is, what it looks at, how views reach it. */
export interface PageConnection {
  readonly page: PageName;
  /** The tab whose frame this page is, as the browser says; null for popup and settings. */
  readonly senderTab: number | null;
  /** Names the frame within its tab across reconnections. */
  readonly senderFrame: string;
  push(view: TabView, language: 'en' | 'ja'): void;
}

export interface ConnectedPage {
  /** Serves one call. Rejects with `RefusedCall`, or with an error that `appErrorOf` understands. */
  serve(admitted: AdmittedCall): Promise<unknown>;
  close(): void;
}

/** The call is not open to this page now: no ticket, no tab, another customer. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

export interface Background {
  /** A frame of a tab has looked. `frameId` 0 is the top frame. */
  sighted(tabId: number, frameId: number, sighting: Sighting): Promise<void>;
  /** A main frame asks for an address of a portal's host. Nothing changes before its document reports. */
  mainFrameRequested(tabId: number, request: MainFrameRequest): Promise<void>;
  /** The server sends a main frame's request on to another address. */
  mainFrameRedirected(tabId: number, redirect: MainFrameRedirect): Promise<void>;
  /** The server begins to answer a main frame's request. */
  mainFrameAnswered(tabId: number, answer: MainFrameAnswer): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  launcherPressed(tabId: number): Promise<void>;
  panelGone(tabId: number): Promise<void>;
  /** Where launcher and panel stand on a site; `tabId` is a tab that is there. */
  placement(site: string, tabId: number): Promise<OverlayPlacement>;
  overlayMoved(site: string, tabId: number, placement: OverlayPlacement): Promise<void>;
  /** Opens the panel because the agent asked; false when the tab has no content script. */
  openPanel(tabId: number): Promise<boolean>;
  connectPage(connection: PageConnection): ConnectedPage;
  /** How the tab looks now, for a content script that has just reported. */
  toolbarState(tabId: number): Promise<ReturnType<typeof toolbarStateOf>>;
  language(): Promise<'en' | 'ja'>;
  alarm(): Promise<void>;
  policyChanged(): Promise<void>;
  /** The line to the network is back, or gone. */
  networkChanged(): void;
}

/** A block was seen: facts older than this are read again. */
const AFTER_BLOCK_FRESH_FOR_MS = 5_000;
/** Somebody has signed in: facts of any age are read again. */
const NO_AGE = -1;

/** The key of the customer list among the readings that are tried again. */
const LIST = 'list';

const PLACEMENT_KEY = 'overlay-placement:';
const DEFAULT_PLACEMENT: OverlayPlacement = { side: 'end', launcherAt: 0.44 };

/** The one customer whose domain this is exactly; null when there is none, or more than one. */
function singleAt(domain: string, found: readonly { readonly tenantId: string; readonly domain: string }[]): string | null {
  const exact = new Set(found.filter((one) => one.domain.toLowerCase() === domain).map((one) => one.tenantId));
  return exact.size === 1 ? ([...exact][0] as string) : null;
}

/** Direct acceptance for a customer that exists (partner-center-api.md 3.8). */
const ACCEPTANCE_PAGE = 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement';

interface Page extends PageConnection {
  tabId: number | null;
  /** Popup: a customer opened from the list. */
  opened: string | null;
}

/** What belongs to the signed-in account and leaves with it. */
interface AccountScope {
  readonly account: Account;
  readonly reader: Reader;
  readonly list: CustomerList;
  readonly attestations: Attestations;
  readonly providerRequests: ProviderRequests;
  /** Somebody else is signed in by now, or nobody: what still comes in belongs nowhere. */
  closed: boolean;
  readonly learnedRoute: LearnedRoute;
  /** Domains that were looked up, lower case → tenant id, or null when no single customer has it. */
  readonly byDomain: Map<string, string | null>;
}

export function createBackground(platform: Platform): Background {
  const tabs = createTabs(platform.session);
  const inHand: ActsInHand = new Map();
  const stay = createStay((ms, run) => platform.after(ms, run));
  let accountScope: AccountScope | null = null;
  let pushing = false;

  const changed = (): void => {
    if (pushing) return;
    pushing = true;
    queueMicrotask(() => {
      pushing = false;
      pushAll();
    });
  };
  const signedOut = (of: Account) => (error: unknown) => {
    // Only while this very sign-in stands: a late answer must not end the one that came after it.
    if (session.account()?.center === of.center) session.expire(appErrorOf(error, platform.now()));
  };

  const session = createSession(platform, {
    changed,
    accountChanged(account, signedIn) {
      // What an address says of the same partner's customers is known already; without it a page would lose its customer.
      const byDomain =
        account && accountScope?.account.key === account.key ? accountScope.byDomain : new Map<string, string | null>();
      closeAccountScope();
      if (account) accountScope = openAccountScope(account, byDomain, signedIn);
      changed();
    },
  });

  const closeAccountScope = (): void => {
    if (accountScope) accountScope.closed = true;
    accountScope = null;
  };

  const openAccountScope = (account: Account, byDomain: AccountScope['byDomain'], signedIn: boolean): AccountScope => {
    const working = (): boolean => !opened.closed;
    const within: Platform = { ...platform, store: storeWhile(platform.store, working) };
    const events = { changed, signedOut: signedOut(account) };
    const list = createCustomerList(within, account, events);
    const reader = createReader(within, account, {
      ...events,
      settle: (tenantId, facts, kept) => settleRecord(within, account, tenantId, facts, kept),
      isShown,
      kept: list.changed,
    });
    const learnedRoute = keepLearnedRoute(within.store.marks, account.key, platform.now);
    const routeClosed = () => learnedRoute.learn('closed');
    const routeOpen = () => learnedRoute.learn('open');
    const opened: AccountScope = {
      account,
      reader,
      list,
      attestations: createAttestations(within, account, reader, { changed, working, routeClosed, routeOpen }, inHand),
      providerRequests: keepProviderRequests(within.store.marks, account.key),
      closed: false,
      learnedRoute,
      byDomain,
    };
    void startAccountScope(opened, signedIn).catch(() => {});
    return opened;
  };

  const startAccountScope = async (opened: AccountScope, signedIn: boolean): Promise<void> => {
    await opened.learnedRoute.start();
    await opened.attestations.resume();
    readShown(opened, signedIn ? NO_AGE : undefined);
    await opened.list.read({ now: false });
    // Domains that matched nobody may belong to a customer that has just been read.
    for (const [domain, tenantId] of opened.byDomain) if (tenantId === null) opened.byDomain.delete(domain);
    readShown(opened);
  };

  /** Reads the customers that are shown, unless that was done within so many ms. */
  const readShown = (of: AccountScope, within?: number): void => {
    for (const tabId of tabs.ids()) void lookUp(tabId, { within }).catch(() => {});
    for (const { opened } of views.pages()) if (opened) void openCustomer(of, opened, within).catch(() => {});
  };

  const started = (async () => {
    await tabs.start();
    await session.start();
  })();
  started.catch(() => {});

  const tenantOf: TenantOf = (hint) =>
    hint.by === 'tenant-id' ? hint.tenantId : hint.by === 'domain' ? (accountScope?.byDomain.get(hint.domain) ?? null) : null;
  const tracker = createTabTracker(tabs, tenantOf, platform.now);
  const customerOf = (tabId: number): TabCustomer => whichCustomer(tabs.get(tabId), tenantOf);
  const isBlocked = (tabId: number): boolean => hasBlock(tabs.get(tabId));

  /** Whether a tab or a page shows the customer now. */
  const isShown = (tenantId: string): boolean =>
    tabs.ids().some((tabId) => customerOf(tabId).tenantId === tenantId) ||
    [...views.pages()].some((page) => shown(page) === tenantId);

  /** Matches a domain against known customers, then asks the service if it may; only a single exact match counts. */
  const resolveDomain = async (of: AccountScope, domain: string, mayAsk: boolean): Promise<void> => {
    if (of.byDomain.has(domain)) return;
    const known = await platform.store.customers.findByDomain(of.account.key, domain);
    if (known.length > 0) {
      of.byDomain.set(domain, singleAt(domain, known));
      return;
    }
    if (!mayAsk) return;
    const asked = await of.account.center.searchCustomers(domain).catch((error) => {
      if (appErrorOf(error, platform.now()).kind === 'signed-out') signedOut(of.account)(error);
      return null;
    });
    if (!asked) return;
    if (of.closed) return;
    await platform.store.customers.put(of.account.key, asked, platform.now()).catch(() => {});
    for (const { tenantId } of asked) of.list.changed(tenantId);
    of.byDomain.set(domain, singleAt(domain, asked));
  };

  /** The domains by which a tab's address names its customer. */
  const domainsOf = (tabId: number): readonly string[] => {
    const { hint, session } = tabs.get(tabId);
    return [hint, session?.customer].flatMap((one) => (one?.by === 'domain' ? [one.domain] : []));
  };

  /**
   * Finds the tab's customer and brings its facts: cached ones now, fresh ones after, unless they were read within so many ms. Without
   * `mayAsk` the store alone is asked, so that a page's first view has the customer.
   */
  const lookUp = async (tabId: number, { within, mayAsk = true }: { within?: number; mayAsk?: boolean } = {}): Promise<void> => {
    const of = accountScope;
    if (!of || !session.account()) return changed();
    for (const domain of domainsOf(tabId)) if (!of.byDomain.has(domain)) await resolveDomain(of, domain, mayAsk);
    const { tenantId } = customerOf(tabId);
    if (tenantId && accountScope === of && !mayAsk) await of.reader.bring(tenantId);
    else if (tenantId && accountScope === of)
      await openCustomer(of, tenantId, within ?? (isBlocked(tabId) ? AFTER_BLOCK_FRESH_FOR_MS : undefined));
    changed();
  };

  /** As `lookUp`, for what a page says by itself: at once from the store, and read once the address has stayed a moment. */
  const lookUpOnceItStays = (tabId: number): void => {
    void lookUp(tabId, { mayAsk: false }).catch(() => {});
    const { portal, addressKey, hint } = tabs.get(tabId);
    stay.at(tabId, JSON.stringify([portal, addressKey, hint]), () => void lookUp(tabId).catch(() => {}));
  };

  const openCustomer = (of: AccountScope, tenantId: string, within?: number): Promise<void> =>
    of.reader.open(tenantId, within === undefined ? {} : { within });

  const viewFor = (tabId: number | null, opened: string | null): TabView => {
    const tab = tabId === null ? null : tabs.get(tabId);
    const account = session.account();
    const found = tabId === null ? { tenantId: null, of: 'none' as const } : customerOf(tabId);
    const tenantId = opened ?? found.tenantId;
    const known = account && accountScope && tenantId ? accountScope.reader.known(tenantId) : null;
    const settings = session.settings();
    return tabView({
      signIn: session.view(),
      online: platform.online(),
      portal: tab?.portal ?? null,
      addressKey: tab?.addressKey ?? '',
      blocked: tabId !== null && opened === null && isBlocked(tabId),
      customerOf: opened ? 'agent' : found.of,
      tenantId,
      customer:
        account && accountScope && known && tenantId
          ? customerView({
              readAgainAt: retries.at(tenantId),
              known,
              agent: account.agent,
              settings,
              routeLearned: accountScope.learnedRoute.learned(),
              since: tab?.documentAt ?? 0,
              dismissed: tab?.dismissed ?? [],
              now: platform.now(),
            })
          : null,
      settings,
      routeLearned: accountScope?.learnedRoute.learned() ?? null,
      openedBy: tab?.panel?.openedBy ?? null,
      customersKnown: account ? (accountScope?.list.known() ?? 0) : 0,
      listReadAt: account ? (accountScope?.list.readAt() ?? null) : null,
      listReading: Boolean(account && accountScope?.list.reading()),
      listError: account ? (accountScope?.list.failure()?.appError ?? null) : null,
      listReadAgainAt: account ? retries.at(LIST) : null,
    });
  };

  /** The readings that have failed and that an open page shows. */
  const failing = (): readonly FailedReading[] => {
    const of = accountScope;
    const looking = [...views.pages()].filter((page) => page.page !== 'settings' && page.tabId !== null);
    if (!of || !session.account() || looking.length === 0 || !platform.online()) return [];
    const failed: FailedReading[] = [];
    for (const tenantId of new Set(looking.map(shown))) {
      const known = tenantId === null ? null : of.reader.known(tenantId);
      const appError = known && readingError(known.facts);
      if (!tenantId || !known || !appError) continue;
      const { facts, reading } = known;
      const failedAt = Math.max(...[facts.confirmations, facts.direct].map((one) => (one.status === 'failed' ? one.triedAt : 0)));
      failed.push({ key: tenantId, failedAt, appError, reading, read: () => void of.reader.read(tenantId).catch(() => {}) });
    }
    const list = of.list.failure();
    if (list) failed.push({ key: LIST, ...list, reading: of.list.reading(), read: () => void of.list.read({ now: true }) });
    return failed;
  };
  const retries = createRetries(platform, failing);

  const toolbarStates = new Map<number, string>();
  const pushAll = (): void => {
    accountScope?.reader.dropUnshown();
    retries.plan();
    views.pushAll();
    for (const tabId of tabs.ids()) {
      const state = toolbarStateOf(viewFor(tabId, null), tabs.get(tabId).hidden);
      const text = JSON.stringify([state, session.language()]);
      if (toolbarStates.get(tabId) === text) continue;
      toolbarStates.set(tabId, text);
      platform.showToolbarState(tabId, state, session.language());
    }
  };
  const views = createPageViews<Page>({
    viewOf: (page) => (page.tabId === null && page.page !== 'settings' ? null : viewFor(page.tabId, page.opened)),
    language: () => session.language(),
    unbrought(page) {
      const tenantId = session.account() && accountScope ? shown(page) : null;
      return tenantId && !accountScope?.reader.known(tenantId) ? tenantId : null;
    },
    async bring(tenantId, again) {
      const of = accountScope;
      if (!of) return;
      await of.reader.bring(tenantId);
      // At once, so that the first view says that it is being read; another customer's address has to stay a moment before.
      if (again) void openCustomer(of, tenantId).catch(() => {});
    },
    pushed(page, { customer }) {
      if (page.tabId !== null && customer && hasAged(customer)) lookUpOnceItStays(page.tabId);
    },
  });
  /** "No" was read, but too long ago to be believed. */
  const hasAged = ({ state, facts, reading }: CustomerView): boolean =>
    state === 'unknown' && !reading && facts.confirmations.status === 'read' && facts.direct.status === 'read';

  const openPanel = async (tabId: number, openedBy: 'block' | 'agent'): Promise<boolean> => {
    const ticket = platform.randomId();
    tabs.change(tabId, { panel: { ticket, frame: null, openedBy } });
    const opened = await platform.order(tabId, { kind: 'open-panel', ticket, focus: openedBy === 'agent' });
    if (!opened && tabs.get(tabId).panel?.ticket === ticket) tabs.change(tabId, { panel: null });
    return opened;
  };

  /** The same words at another address are another block. */
  const closedKey = (tab: TabState, block: BlockSighting): string => `${tab.addressKey}\n${block.key}`;

  const closePanel = (tabId: number): void => {
    const tab = tabs.get(tabId);
    const keys = Object.values(tab.blocks).map((block) => closedKey(tab, block));
    tabs.change(tabId, { panel: null, closedFor: [...new Set([...tab.closedFor, ...keys])].slice(-20) });
  };

  const settingsView = (): SettingsView => ({
    settings: session.settings(),
    managed: session.managed(),
    redirectUri: platform.redirectUri,
    suggestedKind: session.suggestedKind(),
    routeClosedAt: session.account() ? (accountScope?.learnedRoute.closedAt() ?? null) : null,
  });

  /** The account scope, for calls that need somebody signed in. */
  const signedInScope = (): AccountScope => {
    const account = session.account();
    if (!accountScope || !account) throw new RefusedCall('nobody is signed in');
    return accountScope;
  };

  /** Whether the panel still stands in the document it was opened in, and that shows this customer. */
  const shows = ({ tabId, senderFrame }: Page, tenantId: string): boolean =>
    tabId !== null && tabs.get(tabId).panel?.frame === senderFrame && customerOf(tabId).tenantId === tenantId;

  /**
   * For the moment of a press that writes: the page itself is asked once more where it is, since an address that has changed may be on
   * its way to us still. The customer of a write is the one that the background shows in this tab, whatever the frame says.
   */
  const stillShows = async (page: Page, tenantId: string): Promise<boolean> => {
    if (page.tabId === null || !shows(page, tenantId)) return false;
    const sighting = await platform.askTopFrame(page.tabId);
    if (!sighting) return false;
    tracker.reported(page.tabId, 0, sighting);
    changed();
    return shows(page, tenantId);
  };

  const attest = async (page: Page, tenantId: string, draft: Procedures['attest']['in']['draft']): Promise<AttestAnswer> => {
    const of = signedInScope();
    if (!(await stillShows(page, tenantId))) return { outcome: 'not-open' };
    // Facts that have aged while the panel stood open are no ground for a write.
    await of.reader.open(tenantId, { urgency: 'act' });
    const known = of.reader.known(tenantId);
    if (!known || !shows(page, tenantId)) return { outcome: 'not-open' };
    const repeated = known.journal.find((entry) => entry.draftId === draft.draftId);
    if (repeated) return { outcome: 'taken', entryId: repeated.id };
    await of.reader.saveDraft(tenantId, draft);
    const view = viewFor(page.tabId, null).customer;
    if (!view?.remedies.some((remedy) => remedy.kind === 'attest' && remedy.open)) return { outcome: 'not-open' };
    const faults = checkDraft(draft, platform.now());
    if (faults.length > 0) return { outcome: 'faulty', faults };
    const signatory = tidySignatory(draft.signatory);
    // The guard is the background's: it alone knows every customer's domain, and no list of them leaves the worker.
    const domain = signatory.email.slice(signatory.email.lastIndexOf('@') + 1).toLowerCase();
    const otherTenantDomains = await of.reader.otherTenantsAt(domain, tenantId);
    const agent = session.account()?.agent;
    if (!agent || of.closed || !shows(page, tenantId)) return { outcome: 'not-open' };
    const concern = concernOf(signatory, {
      ownDomains: agent.ownDomains,
      otherTenantDomains,
      customerDomain: known.customer.domain,
    });
    if (concern && draft.acknowledged !== concernKey(concern, signatory)) return { outcome: 'concern', concern };
    const entry = await of.attestations.attest({ customer: known.customer, draft });
    return { outcome: 'taken', entryId: entry.id };
  };

  type Calls = { readonly [K in ProcedureName]: (page: Page, input: Procedures[K]['in']) => Promise<Procedures[K]['out']> };
  const tabOf = (page: Page): number => {
    if (page.tabId === null) throw new RefusedCall('no tab');
    return page.tabId;
  };
  /** The customer a page shows. */
  const shown = (page: Page): string | null => page.opened ?? (page.tabId === null ? null : customerOf(page.tabId).tenantId);

  const calls: Calls = {
    async 'present-ticket'(page, { ticket }) {
      const { senderTab, senderFrame } = page;
      const panel = senderTab === null ? null : tabs.get(senderTab).panel;
      const accepted = panel !== null && panel.ticket === ticket && (panel.frame === null || panel.frame === senderFrame);
      if (accepted && senderTab !== null) {
        tabs.change(senderTab, { panel: { ...panel, frame: senderFrame } });
        await lookUp(senderTab, { mayAsk: false }).catch(() => {});
        page.tabId = senderTab;
        changed();
        void lookUp(senderTab).catch(() => {});
      }
      return { accepted };
    },
    async 'watch-tab'(page, { tabId }) {
      // A tab that has left the portals tells nobody: nothing of ours runs where it is now.
      if (tabs.get(tabId).portal && !(await platform.isPortalTab(tabId))) tabs.drop(tabId);
      await lookUp(tabId, { mayAsk: false }).catch(() => {});
      page.tabId = tabId;
      changed();
      void lookUp(tabId).catch(() => {});
      if (session.account()) void accountScope?.list.read({ now: false });
      return null;
    },
    async 'check-again'(page) {
      const of = signedInScope();
      const tenantId = shown(page);
      if (tenantId) await of.reader.read(tenantId);
      return null;
    },
    async search(_page, { query, filter, limit }): Promise<CustomerSearchResult> {
      return signedInScope().list.search(query, filter, limit);
    },
    async 'read-list'() {
      void signedInScope().list.read({ now: true });
      return null;
    },
    async 'choose-customer'(page, { tenantId }) {
      const of = signedInScope();
      if (page.page === 'popup') page.opened = tenantId;
      else tabs.change(tabOf(page), { chosen: { addressKey: tabs.get(tabOf(page)).addressKey, tenantId } });
      changed();
      void openCustomer(of, tenantId);
      return null;
    },
    async 'leave-customer'(page) {
      page.opened = null;
      changed();
      return null;
    },
    async 'save-draft'(_page, { tenantId, draft }) {
      // What was typed while the sign-in ran out is the same agent's and is kept.
      if (!accountScope) throw new RefusedCall('nobody is signed in');
      const of = accountScope;
      await of.reader.saveDraft(tenantId, draft);
      return null;
    },
    async 'read-provider-request'(_page, { tenantId }) {
      return signedInScope().providerRequests.read(tenantId);
    },
    async 'save-provider-request'(_page, { tenantId, request }) {
      // As with drafts: what was typed while the sign-in ran out is the same agent's and is kept.
      if (!accountScope) throw new RefusedCall('nobody is signed in');
      await accountScope.providerRequests.save(tenantId, request);
      return null;
    },
    attest: (page, { tenantId, draft }) => attest(page, tenantId, draft),
    async 'settle-undecided'(page, { entryId, decision }) {
      const of = signedInScope();
      const tenantId = shown(page);
      const isOfCustomer = tenantId !== null && of.reader.known(tenantId)?.journal.some((entry) => entry.id === entryId);
      if (!isOfCustomer || !(await stillShows(page, tenantId)) || of.closed) return { outcome: 'not-open' };
      void of.attestations.decide(entryId, decision).catch(() => {});
      return { outcome: 'taken' };
    },
    async 'dismiss-attestation'(page, { entryId }) {
      const tabId = tabOf(page);
      tabs.change(tabId, { dismissed: [...tabs.get(tabId).dismissed, entryId].slice(-20) });
      changed();
      return null;
    },
    async 'agreement-document'(_page, { tenantId }) {
      const of = signedInScope();
      const billing =
        of.reader.known(tenantId)?.billing?.value ?? (await of.account.center.readBillingContact(tenantId).catch(() => null));
      try {
        const { templateId } = await of.account.center.readAgreementTemplate();
        const ask = { templateId, culture: billing?.culture ?? '', country: billing?.country ?? '' };
        const document = await of.account.center.readAgreementDocument(ask);
        return {
          url: document.displayUri,
          language: document.language,
          asked: document.asked,
          otherLanguage: document.otherLanguage,
        };
      } catch (error) {
        return { appError: appErrorOf(error, platform.now()) };
      }
    },
    async 'acceptance-page'() {
      return { url: ACCEPTANCE_PAGE };
    },
    async 'sign-in'(_page, options) {
      await session.signIn(options);
      return null;
    },
    async 'sign-out'() {
      await session.signOut();
      return null;
    },
    async 'reload-page'(page) {
      await platform.reloadTab(tabOf(page));
      return null;
    },
    async 'close-panel'(page) {
      const tabId = tabOf(page);
      closePanel(tabId);
      await platform.order(tabId, { kind: 'close-panel' });
      return null;
    },
    async 'move-panel'(page, { side }) {
      const tabId = tabOf(page);
      const wanted = side === 'other' ? (sides.get(tabId) === 'start' ? 'end' : 'start') : side;
      sides.set(tabId, wanted);
      await platform.order(tabId, { kind: 'set-side', side: wanted });
      return null;
    },
    async 'hide-here'(page) {
      const tabId = tabOf(page);
      closePanel(tabId);
      tabs.change(tabId, { hidden: true });
      await platform.order(tabId, { kind: 'hide' });
      changed();
      return null;
    },
    async 'open-panel'(page) {
      return { opened: await openPanel(tabOf(page), 'agent') };
    },
    async 'open-settings'() {
      platform.openSettingsPage();
      return null;
    },
    async 'read-settings'() {
      await accountScope?.learnedRoute.start();
      return settingsView();
    },
    async 'save-settings'(_page, { settings }) {
      await session.save(settings);
      return settingsView();
    },
    async 'test-connection'() {
      const { findings } = await session.test();
      return { findings, view: settingsView() };
    },
    async 'try-route-again'() {
      await signedInScope().learnedRoute.forget();
      changed();
      return settingsView();
    },
    async 'read-kept'() {
      const account = session.account();
      if (!account) return { customers: 0, drafts: 0, journalEntries: 0, oldestFactAt: null };
      const { store } = platform;
      const [all, drafts, journalEntries] = await Promise.all([
        store.customers.all(account.key),
        store.drafts.count(account.key),
        store.journal.count(account.key),
      ]);
      const readings = all.flatMap(({ facts }) =>
        [lastValue<unknown>(facts.confirmations), lastValue<unknown>(facts.direct)].flatMap((last) =>
          last ? [last.readAt] : [],
        ),
      );
      const oldestFactAt = readings.reduce<number | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null);
      return { customers: all.length, drafts, journalEntries, oldestFactAt };
    },
    async wipe(_page, { what }) {
      const of = signedInScope();
      closeAccountScope();
      if (what === 'journal') await platform.store.journal.wipe(of.account.key);
      else await platform.store.purge(of.account.key);
      const account = session.account();
      if (!accountScope && account) accountScope = openAccountScope(account, new Map(), false);
      changed();
      return null;
    },
    async 'withdraw-consent'() {
      await session.signOut().catch(() => {});
      await platform.forgetEverything();
      return null;
    },
  };
  /** On which side of its tab each panel stands. */
  const sides = new Map<number, 'end' | 'start'>();

  return {
    async sighted(tabId, frameId, sighting) {
      await started;
      const { arrived } = tracker.reported(tabId, frameId, sighting);
      if (arrived) {
        toolbarStates.delete(tabId);
        platform.reportAgain(tabId);
      }
      changed();
      lookUpOnceItStays(tabId);
      const tab = tabs.get(tabId);
      const seen = Object.values(tab.blocks);
      if (seen.some((block) => !tab.closedFor.includes(closedKey(tab, block))) && !tab.panel && !tab.hidden)
        await openPanel(tabId, 'block');
    },

    async mainFrameRequested(tabId, request) {
      await started;
      tracker.requested(tabId, request);
    },

    async mainFrameRedirected(tabId, redirect) {
      await started;
      tracker.redirected(tabId, redirect);
    },

    async mainFrameAnswered(tabId, answer) {
      await started;
      tracker.answered(tabId, answer);
    },

    async tabClosed(tabId) {
      await started;
      tabs.drop(tabId);
      stay.leave(tabId);
      changed();
      toolbarStates.delete(tabId);
      sides.delete(tabId);
    },

    async launcherPressed(tabId) {
      await started;
      await openPanel(tabId, 'agent');
    },

    async panelGone(tabId) {
      await started;
      closePanel(tabId);
    },

    async placement(site, tabId) {
      const kept = (await platform.local.get(PLACEMENT_KEY + site).catch(() => ({}) as Record<string, unknown>))[
        PLACEMENT_KEY + site
      ];
      const placement = { ...DEFAULT_PLACEMENT, ...(kept as Partial<OverlayPlacement> | undefined) };
      sides.set(tabId, placement.side);
      return placement;
    },

    async overlayMoved(site, tabId, placement) {
      sides.set(tabId, placement.side);
      await platform.local.set({ [PLACEMENT_KEY + site]: placement }).catch(() => {});
    },

    async openPanel(tabId) {
      await started;
      return openPanel(tabId, 'agent');
    },

    connectPage(connection) {
      const page: Page = { ...connection, tabId: null, opened: null };
      views.add(page);
      void started.then(() => views.push(page));
      return {
        async serve({ call, input }) {
          await started;
          const bound = page.page !== 'panel' || page.tabId !== null || call === 'present-ticket';
          if (!bound) throw new RefusedCall('a panel without a ticket');
          const serve = calls[call] as (page: Page, input: unknown) => Promise<unknown>;
          return serve(page, input);
        },
        close() {
          views.remove(page);
          changed();
        },
      };
    },

    async toolbarState(tabId) {
      await started;
      return toolbarStateOf(viewFor(tabId, null), tabs.get(tabId).hidden);
    },

    async language() {
      await started;
      return session.language();
    },

    async alarm() {
      await started;
      await accountScope?.attestations.resume();
    },

    async policyChanged() {
      await started;
      await session.reread();
    },

    networkChanged() {
      changed();
      if (!platform.online()) return;
      if (!accountScope) return;
      readShown(accountScope);
      void accountScope.list.read({ now: false });
    },
  };
}
