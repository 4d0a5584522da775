import { describe, expect, test } from 'vitest';
import {
  type Arrival,
  type DelegatedSession,
  endsAnother,
  sessionAtArrival,
  sessionUnderHint,
} from '../../../../lib/background/tabs/delegated-session';
import type { MainFrameNavigation } from '../../../../lib/background/tabs/main-frame-navigation';
import type { CustomerHint } from '../../../../lib/domain/sighting';

const A: CustomerHint = { by: 'tenant-id', tenantId: 'a' };
const A_BY_DOMAIN: CustomerHint = { by: 'domain', domain: 'a.example' };
const B: CustomerHint = { by: 'tenant-id', tenantId: 'b' };
const NOBODY: CustomerHint = { by: 'none' };
const UNREADABLE: CustomerHint = { by: 'unreadable' };
const tenantOf = (hint: CustomerHint) =>
  hint.by === 'tenant-id' ? hint.tenantId : hint.by === 'domain' && hint.domain === 'a.example' ? 'a' : null;

const ENTERED = 500;
const STARTED = 900;
const inA: DelegatedSession = { customer: A, enteredAt: ENTERED };
const navigation = (change: Partial<MainFrameNavigation> = {}): MainFrameNavigation => ({
  requestId: '1',
  startedAt: STARTED,
  portal: 'admin-center',
  addressKey: 'admin',
  entered: null,
  hint: NOBODY,
  askedBy: 'admin-center',
  atSignIn: false,
  answered: false,
  ...change,
});
const arrival = (change: Partial<Arrival>): Arrival => ({
  before: inA,
  navigation: navigation(),
  loadedFrom: { hint: NOBODY, entered: null },
  lastAskedFor: { byNavigation: inA, inAdvance: null },
  ...change,
});
const entering = (customer: CustomerHint): Partial<Arrival> => ({
  navigation: navigation({ entered: customer, hint: customer }),
  lastAskedFor: { byNavigation: { customer, enteredAt: STARTED }, inAdvance: null },
});
const loadedFrom = (hint: CustomerHint, entered: CustomerHint | null = null): Partial<Arrival> => ({
  loadedFrom: { hint, entered },
});
const prepared = (customer: CustomerHint, enteredAt: number): Partial<Arrival> => ({
  lastAskedFor: { byNavigation: inA, inAdvance: { customer, enteredAt } },
});

describe('the session of a document that arrives', () => {
  test.each<readonly [string, Partial<Arrival>, DelegatedSession | null]>([
    ['entering one', { before: null, ...entering(A) }, { customer: A, enteredAt: STARTED }],
    ['entering another one', entering(B), { customer: B, enteredAt: STARTED }],
    ['entering somebody unreadable’s', entering(UNREADABLE), null],
    ['never entered', { before: null }, null],
    ['within the admin center', {}, inA],
    ['typed, or from a bookmark', { navigation: navigation({ askedBy: 'agent' }) }, inA],
    ['loaded again, first asked for by Partner Center', { navigation: navigation({ askedBy: 'partner-center' }) }, inA],
    ['from the sign-in page: another may be signed in', { navigation: navigation({ askedBy: 'sign-in-page' }) }, null],
    ['by a link elsewhere', { navigation: navigation({ askedBy: 'other' }) }, null],
    [
      'by a link elsewhere that enters',
      { ...entering(B), navigation: navigation({ askedBy: 'other', entered: B }) },
      { customer: B, enteredAt: STARTED },
    ],
    ['a hop names another on a path that enters nothing', { navigation: navigation({ hint: B }) }, null],
    ['a hop names the same', { navigation: navigation({ hint: A }) }, inA],
    ['a hop names the same by its domain', { navigation: navigation({ hint: A_BY_DOMAIN }) }, inA],
    ['a hop names somebody unreadable', { navigation: navigation({ hint: UNREADABLE }) }, null],
    ['its own address names another', loadedFrom(B), null],
    [
      'its own address enters another, by a request that was answered in advance',
      loadedFrom(B, B),
      { customer: B, enteredAt: STARTED },
    ],
    ['by no navigation that is known', { navigation: null }, null],
    ['prepared, which nobody has seen', { navigation: null, ...loadedFrom(A, A) }, null],
    [
      'prepared for the same customer',
      { navigation: null, ...loadedFrom(A, A), ...prepared(A, 700) },
      { customer: A, enteredAt: 700 },
    ],
    ['prepared for another one', { navigation: null, ...loadedFrom(B, B), ...prepared(B, 700) }, { customer: B, enteredAt: 700 }],
    ['prepared for another one, before this one was entered', { navigation: null, ...loadedFrom(B, B), ...prepared(B, 1) }, null],
    ['prepared for another one on a path that enters nothing', { navigation: null, ...loadedFrom(B), ...prepared(B, 700) }, null],
  ])('%s', (_name, change, session) => {
    expect(sessionAtArrival(arrival(change), tenantOf)).toEqual(session);
  });

  test.each<readonly [string, CustomerHint, number, boolean]>([
    ['another one since', B, ENTERED + 1, false],
    ['another one at the same moment', B, ENTERED, false],
    ['an unreadable one since', UNREADABLE, ENTERED + 1, false],
    ['the same since', A, ENTERED + 1, true],
    ['the same by its domain since', A_BY_DOMAIN, ENTERED + 1, true],
    ['another one before', B, ENTERED - 1, true],
  ])('when %s was asked for in any tab', (_name, customer, enteredAt, kept) => {
    expect(
      sessionAtArrival(arrival({ lastAskedFor: { byNavigation: { customer, enteredAt }, inAdvance: null } }), tenantOf),
    ).toEqual(kept ? inA : null);
    expect(endsAnother({ customer, enteredAt }, inA, tenantOf)).toBe(!kept);
  });
});

test.each<readonly [string, CustomerHint, number, DelegatedSession | null]>([
  ['another one before its navigation', B, STARTED - 1, null],
  ['another one by the page itself', B, STARTED + 1, inA],
  ['the same before its navigation', A, STARTED - 1, inA],
  ['another one before the session', B, ENTERED - 1, inA],
])('when %s was asked for in advance', (_name, customer, enteredAt, session) => {
  const lastAskedFor = { byNavigation: inA, inAdvance: { customer, enteredAt } };
  expect(sessionAtArrival(arrival({ lastAskedFor }), tenantOf)).toEqual(session);
});

test.each<readonly [string, CustomerHint, DelegatedSession | null]>([
  ['nobody', NOBODY, inA],
  ['the same', A, inA],
  ['the same by a domain that is known', A_BY_DOMAIN, inA],
  ['a domain that is not known yet', { by: 'domain', domain: 'x.example' }, null],
  ['another', B, null],
  ['somebody unreadable', UNREADABLE, null],
])('an address in one document that names %s', (_name, hint, after) => {
  expect(sessionUnderHint(inA, hint, tenantOf)).toEqual(after);
  expect(sessionUnderHint(null, hint, tenantOf)).toBeNull();
});
