// @vitest-environment node
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MCA_TEMPLATE, MCA_TYPE } from '../../sandbox/data/customer.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { API, callApi, type Reply, send } from './client.ts';

const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
const RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';
const HARUKA = { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phoneNumber: '0355550142' };

const attestation = (more: Record<string, unknown> = {}) => ({
  primaryContact: HARUKA,
  templateId: MCA_TEMPLATE,
  dateAgreed: '2025-11-20T00:00:00.000Z',
  type: MCA_TYPE,
  ...more,
});

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

const attest = (requestId: string, body: Record<string, unknown> = attestation()) =>
  callApi(sandbox, `/customers/${FABRIKAM}/agreements`, { json: body, headers: { 'MS-RequestId': requestId } });

const records = () => sandbox.control.agreementsOf(FABRIKAM);

describe('an attestation', () => {
  test('is on record, unblocks the purchase and sends a mail', async () => {
    const order = () =>
      callApi(sandbox, `/customers/${FABRIKAM}/orders`, { json: { LineItems: [{ OfferId: 'CFQ7TTC0LF8S:0001' }] } });
    expect((await order()).json).toMatchObject({ code: 13605 });
    expect((await attest(randomUUID())).status).toBe(201);
    expect((await order()).status).toBe(201);
    expect(sandbox.control.mails()).toMatchObject([{ to: HARUKA.email }]);
    expect(sandbox.control.orders()).toHaveLength(1);
  });

  test('repeated with the same request id gives the first answer and writes once', async () => {
    const id = randomUUID();
    const first = await attest(id);
    const again = await attest(id.toUpperCase());
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(records()).toHaveLength(1);
  });

  test('of the same person with another request id is 600061, of a changed person a second record', async () => {
    await attest(randomUUID());
    const repeated = await attest(randomUUID(), attestation({ dateAgreed: '2025-11-21T00:00:00Z' }));
    expect([repeated.status, repeated.json]).toEqual([400, expect.objectContaining({ code: 600061 })]);
    const changed = await attest(randomUUID(), attestation({ primaryContact: { ...HARUKA, phoneNumber: '0355550143' } }));
    expect(changed.status).toBe(201);
    expect(records()).toHaveLength(2);
  });

  test('with a date ahead of UTC is refused, though it is today in Japan', async () => {
    sandbox.control.setClockOffset(Date.parse('2026-11-21T23:30:00Z') - Date.now());
    const reply = await attest(randomUUID(), attestation({ dateAgreed: '2026-11-22T00:00:00.000Z' }));
    expect(reply.json).toMatchObject({ code: 600002, errorName: 'InvalidDateAgreed' });
    expect((await attest(randomUUID(), attestation({ dateAgreed: '2026-11-21T23:25:00.000Z' }))).status).toBe(201);
  });

  test.each([
    [403, '{"code":2032'],
    [404, '{"code":1000'],
    [410, ''],
  ] as const)('is retired by the rules of 2026 with %i', async (status, start) => {
    sandbox.control.set({ rules: '2026', retiredStatus: status });
    const reply = await attest(randomUUID());
    expect([reply.status, reply.text.slice(0, start.length)]).toEqual([status, start]);
    expect(records()).toHaveLength(0);
  });

  test('dated before 2023-04-01 is on record and does not unblock', async () => {
    await attest(randomUUID(), attestation({ dateAgreed: '2023-03-31T00:00:00Z' }));
    expect(records()).toHaveLength(1);
    expect(sandbox.control.isAccepted(FABRIKAM)).toBe(false);
  });
});

