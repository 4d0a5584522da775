import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateToSend, isDay, isFuture, localDay, SAFETY_MS, utcDay } from '../../../lib/domain/dates';

/** Node applies a new TZ immediately. */
const inZone = (zone: string): void => {
  process.env.TZ = zone;
};
let before: string | undefined;
beforeEach(() => {
  before = process.env.TZ;
});
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const at = (iso: string) => Date.parse(iso);

describe('today, and what is sent for it', () => {
  test.each([
    // zone, now, the agent's day, the UTC day, what is sent for the agent's day
    ['UTC', '2026-11-21T23:59:59.999Z', '2026-11-21', '2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['UTC', '2026-11-22T00:00:00Z', '2026-11-22', '2026-11-22', '2026-11-21T23:55:00.000Z'],
    ['UTC', '2026-11-22T00:05:00Z', '2026-11-22', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-21T14:59:59Z', '2026-11-21', '2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-21T15:00:00Z', '2026-11-22', '2026-11-21', '2026-11-21T14:55:00.000Z'],
    ['Asia/Tokyo', '2026-11-21T23:59:59Z', '2026-11-22', '2026-11-21', '2026-11-21T23:54:59.000Z'],
    ['Asia/Tokyo', '2026-11-22T00:06:00Z', '2026-11-22', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-22T07:59:59Z', '2026-11-21', '2026-11-22', '2026-11-21T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-22T08:00:00Z', '2026-11-22', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23', '2026-11-22', '2026-11-22T09:55:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-22T10:59:00Z', '2026-11-21', '2026-11-22', '2026-11-21T00:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-21T18:15:00Z', '2026-11-22', '2026-11-21', '2026-11-21T18:10:00.000Z'],
    // Days on which clocks change.
    ['America/Los_Angeles', '2026-03-08T09:59:59Z', '2026-03-08', '2026-03-08', '2026-03-08T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-03-09T06:59:59Z', '2026-03-08', '2026-03-09', '2026-03-08T00:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-02T07:59:59Z', '2026-11-01', '2026-11-02', '2026-11-01T00:00:00.000Z'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29', '2026-03-28', '2026-03-28T22:55:00.000Z'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25', '2026-10-25', '2026-10-25T00:00:00.000Z'],
    // Here midnight itself did not exist.
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04', '2018-11-04', '2018-11-04T00:00:00.000Z'],
  ])('%s, %s', (zone, now, local, utc, sent) => {
    inZone(zone);
    expect(localDay(at(now))).toBe(local);
    expect(utcDay(at(now))).toBe(utc);
    expect(isFuture(local, at(now))).toBe(false);
    expect(dateToSend(local, at(now))).toBe(sent);
  });

  test("tomorrow is future on the agent's own calendar, whatever UTC says", () => {
    inZone('America/Los_Angeles');
    expect(isFuture('2026-11-22', at('2026-11-22T07:00:00Z'))).toBe(true);
    inZone('Asia/Tokyo');
    expect(isFuture('2026-11-22', at('2026-11-21T15:00:00Z'))).toBe(false);
    expect(isFuture('2026-11-23', at('2026-11-21T15:00:00Z'))).toBe(true);
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('2023-04-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const moment = fc.integer({ min: at('2023-04-01T00:00:00Z'), max: at('2040-12-31T00:00:00Z') });
  const zone = fc.constantFrom(
    'UTC',
    'Asia/Tokyo',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
  );

  test('what is sent is never later than five minutes ago, nor later than the start of the chosen day in UTC', () => {
    fc.assert(
      fc.property(day, moment, (chosen, now) => {
        const sent = at(dateToSend(chosen, now));
        expect(sent).toBeLessThanOrEqual(now - SAFETY_MS);
        expect(sent).toBeLessThanOrEqual(at(`${chosen}T00:00:00Z`));
        expect([now - SAFETY_MS, at(`${chosen}T00:00:00Z`)]).toContain(sent);
      }),
    );
  });

  test('a day that is not future is kept by Microsoft as that day or the day before', () => {
    fc.assert(
      fc.property(zone, moment, (where, now) => {
        inZone(where);
        const today = localDay(now);
        const kept = dateToSend(today, now).slice(0, 10);
        const dayBefore = utcDay(at(`${today}T00:00:00Z`) - 24 * 3_600_000);
        expect([today, dayBefore]).toContain(kept);
        expect(isDay(today)).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['26-01-01', false],
  ['2026/01/01', false],
  ['2026-01-01T00:00', false],
  [' 2026-01-01', false],
  ['2026-01-01\n', false],
  ['２０２６-01-01', false],
  ['+02026-01-01', false],
  ['today', false],
  ['', false],
])('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
