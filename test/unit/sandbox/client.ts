/** Plain HTTPS calls to a running sandbox, as a program other than a browser makes them. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { Sandbox } from '../../sandbox/server.ts';

export const API = 'https://api.partnercenter.microsoft.com';
export const LOGIN = 'https://login.microsoftonline.com';
export const GRAPH = 'https://graph.microsoft.com';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as received, including the byte order mark. */
  readonly bytes: Buffer;
  /** The body without a byte order mark, which the live service sends and every client drops (partner-center-api.md 0a). */
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A new connection for each call, since the API closes them. TLS sessions are resumed. */
const ONE_CALL_EACH = new Agent({ keepAlive: false });

/** Sends to the sandbox what is addressed to one of Microsoft's hosts. Rejects when the line is cut. */
export function send(
  sandbox: Sandbox,
  address: string,
  { method = 'GET', headers = {}, body = '' }: Sending = {},
): Promise<Reply> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        servername: url.hostname,
        rejectUnauthorized: false,
        agent: ONE_CALL_EACH,
        method,
        path: url.pathname + url.search,
        headers: { host: url.hostname, ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString('utf8').replace(/^\ufeff/, '');
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, text, json: parse(text) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Calls the API with a token; with Kenji Mori's when none is given. */
export function callApi(
  sandbox: Sandbox,
  path: string,
  { token = sandbox.control.mintToken(), headers = {}, json, ...rest }: Sending & { token?: string; json?: unknown } = {},
): Promise<Reply> {
  return send(sandbox, `${API}/v1${path}`, {
    ...rest,
    ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });
}

export interface PortalVisit {
  readonly json?: unknown;
}

/** A browser at the portals that keeps cookies for each host and follows no redirect; with `json` it posts. */
export function portalBrowser(sandbox: Sandbox): (address: string, visit?: PortalVisit) => Promise<Reply> {
  const cookies = new Map<string, string>();
  return async (address, { json } = {}) => {
    const { host } = new URL(address);
    const cookie = [...cookies].flatMap(([name, value]) => (name.startsWith(`${host} `) ? [value] : [])).join('; ');
    const reply = await send(sandbox, address, {
      headers: { cookie },
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
    });
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [text = ''] = line.split(';');
      cookies.set(`${host} ${text.split('=')[0]}`, text);
    }
    return reply;
  };
}

export const EXTENSION_ORIGIN = 'chrome-extension://hpkhcmkokdcahnmonlggbkjfbmkpmogl';
export const REDIRECT = 'https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/';
export const CLIENT_ID = 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845';
export const PARTNER_TENANT = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';
export const API_SCOPE = `${API}/user_impersonation openid profile offline_access`;

/** A browser that signs in: keeps cookies, and presses the buttons of pages by name. */
export class Visitor {
  readonly #sandbox: Sandbox;
  readonly #cookies = new Map<string, { readonly text: string; readonly path: string }>();
  readonly #verifier = randomBytes(32).toString('base64url');

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async visit(address: string, form?: Readonly<Record<string, string>>, language = 'en-US'): Promise<Reply> {
    const { pathname } = new URL(address);
    const cookie = [...this.#cookies.values()].filter(({ path }) => pathname.startsWith(path)).map(({ text }) => text);
    const reply = await send(this.#sandbox, address, {
      headers: { cookie: cookie.join('; '), 'accept-language': language, 'content-type': 'application/x-www-form-urlencoded' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {}),
    });
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [text = '', ...attributes] = line.split('; ');
      const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/';
      this.#cookies.set(`${text.split('=')[0]} ${path}`, { text, path });
    }
    return reply;
  }

  /** Starts a sign-in; the reply is a redirect or a page. */
  authorize(parameters: Readonly<Record<string, string>> = {}, tenant = PARTNER_TENANT): Promise<Reply> {
    const query = new URLSearchParams({
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: API_SCOPE,
      state: 'a-state',
      nonce: 'a-nonce',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    });
    return this.visit(`${LOGIN}/${tenant}/oauth2/v2.0/authorize?${query}`);
  }

  /** Goes through the pages as `oid` and returns the address that Entra redirects to. */
  async signIn(
    oid: string,
    proof: 'password' | 'second-factor',
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<URL> {
    const started = await this.authorize(parameters);
    const page = new URL(String(started.headers.location), LOGIN).href;
    await this.visit(page);
    const finished = await this.visit(page, { account: oid, proof });
    const resumed = await this.visit(new URL(String(finished.headers.location), LOGIN).href);
    return new URL(String(resumed.headers.location));
  }

  /** Redeems a code or a refresh token as the extension's worker does. */
  redeem(
    grant: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { origin: EXTENSION_ORIGIN },
    authority = PARTNER_TENANT,
  ) {
    const body = { client_id: CLIENT_ID, scope: API_SCOPE, redirect_uri: REDIRECT, code_verifier: this.#verifier, ...grant };
    return send(this.#sandbox, `${LOGIN}/${authority}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body).toString(),
    });
  }
}
