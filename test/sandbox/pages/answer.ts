/** Small helpers around Node's request and response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy, type Shell, shellHtml } from './html.ts';

export function sendJson(res: ServerResponse, value: unknown, status = 200): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(JSON.stringify(value));
}

interface DocumentOptions {
  readonly status?: number;
  /** Hosts that may show the page in a frame. */
  readonly framedBy?: readonly string[];
  /** Serves the page without a policy, as a page does that means no good. */
  readonly lawless?: boolean;
}

/** Sends the nearly empty document of a page, under the pages' policy. */
export function sendShell(
  res: ServerResponse,
  shell: Shell,
  { status = 200, framedBy = [], lawless = false }: DocumentOptions = {},
): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(lawless ? {} : { 'content-security-policy': contentSecurityPolicy(framedBy) }),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
  res.end(shellHtml(shell));
}

export function redirect(res: ServerResponse, location: string): void {
  res.writeHead(302, { location, 'cache-control': 'no-store' });
  res.end();
}

/** Adds a cookie to those the response sets already. */
export function setCookie(res: ServerResponse, name: string, value: string): void {
  res.appendHeader('set-cookie', `${name}=${encodeURIComponent(value)}; Path=/; Secure; HttpOnly; SameSite=Lax`);
}

/** @returns the cookie's value, or null when the request has none of that name. */
export function cookie(req: IncomingMessage, name: string): string | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return decodeURIComponent(value.join('=').trim());
  }
  return null;
}

/** Reads a small JSON object; anything else is an empty one. */
export async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
