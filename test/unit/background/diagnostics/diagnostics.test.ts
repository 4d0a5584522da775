import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { diagnosticOf } from '../../../../lib/background/diagnostics/diagnostic-of';
import { createDiagnostics, MOST_DIAGNOSTICS } from '../../../../lib/background/diagnostics/diagnostics';
import type { AppError } from '../../../../lib/domain/app-error';
import { SignInError } from '../../../../lib/entra/entra-errors';
import { PartnerCenterError } from '../../../../lib/partner-center/errors';
import { StoreFullError } from '../../../../lib/storage/store';

const NOW = Date.UTC(2026, 10, 25, 3);
const REQUEST = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const HOSTILE =
  'Haruka Sato <haruka.sato@fabrikam.example> at fabrikam.onmicrosoft.com: Bearer eyJhbGciOiJub25lIn0.e30. ' +
  'https://admin.microsoft.com/?CTID=2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26\n    at x (chrome-extension://abcdef/background.js:0355:5501770)';
const TELLING = /Haruka|haruka|fabrikam|Bearer|eyJ|https|CTID|2d9e6b14|0355|5501770/;

const appError = (change: Partial<AppError>): AppError => ({
  kind: 'service-error',
  field: null,
  retryAt: null,
  text: '',
  detail: null,
  ...change,
});
const detail = (change: Partial<NonNullable<AppError['detail']>> = {}) => ({
  status: 503,
  code: '800003',
  requestId: REQUEST,
  correlationId: '',
  at: NOW,
  ...change,
});

/** A key-value area whose writes and failures a test can see. */
function area() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: vi.fn(async (key: string): Promise<Record<string, unknown>> => (kept.has(key) ? { [key]: kept.get(key) } : {})),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    }),
    remove: vi.fn(async (keys: string | string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
    }),
  };
}

describe('an entry of the diagnostics', () => {
  test('of a refusal of Microsoft’s has status, code and ids', () => {
    const error = new PartnerCenterError(appError({ detail: detail({ correlationId: REQUEST.toUpperCase() }) }), true);
    expect(diagnosticOf('customer', error, NOW)).toEqual({
      at: NOW,
      kind: 'service-error',
      place: 'customer',
      times: 1,
      status: 503,
      code: '800003',
      requestId: REQUEST,
      correlationId: REQUEST,
      error: '',
      position: '',
    });
  });

  test.each([
    ['TypeError', new TypeError(HOSTILE)],
    ['RangeError', new RangeError(HOSTILE)],
    ['Error', 'a string'],
    ['Error', undefined],
    ['Error', Object.assign(new Error('x'), { name: HOSTILE })],
    ['TypeError', new PartnerCenterError(appError({ kind: 'internal' }), true, { cause: new TypeError('x') })],
    ['InvalidStateError', new DOMException('x', 'InvalidStateError')],
  ])('of a programming error says its type: %s', (name, error) => {
    const entry = diagnosticOf('worker', error, NOW);
    expect(entry).toMatchObject({ kind: 'internal', error: name });
    expect(JSON.stringify(entry)).not.toMatch(TELLING);
  });

  test('of a programming error says where in our script, and takes nothing from a message that looks like it', () => {
    const error = new TypeError(HOSTILE);
    error.stack = `TypeError: ${HOSTILE}\n    at read (chrome-extension://hpkhcmkokdcahnmonlggbkjfbmkpmogl/background.js:1:20345)\n    at x`;
    expect(diagnosticOf('worker', error, NOW).position).toBe('1:20345');
    const inFirefox = new TypeError(HOSTILE);
    inFirefox.stack = 'read@moz-extension://0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d/background.js:3:77\n';
    expect(diagnosticOf('worker', inFirefox, NOW).position).toBe('3:77');
  });

  test('has no room for what a service or a page may have written into an error', () => {
    const hostile = appError({
      kind: 'refused',
      text: HOSTILE,
      detail: detail({ status: Number.NaN, code: HOSTILE, requestId: HOSTILE, correlationId: HOSTILE }),
    });
    for (const error of [new PartnerCenterError(hostile, false), new SignInError(hostile, 'other')]) {
      expect(JSON.stringify(diagnosticOf('sign-in', error, NOW))).not.toMatch(TELLING);
    }
  });

  test('never has a text that is not of a closed list, a number or a GUID, whatever was thrown', () => {
    const SAFE =
      /^(?:[a-z-]{2,20}|[A-Za-z]{5,24}Error|Error|(?:AADSTS)?\d{1,9}|\d+:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|)$/;
    fc.assert(
      fc.property(fc.anything(), fc.string(), fc.string(), fc.string(), (thrown, code, id, stack) => {
        const error = Object.assign(new Error(id), { name: code, stack });
        const refused = new PartnerCenterError(appError({ text: id, detail: detail({ code, requestId: id }) }), false);
        for (const one of [thrown, error, refused]) {
          for (const value of Object.values(diagnosticOf('page', one, NOW))) {
            if (typeof value === 'string') expect(value).toMatch(SAFE);
            else expect(value).toEqual(expect.any(Number));
          }
        }
      }),
    );
  });
});

