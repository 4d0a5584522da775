import type { ConsentWords } from './consent.en';
import type { Language } from './types';

/** Loads the texts of the disclosure and the welcome page. No other texts are loaded before consent. */
export async function loadConsentWords(language: Language): Promise<ConsentWords> {
  return language === 'ja'
    ? import('./consent.ja').then((own) => own.consentJa)
    : import('./consent.en').then((own) => own.consentEn);
}
