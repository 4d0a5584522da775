/** What content scripts report, and the answer they get. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { readAddress } from '../../portals/addresses';
import type { LauncherState, PortalReply } from '../../protocol/content-messages';
import { parsePortalMessage } from '../../protocol/parse-content-message';
import type { Background } from '../background';
import type { ToolbarState } from '../platform';
import { sightingOf } from '../tabs/sighting-of';

/** Answers a content script; undefined: not for us, or from nobody we know. */
export function answerPortal(
  raw: unknown,
  sender: Runtime.MessageSender & { readonly documentLifecycle?: string },
  background: Background,
  launcherOf: (state: ToolbarState, language: 'en' | 'ja') => LauncherState | null,
): Promise<PortalReply> | undefined {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId;
  const message = parsePortalMessage(raw);
  if (!message || sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined) return undefined;
  // The top page's host, as the browser knows it; frames may be about:blank or srcdoc.
  const page = sender.tab?.url ?? sender.url ?? '';
  if (!URL.canParse(page) || !readAddress(new URL('/', page).href).portal) return undefined;
  // A page that is prepared in advance, or kept for "Back", is not what the tab shows.
  if ((sender.documentLifecycle ?? 'active') !== 'active') return undefined;
  const site = new URL(page).hostname;

  const act = async (): Promise<void> => {
    if (message.kind === 'sighting') {
      const sighting = sightingOf(message, frameId, page);
      if (sighting && (frameId === 0 || sighting.portal)) await background.sighted(tabId, frameId, sighting);
    }
    if (message.kind === 'sighting' || frameId !== 0) return;
    if (message.kind === 'overlay-wanted')
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/portal-overlay.js'] });
    else if (message.kind === 'launcher-pressed') await background.launcherPressed(tabId);
    else if (message.kind === 'panel-gone') await background.panelGone(tabId);
    else await background.overlayMoved(site, tabId, message.placement);
  };
  return act().then(async () => ({
    placement: await background.placement(site, tabId),
    launcher: frameId === 0 ? launcherOf(await background.toolbarState(tabId), await background.language()) : null,
  }));
}
