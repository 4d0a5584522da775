// @vitest-environment node
import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import {
  API,
  CLIENT_ID,
  callApi,
  EXTENSION_ORIGIN,
  GRAPH,
  LOGIN,
  PARTNER_TENANT,
  REDIRECT,
  type Reply,
  send,
  Visitor,
} from './client.ts';

const KENJI = 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12';
const MINA = 'b5d20e94-6a3c-4d17-9f82-0c7e1b4a5d36';
const NORA = 'd1f4c8b7-93e5-4a02-b6c9-7e8d2a1f0c45';
const WEB_APP = 'a0e1d2c3-1111-4b02-a6f7-91e0d3c2b801';
const UNCONSENTED_APP = 'a0e1d2c3-2222-4b02-a6f7-91e0d3c2b802';
const NO_REDIRECT_APP = 'a0e1d2c3-3333-4b02-a6f7-91e0d3c2b803';
const HOUR = 3_600_000;

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly scope: string;
  readonly expires_in: number;
}

let sandbox: Sandbox;
let visitor: Visitor;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.control.reset();
  visitor = new Visitor(sandbox);
});

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

function errorOf(reply: Reply): { error: string; code: number } {
  const body = reply.json as { error: string; error_codes: number[]; error_description: string };
  expect(body.error_description).toMatch(/^AADSTS\d+: .+ Trace ID: .+ Correlation ID: .+ Timestamp: \d{4}-.+Z$/);
  return { error: body.error, code: body.error_codes[0] ?? 0 };
}

async function tokensFor(oid = KENJI, proof: 'password' | 'second-factor' = 'second-factor'): Promise<Tokens> {
  const back = await visitor.signIn(oid, proof);
  const reply = await visitor.redeem({ grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '' });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as Tokens;
}

const refresh = (refreshToken: string, more: Record<string, string> = {}) =>
  visitor.redeem({ grant_type: 'refresh_token', refresh_token: refreshToken, ...more });

describe('a sign-in', () => {
  test('gives a code, then tokens that name the person', async () => {
    const back = await visitor.signIn(KENJI, 'second-factor');
    expect(back.href.startsWith(REDIRECT)).toBe(true);
    expect(back.searchParams.get('state')).toBe('a-state');
    expect(back.searchParams.has('iss')).toBe(false);

    const reply = await visitor.redeem({ grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '' });
    expect(reply.headers['access-control-allow-origin']).toBe(EXTENSION_ORIGIN);
    const tokens = reply.json as Tokens;
    expect(tokens.scope).toBe(`${API}/user_impersonation openid profile`);
    expect(claimsOf(tokens.access_token)).toMatchObject({
      aud: API,
      scp: 'user_impersonation',
      tid: PARTNER_TENANT,
      oid: KENJI,
      upn: 'kenji.mori@contosocloud.onmicrosoft.com',
      appid: CLIENT_ID,
      amr: ['pwd', 'mfa'],
      ver: '1.0',
    });
    expect(claimsOf(tokens.id_token)).toMatchObject({
      iss: `${LOGIN}/${PARTNER_TENANT}/v2.0`,
      aud: CLIENT_ID,
      oid: KENJI,
      tid: PARTNER_TENANT,
      name: 'Kenji Mori',
      preferred_username: 'kenji.mori@contosocloud.onmicrosoft.com',
      nonce: 'a-nonce',
    });
    expect((await callApi(sandbox, '/agreements', { token: tokens.access_token })).status).toBe(200);
  });

  test('signs with the key that its metadata names', async () => {
    const { id_token } = await tokensFor();
    const book = await send(sandbox, `${LOGIN}/${PARTNER_TENANT}/v2.0/.well-known/openid-configuration`);
    const { jwks_uri, issuer } = book.json as { jwks_uri: string; issuer: string };
    expect(issuer).toBe(claimsOf(id_token).iss);
    const { keys } = (await send(sandbox, jwks_uri)).json as { keys: JsonWebKey[] };
    const [head, payload, signature] = id_token.split('.');
    const key = createPublicKey({ key: keys[0] as JsonWebKey, format: 'jwk' });
    const verifier = createVerify('RSA-SHA256').update(`${head}.${payload}`);
    expect(verifier.verify(key, signature ?? '', 'base64url')).toBe(true);
  });

  test('without a second factor is refused by the API, and accepted with one', async () => {
    const weak = await tokensFor(NORA, 'password');
    const refused = await callApi(sandbox, '/agreements', { token: weak.access_token, headers: { ValidateMfa: 'true' } });
    expect(refused.status).toBe(401);
    expect(refused.json).toMatchObject({ code: 900421 });
    expect(refused.headers.ismfacompliant).toBe('false');

    visitor = new Visitor(sandbox);
    const strong = await tokensFor(NORA, 'second-factor');
    expect((await callApi(sandbox, '/agreements', { token: strong.access_token })).status).toBe(200);
  });

  test('that is cancelled comes back as access_denied', async () => {
    const started = await visitor.authorize();
    const page = new URL(String(started.headers.location), LOGIN).href;
    const finished = await visitor.visit(page, { cancel: '' });
    const resumed = await visitor.visit(String(finished.headers.location));
    expect(new URL(String(resumed.headers.location)).searchParams.get('error')).toBe('access_denied');
  });

  test('lasts in the browser: silent afterwards, for the hinted person only, until it is revoked', async () => {
    const silently = async (more: Record<string, string> = {}) => {
      const { headers } = await visitor.authorize({ prompt: 'none', ...more });
      return new URL(String(headers.location)).searchParams;
    };
    expect((await silently()).get('error')).toBe('login_required');
    const { id_token } = await tokensFor();
    expect((await silently()).get('code')).toBeTruthy();
    expect((await silently({ login_hint: String(claimsOf(id_token).login_hint) })).get('code')).toBeTruthy();
    expect((await silently({ login_hint: 'mina.kato@contosocloud.onmicrosoft.com' })).get('error')).toBe('login_required');
    sandbox.control.revokeSessions();
    expect((await silently()).get('error')).toBe('login_required');
  });

  test('with select_account asks again and takes another person', async () => {
    const kenji = await tokensFor(KENJI);
    const back = await visitor.signIn(MINA, 'second-factor', { prompt: 'select_account' });
    const reply = await visitor.redeem({ grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '' });
    expect(claimsOf((reply.json as Tokens).id_token).oid).toBe(MINA);
    expect(claimsOf(((await refresh(kenji.refresh_token)).json as Tokens).access_token).oid).toBe(KENJI);
  });

  test('shows the accounts in the browser’s language', async () => {
    const started = await visitor.authorize();
    const page = new URL(String(started.headers.location), LOGIN);
    expect((await visitor.visit(page.href)).text).toContain('Pick an account');
    expect((await visitor.visit(page.href, undefined, 'ja,en;q=0.8')).text).toContain('アカウントを選択する');
  });
});

