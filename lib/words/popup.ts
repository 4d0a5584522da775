import { wordsFor } from './index';
import { type PopupWords, popupEn } from './popup.en';
import { popupJa } from './popup.ja';
import type { Language, Words } from './types';

/** All words with those of the popup, which no other face loads. */
export type PopupPageWords = Words & { readonly popup: PopupWords };

const WORDS: Readonly<Record<Language, PopupPageWords>> = {
  en: { ...wordsFor('en'), popup: popupEn },
  ja: { ...wordsFor('ja'), popup: popupJa },
};

/** The words of the popup in a language. */
export function wordsForPopup(language: Language): PopupPageWords {
  return WORDS[language];
}
