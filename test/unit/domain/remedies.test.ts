import { describe, expect, test } from 'vitest';
import type { AgentRole } from '../../../lib/domain/agent';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import { type AttestationPhase, hasEnded } from '../../../lib/domain/journal';
import { type ClosedReason, type RemedyCircumstances, remediesFor } from '../../../lib/domain/remedies';

const KINDS = [null, 'direct-bill', 'indirect-provider', 'indirect-reseller'] as const;
const ROLES: readonly (readonly AgentRole[] | null)[] = [
  null,
  [],
  ['helpdesk-agent'],
  ['admin-agent'],
  ['sales-agent'],
  ['helpdesk-agent', 'sales-agent'],
  ['admin-agent', 'sales-agent', 'helpdesk-agent'],
];
const STATES = ['provided', 'outdated', 'not-provided', 'unknown', 'not-applicable'] as const;
const ROUTES = (['auto', 'on', 'off'] as const).flatMap((route) =>
  ([null, 'open', 'closed'] as const).map((learned) => ({ route, learned })),
);
const APP_ERRORS: readonly (AppErrorKind | null)[] = [
  null,
  'wrong-role',
  'wrong-partner-kind',
  'throttled',
  'offline',
  'route-closed',
];

const ALL: readonly RemedyCircumstances[] = KINDS.flatMap((partnerKind) =>
  ROLES.flatMap((roles) =>
    STATES.flatMap((state) =>
      ROUTES.flatMap(({ route, learned }) =>
        APP_ERRORS.flatMap((appError) =>
          [false, true].flatMap((underWay) =>
            [false, true].map((aged) => ({
              partnerKind,
              roles,
              state,
              aged,
              route,
              routeLearned: learned,
              appError,
              underWay,
            })),
          ),
        ),
      ),
    ),
  ),
);

/** The reasons against attesting, one by one. The table below says which one is reported. */
const against: {
  readonly [R in Exclude<ClosedReason, 'other-cloud' | 'already-provided'>]: (now: RemedyCircumstances) => boolean;
} = {
  reseller: (now) => now.partnerKind === 'indirect-reseller' || now.appError === 'wrong-partner-kind',
  'in-doubt': (now) => now.underWay,
  role: (now) =>
    now.appError === 'wrong-role' ||
    (now.roles !== null && !now.roles.includes('admin-agent') && !now.roles.includes('sales-agent')),
  'not-read': (now) => now.state === 'unknown' && !now.aged,
  'route-closed': (now) => now.route === 'off' || (now.route === 'auto' && now.routeLearned === 'closed'),
};

const reasonTold = (now: RemedyCircumstances): ClosedReason | null => {
  const [first] = remediesFor(now);
  return first?.kind === 'attest' && !first.open ? first.reason : null;
};
const needsSomething = ({ state }: RemedyCircumstances) => state !== 'provided' && state !== 'not-applicable';

describe(`in each of ${ALL.length} circumstances`, () => {
  /** The circumstances in which a statement does not hold. */
  const exceptions = (holds: (now: RemedyCircumstances) => boolean) => ALL.filter((now) => !holds(now));

  test('attesting is open exactly when it is needed and there is no reason against it', () => {
    const broken = exceptions((now) => {
      const open = remediesFor(now).some((remedy) => remedy.kind === 'attest' && remedy.open);
      const needed = now.state === 'outdated' || now.state === 'not-provided' || (now.state === 'unknown' && now.aged);
      return open === (needed && !Object.values(against).some((speaks) => speaks(now)));
    });
    expect(broken).toEqual([]);
  });

  test('attesting is listed first, and once', () => {
    const broken = exceptions((now) => {
      const [first, ...others] = remediesFor(now);
      return first?.kind === 'attest' && others.every(({ kind }) => kind !== 'attest');
    });
    expect(broken).toEqual([]);
  });

  test('a lasting reason takes precedence over a temporary one', () => {
    const order = ['reseller', 'in-doubt', 'role', 'not-read', 'route-closed'] as const;
    const broken = exceptions(
      (now) => !needsSomething(now) || reasonTold(now) === (order.find((reason) => against[reason](now)) ?? null),
    );
    expect(broken).toEqual([]);
  });

  test('a customer who needs nothing gets no remedy but the reason', () => {
    const broken = exceptions(
      (now) =>
        needsSomething(now) ||
        (remediesFor(now).length === 1 && reasonTold(now) === (now.state === 'provided' ? 'already-provided' : 'other-cloud')),
    );
    expect(broken).toEqual([]);
  });
});

describe('what else is offered', () => {
  const now: RemedyCircumstances = {
    partnerKind: 'direct-bill',
    roles: ['admin-agent'],
    state: 'not-provided',
    aged: false,
    route: 'auto',
    routeLearned: null,
    appError: null,
    underWay: false,
  };
  test.each<readonly [string, Partial<RemedyCircumstances>, readonly string[]]>([
    ['an agent who may attest', {}, ['attest', 'invite']],
    ['an indirect provider', { partnerKind: 'indirect-provider' }, ['attest', 'invite']],
    ['an indirect reseller', { partnerKind: 'indirect-reseller' }, ['closed: reseller', 'ask-provider', 'invite']],
    ['one whom Microsoft calls a reseller', { appError: 'wrong-partner-kind' }, ['closed: reseller', 'ask-provider', 'invite']],
    [
      'a reseller who cannot read',
      { partnerKind: 'indirect-reseller', state: 'unknown' },
      ['closed: reseller', 'ask-provider', 'invite'],
    ],
    ['a helpdesk agent', { roles: ['helpdesk-agent'] }, ['closed: role', 'ask-colleague', 'invite']],
    ['one whose role Microsoft refused', { appError: 'wrong-role' }, ['closed: role', 'ask-colleague', 'invite']],
    ['a retired route', { routeLearned: 'closed' }, ['closed: route-closed', 'invite']],
    ['a retired route that the setting insists on', { route: 'on', routeLearned: 'closed' }, ['attest', 'invite']],
    ['a route that the setting closed', { route: 'off', routeLearned: 'open' }, ['closed: route-closed', 'invite']],
    ['a doubt', { underWay: true }, ['closed: in-doubt']],
    ['nothing known', { state: 'unknown' }, ['closed: not-read']],
    ['another cloud', { state: 'not-applicable' }, ['closed: other-cloud']],
    ['an acceptance', { state: 'provided' }, ['closed: already-provided']],
    ['an acceptance while an act is under way', { state: 'provided', underWay: true }, ['closed: already-provided']],
  ])('%s', (_name, change, offered) => {
    const told = remediesFor({ ...now, ...change }).map((remedy) =>
      remedy.kind === 'attest' && !remedy.open ? `closed: ${remedy.reason}` : remedy.kind,
    );
    expect(told).toEqual(offered);
  });
});

test.each<readonly [AttestationPhase, boolean]>([
  ['written', false],
  ['sending', false],
  ['in-doubt', false],
  ['undecided', false],
  ['accepted', false],
  ['confirmed', true],
  ['already-on-record', true],
  ['refused', true],
  ['route-closed', true],
  ['not-sent', true],
])('an act that is %s has ended: %s', (phase, ended) => expect(hasEnded({ phase })).toBe(ended));
