import type { PanelPlace } from '../../protocol/content-messages';

/**
 * Whether the panel stands as it was put, in the window in front, seen from the page's side. From inside its frame the panel learns of covers and of most
 * fading (`pages/panel/press-guard.ts`), but not of a shift that slides the act under the pointer, and in Chromium 156 not of a mask on the
 * root element, of CSS zoom, nor of a clip by `contain`. The root element is the one ancestor of ours that a page can style.
 */

/** So often is it looked at, right after the browser's own layout, when asking costs nothing. Milliseconds. */
const CHECK_EVERY = 250;
/** Rounding, a scrollbar, and the way the panel slides in: so far may it be off its edge. CSS pixels. */
const OFF_EDGE = 24;
/** A move of more than this begins a new stand. CSS pixels. */
const SLACK = 2;

/**
 * Watches the panel's frame, and whether its window is in front, for as long as it is in the page.
 *
 * @param width what the frame's width has to be now, CSS pixels
 * @param port to the frame. It hears at once when the frame has moved or the page does something to it that hides or distorts it, and
 * when it stands well again, and the same of the window's focus; each only when it changes. When it says anything, the focus has
 * come into the frame
 */
export function watchPlace(frame: HTMLElement, width: () => number, port: MessagePort): void {
  let told: PanelPlace = { inPlace: false, inFront: false };
  let place: DOMRectReadOnly | null = null;
  let timer = 0;
  let observer: IntersectionObserver | null = null;
  const say = (inPlace: boolean) => {
    const inFront = document.hasFocus();
    if (inPlace === told.inPlace && inFront === told.inFront) return;
    told = { inPlace, inFront };
    port.postMessage(told);
  };
  /** A window that comes to the front is told of at once, for half a second has to pass from now; one that leaves, at the next check. */
  const sayAgain = () => say(told.inPlace);

  /** The observer's root is shrunk to the frame's last place, so that any way out of it is a change of the intersection. */
  function check(): void {
    observer?.disconnect();
    clearTimeout(timer);
    if (!frame.isConnected) {
      removeEventListener('focus', sayAgain);
      return;
    }
    sayAgain();
    timer = window.setTimeout(check, CHECK_EVERY);
    const margins = place ? [-place.top, place.right - innerWidth, place.bottom - innerHeight, -place.left] : [0];
    const rootMargin = margins.map((margin) => `${Math.ceil(margin) + SLACK}px`).join(' ');
    observer = new IntersectionObserver(
      (entries) => {
        const box = entries.at(-1)?.boundingClientRect;
        if (!box) return;
        const moved = !place || !isSamePlace(box, place);
        place = box;
        if (moved) say(false);
        say(standsAtEdge(box, width()) && rootIsPlain() && !windowOnTop());
        if (moved) check();
      },
      { rootMargin, threshold: [0.999] },
    );
    observer.observe(frame);
  }

  addEventListener('focus', sayAgain);
  port.onmessage = sayAgain;
  check();
}

const near = (one: number, other: number, by = OFF_EDGE): boolean => Math.abs(one - other) <= by;

const isSamePlace = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  (['left', 'right', 'top', 'bottom'] as const).every((edge) => near(one[edge], other[edge], SLACK));

function standsAtEdge(box: DOMRectReadOnly, width: number): boolean {
  return (
    (near(box.left, 0) || near(box.right, innerWidth)) &&
    near(box.top, 0) &&
    near(box.height, innerHeight) &&
    near(box.width, width, SLACK)
  );
}

/** Whether the page keeps a window of its own above all others: what it covers is seen neither here nor by the frame. */
function windowOnTop(): boolean {
  const page = window as { documentPictureInPicture?: { window: Window | null } };
  return Boolean(page.documentPictureInPicture?.window);
}

/** What properties of the root element are when they do nothing to its descendants' looks. */
const ROOT_IDLE: readonly (readonly [idle: string, properties: string])[] = [
  ['1', 'opacity zoom'],
  ['normal', 'mix-blend-mode'],
  ['visible', 'content-visibility'],
  ['none', 'filter mask-image -webkit-mask-box-image-source clip-path transform translate rotate scale perspective'],
];

/** Whether the root element does nothing to its descendants' looks. */
function rootIsPlain(): boolean {
  const style = getComputedStyle(document.documentElement);
  // What a browser does not know is empty.
  return (
    ROOT_IDLE.every(([idle, properties]) =>
      properties.split(' ').every((property) => ['', idle].includes(style.getPropertyValue(property))),
    ) && !/paint|strict|content/.test(style.getPropertyValue('contain'))
  );
}
