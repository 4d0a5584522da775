/**
 * Sends one request to Partner Center: token, headers, rate limits, retries, timeouts and the parsing of answers.
 * It uses plain fetch instead of a fetch library with retries of its own: a wait must not occupy one of the four slots, a second try
 * must pass the same rate limit as a first one, and all background reading must obey one Retry-After.
 */
import PQueue from 'p-queue';
import * as z from 'zod/mini';
import type { PartnerKind } from '../domain/agent';
import { type AppError, type AppErrorDetail, carriedAppError, plainError } from '../domain/app-error';
import { AnswerError, classifyRefusal, type Meaning, PartnerCenterError, type Refusal, readRefusal } from './errors';

export interface TransportOptions {
  readonly fetch: typeof fetch;
  readonly baseUrl: string;
  readonly token: (options: { readonly fresh: boolean }) => Promise<string>;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly randomId: () => string;
  readonly online: () => boolean;
  readonly locale: string;
  readonly partnerKind: () => PartnerKind | null;
}

/**
 * `act`: part of an attestation, which never waits for readings; `now`: somebody is waiting in front of the screen; `later`: background
 * reading, which goes after the others. Default `now`.
 */
export interface CallOptions {
  readonly urgency?: 'act' | 'now' | 'later';
  readonly signal?: AbortSignal;
  /** Drops the request while it waits in the queue; one that has left may finish. The call rejects with this signal's reason. */
  readonly unwanted?: AbortSignal;
}

export interface ReadOptions extends CallOptions {
  /** `HEAD`: the answer is its status; the body is then null. */
  readonly method?: 'HEAD';
  /** Makes it a POST that only asks and changes nothing, so that it may be repeated like a GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a refusal is really the answer "there is none"; the body is then undefined. */
  readonly noneWhen?: (refusal: Refusal) => boolean;
  readonly meaningOf?: (refusal: Refusal) => Meaning;
}

export interface WriteOptions {
  readonly body: unknown;
  readonly requestId: string;
  readonly correlationId: string;
  readonly meaningOf: (refusal: Refusal) => Meaning;
}

export interface Answer {
  readonly body: unknown;
  readonly requestId: string;
  readonly correlationId: string;
  /** Whether the answer has the header that every answer of the service has; see `Refusal.fromService`. */
  readonly fromService: boolean;
  /** Makes the error to throw when the body is not what the caller expects. */
  malformed(cause?: unknown): PartnerCenterError;
}

export interface Transport {
  /** GET, or what `method` and `body` say, with retries where they make sense. `path` is relative to the host and begins with /v1. */
  read(path: string, options?: ReadOptions): Promise<Answer>;
  /** POST, sent exactly once. */
  write(path: string, options: WriteOptions): Promise<Answer>;
  mfaCompliant(): boolean | null;
}

/** Below Microsoft's 500 (partner-center-api.md 1.7), because the agent's other pages and the colleagues share that limit. */
export const REQUESTS_PER_MINUTE = 450;
/** Background reading leaves some requests for what the agent asks, so that a click does not wait for the next minute. */
export const BACKGROUND_PER_MINUTE = 375;
export const REQUESTS_AT_ONCE = 4;
/** For attestations only, in addition to the readings. Both together stay below Microsoft's 500. */
const ACTS_PER_MINUTE = 40;
const ACTS_AT_ONCE = 2;
/** A page of 500 customers is about 0.5 MB. An answer far larger than any real one must not fill the worker's memory. */
export const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;
export const TRIES = 5;
/** Chromium blocks an extension's requests to an address after about three 5xx (toolchain.md), so we stop before that. */
export const TRIES_AFTER_SERVER_ERROR = 3;
export const TRIES_WITHOUT_ANSWER = 2;
/** From the first try to the last answer of a read. */
export const TOTAL_PATIENCE_MS = 45_000;
/** The browser stops a worker that only waits after 30 s. For a longer wait the call rejects, and the caller has `retryAt`. */
export const LONGEST_WAIT_MS = 20_000;
/** Chromium stops a worker whose fetch has no answer within 30 s, so our own timeout must come first. */
export const ANSWER_WITHIN_MS = 25_000;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_RETRY_AFTER_MS = 3_600_000;
/** How long to pause when the service throttles without saying for how long. Its limits are per minute. */
const UNTOLD_REST_MS = 60_000;

