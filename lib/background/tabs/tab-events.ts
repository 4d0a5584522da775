/** What the browser and the content scripts tell of tabs, and what follows from it. */
import type { Sighting } from '../../domain/sighting';
import type { LookUp } from '../customers/look-up';
import type { Platform } from '../platform';
import type { ToolbarStates } from '../views/toolbar-states';
import type { MainFrameAnswer, MainFrameRedirect, MainFrameRequest } from './main-frame-navigation';
import type { PanelControl } from './panel-control';
import type { Tabs } from './tab-state';
import type { TabTracker } from './tab-tracker';

export interface TabEvents {
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
  /** Opens the panel because the agent asked; false when the tab has no content script. */
  openPanel(tabId: number): Promise<boolean>;
}

export interface TabEventsParts {
  /** Resolves when the tabs are known. */
  readonly started: Promise<void>;
  readonly platform: Pick<Platform, 'reportAgain'>;
  readonly tabs: Tabs;
  readonly tracker: TabTracker;
  readonly lookUp: LookUp;
  readonly panels: PanelControl;
  readonly toolbar: ToolbarStates;
  changed(): void;
}

export function createTabEvents(parts: TabEventsParts): TabEvents {
  const { started, platform, tabs, tracker, lookUp, panels, toolbar, changed } = parts;
  return {
    async sighted(tabId, frameId, sighting) {
      await started;
      const { arrived } = tracker.reported(tabId, frameId, sighting);
      if (arrived) {
        toolbar.forget(tabId);
        platform.reportAgain(tabId);
      }
      changed();
      lookUp.tabOnceItStays(tabId);
      await panels.openForBlock(tabId);
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
      lookUp.leave(tabId);
      toolbar.forget(tabId);
      changed();
    },
    async launcherPressed(tabId) {
      await started;
      await panels.open(tabId, 'agent');
    },
    async panelGone(tabId) {
      await started;
      panels.gone(tabId);
    },
    async openPanel(tabId) {
      await started;
      return panels.open(tabId, 'agent');
    },
  };
}
