/** Loads the texts of one language, so that an English page loads no Japanese. */
import type { PopupWords } from './popup.en';
import type { SettingsWords } from './settings.en';
import type { Language, LaterWords, Words } from './types';

/** The popup's own words together with those that all pages share. */
export type PopupPageWords = Words & { readonly popup: PopupWords };

/** The settings page's own words together with those that all pages share. */
export type SettingsPageWords = Words & { readonly settings: SettingsWords };

/** Loads the words that all pages share. Rejects only when the extension was updated while the page was open. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ja' ? (await import('./ja')).ja : (await import('./en')).en;
}

const later: Partial<Record<Language, LaterWords>> = {};

/** Loads the words that a panel does not need at first; `laterWords` returns them from then on. Rejects like `loadWords`. */
export async function loadLaterWords(language: Language): Promise<void> {
  later[language] = language === 'ja' ? (await import('./later.ja')).laterJa : (await import('./later.en')).laterEn;
}

/** The words that `loadLaterWords` has loaded; null before that. */
export function laterWords(language: Language): LaterWords | null {
  return later[language] ?? null;
}

/** Like `loadWords`, with the popup's own words. */
export async function loadPopupWords(language: Language): Promise<PopupPageWords> {
  const [words, popup] = await Promise.all([
    loadWords(language),
    language === 'ja' ? import('./popup.ja').then((own) => own.popupJa) : import('./popup.en').then((own) => own.popupEn),
  ]);
  return { ...words, popup };
}

/** Like `loadWords`, with the settings page's own words. */
export async function loadSettingsWords(language: Language): Promise<SettingsPageWords> {
  const [words, settings] = await Promise.all([
    loadWords(language),
    language === 'ja'
      ? import('./settings.ja').then((own) => own.settingsJa)
      : import('./settings.en').then((own) => own.settingsEn),
  ]);
  return { ...words, settings };
}
