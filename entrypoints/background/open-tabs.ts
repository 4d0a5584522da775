/** Tabs that were open before Countersign was there (installed, updated, switched on) get the content script now; no reload is needed. */
import { browser } from 'wxt/browser';

/** Kept in session storage, which is emptied whenever the extension starts anew and only then. */
const LOOKED = 'looked-in-open-tabs';

/** Looks in all open portal tabs, once for each start of the extension. */
export async function lookInOpenTabsOnce(): Promise<void> {
  if ((await browser.storage.session.get(LOOKED))[LOOKED]) return;
  await browser.storage.session.set({ [LOOKED]: true });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { matches = [], js = [] } of scripts) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      // A page that cannot be reached (an error page, a crashed tab) is looked at when it loads again.
      await browser.scripting.executeScript(injection(tab.id, js)).catch(() => {});
    }
  }
}

/** The generated types know only scripts that are built apart; these come from the manifest itself. */
function injection(tabId: number, files: readonly string[]): Parameters<typeof browser.scripting.executeScript>[0] {
  return { target: { tabId, allFrames: true }, files } as Parameters<typeof browser.scripting.executeScript>[0];
}