interface Attempt {
  readonly response: Response;
  /** Null when the body was larger than any real answer. */
  readonly text: string | null;
}

export function createTransport(options: TransportOptions): Transport {
  const pace = { interval: 60_000, strict: true };
  const queue = new PQueue({ ...pace, intervalCap: REQUESTS_PER_MINUTE, concurrency: REQUESTS_AT_ONCE });
  const background = new PQueue({ ...pace, intervalCap: BACKGROUND_PER_MINUTE });
  const acts = new PQueue({ ...pace, intervalCap: ACTS_PER_MINUTE, concurrency: ACTS_AT_ONCE });
  const origin = new URL(options.baseUrl).origin;
  let compliant: boolean | null = null;
  /** Background reading pauses until then. A request that somebody waits for is still tried once. */
  let restUntil = 0;

  /** null when a link leads to another host, which must not receive the token. */
  function addressOf(path: string): URL | null {
    const url = URL.canParse(path, origin) ? new URL(path, origin) : null;
    return url?.origin === origin ? url : null;
  }

  async function accessToken(fresh: boolean): Promise<string> {
    try {
      return await options.token({ fresh });
    } catch (error) {
      throw new PartnerCenterError(carriedAppError(error) ?? appError('internal'), false, { cause: error });
    }
  }

  async function send(url: URL, init: RequestInit, { urgency, signal, unwanted }: CallOptions): Promise<Attempt> {
    if (urgency === 'later') await background.add(() => {}, { signal });
    const waiting = new AbortController();
    const drop = () => waiting.abort((signal?.aborted ? signal : unwanted)?.reason);
    for (const one of [signal, unwanted]) {
      if (one?.aborted) drop();
      one?.addEventListener('abort', drop, { once: true });
    }
    const stopWaiting = () => {
      for (const one of [signal, unwanted]) one?.removeEventListener('abort', drop);
    };
    return (urgency === 'act' ? acts : queue).add(
      async () => {
        stopWaiting();
        const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
        const { response, text } = await answered(async () => {
          const response = await options.fetch(url.href, {
            ...init,
            // A redirect could send the token to another host. Caches and cookies must play no part.
            redirect: 'error',
            cache: 'no-store',
            credentials: 'omit',
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
          });
          return { response, text: await boundedText(response) };
        });
        const claim = response.headers.get('isMfaCompliant')?.trim().toLowerCase();
        if (claim === 'true' || claim === 'false') compliant = claim === 'true';
        return { response, text };
      },
      { priority: init.method === 'POST' ? 2 : urgency === 'later' ? 0 : 1, signal: waiting.signal },
    );
  }

  function headersFor(token: string, requestId: string, correlationId: string): Record<string, string> {
    return {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'MS-RequestId': requestId,
      'MS-CorrelationId': correlationId,
      'X-Locale': options.locale,
      ValidateMfa: 'true',
    };
  }

  function appError(kind: AppError['kind'], rest: Partial<AppError> = {}): AppError {
    return { ...plainError(kind), ...rest };
  }

  function detailOf(ids: Ids, response: Response | null, code: string): AppErrorDetail {
    return {
      status: response?.status ?? 0,
      code,
      requestId: response?.headers.get('MS-RequestId') ?? ids.requestId,
      correlationId: response?.headers.get('MS-CorrelationId') ?? ids.correlationId,
      at: options.now(),
    };
  }

  /**
   * The error for a request that failed on its way. Chromium reports a missing answer too when it throttles an extension after 5xx, so
   * we say "offline" only when we are. Whatever is not the network's is a bug of ours, and the request may have left all the same.
   */
  function unanswered(ids: Ids, thrown: unknown): PartnerCenterError {
    if (!(thrown instanceof NoAnswer)) return internalError(ids, thrown);
    const { cause } = thrown;
    const kind = options.online() ? 'service-error' : 'offline';
    return new PartnerCenterError(appError(kind, { detail: detailOf(ids, null, '') }), true, { cause });
  }

  function internalError(ids: Ids, cause: unknown): PartnerCenterError {
    return new PartnerCenterError(appError('internal', { detail: detailOf(ids, null, '') }), true, { cause });
  }

  function answerOf(ids: Ids, { response }: Attempt, body: unknown): Answer {
    return {
      body,
      requestId: response.headers.get('MS-RequestId') ?? ids.requestId,
      correlationId: response.headers.get('MS-CorrelationId') ?? ids.correlationId,
      fromService: response.headers.has('MS-RequestId'),
      malformed: (cause) => {
        // Thrown by our reading of the answer, but not because of the answer.
        if (cause !== undefined && !(cause instanceof AnswerError || cause instanceof z.core.$ZodError))
          return internalError(ids, cause);
        const text = cause instanceof AnswerError ? cause.message : '';
        return new PartnerCenterError(appError('malformed-answer', { text, detail: detailOf(ids, response, '') }), true, {
          cause,
        });
      },
    };
  }

  function refusedWith(ids: Ids, response: Response, refusal: Refusal, meaning: Meaning): PartnerCenterError {
    const rest = retryAfterMs(response.headers, options.now()) ?? UNTOLD_REST_MS;
    const retryAt = meaning.kind === 'throttled' ? options.now() + rest : null;
    const lost = response.status >= 500 || response.status === 408;
    // The older MFA refusal is an empty 401 like that for an expired token. Only this header distinguishes them.
    const noMfa = meaning.kind === 'signed-out' && response.headers.get('isMfaCompliant')?.trim().toLowerCase() === 'false';
    return new PartnerCenterError(
      appError(noMfa ? 'no-mfa' : meaning.kind, {
        field: meaning.field,
        retryAt,
        text: refusal.text,
        detail: detailOf(ids, response, refusal.code),
      }),
      lost,
    );
  }

  const defaultMeaning = (refusal: Refusal) => classifyRefusal(refusal, { partnerKind: options.partnerKind() });

  return {
    mfaCompliant: () => compliant,

    async read(path, read = {}) {
      const ids = { requestId: options.randomId(), correlationId: options.randomId() };
      const url = addressOf(path);
      if (!url) throw new PartnerCenterError(appError('malformed-answer', { detail: detailOf(ids, null, '') }), false);
      const startedAt = options.now();
      let token = await accessToken(false);
      let renewed = false;

      if (read.urgency === 'later' && restUntil > startedAt) {
        if (restUntil - startedAt > LONGEST_WAIT_MS) {
          throw new PartnerCenterError(appError('throttled', { retryAt: restUntil, detail: detailOf(ids, null, '') }), false);
        }
        await options.sleep(restUntil - startedAt, read.signal);
      }

      for (let tries = 1; ; tries++) {
        let error: PartnerCenterError;
        let wait: number | null = null;
        try {
          const headers = { ...read.headers, ...headersFor(token, ids.requestId, ids.correlationId) };
          const attempt = await send(url, initOf(read, headers), read);
          const { response } = attempt;
          const json = read.method === 'HEAD' ? { ok: true, value: null } : parseJson(attempt.text);
          if (response.ok) {
            const answer = answerOf(ids, attempt, json.value);
            if (!json.ok) throw answer.malformed(json.cause);
            return answer;
          }
          const refusal = readRefusal(response, json.value);
          if (read.noneWhen?.(refusal)) return answerOf(ids, attempt, undefined);
          error = refusedWith(ids, response, refusal, (read.meaningOf ?? defaultMeaning)(refusal));

          if (response.status === 401 && error.appError.kind === 'signed-out') {
            if (renewed) throw error;
            renewed = true;
            token = await accessToken(true);
            continue;
          }
          if (error.appError.kind === 'throttled') {
            const told = retryAfterMs(response.headers, options.now());
            if (tries < TRIES) wait = told === null ? backOff(tries) : told + jitter(FIRST_BACK_OFF_MS);
            restUntil = Math.max(restUntil, options.now() + (told ?? wait ?? UNTOLD_REST_MS));
          } else if (error.lost && refusal.retryable !== false && tries < TRIES_AFTER_SERVER_ERROR) {
            wait = retryAfterMs(response.headers, options.now()) ?? backOff(tries);
          }
        } catch (cause) {
          if (cause instanceof PartnerCenterError) throw cause;
          if (read.signal?.aborted) throw read.signal.reason;
          if (read.unwanted?.aborted && cause === read.unwanted.reason) throw cause;
          error = unanswered(ids, cause);
          if (error.appError.kind === 'service-error' && tries < TRIES_WITHOUT_ANSWER) wait = backOff(tries);
        }
        const patience = startedAt + TOTAL_PATIENCE_MS - options.now();
        if (wait === null || wait > LONGEST_WAIT_MS || wait > patience) throw error;
        await options.sleep(wait, read.signal);
      }
    },

    async write(path, { body, requestId, correlationId, meaningOf }) {
      const ids = { requestId, correlationId };
      const url = addressOf(path);
      if (!url) throw new PartnerCenterError(appError('malformed-answer', { detail: detailOf(ids, null, '') }), false);
      const token = await accessToken(false);
      // Checked before anything leaves, so that nothing is in doubt.
      if (!options.online()) throw new PartnerCenterError(appError('offline', { detail: detailOf(ids, null, '') }), false);
      const init = {
        method: 'POST',
        headers: { ...headersFor(token, requestId, correlationId), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      };
      const attempt = await send(url, init, { urgency: 'act' }).catch((cause: unknown) => {
        throw unanswered(ids, cause);
      });
      const json = parseJson(attempt.text);
      if (!attempt.response.ok) {
        const refusal = readRefusal(attempt.response, json.value);
        throw refusedWith(ids, attempt.response, refusal, meaningOf(refusal));
      }
      const answer = answerOf(ids, attempt, json.value);
      if (!json.ok) throw answer.malformed(json.cause);
      return answer;
    },
  };
}

/** The network's failure, told apart from whatever else throws on the way; the cause is what `fetch` or the body threw. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new NoAnswer('no answer', { cause });
  }
}

function initOf({ method, body }: ReadOptions, headers: Readonly<Record<string, string>>): RequestInit {
  if (body === undefined) return { headers, ...(method && { method }) };
  return { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

interface Ids {
  readonly requestId: string;
  readonly correlationId: string;
}

/** Parses JSON after an optional byte order mark, which at least one real answer has (partner-center-api.md 1.4). */
function parseJson(text: string | null): { readonly ok: boolean; readonly value: unknown; readonly cause?: unknown } {
  if (text === null) {
    const cause = new AnswerError(`The answer is larger than ${LARGEST_ANSWER_BYTES / 1024 / 1024} MB.`);
    return { ok: false, value: undefined, cause };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF+/, '')) };
  } catch {
    return { ok: false, value: undefined };
  }
}

/** Reads the body as text. Returns null, and stops reading, as soon as it is larger than any real answer. */
async function boundedText(response: Response): Promise<string | null> {
  const chunks = response.body?.getReader();
  if (!chunks) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await chunks.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LARGEST_ANSWER_BYTES) {
      void chunks.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Reads Retry-After, in seconds or as a date, as ms from now. */
function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return null;
  // Date.parse would read "-5" as a year.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) - now : Number.NaN;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : date;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

function backOff(tries: number): number {
  return FIRST_BACK_OFF_MS * 2 ** (tries - 1) + jitter(FIRST_BACK_OFF_MS);
}

function jitter(upTo: number): number {
  return Math.random() * upTo;
}
