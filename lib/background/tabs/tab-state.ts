/**
 * What is known of each tab. It belongs to one document: the one that reported last. Kept in `storage.session`, so a stopped
 * worker forgets nothing and a closed browser forgets all. Holds tenant ids and positions, no names.
 */

import type { Instant } from '../../domain/facts';
import type { BlockSighting, CustomerHint, Portal } from '../../domain/sighting';
import type { OverlayPlacement } from '../../protocol/content-messages';
import type { Diagnostics } from '../diagnostics/diagnostics';
import type { KeyArea } from '../platform';
import type { DelegatedSession } from './delegated-session';
import type { PendingNavigations } from './main-frame-navigation';

export interface PanelState {
  /** Worth one panel: handed to the content script, redeemed by the first frame that presents it. */
  readonly ticket: string;
  /** The frame that redeemed it; null before. */
  readonly frame: string | null;
  readonly openedBy: 'block' | 'agent';
}

export interface TabState {
  /** The document that all below belongs to, by its own name for itself; empty before the first report. */
  readonly document: string;
  /** Navigations that were asked for and have not arrived. They change nothing before their document reports. */
  readonly navigations: PendingNavigations;
  readonly portal: Portal | null;
  readonly addressKey: string;
  readonly hint: CustomerHint;
  /** Purchase blocks by frame id. */
  readonly blocks: Readonly<Record<string, BlockSighting>>;
  /** The customer's admin center that the tab is in, also where the address names nobody. */
  readonly session: DelegatedSession | null;
  /** When the present document was asked for. */
  readonly documentAt: Instant;
  /** The agent's answer to "Which customer is this?", for one address only. */
  readonly chosen: { readonly addressKey: string; readonly tenantId: string } | null;
  readonly panel: PanelState | null;
  /** Blocks for which the panel was closed: it is not opened again for them by itself. */
  readonly closedFor: readonly string[];
  /** On which side of the page launcher and panel stand. */
  readonly side: OverlayPlacement['side'];
  /** The agent wants nothing of us on this page until it is loaded again. */
  readonly hidden: boolean;
  /** Ended attestations whose message the agent has put away. */
  readonly dismissed: readonly string[];
}

/** A tab of which nothing is known. */
export const NO_TAB: TabState = {
  document: '',
  navigations: [],
  portal: null,
  addressKey: '',
  hint: { by: 'none' },
  blocks: {},
  session: null,
  documentAt: 0,
  chosen: null,
  panel: null,
  closedFor: [],
  side: 'end',
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
  lastAskedFor(): AskedFor;
  askedFor(how: keyof AskedFor, session: DelegatedSession): void;
}

/** The last time that a customer's admin center was asked for, in whichever tab and also where nothing came of it. */
export interface AskedFor {
  readonly byNavigation: DelegatedSession | null;
  /** For a page that the browser prepares and may never show; Microsoft's session follows all the same. */
  readonly inAdvance: DelegatedSession | null;
}

const LAST_ASKED_FOR = 'session-asked-for';
const PREFIX = 'tab:';

/** @param diagnostics takes the errors of the session store: tabs live on in memory without it. */
export function createTabs(area: KeyArea, diagnostics: Pick<Diagnostics, 'record' | 'recorder'>): Tabs {
  const tabs = new Map<number, TabState>();
  let lastAskedFor: AskedFor = { byNavigation: null, inAdvance: null };
  /** Writes of one tab in their order; memory is the truth while the worker lives. */
  let writing: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>): void => {
    writing = writing.then(work).catch(diagnostics.recorder('tab'));
  };

  return {
    async start() {
      const kept: Record<string, unknown> = await area.getAll().catch((error) => {
        diagnostics.record('tab', error);
        return {};
      });
      lastAskedFor = (kept[LAST_ASKED_FOR] as AskedFor | undefined) ?? lastAskedFor;
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
    lastAskedFor: () => lastAskedFor,
    askedFor(how, session) {
      lastAskedFor = { ...lastAskedFor, [how]: session };
      const kept = lastAskedFor;
      later(() => area.set({ [LAST_ASKED_FOR]: kept }));
    },
  };
}
