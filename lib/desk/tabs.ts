/**
 * What is known of each tab: where it is, what it showed, whose pages it is on its way to. Kept in `storage.session`, so a
 * stopped worker forgets nothing and a closed browser forgets all. Holds tenant ids and positions, no names.
 */

import type { Instant } from '../acceptance/facts';
import type { BlockSighting, CustomerClue, Portal } from '../acceptance/sighting';
import type { KeyArea } from './world';

export interface PanelState {
  /** Worth one panel: handed to the content script, redeemed by the first frame that presents it. */
  readonly ticket: string;
  /** The frame that redeemed it; null before. */
  readonly frame: string | null;
  readonly openedBy: 'block' | 'agent';
}

/** A tenant id or domain handed over on the way into a customer's admin center (portal-pages.md section 3). */
export interface TabMemory {
  readonly clue: CustomerClue;
  readonly handedOverAt: Instant;
  /** An admin-center page has appeared since: from now on a detour over the sign-in page means somebody else may be signed in. */
  readonly landed: boolean;
}

export interface TabState {
  readonly portal: Portal | null;
  readonly addressKey: string;
  readonly clue: CustomerClue;
  /** Purchase blocks by frame id. */
  readonly blocks: Readonly<Record<string, BlockSighting>>;
  readonly memory: TabMemory | null;
  /** When the present document was asked for. */
  readonly documentAt: Instant;
  /** The agent's answer to "Which customer is this?", for one address only. */
  readonly chosen: { readonly addressKey: string; readonly tenantId: string } | null;
  readonly panel: PanelState | null;
  /** Blocks for which the panel was closed: it is not opened again for them by itself. */
  readonly closedFor: readonly string[];
  /** The agent wants nothing of us on this page until it is loaded again. */
  readonly hidden: boolean;
  /** Ended attestations whose message the agent has put away. */
  readonly dismissed: readonly string[];
}

const NO_TAB: TabState = {
  portal: null,
  addressKey: '',
  clue: { by: 'none' },
  blocks: {},
  memory: null,
  documentAt: 0,
  chosen: null,
  panel: null,
  closedFor: [],
  hidden: false,
  dismissed: [],
};

export interface Tabs {
  /** Brings back what an earlier worker knew. */
  start(): Promise<void>;
  get(tabId: number): TabState;
  change(tabId: number, part: Partial<TabState>): TabState;
  /** The tab is gone. */
  drop(tabId: number): void;
  ids(): readonly number[];
  /** The last way into a customer's admin center in any tab. */
  latest(): HandingOver | null;
  handOver(latest: HandingOver): void;
}

const LATEST = 'handed-over';
const PREFIX = 'tab:';

export function createTabs(area: KeyArea): Tabs {
  const tabs = new Map<number, TabState>();
  let latest: HandingOver | null = null;
  /** Writes of one tab in their order; memory is the truth while the worker lives. */
  let writing: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>): void => {
    writing = writing.then(work).catch(() => {});
  };

  return {
    async start() {
      const kept: Record<string, unknown> = await area.getAll().catch(() => ({}));
      latest ??= (kept[LATEST] as HandingOver | undefined) ?? null;
      for (const [key, state] of Object.entries(kept)) {
        const tabId = key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : Number.NaN;
        // Written by this very version: session storage dies with the browser and with every update of the extension.
        if (Number.isInteger(tabId) && !tabs.has(tabId)) tabs.set(tabId, { ...NO_TAB, ...(state as TabState) });
      }
    },
    get: (tabId) => tabs.get(tabId) ?? NO_TAB,
    change(tabId, part) {
      const changed = { ...(tabs.get(tabId) ?? NO_TAB), ...part };
      tabs.set(tabId, changed);
      later(() => area.set({ [PREFIX + tabId]: changed }));
      return changed;
    },
    drop(tabId) {
      if (tabs.delete(tabId)) later(() => area.remove(PREFIX + tabId));
    },
    ids: () => [...tabs.keys()],
    latest: () => latest,
    handOver(handed) {
      latest = handed;
      later(() => area.set({ [LATEST]: handed }));
    },
  };
}

/** A main-frame request on a portal's host, as the wiring reports it. */
export interface Passage {
  readonly portal: Portal | null;
  /** What the address hands over; null when it is no way into a customer's admin center. */
  readonly handsOver: CustomerClue | null;
  /** One of several hops of one navigation. */
  readonly redirected: boolean;
  /** What asked for it: a portal, the sign-in page, another page, or the agent (typed, bookmark). A reload is asked for by whoever asked first. */
  readonly askedBy: 'admin-center' | 'partner-center' | 'sign-in-page' | 'other' | 'agent';
}

/**
 * The tab's memory after a main-frame request. It is kept only while nothing else can have changed whose session the admin
 * center shows; in doubt it is forgotten, and the panel asks. The admin center's session belongs to the browser, not to the
 * tab: a way into another customer's admin center in any tab ends it for the pages that load after.
 *
 * @param latest the last handing over in any tab; null when there was none.
 */
export function memoryAfter(tab: TabState, passage: Passage, latest: HandingOver | null, now: Instant): TabMemory | null {
  if (passage.handsOver) {
    return passage.handsOver.by === 'none' ? null : { clue: passage.handsOver, handedOverAt: now, landed: false };
  }
  const { memory } = tab;
  if (passage.portal !== 'admin-center' || !memory) return null;
  if (latest && latest.at > memory.handedOverAt && !isSameClue(latest.clue, memory.clue)) return null;
  switch (passage.askedBy) {
    case 'sign-in-page':
      return memory.landed ? null : memory;
    case 'other':
      return passage.redirected ? memory : null;
    // Partner Center leads to a customer by handing over, so without that it is its page of before, loaded again.
    default:
      return memory;
  }
}

/** The last way into a customer's admin center, in whichever tab. */
export interface HandingOver {
  readonly clue: CustomerClue;
  readonly at: Instant;
}

function isSameClue(a: CustomerClue, b: CustomerClue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
