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
  /** The address of the last main-frame request, without its fragment; '' before the first. */
  readonly requested: string;
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
  requested: '',
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
}

const PREFIX = 'tab:';

export function createTabs(area: KeyArea): Tabs {
  const tabs = new Map<number, TabState>();
  /** Writes of one tab in their order; memory is the truth while the worker lives. */
  let writing: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>): void => {
    writing = writing.then(work).catch(() => {});
  };

  return {
    async start() {
      const kept = await area.getAll().catch(() => ({}));
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
  };
}

/** A main-frame request on a portal's host, as the wiring reports it. */
export interface Passage {
  /** Without the fragment. */
  readonly url: string;
  readonly portal: Portal | null;
  /** What the address hands over; null when it is no way into a customer's admin center. */
  readonly handsOver: CustomerClue | null;
  /** One of several hops of one navigation. */
  readonly redirected: boolean;
  /** What asked for it: the admin center itself, the sign-in page, something else, or the agent (typed, bookmark, reload). */
  readonly askedBy: 'admin-center' | 'sign-in-page' | 'other' | 'agent';
}

/**
 * The tab's memory after a main-frame request. It is kept only while nothing else can have changed whose session the admin
 * center shows; in doubt it is forgotten, and the panel asks.
 */
export function memoryAfter(tab: TabState, passage: Passage): TabMemory | null {
  if (passage.handsOver) return passage.handsOver.by === 'none' ? null : { clue: passage.handsOver, landed: false };
  if (passage.portal !== 'admin-center' || !tab.memory) return null;
  if (passage.redirected || passage.askedBy === 'admin-center') return tab.memory;
  if (passage.askedBy === 'sign-in-page') return tab.memory.landed ? null : tab.memory;
  return passage.askedBy === 'agent' && passage.url === tab.requested ? tab.memory : null;
}
