/**
 * Whether the panel was really visible before a press counts. The page around the frame is not trusted: it can cover the frame,
 * fade it, shrink it or slide it under the pointer, and the browser would still call the click trusted.
 */

/** What is pressed must have been visible this long without a break. */
const VISIBLE_FOR_MS = 500;
/** The browser tells of a cover up to so much later; a press waits for what it has to say of the moment of the press. */
const NEWS_WITHIN_MS = 200;
/** A press by keyboard waits no longer than this for the rest of its half second, e.g. while its button is scrolled into view. */
const PATIENCE_MS = 1000;
/** So long at most a button that has just been drawn takes no pointer; later a press gets an answer, though it may be "no". */
const FRESH_FOR_MS = 1500;
/** Below this the frame shows too little of what is being attested. */
const SMALLEST_FRAME_PX = 200;
const SHOWN_IN_FULL = 0.9;

interface Sight {
  readonly element: Element;
  /** Since when it is watched, which is since it was drawn. */
  readonly from: number;
  /** What the observer said last. */
  seen: boolean;
  /** Since when everything holds, by `performance.now()`; null while something does not. */
  since: number | null;
}

export interface Watchman {
  /** Watches a button of an act and the surface that says what the act is: its dialog, else the whole panel. */
  watch(button: Element): () => void;
  /** What the page's side says: whether the frame stands where it was put. Until it has said so, nothing counts. */
  tellPlace(inPlace: boolean): void;
  /**
   * Whether the press that is being handled counts. A press by pointer counts when this very button had stood on a visible surface for
   * half a second when the pointer went down: a page that uncovers the panel only then, opens it under a double click or has it show
   * another customer, gains nothing. Other presses wait for their half second, a second at most. Each waits for what the browser says
   * late; false when something broke meanwhile.
   */
  wasVisible(button: Element): Promise<boolean>;
}

/**
 * Chromium tracks visibility itself (IntersectionObserver v2): nothing covers the element, in this document or in the page around
 * it, and no opacity, filter or distorting transform lies on it. Firefox has no such tracking; there the share of the element
 * inside every viewport counts, with the document's own visibility and size, so a covering element goes unnoticed; where a lid is not
 * seen, nothing is won by refusing early presses, so every press waits for its half second there. What a page
 * gains from that is bounded by the rest: only the customer of this tab, only the person in the form, a trusted event.
 * Where the frame stands, and what the page's root element does to it, is told by our script on the page's side (`tellPlace`).
 */
export function openWatchman(page: Window & typeof globalThis = window): Watchman {
  const tracks = 'isVisible' in page.IntersectionObserverEntry.prototype;
  const now = () => page.performance.now();
  const sights = new Map<Element, Sight>();
  const holders = new Map<Element, number>();
  const listeners = new Set<() => void>();
  /** Since when the frame stands where it was put; null while it does not. */
  let placeSince: number | null = null;

  const frameHolds = () =>
    page.document.visibilityState === 'visible' && page.innerWidth >= SMALLEST_FRAME_PX && page.innerHeight >= SMALLEST_FRAME_PX;

  const judge = (sight: Sight, afresh: boolean) => {
    const holds = sight.seen && frameHolds();
    if (!holds) sight.since = null;
    else if (afresh || sight.since === null) sight.since = now();
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

  /** When the last press began; by pointer, when the pointer went down. */
  let press = { at: Number.NEGATIVE_INFINITY, byPointer: false };
  let downAt: number | null = null;
  const note = <K extends 'pointerdown' | 'keydown' | 'click'>(type: K, noted: (event: DocumentEventMap[K]) => void) =>
    page.document.addEventListener(type, (event) => event.isTrusted && noted(event), { capture: true });
  note('pointerdown', () => {
    downAt = now();
  });
  note('keydown', () => {
    press = { at: now(), byPointer: false };
  });
  note('click', (event) => {
    // A click made by keyboard or by an assistive tool has no count.
    press = event.detail > 0 ? { at: downAt ?? now(), byPointer: true } : { at: now(), byPointer: false };
    downAt = null;
  });

  const hold = (element: Element) => {
    holders.set(element, (holders.get(element) ?? 0) + 1);
    if (sights.has(element)) return;
    sights.set(element, { element, from: now(), seen: false, since: null });
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

  /** Since when a button stands on a surface that is visible without a break, the frame in its place; null when it does not. */
  const standsSince = (button: Element): number | null => {
    const from = sights.get(button)?.from ?? null;
    const since = sights.get(surfaceOf(button))?.since ?? null;
    return from === null || since === null || placeSince === null ? null : Math.max(from, since, placeSince);
  };

  /** A button that appears under a pointer on its way to something else takes no press before its half second. */
  const keepFresh = (button: Element): (() => void) => {
    const { style } = button as HTMLElement;
    const until = now() + FRESH_FOR_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const since = standsSince(button);
      const left = Math.min(until, since === null ? until : since + VISIBLE_FOR_MS) - now();
      if (left <= 0) return stop();
      timer = setTimeout(look, left);
    };
    const stop = () => {
      clearTimeout(timer);
      listeners.delete(look);
      style.pointerEvents = '';
    };
    style.pointerEvents = 'none';
    listeners.add(look);
    look();
    return stop;
  };

  return {
    watch(button) {
      const surface = surfaceOf(button);
      hold(button);
      hold(surface);
      const stop = tracks ? keepFresh(button) : () => {};
      return () => {
        stop();
        release(button);
        release(surface);
      };
    },

    tellPlace(inPlace) {
      placeSince = inPlace ? now() : null;
      tell();
    },

    wasVisible(button) {
      // Enter in a field is a press as well, and the button may then be scrolled away in a low window.
      button.scrollIntoView({ block: 'nearest' });
      const { at } = press;
      const byPointer = press.byPointer && tracks;
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
          const since = standsSince(button);
          if (byPointer && (since === null || since > at - VISIBLE_FOR_MS)) return settle(false);
          const seen = sights.get(button)?.since ?? null;
          if (since === null || seen === null) return;
          const held = Math.max(at + NEWS_WITHIN_MS, byPointer ? 0 : Math.max(since, seen) + VISIBLE_FOR_MS) - now();
          if (held <= 0) settle(true);
          else soon = setTimeout(look, held);
        };
        const patience = setTimeout(() => settle(false), PATIENCE_MS);
        listeners.add(look);
        look();
      });
    },
  };
}
