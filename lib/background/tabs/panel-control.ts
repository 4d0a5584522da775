/** The panel of each tab: opening, closing, moving to a side, hiding. The frame itself stands in the page and is told by commands. */
import type { BlockSighting } from '../../domain/sighting';
import type { Platform } from '../platform';
import type { TabState, Tabs } from './tab-state';

export interface PanelControl {
  /** Opens the panel with a new ticket; false when the tab has no content script. */
  open(tabId: number, openedBy: 'block' | 'agent'): Promise<boolean>;
  /** Opens the panel if a block stands in the tab for which it was not closed before, and nothing is open or hidden there. */
  openForBlock(tabId: number): Promise<void>;
  /** The panel is gone from the page: it does not open again by itself for the blocks that stand there now. */
  gone(tabId: number): void;
  /** Closes the panel in the page. */
  close(tabId: number): Promise<void>;
  /** Closes the panel, and hides the launcher until the page is loaded again. */
  hide(tabId: number): Promise<void>;
  move(tabId: number, side: 'end' | 'start' | 'other'): Promise<void>;
}

/** Blocks that are remembered as closed for one tab. */
const MOST_CLOSED = 20;

const OTHER_SIDE = { start: 'end', end: 'start' } as const;

export function createPanelControl(platform: Pick<Platform, 'randomId' | 'order'>, tabs: Tabs): PanelControl {
  const open: PanelControl['open'] = async (tabId, openedBy) => {
    const ticket = platform.randomId();
    tabs.change(tabId, { panel: { ticket, frame: null, openedBy } });
    const opened = await platform.order(tabId, { kind: 'open-panel', ticket, focus: openedBy === 'agent' });
    if (!opened && tabs.get(tabId).panel?.ticket === ticket) tabs.change(tabId, { panel: null });
    return opened;
  };

  const gone = (tabId: number): void => {
    const tab = tabs.get(tabId);
    const keys = Object.values(tab.blocks).map((block) => closedKey(tab, block));
    tabs.change(tabId, { panel: null, closedFor: [...new Set([...tab.closedFor, ...keys])].slice(-MOST_CLOSED) });
  };

  return {
    open,
    async openForBlock(tabId) {
      const tab = tabs.get(tabId);
      const isNew = Object.values(tab.blocks).some((block) => !tab.closedFor.includes(closedKey(tab, block)));
      if (isNew && !tab.panel && !tab.hidden) await open(tabId, 'block');
    },
    gone,
    async close(tabId) {
      gone(tabId);
      await platform.order(tabId, { kind: 'close-panel' });
    },
    async hide(tabId) {
      gone(tabId);
      tabs.change(tabId, { hidden: true });
      await platform.order(tabId, { kind: 'hide' });
    },
    async move(tabId, side) {
      const wanted = side === 'other' ? OTHER_SIDE[tabs.get(tabId).side] : side;
      tabs.change(tabId, { side: wanted });
      await platform.order(tabId, { kind: 'set-side', side: wanted });
    },
  };
}

/** The same words at another address are another block. */
function closedKey(tab: TabState, block: BlockSighting): string {
  return `${tab.addressKey}\n${block.key}`;
}
