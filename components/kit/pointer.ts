/**
 * Marks a page's root element with `data-pointer` while the pointer was used last. A heading that a script focuses, so that a screen
 * reader starts there, then shows no focus ring (base.css). Keyboard users still see it.
 *
 * @param now whether the page was opened with the pointer
 */
export function markPointer(page: Document, now: boolean): void {
  const mark = (byPointer: boolean) => page.documentElement.toggleAttribute('data-pointer', byPointer);
  mark(now);
  page.addEventListener('pointerdown', () => mark(true), { capture: true });
  page.addEventListener('keydown', () => mark(false), { capture: true });
}
