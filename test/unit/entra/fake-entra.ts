import { createSignIn, type SessionArea, type SignIn, SignInError, type SignInOptions } from '../../../lib/entra/sign-in';

export const CLIENT = 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845';
export const TENANT = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';
export const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
export const START = Date.UTC(2026, 10, 22, 3, 0, 0);
export const KENJI = 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12';
const LOGIN = `https://login.microsoftonline.com/${TENANT}`;

export interface User {
  readonly oid: string;
  readonly name?: string;
  readonly preferred_username?: string;
}

const kenji: User = { oid: KENJI, name: 'Kenji Mori', preferred_username: 'kenji.mori@contosocloud.example' };

export interface Opened {
  readonly interactive: boolean;
  readonly params: URLSearchParams;
  readonly url: URL;
}

export interface FakeEntra {
  readonly signIn: SignIn;
  /** A sign-in of another worker with the same storage, as after a restart. */
  again(options?: Partial<SignInOptions>): SignIn;
  readonly opened: Opened[];
  /** Bodies of the calls to the token endpoint. */
  readonly redeemed: URLSearchParams[];
  readonly graphCalls: string[];
  /** Calls to any other host. There must be none. */
  readonly elsewhere: string[];
  readonly stored: Map<string, unknown>;
  /** What the next steps do. Tests change it. */
  readonly platform: Platform;
}

export interface Platform {
  now: number;
  user: User;
  online: boolean;
  /** Claims that replace the correct ones. */
  claims: Record<string, unknown>;
  /** Replaces the redirect with a code. */
  window: ((opened: Opened) => string | undefined | Error | Promise<string | undefined>) | null;
  /** Replaces the answer with tokens; null keeps the usual answer. */
  token: (params: URLSearchParams) => Response | Error | null | Promise<Response>;
  graph: (url: string) => Response | Error;
  lifetimeS: number;
  withRefreshToken: boolean;
}

export function aadsts(code: number, error = 'invalid_grant', text = 'Something.', status = 400): Response {
  return Response.json(
    {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: 489ac405 Correlation ID: 7fddb245 Timestamp: 2026-11-22 01:00:00Z`,
      error_codes: [code],
      trace_id: '489ac405',
      correlation_id: '7fddb245',
    },
    { status },
  );
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function jwt(claims: object): string {
  return `${encode({ alg: 'RS256', typ: 'JWT', kid: '1' })}.${encode(claims)}.${Buffer.from('signature').toString('base64url')}`;
}

export function fakeEntra(change: Partial<Platform> = {}): FakeEntra {
  const platform: Platform = {
    now: START,
    user: kenji,
    online: true,
    claims: {},
    window: null,
    token: () => null,
    graph: () => Response.json({ value: [{ displayName: 'AdminAgents' }] }),
    lifetimeS: 4311,
    withRefreshToken: true,
    ...change,
  };
  const opened: Opened[] = [];
  const redeemed: URLSearchParams[] = [];
  const graphCalls: string[] = [];
  const elsewhere: string[] = [];
  const stored = new Map<string, unknown>();
  let nonce = '';
  let serial = 0;

  const area: SessionArea = {
    get: async (key) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) stored.delete(key);
    },
  };

  const options: SignInOptions = {
    app: { clientId: CLIENT, partnerTenantId: TENANT, redirectUri: REDIRECT },
    area,
    now: () => platform.now,
    online: () => platform.online,
    launchWebAuthFlow: async ({ url, interactive }) => {
      const one = { url: new URL(url), interactive, params: new URL(url).searchParams };
      opened.push(one);
      nonce = one.params.get('nonce') ?? '';
      if (platform.window) {
        const ended = await platform.window(one);
        if (ended instanceof Error) throw ended;
        return ended;
      }
      return `${REDIRECT}?${new URLSearchParams({ code: `code-${++serial}`, state: one.params.get('state') ?? '' })}`;
    },
    fetch: async (input, init) => {
      const url = String(input);
      if (url.startsWith('https://graph.microsoft.com/')) {
        graphCalls.push(url);
        const answer = platform.graph(url);
        if (answer instanceof Error) throw answer;
        return answer;
      }
      if (url !== `${LOGIN}/oauth2/v2.0/token`) {
        elsewhere.push(url);
        return Response.json({ value: [] });
      }
      const params = new URLSearchParams(String(init?.body));
      redeemed.push(params);
      const answer = await platform.token(params);
      if (answer instanceof Error) throw answer;
      if (answer) return answer;
      serial++;
      return Response.json({
        token_type: 'Bearer',
        expires_in: platform.lifetimeS,
        access_token: jwt({ scope: params.get('scope'), serial, amr: ['pwd', 'mfa'] }),
        ...(platform.withRefreshToken && { refresh_token: `refresh-${serial}` }),
        id_token: jwt({
          iss: `${LOGIN}/v2.0`,
          aud: CLIENT,
          sub: 'pairwise',
          tid: TENANT,
          iat: Math.floor(START / 1000),
          exp: Math.floor(START / 1000) + 3600,
          ...(params.get('grant_type') === 'authorization_code' && { nonce }),
          ...platform.user,
          ...platform.claims,
        }),
      });
    },
  };
  return {
    signIn: createSignIn(options),
    again: (more) => createSignIn({ ...options, ...more }),
    opened,
    redeemed,
    graphCalls,
    elsewhere,
    stored,
    platform,
  };
}

/** The error a promise rejects with, which must be a SignInError. */
export async function refusalOf(promise: Promise<unknown>): Promise<SignInError> {
  const error = await promise.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof SignInError) return error;
  throw error;
}
