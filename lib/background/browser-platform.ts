/** The background's platform, made of the browser's own APIs. */
import { browser } from 'wxt/browser';
import type { Sighting } from '../domain/sighting';
import { TOOLBAR_WORDS } from '../i18n/toolbar';
import { readAddress } from '../portals/addresses';
import type { LauncherState, PortalCommand } from '../protocol/content-messages';
import { parsePortalMessage } from '../protocol/parse-content-message';
import { createDiagnostics } from './diagnostics/diagnostics';
import { deleteStore, type KeyArea, openStore, type Platform, type ToolbarState } from './platform';
import { sightingOf } from './tabs/sighting-of';
import { iconOf } from './toolbar';

const ALARM = 'settle';
const REPORT: PortalCommand = { to: 'portal', kind: 'report' };
/** A page that hangs does not answer; then nobody knows what it shows. Milliseconds. */
const ANSWER_WITHIN_MS = 3_000;

export function browserPlatform(): Platform {
  const local = keyArea(browser.storage.local);
  const diagnostics = createDiagnostics(local, Date.now);
  return {
    now: Date.now,
    randomId: () => crypto.randomUUID(),
    online: () => navigator.onLine,
    fetch: (input, init) => fetch(input, init),
    store: openStore(),
    session: keyArea(browser.storage.session),
    local,
    diagnostics,
    // Firefox rejects when there is no policy; Chromium answers with nothing. Neither has another reason to reject.
    managed: () => browser.storage.managed.get(null).catch(() => ({})),
    launchWebAuthFlow: (details) => browser.identity.launchWebAuthFlow(details),
    redirectUri: browser.identity.getRedirectURL(),
    browserLanguage: () => browser.i18n.getUILanguage(),
    after: (ms, run) => void setTimeout(run, ms),
    wakeAt: (when) => void browser.alarms.create(ALARM, { when }),
    order: async (tabId, order) => {
      try {
        const command: PortalCommand = { to: 'portal', ...order };
        await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
        return true;
      } catch {
        // The tab is gone, or has no script of ours: browsers have no other reason, and no error of its own for it.
        return false;
      }
    },
    // As above: nobody is there to report.
    reportAgain: (tabId) => void browser.tabs.sendMessage(tabId, REPORT).catch(() => {}),
    askTopFrame,
    showToolbarState,
    // The address of other tabs is not told to us, and not wanted; a tab that is gone is none of a portal.
    isPortalTab: async (tabId) => readAddress((await browser.tabs.get(tabId).catch(() => null))?.url ?? '').portal !== null,
    openSettingsPage: () => void browser.runtime.openOptionsPage(),
    reloadTab: (tabId) => browser.tabs.reload(tabId),
    async forgetEverything() {
      diagnostics.stop();
      await deleteStore();
      await browser.storage.session.clear();
      // With the consent in it: the gate sees that it is gone.
      await browser.storage.local.clear();
    },
  };
}

async function askTopFrame(tabId: number): Promise<Sighting | null> {
  // Rejects when the tab is gone or has no script of ours: then it shows nothing that we know.
  const answer = browser.tabs.sendMessage(tabId, REPORT, { frameId: 0 }).catch(() => null);
  const late = new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS, null));
  const report = parsePortalMessage(await Promise.race([answer, late]));
  return report?.kind === 'sighting' ? sightingOf(report, 0, report.address) : null;
}

function keyArea(area: typeof browser.storage.local): KeyArea {
  return {
    get: (key) => area.get(key),
    getAll: () => area.get(null),
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
  };
}

/** The launcher's state with its words, which the content script does not have; null: no launcher. */
export function launcherOf(state: ToolbarState, language: 'en' | 'ja'): LauncherState | null {
  if (!state.launcher) return null;
  const words = TOOLBAR_WORDS[language];
  return {
    state: state.state,
    word: state.state === 'off' ? '' : words.states[state.state],
    label: words.openCountersign,
    language,
  };
}

/** Toolbar icon and title, and the launcher on the page. No names, no numbers: the toolbar is seen by whoever looks over a shoulder. */
function showToolbarState(tabId: number, toolbar: ToolbarState, language: 'en' | 'ja'): void {
  const action = toolbar.blocked || toolbar.state === 'not-provided' || toolbar.state === 'outdated';
  const variant = toolbar.state === 'off' ? (toolbar.blocked ? 'action' : 'off') : action ? 'action' : 'normal';
  const suffix = toolbar.state === 'off' ? '' : `: ${TOOLBAR_WORDS[language].states[toolbar.state]}`;
  // The tab may be gone by now; then there is nothing to show.
  browser.action.setIcon({ tabId, path: iconOf(variant) }).catch(() => {});
  browser.action.setTitle({ tabId, title: `Countersign${suffix}` }).catch(() => {});
  const command: PortalCommand = { to: 'portal', kind: 'set-launcher', launcher: launcherOf(toolbar, language) };
  browser.tabs.sendMessage(tabId, command, { frameId: 0 }).catch(() => {});
}
