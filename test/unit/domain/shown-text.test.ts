import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvisible, shownText, turnsOrder, withShownText } from '../../../lib/domain/shown-text';

const CONTROLS = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];
const INVISIBLE = [
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u1160',
  '\u17b4',
  '\u180e',
  '\u200b',
  '\u2060',
  '\u2800',
  '\u3000',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\uffa0',
  '\u{1d159}',
  '\u{e0041}',
  '\u{e0100}',
  '\u{301}',
];

describe('a text from outside', () => {
  it.each(CONTROLS)('is recognised by a character that reorders it: %j', (control) => {
    expect(turnsOrder(`Haruka${control}otaS`)).toBe(true);
    expect(shownText(`Haruka${control} Sato`)).toBe('Haruka Sato');
  });

  it.each(INVISIBLE)('counts as empty when it is only %j', (character) => {
    expect(isInvisible(`${character} ${character}`)).toBe(true);
    expect(shownText(character)).toBe('');
    expect(isInvisible(`${character}a`)).toBe(false);
  });

  it.each([
    'Haruka Sato',
    '佐藤 遥',
    // An ideographic variation sequence, and a joiner between letters.
    '葛\u{e0100}城',
    'علی\u200cرضا',
    'क्\u200dष',
    "O'Brien-Müller",
    'ירון כהן',
  ])('stays as it is: %s', (name) => {
    expect(turnsOrder(name)).toBe(false);
    expect(shownText(name)).toBe(name);
  });

  it('becomes one line', () => {
    expect(shownText('Fabrikam\r\nK.K.\u2028Tokyo\u0000')).toBe('Fabrikam K.K. Tokyo ');
  });

  it('never keeps a character that reorders it, and does not change the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...CONTROLS, ...INVISIBLE), fc.string({ unit: 'grapheme' }))), (parts) => {
        const shown = shownText(parts.join(''));
        expect(turnsOrder(shown)).toBe(false);
        expect(shownText(shown)).toBe(shown);
      }),
    );
  });

  it('is replaced in a record without changing the rest', () => {
    expect(withShownText({ a: '\u202ea', b: '\u202eb', n: 1 }, 'a')).toEqual({ a: 'a', b: '\u202eb', n: 1 });
  });
});
