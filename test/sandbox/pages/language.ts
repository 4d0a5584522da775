/** The languages the sandbox's portals speak, and how a page's language is chosen. */

export const LANGUAGES = ['en', 'ja', 'de', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Reads a BCP 47 tag or a portal's `/{loc}` segment (`ja-jp`, `de-DE`); null for a language the portals here do not speak. */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** Whether a path segment has the form of a portal's language segment, spoken here or not: `en-us`, `zh-CN`. */
export function isLanguageSegment(segment: string | undefined): boolean {
  return /^[a-z]{2,3}-[a-z]{2,4}$/i.test(segment ?? '');
}

/** The first language of an Accept-Language header that the portals here speak, by its weights. */
export function fromAcceptLanguage(header: string | undefined): Language | null {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language ?? null;
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
