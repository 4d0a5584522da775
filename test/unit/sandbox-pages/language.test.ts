import { describe, expect, it } from 'vitest';
import { fromAcceptLanguage, isLanguageSegment, LANGUAGES, languageOf } from '../../sandbox/pages/language.ts';
import { fill, WORDS } from '../../sandbox/pages/words/index.ts';

describe('languages of the portal pages', () => {
  it('reads tags in any case and form', () => {
    expect(['ja', 'ja-JP', 'JA-jp', 'en-us', 'ar_SA'].map(languageOf)).toEqual(['ja', 'ja', 'ja', 'en', 'ar']);
    expect(languageOf('fr-FR')).toBeNull();
    expect(languageOf(null)).toBeNull();
  });

  it('tells a language segment from other path segments', () => {
    expect(['en-us', 'zh-CN', 'ja-jp'].every(isLanguageSegment)).toBe(true);
    expect(['dashboard', 'pcv', '', undefined, 'v2'].some(isLanguageSegment)).toBe(false);
  });

  it('obeys the weights of Accept-Language', () => {
    expect(fromAcceptLanguage('fr;q=1, de;q=0.4, ja;q=0.8')).toBe('ja');
    expect(fromAcceptLanguage('fr-FR, fr')).toBeNull();
    expect(fromAcceptLanguage('de;q=0, es;q=0.1')).toBe('es');
    expect(fromAcceptLanguage(undefined)).toBeNull();
  });
});

describe('words of the portal pages', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

  it.each(LANGUAGES)('keeps the places of every English text in %s', (language) => {
    for (const [name, text] of Object.entries(WORDS.en)) {
      expect(places(WORDS[language][name as keyof typeof WORDS.en]), name).toEqual(places(text));
    }
  });

  it.each(LANGUAGES)('names the agreement alike in the block texts and in the headings of %s', (language) => {
    const words = WORDS[language];
    expect(words.blockMessage).toContain(words.agreementName);
    expect(words.promptMessage).toContain(words.agreementName);
    expect(words.beforeBlockMessage).not.toContain(words.agreementName);
  });

  it('fills places, and leaves one without a value', () => {
    expect(fill('{company} by {partner}', { company: 'A {partner} Ltd' })).toBe('A {partner} Ltd by {partner}');
  });
});
