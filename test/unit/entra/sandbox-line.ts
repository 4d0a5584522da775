import { request } from 'node:https';
import type { LaunchWebAuthFlow } from '../../../lib/entra/sign-in';

/** The extension's redirect address that the sandbox knows. */
export const REDIRECT = 'https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/';
const ORIGIN = 'chrome-extension://hpkhcmkokdcahnmonlggbkjfbmkpmogl';

/** A fetch that maps Microsoft's hosts to the sandbox, and sends the extension's Origin as a browser would. */
export function sandboxFetch(port: number, withOrigin = true): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(String(input));
      const body = init.body === undefined || init.body === null ? '' : String(init.body);
      const headers = new Headers(init.headers);
      headers.set('Host', url.host);
      headers.set('Content-Length', String(Buffer.byteLength(body)));
      if (withOrigin && init.method === 'POST') headers.set('Origin', ORIGIN);
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          servername: url.host,
          rejectUnauthorized: false,
          method: init.method ?? 'GET',
          path: `${url.pathname}${url.search}`,
          headers: Object.fromEntries(headers),
          agent: false,
        },
        (message) => {
          const parts: Buffer[] = [];
          message.on('data', (part: Buffer) => parts.push(part));
          message.on('error', () => reject(new TypeError('Failed to fetch')));
          message.on('end', () => {
            const status = message.statusCode ?? 0;
            const answer = new Headers();
            for (let i = 0; i < message.rawHeaders.length; i += 2) {
              answer.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '');
            }
            const empty = [204, 304].includes(status);
            resolve(
              new Response(empty ? null : Buffer.concat(parts), { status, statusText: message.statusMessage, headers: answer }),
            );
          });
        },
      );
      sent.on('error', () => reject(new TypeError('Failed to fetch')));
      init.signal?.addEventListener('abort', () => {
        sent.destroy();
        reject(init.signal?.reason);
      });
      sent.end(body);
    });
}

/**
 * `identity.launchWebAuthFlow` of a browser in which somebody picks this account and approves: keeps cookies, follows redirects, and
 * presses the button that each page asks for.
 */
export function browserOf(port: number, user: { objectId: string }): LaunchWebAuthFlow {
  const cookies = new Map<string, string>();
  const send = sandboxFetch(port, false);

  return async ({ url, interactive }) => {
    let next = new URL(url);
    let form: URLSearchParams | null = null;
    for (let steps = 0; steps < 20; steps++) {
      const response: Response = await send(next.href, {
        method: form ? 'POST' : 'GET',
        headers: {
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        ...(form && { body: form.toString() }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('Location');
      if (location) {
        next = new URL(location, next);
        form = null;
        if (next.href.startsWith(REDIRECT)) return next.href;
        continue;
      }
      if (!interactive) throw new Error('User interaction required.');
      const page: string = await response.text();
      if (response.status >= 400) throw new Error('The user did not approve access.');
      form = page.includes('name="proof"')
        ? new URLSearchParams({ account: user.objectId, proof: page.includes('value="password"') ? 'password' : 'second-factor' })
        : page.includes('name="accept"')
          ? new URLSearchParams({ accept: '' })
          : new URLSearchParams({ account: user.objectId });
    }
    throw new Error('The sign-in leads nowhere.');
  };
}
