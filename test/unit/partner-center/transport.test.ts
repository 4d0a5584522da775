import { describe, expect, it, vi } from 'vitest';
import { PartnerCenterError } from '../../../lib/partner-center/errors';
import {
  BACKGROUND_PER_MINUTE,
  LONGEST_WAIT_MS,
  REQUESTS_PER_MINUTE,
  TOTAL_PATIENCE_MS,
  TRIES,
  TRIES_AFTER_SERVER_ERROR,
} from '../../../lib/partner-center/transport';
import { CUSTOMER, fakeService, json, refusalOf, START, TEMPLATE } from './fake-service';

const SIGNED = json({ isSigned: true });
const ORDER = {
  customerId: CUSTOMER,
  templateId: TEMPLATE,
  signatory: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phone: '' },
  dateAgreed: '2026-11-20T00:00:00.000Z',
  requestId: '11111111-1111-4111-8111-111111111111',
  correlationId: '22222222-2222-4222-8222-222222222222',
  readsWork: true,
};

describe('every request', () => {
  it('carries token, ids, language and the MFA question', async () => {
    const { client, sent } = fakeService([SIGNED], { locale: 'ja-JP' });
    await client.readDirectAcceptance(CUSTOMER);
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer token',
      'ms-correlationid': '00000000-0000-4000-8000-000000000002',
      'ms-requestid': '00000000-0000-4000-8000-000000000001',
      validatemfa: 'true',
      'x-locale': 'ja-JP',
    });
  });

  it('remembers whether the service finds the sign-in MFA compliant, in any letter case', async () => {
    const { client } = fakeService([SIGNED, json({ isSigned: true }, 200, { ismfacompliant: 'False' }), SIGNED]);
    expect(client.mfaCompliant()).toBeNull();
    await client.readDirectAcceptance(CUSTOMER);
    expect(client.mfaCompliant()).toBeNull();
    await client.readDirectAcceptance(CUSTOMER);
    await client.readDirectAcceptance(CUSTOMER);
    expect(client.mfaCompliant()).toBe(false);
  });

  it('never follows a redirect, sends a cookie or reads a cache', async () => {
    const init: (RequestInit | undefined)[] = [];
    const { client } = fakeService([], {
      fetch: async (_url, given) => {
        init.push(given);
        return SIGNED.clone();
      },
    });
    await client.readDirectAcceptance(CUSTOMER);
    expect(init[0]).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
  });

  it('sends nothing when the customer id is not a GUID', async () => {
    const { client, sent } = fakeService([SIGNED]);
    const error = await refusalOf(client.readDirectAcceptance('../agreements'));
    expect(error.appError.kind).toBe('invalid-customer-id');
    expect(sent).toEqual([]);
  });

  it('reads JSON after a byte order mark', async () => {
    const { client } = fakeService([new Response('\uFEFF{"isSigned":true}')]);
    expect(await client.readDirectAcceptance(CUSTOMER)).toBe(true);
  });

  it('runs at most four at a time, and sends requests that somebody waits for first', async () => {
    const open: (() => void)[] = [];
    const { client, sent } = fakeService([() => new Promise((resolve) => open.push(() => resolve(SIGNED.clone())))]);
    const later = Array.from({ length: 6 }, () => client.readDirectAcceptance(CUSTOMER, { urgency: 'later' }));
    await vi.waitFor(() => expect(open).toHaveLength(4));
    const now = client.readBillingContact(CUSTOMER);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveLength(4);
    open.shift()?.();
    await vi.waitFor(() => expect(sent).toHaveLength(5));
    expect(sent[4]?.url.pathname).toMatch(/billing$/);
    while (open.length > 0 || sent.length < 7) {
      open.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    while (open.length > 0) open.shift()?.();
    await Promise.all([...later, now]);
    expect(sent).toHaveLength(7);
  });

  it('sends an attestation immediately, whatever is being read or queued', async () => {
    vi.useFakeTimers();
    try {
      const hanging = () => new Promise<Response>(() => {});
      const { client, sent } = fakeService([
        (request) => {
          if (request.method === 'POST') return json({ templateId: TEMPLATE, primaryContact: {} }, 201);
          return request.url.pathname === '/v1/agreements' ? json({ items: [{ templateId: TEMPLATE }] }) : hanging();
        },
      ]);
      for (let index = 0; index < 500; index++) void client.readDirectAcceptance(CUSTOMER).catch(() => {});
      await vi.advanceTimersByTimeAsync(10);
      expect(sent).toHaveLength(4);
      await client.readAgreementTemplate({ urgency: 'act' });
      await client.attest(ORDER);
      expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'GET', 'POST']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('sends an attestation immediately after a minute’s worth of readings', async () => {
    vi.useFakeTimers();
    try {
      const { client, sent } = fakeService([
        ({ method }) => (method === 'POST' ? json({ templateId: TEMPLATE, primaryContact: {} }, 201) : SIGNED.clone()),
      ]);
      const reading = Promise.all(Array.from({ length: 600 }, () => client.readDirectAcceptance(CUSTOMER)));
      await vi.advanceTimersByTimeAsync(10);
      expect(sent).toHaveLength(REQUESTS_PER_MINUTE);
      await client.attest(ORDER);
      expect(sent.at(-1)?.method).toBe('POST');
      await vi.advanceTimersByTimeAsync(61_000);
      await reading;
    } finally {
      vi.useRealTimers();
    }
  });

  it('drops queued requests that are no longer wanted, and lets those that have left finish', async () => {
    const open: (() => void)[] = [];
    const { client, sent } = fakeService([() => new Promise((resolve) => open.push(() => resolve(SIGNED.clone())))]);
    const unwanted = new AbortController();
    const call = { unwanted: unwanted.signal };
    const left = Array.from({ length: 4 }, () => client.readDirectAcceptance(CUSTOMER, call));
    const waiting = client.readDirectAcceptance(CUSTOMER, call);
    await vi.waitFor(() => expect(open).toHaveLength(4));
    const dropped = expect(waiting).rejects.toThrow('nobody looks');
    unwanted.abort(new Error('nobody looks'));
    await dropped;
    for (const answer of open) answer();
    expect(await Promise.all(left)).toEqual([true, true, true, true]);
    expect(sent).toHaveLength(4);
    await expect(client.readDirectAcceptance(CUSTOMER, call)).rejects.toThrow('nobody looks');
    expect(sent).toHaveLength(4);
  });

  it.each([
    ['a good answer', 200, 'malformed-answer', 'The answer is larger than 8 MB.'],
    ['a refusal', 403, 'refused', ''],
  ])('takes no more of %s than any real one has', async (_name, status, kind, text) => {
    let given = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    const endless = () =>
      new ReadableStream({
        pull(controller) {
          if (++given > 50) controller.close();
          else controller.enqueue(chunk);
        },
      });
    const { client } = fakeService([() => new Response(endless(), { status, headers: { 'MS-RequestId': 'x' } })]);
    const { appError } = await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect([appError.kind, appError.text]).toEqual([kind, text]);
    expect(given).toBeLessThan(12);
  });

  it('keeps the rate limit in every minute, and leaves room for requests that somebody waits for', async () => {
    vi.useFakeTimers();
    try {
      const { client, sent } = fakeService([() => SIGNED.clone()]);
      const later = Promise.all(Array.from({ length: 500 }, () => client.readDirectAcceptance(CUSTOMER, { urgency: 'later' })));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(sent).toHaveLength(BACKGROUND_PER_MINUTE);
      const now = Promise.all(Array.from({ length: 200 }, () => client.readBillingContact(CUSTOMER).catch(() => null)));
      await vi.advanceTimersByTimeAsync(10);
      expect(sent).toHaveLength(REQUESTS_PER_MINUTE);
      expect(sent.at(-1)?.url.pathname).toMatch(/billing$/);
      await vi.advanceTimersByTimeAsync(29_000);
      expect(sent).toHaveLength(REQUESTS_PER_MINUTE);
      await vi.advanceTimersByTimeAsync(61_000);
      await Promise.all([later, now]);
      expect(sent).toHaveLength(700);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a read', () => {
  it('asks once for a fresh token after a plain 401, and then gives up', async () => {
    const good = fakeService([json(null, 401), SIGNED]);
    expect(await good.client.readDirectAcceptance(CUSTOMER)).toBe(true);
    expect(good.sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token', 'Bearer fresh-token']);

    const bad = fakeService([json(null, 401)]);
    const error = await refusalOf(bad.client.readDirectAcceptance(CUSTOMER));
    expect(error.appError).toMatchObject({ kind: 'signed-out', detail: { status: 401 } });
    expect(bad.tokens).toEqual([false, true]);
    expect(bad.sent).toHaveLength(2);
  });

  it.each([
    [900421, 'no-mfa'],
    [900420, 'wrong-audience'],
  ])('does not try to mend code %i with a fresh token', async (code, kind) => {
    const { client, tokens, sent } = fakeService([json({ code, description: 'x' }, 401)]);
    expect((await refusalOf(client.readDirectAcceptance(CUSTOMER))).appError.kind).toBe(kind);
    expect([tokens, sent.length]).toEqual([[false], 1]);
  });

  it('recognises the older MFA refusal, an empty 401, by its header', async () => {
    const empty = new Response(null, { status: 401, headers: { isMfaCompliant: 'false' } });
    const { client } = fakeService([empty]);
    expect((await refusalOf(client.readDirectAcceptance(CUSTOMER))).appError.kind).toBe('no-mfa');
  });

  it('obeys a short Retry-After and succeeds', async () => {
    const { client, waits } = fakeService([json({ message: 'slow' }, 429, { 'Retry-After': '7' }), SIGNED]);
    expect(await client.readDirectAcceptance(CUSTOMER)).toBe(true);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(7000);
    expect(waits[0]).toBeLessThan(7600);
  });

  it('rejects on a long Retry-After, with the time to try again', async () => {
    const { client, waits, sent } = fakeService([json({ statusCode: 429, message: 'slow' }, 429, { 'Retry-After': '57' })]);
    const error = await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect(error.appError).toMatchObject({ kind: 'throttled', retryAt: START + 57_000, text: 'slow' });
    expect([waits, sent.length]).toEqual([[], 1]);
  });

  it('accepts a date as Retry-After', async () => {
    const date = new Date(START + 90_000).toUTCString();
    const { client } = fakeService([json({}, 429, { 'Retry-After': date })]);
    expect((await refusalOf(client.readDirectAcceptance(CUSTOMER))).appError.retryAt).toBe(START + 90_000);
  });

  it.each(['-5', 'soon', ''])('uses its own back-off when Retry-After is "%s"', async (value) => {
    const { client, sent, waits, clock } = fakeService([json({}, 429, { 'Retry-After': value })]);
    const { appError } = await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect([appError.kind, appError.retryAt, sent.length]).toEqual(['throttled', clock.now + 60_000, TRIES]);
    waits.forEach((wait, i) => {
      expect(wait).toBeGreaterThanOrEqual(500 * 2 ** i);
      expect(wait).toBeLessThan(500 * 2 ** i + 500);
    });
  });

  it('has limited tries and time, whatever the service says', async () => {
    const quick = fakeService([json({}, 429, { 'Retry-After': '0' })]);
    expect((await refusalOf(quick.client.readDirectAcceptance(CUSTOMER))).appError.kind).toBe('throttled');
    expect(quick.sent).toHaveLength(TRIES);

    const slow = fakeService([json({}, 429, { 'Retry-After': String(LONGEST_WAIT_MS / 1000 - 1) })]);
    await refusalOf(slow.client.readDirectAcceptance(CUSTOMER));
    expect(slow.clock.now - START).toBeLessThanOrEqual(TOTAL_PATIENCE_MS);
  });

  it('pauses background reading while the service throttles, but tries what somebody waits for', async () => {
    const { client, sent, clock } = fakeService([json({}, 429, { 'Retry-After': '57' }), SIGNED]);
    await refusalOf(client.readDirectAcceptance(CUSTOMER, { urgency: 'later' }));
    const error = await refusalOf(client.readDirectAcceptance(CUSTOMER, { urgency: 'later' }));
    expect(error.appError).toMatchObject({ kind: 'throttled', retryAt: START + 57_000 });
    expect(sent).toHaveLength(1);
    expect(await client.readDirectAcceptance(CUSTOMER)).toBe(true);
    clock.now = START + 58_000;
    expect(await client.readDirectAcceptance(CUSTOMER, { urgency: 'later' })).toBe(true);
  });

  it('retries a 5xx, but not so often that Chromium blocks the address', async () => {
    const { client, sent, waits } = fakeService([json({ code: 800003 }, 500)]);
    const error = await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect(error.appError).toMatchObject({ kind: 'service-error', detail: { status: 500, code: '800003' } });
    expect(sent).toHaveLength(TRIES_AFTER_SERVER_ERROR);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
  });

  it('does not retry when the service says "not retryable"', async () => {
    const { client, sent } = fakeService([json({ code: 1, isRetryable: false }, 500)]);
    await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect(sent).toHaveLength(1);
  });

  it('reports "Failed to fetch" as offline only when the machine is offline', async () => {
    const off = fakeService([new TypeError('Failed to fetch')], { online: () => false });
    expect((await refusalOf(off.client.readDirectAcceptance(CUSTOMER))).appError.kind).toBe('offline');
    expect(off.sent).toHaveLength(1);

    const on = fakeService([new TypeError('Failed to fetch')]);
    expect((await refusalOf(on.client.readDirectAcceptance(CUSTOMER))).appError.kind).toBe('service-error');
  });

  it('stops when the caller gives up, with the caller’s reason', async () => {
    const caller = new AbortController();
    const { client } = fakeService([() => new Promise(() => {})], {
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    const reading = client.readDirectAcceptance(CUSTOMER, { signal: caller.signal });
    caller.abort(new Error('left the page'));
    await expect(reading).rejects.toThrow('left the page');
  });

  it('passes on the error of a failed sign-in, and sends nothing', async () => {
    const appError = { kind: 'no-consent', field: null, retryAt: null, text: '', detail: null };
    const { client, sent } = fakeService([SIGNED], {
      token: () => Promise.reject(Object.assign(new Error('x'), { appError })),
    });
    expect((await refusalOf(client.readDirectAcceptance(CUSTOMER))).appError).toBe(appError);
    expect(sent).toEqual([]);
  });

  it.each(['', 'null', '[]', '{}', '{"isSigned":"yes"}', '<html>Sign in</html>', '{"isSigned":tru'])(
    'calls the answer "%s" malformed, and never "no"',
    async (body) => {
      const { client } = fakeService([new Response(body, { status: 200 })]);
      const error = await refusalOf(client.readDirectAcceptance(CUSTOMER));
      expect(error.appError).toMatchObject({ kind: 'malformed-answer', detail: { status: 200 } });
    },
  );
});

/** An answer that our own code trips over, not a network that fails. */
const TRIPS = () =>
  ({
    ok: true,
    status: 200,
    body: null,
    headers: {
      get() {
        throw new TypeError('x is undefined');
      },
    },
  }) as unknown as Response;

describe('a programming error', () => {
  it('is our own, and is not retried as a network failure', async () => {
    const { client, sent, waits } = fakeService([TRIPS]);
    const error = await refusalOf(client.readDirectAcceptance(CUSTOMER));
    expect([error.appError.kind, sent.length, waits]).toEqual(['internal', 1, []]);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('leaves a write in doubt, for it may have left', async () => {
    const { client, sent } = fakeService([TRIPS]);
    const error = await refusalOf(client.attest(ORDER));
    expect([error.appError.kind, error.lost, error.left, sent.length]).toEqual(['internal', true, true, 1]);
  });
});

describe('a write', () => {
  it('is sent once, with the ids of the journal entry', async () => {
    const { client, sent } = fakeService([json({ templateId: TEMPLATE, primaryContact: {} }, 201)]);
    await client.attest(ORDER);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('MS-RequestId')).toBe(ORDER.requestId);
    expect(sent[0]?.headers.get('MS-CorrelationId')).toBe(ORDER.correlationId);
    expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
  });

  it.each([
    ['no answer', new TypeError('Failed to fetch'), 'service-error', true],
    ['500', json({ code: 800003 }, 500), 'service-error', true],
    ['502 of a proxy', new Response('<html>', { status: 502 }), 'service-error', true],
    ['503 with Retry-After', json({}, 503, { 'Retry-After': '1' }), 'service-error', true],
    ['201 that is no JSON', new Response('Created', { status: 201 }), 'malformed-answer', true],
    ['201 without an agreement', json({}, 201), 'malformed-answer', true],
    ['429', json({}, 429, { 'Retry-After': '1' }), 'throttled', false],
    ['401', json(null, 401), 'signed-out', false],
    ['400', json({ code: 3000, description: 'Invalid property' }, 400), 'invalid-field', false],
    ['410', json({}, 410), 'route-closed', false],
  ])('is never repeated: %s', async (_name, answer, kind, lost) => {
    const { client, sent, waits, tokens } = fakeService([answer]);
    const error = await refusalOf(client.attest(ORDER));
    expect([error.appError.kind, error.lost]).toEqual([kind, lost]);
    expect([sent.length, waits, tokens]).toEqual([1, [], [false]]);
  });

  it('is offline, and still lost, when the connection broke after it was sent', async () => {
    let line = true;
    const cut = () => {
      line = false;
      throw new TypeError('Failed to fetch');
    };
    const error = await refusalOf(fakeService([cut], { online: () => line }).client.attest(ORDER));
    expect([error.appError.kind, error.lost]).toEqual(['offline', true]);
  });

  it('is not sent while offline, and is then not lost', async () => {
    const { client, sent } = fakeService([SIGNED], { online: () => false });
    const error = await refusalOf(client.attest(ORDER));
    expect([error.appError.kind, error.lost, sent.length]).toEqual(['offline', false, 0]);
  });

  it('is not lost when there is no token', async () => {
    const { client, sent } = fakeService([SIGNED], { token: () => Promise.reject(new Error('closed')) });
    const error = await refusalOf(client.attest(ORDER));
    expect([error.appError.kind, error.lost, sent.length]).toEqual(['internal', false, 0]);
  });

  it('has both ids of the answer in its error’s details', async () => {
    const answer = json({ code: 20002 }, 403, { 'MS-CorrelationId': 'server-correlation' });
    const { client } = fakeService([answer]);
    const { appError } = await refusalOf(client.attest(ORDER));
    expect(appError.detail).toEqual({
      status: 403,
      code: '20002',
      requestId: 'server-request',
      correlationId: 'server-correlation',
      at: START,
    });
  });

  it('has an error without personal data', async () => {
    const { client } = fakeService([json({ code: 3000, description: 'haruka.sato@fabrikam.example is bad' }, 400)]);
    const error = await refusalOf(client.attest(ORDER));
    expect(error).toBeInstanceOf(PartnerCenterError);
    expect(error.message).toBe('invalid-field (400 3000)');
  });
});
