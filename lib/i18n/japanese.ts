/** A name within a sentence, with half-width spaces between Latin letters or digits and kana or kanji. */
export const within = (name: string): string =>
  `${/^[\p{Script=Latin}\d]/u.test(name) ? ' ' : ''}${name}${/[\p{Script=Latin}\d.)]$/u.test(name) ? ' ' : ''}`;
/** Like `within`, for a name at the beginning of a sentence. */
export const first = (name: string): string => within(name).trimStart();
