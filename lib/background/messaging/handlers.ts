/** What serves the procedures: each feature hands in its handlers, and the composition root puts them together. */
import type { TabView } from '../../domain/view';
import type { PageName, ProcedureName, Procedures } from '../../protocol/procedures';

/** One connected page: who it is, and how views reach it. */
export interface PageConnection {
  readonly page: PageName;
  /** The tab whose frame this page is, as the browser says; null for popup and settings. */
  readonly senderTab: number | null;
  /** Names the frame within its tab across reconnections. */
  readonly senderFrame: string;
  push(view: TabView, language: 'en' | 'ja'): void;
}

/** A connected page, and what it looks at. Its own calls alone change that. */
export interface OpenPage extends PageConnection {
  /** The tab that it is bound to, by `present-ticket` or `watch-tab`; null before, and for settings. */
  tabId: number | null;
  /** Popup: the tenant id of a customer opened from the list, in place of the tab's own. */
  opened: string | null;
}

/** The handlers of some procedures, all of them by default. A handler rejects with `RefusedCall`, or with an error that `appErrorOf` understands. */
export type Handlers<K extends ProcedureName = ProcedureName> = {
  readonly [P in K]: (page: OpenPage, input: Procedures[P]['in']) => Promise<Procedures[P]['out']>;
};

/** The call is not open to this page now: no ticket, no tab, nobody signed in. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

/** The tab that a page is bound to. Throws `RefusedCall` when it is bound to none. */
export function tabOf(page: OpenPage): number {
  if (page.tabId === null) throw new RefusedCall('no tab');
  return page.tabId;
}
