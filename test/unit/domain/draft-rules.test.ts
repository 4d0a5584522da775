import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BillingContact } from '../../../lib/domain/customer';
import type { Draft } from '../../../lib/domain/draft';
import {
  checkDraft,
  concernKey,
  concernOf,
  type GuardSurroundings,
  isRecorded,
  suggestDraft,
  tidySignatory,
} from '../../../lib/domain/draft-rules';
import type { Confirmation, Facts, Signatory } from '../../../lib/domain/facts';
import { NEVER_READ } from '../../../lib/domain/state';

const NOW = Date.parse('2026-11-22T11:42:00Z');
const HARUKA: Signatory = {
  firstName: 'Haruka',
  lastName: 'Sato',
  email: 'haruka.sato@fabrikam.example',
  phone: '+81 3-5555-0142',
};
const DRAFT: Draft = { draftId: 'd', signatory: HARUKA, agreedOn: '2026-11-22', origin: { from: 'typed' }, acknowledged: null };
const faultsOf = (change: Partial<Signatory> & { readonly agreedOn?: string }) => {
  const { agreedOn = DRAFT.agreedOn, ...person } = change;
  return checkDraft({ ...DRAFT, agreedOn, signatory: { ...HARUKA, ...person } }, NOW);
};
/** The one fault of the one field, or null. */
const faultOf = (change: Parameters<typeof faultsOf>[0]) => {
  const faults = faultsOf(change);
  expect(faults.length).toBeLessThanOrEqual(1);
  if (faults[0]) expect(Object.keys(change)).toEqual([faults[0].field]);
  return faults[0]?.fault ?? null;
};

