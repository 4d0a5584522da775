/**
 * In Microsoft's pages, in every frame: looks for the purchase block and reports it. The top frame also reports the address and
 * holds launcher and panel. Raw `chrome` (Firefox has it too) keeps the polyfill out of every portal page.
 */
import type { LauncherState, PortalCommand, PortalMessage, PortalReply } from '../protocol/content-messages';
import { type FoundBlock, scanForBlock } from './block-scanner';
import { watchNavigation } from './navigation';
import type { createOverlay, Overlay } from './overlay/overlay';

/** After a client-side navigation the old page's text may stand for a moment: it is not the new customer's. Milliseconds. */
const OLD_PAGE_LEAVES = 250;

/**
 * In our own world, which pages cannot see: a second injection finds the first, and the overlay script leaves itself here. Under a
 * symbol, since a page's element with an id is found under its name in every world.
 */
const OURS = Symbol.for('countersign');
const isolatedWorld = globalThis as { [OURS]?: { alive(): boolean; createOverlay?: typeof createOverlay } };

/** Starts in this frame, once per document: a second injection finds the first one alive and does nothing. */
export function start(): void {
  if (isolatedWorld[OURS]?.alive()) return;
  // A page that the browser prepares in advance is nobody's before it is shown.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
    return;
  }
  isolatedWorld[OURS] = { alive };
  // Held fast: this very object loses its id when our extension is reloaded, updated or removed.
  const { runtime } = chrome;
  const isTop = window === window.top;
  let block: FoundBlock | null = null;
  let loadedFrom = performance.getEntriesByType('navigation')[0]?.name.slice(0, 4000) ?? '';
  let id = crypto.randomUUID();

  const scanner = scanForBlock(
    document,
    (found) => {
      block = found;
      report();
    },
    () => {
      if (!alive()) return;
      navigation.check();
      overlay?.changed();
    },
  );
  const navigation = watchNavigation(
    window,
    (href) => href.replace(/\?[^#]*/g, ''),
    (moved) => {
      if (moved) block = null;
      // A query that changed beside the same path may name another customer: the worker knows.
      if (isTop) report();
      if (moved && alive()) scanner.again(OLD_PAGE_LEAVES);
    },
  );
  let overlay: Overlay | null = null;
  /** What is to be done with the overlay once it is there; null: it has not been asked for. */
  let orders: ((overlay: Overlay) => void)[] | null = null;

  runtime.onMessage.addListener(obey);
  listen();
  // `document.open` in a page takes every listener with it, from window, document and all that was in it. It leaves the observers and the
  // listeners of the Navigation API (tried in Chromium and Firefox).
  const rewritten = new MutationObserver(() => {
    if (!alive() || !document.documentElement) return;
    listen();
    scanner.listen();
    overlay?.renew();
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
    scanner.stop();
    navigation.stop();
    overlay?.clear();
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
    overlay?.close();
    id = crypto.randomUUID();
    loadedFrom = '';
    if (isTop) report();
    scanner.again(0);
  }

  /** A frame that is taken out of its page takes its block with it; the top frame's leaving is seen by the worker. */
  function leave(): void {
    if (isTop || !block) return;
    block = null;
    report();
  }

  function report(): PortalMessage {
    const message: PortalMessage = {
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
        if (reply.launcher) withOverlay((it) => it.setPlacement(reply.placement));
        setLauncher(reply.launcher);
      },
      // No worker answers while the extension is being updated; the next sighting tells it anew.
      () => void alive(),
    );
  }

  /** The worker brings the overlay when it is first needed: no other page pays for it. */
  function withOverlay(order: (overlay: Overlay) => void): void {
    if (!isTop) return;
    if (overlay) order(overlay);
    else if (orders) orders.push(order);
    else {
      orders = [order];
      tell({ kind: 'overlay-wanted' }).then(() => {
        const waiting = orders ?? [];
        orders = null;
        if (!isolatedWorld[OURS]?.createOverlay || !alive()) return;
        overlay = isolatedWorld[OURS].createOverlay({
          alive,
          roots: scanner.roots,
          pressed: () => void tell({ kind: 'launcher-pressed' }),
          moved: (place) => void tell({ kind: 'overlay-moved', placement: place }),
          gone: () => void tell({ kind: 'panel-gone' }),
        });
        for (const waitingOrder of waiting) waitingOrder(overlay);
      });
    }
  }

  function setLauncher(launcher: LauncherState | null): void {
    if (launcher || overlay || orders) withOverlay((it) => it.setLauncher(launcher));
  }

  function obey(command: PortalCommand, _sender: unknown, answer: (message: PortalMessage) => void): void {
    if (command?.to !== 'portal' || !alive()) return;
    switch (command.kind) {
      case 'set-launcher':
        setLauncher(command.launcher);
        break;
      case 'open-panel':
        withOverlay((it) => it.open(command.ticket, command.focus));
        break;
      case 'close-panel':
        overlay?.close();
        break;
      case 'set-side':
        withOverlay((it) => it.setSide(command.side));
        break;
      case 'hide':
        withOverlay((it) => it.hide());
        break;
      case 'report':
        answer(report());
    }
  }
}