describe('a fault', () => {
  const fails = async (reply: Promise<Reply>) => expect(reply).rejects.toMatchObject({ code: 'ECONNRESET' });

  test('cuts the connection before the write', async () => {
    sandbox.control.addFault({ kind: 'cut-before-write', method: 'POST', path: '/agreements$', times: 1 });
    await fails(attest(randomUUID()));
    expect(records()).toHaveLength(0);
  });

  test('loses the answer after the write; the same request id then finds it', async () => {
    sandbox.control.addFault({ kind: 'cut-after-write', method: 'POST', path: '/agreements$', times: 1 });
    const id = randomUUID();
    await fails(attest(id));
    expect(records()).toHaveLength(1);
    expect((await attest(id)).status).toBe(201);
    expect(records()).toHaveLength(1);
  });

  test('answers instead of the service, so that nothing is written', async () => {
    sandbox.control.addFault({ kind: 'status', status: 500, times: 1 });
    sandbox.control.addFault({ kind: 'status', status: 429, retryAfter: 7, times: 1 });
    const id = randomUUID();
    expect((await attest(id)).json).toMatchObject({ code: 800003 });
    const throttled = await attest(id);
    expect([throttled.status, throttled.headers['retry-after']]).toEqual([429, '7']);
    expect(records()).toHaveLength(0);
    expect((await attest(id)).status).toBe(201);
  });

  test.each(['malformed', 'empty', 'html'] as const)('spoils the answer: %s', async (kind) => {
    sandbox.control.addFault({ kind, times: 1 });
    const reply = await attest(randomUUID());
    expect(reply.status).toBe(201);
    expect(reply.json).toBeUndefined();
    expect(records()).toHaveLength(1);
  });

  test('delays, and adds up with the next one', async () => {
    sandbox.control.addFault({ kind: 'delay', ms: 120 });
    sandbox.control.addFault({ kind: 'status', status: 503, times: 1 });
    const reply = await callApi(sandbox, '/agreements');
    expect(reply.status).toBe(503);
    expect((await callApi(sandbox, '/agreements')).status).toBe(200);
    for (const { tookMs } of sandbox.control.requests()) expect(tookMs).toBeGreaterThanOrEqual(115);
  });
});

describe('throttling', () => {
  test('gives each partner 500 customer calls a minute, then Retry-After', async () => {
    const calls = await Promise.all(Array.from({ length: 510 }, () => callApi(sandbox, `/customers/${FABRIKAM}`)));
    const refused = calls.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.json).toMatchObject({ statusCode: 429, message: expect.stringContaining('Rate limit is exceeded') });
    const seconds = Number(refused[0]?.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);

    expect((await callApi(sandbox, '/agreements')).status).toBe(200);
    expect((await callApi(sandbox, '/customers', { token: sandbox.control.mintToken({ tenantId: PROVIDER }) })).status).toBe(200);
    // The minute began with the first call, so it is over one minute from now, however long the calls took.
    sandbox.control.setClockOffset(62_000);
    expect((await callApi(sandbox, `/customers/${FABRIKAM}`)).status).toBe(200);
  });
});