describe('refresh tokens', () => {
  test('serve another resource that was consented to, and only that', async () => {
    const { refresh_token } = await tokensFor();
    const reply = await refresh(refresh_token, { scope: `${GRAPH}/User.Read ${GRAPH}/GroupMember.Read.All` });
    const { access_token } = reply.json as Tokens;
    expect(claimsOf(access_token).aud).toBe(GRAPH);
    const groups = await send(sandbox, `${GRAPH}/v1.0/me/memberOf`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(groups.json).toMatchObject({ value: [{ displayName: 'AdminAgents' }] });
    expect(groups.headers['access-control-allow-origin']).toBe('*');
    expect((await callApi(sandbox, '/agreements', { token: access_token })).json).toMatchObject({ code: 900420 });

    sandbox.control.setConsent(CLIENT_ID, GRAPH, false);
    expect(errorOf(await refresh(refresh_token, { scope: `${GRAPH}/User.Read` }))).toEqual({
      error: 'invalid_grant',
      code: 65001,
    });
  });

  test('expire 24 hours after the sign-in, however often they were renewed', async () => {
    let { refresh_token } = await tokensFor();
    sandbox.control.setClockOffset(23 * HOUR);
    const renewed = await refresh(refresh_token);
    expect(renewed.status).toBe(200);
    refresh_token = (renewed.json as Tokens).refresh_token;
    sandbox.control.setClockOffset(24 * HOUR);
    expect(errorOf(await refresh(refresh_token))).toEqual({ error: 'invalid_grant', code: 700084 });
  });

  test('may be used twice, as two workers do', async () => {
    const { refresh_token } = await tokensFor();
    expect((await refresh(refresh_token)).status).toBe(200);
    expect((await refresh(refresh_token)).status).toBe(200);
  });

  test('end with revocation or a change of policy', async () => {
    const { refresh_token } = await tokensFor();
    sandbox.control.set({ silentRefused: true });
    expect(errorOf(await refresh(refresh_token))).toEqual({ error: 'interaction_required', code: 50076 });
    sandbox.control.set({ silentRefused: false });
    sandbox.control.revokeSessions();
    expect(errorOf(await refresh(refresh_token)).error).toBe('invalid_grant');
  });

  test('are not given without offline_access', async () => {
    const back = await visitor.signIn(KENJI, 'second-factor', { scope: `${API}/.default openid` });
    const code = back.searchParams.get('code') ?? '';
    const reply = await visitor.redeem({ grant_type: 'authorization_code', code, scope: `${API}/.default openid` });
    expect(reply.status).toBe(200);
    expect(reply.json).not.toHaveProperty('refresh_token');
  });
});

describe('Entra refuses', () => {
  const codeGrant = { grant_type: 'authorization_code', code: 'MADEUPCODE' };

  test('a token call without Origin for a single-page app, and one with Origin for a web app', async () => {
    expect(errorOf(await visitor.redeem(codeGrant, {}))).toEqual({ error: 'invalid_request', code: 9002327 });
    const web = await visitor.redeem({ ...codeGrant, client_id: WEB_APP });
    expect(errorOf(web)).toEqual({ error: 'invalid_request', code: 9002326 });
    expect(web.headers['access-control-allow-origin']).toBe('*');
  });

  test('an unknown app, an unknown resource, two resources, and an unknown kind of grant', async () => {
    expect(errorOf(await visitor.redeem({ ...codeGrant, client_id: 'x' })).code).toBe(700016);
    expect(errorOf(await visitor.redeem({ ...codeGrant, scope: 'https://other.example/a' })).code).toBe(500011);
    expect(errorOf(await visitor.redeem({ ...codeGrant, scope: `${API}/.default ${GRAPH}/User.Read` })).code).toBe(28000);
    expect(errorOf(await visitor.redeem({ grant_type: 'client_credentials' })).code).toBe(70003);
  });

  test('a code a second time, a wrong verifier, and a redirect address that differs', async () => {
    const code = (await visitor.signIn(KENJI, 'second-factor')).searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', code };
    expect(errorOf(await visitor.redeem({ ...grant, redirect_uri: REDIRECT.slice(0, -1) })).code).toBe(70000);
    expect(errorOf(await visitor.redeem({ ...grant, code_verifier: 'x'.repeat(43) })).error).toBe('invalid_grant');
    expect((await visitor.redeem(grant)).status).toBe(200);
    expect(errorOf(await visitor.redeem(grant)).code).toBe(54005);
  });

  test('on a page: an app that is unknown or whose redirect address is not registered', async () => {
    const unknown = await visitor.authorize({ client_id: 'x' });
    expect([unknown.status, unknown.text]).toEqual([400, expect.stringContaining('AADSTS700016')]);
    const unregistered = await visitor.authorize({ client_id: NO_REDIRECT_APP });
    expect([unregistered.status, unregistered.text]).toEqual([400, expect.stringContaining('AADSTS50011')]);
    const noSlash = await visitor.authorize({ redirect_uri: REDIRECT.slice(0, -1) });
    expect(noSlash.text).toContain('AADSTS50011');
  });

  test('an app without consent: by a page, and silently by an error', async () => {
    const page = await visitor.authorize({ client_id: UNCONSENTED_APP });
    expect(page.text).toContain('Need admin approval');
    const silent = await visitor.authorize({ client_id: UNCONSENTED_APP, prompt: 'none', response_mode: 'fragment' });
    const answer = new URLSearchParams(new URL(String(silent.headers.location)).hash.slice(1));
    expect(answer.get('error')).toBe('interaction_required');
    expect(answer.get('error_description')).toContain('AADSTS65001');
    expect(answer.get('state')).toBe('a-state');
  });
});

test('access tokens expire by time and on command', async () => {
  const { access_token } = await tokensFor();
  sandbox.control.expireTokens();
  const ended = await callApi(sandbox, '/agreements', { token: access_token });
  expect([ended.status, ended.text]).toEqual([401, '']);
  expect(ended.headers['www-authenticate']).toContain('invalid_token');

  visitor = new Visitor(sandbox);
  const later = await tokensFor();
  sandbox.control.setClockOffset(later.expires_in * 1000 + 1000);
  expect((await callApi(sandbox, '/agreements', { token: later.access_token })).status).toBe(401);
});

test('a token answer that is lost still uses up the code', async () => {
  const code = (await visitor.signIn(KENJI, 'second-factor')).searchParams.get('code') ?? '';
  sandbox.control.addFault({ kind: 'cut-after-write', host: 'login', times: 1 });
  await expect(visitor.redeem({ grant_type: 'authorization_code', code })).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(errorOf(await visitor.redeem({ grant_type: 'authorization_code', code })).code).toBe(54005);
  expect(sandbox.control.requests({ path: '/token$' }).map(({ status }) => status)).toEqual([0, 400]);
});

test('the token endpoint answers a preflight', async () => {
  const reply = await send(sandbox, `${LOGIN}/${PARTNER_TENANT}/oauth2/v2.0/token`, {
    method: 'OPTIONS',
    headers: { origin: EXTENSION_ORIGIN, 'access-control-request-method': 'POST' },
  });
  expect(reply.status).toBe(200);
  expect(reply.headers['access-control-allow-methods']).toContain('POST');
  expect(sandbox.control.requests({ method: 'OPTIONS' })).toHaveLength(1);
});
