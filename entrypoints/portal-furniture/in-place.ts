/**
 * Whether the panel stands as it was put, seen from the page's side. From inside its frame the panel learns of covers and of most
 * fading (`panel/visible.ts`), but not of a shift that slides the act under the pointer, and in Chromium 156 not of a mask on the
 * root element, of CSS zoom, nor of a clip by `contain`. The root element is the one ancestor of ours that a page can style.
 */

/** So often is it looked at, right after the browser's own layout, when asking costs nothing. Milliseconds. */
const LOOK_EVERY = 250;
/** Rounding, a scrollbar, and the way the panel slides in: so far may it be off its edge. CSS pixels. */
const OFF_EDGE = 24;
/** A move of more than this begins a new stand. CSS pixels. */
const SLACK = 2;

/**
 * Watches the panel's frame for as long as it is in the page.
 *
 * @param width what the frame's width has to be now, CSS pixels
 * @param tell called with false as soon as the frame has moved or the page does something to it that hides or distorts it, with true
 * once it stands well (again); each only when it changes
 */
export function watchPlace(frame: HTMLElement, width: () => number, tell: (inPlace: boolean) => void): void {
  let told = false;
  let place: DOMRectReadOnly | null = null;
  let timer = 0;
  let observer: IntersectionObserver | null = null;
  const say = (inPlace: boolean) => {
    if (inPlace === told) return;
    told = inPlace;
    tell(inPlace);
  };

  /** The observer's root is shrunk to the frame's last place, so that any way out of it is a change of the intersection. */
  function look(): void {
    observer?.disconnect();
    clearTimeout(timer);
    if (!frame.isConnected) return;
    timer = window.setTimeout(look, LOOK_EVERY);
    const margins = place ? [-place.top, place.right - innerWidth, place.bottom - innerHeight, -place.left] : [0];
    const rootMargin = margins.map((margin) => `${Math.ceil(margin) + SLACK}px`).join(' ');
    observer = new IntersectionObserver(
      (entries) => {
        const box = entries.at(-1)?.boundingClientRect;
        if (!box) return;
        const moved = !place || !isSamePlace(box, place);
        place = box;
        if (moved) say(false);
        say(standsAtEdge(box, width()) && rootIsPlain());
        if (moved) look();
      },
      { rootMargin, threshold: [0.999] },
    );
    observer.observe(frame);
  }

  look();
}

const isSamePlace = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  (['left', 'right', 'top', 'bottom'] as const).every((edge) => Math.abs(one[edge] - other[edge]) <= SLACK);

function standsAtEdge(box: DOMRectReadOnly, width: number): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= OFF_EDGE;
  return (
    (near(box.left, 0) || near(box.right, innerWidth)) &&
    near(box.top, 0) &&
    near(box.height, innerHeight) &&
    Math.abs(box.width - width) <= SLACK
  );
}

/** Whether the root element does nothing to its descendants' looks. */
function rootIsPlain(): boolean {
  const style = getComputedStyle(document.documentElement);
  const idle = (property: string, ...values: readonly string[]) => {
    const value = style.getPropertyValue(property);
    return value === '' || values.includes(value);
  };
  return (
    idle('opacity', '1') &&
    idle('zoom', '1') &&
    idle('mix-blend-mode', 'normal') &&
    idle('content-visibility', 'visible') &&
    !/paint|strict|content/.test(style.getPropertyValue('contain')) &&
    [
      'filter',
      'mask-image',
      '-webkit-mask-box-image-source',
      'clip-path',
      'transform',
      'translate',
      'rotate',
      'scale',
      'perspective',
    ].every((property) => idle(property, 'none'))
  );
}
