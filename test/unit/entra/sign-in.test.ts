import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInError } from '../../../lib/entra/sign-in';
import { aadsts, CLIENT, fakeEntra, KENJI, REDIRECT, refusalOf, START, TENANT } from './fake-entra';

const HOUR = 3_600_000;
const SCOPE = 'https://api.partnercenter.microsoft.com/user_impersonation';

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

describe('signing in', () => {
  it('opens the tenant’s own page with PKCE and everything that must come back', async () => {
    const { signIn, opened, redeemed } = fakeEntra();
    const agent = await signIn.signIn({ otherAccount: false });
    expect(opened).toHaveLength(1);
    expect(opened[0]?.interactive).toBe(true);
    expect(`${opened[0]?.url.origin}${opened[0]?.url.pathname}`).toBe(
      `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`,
    );
    const asked = Object.fromEntries(opened[0]?.params ?? []);
    expect(asked).toMatchObject({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: `${SCOPE} openid profile offline_access`,
      code_challenge_method: 'S256',
    });
    expect(asked).not.toHaveProperty('prompt');
    expect(asked).not.toHaveProperty('login_hint');
    const redeemedWith = Object.fromEntries(redeemed[0] ?? []);
    expect(redeemedWith).toMatchObject({ grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: REDIRECT });
    expect(redeemedWith).not.toHaveProperty('client_secret');
    const challenge = createHash('sha256')
      .update(redeemedWith.code_verifier ?? '')
      .digest('base64url');
    expect(asked.code_challenge).toBe(challenge);
    expect(agent).toEqual({
      userId: KENJI,
      partnerTenantId: TENANT,
      userName: 'kenji.mori@contosocloud.example',
      displayName: 'Kenji Mori',
      ownDomains: ['contosocloud.example'],
      roles: null,
    });
    expect(await signIn.agent()).toEqual(agent);
  });

  it('uses a new state, nonce and verifier each time', async () => {
    const { signIn, opened } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    await signIn.signIn({ otherAccount: false });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(opened[0]?.params.get(name)).not.toBe(opened[1]?.params.get(name));
    }
  });

  it('offers the last account, or lets the agent choose another', async () => {
    const { signIn, opened } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    await signIn.signIn({ otherAccount: false });
    await signIn.signIn({ otherAccount: true });
    expect(opened.map(({ params }) => [params.get('login_hint'), params.get('prompt')])).toEqual([
      [null, null],
      ['kenji.mori@contosocloud.example', null],
      [null, 'select_account'],
    ]);
  });

  it.each([
    ['another tenant', { tid: '00000000-0000-4000-8000-000000000000' }],
    ['another issuer', { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    ['another app', { aud: 'other' }],
    ['another nonce', { nonce: 'replayed' }],
    ['no object id', { oid: undefined }],
    ['a time long ago', { exp: 1, iat: 1 }],
  ])('refuses an id token of %s', async (_name, claims) => {
    const { signIn } = fakeEntra({ claims });
    await refusalOf(signIn.signIn({ otherAccount: false }));
    expect(await signIn.agent()).toBeNull();
  });

  it.each([-10 * HOUR, 10 * HOUR])('works on a machine whose clock is %i ms wrong', async (wrong) => {
    vi.setSystemTime(START + wrong);
    const { signIn } = fakeEntra({ now: START + wrong });
    await signIn.signIn({ otherAccount: false });
    expect(await signIn.token({ fresh: false })).not.toBe('');
  });

  it.each([
    ['a foreign state', (state: string) => `${REDIRECT}?code=x&state=not${state}`],
    ['no state', () => `${REDIRECT}?code=x`],
    ['another address', (state: string) => `https://evil.example/?code=x&state=${state}`],
    ['nothing', () => undefined],
  ])('redeems no code that comes with %s', async (_name, ended) => {
    const { signIn, redeemed } = fakeEntra({ window: ({ params }) => ended(params.get('state') ?? '') });
    await refusalOf(signIn.signIn({ otherAccount: false }));
    expect(redeemed).toEqual([]);
  });

  it.each([
    ['The user did not approve access.', 'cancelled', 'signed-out'],
    ['User cancelled or denied access.', 'cancelled', 'signed-out'],
    ['redirect_uri not allowed', 'redirect-not-registered', 'refused'],
    ['Authorization page could not be loaded.', 'sign-in-page-error', 'refused'],
    ['Something new', 'other', 'refused'],
  ])('understands the browser’s "%s"', async (message, finding, kind) => {
    const { signIn } = fakeEntra({ window: () => new Error(message), token: () => aadsts(9002313, 'invalid_request') });
    const error = await refusalOf(signIn.signIn({ otherAccount: false }));
    expect([error.finding, error.appError.kind]).toEqual([finding, kind]);
  });

  it('distinguishes a page that Entra refuses to show from an Entra that does not answer', async () => {
    const { signIn } = fakeEntra({
      window: () => new Error('Authorization page could not be loaded.'),
      token: () => new TypeError('Failed to fetch'),
    });
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe('service-error');
  });

  it('distinguishes a missing connection from a closed window', async () => {
    const { signIn } = fakeEntra({ online: false, window: () => new Error('The user did not approve access.') });
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe('offline');
  });

  it.each([
    [700016, 'app-not-found'],
    [90002, 'tenant-not-found'],
    [9002326, 'wrong-platform-type'],
    [70000, 'cancelled'],
  ])('asks why, when the window showed nothing but AADSTS%i: %s', async (code, finding) => {
    const { signIn, redeemed } = fakeEntra({
      window: () => new Error('The user did not approve access.'),
      token: () => aadsts(code, 'unauthorized'),
    });
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe(finding);
    expect(redeemed[0]?.get('code')).toBe('none');
  });
});

const REFUSALS: readonly (readonly [code: number, error: string, finding: string, kind: string])[] = [
  [700016, 'unauthorized_client', 'app-not-found', 'refused'],
  [90002, 'invalid_request', 'tenant-not-found', 'refused'],
  [9002326, 'invalid_request', 'wrong-platform-type', 'refused'],
  [7000218, 'invalid_client', 'wrong-platform-type', 'refused'],
  [50011, 'invalid_request', 'redirect-not-registered', 'refused'],
  [65001, 'invalid_grant', 'consent-missing', 'no-consent'],
  [90094, 'access_denied', 'consent-missing', 'no-consent'],
  [650057, 'invalid_resource', 'consent-missing', 'no-consent'],
  [50076, 'interaction_required', 'mfa-missing', 'no-mfa'],
  [50079, 'invalid_grant', 'mfa-missing', 'no-mfa'],
  [53003, 'access_denied', 'other', 'conditional-access'],
  [700084, 'invalid_grant', 'signed-out', 'signed-out'],
  [50058, 'login_required', 'signed-out', 'signed-out'],
  [9002327, 'invalid_request', 'other', 'refused'],
  [123456, 'consent_required', 'consent-missing', 'no-consent'],
  [123456, 'unheard_of', 'other', 'refused'],
];

describe('Entra’s refusals', () => {
  it.each(REFUSALS)('AADSTS%i %s at the token endpoint is %s, %s', async (code, error, finding, kind) => {
    const { signIn } = fakeEntra({ token: () => aadsts(code, error, 'Reason.') });
    const refusal = await refusalOf(signIn.signIn({ otherAccount: false }));
    expect([refusal.finding, refusal.appError.kind, refusal.code]).toEqual([finding, kind, `AADSTS${code}`]);
    expect(refusal.appError.text).toBe(`AADSTS${code}: Reason.`);
    expect(refusal.appError.detail).toMatchObject({ status: 400, requestId: '489ac405', correlationId: '7fddb245' });
  });

  it.each(REFUSALS)('AADSTS%i %s in the redirect is %s, %s', async (code, error, finding, kind) => {
    const { signIn, redeemed } = fakeEntra({
      window: ({ params }) =>
        `${REDIRECT}?${new URLSearchParams({ error, error_description: `AADSTS${code}: Reason.`, state: params.get('state') ?? '' })}`,
    });
    const refusal = await refusalOf(signIn.signIn({ otherAccount: false }));
    expect([refusal.finding, refusal.appError.kind, redeemed.length]).toEqual([finding, kind, 0]);
  });

  it.each([
    ['429', new Response('', { status: 429 }), 'throttled'],
    ['503', new Response('<html>', { status: 503 }), 'service-error'],
    ['200 that is no JSON', new Response('<html>'), 'service-error'],
    ['200 without a token', Response.json({ token_type: 'Bearer' }), 'service-error'],
  ])('%s is %s', async (_name, answer, finding) => {
    const { signIn } = fakeEntra({ token: () => answer.clone() });
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe(finding);
  });

  it('a failed request is "offline" only when the machine is offline', async () => {
    const { signIn, platform } = fakeEntra({ token: () => new TypeError('Failed to fetch') });
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe('service-error');
    platform.online = false;
    platform.window = ({ params }) => `${REDIRECT}?code=x&state=${params.get('state')}`;
    expect((await refusalOf(signIn.signIn({ otherAccount: false }))).finding).toBe('offline');
  });

  it('every failure is a SignInError', async () => {
    const statuses = fc.constantFrom(200, 400, 401, 403, 429, 500);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), statuses, async (body, status) => {
        const { signIn } = fakeEntra({ token: () => Response.json(body, { status }) });
        await signIn.signIn({ otherAccount: false }).catch((error: unknown) => {
          if (!(error instanceof SignInError)) throw error;
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a token', () => {
  async function signedIn(change = {}) {
    const entra = fakeEntra(change);
    await entra.signIn.signIn({ otherAccount: false });
    return entra;
  }

  it('is kept while it is valid, also by a new worker', async () => {
    const { signIn, again, redeemed } = await signedIn();
    expect(await again().token({ fresh: false })).toBe(await signIn.token({ fresh: false }));
    expect(redeemed).toHaveLength(1);
  });

  it('is renewed by the refresh token five minutes before its end, without a window', async () => {
    const { signIn, platform, redeemed, opened } = await signedIn();
    const first = await signIn.token({ fresh: false });
    platform.now += 4311_000 - 5 * 60_000 - 1;
    expect(await signIn.token({ fresh: false })).toBe(first);
    platform.now += 1;
    expect(await signIn.token({ fresh: false })).not.toBe(first);
    expect(Object.fromEntries(redeemed[1] ?? [])).toMatchObject({
      grant_type: 'refresh_token',
      scope: `${SCOPE} openid profile offline_access`,
    });
    expect(opened).toHaveLength(1);
  });

  it('is renewed when the clock went backwards', async () => {
    const { signIn, platform, redeemed } = await signedIn();
    platform.now -= HOUR;
    await signIn.token({ fresh: false });
    expect(redeemed).toHaveLength(2);
  });

  it('with a very short lifetime is still used once', async () => {
    const { signIn, redeemed } = await signedIn({ lifetimeS: 60 });
    await signIn.token({ fresh: false });
    expect(redeemed).toHaveLength(1);
  });

  it('is renewed once for all who ask at the same time', async () => {
    const { signIn, platform, redeemed } = await signedIn();
    platform.now += 2 * HOUR;
    const tokens = await Promise.all(Array.from({ length: 5 }, () => signIn.token({ fresh: false })));
    expect(new Set(tokens).size).toBe(1);
    expect(redeemed).toHaveLength(2);
  });

  it('that was refused is renewed, but not again right after', async () => {
    const { signIn, platform, redeemed } = await signedIn();
    platform.now += 60_000;
    const renewed = await signIn.token({ fresh: true });
    expect(await signIn.token({ fresh: true })).toBe(renewed);
    expect(redeemed).toHaveLength(2);
  });

  it('uses the newest refresh token each time', async () => {
    const { signIn, platform, redeemed } = await signedIn();
    for (let i = 0; i < 3; i++) {
      platform.now += 2 * HOUR;
      await signIn.token({ fresh: false });
    }
    const used = redeemed.slice(1).map((params) => params.get('refresh_token'));
    expect(new Set(used).size).toBe(3);
  });

  it('is renewed without a window when the refresh token has expired but Entra’s session has not', async () => {
    const { signIn, platform, opened } = await signedIn();
    platform.now += 25 * HOUR;
    vi.setSystemTime(START);
    platform.token = (params) => (params.get('grant_type') === 'refresh_token' ? aadsts(700084) : null);
    await signIn.token({ fresh: false });
    expect(opened[1]).toMatchObject({ interactive: false });
    expect(opened[1]?.params.get('prompt')).toBe('none');
    expect(opened[1]?.params.get('login_hint')).toBe('kenji.mori@contosocloud.example');
  });

  it.each([
    ['the browser needs the agent', () => new Error('User interaction required.')],
    ['Entra needs the agent', (state: string) => `${REDIRECT}?error=login_required&state=${state}`],
  ])('has expired when %s: the tokens go, the name stays', async (_name, ended) => {
    const { signIn, platform, stored } = await signedIn();
    platform.now += 25 * HOUR;
    platform.token = () => aadsts(700084);
    platform.window = ({ params }) => ended(params.get('state') ?? '');
    const error = await refusalOf(signIn.token({ fresh: false }));
    expect([error.finding, error.appError.kind]).toEqual(['signed-out', 'signed-out']);
    expect(await signIn.agent()).toBeNull();
    expect(await signIn.expired()).toBe(true);
    expect(JSON.stringify([...stored])).not.toMatch(/refresh-|accessToken/);
  });

  it('is never another account’s', async () => {
    const { signIn, platform } = await signedIn();
    platform.now += 25 * HOUR;
    platform.token = (params) => (params.get('grant_type') === 'refresh_token' ? aadsts(700084) : null);
    platform.user = { oid: 'someone-else', preferred_username: 'mina@contosocloud.example' };
    expect((await refusalOf(signIn.token({ fresh: false }))).finding).toBe('signed-out');
    expect(await signIn.agent()).toBeNull();
  });

  it('is never another account’s, even if the refresh token is', async () => {
    const { signIn, platform } = await signedIn();
    platform.now += 2 * HOUR;
    platform.user = { oid: 'someone-else', preferred_username: 'mina@contosocloud.example' };
    expect((await refusalOf(signIn.token({ fresh: false }))).finding).toBe('signed-out');
  });

  it.each([
    ['offline', new TypeError('Failed to fetch'), false, 'offline'],
    ['a service error', new Response('', { status: 503 }), true, 'service-error'],
    ['MFA', aadsts(50076, 'interaction_required'), true, 'mfa-missing'],
  ])('keeps the sign-in through %s', async (_name, answer, online, finding) => {
    const { signIn, platform, opened } = await signedIn();
    platform.now += 2 * HOUR;
    platform.online = online;
    platform.token = () => (answer instanceof Response ? answer.clone() : answer);
    expect((await refusalOf(signIn.token({ fresh: false }))).finding).toBe(finding);
    expect(await signIn.agent()).not.toBeNull();
    expect(opened).toHaveLength(1);
    platform.token = () => null;
    platform.online = true;
    expect(await signIn.token({ fresh: false })).not.toBe('');
  });

  it('is renewed silently where no refresh token was given', async () => {
    const { signIn, platform, opened } = await signedIn({ withRefreshToken: false });
    platform.now += 2 * HOUR;
    await signIn.token({ fresh: false });
    expect(opened[1]?.interactive).toBe(false);
  });

  it('does not come back after a sign-out in the middle of a renewal', async () => {
    const { signIn, platform, stored } = await signedIn();
    platform.now += 2 * HOUR;
    let answer: (response: Response) => void = () => {};
    const usual = fakeEntra();
    platform.token = () => new Promise<Response>((resolve) => (answer = resolve));
    const renewing = refusalOf(signIn.token({ fresh: false }));
    await vi.waitFor(() => expect(String(answer)).not.toBe('() => {}'));
    await signIn.signOut();
    answer(Response.json({ token_type: 'Bearer', access_token: 'late', expires_in: 3600, refresh_token: 'late' }));
    expect((await renewing).finding).toBe('signed-out');
    expect([...stored]).toEqual([...usual.stored]);
  });
});

describe('what is kept', () => {
  it('is forgotten by signing out', async () => {
    const { signIn, stored } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    expect(stored.size).toBe(2);
    await signIn.signOut();
    expect(stored.size).toBe(0);
    expect([await signIn.agent(), await signIn.expired()]).toEqual([null, false]);
    expect((await refusalOf(signIn.token({ fresh: false }))).appError.kind).toBe('signed-out');
  });

  it('is another account’s after the agent changed', async () => {
    const { signIn, platform, stored } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    await signIn.completeAgent(['contosocloud.onmicrosoft.com'], []);
    platform.user = { oid: 'ffffffff-1d27-4f95-8c0e-6b9e2d4f7a12', preferred_username: 'mina@partner.example' };
    expect(await signIn.signIn({ otherAccount: true })).toMatchObject({ ownDomains: ['partner.example'], roles: null });
    expect(JSON.stringify([...stored])).not.toContain(KENJI);
  });

  it('does not pass to another tenant or app', async () => {
    const { signIn, again } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    const app = { clientId: CLIENT, partnerTenantId: TENANT, redirectUri: REDIRECT };
    const other = '00000000-0000-4000-8000-000000000000';
    expect(await again({ app: { ...app, partnerTenantId: other } }).agent()).toBeNull();
    expect(await again({ app: { ...app, clientId: other } }).agent()).toBeNull();
    expect(await again().agent()).not.toBeNull();
  });

  it('is not trusted: what cannot be parsed counts as missing', async () => {
    const { signIn, stored } = fakeEntra();
    await signIn.signIn({ otherAccount: false });
    const keys = [...stored.keys()];
    const before = new Map(stored);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        stored.set(key, value);
        expect(await signIn.agent()).toBeNull();
        stored.set(key, before.get(key));
      }),
      { numRuns: 200 },
    );
    expect(await signIn.agent()).not.toBeNull();
  });
});

describe('who the agent is', () => {
  async function complete(graph: (url: string) => Response | Error, change = {}) {
    const entra = fakeEntra({ graph, ...change });
    await entra.signIn.signIn({ otherAccount: false });
    const agent = await entra.signIn.completeAgent(['ContosoCloud.onmicrosoft.com', 'contosocloud.example'], []);
    return { ...entra, agent };
  }
  const groups = (...names: (string | null)[]) => Response.json({ value: names.map((displayName) => ({ displayName })) });

  it.each([
    [['AdminAgents'], ['admin-agent']],
    [
      ['SalesAgents', 'HelpdeskAgents', 'Everyone'],
      ['sales-agent', 'helpdesk-agent'],
    ],
    [['Everyone'], []],
    [[], []],
    [[null, null], null],
    [[null, 'AdminAgents'], ['admin-agent']],
    [['My AdminAgents'], []],
  ])('groups %j are the roles %j', async (names, roles) => {
    const { agent } = await complete(() => groups(...names));
    expect(agent.roles).toEqual(roles);
  });

  it('has the partner’s own domains, without duplicates', async () => {
    const { agent, signIn } = await complete(() => groups('AdminAgents'));
    expect(agent.ownDomains).toEqual(['contosocloud.example', 'contosocloud.onmicrosoft.com']);
    expect(await signIn.agent()).toEqual(agent);
  });

  it.each([
    [
      'consent is missing',
      { token: (params: URLSearchParams) => (params.get('scope')?.includes('graph') ? aadsts(65001) : null) },
    ],
    ['there is no refresh token', { withRefreshToken: false }],
    [
      'the line is cut',
      { token: (params: URLSearchParams) => (params.get('scope')?.includes('graph') ? new TypeError('x') : null) },
    ],
  ])('has unknown roles when %s, and stays signed in', async (_name, change) => {
    const { agent, signIn, graphCalls } = await complete(() => groups('AdminAgents'), change);
    expect([agent.roles, graphCalls]).toEqual([null, []]);
    expect(await signIn.token({ fresh: false })).not.toBe('');
  });

  it.each([
    ['403', () => new Response('', { status: 403 })],
    ['no JSON', () => new Response('<html>')],
    ['another shape', () => Response.json({ value: 'x' })],
    ['no answer', () => new TypeError('Failed to fetch')],
    ['a link elsewhere', () => Response.json({ value: [], '@odata.nextLink': 'https://evil.example/' })],
  ])('has unknown roles when Graph gives %s', async (_name, graph) => {
    const { agent, graphCalls, elsewhere } = await complete(graph);
    expect(agent.roles).toBeNull();
    expect([graphCalls.length, elsewhere]).toEqual([1, []]);
  });

  it('reads all pages of groups', async () => {
    const next = 'https://graph.microsoft.com/v1.0/me/memberOf?$skiptoken=2';
    const { agent } = await complete((url) =>
      url === next ? groups('SalesAgents') : Response.json({ value: [{ displayName: 'Everyone' }], '@odata.nextLink': next }),
    );
    expect(agent.roles).toEqual(['sales-agent']);
  });

  it('continues with the refresh token that came with Graph’s token', async () => {
    const { signIn, platform, redeemed } = await complete(() => groups('AdminAgents'));
    platform.now += 2 * HOUR;
    await signIn.token({ fresh: false });
    expect(redeemed[1]?.get('scope')).toMatch(/^https:\/\/graph\.microsoft\.com\/GroupMember\.Read\.All /);
    expect(redeemed[2]?.get('refresh_token')).not.toBe(redeemed[1]?.get('refresh_token'));
    expect((await signIn.agent())?.roles).toEqual(['admin-agent']);
  });

  it('reads the token’s claim of MFA', async () => {
    const { signIn } = await complete(() => groups('AdminAgents'));
    expect(await signIn.mfaClaimed()).toBe(true);
  });
});
