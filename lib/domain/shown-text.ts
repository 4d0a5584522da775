/**
 * Text from outside (Microsoft's records, what is typed) as a person may be shown it. Some characters draw nothing and still turn the
 * order of what stands around them, so that a button says another name than the one it sends.
 */

/** Marks, embeddings, overrides and isolates of direction: Unicode's Bidi_Control property, which regular expressions do not know. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Tab, line ends and other controls, and the two separators: in a name each is at most a blank. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/**
 * What draws no ink: blanks, controls, marks without a letter, everything that may be left undrawn (zero width characters, Hangul
 * fillers, variation selectors, tags), the empty Braille cell and the empty note head.
 */
const NO_INK = /^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]*$/u;

/** Whether a text holds characters that turn the order in which it is read. */
export function turnsOrder(text: string): boolean {
  return text.search(BIDI_CONTROLS) >= 0;
}

/** Whether nothing of a text can be seen; also true of the empty text. */
export function isInvisible(text: string): boolean {
  return NO_INK.test(text);
}

/**
 * A text as it is safe to show: without characters that turn its order, on one line, and empty when nothing of it could be seen, so that
 * whoever draws it says that there is no name. Joiners and variation selectors between letters stay: names are written with them.
 */
export function shownText(text: string): string {
  const shown = text.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ');
  return isInvisible(shown) ? '' : shown;
}

/** The same record with these of its texts as they may be shown; null stays. */
export function withShownText<Key extends string, T extends { readonly [key in Key]: string | null }>(
  record: T,
  ...keys: Key[]
): T {
  return { ...record, ...Object.fromEntries(keys.map((key) => [key, record[key] && shownText(record[key])])) };
}
