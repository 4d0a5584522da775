// @vitest-environment node
/**
 * Tests the sandbox with the worked examples of partner-center-api.md: every documented exchange, and all inferred ones that the sandbox
 * implements. For examples that depend on earlier events, this file says what happened before.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Control, TokenWish } from '../../sandbox/control.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { API, GRAPH, LOGIN, type Reply, send } from './client.ts';

interface Auth {
  readonly kind: string;
  readonly mfa?: boolean;
  readonly groups?: readonly ('AdminAgents' | 'SalesAgents' | 'HelpdeskAgents')[];
  readonly tenantId?: string;
  readonly aud?: string;
  readonly cloud?: string;
  readonly simulatorMode?: string;
}

interface Example {
  readonly id: string;
  readonly title: string;
  readonly documented: boolean;
  readonly auth: Auth | 'none';
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
}

const { examples, fixtures } = JSON.parse(
  readFileSync(new URL('../../fixtures/partner-center-api-examples.json', import.meta.url), 'utf8'),
) as { examples: Example[]; fixtures: { serverClock: string } };

/** Inferred exchanges that the sandbox does not implement: services that no browser extension can use, and made-up one-off refusals. */
const NOT_PLAYED = new Set([
  'audit-create-agreement',
  'audit-too-old',
  'bulk-reattest',
  'bulk-records',
  'create-600002',
  'create-600049',
  'create-600050',
  'create-600051',
  'create-forbidden',
  'enh-agreement',
  'enh-agreement-duplicate',
  'enh-create',
  'enh-create-user-token',
  'get-confirm-all',
  'order-900124',
  'token-interaction',
  'token-ok',
  'token-rt-expired',
]);

const MODES: Readonly<Record<string, (control: Control) => void>> = {
  mfaError2019: (control) => control.set({ mfa: '2019' }),
  legacyAttestationRetired: (control) => control.set({ rules: '2026' }),
  fault500: (control) => control.addFault({ kind: 'status', status: 500, times: 1 }),
  throttle: (control) => control.set({ throttleLimit: 0 }),
  nextLinkWithV1: (control) => control.set({ linksWithV1: true }),
  noDelegatedAccess: (control) => control.set({ delegatedAccess: false }),
  checkoutOrderErrors: (control) => control.set({ checkoutForm: 'orderErrors' }),
  checkout900206: (control) => control.set({ orderBlock: 'partner-attestation' }),
};

const RETAIL = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';

/** What came before the exchange, and how its request differs from the printed one because a value is only known then. */
const BEFORE: Readonly<Record<string, (sandbox: Sandbox) => Promise<Readonly<Record<string, string>>> | undefined>> = {
  'confirm-reconfirm-new-contact': ({ control }) => {
    control.clearConfirmations(RETAIL);
    const ren = { firstName: 'Ren', lastName: 'Ito', email: 'ren.ito@fabrikamretail.example', phoneNumber: '0355550177' };
    control.addConfirmation(RETAIL, ren, '2025-03-04T00:00:00Z');
    return undefined;
  },
  'list-page2': async (sandbox) => {
    const headers = { authorization: `Bearer ${sandbox.control.mintToken()}` };
    const first = await send(sandbox, `${API}/v1/customers?size=2`, { headers });
    return { 'MS-ContinuationToken': (first.json as { continuationToken: string }).continuationToken };
  },
  'mfa-requests': async (sandbox) => {
    await send(sandbox, `${API}/v1/customers/${RETAIL}/agreements`, {
      headers: { authorization: `Bearer ${sandbox.control.mintToken({ mfa: false })}` },
    });
    return {};
  },
};

/** What partner-center-api.md 0a corrects in bodies that were inferred: the source of most errors, and the reseller's refusal without a description. */
function corrected({ documented, id, response: { body } }: Example): unknown {
  if (documented || typeof body !== 'object' || body === null || !('source' in body)) return body;
  const { description, ...rest } = body as Record<string, unknown>;
  const source = 'PartnerFD';
  return RESELLER_REFUSED.has(id) ? { ...rest, source } : { ...rest, description, source };
}
const RESELLER_REFUSED = new Set(['agreements-meta-reseller', 'confirm-indirect-reseller']);

/** The printed example names another customer's person, so only the shape is compared. */
const SHAPE_ONLY = new Set(['billing-sparse']);

/** Values that are new each time, or that the printed example took from another day or customer. */
const FREE =
  /^(id|commerceId|tenantId|uri|continuationToken|value|displayUri|downloadUri|password|userName|etag|email|companyName|postalCode|addressLine1|requestId|correlationId|requestDateTime|trace_id|correlation_id|timestamp|error_description|message)$/;

