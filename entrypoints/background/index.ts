/** The worker: every listener is registered at top level, so that an event that wakes it is never missed. Wiring only. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createDesk } from '../../lib/desk/desk';
import { browserWorld, handleOf } from './browser-world';
import { admitFace } from './faces';
import { lookInOpenTabsOnce } from './open-tabs';
import { PORTAL_HOSTS, passageOf } from './passages';
import { answerPortal } from './portals';

export default defineBackground(() => {
  const desk = createDesk(browserWorld());

  // Content scripts must never reach the tokens; the default is the same, said aloud because everything hangs on it.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  // Also after having been switched off and on again, which no event tells: session storage is empty then.
  void lookInOpenTabsOnce();
  browser.runtime.onConnect.addListener((port) => admitFace(port, desk));
  browser.runtime.onMessage.addListener((raw, sender) => answerPortal(raw, sender, desk, handleOf));
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      if (details.tabId >= 0) void desk.passed(details.tabId, passageOf(details));
    },
    { urls: PORTAL_HOSTS.map((host) => `https://${host}/*`), types: ['main_frame'] },
  );
  browser.tabs.onRemoved.addListener((tabId) => void desk.tabClosed(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab?.id !== undefined) void desk.openPanel(tab.id);
  });
  browser.alarms.onAlarm.addListener(() => void desk.alarm());
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void desk.policyChanged();
  });
  self.addEventListener('online', () => desk.lineChanged());
  self.addEventListener('offline', () => desk.lineChanged());
});
