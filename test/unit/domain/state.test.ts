import { describe, expect, test } from 'vitest';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import type { AcceptanceState, Confirmation, Facts, Reading } from '../../../lib/domain/facts';
import {
  acceptanceState,
  isOutdated,
  lastKnownState,
  NEVER_READ,
  NO_IS_FRESH_FOR_MS,
  needsAction,
  newestConfirmation,
  readAt,
  readingError,
} from '../../../lib/domain/state';

const NOW = Date.parse('2026-11-22T11:42:00Z');
const MINUTE = 60_000;

const agreed = (agreedOn: string): Confirmation => ({
  signatory: { firstName: 'Haruka', lastName: 'Sato', email: 'h@fabrikam.example', phone: '' },
  agreedOn,
  templateId: 't',
  userId: null,
});
const appError = (kind: AppErrorKind) => ({ kind, field: null, retryAt: null, text: '', detail: null });

const FRESH = NOW - MINUTE;
const OLD = NOW - NO_IS_FRESH_FOR_MS - 1;

/** The possible readings of each fact. `new`, `old`, `none`: which confirmations there are. */
const NEVER = { status: 'never' } as const;
const read = <T>(value: T, at = FRESH): Reading<T> => ({ status: 'read', value, readAt: at });
const failed = <T>(value: T | null, kind: AppErrorKind = 'service-error'): Reading<T> => ({
  status: 'failed',
  appError: appError(kind),
  triedAt: NOW,
  last: value === null ? null : { value, readAt: FRESH },
});
const RENEWED = [agreed('2023-04-01')];
const BEFORE = [agreed('2023-03-31')];
const NONE: readonly Confirmation[] = [];

type Case<T> = { readonly name: string; readonly reading: Reading<T>; readonly holds: T | null; readonly sure: boolean };
const standing = <T>(name: string, value: T): Case<T>[] => [
  { name: `${name}, just read`, reading: read(value), holds: value, sure: true },
  { name: `${name}, read at the limit`, reading: read(value, NOW - NO_IS_FRESH_FOR_MS), holds: value, sure: true },
  { name: `${name}, read long ago`, reading: read(value, OLD), holds: value, sure: false },
  { name: `${name}, read ahead of the clock`, reading: read(value, NOW + MINUTE), holds: value, sure: false },
  { name: `${name}, then failed`, reading: failed(value), holds: value, sure: false },
];
const confirmationCases: Case<readonly Confirmation[]>[] = [
  ...standing('none', NONE),
  ...standing('before 2023-04', BEFORE),
  ...standing('renewed', RENEWED),
  { name: 'never', reading: NEVER, holds: null, sure: false },
  { name: 'only failed', reading: failed<readonly Confirmation[]>(null), holds: null, sure: false },
];
const directCases: Case<boolean>[] = [
  ...standing('not signed', false),
  ...standing('signed', true),
  { name: 'never', reading: NEVER, holds: null, sure: false },
  { name: 'only failed', reading: failed<boolean>(null), holds: null, sure: false },
];

/** The rule, written a second time from design.md section 1 and partner-center-api.md 3.5. */
function expected(confirmations: Case<readonly Confirmation[]>, direct: Case<boolean>): AcceptanceState {
  if (direct.holds === true || confirmations.holds === RENEWED) return 'provided';
  const anyFailed = confirmations.reading.status === 'failed' || direct.reading.status === 'failed';
  if (confirmations.holds === BEFORE && direct.holds === false && !anyFailed) return 'outdated';
  if (confirmations.sure && direct.sure) return 'not-provided';
  return 'unknown';
}

