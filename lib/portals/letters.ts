/** One short alphabet for all other scripts: shared by the texts that are read and, when it is built, by the table of phrases. */

/** Katakana ends here; what follows has thousands of characters. */
const LAST_OF_SMALL_SCRIPTS = 0x30ff;

/**
 * Every character beyond ASCII in ASCII: a letter of an alphabet (Hangul by its parts) as one capital letter or digit, a Chinese character as its
 * number, three small letters. Two letters of one script may fall together, two words hardly ever: of all divisors up to 36, this one
 * confuses the fewest stems in the fixtures. Stays as it is when folded again.
 */
export function foldScripts(text: string): string {
  return text.normalize('NFD').replace(/[^\0-\x7f]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return code > LAST_OF_SMALL_SCRIPTS ? code.toString(36) : (code % 34).toString(36).toUpperCase();
  });
}
