/** The desk: everything an agent can ask for. Runs in the worker only, and knows the browser through `World` alone. */
import { checkDraft, concernKey, concernOf, tidySignatory } from '../acceptance/draft-rules';
import type { SettingsView } from '../acceptance/settings';
import type { BlockSighting, Sighting } from '../acceptance/sighting';
import { lastValue, readingTrouble } from '../acceptance/state';
import type { CustomerSearchResult, CustomerView, TabView } from '../acceptance/view';
import { type ActsInHand, type Attestations, createAttestations, settleRecord } from '../background/attestation/coordinator';
import { keepLearnedRoute, type LearnedRoute } from '../background/attestation/learned-route';
import { createRetries, type FailedReading } from '../background/customers/retries';
import { createStay } from '../background/customers/stay';
import { keepProviderRequests, type ProviderRequests } from '../background/invitations/provider-requests';
import type { TenantOf } from '../background/tabs/delegated-session';
import type { MainFrameAnswer, MainFrameRedirect, MainFrameRequest } from '../background/tabs/main-frame-navigation';
import { createTabs, type TabState } from '../background/tabs/tab-state';
import { createTabTracker } from '../background/tabs/tab-tracker';
import { isBlocked as hasBlock, type TabCustomer, whichCustomer } from '../background/tabs/which-customer';
import { createPageViews } from '../background/views/page-views';
import type { AttestAnswer, FaceCall, FaceCalls, FaceName } from '../messages/face';
import type { AdmittedCall } from '../messages/face-door';
import type { Furniture } from '../messages/portal';
import { type CustomerList, createCustomerList } from './customer-list';
import { createReader, type Reader } from './reader';
import { type Account, createSession } from './session';
import { storeWhile } from './store-while';
import { troubleOf } from './trouble-of';
import { customerView, lookOf, tabView } from './view';
import type { World } from './world';

/** One open face: who it is, what it looks at, how views reach it. */
export interface FaceLine {
  readonly face: FaceName;
  /** The tab whose frame this face is, as the browser says; null for popup and settings. */
  readonly senderTab: number | null;
  /** Names the frame within its tab across reconnections. */
  readonly senderFrame: string;
  push(view: TabView, language: 'en' | 'ja'): void;
}

export interface OpenFace {
  /** Serves one call. Rejects with `RefusedCall`, or with an error that `troubleOf` understands. */
  serve(admitted: AdmittedCall): Promise<unknown>;
  close(): void;
}

/** The call is not open to this face now: no ticket, no tab, another customer. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

export interface Desk {
  /** A frame of a tab has looked. `frameId` 0 is the top frame. */
  sighted(tabId: number, frameId: number, sighting: Sighting): Promise<void>;
  /** A main frame asks for an address of a portal's host. Nothing changes before its document reports. */
  mainFrameRequested(tabId: number, request: MainFrameRequest): Promise<void>;
  /** The server sends a main frame's request on to another address. */
  mainFrameRedirected(tabId: number, redirect: MainFrameRedirect): Promise<void>;
  /** The server begins to answer a main frame's request. */
  mainFrameAnswered(tabId: number, answer: MainFrameAnswer): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  handlePressed(tabId: number): Promise<void>;
  panelGone(tabId: number, reason: 'closed' | 'gave-up'): Promise<void>;
  /** Where handle and panel stand on a site; `tabId` is a tab that is there. */
  furniture(site: string, tabId: number): Promise<Furniture>;
  furnitureMoved(site: string, tabId: number, furniture: Furniture): Promise<void>;
  /** Opens the panel because the agent asked; false when the tab has no content script. */
  openPanel(tabId: number): Promise<boolean>;
  openFace(line: FaceLine): OpenFace;
  /** How the tab looks now, for a content script that has just reported. */
  look(tabId: number): Promise<ReturnType<typeof lookOf>>;
  language(): Promise<'en' | 'ja'>;
  alarm(): Promise<void>;
  policyChanged(): Promise<void>;
  /** The line to the network is back, or gone. */
  lineChanged(): void;
}

