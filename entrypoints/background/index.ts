/** The worker: every listener is registered at top level, so that an event that wakes it is never missed. Wiring only. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createConsentGate } from '../../lib/background/consent/consent-gate';
import { createDesk, type Desk } from '../../lib/desk/desk';
import { CONSENT_KEY } from '../../lib/messages/consent';
import { browserWorld, handleOf } from './browser-world';
import { admitFace } from './faces';
import { leavePortals, PORTAL_PAGES, watchPortals } from './open-tabs';
import { answerPortal } from './portals';
import { showConsentWanted } from './toolbar';

export default defineBackground(() => {
  const world = browserWorld();
  const gate = createConsentGate<Desk>({
    local: browser.storage.local,
    managed: world.managed,
    now: world.now,
    open() {
      showConsentWanted(false);
      void watchPortals();
      return createDesk(world);
    },
    wanted() {
      showConsentWanted(true);
      void leavePortals();
    },
    // Nothing less than a new start takes our script out of the pages that have it.
    withdrawn: () => void leavePortals().then(() => browser.runtime.reload()),
  });
  /** Without consent an event is dropped as it is. */
  const withConsent = (use: (desk: Desk) => unknown): void => void gate.behind().then((desk) => desk && use(desk));

  // Content scripts must never reach the tokens; the default is the same, said aloud because everything hangs on it.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  // Also after having been switched off and on again, which no event tells: session storage is empty then.
  void gate.behind();
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // An update asks where somebody looks anyway: on our pages and in the toolbar. It opens no tab by itself.
    if (reason === 'install' && !(await gate.behind()))
      await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  // Wakes the worker with the browser: restored tabs are looked at, and the toolbar says when consent is wanted.
  browser.runtime.onStartup.addListener(() => {});
  browser.runtime.onConnect.addListener((port) => admitFace(port, gate.behind()));
  browser.runtime.onMessage.addListener((raw, sender) =>
    gate.behind().then((desk) => (desk ? answerPortal(raw, sender, desk, handleOf) : undefined)),
  );
  // Only observed: how a tab gets into a customer's admin center.
  const mainFrames = { urls: PORTAL_PAGES, types: ['main_frame' as const] };
  browser.webRequest.onBeforeRequest.addListener((details) => {
    if (details.tabId >= 0) withConsent((desk) => desk.mainFrameRequested(details.tabId, details));
  }, mainFrames);
  browser.webRequest.onBeforeRedirect.addListener((details) => {
    if (details.tabId >= 0) withConsent((desk) => desk.mainFrameRedirected(details.tabId, details));
  }, mainFrames);
  browser.webRequest.onResponseStarted.addListener(
    (details) => {
      if (details.tabId >= 0) withConsent((desk) => desk.mainFrameAnswered(details.tabId, details));
    },
    mainFrames,
    ['responseHeaders'],
  );
  browser.tabs.onRemoved.addListener((tabId) => withConsent((desk) => desk.tabClosed(tabId)));
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'open-panel' && tabId !== undefined) withConsent((desk) => desk.openPanel(tabId));
  });
  browser.alarms.onAlarm.addListener(() => withConsent((desk) => desk.alarm()));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void gate.reread().then(() => withConsent((desk) => desk.policyChanged()));
    if (area === 'local' && CONSENT_KEY in changes) void gate.reread();
  });
  self.addEventListener('online', () => withConsent((desk) => desk.lineChanged()));
  self.addEventListener('offline', () => withConsent((desk) => desk.lineChanged()));
});
