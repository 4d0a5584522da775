/** The languages in which a customer can be written to. They are the customer's: Countersign itself speaks English and Japanese. */
import type { CustomerMessages } from './types';

/**
 * The languages, by BCP 47 tag and by their own name, as a chooser lists them: English, Japanese, the twelve that come next by number of
 * sentences in test/fixtures/block, and five more, so that nobody in the Nordic countries, Czechia, Taiwan or Hong Kong is written to in
 * English or in a neighbour's language.
 */
export const MESSAGE_LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'cs', name: 'Čeština' },
  { tag: 'da', name: 'Dansk' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'es', name: 'Español' },
  { tag: 'fi', name: 'Suomi' },
  { tag: 'fr', name: 'Français' },
  { tag: 'it', name: 'Italiano' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ko', name: '한국어' },
  { tag: 'nb', name: 'Norsk bokmål' },
  { tag: 'nl', name: 'Nederlands' },
  { tag: 'pl', name: 'Polski' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
  { tag: 'ru', name: 'Русский' },
  { tag: 'sv', name: 'Svenska' },
  { tag: 'tr', name: 'Türkçe' },
  { tag: 'zh-Hans', name: '简体中文' },
  { tag: 'zh-Hant', name: '繁體中文' },
] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]['tag'];

/** One chunk per language, so that a page loads no more than the one it shows. */
const LOADERS: Readonly<Record<MessageLanguage, () => Promise<{ readonly messages: CustomerMessages }>>> = {
  en: () => import('./en'),
  cs: () => import('./cs'),
  da: () => import('./da'),
  de: () => import('./de'),
  es: () => import('./es'),
  fi: () => import('./fi'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  ja: () => import('./ja'),
  ko: () => import('./ko'),
  nb: () => import('./nb'),
  nl: () => import('./nl'),
  pl: () => import('./pl'),
  'pt-BR': () => import('./pt-br'),
  ru: () => import('./ru'),
  sv: () => import('./sv'),
  tr: () => import('./tr'),
  'zh-Hans': () => import('./zh-hans'),
  'zh-Hant': () => import('./zh-hant'),
};

/** The texts of a language. Rejects only when the extension was replaced under the page. */
export async function loadCustomerMessages(language: MessageLanguage): Promise<CustomerMessages> {
  return (await LOADERS[language]()).messages;
}

/** Chinese is one language in two scripts; a tag that names no script names it by the region (`zh-CHT` is Microsoft's old form). */
const TRADITIONAL = new Set(['hant', 'cht', 'tw', 'hk', 'mo']);

/**
 * The language to write in, from a tag as the billing profile has it in `culture` or `language` (partner-center-api.md section 3.7):
 * `en-US`, `ja`, `zh-Hant-TW`, in any letter case. A language that has no texts here, and no tag at all, get English.
 */
export function chooseMessageLanguage(tag: string | null): MessageLanguage {
  const [language = '', ...rest] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  if (language === 'zh') {
    const simplified = rest.includes('hans');
    return !simplified && rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  if (language === 'no' || language === 'nn') return 'nb';
  if (language === 'pt') return 'pt-BR';
  return MESSAGE_LANGUAGES.find((known) => known.tag === language)?.tag ?? 'en';
}
