/** Icon, title and launcher of each tab, told to the browser whenever they have changed. */
import type { Session } from '../account-session';
import type { Platform, ToolbarState } from '../platform';
import type { Tabs } from '../tabs/tab-state';
import type { Snapshot } from './snapshot';
import { toolbarStateOf } from './tab-view';

export interface ToolbarStates {
  of(tabId: number): ToolbarState;
  showAll(): void;
  /** The tab has another document, or is gone: what it was told is not there any more. */
  forget(tabId: number): void;
}

export interface ToolbarStatesParts {
  readonly platform: Pick<Platform, 'showToolbarState'>;
  readonly session: Pick<Session, 'language'>;
  readonly tabs: Tabs;
  readonly snapshot: Snapshot;
}

export function createToolbarStates({ platform, session, tabs, snapshot }: ToolbarStatesParts): ToolbarStates {
  /** What each tab was told last, as text. */
  const told = new Map<number, string>();
  const of = (tabId: number): ToolbarState => toolbarStateOf(snapshot(tabId, null), tabs.get(tabId).hidden);
  return {
    of,
    showAll() {
      const language = session.language();
      for (const tabId of tabs.ids()) {
        const state = of(tabId);
        const text = JSON.stringify([state, language]);
        if (told.get(tabId) === text) continue;
        told.set(tabId, text);
        platform.showToolbarState(tabId, state, language);
      }
    },
    forget: (tabId) => void told.delete(tabId),
  };
}
