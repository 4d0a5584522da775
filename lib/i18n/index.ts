import { en } from './en';
import { ja } from './ja';
import { laterEn } from './later.en';
import { laterJa } from './later.ja';
import type { Language, LaterWords, Words } from './types';

export { pickLanguage } from '../domain/language';
export type { ErrorWords, Language, Note, Words } from './types';

type AllWords = Words & LaterWords;

const all = (words: Words, later: LaterWords): AllWords => ({ ...words, ...later, panel: { ...words.panel, ...later.panel } });

const WORDS: Readonly<Record<Language, AllWords>> = { en: all(en, laterEn), ja: all(ja, laterJa) };

/** All words of a language. */
export function wordsFor(language: Language): AllWords {
  return WORDS[language];
}
