/**
 * In Microsoft's pages, in every frame: looks for the purchase block and reports it. The top frame also reports the address and
 * holds handle and panel. Raw `chrome` (Firefox has it too) keeps the polyfill out of every portal page.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { HandleLook, PortalCommand, PortalMessage, PortalReply } from '../../lib/messages/portal';
import { type FoundBlock, lookForBlock } from '../../lib/portal/look';
import { watchNavigation } from '../../lib/portal/navigation';
import type { Furnishing, furnish } from '../portal-furniture/furniture';

/** After a client-side navigation the old page's text may stand for a moment: it is not the new customer's. Milliseconds. */
const OLD_PAGE_LEAVES = 250;

export default /* @__PURE__ */ defineContentScript({
  // Where and when it runs stands in background/open-tabs.ts, which registers it once there is consent.
  registration: 'runtime',
  main: start,
});

/**
 * In our own world, which pages cannot see: a second injection finds the first, and the furniture script leaves itself here. Under a
 * symbol, since a page's element with an id is found under its name in every world.
 */
const OURS = Symbol.for('countersign');
const world = globalThis as { [OURS]?: { alive(): boolean; furnish?: typeof furnish } };

export function start(): void {
  if (world[OURS]?.alive()) return;
  // A page that the browser prepares in advance is nobody's before it is shown.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
    return;
  }
  world[OURS] = { alive };
  // Held fast: this very object loses its id when our extension is reloaded, updated or removed.
  const { runtime } = chrome;
  const isTop = window === window.top;
  let block: FoundBlock | null = null;
  let loadedFrom = performance.getEntriesByType('navigation')[0]?.name.slice(0, 4000) ?? '';
  let id = crypto.randomUUID();

  const look = lookForBlock(
    document,
    (found) => {
      block = found;
      report();
    },
    () => {
      if (!alive()) return;
      navigation.check();
      furniture?.changed();
    },
  );
  const navigation = watchNavigation(
    window,
    (href) => href.replace(/\?[^#]*/g, ''),
    (moved) => {
      if (moved) block = null;
      // A query that changed beside the same path may name another customer: the worker knows.
      if (isTop) report();
      if (moved && alive()) look.again(OLD_PAGE_LEAVES);
    },
  );
  let furniture: Furnishing | null = null;
  /** What is to be done with the furniture once it is there; null: it has not been asked for. */
  let orders: ((furniture: Furnishing) => void)[] | null = null;

  runtime.onMessage.addListener(obey);
  listen();
  // `document.open` in a page takes every listener with it, from window, document and all that was in it. It leaves the observers and the
  // listeners of the Navigation API (tried in Chromium and Firefox).
  const rewritten = new MutationObserver(() => {
    if (!alive() || !document.documentElement) return;
    listen();
    look.listen();
    furniture?.renew();
  });
  rewritten.observe(document, { childList: true });
  // Wakes a script of an older Countersign in this page, which then sees that its extension is gone, and leaves.
  const call = document.createComment('');
  document.documentElement.append(call);
  call.remove();
  if (isTop) report();

  function listen(): void {
    document.addEventListener('visibilitychange', alive);
    addEventListener('pageshow', comeBack);
    addEventListener('pagehide', leave);
  }

  /** False once the extension has been reloaded, updated or removed; then this script has left the page without a trace. */
  function alive(): boolean {
    if (runtime.id) return true;
    look.stop();
    navigation.stop();
    furniture?.clear();
    rewritten.disconnect();
    document.removeEventListener('visibilitychange', alive);
    removeEventListener('pageshow', comeBack);
    removeEventListener('pagehide', leave);
    return false;
  }

  /** "Back" can bring a page as it was left, without a request. To the worker it is another document: whose session it is in nobody knows. */
  function comeBack(event: PageTransitionEvent): void {
    if (!event.persisted || !alive()) return;
    block = null;
    furniture?.close();
    id = crypto.randomUUID();
    loadedFrom = '';
    if (isTop) report();
    look.again(0);
  }

  /** A frame that is taken out of its page takes its block with it; the top frame's leaving is seen by the worker. */
  function leave(): void {
    if (isTop || !block) return;
    block = null;
    report();
  }

  function report(): PortalMessage {
    const message: PortalMessage = {
      to: 'desk',
      kind: 'sighting',
      address: location.href.slice(0, 4000),
      block,
      document: id,
      loadedFrom,
    };
    void tell(message);
    return message;
  }

  function tell(message: PortalMessage): Promise<void> {
    if (!alive()) return Promise.resolve();
    return runtime.sendMessage<PortalMessage, PortalReply | undefined>(message).then(
      (reply) => {
        if (!reply || !alive()) return;
        if (reply.handle) withFurniture((it) => it.setFurniture(reply.furniture));
        setHandle(reply.handle);
      },
      // No worker answers while the extension is being updated; the next sighting tells it anew.
      () => void alive(),
    );
  }

  /** The worker brings the furniture when it is first needed: no other page pays for it. */
  function withFurniture(order: (furniture: Furnishing) => void): void {
    if (!isTop) return;
    if (furniture) order(furniture);
    else if (orders) orders.push(order);
    else {
      orders = [order];
      tell({ to: 'desk', kind: 'furniture-wanted' }).then(() => {
        const waiting = orders ?? [];
        orders = null;
        if (!world[OURS]?.furnish || !alive()) return;
        furniture = world[OURS].furnish({
          alive,
          roots: look.roots,
          pressed: () => void tell({ to: 'desk', kind: 'handle-pressed' }),
          moved: (place) => void tell({ to: 'desk', kind: 'furniture-moved', furniture: place }),
          gone: (reason) => void tell({ to: 'desk', kind: 'panel-gone', reason }),
        });
        for (const waitingOrder of waiting) waitingOrder(furniture);
      });
    }
  }

  function setHandle(handle: HandleLook | null): void {
    if (handle || furniture || orders) withFurniture((it) => it.setHandle(handle));
  }

  function obey(command: PortalCommand, _sender: unknown, answer: (message: PortalMessage) => void): void {
    if (command?.to !== 'portal' || !alive()) return;
    switch (command.kind) {
      case 'set-handle':
        setHandle(command.handle);
        break;
      case 'open-panel':
        withFurniture((it) => it.open(command.ticket, command.focus));
        break;
      case 'close-panel':
        furniture?.close();
        break;
      case 'set-side':
        withFurniture((it) => it.setSide(command.side));
        break;
      case 'hide':
        withFurniture((it) => it.hide());
        break;
      case 'report':
        answer(report());
    }
  }
}
