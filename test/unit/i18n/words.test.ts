import { describe, expect, it } from 'vitest';
import { pickLanguage, type Words, wordsFor } from '../../../lib/i18n';
import { formatAge, formatDay, formatLanguage, formatMoment, formatTime } from '../../../lib/i18n/format';

const NOW = new Date(2026, 10, 22, 11, 42, 7).getTime();

/** Every text in a tree of words. Functions are called with markers that their result must contain. */
function texts(node: unknown, path: string): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
  }
  return [];
}
const paths = (words: Words) => texts(words, '').map(([path]) => path);

describe('the words', () => {
  it('are complete in both languages', () => {
    const both = [wordsFor('en'), wordsFor('ja')].map((words) => paths(words).sort());
    expect(both[1]).toEqual(both[0]);
    for (const [path, text] of [...texts(wordsFor('en'), ''), ...texts(wordsFor('ja'), '')]) {
      expect(text.trim(), path).not.toBe('');
    }
  });

  it('keep the voice: no exclamation mark, no please, no blame, nothing left in English', () => {
    for (const [path, text] of texts(wordsFor('en'), '')) expect(text, path).not.toMatch(/!|\bplease\b|oops|sorry/i);
    const latinOnly = texts(wordsFor('ja'), '').filter(([, text]) => /^[\x20-\x7e]+$/.test(text) && /[a-z]{3}/i.test(text));
    expect(latinOnly.map(([path]) => path)).toEqual([]);
    for (const [path, text] of texts(wordsFor('ja'), '')) expect(text, path).not.toMatch(/!|お客様(?!に|$)/);
  });

  it('end their Japanese sentences as sentences', () => {
    const { errors, closedReasons, faults, panel: all, mail } = wordsFor('ja');
    const { requestText: _label, ...panel } = all;
    const sentences = [
      ...Object.values(errors).flatMap(({ text, next }) => [text, next]),
      ...Object.values(closedReasons),
      ...Object.values(faults).map((fault) => fault('email', '2026年11月22日')),
      ...Object.entries(panel).flatMap(([key, said]) => (typeof said === 'string' && key.endsWith('Text') ? [said] : [])),
      ...[panel.covered, panel.customerChanged, panel.connectionLost, panel.mailNote, panel.reloadWarning, panel.mayClose],
      ...panel.inviteSteps,
      ...panel.mfaSteps,
      mail.askedText,
    ];
    expect(sentences.length).toBeGreaterThan(90);
    for (const sentence of sentences) expect(sentence).toMatch(/[。?]$/);
  });

  it('use the same words for the same thing', () => {
    const said = (words: Words) => texts(words, '').map(([, text]) => text);
    for (const text of said(wordsFor('en'))) {
      expect(text).not.toMatch(/if it stays|nothing is to be done|do it again|slow down|refused what was typed|way closed/i);
    }
    for (const text of said(wordsFor('ja'))) expect(text).not.toMatch(/全体管理者|担当者に依頼|関連付け|減らすよう/);
  });

  it('say the five states exactly', () => {
    expect(Object.values(wordsFor('en').states)).toEqual([
      'Provided',
      'Renewal needed',
      'Not provided',
      'Unknown',
      'Not applicable',
    ]);
    expect(Object.values(wordsFor('ja').states)).toEqual(['提供済み', '更新が必要', '提供されていません', '不明', '対象外']);
  });

  it('write names as their language does', () => {
    expect(wordsFor('en').common.person(' Haruka ', 'Sato')).toBe('Haruka Sato');
    expect(wordsFor('en').common.person('', ' ')).toBe('(name)');
    expect(wordsFor('ja').common.person('遥', '佐藤')).toBe('佐藤 遥 様');
    expect(wordsFor('ja').common.person('Maximiliane', 'von Hohenlohe')).toBe('Maximiliane von Hohenlohe 様');
    expect(wordsFor('ja').common.person('', '')).toBe('(氏名) 様');
  });

  it('fill in what they are given, in every note and guard question', () => {
    for (const words of [wordsFor('en'), wordsFor('ja')]) {
      const about = { company: 'COMPANY', domain: 'DOMAIN', tenantId: 'TENANT', agent: 'AGENT' };
      for (const note of [words.notes.colleague(about), words.notes.provider(about)]) {
        for (const mark of Object.values(about)) expect(note.subject + note.body).toContain(mark);
      }
      const letter = words.notes.customer({ person: 'PERSON', company: 'COMPANY', url: 'URL', agent: 'AGENT' }).body;
      for (const mark of ['PERSON', 'COMPANY', 'URL', 'AGENT']) expect(letter).toContain(mark);
      expect(words.notes.customer({ person: null, company: 'C', url: 'U', agent: 'A' }).body).not.toContain('null');
      const headsUp = words.mail.headsUp({ person: 'PERSON', company: 'COMPANY', day: 'DAY', agent: 'AGENT' });
      for (const mark of ['PERSON', 'COMPANY', 'DAY', 'AGENT']) expect(headsUp).toContain(mark);
      expect(words.guard.concernText({ kind: 'other-tenant', domain: 'DOMAIN', companyName: 'OTHER' })).toMatch(/DOMAIN.*OTHER/);
      expect(words.guard.concernText({ kind: 'role-mailbox', mailbox: 'info@x.example' })).toContain('info@x.example');
    }
  });

  it('never ask the customer for a password', () => {
    for (const words of [wordsFor('en'), wordsFor('ja')]) {
      const body = words.notes.customer({ person: 'P', company: 'C', url: 'U', agent: 'A' }).body;
      expect(body).not.toMatch(/password|パスワード/i);
    }
  });
});

