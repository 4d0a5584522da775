/**
 * Interprets Entra's refusals. Its codes (AADSTS…) come in the token endpoint's JSON (partner-center-api.md 1.5, shape E) and in the
 * address it redirects to. Errors about the app itself are only shown in the window and never reach us (see entra.ts).
 */
import * as z from 'zod/mini';
import { type AppError, type AppErrorKind, plainError } from '../domain/app-error';
import type { Finding } from '../domain/settings';

export type FindingCause = Exclude<Finding['cause'], null>;

/** The only error that this folder throws. */
export class SignInError extends Error {
  readonly appError: AppError;
  /** The finding that the connection test shows for it. */
  readonly finding: FindingCause;
  /** Entra's code, e.g. AADSTS65001; empty when none. */
  readonly code: string;

  constructor(appError: AppError, finding: FindingCause, options?: ErrorOptions) {
    super(`${finding} ${appError.detail?.code ?? ''}`.trim(), options);
    this.name = 'SignInError';
    this.appError = appError;
    this.finding = finding;
    this.code = appError.detail?.code ?? '';
  }
}

const KIND_BY_FINDING: ReadonlyMap<FindingCause, AppErrorKind> = new Map<FindingCause, AppErrorKind>([
  ['cancelled', 'signed-out'],
  ['signed-out', 'signed-out'],
  ['consent-missing', 'no-consent'],
  ['mfa-missing', 'no-mfa'],
  ['offline', 'offline'],
  ['throttled', 'throttled'],
  ['service-error', 'service-error'],
]);

/** Makes an error for a failure without an answer from Entra. */
export function signInError(finding: FindingCause, now: number, cause?: unknown): SignInError {
  const detail = { status: 0, code: '', requestId: '', correlationId: '', at: now };
  const kind = KIND_BY_FINDING.get(finding) ?? 'refused';
  return new SignInError({ ...plainError(kind), detail }, finding, { cause });
}

/** A programming error, or one that nobody foresaw, on the way to Entra and back. */
export function internalSignInError(now: number, cause: unknown): SignInError {
  const detail = { status: 0, code: '', requestId: '', correlationId: '', at: now };
  return new SignInError({ kind: 'internal', field: null, retryAt: null, text: '', detail }, 'other', { cause });
}

type Meaning = readonly [finding: FindingCause, kind?: AppErrorKind];

/** Sources: partner-center-api.md 1.10 and its sources for the codes that extensions meet; Microsoft's published list for the others. */
const MEANINGS: readonly (readonly [codes: string, meaning: Meaning])[] = [
  ['700016', ['app-not-found']],
  ['90002 900021 900023 50059', ['tenant-not-found']],
  // 7000218 asks for a client secret, which means that the redirect is registered under Web.
  ['9002326 7000218', ['wrong-platform-type']],
  ['50011 500112 500113', ['redirect-not-registered']],
  ['65001 65004 90094 90095 90008 650056 650057 500011', ['consent-missing']],
  ['50072 50074 50076 50079 500121', ['mfa-missing']],
  ['50005 50097 53000 53001 53002 53003 53004 530002 530003', ['other', 'conditional-access']],
  ['50058 50078 50089 50173 70008 70043 70044 700003 700081 700082 700084', ['signed-out']],
  ['90033 90006 50196', ['service-error']],
];

const MEANING_BY_CODE = new Map(MEANINGS.flatMap(([codes, meaning]) => codes.split(' ').map((code) => [code, meaning] as const)));

/** OAuth's error codes, for answers without an AADSTS code that we know. */
const MEANING_BY_ERROR: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['access_denied', ['cancelled']],
  ['consent_required', ['consent-missing']],
  ['interaction_required', ['signed-out']],
  ['login_required', ['signed-out']],
  ['account_selection_required', ['signed-out']],
  ['invalid_grant', ['signed-out']],
  ['unauthorized_client', ['app-not-found']],
  ['invalid_client', ['wrong-platform-type']],
  ['server_error', ['service-error']],
  ['temporarily_unavailable', ['service-error']],
]);

const text = z.catch(z.string(), '');
const refusal = z.object({ error: text, error_description: text, trace_id: text, correlation_id: text });

/**
 * Turns a refusal of Entra into a SignInError.
 * @param status HTTP status, 0 when the refusal came in the redirect
 * @param body the token endpoint's JSON, or the redirect's parameters as an object
 */
export function readEntraRefusal(status: number, body: unknown, now: number, cause?: unknown): SignInError {
  const parsed = z.safeParse(refusal, body);
  const read = parsed.success ? parsed.data : { error: '', error_description: '', trace_id: '', correlation_id: '' };
  const code = /AADSTS(\d+)/.exec(read.error_description)?.[1] ?? '';
  const byStatus: Meaning = status === 429 ? ['throttled'] : status >= 500 ? ['service-error'] : ['other'];
  const [finding, kind] = MEANING_BY_CODE.get(code) ?? MEANING_BY_ERROR.get(read.error) ?? byStatus;
  const appError: AppError = {
    kind: kind ?? KIND_BY_FINDING.get(finding) ?? 'refused',
    field: null,
    retryAt: finding === 'throttled' ? now + 60_000 : null,
    // Cuts off the ids and the time at the end, which the detail already has.
    text: (read.error_description.split(/\s*(?:Trace ID:|\r?\n)/)[0] || read.error).slice(0, 1024),
    detail: {
      status,
      code: code ? `AADSTS${code}` : read.error.slice(0, 60),
      requestId: read.trace_id.slice(0, 64),
      correlationId: read.correlation_id.slice(0, 64),
      at: now,
    },
  };
  return new SignInError(appError, finding, { cause });
}
