/** A name within a sentence: a half-width space keeps Latin letters and digits apart from kana and kanji. */
export const within = (name: string): string =>
  `${/^[\p{Script=Latin}\d]/u.test(name) ? ' ' : ''}${name}${/[\p{Script=Latin}\d.)]$/u.test(name) ? ' ' : ''}`;
/** As `within`, for a name that begins its sentence. */
export const first = (name: string): string => within(name).trimStart();