describe('a draft that may be sent', () => {
  test('has no faults', () => expect(checkDraft(DRAFT, NOW)).toEqual([]));

  test('names all faults in the order of the form', () => {
    const empty = { firstName: '', lastName: ' ', email: '', phone: 'x' };
    expect(checkDraft({ ...DRAFT, signatory: empty, agreedOn: '' }, NOW)).toEqual([
      { field: 'firstName', fault: 'missing' },
      { field: 'lastName', fault: 'missing' },
      { field: 'email', fault: 'missing' },
      { field: 'phone', fault: 'not-a-phone' },
      { field: 'agreedOn', fault: 'missing' },
    ]);
  });

  test.each([
    ['50 letters', 'a'.repeat(50), null],
    ['51 letters', 'a'.repeat(51), 'too-long'],
    ['50 characters of two code units', '𠮷'.repeat(50), null],
    ['51 of them', '𠮷'.repeat(51), 'too-long'],
    ['50 letters among blanks', `  ${'a'.repeat(50)}  `, null],
    ['50 letters with combining marks', 'é'.repeat(50), null],
    ['one letter', '李', null],
    ["O'Brien-Müller", "O'Brien-Müller", null],
    ['nothing', '', 'missing'],
    ['blanks of all kinds', ' \t\u00a0\u3000\n', 'missing'],
    ['what cannot be seen', '\u200b\u2060\u00ad', 'missing'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0', 'missing'],
    ['variation selectors', '\ufe0f\u{e0100}', 'missing'],
    ['an empty Braille cell', '\u2800', 'missing'],
    ['a right-to-left override', 'Mallory\u202e', 'turns-order'],
    ['an isolate', 'Haruka\u2066\u2069', 'turns-order'],
    ['a mark of direction', '\u200fHaruka', 'turns-order'],
    ['a variation of a character', '葛\u{e0100}城', null],
    ['a joiner between letters', 'علی\u200cرضا', null],
  ])('name: %s', (_name, text, fault) => {
    expect(faultOf({ firstName: text })).toBe(fault);
    expect(faultOf({ lastName: text })).toBe(fault);
  });

  test.each([
    'haruka.sato@fabrikam.example',
    'h@a.jp',
    "o'brien+it@mail.fabrikam.co.uk",
    'haruka@xn--fsqu00a.xn--0zwm56d',
    '佐藤@ファブリカム.日本',
    'müller@bücher.example',
    'अजय@उदाहरण.भारत',
    'ＨＡＲＵＫＡ＠ｆａｂｒｉｋａｍ．ｅｘａｍｐｌｅ',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.example`,
    '  haruka@fabrikam.example ',
  ])('email %j', (email) => expect(faultOf({ email })).toBeNull());

  test.each([
    'haruka',
    'haruka@',
    '@fabrikam.example',
    'haruka@fabrikam',
    'haruka@fabrikam.',
    'haruka@.example',
    'haruka@fabrikam..example',
    'haruka@-fabrikam.example',
    'haruka@fabrikam-.example',
    'haruka@fabrikam.e',
    'haruka@fabrikam.123',
    'haruka@[10.0.0.1]',
    'haruka@10.0.0.1',
    'haruka @fabrikam.example',
    'haruka@fabrikam.example, ren@fabrikam.example',
    'haruka@fabrikam.example;ren@fabrikam.example',
    'haruka@ren@fabrikam.example',
    'Haruka <haruka@fabrikam.example>',
    '"haruka"@fabrikam.example',
    'haruka@fabrikam.example\r\nBcc: x@y.example',
    'haruka\u0000@fabrikam.example',
    'haruka\u200b@fabrikam.example',
    '\u202eharuka@fabrikam.example',
    'haruka\u3164@fabrikam.example',
    'haruka\ufe0f@fabrikam.example',
    'haruka@fabrikam\u3164.example',
    'haruka@fabrikam.exam\u200bple',
    'haruka@fabrikam.example/../x',
    'haruka@fabrikam.example?cc=x',
  ])('no email %j', (email) => expect(faultOf({ email })).toBe('not-an-email'));

  test('an email of 254 characters is the longest', () => {
    const ofLength = (length: number) => `${'a'.repeat(length - 10)}@b.example`;
    expect(ofLength(254)).toHaveLength(254);
    expect(faultOf({ email: ofLength(254) })).toBeNull();
    expect(faultOf({ email: ofLength(255) })).toBe('too-long');
  });

  test.each([
    '',
    '0355550142',
    '+81 3-5555-0142',
    '(03) 5555-0142',
    '(425) 555-0100 ext. 12',
    '+(81) 3 5555 0142',
    '+1.425.555.0100 x7',
    '03-5555-0142 内線 204',
    '０３－５５５５－０１４２',
    '03ー5555ー0142',
    '03−5555–0142',
    '110',
  ])('phone %j', (phone) => expect(faultOf({ phone })).toBeNull());

  test.each(['+', '()', '12', '----', 'call me', '0355550142; rm', '03-5555-0142 abc', '<b>0355550142</b>', '٠٣٥٥٥٥٠١٤٢'])(
    'no phone %j',
    (phone) => expect(faultOf({ phone })).toBe('not-a-phone'),
  );

  test('a phone has 40 characters at most', () => {
    expect(faultOf({ phone: '1'.repeat(40) })).toBeNull();
    expect(faultOf({ phone: '1'.repeat(41) })).toBe('too-long');
  });

  test.each([
    ['2026-11-22', null],
    ['2026-11-23', 'future-date'],
    ['9999-12-31', 'future-date'],
    ['2023-04-01', null],
    ['2023-03-31', 'too-old'],
    ['0001-01-01', 'too-old'],
    ['2026-02-30', 'not-a-date'],
    ['22.11.2026', 'not-a-date'],
    ['', 'missing'],
  ])('date %j: %s', (agreedOn, fault) => expect(faultOf({ agreedOn })).toBe(fault));

  test('no text makes the rules throw or run long', () => {
    // CPU time of this process, because other processes may keep the machine busy.
    const started = process.cpuUsage();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        faultsOf({ firstName: text, lastName: text, email: text, phone: text, agreedOn: text });
      }),
    );
    for (const hostile of [`${'a-'.repeat(120)}`, `a@${'a-'.repeat(120)}`, `a@${'a.'.repeat(120)}`, `${'1 '.repeat(19)}y`])
      expect(faultsOf({ email: hostile, phone: hostile.slice(0, 40) }).length).toBeGreaterThan(0);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });
});

describe('tidying', () => {
  test('trims, joins inner blanks, composes marks, and makes email and phone half-width', () => {
    expect(
      tidySignatory({
        firstName: ' Mary \u3000Ann\n',
        lastName: 'Mu\u0308ller',
        email: ' ｈａｒｕｋａ＠fabrikam.example ',
        phone: ' ０３ー５５５５－０１４２ ',
      }),
    ).toEqual({ firstName: 'Mary Ann', lastName: 'Müller', email: 'haruka@fabrikam.example', phone: '03-5555-0142' });
  });

  test('leaves full-width letters in a name as they are written', () => {
    expect(tidySignatory({ ...HARUKA, lastName: 'Ｓａｔｏ' }).lastName).toBe('Ｓａｔｏ');
  });

  test('changes nothing the second time, and adds no faults', () => {
    fc.assert(
      fc.property(
        fc.record({
          firstName: fc.string({ unit: 'grapheme' }),
          lastName: fc.string(),
          email: fc.emailAddress(),
          phone: fc.string(),
        }),
        (person) => {
          const tidied = tidySignatory(person);
          expect(tidySignatory(tidied)).toEqual(tidied);
          expect(checkDraft({ ...DRAFT, signatory: tidied }, NOW)).toEqual(checkDraft({ ...DRAFT, signatory: person }, NOW));
        },
      ),
    );
  });
});

describe('the wrong-person guard', () => {
  const AROUND: GuardSurroundings = {
    ownDomains: ['contosocloud.example', 'contoso.onmicrosoft.com'],
    otherTenantDomains: { 'fabrikamretail.example': 'Fabrikam Retail' },
    customerDomain: 'fabrikam.onmicrosoft.com',
  };
  const concerning = (change: Partial<Signatory>, around: Partial<GuardSurroundings> = {}) =>
    concernOf({ ...HARUKA, ...change }, { ...AROUND, ...around });

  test.each<readonly [string, Partial<Signatory>, unknown]>([
    ['the partner itself', { email: 'kenji@contosocloud.example' }, { kind: 'own-domain', domain: 'contosocloud.example' }],
    ['in capitals', { email: 'Kenji@ContosoCloud.EXAMPLE' }, { kind: 'own-domain', domain: 'contosocloud.example' }],
    ['typed wide', { email: 'kenji＠contosocloud.example' }, { kind: 'own-domain', domain: 'contosocloud.example' }],
    ['a part of the partner', { email: 'k@tokyo.contosocloud.example' }, { kind: 'own-domain', domain: 'contosocloud.example' }],
    [
      'another customer',
      { email: 'ren@fabrikamretail.example' },
      { kind: 'other-tenant', domain: 'fabrikamretail.example', companyName: 'Fabrikam Retail' },
    ],
    ['a role', { email: 'info@fabrikam.example' }, { kind: 'role-mailbox', mailbox: 'info@fabrikam.example' }],
    ['a Japanese office', { email: 'soumu@fabrikam.example' }, { kind: 'role-mailbox', mailbox: 'soumu@fabrikam.example' }],
    ['a numbered role', { email: 'Sales2@fabrikam.example' }, { kind: 'role-mailbox', mailbox: 'Sales2@fabrikam.example' }],
    ['nobody answers', { email: 'no-reply@fabrikam.example' }, { kind: 'role-mailbox', mailbox: 'no-reply@fabrikam.example' }],
    [
      'a German office',
      { email: 'buchhaltung@fabrikam.example' },
      { kind: 'role-mailbox', mailbox: 'buchhaltung@fabrikam.example' },
    ],
    ['a placeholder', { firstName: 'Test' }, { kind: 'placeholder-name', name: 'Test' }],
    ['a placeholder as last name', { lastName: 'TBD' }, { kind: 'placeholder-name', name: 'TBD' }],
    ['a Japanese placeholder', { lastName: '担当者' }, { kind: 'placeholder-name', name: '担当者' }],
    ['a polite one', { firstName: 'お客様' }, { kind: 'placeholder-name', name: 'お客様' }],
    ['a key held down', { firstName: 'aaaa' }, { kind: 'placeholder-name', name: 'aaaa' }],
    ['dashes', { lastName: '--' }, { kind: 'placeholder-name', name: '--' }],
    [
      'the most telling first',
      { firstName: 'Test', email: 'info@contosocloud.example' },
      { kind: 'own-domain', domain: 'contosocloud.example' },
    ],
  ])('%s', (_name, change, concern) => expect(concerning(change)).toEqual(concern));

  test.each<readonly [string, Partial<Signatory>, Partial<GuardSurroundings>]>([
    ['a person at the customer', {}, {}],
    ['a name that holds a placeholder', { firstName: 'Testa', lastName: 'Sampleton' }, {}],
    ['a short Japanese name', { firstName: '様子', lastName: '姓名' }, {}],
    ['a mailbox that begins like a role', { email: 'informatics.lee@fabrikam.example' }, {}],
    ['a person called Salesky', { email: 'salesky@fabrikam.example' }, {}],
    ["a domain that ends like the partner's", { email: 'h@notcontosocloud.example' }, {}],
    ["a domain that begins like the partner's", { email: 'h@contosocloud.example.org' }, {}],
    [
      "the customer whose own domain is one of the partner's",
      { email: 'h@contosocloud.example' },
      { customerDomain: 'contosocloud.example' },
    ],
    [
      "the customer below the partner's domain",
      { email: 'h@shop.contosocloud.example' },
      { customerDomain: 'shop.contosocloud.example' },
    ],
    ['a part of such a customer', { email: 'h@eu.shop.contosocloud.example' }, { customerDomain: 'shop.contosocloud.example' }],
    [
      'the customer whose domain another tenant has too',
      { email: 'h@fabrikamretail.example' },
      { customerDomain: 'fabrikamretail.example' },
    ],
    ['no address yet', { email: '' }, {}],
    ['half an address', { email: 'haruka@' }, { otherTenantDomains: { '': 'Nobody' } }],
    ['no domains known', { email: 'h@gmail.com' }, { ownDomains: [''], customerDomain: '' }],
  ])('does not mind %s', (_name, change, around) => expect(concerning(change, around)).toBeNull());

  test.each(['__proto__', 'constructor', 'toString'])('is not taken in by the domain %s', (domain) => {
    expect(concerning({ email: `h@${domain}` })).toBeNull();
  });

  test('the name and its "yes" belong to one person and one reason', () => {
    const concern = { kind: 'role-mailbox', mailbox: 'x' } as const;
    const key = concernKey(concern, HARUKA);
    expect(concernKey(concern, { ...HARUKA, firstName: ' Haruka ', email: 'HARUKA.SATO@fabrikam.example' })).toBe(key);
    expect(concernKey(concern, { ...HARUKA, phone: '' })).toBe(key);
    expect(concernKey({ kind: 'own-domain', domain: 'x' }, HARUKA)).not.toBe(key);
    for (const field of ['firstName', 'lastName', 'email'] as const)
      expect(concernKey(concern, { ...HARUKA, [field]: `x${HARUKA[field]}` })).not.toBe(key);
    // A name may not contain the separator.
    expect(concernKey(concern, { ...HARUKA, firstName: 'A|B', lastName: 'C' })).not.toBe(
      concernKey(concern, { ...HARUKA, firstName: 'A', lastName: 'B|C' }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (firstName, lastName) => {
        const one = tidySignatory({ ...HARUKA, firstName, lastName });
        const key = concernKey(concern, one);
        expect(key).toBe(['role-mailbox', one.firstName, one.lastName, one.email].join('\n'));
        expect(key.split('\n')).toHaveLength(4);
      }),
    );
  });
});

describe('the draft a customer starts with', () => {
  const confirmation = (agreedOn: string, firstName: string): Confirmation => ({
    signatory: { ...HARUKA, firstName },
    agreedOn,
    templateId: 't',
    userId: null,
  });
  const factsWith = (...confirmations: Confirmation[]): Facts => ({
    confirmations: { status: 'read', value: confirmations, readAt: NOW },
    direct: { status: 'never' },
  });
  const billing: BillingContact = { signatory: { ...HARUKA, firstName: 'Billing' }, culture: 'ja-JP', country: 'JP' };
  const nobodyBilled: BillingContact = { ...billing, signatory: null };

  test.each<readonly [string, Facts, BillingContact | null, string, unknown]>([
    ['the billing contact', NEVER_READ, billing, 'Billing', { from: 'billing-profile', edited: false }],
    [
      'the billing contact before a valid confirmation',
      factsWith(confirmation('2024-01-01', 'Recorded')),
      billing,
      'Billing',
      { from: 'billing-profile', edited: false },
    ],
    [
      'who is to be renewed',
      factsWith(confirmation('2023-03-31', 'Recorded')),
      billing,
      'Recorded',
      { from: 'confirmation', agreedOn: '2023-03-31', edited: false },
    ],
    [
      'the newest on record',
      factsWith(confirmation('2021-01-01', 'Older'), confirmation('2022-01-01', 'Newer')),
      null,
      'Newer',
      { from: 'confirmation', agreedOn: '2022-01-01', edited: false },
    ],
    [
      'who is on record when billing knows nobody',
      factsWith(confirmation('2024-01-01', 'Recorded')),
      nobodyBilled,
      'Recorded',
      { from: 'confirmation', agreedOn: '2024-01-01', edited: false },
    ],
    ['nobody', NEVER_READ, nobodyBilled, '', { from: 'typed' }],
    ['nobody, when nothing is known', NEVER_READ, null, '', { from: 'typed' }],
  ])('takes %s', (_name, facts, contact, firstName, origin) => {
    const draft = suggestDraft('d7', facts, contact, NOW);
    expect(draft).toMatchObject({ draftId: 'd7', origin, agreedOn: '2026-11-22', acknowledged: null });
    expect(draft.signatory.firstName).toBe(firstName);
  });

  test("takes the confirmation from a failed reading's last good value", () => {
    const appError = { kind: 'service-error', field: null, retryAt: null, text: '', detail: null } as const;
    const facts: Facts = {
      confirmations: {
        status: 'failed',
        appError,
        triedAt: NOW,
        last: { value: [confirmation('2022-01-01', 'Recorded')], readAt: 1 },
      },
      direct: { status: 'never' },
    };
    expect(suggestDraft('d', facts, null, NOW).signatory.firstName).toBe('Recorded');
  });
});

describe('whether an attestation is on record', () => {
  const attested = { signatory: HARUKA, dateSent: '2026-11-21T23:55:00.000Z' };
  const on = { signatory: HARUKA, agreedOn: '2026-11-21' };
  test.each<readonly [string, Partial<Signatory>, boolean]>([
    ['the same person', {}, true],
    ['in other letters', { firstName: 'HARUKA', email: 'Haruka.Sato@Fabrikam.Example' }, true],
    ['typed wide', { lastName: 'Ｓａｔｏ' }, true],
    ['with other blanks', { firstName: ' Haruka\u3000' }, true],
    ['with decomposed marks', { firstName: 'Haru\u0301ka' }, false],
    ['another phone', { phone: '' }, true],
    ['another first name', { firstName: 'Ren' }, false],
    ['another last name', { lastName: 'Ito' }, false],
    ['another address', { email: 'h@fabrikam.example' }, false],
  ])('%s: %#', (_name, change, is) => {
    expect(isRecorded(attested, { ...on, signatory: { ...HARUKA, ...change } })).toBe(is);
  });
  test('a name is the same in composed and decomposed form', () => {
    const person = { ...HARUKA, firstName: 'Mu\u0308ller' };
    expect(isRecorded({ ...attested, signatory: person }, { ...on, signatory: { ...person, firstName: 'Müller' } })).toBe(true);
  });
  test('the day that was sent counts, not the day that was chosen', () => {
    expect(isRecorded(attested, { ...on, agreedOn: '2026-11-22' })).toBe(false);
    expect(isRecorded({ ...attested, dateSent: '2026-11-22T00:00:00.000Z' }, { ...on, agreedOn: '2026-11-22' })).toBe(true);
  });
  test('an attestation that never got a date to send is not', () => {
    expect(isRecorded({ ...attested, dateSent: '' }, on)).toBe(false);
  });
});
