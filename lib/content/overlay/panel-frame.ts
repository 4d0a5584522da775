/** The panel's frame: an extension page in the host's closed shadow root. It talks to the background itself; we only pass it a ticket. */
import type { OverlayPlacement, PanelTicket } from '../../protocol/content-messages';
import { watchPlace } from './in-place';

export interface PanelFrame {
  readonly element: HTMLIFrameElement;
  moveTo(side: OverlayPlacement['side']): void;
  focus(): void;
  /** Fades the panel out and removes it. */
  close(): void;
}

export const PANEL_CSS = `
iframe{position:fixed;inset-block:0;inset-inline-end:0;inline-size:min(384px,100vw - 32px);block-size:100%;border:0;opacity:0;color-scheme:light dark;
box-shadow:0 0 8px #0000001f,0 14px 28px #00000024}
iframe.start{inset-inline:0 auto}iframe.shown{opacity:1}
@media (max-width:360px){iframe{inline-size:100%}}`;

/** Adds the panel, passes the ticket once it has loaded, and fades it in. `toward`: +1 when it comes from the right edge, -1 from the left. */
export function openPanelFrame(root: ShadowRoot, ticket: string, byPointer: boolean, toward: () => 1 | -1): PanelFrame {
  const element = document.createElement('iframe');
  let loaded = false;
  let wanted = false;
  // The address changes with every session (use_dynamic_url), and only we can request it.
  const address = chrome.runtime.getURL('/panel.html');
  element.title = 'Countersign';
  element.allow = 'clipboard-write';
  element.src = address;
  // A private channel, so that nobody else can claim that the panel is where it was placed.
  const { port1: here, port2: there } = new MessageChannel();
  element.addEventListener(
    'load',
    () => {
      // The frame receives messages under the origin of the requested address: in Chromium the session's GUID, although its own
      // `location` has our fixed id; in Firefox our only origin. Tried in Chromium 156 and Firefox 153.
      const message: PanelTicket = { to: 'panel', ticket, byPointer };
      loaded = true;
      if (wanted) element.focus();
      element.contentWindow?.postMessage(message, originOf(address), [there]);
      watchPlace(element, panelWidth, here);
      element.classList.add('shown');
      slide([away(), {}], 200, 'cubic-bezier(0,0,0,1)');
    },
    { once: true },
  );
  root.append(element);

  function away(): Keyframe {
    return { opacity: 0, transform: `translateX(${toward() * 16}px)` };
  }
  function slide(frames: Keyframe[], duration: number, easing: string): Animation {
    return element.animate(frames, { duration: matchMedia('(prefers-reduced-motion:reduce)').matches ? 0 : duration, easing });
  }

  return {
    element,
    moveTo(side) {
      element.classList.toggle('start', side === 'start');
    },
    focus() {
      // Loading moves the frame to its own process, and a focus that was set before is lost with the old one.
      if (loaded) element.focus();
      else wanted = true;
    },
    close() {
      slide([{}, away()], 150, 'cubic-bezier(1,0,1,1)').onfinish = () => element.remove();
    },
  };
}

/** The frame's width in PANEL_CSS, CSS pixels. */
function panelWidth(): number {
  return innerWidth <= 360 ? document.documentElement.clientWidth : Math.min(384, innerWidth - 32);
}

/** The origin that receives the ticket: Chromium serves the dynamic address under the extension's own origin. */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `chrome-extension://${chrome.runtime.id}` : origin;
}
