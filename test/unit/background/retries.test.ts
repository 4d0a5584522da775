import { beforeEach, describe, expect, it } from 'vitest';
import { createRetries, type FailedReading } from '../../../lib/background/customers/retries';
import type { AppError, AppErrorKind } from '../../../lib/domain/app-error';

const appError = (kind: AppErrorKind, retryAt: number | null = null): AppError => ({
  kind,
  field: null,
  retryAt,
  text: '',
  detail: null,
});

/** A clock with timers, and the failed readings on screen. */
let now: number;
let timers: { at: number; run: () => void }[];
let failing: FailedReading[];
let reads: string[];
const passTo = (time: number) => {
  for (;;) {
    const next = timers.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    timers.splice(timers.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.run();
  }
  now = time;
};
const failed = (key: string, kind: AppErrorKind, more: { retryAt?: number; reading?: boolean } = {}): FailedReading => ({
  key,
  failedAt: now,
  appError: appError(kind, more.retryAt ?? null),
  reading: more.reading ?? false,
  read: () => reads.push(`${key} ${now}`),
});
const make = () => createRetries({ now: () => now, after: (ms, run) => void timers.push({ at: now + ms, run }) }, () => failing);

beforeEach(() => {
  now = 1_000_000;
  timers = [];
  failing = [];
  reads = [];
});

describe('a failed reading that is shown', () => {
  it('is repeated when Microsoft said so, once, and the time is known before', () => {
    const retries = make();
    failing = [failed('a', 'throttled', { retryAt: now + 45_000 })];
    retries.plan();
    retries.plan();
    expect(retries.at('a')).toBe(1_045_000);
    passTo(1_044_999);
    expect(reads).toEqual([]);
    passTo(1_045_000);
    expect(reads).toEqual(['a 1045000']);
  });

  it('is repeated after half a minute, then after longer and longer, ten minutes at most', () => {
    const retries = make();
    const waits: number[] = [];
    for (let time = 0; time < 7; time++) {
      failing = [failed('a', 'service-error')];
      retries.plan();
      const at = retries.at('a') ?? 0;
      waits.push((at - now) / 1000);
      passTo(at);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600]);
    expect(reads).toHaveLength(7);
  });

  it('starts over after a reading that a person asked for', () => {
    const retries = make();
    failing = [failed('a', 'service-error')];
    retries.plan();
    passTo(retries.at('a') ?? 0);
    failing = [failed('a', 'service-error')];
    retries.plan();
    passTo(now + 1000);
    failing = [failed('a', 'service-error')];
    retries.plan();
    expect((retries.at('a') ?? 0) - now).toBe(30_000);
  });

  it.each<AppErrorKind>(['wrong-role', 'no-mfa', 'no-consent', 'no-relationship', 'other-cloud', 'signed-out', 'offline'])(
    'waits for a person when it failed with "%s"',
    (kind) => {
      const retries = make();
      failing = [failed('a', kind)];
      retries.plan();
      expect(retries.at('a')).toBeNull();
      expect(timers).toEqual([]);
    },
  );

  it('is not repeated when nobody sees it any more, nor beside a reading under way', () => {
    const retries = make();
    failing = [failed('a', 'service-error')];
    retries.plan();
    failing = [];
    passTo(now + 60_000);
    expect(reads).toEqual([]);
    retries.plan();
    expect(retries.at('a')).toBeNull();

    const b = failed('b', 'service-error');
    failing = [b];
    retries.plan();
    failing = [{ ...b, reading: true }];
    passTo(now + 60_000);
    expect(reads).toEqual([]);
  });
});
