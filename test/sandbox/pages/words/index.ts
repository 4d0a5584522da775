import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';

/** Every text of the two portals, in one language. */
export type Words = { readonly [Key in keyof typeof en]: string };

export const WORDS: Readonly<Record<Language, Words>> = { en, ja, de, es, ar };

/** Puts values into a text's `{places}`; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
