import type { Settings } from './settings';

/** A language that Countersign speaks. */
export type Language = Exclude<Settings['language'], 'auto'>;

/** The language chosen in Settings; else the browser's (a BCP 47 tag) if Countersign speaks it; else English. */
export function pickLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^ja(-|$)/i.test(browserLanguage) ? 'ja' : 'en';
}
