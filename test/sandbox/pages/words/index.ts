import type { Language } from '../language.ts';
import { addCustomer } from './add-customer.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import { orders } from './orders.ts';
import { relationships } from './relationships.ts';

/** The texts that every language has. */
export type CommonWords = { readonly [Key in keyof typeof en]: string };

/** The texts by subject that are in three languages; the others show English, as Partner Center does for languages it is not in. */
function bySubject(language: 'en' | 'ja' | 'de') {
  return { ...relationships[language], ...addCustomer[language], ...orders[language] };
}

/** Every text of the two portals, in one language. */
export type Words = CommonWords & { readonly [Key in keyof ReturnType<typeof bySubject>]: string };

export const WORDS: Readonly<Record<Language, Words>> = {
  en: { ...en, ...bySubject('en') },
  ja: { ...ja, ...bySubject('ja') },
  de: { ...de, ...bySubject('de') },
  es: { ...es, ...bySubject('en') },
  ar: { ...ar, ...bySubject('en') },
};

/** Puts values into a text's `{places}`; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
