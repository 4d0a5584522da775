/**
 * The content script in the portals' pages. It is registered at run time, once there is consent, and not in the manifest: without
 * consent no code of ours is in any page of Microsoft's. Browsers keep the registration across restarts and forget it with an
 * update, so every start of the worker sees to it; tabs that are open by then get the script at once, no reload is needed.
 */
import { browser } from 'wxt/browser';
import { PORTAL_PAGES } from '../portals/hosts';

const SCRIPT = 'portal';
const FILE = '/content-scripts/portal.js';

/** Kept in session storage, which is emptied whenever the browser or the extension starts anew, and only then. */
const LOOKED = 'looked-in-open-tabs';

/** Has every portal page looked at from now on, those in open tabs included. Safe to repeat. */
export async function watchPortals(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length === 0) await browser.scripting.registerContentScripts([registration()]);
  if ((await browser.storage.session.get(LOOKED))[LOOKED]) return;
  await browser.storage.session.set({ [LOOKED]: true });
  for (const tab of await browser.tabs.query({ url: [...PORTAL_PAGES] })) {
    if (tab.id === undefined || tab.discarded) continue;
    // A page that cannot be reached (an error page, a crashed tab) is looked at when it loads again.
    await browser.scripting.executeScript(injection(tab.id)).catch(() => {});
  }
}

/** No page that loads from now on is looked at. */
export async function leavePortals(): Promise<void> {
  // Rejects when it is not registered, which is what is wanted.
  await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }).catch(() => {});
}

/** The generated types know neither `matchOriginAsFallback` (both browsers do since 2024) nor this file. */
function registration(): Parameters<typeof browser.scripting.registerContentScripts>[0][number] {
  const script = {
    id: SCRIPT,
    js: [FILE],
    matches: [...PORTAL_PAGES],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  return script as Parameters<typeof browser.scripting.registerContentScripts>[0][number];
}

function injection(tabId: number): Parameters<typeof browser.scripting.executeScript>[0] {
  return { target: { tabId, allFrames: true }, files: [FILE] } as Parameters<typeof browser.scripting.executeScript>[0];
}
