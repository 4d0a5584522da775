/** Finds places for launcher and panel where they do not cover the page's own buttons. */
import type { OverlayPlacement } from '../../protocol/content-messages';

/** Width of the panel, CSS pixels; ui.md section 4. */
export const PANEL_WIDTH = 384;
/** The page is pushed aside only if it keeps this much… */
const LEAST_PAGE = 480;
/** …and always if it keeps this much, because a narrower page is easier to read than one that the panel covers. */
const ROOMY_PAGE = 800;

const BUTTONS = 'button,[role=button],input[type=submit],a[class*=utton]';
const MAIN = /primary|accent|brand|submit|buy|checkout|cta/i;

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rectangles of the page's buttons that are visible now. */
function buttons(roots: Iterable<ParentNode>, onlyMain: boolean): Rect[] {
  return [...roots]
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(BUTTONS)])
    .filter((button) => !onlyMain || isMain(button))
    .map((button) => button.getBoundingClientRect())
    .filter((box) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight);
}

/** Whether this is a main button: by the name that component libraries give it, or by a coloured background. */
function isMain(button: HTMLElement): boolean {
  if (MAIN.test(`${button.className} ${button.getAttribute('appearance')} ${button.getAttribute('type')}`)) return true;
  const [red = 0, green = 0, blue = 0, alpha = 1] =
    getComputedStyle(button)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return alpha > 0.5 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
}

function meets(one: Rect, other: Rect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Whether a side, in reading direction, is the right side of the page. */
export function isRight(side: OverlayPlacement['side']): boolean {
  return (side === 'end') === (getComputedStyle(document.documentElement).direction === 'ltr');
}

/** A position of the panel: on which side, and whether the page is pushed aside for it. */
export interface Arrangement {
  readonly side: OverlayPlacement['side'];
  readonly push: boolean;
}

/**
 * Finds an arrangement in which the panel covers no button, or at least no main button, and pushes the page accordingly.
 *
 * @returns null when the panel would cover a main button in every arrangement, so that only the launcher may be shown
 */
export function arrange(preferred: OverlayPlacement['side'], roots: Iterable<ParentNode>): Arrangement | null {
  const sides = [preferred, preferred === 'end' ? 'start' : 'end'] as const;
  const left = innerWidth - PANEL_WIDTH;
  const ways = left >= ROOMY_PAGE ? [true, false] : left >= LEAST_PAGE ? [false, true] : [false];
  const all = sides.flatMap((side) => ways.map((push) => ({ side, push })));
  for (const onlyMain of [false, true]) {
    for (const arrangement of all) {
      push(arrangement);
      const width = Math.min(PANEL_WIDTH, innerWidth - 32);
      const edge = isRight(arrangement.side) ? innerWidth - width : 0;
      const dock = { left: edge, right: edge + width, top: 0, bottom: innerHeight };
      if (!buttons(roots, onlyMain).some((button) => meets(button, dock))) return arrangement;
    }
  }
  push(null);
  return null;
}

let pushed: { property: string; before: string } | null = null;

/** Pushes the page aside, or restores it. */
export function push(arrangement: Arrangement | null): void {
  /** A page can remove even its root element. */
  const style = (document.documentElement as HTMLElement | null)?.style;
  if (!style) return;
  if (pushed) style.setProperty(pushed.property, pushed.before);
  pushed = null;
  if (!arrangement?.push) return;
  const property = isRight(arrangement.side) ? 'margin-right' : 'margin-left';
  pushed = { property, before: style.getPropertyValue(property) };
  style.setProperty(property, `${PANEL_WIDTH}px`, 'important');
}

/** The position nearest to the wanted one, 0 to 1, where a launcher of this size covers none of the page's buttons. */
export function freePlace(placement: OverlayPlacement, width: number, height: number, roots: Iterable<ParentNode>): number {
  const left = isRight(placement.side) ? innerWidth - width : 0;
  const taken = buttons(roots, false).filter((button) => button.right > left && button.left < left + width);
  for (let step = 0; step < 24; step++) {
    const offset = Math.ceil(step / 2) * (step % 2 ? 1 : -1) * (height / 2);
    const top = placement.launcherAt * innerHeight - height / 2 + offset;
    const free = top >= 0 && top + height <= innerHeight;
    if (free && !taken.some((button) => button.top < top + height && button.bottom > top))
      return (top + height / 2) / innerHeight;
  }
  return placement.launcherAt;
}