describe('the customer list', () => {
  interface Page {
    readonly totalCount: number;
    readonly items: readonly { readonly id: string; readonly companyProfile: { readonly companyName: string } }[];
    readonly continuationToken?: string;
    readonly links: { readonly next?: { readonly uri: string; readonly headers: readonly { key: string; value: string }[] } };
  }

  async function walk(from: Sandbox, size: number, token?: string): Promise<Page[]> {
    const pages: Page[] = [];
    let path = `/customers?size=${size}`;
    let headers: Record<string, string> = {};
    for (;;) {
      const reply = await callApi(from, path, { headers, ...(token === undefined ? {} : { token }) });
      const page = reply.json as Page;
      pages.push(page);
      const { next } = page.links;
      if (!next) return pages;
      path = next.uri.replace(/^\/v1/, '');
      headers = Object.fromEntries(next.headers.map(({ key, value }) => [key, value]));
    }
  }

  test.each([true, false])('pages by its links, with /v1 in them: %s', async (linksWithV1) => {
    sandbox.control.set({ linksWithV1 });
    const pages = await walk(sandbox, 15);
    expect(pages.map((page) => page.totalCount)).toEqual([15, 15, 10]);
    expect(pages[0]?.links.next?.uri.startsWith('/v1/')).toBe(linksWithV1);
    expect(new Set(pages.flatMap((page) => page.items.map(({ id }) => id))).size).toBe(40);
    expect(pages.at(-1)).not.toHaveProperty('continuationToken');
  });

  test('shows each partner its own, and a reseller’s customers to their provider', async () => {
    const idsOf = async (tenantId: string) => {
      const pages = await walk(sandbox, 500, sandbox.control.mintToken({ tenantId }));
      return pages.flatMap((page) => page.items.map(({ id }) => id));
    };
    const providers = await idsOf(PROVIDER);
    const resellers = await idsOf(RESELLER);
    expect(resellers.length).toBeGreaterThan(1);
    expect(resellers.length).toBeLessThan(providers.length);
    expect(providers).toEqual(expect.arrayContaining(resellers));
    const stranger = sandbox.control.customers(0, 40).find(({ tenantId }) => !providers.includes(tenantId));
    const token = sandbox.control.mintToken({ tenantId: PROVIDER });
    expect((await callApi(sandbox, `/customers/${stranger?.tenantId}`, { token })).json).toMatchObject({ code: 20002 });
  });

  test('walks 50,000 customers, finds any of them by id, and starts at once', { timeout: 90_000 }, async () => {
    const started = performance.now();
    const large = await startSandbox({ customers: 50_000 });
    try {
      expect(performance.now() - started).toBeLessThan(10_000);
      const pages = await walk(large, 500);
      expect(pages).toHaveLength(100);
      const ids = pages.flatMap((page) => page.items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(50_000);
      large.control.set({ throttle: false });
      for (const index of [0, 17, 31_415, 49_999]) {
        const reply = await callApi(large, `/customers/${ids[index]}`);
        expect((reply.json as { id: string }).id).toBe(ids[index]);
      }
      const [last] = large.control.customers(49_999, 1);
      expect(large.control.customer(String(last?.domain))).toBe(last);
      expect(large.control.customer('nobody.onmicrosoft.com')).toBeNull();
      expect(performance.now() - started).toBeLessThan(60_000);
    } finally {
      await large.close();
    }
  });

  test('finds each of its customers by domain, and nobody by another’s number', () => {
    for (const customer of sandbox.control.customers(0, 40)) expect(sandbox.control.customer(customer.domain)).toBe(customer);
    for (const domain of ['nobody39.onmicrosoft.com', 'nobody.onmicrosoft.com', 'adatum39.onmicrosoft.com']) {
      expect(sandbox.control.customer(domain)).toBeNull();
    }
  });

  test('is the same for the same seed, and another for another', async () => {
    const [same, other] = await Promise.all([startSandbox(), startSandbox({ seed: 7 })]);
    expect(same.control.customers(0, 40)).toEqual(sandbox.control.customers(0, 40));
    expect(other.control.customers(20, 20)).not.toEqual(sandbox.control.customers(20, 20));
    await Promise.all([same.close(), other.close()]);
  });

  test('has every state of acceptance and every kind of billing profile in its 40', () => {
    const customers = sandbox.control.customers(0, 40);
    expect(new Set(customers.map(({ billing }) => billing))).toEqual(new Set(['full', 'sparse', 'none']));
    const kinds = customers.map(({ tenantId, confirmations, directlySigned }) => {
      if (directlySigned) return confirmations.length > 0 ? 'both' : 'direct';
      if (confirmations.length === 0) return 'none';
      return sandbox.control.isAccepted(tenantId) ? (confirmations.length > 1 ? 'several' : 'current') : 'outdated';
    });
    expect(new Set(kinds)).toEqual(new Set(['none', 'current', 'outdated', 'several', 'direct', 'both']));
    expect(customers.some(({ companyName }) => companyName.length >= 200)).toBe(true);
  });
});

describe('the document links', () => {
  const links = async () => {
    const reply = await callApi(sandbox, `/agreementtemplates/${MCA_TEMPLATE}/document?language=ja-JP&country=JP`);
    return reply.json as { displayUri: string; downloadUri: string };
  };

  test('differ on every call, show a page, and die after five minutes', async () => {
    const { displayUri } = await links();
    expect((await links()).displayUri).not.toBe(displayUri);
    const shown = await send(sandbox, displayUri);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(shown.text).toContain('<html lang="ja-JP">');
    sandbox.control.setClockOffset(5 * 60_000 + 1000);
    expect((await send(sandbox, displayUri)).status).toBe(403);
  });

  test('cannot be changed to another document', async () => {
    const { downloadUri } = await links();
    expect((await send(sandbox, downloadUri)).headers['content-disposition']).toContain('attachment');
    expect((await send(sandbox, downloadUri.replace('MCA-JP', 'MCA-US'))).status).toBe(403);
  });
});

describe('the API', () => {
  test('names no CORS headers, answers OPTIONS, and logs that one came', async () => {
    const reply = await send(sandbox, `${API}/v1/customers`, { method: 'OPTIONS', headers: { origin: 'https://page.example' } });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(sandbox.control.requests({ method: 'OPTIONS' })).toHaveLength(1);
  });

  test('tells its own time, closes its connections, echoes the request’s ids, and keeps no token in its log', async () => {
    sandbox.control.setClockOffset(-86_400_000);
    const token = sandbox.control.mintToken();
    const reply = await callApi(sandbox, '/agreements', { token, headers: { 'MS-CorrelationId': 'abc' } });
    expect(Math.abs(Date.parse(String(reply.headers.date)) - sandbox.control.now())).toBeLessThan(5000);
    expect(reply.headers.connection).toBe('close');
    expect(reply.headers['ms-correlationid']).toBe('abc');
    expect(reply.headers['ms-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(sandbox.control.requests())).not.toContain(token);
  });

  test('requires a token for itself', async () => {
    expect((await send(sandbox, `${API}/v1/customers`)).json).toMatchObject({ code: 800001 });
    const token = `${sandbox.control.mintToken().slice(0, -4)}AAAA`;
    expect((await callApi(sandbox, '/customers', { token })).status).toBe(401);
  });

  test('can be made to write codes as text, a byte-order mark, bare arrays and 404 for none', async () => {
    sandbox.control.set({ codesAsText: true, byteOrderMark: true, bareArrays: true });
    const refused = await callApi(sandbox, '/customers/nonsense');
    expect([...refused.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(refused.text).toContain('"code":"900118"');
    sandbox.control.set({ byteOrderMark: false });
    const agreements = `/customers/${FABRIKAM}/agreements?agreementType=${MCA_TYPE}`;
    expect((await callApi(sandbox, agreements)).json).toEqual([]);
    sandbox.control.set({ emptyAgreements: 404 });
    expect((await callApi(sandbox, agreements)).status).toBe(404);
  });
});

describe('the control interface', () => {
  const control = (method: string, args: unknown[] = []) =>
    send(sandbox, `https://control.sandbox.example/${method}`, { method: 'POST', body: JSON.stringify(args) });

  test('works from another process', async () => {
    await control('setDirectlySigned', [FABRIKAM]);
    expect((await control('isAccepted', [FABRIKAM])).json).toEqual({ result: true });
    await control('addFault', [{ kind: 'status', status: 503, times: 1 }]);
    expect((await callApi(sandbox, '/agreements')).status).toBe(503);
    expect((await control('requests', [{ path: '/agreements$' }])).json).toMatchObject({ result: [{ status: 503 }] });
    await control('reset');
    expect(sandbox.control.isAccepted(FABRIKAM)).toBe(false);
    expect((await control('hasOwnProperty', ['x'])).status).toBe(404);
  });
});
