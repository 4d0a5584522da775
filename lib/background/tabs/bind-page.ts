/** Procedures that a page says first: they bind it to a tab. A panel proves by a ticket that it is the frame that was opened there. */
import type { AccountScopes } from '../account-scope';
import type { LookUp } from '../customers/look-up';
import type { Handlers, OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { Tabs } from './tab-state';

export interface BindPageParts {
  readonly platform: Pick<Platform, 'isPortalTab' | 'diagnostics'>;
  readonly tabs: Tabs;
  readonly scopes: Pick<AccountScopes, 'signedIn'>;
  readonly lookUp: LookUp;
  changed(): void;
}

export function bindPageHandlers(parts: BindPageParts): Handlers<'present-ticket' | 'watch-tab'> {
  const { platform, tabs, scopes, lookUp, changed } = parts;

  /** The tab's customer comes from the store before the page's first view, and is read after it. */
  const bind = async (page: OpenPage, tabId: number): Promise<void> => {
    const failed = platform.diagnostics.recorder('customer');
    await lookUp.tab(tabId, { mayAsk: false }).catch(failed);
    page.tabId = tabId;
    changed();
    void lookUp.tab(tabId).catch(failed);
  };

  return {
    async 'present-ticket'(page, { ticket }) {
      const { senderTab, senderFrame } = page;
      const panel = senderTab === null ? null : tabs.get(senderTab).panel;
      const accepted = panel !== null && panel.ticket === ticket && (panel.frame === null || panel.frame === senderFrame);
      if (accepted && senderTab !== null) {
        tabs.change(senderTab, { panel: { ...panel, frame: senderFrame } });
        await bind(page, senderTab);
      }
      return { accepted };
    },
    async 'watch-tab'(page, { tabId }) {
      // A tab that has left the portals tells nobody: nothing of ours runs where it is now.
      if (tabs.get(tabId).portal && !(await platform.isPortalTab(tabId))) tabs.drop(tabId);
      await bind(page, tabId);
      void scopes.signedIn()?.list.read({ now: false });
      return null;
    },
  };
}