/** Ways in which `actual` lacks what `expected` shows. More than expected is fine: clients must ignore what they do not know. */
function differences(expected: unknown, actual: unknown, at: string, name: string, shapeOnly: boolean): string[] {
  if (expected === null)
    return actual === null || actual === undefined ? [] : [`${at}: expected null, got ${JSON.stringify(actual)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${at}: expected an array`];
    if (expected.length !== actual.length) return [`${at}: ${actual.length} items, not ${expected.length}`];
    return expected.flatMap((item, index) => differences(item, actual[index], `${at}[${index}]`, name, shapeOnly));
  }
  if (typeof expected === 'object') {
    if (typeof actual !== 'object' || actual === null) return [`${at}: expected an object, got ${JSON.stringify(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (actual as Record<string, unknown>)[key], `${at}.${key}`, key, shapeOnly),
    );
  }
  if (typeof expected !== typeof actual) return [`${at}: expected ${typeof expected}, got ${JSON.stringify(actual)}`];
  if (shapeOnly || FREE.test(name) || expected === actual) return [];
  return [`${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

function tokenWish(auth: Auth): TokenWish {
  return {
    ...(auth.tenantId === undefined ? {} : { tenantId: auth.tenantId }),
    ...(auth.groups?.[0] === undefined ? {} : { group: auth.groups[0] }),
    ...(auth.mfa === undefined ? {} : { mfa: auth.mfa }),
    ...(auth.aud === undefined ? {} : { audience: auth.aud }),
    appOnly: auth.kind === 'app-only',
    expired: auth.kind === 'expired',
  };
}

function bodyText(body: unknown, isForm: boolean): string {
  if (body === null || body === undefined) return '';
  if (typeof body === 'string') return body;
  return isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
}

async function play(sandbox: Sandbox, example: Example): Promise<Reply> {
  const { control } = sandbox;
  const auth = example.auth === 'none' ? { kind: 'none' } : example.auth;
  const more = (await BEFORE[example.id]?.(sandbox)) ?? {};
  MODES[auth.simulatorMode ?? '']?.(control);
  if (auth.cloud === 'usgov') control.set({ cloud: 'usgov' });

  const { method, path, query = {}, body } = example.request;
  const isToken = path.endsWith('/token');
  const isGraph = path.startsWith('/v1.0/');
  const host = isToken ? LOGIN : isGraph ? GRAPH : API;
  const token = auth.kind === 'none' ? '' : control.mintToken({ ...tokenWish(auth), ...(isGraph ? { audience: GRAPH } : {}) });
  const fields = isToken && auth.simulatorMode === 'redirectRegisteredAsWeb' ? { client_id: WEB_APP } : {};
  const sent = isToken ? { ...(body as object), ...fields } : body;
  const headers = Object.fromEntries(
    Object.entries({ ...example.request.headers, ...more }).map(([name, value]) => [
      name,
      value.replace('{{accessToken}}', token),
    ]),
  );
  const search = new URLSearchParams(query).toString();
  return send(sandbox, `${host}${path}${search && `?${search}`}`, { method, headers, body: bodyText(sent, isToken) });
}

const WEB_APP = 'a0e1d2c3-1111-4b02-a6f7-91e0d3c2b801';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3, now: () => Date.parse(fixtures.serverClock) });
});

afterAll(() => sandbox.close());

beforeEach(() => sandbox.control.reset());

describe.each([
  { name: 'documented', chosen: examples.filter((example) => example.documented) },
  { name: 'inferred', chosen: examples.filter((example) => !example.documented && !NOT_PLAYED.has(example.id)) },
])('$name exchanges', ({ chosen }) => {
  test.each(chosen.map((example) => [example.id, example] as const))('%s', async (_id, example) => {
    const reply = await play(sandbox, example);
    expect(reply.status, reply.text).toBe(example.response.status);
    const { headers } = example.response;
    const body = corrected(example);
    if (body === null) expect(reply.text).toBe('');
    else expect(differences(body, reply.json, 'body', '', SHAPE_ONLY.has(example.id))).toEqual([]);
    if (example.request.path.startsWith('/v1.0/')) return;
    for (const name of ['MS-RequestId', 'MS-CorrelationId', 'isMfaCompliant', 'WWW-Authenticate'] as const) {
      if (headers[name] !== undefined) expect(reply.headers[name.toLowerCase()], name).toBe(headers[name]);
    }
    if (headers['Retry-After'] !== undefined) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });
});

test('no documented exchange is left out', () => {
  expect(examples.filter((example) => example.documented && NOT_PLAYED.has(example.id))).toEqual([]);
  expect(examples.filter((example) => example.documented).length).toBeGreaterThan(30);
});
