import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { turnsOrder } from '../../../lib/domain/shown-text';
import {
  chooseMessageLanguage,
  loadCustomerMessages,
  MESSAGE_LANGUAGES,
  type MessageLanguage,
} from '../../../lib/i18n/customer-messages';
import { fillMessage } from '../../../lib/i18n/customer-messages/fill-message';
import type { CustomerMessages } from '../../../lib/i18n/customer-messages/types';
import { newCustomerFor, relationshipRequestFor } from '../../../lib/i18n/customer-messages/variants';

const TAGS = MESSAGE_LANGUAGES.map(({ tag }) => tag);

/** Which placeholders each text has. The texts are the same in every language, so one list stands for all. */
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  'invitation.subject': [],
  'invitation.body': ['agent', 'company', 'link', 'partner'],
  'nudge.subject': [],
  'nudge.body': ['agent', 'company', 'date', 'link', 'partner'],
  'relationshipRequest.subject': [],
  'relationshipRequest.body': ['agent', 'company', 'indirectReseller', 'link', 'partner'],
  indirectReseller: ['partner', 'reseller'],
  'headsUp.subject': [],
  'headsUp.body': ['agent', 'company', 'contact', 'date', 'partner'],
  'mailQuestions.genuine.question': [],
  'mailQuestions.genuine.answer': ['company'],
  'mailQuestions.whyNow.question': [],
  'mailQuestions.whyNow.answer': ['company'],
  'mailQuestions.whatAccepted.question': [],
  'mailQuestions.whatAccepted.answer': ['agreementLink', 'company', 'contact', 'date'],
  'mailQuestions.mayObject.question': [],
  'mailQuestions.mayObject.answer': ['company'],
  'mailQuestions.whomToAsk.question': [],
  'mailQuestions.whomToAsk.answer': ['agent', 'partner'],
  'newCustomer.subject': [],
  'newCustomer.body': ['agent', 'company', 'link', 'partner', 'passwordNote', 'userName'],
  passwordSeparate: [],
  passwordIncluded: ['password'],
};

/** What must be alone on its line, so that no punctuation becomes part of it when it is copied or made a link. */
const ALONE = ['link', 'agreementLink', 'userName', 'password', 'indirectReseller', 'passwordNote'];

/**
 * How long a body may be as part of a mailto address, percent-encoded and before it is filled. About 2,000 characters is what mail
 * programs on Windows take. What Latin script writes fits; another script takes two or three bytes a letter and nine characters a
 * sign, and cannot: its messages are offered to copy.
 */
const LONGEST_BODY: Readonly<Record<'latin' | 'other', number>> = { latin: 2000, other: 6000 };
const OTHER_SCRIPTS: readonly MessageLanguage[] = ['ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant'];

/** Full values, all of them marked, so that a text that lost one shows it. */
const VALUES = {
  company: 'Fabrikam K.K.',
  partner: 'Contoso Cloud K.K.',
  reseller: 'Northwind Traders',
  agent: 'Kenji Mori',
  contact: 'Haruka Sato',
  date: '22 November 2026',
  link: 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement',
  agreementLink: 'https://aka.ms/customeragreement',
  userName: 'admin@fabrikamnew.onmicrosoft.com',
  password: 'Made-Up-1!',
};

const all = new Map<MessageLanguage, CustomerMessages>();
beforeAll(async () => {
  for (const tag of TAGS) all.set(tag, await loadCustomerMessages(tag));
});

function messagesOf(tag: MessageLanguage): CustomerMessages {
  const messages = all.get(tag);
  if (!messages) throw new Error(`no messages in ${tag}`);
  return messages;
}

/** Every text of a language with its path. */
function texts(node: unknown, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? ''))].sort();
}

