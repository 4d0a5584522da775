/**
 * Keeps on a page's root element whether the pointer was used last (`data-pointer`): then a heading that a script focuses, so that a
 * screen reader begins there, shows no focus ring (base.css). Whoever uses the keyboard sees it.
 *
 * @param now whether the page was opened by the pointer
 */
export function markPointer(page: Document, now: boolean): void {
  const mark = (byPointer: boolean) => page.documentElement.toggleAttribute('data-pointer', byPointer);
  mark(now);
  page.addEventListener('pointerdown', () => mark(true), { capture: true });
  page.addEventListener('keydown', () => mark(false), { capture: true });
}
