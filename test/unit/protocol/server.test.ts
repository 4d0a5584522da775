import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageName, PROCEDURES, type ProcedureName } from '../../../lib/protocol/procedures';
import { pageOfPort, parseRequest } from '../../../lib/protocol/server';

const TENANT = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const DRAFT = {
  draftId: 'd1',
  signatory: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka@fabrikam.example', phone: '' },
  agreedOn: '2026-11-22',
  origin: { from: 'typed' },
  acknowledged: null,
};
const SETTINGS = { clientId: '', partnerTenantId: '', partnerKind: null, route: 'auto', language: 'auto' };

const GOOD: Readonly<Record<ProcedureName, unknown>> = {
  'present-ticket': { ticket: 't' },
  'watch-tab': { tabId: 7 },
  'check-again': {},
  search: { query: '', filter: 'all', limit: 50 },
  'read-list': {},
  'choose-customer': { tenantId: TENANT },
  'leave-customer': {},
  'save-draft': { tenantId: TENANT, draft: DRAFT },
  'read-provider-request': { tenantId: TENANT },
  'save-provider-request': { tenantId: TENANT, request: { to: 'csp@provider.example', written: { subject: 's', body: 'b' } } },
  attest: { tenantId: TENANT, draft: DRAFT },
  'settle-undecided': { entryId: 'e', decision: 'give-up' },
  'dismiss-attestation': { entryId: 'e' },
  'agreement-document': { tenantId: TENANT },
  'acceptance-page': {},
  'sign-in': { otherAccount: false },
  'sign-out': {},
  'reload-page': {},
  'close-panel': {},
  'move-panel': { side: 'other' },
  'hide-here': {},
  'open-panel': {},
  'open-settings': {},
  'read-settings': {},
  'save-settings': { settings: SETTINGS },
  'test-connection': {},
  'try-route-again': {},
  'read-kept': {},
  'read-diagnostics': {},
  'clear-diagnostics': {},
  wipe: { what: 'journal' },
  'withdraw-consent': {},
};
const CALLS = Object.keys(PROCEDURES) as ProcedureName[];

/** Written out a second time on purpose: a right that a page gains by mistake must not pass unseen. */
const RIGHTS: Readonly<Record<PageName, readonly ProcedureName[]>> = {
  panel: [
    'present-ticket',
    'check-again',
    'search',
    'read-list',
    'choose-customer',
    'save-draft',
    'read-provider-request',
    'save-provider-request',
    'attest',
    'settle-undecided',
    'dismiss-attestation',
    'agreement-document',
    'acceptance-page',
    'sign-in',
    'reload-page',
    'close-panel',
    'move-panel',
    'hide-here',
    'open-settings',
  ],
  popup: [
    'watch-tab',
    'check-again',
    'search',
    'read-list',
    'choose-customer',
    'leave-customer',
    'agreement-document',
    'acceptance-page',
    'sign-in',
    'reload-page',
    'open-panel',
    'open-settings',
  ],
  settings: [
    'read-settings',
    'save-settings',
    'sign-in',
    'sign-out',
    'test-connection',
    'try-route-again',
    'read-kept',
    'read-diagnostics',
    'clear-diagnostics',
    'wipe',
    'withdraw-consent',
  ],
};
const PAGES = Object.keys(RIGHTS) as PageName[];

const ask = (page: PageName, call: string, input: unknown) => parseRequest(page, { id: 1, call, input });

describe('who may call what', () => {
  test.each(PAGES.flatMap((page) => CALLS.map((call) => [page, call] as const)))('%s: %s', (page, call) => {
    const answer = ask(page, call, GOOD[call]);
    expect(answer?.id).toBe(1);
    if (RIGHTS[page].includes(call)) expect(answer?.admitted).toEqual({ call, input: GOOD[call] });
    else expect(answer?.admitted).toBeNull();
  });

  test('only the panel writes, and settings read no customer', () => {
    const writes: ProcedureName[] = ['attest', 'settle-undecided', 'save-draft'];
    for (const call of writes) for (const page of ['popup', 'settings'] as const) expect(RIGHTS[page]).not.toContain(call);
    for (const call of ['search', 'choose-customer', 'watch-tab', 'agreement-document'] as const)
      expect(RIGHTS.settings).not.toContain(call);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'ATTEST', 'attest ', 'has'])(
    'no call by the name of %s',
    (call) => {
      for (const page of PAGES) expect(ask(page, call, {})?.admitted).toBeNull();
    },
  );
});

describe('the page of a port', () => {
  test.each([
    ['countersign/panel', 'panel'],
    ['countersign/popup', 'popup'],
    ['countersign/settings', 'settings'],
    ['countersign/', null],
    ['countersign/customers', null],
    ['countersign/__proto__', null],
    ['countersign/panel/', null],
    ['countersign/Panel', null],
    ['panel', null],
    ['', null],
    ['xcountersign/panel', null],
  ])('%s', (name, page) => expect(pageOfPort(name)).toBe(page));
});

