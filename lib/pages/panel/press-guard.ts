/**
 * Whether a press counts. The page around the frame is not trusted: it can cover the frame, fade it, shrink it, slide it under the
 * pointer or lay a window of its own over it, and the browser would still call the click trusted.
 *
 * The rule, for pointer and key alike. A press begins when the pointer goes down or the key does (for an assistive tool, which has
 * neither, with its click). It counts when, for the half second before it began, all that a person sees of the act stood still:
 * - the surface was visible: the dialog with the button in it, else the whole panel, in a frame that is large enough;
 * - the frame was in its place, with nothing done to its looks, as our script on the page's side tells;
 * - the button was drawn;
 * - the window was in front (it had the focus): a window that has just closed over ours had all the person's attention.
 * Surface, place and button must also hold until the browser's late news of that moment has come. What changes nothing that a person
 * sees is not asked to be old: the pointer's arrival in the frame, the focus's, and the button's own scrolling into view, which may even
 * come after the press (Enter in a field of a low window). A pointer that arrives because something has left from over the panel
 * arrives together with a change of the surface or of the window in front, and those have to be half a second old.
 */
import type { PressJudgement } from '../../../components/panel';

/** All that a person sees of the act must have stood this long without a break when the press begins. */
const HELD_FOR_MS = 500;
/** The browser tells of a cover up to so much later; a press waits for what it has to say of the moment of the press. */
const NEWS_WITHIN_MS = 200;
/** A press waits no longer than this for its button to be scrolled into view. */
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

export interface PressGuard {
  /** Watches a button of an act and the surface that says what the act is: its dialog, else the whole panel. */
  watch(button: Element): () => void;
  /**
   * What the page's side says: whether the frame stands where it was put, and whether its window is in front. Until it has said so,
   * nothing counts.
   */
  tellPlace(inPlace: boolean, inFront: boolean): void;
  /** Whether the press that is being handled counts for this button, by the rule above. Scrolls the button into view. */
  judge(button: Element): Promise<PressJudgement>;
}

/**
 * Chromium tracks visibility itself (IntersectionObserver v2): nothing covers the element, in this document or in the page around
 * it, and no opacity, filter or distorting transform lies on it. Firefox has no such tracking; there the share of the element
 * inside every viewport counts, with the document's own visibility and size, so a covering element goes unnoticed. What a page
 * gains from that is bounded by the rest: only the customer of this tab, only the person in the form, a trusted event.
 * Where the frame stands, and what the page's root element does to it, is told by our script on the page's side (`tellPlace`).
 */
export function createPressGuard(page: Window & typeof globalThis = window): PressGuard {
  const tracks = 'isVisible' in page.IntersectionObserverEntry.prototype;
  const now = () => page.performance.now();
  const sights = new Map<Element, Sight>();
  const holders = new Map<Element, number>();
  const listeners = new Set<() => void>();
  /** Since when the frame stands where it was put, and since when its window is in front; null while it does not, or is not. */
  let placeSince: number | null = null;
  let frontSince: number | null = null;

  const frameHolds = () =>
    page.document.visibilityState === 'visible' && page.innerWidth >= SMALLEST_FRAME_PX && page.innerHeight >= SMALLEST_FRAME_PX;

  const weigh = (sight: Sight, afresh: boolean) => {
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
      weigh(sight, false);
    }
    tell();
  }, options);

  const weighAll = () => {
    // A frame that was hidden or resized starts its moment again.
    for (const sight of sights.values()) weigh(sight, true);
    tell();
  };
  page.addEventListener('resize', weighAll);
  page.document.addEventListener('visibilitychange', weighAll);

  /** When a press began that has not ended, and the last one that has: at what time, and since when the window was in front then. */
  type Press = { readonly at: number; readonly front: number | null };
  /** By the browser's own time of the event: this page may be late to hear of it, and what has gone by then was there when it was pressed. */
  const begun = (event?: Event): Press => ({ at: event?.timeStamp ?? now(), front: frontSince });
  let pointer: Press | null = null;
  let space: Press | null = null;
  let press: Press | null = null;
  const note = <K extends 'pointerdown' | 'keydown' | 'keyup' | 'click'>(type: K, noted: (event: DocumentEventMap[K]) => void) =>
    page.document.addEventListener(type, (event) => event.isTrusted && noted(event), { capture: true });
  note('pointerdown', (event) => {
    pointer = begun(event);
  });
  note('keydown', (event) => {
    if (event.repeat) return;
    press = begun(event);
    // The click of Enter comes with the key's going down, that of the space bar with its coming up.
    if (event.key === ' ') space = press;
  });
  const letGo = () => {
    space = null;
  };
  note('keyup', () => setTimeout(letGo));
  page.addEventListener('blur', letGo);
  note('click', (event) => {
    // A click made by keyboard or by an assistive tool has no count.
    press = (event.detail > 0 ? pointer : space) ?? begun(event);
    pointer = null;
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
    const check = () => {
      clearTimeout(timer);
      const since = standsSince(button);
      const left = Math.min(until, since === null ? until : since + HELD_FOR_MS) - now();
      if (left <= 0) return stop();
      timer = setTimeout(check, left);
    };
    const stop = () => {
      clearTimeout(timer);
      listeners.delete(check);
      style.pointerEvents = '';
    };
    style.pointerEvents = 'none';
    listeners.add(check);
    check();
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

    tellPlace(inPlace, inFront) {
      placeSince = inPlace ? (placeSince ?? now()) : null;
      frontSince = inFront ? (frontSince ?? now()) : null;
      tell();
    },

    judge(button) {
      const { at, front } = press ?? begun();
      button.scrollIntoView({ block: 'nearest' });
      return new Promise((resolve) => {
        let soon: ReturnType<typeof setTimeout> | undefined;
        const settle = (judgement: PressJudgement) => {
          clearTimeout(soon);
          clearTimeout(patience);
          listeners.delete(check);
          resolve(judgement);
        };
        const check = () => {
          clearTimeout(soon);
          const since = standsSince(button);
          if (since === null) return settle('covered');
          if (front === null || Math.max(since, front) > at - HELD_FOR_MS) return settle('too-soon');
          const news = at + NEWS_WITHIN_MS - now();
          if (news > 0) soon = setTimeout(check, news);
          else if (sights.get(button)?.since != null) settle('counts');
        };
        const patience = setTimeout(() => settle('covered'), PATIENCE_MS);
        listeners.add(check);
        check();
      });
    },
  };
}
