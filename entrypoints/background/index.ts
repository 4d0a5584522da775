/** The worker: every listener is registered at top level, so that an event that wakes it is never missed. Wiring only. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createDesk } from '../../lib/desk/desk';
import { browserWorld, handleOf } from './browser-world';
import { admitFace } from './faces';
import { lookInOpenTabsOnce } from './open-tabs';
import { answerPortal } from './portals';

const PORTAL_HOSTS = ['partner.microsoft.com', 'admin.microsoft.com', 'admin.cloud.microsoft'];

export default defineBackground(() => {
  const desk = createDesk(browserWorld());

  // Content scripts must never reach the tokens; the default is the same, said aloud because everything hangs on it.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  // Also after having been switched off and on again, which no event tells: session storage is empty then.
  void lookInOpenTabsOnce();
  browser.runtime.onConnect.addListener((port) => admitFace(port, desk));
  browser.runtime.onMessage.addListener((raw, sender) => answerPortal(raw, sender, desk, handleOf));
  // Only observed: how a tab gets into a customer's admin center.
  const mainFrames = { urls: PORTAL_HOSTS.map((host) => `https://${host}/*`), types: ['main_frame' as const] };
  browser.webRequest.onBeforeRequest.addListener((details) => {
    if (details.tabId >= 0) void desk.mainFrameRequested(details.tabId, details);
  }, mainFrames);
  browser.webRequest.onBeforeRedirect.addListener((details) => {
    if (details.tabId >= 0) void desk.mainFrameRedirected(details.tabId, details);
  }, mainFrames);
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
