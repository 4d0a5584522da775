/** The panel's frame: an extension page in the stand's closed shadow root. It alone speaks to the background; we hand it a ticket and no more. */
import type { OverlayPlacement, PanelTicket } from '../../protocol/content-messages';
import { watchPlace } from './in-place';

export interface PanelFrame {
  readonly element: HTMLIFrameElement;
  moveTo(side: OverlayPlacement['side']): void;
  focus(): void;
  /** Fades out and leaves. */
  close(): void;
}

export const PANEL_CSS = `
iframe{position:fixed;inset-block:0;inset-inline-end:0;inline-size:min(384px,100vw - 32px);block-size:100%;border:0;opacity:0;color-scheme:light dark;
box-shadow:0 0 8px #0000001f,0 14px 28px #00000024}
iframe.start{inset-inline:0 auto}iframe.shown{opacity:1}
@media (max-width:360px){iframe{inline-size:100%}}`;

/** Puts the panel in, hands over the ticket when it has loaded and fades it in. `toward`: +1 when it comes from the right edge, -1 from the left. */
export function openPanelFrame(root: ShadowRoot, ticket: string, byPointer: boolean, toward: () => 1 | -1): PanelFrame {
  const element = document.createElement('iframe');
  let loaded = false;
  let wanted = false;
  // The address changes with every session (use_dynamic_url); only we can ask for it.
  const address = chrome.runtime.getURL('/panel.html');
  element.title = 'Countersign';
  element.allow = 'clipboard-write';
  element.src = address;
  // A channel of our own: nobody but these two ends can say that the panel stands where it was put.
  const { port1: here, port2: there } = new MessageChannel();
  element.addEventListener(
    'load',
    () => {
      // The frame answers to the origin it was asked for by: in Chromium the session's GUID, although it sees itself under our fixed
      // id; in Firefox our one origin. Tried in Chromium 156 and Firefox 153.
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
      // Loading gives the frame a process of its own, and a focus that was set before stays behind with the old one.
      if (loaded) element.focus();
      else wanted = true;
    },
    close() {
      slide([{}, away()], 150, 'cubic-bezier(1,0,1,1)').onfinish = () => element.remove();
    },
  };
}

/** The frame's width by PANEL_CSS, CSS pixels. */
function panelWidth(): number {
  return innerWidth <= 360 ? document.documentElement.clientWidth : Math.min(384, innerWidth - 32);
}

/** Chromium serves the dynamic address under the extension's own origin, so that is who has to receive the ticket. */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `chrome-extension://${chrome.runtime.id}` : origin;
}