describe('the state of two facts', () => {
  const all = confirmationCases.flatMap((confirmations) => directCases.map((direct) => ({ confirmations, direct })));

  test.each(all.map((one) => [one.confirmations.name, one.direct.name, one] as const))(
    'confirmations: %s; direct: %s',
    (_confirmations, _direct, { confirmations, direct }) => {
      const facts: Facts = { confirmations: confirmations.reading, direct: direct.reading };
      expect(acceptanceState(facts, NOW)).toBe(expected(confirmations, direct));
    },
  );

  test('is never "not provided" from a cache or a failed reading', () => {
    for (const { confirmations, direct } of all) {
      const facts: Facts = { confirmations: confirmations.reading, direct: direct.reading };
      if (acceptanceState(facts, NOW) !== 'not-provided') continue;
      for (const reading of [facts.confirmations, facts.direct]) {
        if (reading.status !== 'read') throw new Error(`${confirmations.name} / ${direct.name}`);
        expect(NOW - reading.readAt).toBeGreaterThanOrEqual(0);
        expect(NOW - reading.readAt).toBeLessThanOrEqual(NO_IS_FRESH_FOR_MS);
      }
    }
  });

  test.each(['no-relationship', 'other-cloud'] as const)('%s makes it not applicable, whatever was known', (kind) => {
    expect(acceptanceState({ confirmations: failed(RENEWED, kind), direct: read(true) }, NOW)).toBe('not-applicable');
    expect(acceptanceState({ confirmations: read(NONE), direct: failed(false, kind) }, NOW)).toBe('not-applicable');
  });

  test.each([
    ['the last day of the old agreement', '2023-03-31', 'outdated'],
    ['the first day of the new one', '2023-04-01', 'provided'],
    ['the day before it began', '2019-02-28', 'outdated'],
    ['today', '2026-11-22', 'provided'],
  ])('%s', (_name, day, state) => {
    expect(acceptanceState({ confirmations: read([agreed(day)]), direct: read(false) }, NOW)).toBe(state);
    expect(isOutdated(agreed(day))).toBe(state === 'outdated');
  });

  test('the newest confirmation counts, in whatever order they are listed', () => {
    const days = ['2022-01-01', '2024-05-06', '2023-03-31'];
    for (const order of [days, [...days].reverse(), ['2024-05-06', '2022-01-01', '2023-03-31']]) {
      expect(newestConfirmation(order.map(agreed))?.agreedOn).toBe('2024-05-06');
      expect(acceptanceState({ confirmations: read(order.map(agreed)), direct: read(false) }, NOW)).toBe('provided');
    }
    expect(newestConfirmation([])).toBeNull();
  });
});

describe('the last known state, which lists show with its age', () => {
  test.each(
    confirmationCases.flatMap((confirmations) =>
      directCases.map((direct) => [confirmations.name, direct.name, confirmations, direct] as const),
    ),
  )('confirmations: %s; direct: %s', (_confirmations, _direct, confirmations, direct) => {
    const facts: Facts = { confirmations: confirmations.reading, direct: direct.reading };
    const known =
      direct.holds === true || confirmations.holds === RENEWED
        ? 'provided'
        : direct.holds === null || confirmations.holds === null
          ? 'unknown'
          : confirmations.holds === BEFORE
            ? 'outdated'
            : 'not-provided';
    expect(lastKnownState(facts)).toBe(known);
  });

  test('the age is that of the older fact, and there is none while one was never read', () => {
    expect(readAt({ confirmations: read(NONE, 5), direct: read(false, 9) })).toBe(5);
    expect(readAt({ confirmations: read(NONE, 9), direct: read(false, 5) })).toBe(5);
    expect(readAt({ confirmations: failed(NONE), direct: read(false, NOW) })).toBe(FRESH);
    expect(readAt({ confirmations: failed<readonly Confirmation[]>(null), direct: read(false) })).toBeNull();
    expect(readAt(NEVER_READ)).toBeNull();
  });

  test('the error shown is that of the confirmations first', () => {
    expect(readingError({ confirmations: failed(NONE, 'wrong-role'), direct: failed(false, 'throttled') })?.kind).toBe(
      'wrong-role',
    );
    expect(readingError({ confirmations: read(NONE), direct: failed(false, 'throttled') })?.kind).toBe('throttled');
    expect(readingError({ confirmations: read(NONE), direct: read(false) })).toBeNull();
  });

  test.each([
    ['not-provided', true],
    ['outdated', true],
    ['provided', false],
    ['unknown', false],
    ['not-applicable', false],
  ] as const)('%s needs action: %s', (state, needs) => expect(needsAction(state)).toBe(needs));
});