/** A block was seen: facts older than this are read again. */
const AFTER_BLOCK_FRESH_FOR_MS = 5_000;
/** Somebody has signed in: facts of any age are read again. */
const NO_AGE = -1;

/** The key of the customer list among the readings that are tried again. */
const LIST = 'list';

const FURNITURE_KEY = 'furniture:';
const DEFAULT_FURNITURE: Furniture = { side: 'end', handleAt: 0.44 };

/** The one customer whose domain this is exactly; null when there is none, or more than one. */
function singleAt(domain: string, found: readonly { readonly tenantId: string; readonly domain: string }[]): string | null {
  const exact = new Set(found.filter((one) => one.domain.toLowerCase() === domain).map((one) => one.tenantId));
  return exact.size === 1 ? ([...exact][0] as string) : null;
}

/** Direct acceptance for a customer that exists (dossier 3.8). */
const ACCEPTANCE_PAGE = 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement';

interface Face extends FaceLine {
  tabId: number | null;
  /** Popup: a customer opened from the list. */
  opened: string | null;
}

/** What belongs to the signed-in account and leaves with it. */
interface Office {
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

export function createDesk(world: World): Desk {
  const tabs = createTabs(world.session);
  const inHand: ActsInHand = new Map();
  const stay = createStay((ms, run) => world.after(ms, run));
  let office: Office | null = null;
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
    if (session.account()?.center === of.center) session.expire(troubleOf(error, world.now()));
  };

  const session = createSession(world, {
    changed,
    accountChanged(account, signedIn) {
      // What an address says of the same partner's customers is known already; without it a page would lose its customer.
      const byDomain = account && office?.account.key === account.key ? office.byDomain : new Map<string, string | null>();
      closeOffice();
      if (account) office = openOffice(account, byDomain, signedIn);
      changed();
    },
  });

  const closeOffice = (): void => {
    if (office) office.closed = true;
    office = null;
  };

  const openOffice = (account: Account, byDomain: Office['byDomain'], signedIn: boolean): Office => {
    const working = (): boolean => !opened.closed;
    const within: World = { ...world, store: storeWhile(world.store, working) };
    const events = { changed, signedOut: signedOut(account) };
    const list = createCustomerList(within, account, events);
    const reader = createReader(within, account, {
      ...events,
      settle: (tenantId, facts, kept) => settleRecord(within, account, tenantId, facts, kept),
      isShown,
      changed() {
        list.stale();
        changed();
      },
    });
    const learnedRoute = keepLearnedRoute(within.store.marks, account.key, world.now);
    const routeClosed = () => learnedRoute.learn('closed');
    const routeOpen = () => learnedRoute.learn('open');
    const opened: Office = {
      account,
      reader,
      list,
      attestations: createAttestations(within, account, reader, { changed, working, routeClosed, routeOpen }, inHand),
      providerRequests: keepProviderRequests(within.store.marks, account.key),
      closed: false,
      learnedRoute,
      byDomain,
    };
    void startOffice(opened, signedIn).catch(() => {});
    return opened;
  };

  const startOffice = async (opened: Office, signedIn: boolean): Promise<void> => {
    await opened.learnedRoute.start();
    await opened.attestations.resume();
    readShown(opened, signedIn ? NO_AGE : undefined);
    await opened.list.read({ now: false });
    // Domains that matched nobody may belong to a customer that has just been read.
    for (const [domain, tenantId] of opened.byDomain) if (tenantId === null) opened.byDomain.delete(domain);
    readShown(opened);
  };

  /** Reads the customers that are shown, unless that was done within so many ms. */
  const readShown = (of: Office, within?: number): void => {
    for (const tabId of tabs.ids()) void lookUp(tabId, { within }).catch(() => {});
    for (const { opened } of views.pages()) if (opened) void openCustomer(of, opened, within).catch(() => {});
  };

