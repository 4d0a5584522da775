import { en } from './en';
import { ja } from './ja';
import type { Language, Words } from './types';

export { pickLanguage } from '../acceptance/language';
export type { Language, Note, TroubleWords, Words } from './types';

const WORDS: Readonly<Record<Language, Words>> = { en, ja };

/** All words of a language. */
export function wordsFor(language: Language): Words {
  return WORDS[language];
}