describe.each(TAGS)('the customer messages in %s', (tag) => {
  it('have every text, with the same placeholders as in every other language', () => {
    const found = texts(messagesOf(tag)).map(([path, text]) => [path, placeholders(text)]);
    expect(Object.fromEntries(found)).toEqual(PLACEHOLDERS);
    for (const [path, text] of texts(messagesOf(tag))) expect(text.trim(), path).toBe(text);
  });

  it('leave links, names to sign in with and slots alone on their line', () => {
    for (const [path, text] of texts(messagesOf(tag))) {
      for (const name of ALONE) {
        for (const line of text.split('\n')) if (line.includes(`{${name}}`)) expect(line, path).toBe(`{${name}}`);
      }
    }
    expect(messagesOf(tag).relationshipRequest.body).toContain('\n\n{indirectReseller}\n\n');
    expect(messagesOf(tag).newCustomer.body).toContain('\n\n{passwordNote}\n\n');
  });

  it('keep subjects within a line of 78 characters, and everybody’s name out of them', () => {
    for (const [path, text] of texts(messagesOf(tag))) {
      if (!path.endsWith('.subject')) continue;
      expect(text.length, path).toBeLessThanOrEqual(78);
      expect(text, path).not.toMatch(/[{}\n]/);
    }
  });

  it('are plain and calm: no exclamation mark, no markup, nothing that turns the order of reading', () => {
    for (const [path, text] of texts(messagesOf(tag))) {
      expect(text, path).not.toMatch(/[!！¡]|<\w|\*\*|\t|\r/);
      expect(turnsOrder(text), path).toBe(false);
      expect(text, path).not.toMatch(/ {2}| \n|\n{3}/);
    }
  });

  it('say the same facts', () => {
    const { invitation, nudge, relationshipRequest, headsUp, newCustomer, mailQuestions } = messagesOf(tag);
    for (const { body } of [invitation, nudge, relationshipRequest, newCustomer]) {
      expect(body).toMatch(/Microsoftu? 365/);
      expect(Array.from(body.matchAll(/^(\d)\. /gm), (match) => match[1])).toEqual(['1', '2', '3']);
      expect(body.indexOf('{link}')).toBeGreaterThan(body.indexOf('1. '));
      expect(body.indexOf('{link}')).toBeLessThan(body.indexOf('2. '));
    }
    for (const { body } of [invitation, relationshipRequest, newCustomer])
      expect(body.split('\n').filter((line) => line.includes(' > '))).toHaveLength(1);
    expect(headsUp.body).toContain('30');
    expect(mailQuestions.genuine.answer).toContain('30');
    expect(mailQuestions.whyNow.answer).toContain('2023');
  });

  it('fit a mail address as far as their script lets them', () => {
    const { invitation, nudge, relationshipRequest, headsUp, newCustomer } = messagesOf(tag);
    const limit = LONGEST_BODY[OTHER_SCRIPTS.includes(tag) ? 'other' : 'latin'];
    for (const { subject, body } of [invitation, nudge, relationshipRequest, headsUp, newCustomer]) {
      expect(encodeURIComponent(body.replaceAll('\n', '\r\n')).length, subject).toBeLessThanOrEqual(limit);
    }
  });

  it('are whole when filled, in each form', () => {
    const messages = messagesOf(tag);
    const { invitation, nudge, headsUp, mailQuestions } = messages;
    const { password: _later, ...withoutPassword } = VALUES;
    const forms = [
      invitation.body,
      nudge.body,
      headsUp.body,
      relationshipRequestFor(messages, 'no-reseller').body,
      relationshipRequestFor(messages, 'indirect-reseller').body,
      newCustomerFor(messages, 'separate').body,
      ...Object.values(mailQuestions).map(({ answer }) => answer),
    ];
    for (const form of forms) {
      const { text, missing } = fillMessage(form, withoutPassword);
      expect(missing).toEqual([]);
      expect(text).not.toMatch(/[{}]|\n{3}/);
    }
    expect(fillMessage(relationshipRequestFor(messages, 'no-reseller').body, VALUES).text).not.toContain(VALUES.reseller);
    expect(fillMessage(relationshipRequestFor(messages, 'indirect-reseller').body, VALUES).text).toContain(VALUES.reseller);

    const included = newCustomerFor(messages, 'included').body;
    expect(fillMessage(included, withoutPassword).missing).toEqual(['password']);
    expect(fillMessage(included, VALUES).text.split('\n')).toContain(VALUES.password);
  });
});

describe('the language of a message', () => {
  it.each([
    ['en-US', 'en'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['FR-ca', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt_PT', 'pt-BR'],
    ['nb', 'nb'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-CHS', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CHT', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    [' sv-FI ', 'sv'],
  ] as const)('of %s is %s', (tag, language) => {
    expect(chooseMessageLanguage(tag)).toBe(language);
  });

  it.each([null, '', '-', 'xx', 'ar-SA', 'eno', 'not a tag', 'constructor'])('is English for %j', (tag) => {
    expect(chooseMessageLanguage(tag)).toBe('en');
  });

  it('can be each of the fourteen languages that the recorded and written blocks have most of', () => {
    const folder = 'test/fixtures/block';
    const sentences = new Map<string, number>();
    for (const file of readdirSync(folder)) {
      const fixture: Record<string, unknown> = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      for (const [tag, held] of Object.entries(fixture)) {
        const list = (held as { messages?: unknown }).messages ?? held;
        const language = tag.toLowerCase();
        if (Array.isArray(list)) sentences.set(language, (sentences.get(language) ?? 0) + list.length);
      }
    }
    const most = [...sentences].sort(([, a], [, b]) => b - a).slice(0, 14);
    expect(most[0]?.[0]).toBe('en');
    for (const [tag] of most.slice(1)) expect(chooseMessageLanguage(tag), tag).not.toBe('en');
  });

  it('is each of the languages for its own tag, and each has a name of its own', () => {
    for (const tag of TAGS) expect(chooseMessageLanguage(tag)).toBe(tag);
    expect(new Set(MESSAGE_LANGUAGES.map(({ name }) => name)).size).toBe(TAGS.length);
    for (const tag of TAGS) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });
});

describe('filling a message', () => {
  it('puts values in as plain text, once', () => {
    const { text, missing } = fillMessage('{company} / {agent} / {company}', {
      company: '{agent} $& $1 <b>',
      agent: 'Kenji Mori',
    });
    expect(text).toBe('{agent} $& $1 <b> / Kenji Mori / {agent} $& $1 <b>');
    expect(missing).toEqual([]);
  });

  it('folds the line breaks of values and leaves out what turns the order of reading', () => {
    const { text } = fillMessage('Dear {contact},', { contact: 'Haruka\r\nBcc: all\u2028Sato\u202e' });
    expect(text).toBe('Dear Haruka Bcc: all Sato,');
  });

  it('names what is missing, in the order of the text and once, and leaves it to be seen', () => {
    const { text, missing } = fillMessage('{link} {company} {agent} {link}', { company: ' \u200b', agent: 'Kenji Mori' });
    expect(text).toBe('{link} {company} Kenji Mori {link}');
    expect(missing).toEqual(['link', 'company']);
  });

  it('lets no slip in an edited template pass unnoticed', () => {
    const { text, missing } = fillMessage('{ company } ｛company｝ {Company} {} {constructor} {toString}', {
      company: 'Fabrikam',
    });
    expect(text).toBe('Fabrikam Fabrikam {Company} {} {constructor} {toString}');
    expect(missing).toEqual(['Company', '', 'constructor', 'toString']);
  });
});
