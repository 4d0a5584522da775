import { wordsFor } from './index';
import { type SettingsWords, settingsEn } from './settings.en';
import { settingsJa } from './settings.ja';
import type { Language, Words } from './types';

/** All words with those of the settings page, which no other face loads. */
export type SettingsPageWords = Words & { readonly settings: SettingsWords };

const WORDS: Readonly<Record<Language, SettingsPageWords>> = {
  en: { ...wordsFor('en'), settings: settingsEn },
  ja: { ...wordsFor('ja'), settings: settingsJa },
};

/** The words of the settings page in a language. */
export function wordsForSettings(language: Language): SettingsPageWords {
  return WORDS[language];
}