describe('the language', () => {
  it('is the one chosen, else the browser’s, else English', () => {
    expect(pickLanguage('ja', 'en-US')).toBe('ja');
    expect(pickLanguage('en', 'ja-JP')).toBe('en');
    expect(pickLanguage('auto', 'ja-JP')).toBe('ja');
    expect(pickLanguage('auto', 'JA')).toBe('ja');
    expect(pickLanguage('auto', 'jam')).toBe('en');
    expect(pickLanguage('auto', 'de-AT')).toBe('en');
    expect(pickLanguage('auto', '')).toBe('en');
  });
});

describe('days and times', () => {
  it('writes days without a time zone', () => {
    expect(formatDay('2026-11-22', 'en')).toBe('22 Nov 2026');
    expect(formatDay('2025-09-01', 'en')).toBe('1 Sep 2025');
    expect(formatDay('2026-11-22', 'ja')).toBe('2026年11月22日');
  });

  it('writes nothing for what is not a day', () => {
    for (const text of ['', '2026-02-30', '2026-13-01', '22.11.2026', '2026-11']) expect(formatDay(text, 'en')).toBe('');
  });

  it('writes times in 24 hours, with the day once it is another one', () => {
    expect(formatTime(NOW)).toBe('11:42');
    expect(formatTime(NOW, { seconds: true })).toBe('11:42:07');
    expect(formatTime(new Date(2026, 10, 22, 0, 5).getTime())).toBe('00:05');
    expect(formatMoment(NOW, NOW + 3_600_000, 'en')).toBe('11:42');
    expect(formatMoment(NOW, NOW + 86_400_000, 'en')).toBe('22 Nov 2026, 11:42');
    expect(formatMoment(NOW, NOW + 86_400_000, 'ja')).toBe('2026年11月22日 11:42');
  });

  it('writes ages, and never one of the future', () => {
    expect(formatAge(NOW - 30_000, NOW, 'en')).toBe('just now');
    expect(formatAge(NOW + 30_000, NOW, 'ja')).toBe('たった今');
    expect(formatAge(NOW - 5 * 60_000, NOW, 'en')).toBe('5 minutes ago');
    expect(formatAge(NOW - 3 * 86_400_000, NOW, 'ja')).toBe('3 日前');
  });

  it('names languages, and keeps a tag that has no name', () => {
    expect(formatLanguage('ja-JP', 'en')).toBe('Japanese');
    expect(formatLanguage('en-US', 'ja')).toBe('英語');
    expect(formatLanguage('not a tag', 'en')).toBe('not a tag');
  });
});

describe('Japanese sentences with names in them', () => {
  const { guard, panel } = wordsFor('ja');

  it('keep Latin letters apart from kana and kanji by a space', () => {
    expect(guard.title('Haruka Sato 様', 'Fabrikam K.K.')).toBe('Haruka Sato 様は Fabrikam K.K. の方ですか?');
    expect(panel.inviteTitle('Wingtip Toys')).toBe('Wingtip Toys を招待');
  });

  it('put no space around Japanese names', () => {
    expect(guard.title('佐藤 遥 様', '株式会社つくばね製作所')).toBe('佐藤 遥 様は株式会社つくばね製作所の方ですか?');
    expect(panel.inviteTitle('株式会社つくばね製作所')).toBe('株式会社つくばね製作所を招待');
  });
});