  const started = (async () => {
    await tabs.start();
    await session.start();
  })();
  started.catch(() => {});

  const tenantOf: TenantOf = (hint) =>
    hint.by === 'tenant-id' ? hint.tenantId : hint.by === 'domain' ? (office?.byDomain.get(hint.domain) ?? null) : null;
  const tracker = createTabTracker(tabs, tenantOf, world.now);
  const customerOf = (tabId: number): TabCustomer => whichCustomer(tabs.get(tabId), tenantOf);
  const isBlocked = (tabId: number): boolean => hasBlock(tabs.get(tabId));

  /** Whether a tab or a face shows the customer now. */
  const isShown = (tenantId: string): boolean =>
    tabs.ids().some((tabId) => customerOf(tabId).tenantId === tenantId) ||
    [...views.pages()].some((face) => shown(face) === tenantId);

  /** Matches a domain against known customers, then asks the service if it may; only a single exact match counts. */
  const resolveDomain = async (of: Office, domain: string, mayAsk: boolean): Promise<void> => {
    if (of.byDomain.has(domain)) return;
    const known = await world.store.customers.findByDomain(of.account.key, domain);
    if (known.length > 0) {
      of.byDomain.set(domain, singleAt(domain, known));
      return;
    }
    if (!mayAsk) return;
    const asked = await of.account.center.searchCustomers(domain).catch((error) => {
      if (troubleOf(error, world.now()).kind === 'signed-out') signedOut(of.account)(error);
      return null;
    });
    if (!asked) return;
    if (of.closed) return;
    await world.store.customers.put(of.account.key, asked, world.now()).catch(() => {});
    of.byDomain.set(domain, singleAt(domain, asked));
  };

  /** The domains by which a tab's address names its customer. */
  const domainsOf = (tabId: number): readonly string[] => {
    const { clue, session } = tabs.get(tabId);
    return [clue, session?.customer].flatMap((one) => (one?.by === 'domain' ? [one.domain] : []));
  };

  /**
   * Finds the tab's customer and brings its facts: cached ones now, fresh ones after, unless they were read within so many ms. Without
   * `mayAsk` the store alone is asked, so that a page's first view has the customer.
   */
  const lookUp = async (tabId: number, { within, mayAsk = true }: { within?: number; mayAsk?: boolean } = {}): Promise<void> => {
    const of = office;
    if (!of || !session.account()) return changed();
    for (const domain of domainsOf(tabId)) if (!of.byDomain.has(domain)) await resolveDomain(of, domain, mayAsk);
    const { tenantId } = customerOf(tabId);
    if (tenantId && office === of && !mayAsk) await of.reader.bring(tenantId);
    else if (tenantId && office === of)
      await openCustomer(of, tenantId, within ?? (isBlocked(tabId) ? AFTER_BLOCK_FRESH_FOR_MS : undefined));
    changed();
  };

  /** As `lookUp`, for what a page says by itself: at once from the store, and read once the address has stayed a moment. */
  const lookUpOnceItStays = (tabId: number): void => {
    void lookUp(tabId, { mayAsk: false }).catch(() => {});
    const { portal, addressKey, clue } = tabs.get(tabId);
    stay.at(tabId, JSON.stringify([portal, addressKey, clue]), () => void lookUp(tabId).catch(() => {}));
  };

  const openCustomer = (of: Office, tenantId: string, within?: number): Promise<void> =>
    of.reader.open(tenantId, within === undefined ? {} : { within });

