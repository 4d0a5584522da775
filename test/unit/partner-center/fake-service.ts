import { createPartnerCenter, type PartnerCenter, type PartnerCenterOptions } from '../../../lib/partner-center/client';
import { PartnerCenterError } from '../../../lib/partner-center/errors';

export const CUSTOMER = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
export const TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';
export const START = Date.UTC(2026, 10, 22, 3, 0, 0);

export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** An answer, an error that fetch throws, or a function of the request. */
export type Scripted = Response | Error | ((sent: Sent) => Response | Promise<Response>);

export interface FakeService {
  readonly client: PartnerCenter;
  readonly sent: Sent[];
  /** The length of each wait, in ms. */
  readonly waits: number[];
  /** For each request for a token: whether it asked for a fresh one. */
  readonly tokens: boolean[];
  readonly clock: { now: number };
}

/** A client whose service answers from a script in order, repeating the last entry. Time passes only while the client waits. */
export function fakeService(script: readonly Scripted[], options: Partial<PartnerCenterOptions> = {}): FakeService {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const tokens: boolean[] = [];
  const clock = { now: START };
  let ids = 0;
  const client = createPartnerCenter({
    fetch: async (input, init) => {
      const request = {
        method: init?.method ?? 'GET',
        url: new URL(String(input)),
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      };
      const step = script[Math.min(sent.length, script.length - 1)];
      sent.push(request);
      if (step instanceof Error) throw step;
      if (step instanceof Response) return step.clone();
      if (!step) throw new Error('nothing scripted');
      return step(request);
    },
    token: async ({ fresh }) => {
      tokens.push(fresh);
      return fresh ? 'fresh-token' : 'token';
    },
    now: () => clock.now,
    sleep: async (ms) => {
      waits.push(ms);
      clock.now += ms;
    },
    randomId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    online: () => true,
    ...options,
  });
  return { client, sent, waits, tokens, clock };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'MS-RequestId': 'server-request', ...headers },
  });
}

/** The error a promise rejects with, which must be a PartnerCenterError. */
export async function refusalOf(promise: Promise<unknown>): Promise<PartnerCenterError> {
  const error = await promise.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof PartnerCenterError) return error;
  throw error;
}
