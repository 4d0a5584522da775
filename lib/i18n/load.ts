/** One language at a time, for pages: a page that speaks English loads no Japanese. */
import type { PopupWords } from './popup.en';
import type { SettingsWords } from './settings.en';
import type { Language, LaterWords, Words } from './types';

/** The words of the popup, with those that every page says. */
export type PopupPageWords = Words & { readonly popup: PopupWords };

/** The words of the settings page, with those that every page says. */
export type SettingsPageWords = Words & { readonly settings: SettingsWords };

/** The words that every page says. Rejects only when the extension was replaced under the page. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ja' ? (await import('./ja')).ja : (await import('./en')).en;
}

const later: Partial<Record<Language, LaterWords>> = {};

/** The words that a panel does not need to open; from then on `laterWords` has them. Rejects as `loadWords` does. */
export async function loadLaterWords(language: Language): Promise<void> {
  later[language] = language === 'ja' ? (await import('./later.ja')).laterJa : (await import('./later.en')).laterEn;
}

/** What `loadLaterWords` has loaded; null before. */
export function laterWords(language: Language): LaterWords | null {
  return later[language] ?? null;
}

/** As `loadWords`, with the popup's own. */
export async function loadPopupWords(language: Language): Promise<PopupPageWords> {
  const [words, popup] = await Promise.all([
    loadWords(language),
    language === 'ja' ? import('./popup.ja').then((own) => own.popupJa) : import('./popup.en').then((own) => own.popupEn),
  ]);
  return { ...words, popup };
}

/** As `loadWords`, with the settings page's own. */
export async function loadSettingsWords(language: Language): Promise<SettingsPageWords> {
  const [words, settings] = await Promise.all([
    loadWords(language),
    language === 'ja'
      ? import('./settings.ja').then((own) => own.settingsJa)
      : import('./settings.en').then((own) => own.settingsEn),
  ]);
  return { ...words, settings };
}