describe('what a call must look like', () => {
  const draftWith = (change: object) => ({ tenantId: TENANT, draft: { ...DRAFT, ...change } });
  const personWith = (change: object) => draftWith({ signatory: { ...DRAFT.signatory, ...change } });
  const refused: readonly (readonly [string, PageName, ProcedureName, unknown])[] = [
    ['no input', 'panel', 'attest', undefined],
    ['null', 'panel', 'attest', null],
    ['a list', 'panel', 'check-again', []],
    ['a list', 'panel', 'attest', [TENANT, DRAFT]],
    ['a text', 'panel', 'check-again', ''],
    ['a field too many', 'panel', 'check-again', { tenantId: TENANT }],
    ['a field too many', 'panel', 'attest', { tenantId: TENANT, draft: DRAFT, force: true }],
    ['a field too many in the draft', 'panel', 'attest', draftWith({ confirmed: true })],
    ['a field too many in the person', 'panel', 'attest', personWith({ title: 'Dr' })],
    ['no tenant', 'panel', 'attest', { draft: DRAFT }],
    ['a tenant id in capitals', 'panel', 'attest', { tenantId: TENANT.toUpperCase(), draft: DRAFT }],
    ['a tenant id with a path', 'panel', 'attest', { tenantId: `${TENANT}/agreements`, draft: DRAFT }],
    ['a tenant id with a line break', 'panel', 'attest', { tenantId: `${TENANT}\n`, draft: DRAFT }],
    ['a tenant id in a list', 'panel', 'attest', { tenantId: [TENANT], draft: DRAFT }],
    ['an endless name', 'panel', 'attest', personWith({ firstName: 'x'.repeat(501) })],
    ['an endless id', 'panel', 'attest', draftWith({ draftId: 'x'.repeat(65) })],
    ['a name that is no text', 'panel', 'attest', personWith({ firstName: { toString: () => 'Jane' } })],
    ['a date that is no text', 'panel', 'attest', draftWith({ agreedOn: 20261122 })],
    ['an unknown origin', 'panel', 'attest', draftWith({ origin: { from: 'page' } })],
    ['an origin with more', 'panel', 'attest', draftWith({ origin: { from: 'typed', edited: false } })],
    ['no answer to the concern', 'panel', 'attest', draftWith({ acknowledged: undefined })],
    ['a yes to everything', 'panel', 'attest', draftWith({ acknowledged: true })],
    ['an unknown decision', 'panel', 'settle-undecided', { entryId: 'e', decision: 'forget' }],
    ['no rows', 'popup', 'search', { query: '', filter: 'all', limit: 0 }],
    ['all rows', 'popup', 'search', { query: '', filter: 'all', limit: 501 }],
    ['half a row', 'popup', 'search', { query: '', filter: 'all', limit: 1.5 }],
    ['not a number of rows', 'popup', 'search', { query: '', filter: 'all', limit: Number.NaN }],
    ['another filter', 'popup', 'search', { query: '', filter: '__proto__', limit: 1 }],
    ['an endless query', 'popup', 'search', { query: 'x'.repeat(501), filter: 'all', limit: 1 }],
    ['a tab by name', 'popup', 'watch-tab', { tabId: '7' }],
    ['half a tab', 'popup', 'watch-tab', { tabId: 0.5 }],
    ['an unknown side', 'panel', 'move-panel', { side: 'top' }],
    ['an unknown route', 'settings', 'save-settings', { settings: { ...SETTINGS, route: 'always' } }],
    ['an unknown kind', 'settings', 'save-settings', { settings: { ...SETTINGS, partnerKind: 'constructor' } }],
    ['a setting too many', 'settings', 'save-settings', { settings: { ...SETTINGS, api: 'https://evil.example' } }],
    ['all of it', 'settings', 'wipe', { what: 'all' }],
  ];
  test.each(refused)('%s is refused (%s, %s)', (_name, page, call, input) => {
    expect(ask(page, call, input)).toEqual({ id: 1, admitted: null });
  });

  test('an own key __proto__ is refused and changes no prototype', () => {
    const input = JSON.parse(`{"tenantId":"${TENANT}","draft":{"__proto__":{"acknowledged":"yes"}}}`);
    expect(ask('panel', 'attest', input)?.admitted).toBeNull();
    const settings = JSON.parse(
      `{"settings":{"__proto__":{"route":"on"},"clientId":"","partnerTenantId":"","partnerKind":null}}`,
    );
    expect(ask('settings', 'save-settings', settings)?.admitted).toBeNull();
    expect(({} as Record<string, unknown>).route).toBeUndefined();
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'attest'],
    ['a list', [1, 'attest', {}]],
    ['no id', { call: 'check-again', input: {} }],
    ['an id that is no number', { id: '1', call: 'check-again', input: {} }],
    ['an id that is not a number', { id: Number.NaN, call: 'check-again', input: {} }],
    ['a call in a list', { id: 1, call: ['attest'], input: {} }],
    ['more than a request', { id: 1, call: 'check-again', input: {}, page: 'panel' }],
  ])('%s is no request', (_name, raw) => expect(parseRequest('panel', raw)).toBeNull());
});

describe('whatever comes', () => {
  const anyCall = fc.oneof(fc.constantFrom<string>(...CALLS), fc.string());
  test('the parser never throws, and lets through only what the page may say, unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAGES),
        anyCall,
        fc.anything({ withNullPrototype: true, maxDepth: 4 }),
        (page, call, input) => {
          const admitted = ask(page, call, input)?.admitted ?? null;
          if (admitted === null) return;
          expect(RIGHTS[page]).toContain(admitted.call);
          // A null prototype is the only thing that may get lost.
          expect(JSON.stringify(admitted.input)).toBe(JSON.stringify(input));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('one wrong value anywhere in a good call refuses it', () => {
    const paths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...paths(inner, [...path, key])])
        : [];
    const wrong = fc.oneof(fc.constant(Symbol.for('none')), fc.bigInt(), fc.constant([]), fc.date(), fc.func(fc.integer()));
    const places = CALLS.flatMap((call) => paths(GOOD[call]).map((path) => ({ call, path })));
    const page = (call: ProcedureName) => PAGES.find((one) => RIGHTS[one].includes(call)) as PageName;
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, ({ call, path }, value) => {
        const input = structuredClone(GOOD[call]) as Record<string, unknown>;
        const inner = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, input);
        inner[path.at(-1) as string] = value;
        expect(ask(page(call), call, input)?.admitted).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
