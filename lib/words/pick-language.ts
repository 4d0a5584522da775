import type { Language } from './types';

/** The language chosen in Settings, else the browser's (a BCP 47 tag) as far as we speak it, else English. */
export function pickLanguage(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^ja(-|$)/i.test(browserLanguage) ? 'ja' : 'en';
}
