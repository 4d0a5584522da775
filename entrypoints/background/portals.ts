/** The line to content scripts. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { sightingOf } from '../../lib/background/tabs/sighting-of';
import type { Desk } from '../../lib/desk/desk';
import type { TabLook } from '../../lib/desk/world';
import type { HandleLook, PortalReply } from '../../lib/messages/portal';
import { parsePortalMessage } from '../../lib/messages/portal-door';
import { readAddress } from '../../lib/portal/addresses';

/** Answers a content script; undefined: not for us, or from nobody we know. */
export function answerPortal(
  raw: unknown,
  sender: Runtime.MessageSender & { readonly documentLifecycle?: string },
  desk: Desk,
  handleOf: (look: TabLook, language: 'en' | 'ja') => HandleLook | null,
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
      if (sighting && (frameId === 0 || sighting.portal)) await desk.sighted(tabId, frameId, sighting);
    }
    if (message.kind === 'sighting' || frameId !== 0) return;
    if (message.kind === 'furniture-wanted')
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/portal-furniture.js'] });
    else if (message.kind === 'handle-pressed') await desk.handlePressed(tabId);
    else if (message.kind === 'panel-gone') await desk.panelGone(tabId, message.reason);
    else await desk.furnitureMoved(site, tabId, message.furniture);
  };
  return act().then(async () => ({
    furniture: await desk.furniture(site, tabId),
    handle: frameId === 0 ? handleOf(await desk.look(tabId), await desk.language()) : null,
  }));
}
