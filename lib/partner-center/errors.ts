/**
 * Interprets the service's refusals. Microsoft answers in five shapes (partner-center-api.md 1.5) and reuses codes, so the status
 * alone decides nothing: the code comes first, then the text, then the status.
 */
import * as z from 'zod/mini';
import type { PartnerKind } from '../domain/agent';
import type { AppError, AppErrorKind, DraftField } from '../domain/app-error';

/** The only error that this folder throws, except the abort reason of the caller's own signal. */
export class PartnerCenterError extends Error {
  readonly appError: AppError;
  /**
   * Whether we do not know if the request was carried out: there was no answer, or a 5xx, or an answer that cannot be parsed.
   * Matters for a write only: then the record must be read before we report anything or send again.
   */
  readonly lost: boolean;

  /** Whether the request may have left. If it did not, nothing is in doubt and nothing was refused. */
  get left(): boolean {
    return this.lost || (this.appError.detail?.status ?? 0) > 0;
  }

  constructor(appError: AppError, lost: boolean, options?: ErrorOptions) {
    super(`${appError.kind}${appError.detail ? ` (${appError.detail.status} ${appError.detail.code})` : ''}`, options);
    this.name = 'PartnerCenterError';
    this.appError = appError;
    this.lost = lost;
  }
}

/** Why an answer cannot be used. The message contains no personal data, because the details of a `malformed-answer` show it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** An answer that is not 2xx, normalised to one shape. */
export interface Refusal {
  readonly status: number;
  /** Microsoft's code as text; empty when there was none or when it was 0. */
  readonly code: string;
  /** Microsoft's message, else the reason phrase; may be empty. */
  readonly text: string;
  /** `errorName` of the agreements service; empty elsewhere. */
  readonly name: string;
  /** Whether the service says that a retry may help; null when it does not say. */
  readonly retryable: boolean | null;
  /** Every text in `data` and `parameters`, where the service may name the property that it refuses. */
  readonly about: readonly string[];
  /**
   * Whether the answer has the header that every answer of the service has (partner-center-api.md 1.4). We must not take a proxy's 404
   * for "there is none", nor a web filter's 403 for Microsoft's.
   */
  readonly fromService: boolean;
}

/** What the meaning of a refusal depends on besides the refusal itself. */
export interface RefusalContext {
  readonly partnerKind: PartnerKind | null;
}

export interface Meaning {
  readonly kind: AppErrorKind;
  readonly field: DraftField | null;
}

const MAX_TEXT = 1024;

const words = z.catch(z.string(), '');
const refusalBody = z.object({
  code: z.catch(z.union([z.string(), z.number()]), ''),
  description: words,
  message: words,
  errorName: words,
  isRetryable: z.catch(z.nullable(z.boolean()), null),
  data: z.catch(z.unknown(), null),
  parameters: z.catch(z.unknown(), null),
});

/** Turns an answer of any of the five shapes, or with any other body or none, into a Refusal. Never throws. */
export function readRefusal(response: Pick<Response, 'status' | 'statusText' | 'headers'>, body: unknown): Refusal {
  const parsed = refusalBody.safeParse(body);
  const read = parsed.success ? parsed.data : null;
  const code = read ? String(read.code).trim() : '';
  return {
    status: response.status,
    code: code === '0' ? '' : code.slice(0, 40),
    text: (read?.description || read?.message || response.statusText).slice(0, MAX_TEXT),
    name: read?.errorName.slice(0, 100) ?? '',
    retryable: read?.isRetryable ?? null,
    about: read ? textsIn([read.data, read.parameters]) : [],
    fromService: response.headers.has('MS-RequestId'),
  };
}

/** All texts and property names in a value, three levels deep. */
function textsIn(value: unknown, depth = 3): string[] {
  if (typeof value === 'string') return [value.slice(0, MAX_TEXT)];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap((inner) => textsIn(inner, depth - 1))];
}

/** Codes that mean the same at every endpoint (partner-center-api.md 1.6). */
const KIND_BY_CODE: ReadonlyMap<string, AppErrorKind> = new Map<string, AppErrorKind>([
  ['400', 'signed-out'],
  ['1002', 'wrong-partner-kind'],
  ['3000', 'invalid-field'],
  ['20002', 'no-relationship'],
  ['60002', 'customer-not-found'],
  ['60003', 'customer-not-found'],
  ['600061', 'already-on-record'],
  ['800001', 'signed-out'],
  ['800003', 'service-error'],
  ['900118', 'invalid-customer-id'],
  ['900123', 'partner-agreement-missing'],
  ['900124', 'partner-agreement-missing'],
  ['900127', 'other-cloud'],
  ['900149', 'program-inactive'],
  ['900150', 'wrong-role'],
  ['900308', 'wrong-role'],
  ['900309', 'conditional-access'],
  ['900416', 'customer-locked'],
  ['900420', 'wrong-audience'],
  ['900421', 'no-mfa'],
]);