describe('the diagnostics', () => {
  test('survive a worker, newest first, and count what happens again and again', async () => {
    const local = area();
    let now = NOW;
    const first = createDiagnostics(local, () => now);
    first.record('customer', new TypeError('x'));
    now += 1_000;
    first.record('customers', new StoreFullError('full'));
    first.recorder('customers')(new StoreFullError('full'));
    await first.read();
    const next = createDiagnostics(local, () => now);
    expect(await next.read()).toMatchObject([
      { kind: 'storage-full', place: 'customers', times: 2, at: NOW + 1_000 },
      { kind: 'internal', place: 'customer', times: 1, at: NOW },
    ]);
  });

  test('keep the newest and no more', async () => {
    const local = area();
    let now = NOW;
    const diagnostics = createDiagnostics(local, () => now);
    for (let at = 0; at < MOST_DIAGNOSTICS + 50; at++) {
      now = NOW + at;
      diagnostics.record(at % 2 ? 'customer' : 'tab', new Error('x'));
    }
    const kept = await diagnostics.read();
    expect([kept.length, kept[0]?.at, kept.at(-1)?.at]).toEqual([MOST_DIAGNOSTICS, NOW + MOST_DIAGNOSTICS + 49, NOW + 50]);
    expect(local.kept.get('diagnostics')).toHaveLength(MOST_DIAGNOSTICS);
  });

  test('leave out who gave up waiting', async () => {
    const diagnostics = createDiagnostics(area(), () => NOW);
    diagnostics.record('customer', new DOMException('x', 'AbortError'));
    expect(await diagnostics.read()).toEqual([]);
  });

  test('take back only what is of their shape', async () => {
    const local = area();
    const good = diagnosticOf('tab', new Error('x'), NOW);
    local.kept.set('diagnostics', [{ ...good, message: HOSTILE }, { ...good, place: HOSTILE }, good, null, 7]);
    expect(await createDiagnostics(local, () => NOW).read()).toEqual([good]);
  });

  test('are cleared, and not brought back by what was on its way', async () => {
    const local = area();
    const diagnostics = createDiagnostics(local, () => NOW);
    diagnostics.record('tab', new Error('x'));
    await diagnostics.clear();
    expect([await diagnostics.read(), local.kept.has('diagnostics')]).toEqual([[], false]);
  });

  test('write nothing once they were stopped', async () => {
    const local = area();
    const diagnostics = createDiagnostics(local, () => NOW);
    diagnostics.record('tab', new Error('x'));
    diagnostics.stop();
    diagnostics.record('tab', new Error('y'));
    await diagnostics.read();
    expect(local.set).not.toHaveBeenCalled();
  });

  test('never throw, and show what a full disk did not take', async () => {
    const local = area();
    local.set.mockRejectedValue(new Error('full'));
    const diagnostics = createDiagnostics(local, () => NOW);
    diagnostics.record('tab', new Error('x'));
    expect(await diagnostics.read()).toMatchObject([{ place: 'tab' }]);
    local.get.mockRejectedValue(new Error('broken'));
    expect(await createDiagnostics(local, () => NOW).read()).toEqual([]);
  });
});
