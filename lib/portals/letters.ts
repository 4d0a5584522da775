/** Folds all other scripts into one short alphabet: the texts at run time, and the table of phrases at build time. */

/** Katakana ends here. The scripts after it have thousands of characters. */
const LAST_OF_SMALL_SCRIPTS = 0x30ff;

/**
 * Writes every character beyond ASCII in ASCII: a letter of an alphabet (Hangul by its parts) as one capital letter or digit, a Chinese
 * character as its number in three small letters. Two letters of one script may become the same, but hardly ever two words: of all
 * divisors up to 36, this one confuses the fewest stems in the fixtures. Folding a folded text changes nothing.
 */
export function foldScripts(text: string): string {
  return text.normalize('NFD').replace(/[^\0-\x7f]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return code > LAST_OF_SMALL_SCRIPTS ? code.toString(36) : (code % 34).toString(36).toUpperCase();
  });
}
