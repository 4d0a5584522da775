/** The line to content scripts. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { Desk } from '../../lib/desk/desk';
import type { Passage } from '../../lib/desk/tabs';
import type { TabLook } from '../../lib/desk/world';
import type { HandleLook, PortalReply } from '../../lib/messages/portal';
import { parsePortalMessage } from '../../lib/messages/portal-door';
import { readAddress } from '../../lib/portal/addresses';

/** Whose session an admin center's page from the back-forward cache belongs to is anybody's guess: the tab's memory ends. */
const BROUGHT_BACK: Passage = { portal: null, handsOver: null, redirected: false, askedBy: 'other' };

/** Answers a content script; undefined: not for us, or from nobody we know. */
export function answerPortal(
  raw: unknown,
  sender: Runtime.MessageSender,
  desk: Desk,
  handleOf: (look: TabLook, language: 'en' | 'ja') => HandleLook | null,
): Promise<PortalReply> | undefined {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId;
  const message = parsePortalMessage(raw);
  if (!message || sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined) return undefined;
  // The top page's host, as the browser knows it; frames may be about:blank or srcdoc.
  const page = sender.tab?.url ?? sender.url ?? '';
  if (!readAddress(page).portal) return undefined;
  const site = new URL(page).hostname;

  const act = async (): Promise<void> => {
    if (message.kind === 'sighting') {
      // Only the top frame's address says whose page it is, and only of the page that stands there by now.
      if (frameId === 0 && originOf(message.address) !== originOf(page)) return;
      const { portal, addressKey, clue } = readAddress(frameId === 0 ? message.address : page);
      if (portal) await desk.sighted(tabId, frameId, { portal, addressKey, clue, block: message.block });
    }
    if (message.kind === 'sighting' || frameId !== 0) return;
    if (message.kind === 'come-back') await desk.passed(tabId, BROUGHT_BACK);
    else if (message.kind === 'furniture-wanted')
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

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);
