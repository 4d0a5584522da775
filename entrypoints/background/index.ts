/** The worker: every listener is registered at top level, so that an event that wakes it is never missed. Wiring only. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type Background, createBackground } from '../../lib/background/background';
import { browserPlatform, launcherOf } from '../../lib/background/browser-platform';
import { createConsentGate } from '../../lib/background/consent/consent-gate';
import { answerPortal } from '../../lib/background/messaging/content-messages';
import { admitPage } from '../../lib/background/messaging/page-connections';
import { leavePortals, watchPortals } from '../../lib/background/open-tabs';
import { watchMainFrames } from '../../lib/background/tabs/watch-main-frames';
import { showConsentWanted } from '../../lib/background/toolbar';
import { CONSENT_KEY } from '../../lib/protocol/consent';

export default defineBackground(() => {
  const platform = browserPlatform();
  const gate = createConsentGate<Background>({
    local: browser.storage.local,
    managed: platform.managed,
    now: platform.now,
    open() {
      showConsentWanted(false);
      void watchPortals();
      return createBackground(platform);
    },
    wanted() {
      showConsentWanted(true);
      void leavePortals();
    },
    // Nothing less than a new start takes our script out of the pages that have it.
    withdrawn: () => void leavePortals().then(() => browser.runtime.reload()),
  });
  /** Without consent an event is dropped as it is. */
  const withConsent = (use: (background: Background) => unknown): void =>
    void gate.behind().then((background) => background && use(background));

  // What no handler caught. Not before there is consent: until then nothing is kept.
  self.addEventListener('unhandledrejection', ({ reason }) => withConsent(() => platform.diagnostics.record('worker', reason)));
  self.addEventListener('error', ({ error }) => withConsent(() => platform.diagnostics.record('worker', error)));

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
  browser.runtime.onConnect.addListener((port) => admitPage(port, gate.behind(), platform.diagnostics));
  browser.runtime.onMessage.addListener((raw, sender) =>
    gate.behind().then((background) => (background ? answerPortal(raw, sender, background, launcherOf) : undefined)),
  );
  watchMainFrames(withConsent);
  browser.tabs.onRemoved.addListener((tabId) => withConsent((background) => background.tabClosed(tabId)));
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'open-panel' && tabId !== undefined) withConsent((background) => background.openPanel(tabId));
  });
  browser.alarms.onAlarm.addListener(() => withConsent((background) => background.alarm()));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void gate.reread().then(() => withConsent((background) => background.policyChanged()));
    if (area === 'local' && CONSENT_KEY in changes) void gate.reread();
  });
  self.addEventListener('online', () => withConsent((background) => background.networkChanged()));
  self.addEventListener('offline', () => withConsent((background) => background.networkChanged()));
});
