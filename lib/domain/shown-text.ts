/**
 * Makes text from outside (Microsoft's records, the agent's input) safe to show. Some invisible characters reorder the text around
 * them, so that a button could show another name than the one it sends.
 */

/** Directional marks, embeddings, overrides and isolates: Unicode's Bidi_Control property, which regular expressions do not support. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Tabs, line breaks, other control characters and Unicode's two separators: in a name each becomes a blank. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/**
 * Texts of which nothing can be seen: blanks, controls, marks without a letter, default-ignorable characters (zero-width characters,
 * Hangul fillers, variation selectors, tags), the empty Braille cell and the empty note head.
 */
const NO_INK = /^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]*$/u;

/** Whether a text contains characters that change the order in which it is shown. */
export function turnsOrder(text: string): boolean {
  return text.search(BIDI_CONTROLS) >= 0;
}

/** Whether nothing of a text is visible. Also true of the empty text. */
export function isInvisible(text: string): boolean {
  return NO_INK.test(text);
}

/**
 * The text without characters that reorder it, on one line. Empty when nothing of it is visible, so that the caller can show that there
 * is no name. Joiners and variation selectors between letters stay, because names are written with them.
 */
export function shownText(text: string): string {
  const shown = text.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ');
  return isInvisible(shown) ? '' : shown;
}

/** Returns a copy of the record with `shownText` applied to the given texts; null stays null. */
export function withShownText<Key extends string, T extends { readonly [key in Key]: string | null }>(
  record: T,
  ...keys: Key[]
): T {
  return { ...record, ...Object.fromEntries(keys.map((key) => [key, record[key] && shownText(record[key])])) };
}