  const viewFor = (tabId: number | null, opened: string | null): TabView => {
    const tab = tabId === null ? null : tabs.get(tabId);
    const account = session.account();
    const found = tabId === null ? { tenantId: null, of: 'none' as const } : customerOf(tabId);
    const tenantId = opened ?? found.tenantId;
    const known = account && office && tenantId ? office.reader.known(tenantId) : null;
    const settings = session.settings();
    return tabView({
      signIn: session.view(),
      online: world.online(),
      portal: tab?.portal ?? null,
      addressKey: tab?.addressKey ?? '',
      blocked: tabId !== null && opened === null && isBlocked(tabId),
      customerOf: opened ? 'agent' : found.of,
      tenantId,
      customer:
        account && office && known && tenantId
          ? customerView({
              readAgainAt: retries.at(tenantId),
              known,
              agent: account.agent,
              settings,
              routeLearned: office.learnedRoute.learned(),
              since: tab?.documentAt ?? 0,
              dismissed: tab?.dismissed ?? [],
              now: world.now(),
            })
          : null,
      settings,
      routeLearned: office?.learnedRoute.learned() ?? null,
      openedBy: tab?.panel?.openedBy ?? null,
      customersKnown: account ? (office?.list.known() ?? 0) : 0,
      listReadAt: account ? (office?.list.readAt() ?? null) : null,
      listReading: Boolean(account && office?.list.reading()),
      listTrouble: account ? (office?.list.failure()?.trouble ?? null) : null,
      listReadAgainAt: account ? retries.at(LIST) : null,
    });
  };

  /** The readings that have failed and that an open page shows. */
  const failing = (): readonly FailedReading[] => {
    const of = office;
    const looking = [...views.pages()].filter((face) => face.face !== 'settings' && face.tabId !== null);
    if (!of || !session.account() || looking.length === 0 || !world.online()) return [];
    const failed: FailedReading[] = [];
    for (const tenantId of new Set(looking.map(shown))) {
      const known = tenantId === null ? null : of.reader.known(tenantId);
      const trouble = known && readingTrouble(known.facts);
      if (!tenantId || !known || !trouble) continue;
      const { facts, reading } = known;
      const failedAt = Math.max(...[facts.confirmations, facts.direct].map((one) => (one.status === 'failed' ? one.triedAt : 0)));
      failed.push({ key: tenantId, failedAt, trouble, reading, read: () => void of.reader.read(tenantId).catch(() => {}) });
    }
    const list = of.list.failure();
    if (list) failed.push({ key: LIST, ...list, reading: of.list.reading(), read: () => void of.list.read({ now: true }) });
    return failed;
  };
  const retries = createRetries(world, failing);

  const looks = new Map<number, string>();
  const pushAll = (): void => {
    office?.reader.dropUnshown();
    retries.plan();
    views.pushAll();
    for (const tabId of tabs.ids()) {
      const look = lookOf(viewFor(tabId, null), tabs.get(tabId).hidden);
      const text = JSON.stringify([look, session.language()]);
      if (looks.get(tabId) === text) continue;
      looks.set(tabId, text);
      world.showLook(tabId, look, session.language());
    }
  };
  const views = createPageViews<Face>({
    viewOf: (face) => (face.tabId === null && face.face !== 'settings' ? null : viewFor(face.tabId, face.opened)),
    language: () => session.language(),
    unbrought(face) {
      const tenantId = session.account() && office ? shown(face) : null;
      return tenantId && !office?.reader.known(tenantId) ? tenantId : null;
    },
    async bring(tenantId, again) {
      const of = office;
      if (!of) return;
      await of.reader.bring(tenantId);
      // At once, so that the first view says that it is being read; another customer's address has to stay a moment before.
      if (again) void openCustomer(of, tenantId).catch(() => {});
    },
    pushed(face, { customer }) {
      if (face.tabId !== null && customer && hasAged(customer)) lookUpOnceItStays(face.tabId);
    },
  });
  /** "No" was read, but too long ago to be believed. */
  const hasAged = ({ state, facts, reading }: CustomerView): boolean =>
    state === 'unknown' && !reading && facts.confirmations.status === 'read' && facts.direct.status === 'read';

