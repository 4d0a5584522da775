/** Logs the requests that arrive, so that tests can count writes and see what was sent. Does not log tokens. */
import type { IncomingMessage } from 'node:http';
import { hostOf } from './http.ts';
import type { LoggedRequest, SandboxState } from './state.ts';

const HEADERS_OF_INTEREST = [
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'content-type',
  'ms-continuationtoken',
  'ms-correlationid',
  'ms-partnercenter-application',
  'ms-requestid',
  'origin',
  'validatemfa',
  'x-locale',
];

/** Logs the request. `finish` adds the status of its answer (0: the connection was cut). */
export function logRequest(state: SandboxState, req: IncomingMessage, body: string): { finish(status: number): void } {
  const headers: Record<string, string> = {};
  for (const name of HEADERS_OF_INTEREST) {
    const value = req.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const scheme = req.headers.authorization?.split(' ')[0];
  if (scheme !== undefined) headers.authorization = `${scheme} …`;
  const startedAt = performance.now();
  const entry: LoggedRequest = {
    number: state.requests.length + 1,
    host: hostOf(req),
    method: req.method ?? 'GET',
    path: req.url ?? '/',
    headers,
    body,
    at: state.now(),
    status: 0,
    tookMs: 0,
  };
  state.requests.push(entry);
  return {
    finish(status) {
      entry.status = status;
      entry.tookMs = Math.round(performance.now() - startedAt);
    },
  };
}
