/** Tabs that were open before Countersign was installed or updated get the content script now; reloading them is not needed. */
import { browser } from 'wxt/browser';

export async function lookInOpenTabs(): Promise<void> {
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
