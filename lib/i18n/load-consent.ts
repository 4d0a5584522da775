import type { ConsentWords } from './consent.en';
import type { Language } from './types';

/** What the disclosure and the welcome page say; nothing else is loaded before consent. */
export async function loadConsentWords(language: Language): Promise<ConsentWords> {
  return language === 'ja'
    ? import('./consent.ja').then((own) => own.consentJa)
    : import('./consent.en').then((own) => own.consentEn);
}