/** Entra's messages, which the service passes on under code 90000. */
const KIND_BY_ENTRA: readonly (readonly [RegExp, AppErrorKind])[] = [
  [/AADSTS(65001|65004|90094)/, 'no-consent'],
  [/AADSTS(50076|50079|50072|50074)/, 'no-mfa'],
  [/AADSTS(53000|53001|53002|53003|53004|530003)/, 'conditional-access'],
];

/** What a refusal means at any endpoint. */
export function classifyRefusal(refusal: Refusal, context: RefusalContext): Meaning {
  return { kind: kindOf(refusal, context), field: refusal.code === '3000' ? fieldIn(refusal) : null };
}

function kindOf({ status, code, text, fromService }: Refusal, { partnerKind }: RefusalContext): AppErrorKind {
  // Code 400 means "access denied" only with status 401; otherwise it repeats the status.
  const known = code === '400' && status !== 401 ? undefined : KIND_BY_CODE.get(code);
  if (known) return known;
  if (code === '2032') return partnerKind === 'indirect-reseller' ? 'wrong-partner-kind' : 'wrong-role';
  if (code === '90000') return KIND_BY_ENTRA.find(([pattern]) => pattern.test(text))?.[1] ?? 'refused';
  if (/template.{0,80}no longer supported/i.test(text)) return 'template-retired';
  if (status === 401) return /\bMFA\b|multi-?factor/i.test(text) ? 'no-mfa' : 'signed-out';
  if (status === 429) return 'throttled';
  if (status >= 500 || status === 408) return 'service-error';
  if (!fromService) return 'intercepted';
  return status === 404 ? 'customer-not-found' : 'refused';
}

const FIELDS: readonly (readonly [RegExp, DraftField])[] = [
  [/first\s?name/i, 'firstName'],
  [/last\s?name|surname/i, 'lastName'],
  [/e-?mail/i, 'email'],
  [/phone/i, 'phone'],
  [/date\s?agreed|agreement date|date of agreement/i, 'agreedOn'],
];

function fieldIn({ about, text }: Refusal): DraftField | null {
  const all = [...about, text].join('\n');
  const named = FIELDS.filter(([pattern]) => pattern.test(all));
  // A text with two names may be a list of what is allowed, so it does not tell which field is meant.
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}

const RETIREMENT =
  /\b(retired|deprecat\w*|decommission\w*|no longer (available|supported|accepted)|has been (removed|withdrawn))\b/i;

/**
 * Interprets a refused attestation. Since January 2026 Microsoft has been retiring the signed-in call, and nobody outside Microsoft
 * knows what the service answers then (partner-center-api.md 3.3, open question 2). So we reason by elimination:
 *
 * 1. A code that names another cause is trusted (role, relationship, customer, date, field, duplicate …).
 * 2. Gone (410), not found (404) or not allowed (405) without such a code is about the address, and the same address still
 *    answers GET: the route is closed.
 * 3. A plain 403 may be about a missing permission or about the route. Reading the confirmations takes the same roles as
 *    attesting (partner-center-api.md 2, rows 3 and 4), so when reading works it is the route; otherwise it is the permission.
 * 4. A message that something was retired is trusted under any 4xx, unless it is about the template.
 * 5. All of this holds for the service's own answers only: the answer of a web filter says nothing about the route.
 *
 * An indirect reseller may never attest by any route, so 2032 is then about the partner's kind.
 */
export function classifyAttestationRefusal(refusal: Refusal, context: RefusalContext & { readonly readsWork: boolean }): Meaning {
  const { status, code, text, name } = refusal;
  const general = classifyRefusal(refusal, context);
  if (code === '600002' || /date.{0,60}(\bfuture\b|greater than the current)/i.test(`${text} ${name}`)) {
    return { kind: 'future-date', field: 'agreedOn' };
  }
  if (name === 'PartnerConfirmedAgreementAlreadyExists') return { kind: 'already-on-record', field: null };
  const certain = KIND_BY_CODE.has(code) && code !== '400';
  if (certain || general.kind === 'template-retired' || general.kind === 'wrong-partner-kind') return general;
  if (!refusal.fromService) return general;
  if (status < 400 || status >= 500 || status === 401 || status === 408 || status === 429) return general;
  if (status === 404 || status === 405 || status === 410 || RETIREMENT.test(text)) return { kind: 'route-closed', field: null };
  // 90000 is an error of Entra and 900329 a token of the wrong kind: neither is about the route.
  if (status === 403 && context.readsWork && code !== '90000' && code !== '900329') return { kind: 'route-closed', field: null };
  return general;
}