  const openPanel = async (tabId: number, openedBy: 'block' | 'agent'): Promise<boolean> => {
    const ticket = world.randomId();
    tabs.change(tabId, { panel: { ticket, frame: null, openedBy } });
    const opened = await world.order(tabId, { kind: 'open-panel', ticket, focus: openedBy === 'agent' });
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
    redirectUri: world.redirectUri,
    suggestedKind: session.suggestedKind(),
    routeClosedAt: session.account() ? (office?.learnedRoute.closedAt() ?? null) : null,
  });

  /** The office, for calls that need somebody signed in. */
  const staffed = (): Office => {
    const account = session.account();
    if (!office || !account) throw new RefusedCall('nobody is signed in');
    return office;
  };

  /** Whether the panel still stands in the document it was opened in, and that shows this customer. */
  const shows = ({ tabId, senderFrame }: Face, tenantId: string): boolean =>
    tabId !== null && tabs.get(tabId).panel?.frame === senderFrame && customerOf(tabId).tenantId === tenantId;

  /**
   * For the moment of a press that writes: the page itself is asked once more where it is, since an address that has changed may be on
   * its way to us still. The customer of a write is the one that the desk shows in this tab, whatever the frame says.
   */
  const stillShows = async (face: Face, tenantId: string): Promise<boolean> => {
    if (face.tabId === null || !shows(face, tenantId)) return false;
    const sighting = await world.askTopFrame(face.tabId);
    if (!sighting) return false;
    tracker.reported(face.tabId, 0, sighting);
    changed();
    return shows(face, tenantId);
  };

  const attest = async (face: Face, tenantId: string, draft: FaceCalls['attest']['in']['draft']): Promise<AttestAnswer> => {
    const of = staffed();
    if (!(await stillShows(face, tenantId))) return { outcome: 'not-open' };
    // Facts that have aged while the panel stood open are no ground for a write.
    await of.reader.open(tenantId, { urgency: 'act' });
    const known = of.reader.known(tenantId);
    if (!known || !shows(face, tenantId)) return { outcome: 'not-open' };
    const repeated = known.journal.find((entry) => entry.draftId === draft.draftId);
    if (repeated) return { outcome: 'taken', entryId: repeated.id };
    await of.reader.saveDraft(tenantId, draft);
    const view = viewFor(face.tabId, null).customer;
    if (!view?.remedies.some((remedy) => remedy.kind === 'attest' && remedy.open)) return { outcome: 'not-open' };
    const faults = checkDraft(draft, world.now());
    if (faults.length > 0) return { outcome: 'faulty', faults };
    const signatory = tidySignatory(draft.signatory);
    // The guard is the desk's: it alone knows every customer's domain, and no list of them leaves the worker.
    const domain = signatory.email.slice(signatory.email.lastIndexOf('@') + 1).toLowerCase();
    const otherTenantDomains = await of.reader.otherTenantsAt(domain, tenantId);
    const agent = session.account()?.agent;
    if (!agent || of.closed || !shows(face, tenantId)) return { outcome: 'not-open' };
    const concern = concernOf(signatory, {
      ownDomains: agent.ownDomains,
      otherTenantDomains,
      customerDomain: known.customer.domain,
    });
    if (concern && draft.acknowledged !== concernKey(concern, signatory)) return { outcome: 'concern', concern };
    const entry = await of.attestations.attest({ customer: known.customer, draft });
    return { outcome: 'taken', entryId: entry.id };
  };

  type Calls = { readonly [K in FaceCall]: (face: Face, input: FaceCalls[K]['in']) => Promise<FaceCalls[K]['out']> };
  const tabOf = (face: Face): number => {
    if (face.tabId === null) throw new RefusedCall('no tab');
    return face.tabId;
  };
  /** The customer a face shows. */
  const shown = (face: Face): string | null => face.opened ?? (face.tabId === null ? null : customerOf(face.tabId).tenantId);

  const calls: Calls = {
    async 'present-ticket'(face, { ticket }) {
      const { senderTab, senderFrame } = face;
      const panel = senderTab === null ? null : tabs.get(senderTab).panel;
      const accepted = panel !== null && panel.ticket === ticket && (panel.frame === null || panel.frame === senderFrame);
      if (accepted && senderTab !== null) {
        tabs.change(senderTab, { panel: { ...panel, frame: senderFrame } });
        await lookUp(senderTab, { mayAsk: false }).catch(() => {});
        face.tabId = senderTab;
        changed();
        void lookUp(senderTab).catch(() => {});
      }
      return { accepted };
    },
    async 'watch-tab'(face, { tabId }) {
      // A tab that has left the portals tells nobody: nothing of ours runs where it is now.
      if (tabs.get(tabId).portal && !(await world.isPortalTab(tabId))) tabs.drop(tabId);
      await lookUp(tabId, { mayAsk: false }).catch(() => {});
      face.tabId = tabId;
      changed();
      void lookUp(tabId).catch(() => {});
      if (session.account()) void office?.list.read({ now: false });
      return null;
    },
    async 'check-again'(face) {
      const of = staffed();
      const tenantId = shown(face);
      if (tenantId) await of.reader.read(tenantId);
      return null;
    },
    async search(_face, { query, filter, limit }): Promise<CustomerSearchResult> {
      return staffed().list.search(query, filter, limit);
    },
    async 'read-list'() {
      void staffed().list.read({ now: true });
      return null;
    },
    async 'choose-customer'(face, { tenantId }) {
      const of = staffed();
      if (face.face === 'popup') face.opened = tenantId;
      else tabs.change(tabOf(face), { chosen: { addressKey: tabs.get(tabOf(face)).addressKey, tenantId } });
      changed();
      void openCustomer(of, tenantId);
      return null;
    },
    async 'leave-customer'(face) {
      face.opened = null;
      changed();
      return null;
    },
    async 'save-draft'(_face, { tenantId, draft }) {
      // What was typed while the sign-in ran out is the same agent's and is kept.
      if (!office) throw new RefusedCall('nobody is signed in');
      const of = office;
      await of.reader.saveDraft(tenantId, draft);
      return null;
    },
    async 'read-provider-request'(_face, { tenantId }) {
      return staffed().providerRequests.read(tenantId);
    },
    async 'save-provider-request'(_face, { tenantId, request }) {
      // As with drafts: what was typed while the sign-in ran out is the same agent's and is kept.
      if (!office) throw new RefusedCall('nobody is signed in');
      await office.providerRequests.save(tenantId, request);
      return null;
    },
    attest: (face, { tenantId, draft }) => attest(face, tenantId, draft),
    async 'settle-undecided'(face, { entryId, decision }) {
      const of = staffed();
      const tenantId = shown(face);
      const isOfCustomer = tenantId !== null && of.reader.known(tenantId)?.journal.some((entry) => entry.id === entryId);
      if (!isOfCustomer || !(await stillShows(face, tenantId)) || of.closed) return { outcome: 'not-open' };
      void of.attestations.decide(entryId, decision).catch(() => {});
      return { outcome: 'taken' };
    },
    async 'dismiss-attestation'(face, { entryId }) {
      const tabId = tabOf(face);
      tabs.change(tabId, { dismissed: [...tabs.get(tabId).dismissed, entryId].slice(-20) });
      changed();
      return null;
    },
    async 'agreement-document'(_face, { tenantId }) {
      const of = staffed();
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
        return { trouble: troubleOf(error, world.now()) };
      }
    },
    async 'acceptance-page'() {
      return { url: ACCEPTANCE_PAGE };
    },
    async 'sign-in'(_face, options) {
      await session.signIn(options);
      return null;
    },
    async 'sign-out'() {
      await session.signOut();
      return null;
    },
    async 'reload-page'(face) {
      await world.reloadTab(tabOf(face));
      return null;
    },
    async 'close-panel'(face) {
      const tabId = tabOf(face);
      closePanel(tabId);
      await world.order(tabId, { kind: 'close-panel' });
      return null;
    },
    async 'move-panel'(face, { side }) {
      const tabId = tabOf(face);
      const wanted = side === 'other' ? (sides.get(tabId) === 'start' ? 'end' : 'start') : side;
      sides.set(tabId, wanted);
      await world.order(tabId, { kind: 'set-side', side: wanted });
      return null;
    },
    async 'hide-here'(face) {
      const tabId = tabOf(face);
      closePanel(tabId);
      tabs.change(tabId, { hidden: true });
      await world.order(tabId, { kind: 'hide' });
      changed();
      return null;
    },
    async 'open-panel'(face) {
      return { opened: await openPanel(tabOf(face), 'agent') };
    },
    async 'open-settings'() {
      world.openSettingsPage();
      return null;
    },
    async 'read-settings'() {
      await office?.learnedRoute.start();
      return settingsView();
    },
    async 'save-settings'(_face, { settings }) {
      await session.save(settings);
      return settingsView();
    },
    async 'test-connection'() {
      const { findings } = await session.test();
      return { findings, view: settingsView() };
    },
    async 'try-route-again'() {
      await staffed().learnedRoute.forget();
      changed();
      return settingsView();
    },
    async 'read-kept'() {
      const account = session.account();
      if (!account) return { customers: 0, drafts: 0, journalEntries: 0, oldestFactAt: null };
      const { store } = world;
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
    async wipe(_face, { what }) {
      const of = staffed();
      closeOffice();
      if (what === 'journal') await world.store.journal.wipe(of.account.key);
      else await world.store.purge(of.account.key);
      const account = session.account();
      if (!office && account) office = openOffice(account, new Map(), false);
      changed();
      return null;
    },
    async 'withdraw-consent'() {
      await session.signOut().catch(() => {});
      await world.forgetEverything();
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
        looks.delete(tabId);
        world.reportAgain(tabId);
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
      looks.delete(tabId);
      sides.delete(tabId);
    },

    async handlePressed(tabId) {
      await started;
      await openPanel(tabId, 'agent');
    },

    async panelGone(tabId) {
      await started;
      closePanel(tabId);
    },

    async furniture(site, tabId) {
      const kept = (await world.local.get(FURNITURE_KEY + site).catch(() => ({}) as Record<string, unknown>))[
        FURNITURE_KEY + site
      ];
      const furniture = { ...DEFAULT_FURNITURE, ...(kept as Partial<Furniture> | undefined) };
      sides.set(tabId, furniture.side);
      return furniture;
    },

    async furnitureMoved(site, tabId, furniture) {
      sides.set(tabId, furniture.side);
      await world.local.set({ [FURNITURE_KEY + site]: furniture }).catch(() => {});
    },

    async openPanel(tabId) {
      await started;
      return openPanel(tabId, 'agent');
    },

    openFace(line) {
      const face: Face = { ...line, tabId: null, opened: null };
      views.add(face);
      void started.then(() => views.push(face));
      return {
        async serve({ call, input }) {
          await started;
          const bound = face.face !== 'panel' || face.tabId !== null || call === 'present-ticket';
          if (!bound) throw new RefusedCall('a panel without a ticket');
          const serve = calls[call] as (face: Face, input: unknown) => Promise<unknown>;
          return serve(face, input);
        },
        close() {
          views.remove(face);
          changed();
        },
      };
    },

    async look(tabId) {
      await started;
      return lookOf(viewFor(tabId, null), tabs.get(tabId).hidden);
    },

    async language() {
      await started;
      return session.language();
    },

    async alarm() {
      await started;
      await office?.attestations.resume();
    },

    async policyChanged() {
      await started;
      await session.reread();
    },

    lineChanged() {
      changed();
      if (!world.online()) return;
      if (!office) return;
      readShown(office);
      void office.list.read({ now: false });
    },
  };
}
