/**
 * Whether the panel was really visible before a press counts. The page around the frame is not trusted: it can cover the frame,
 * fade it, shrink it or slide it under the pointer, and the browser would still call the click trusted.
 */

/** What is pressed must have been visible this long without a break. */
const VISIBLE_FOR_MS = 500;
/** A press waits no longer than this for it, e.g. while the panel still slides in. */
const PATIENCE_MS = 1000;
/** Below this the frame shows too little of what is being attested. */
const SMALLEST_FRAME_PX = 200;
const SHOWN_IN_FULL = 0.9;

interface Sight {
  readonly element: Element;
  /** What the observer said last. */
  seen: boolean;
  /** Since when everything holds, by `performance.now()`; null while something does not. */
  since: number | null;
}

export interface Watchman {
  /** Watches a button of an act and the surface that says what the act is: its dialog, else the whole panel. */
  watch(button: Element): () => void;
  /** Resolves true as soon as button and surface were visible for a moment, false when that does not happen within a second. */
  wasVisible(button: Element): Promise<boolean>;
}

/**
 * Chromium tracks visibility itself (IntersectionObserver v2): nothing covers the element, in this document or in the page around
 * it, and no opacity, filter or distorting transform lies on it. Firefox has no such tracking; there the share of the element
 * inside every viewport counts, with the document's own visibility and size, so a covering element goes unnoticed. What a page
 * gains from that is bounded by the rest: only the customer of this tab, only the person in the form, a trusted event.
 */
export function openWatchman(page: Window & typeof globalThis = window): Watchman {
  const tracks = 'isVisible' in page.IntersectionObserverEntry.prototype;
  const sights = new Map<Element, Sight>();
  const holders = new Map<Element, number>();
  const listeners = new Set<() => void>();

  const frameHolds = () =>
    page.document.visibilityState === 'visible' && page.innerWidth >= SMALLEST_FRAME_PX && page.innerHeight >= SMALLEST_FRAME_PX;

  const judge = (sight: Sight, afresh: boolean) => {
    const holds = sight.seen && frameHolds();
    if (!holds) sight.since = null;
    else if (afresh || sight.since === null) sight.since = page.performance.now();
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const options: IntersectionObserverInit & { trackVisibility?: boolean; delay?: number } = {
    threshold: [0, 0.5, SHOWN_IN_FULL, 1],
    ...(tracks ? { trackVisibility: true, delay: 100 } : {}),
  };
  const observer = new page.IntersectionObserver((entries) => {
    for (const entry of entries as (IntersectionObserverEntry & { isVisible?: boolean })[]) {
      const sight = sights.get(entry.target);
      if (!sight) continue;
      const uncovered = !tracks || entry.isVisible === true;
      sight.seen = entry.isIntersecting && uncovered && entry.intersectionRatio >= SHOWN_IN_FULL;
      judge(sight, false);
    }
    tell();
  }, options);

  const judgeAll = () => {
    // A frame that was hidden or resized starts its moment again.
    for (const sight of sights.values()) judge(sight, true);
    tell();
  };
  page.addEventListener('resize', judgeAll);
  page.document.addEventListener('visibilitychange', judgeAll);

  const hold = (element: Element) => {
    holders.set(element, (holders.get(element) ?? 0) + 1);
    if (sights.has(element)) return;
    sights.set(element, { element, seen: false, since: null });
    observer.observe(element);
  };
  const release = (element: Element) => {
    const left = (holders.get(element) ?? 1) - 1;
    if (left > 0) return void holders.set(element, left);
    holders.delete(element);
    sights.delete(element);
    observer.unobserve(element);
  };

  const surfaceOf = (button: Element): Element => button.closest('dialog') ?? page.document.documentElement;

  /** How long both have been visible by now, in ms; null when one of them is not. */
  const visibleFor = (button: Element): number | null => {
    const since = [sights.get(button)?.since ?? null, sights.get(surfaceOf(button))?.since ?? null];
    return since.some((one) => one === null) ? null : page.performance.now() - Math.max(...(since as number[]));
  };

  return {
    watch(button) {
      const surface = surfaceOf(button);
      hold(button);
      hold(surface);
      return () => {
        release(button);
        release(surface);
      };
    },

    wasVisible(button) {
      // Enter in a field is a press as well, and the button may then be scrolled away in a low window.
      button.scrollIntoView({ block: 'nearest' });
      return new Promise((resolve) => {
        let soon: ReturnType<typeof setTimeout> | undefined;
        const settle = (visible: boolean) => {
          clearTimeout(soon);
          clearTimeout(patience);
          listeners.delete(look);
          resolve(visible);
        };
        const look = () => {
          clearTimeout(soon);
          const visible = visibleFor(button);
          if (visible === null) return;
          if (visible >= VISIBLE_FOR_MS) settle(true);
          else soon = setTimeout(look, VISIBLE_FOR_MS - visible);
        };
        const patience = setTimeout(() => settle(false), PATIENCE_MS);
        listeners.add(look);
        look();
      });
    },
  };
}
