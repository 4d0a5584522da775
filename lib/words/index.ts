import { en } from './en';
import { ja } from './ja';
import type { Language, Words } from './types';

export type { Language, Note, TroubleWords, Words } from './types';

const WORDS: Readonly<Record<Language, Words>> = { en, ja };

/** All words of a language. */
export function wordsFor(language: Language): Words {
  return WORDS[language];
}

/** The language chosen in Settings, else the browser's (a BCP 47 tag) as far as we speak it, else English. */
export function pickLanguage(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^ja(-|$)/i.test(browserLanguage) ? 'ja' : 'en';
}
