import { describe, expect, it } from 'vitest';
import { isGuid, readGuid } from '../../../lib/domain/guid';

const GUID = '6f0d2c1e-58a4-4d0b-9b51-1c7a3f20e8aa';

describe('readGuid', () => {
  it.each([GUID, `  ${GUID}\n`, `{${GUID}}`, `{ ${GUID.toUpperCase()} }`, `(${GUID})`, GUID.replaceAll('-', '')])(
    'takes %j',
    (typed) => {
      expect(readGuid(typed)).toBe(GUID);
    },
  );
  it.each(['', 'contoso', GUID.slice(1), `${GUID}0`, GUID.replace('6', 'g'), 'contoso.onmicrosoft.com'])(
    'refuses %j',
    (typed) => {
      expect(readGuid(typed)).toBeNull();
    },
  );
});

describe('isGuid', () => {
  it('takes only the form in which ids are kept', () => {
    expect(isGuid(GUID)).toBe(true);
    for (const text of [GUID.toUpperCase(), GUID.replaceAll('-', ''), `{${GUID}}`, ` ${GUID}`, `${GUID}\n`, ''])
      expect(isGuid(text)).toBe(false);
  });
});
