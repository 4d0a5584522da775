/** Hears of the requests that load a tab with a portal's page. They are only observed: nothing is blocked or changed. */
import { browser } from 'wxt/browser';
import { PORTAL_PAGES } from '../../portals/hosts';
import type { TabEvents } from './tab-events';

type MainFrameEvents = Pick<TabEvents, 'mainFrameRequested' | 'mainFrameRedirected' | 'mainFrameAnswered'>;

/**
 * Registers the listeners. Call it in the worker's first turn, so that a request that wakes the worker is not missed.
 *
 * @param tell hands an event to the background, or drops it while there is no consent
 */
export function watchMainFrames(tell: (use: (events: MainFrameEvents) => unknown) => void): void {
  const mainFrames = { urls: [...PORTAL_PAGES], types: ['main_frame' as const] };
  const { onBeforeRequest, onBeforeRedirect, onResponseStarted } = browser.webRequest;
  // A request that belongs to no tab has a negative id.
  onBeforeRequest.addListener((request) => {
    if (request.tabId >= 0) tell((events) => events.mainFrameRequested(request.tabId, request));
  }, mainFrames);
  onBeforeRedirect.addListener((redirect) => {
    if (redirect.tabId >= 0) tell((events) => events.mainFrameRedirected(redirect.tabId, redirect));
  }, mainFrames);
  onResponseStarted.addListener(
    (answer) => {
      if (answer.tabId >= 0) tell((events) => events.mainFrameAnswered(answer.tabId, answer));
    },
    mainFrames,
    ['responseHeaders'],
  );
}
