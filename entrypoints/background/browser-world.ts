/** The desk's world, made of the browser's own parts. */
import { browser } from 'wxt/browser';
import type { Sighting } from '../../lib/acceptance/sighting';
import { sightingOf } from '../../lib/background/tabs/sighting-of';
import { deleteStore, type KeyArea, openStore, type TabLook, type World } from '../../lib/desk/world';
import type { HandleLook, PortalCommand } from '../../lib/messages/portal';
import { parsePortalMessage } from '../../lib/messages/portal-door';
import { readAddress } from '../../lib/portal/addresses';
import { LOOK_WORDS } from '../../lib/words/look';

const ALARM = 'settle';
const REPORT: PortalCommand = { to: 'portal', kind: 'report' };
/** A page that hangs does not answer; then nobody knows what it shows. Milliseconds. */
const ANSWER_WITHIN_MS = 3_000;

export function browserWorld(): World {
  return {
    now: Date.now,
    randomId: () => crypto.randomUUID(),
    online: () => navigator.onLine,
    fetch: (input, init) => fetch(input, init),
    store: openStore(),
    session: keyArea(browser.storage.session),
    local: keyArea(browser.storage.local),
    // Firefox rejects when there is no policy; Chromium answers with nothing.
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
        return false;
      }
    },
    reportAgain: (tabId) => void browser.tabs.sendMessage(tabId, REPORT).catch(() => {}),
    askTopFrame,
    showLook,
    // The address of other tabs is not told to us, and not wanted.
    isPortalTab: async (tabId) => readAddress((await browser.tabs.get(tabId).catch(() => null))?.url ?? '').portal !== null,
    openSettingsPage: () => void browser.runtime.openOptionsPage(),
    reloadTab: (tabId) => browser.tabs.reload(tabId),
    async forgetEverything() {
      await deleteStore();
      await browser.storage.session.clear();
      // With the consent in it: the gate sees that it is gone.
      await browser.storage.local.clear();
    },
  };
}

async function askTopFrame(tabId: number): Promise<Sighting | null> {
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

/** The handle's look with its words, which the content script does not have; null: no handle. */
export function handleOf(look: TabLook, language: 'en' | 'ja'): HandleLook | null {
  if (!look.handle) return null;
  const words = LOOK_WORDS[language];
  return {
    state: look.state,
    word: look.state === 'off' ? '' : words.states[look.state],
    label: words.openCountersign,
    language,
  };
}

/** Toolbar icon and title, and the handle on the page. No names, no numbers: the toolbar is seen by whoever looks over a shoulder. */
function showLook(tabId: number, look: TabLook, language: 'en' | 'ja'): void {
  const action = look.blocked || look.state === 'not-provided' || look.state === 'outdated';
  const variant = look.state === 'off' ? (look.blocked ? 'action' : 'off') : action ? 'action' : 'normal';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/countersign-${variant}-${size}.png`]));
  const state = look.state === 'off' ? '' : `: ${LOOK_WORDS[language].states[look.state]}`;
  // The tab may be gone by now; then there is nothing to show.
  browser.action.setIcon({ tabId, path }).catch(() => {});
  browser.action.setTitle({ tabId, title: `Countersign${state}` }).catch(() => {});
  const command: PortalCommand = { to: 'portal', kind: 'set-handle', handle: handleOf(look, language) };
  browser.tabs.sendMessage(tabId, command, { frameId: 0 }).catch(() => {});
}
