/**
 * Everything that can stand between the agent and an answer: expected, closed, each with words and a next step
 * (lib/i18n has one text per kind). What is not here is a bug. Codes: partner-center-api.md 1.6.
 */
export type AppErrorKind =
  | 'offline'
  | 'signed-out'
  | 'no-mfa'
  | 'wrong-role'
  | 'wrong-partner-kind'
  | 'no-consent'
  | 'wrong-audience'
  | 'conditional-access'
  | 'no-relationship'
  | 'customer-not-found'
  | 'customer-locked'
  | 'invalid-customer-id'
  | 'other-cloud'
  | 'partner-agreement-missing'
  | 'program-inactive'
  | 'throttled'
  | 'service-error'
  | 'malformed-answer'
  | 'intercepted' // something on the way answered, and it was not Microsoft
  | 'invalid-field'
  | 'future-date'
  | 'template-retired'
  | 'already-on-record'
  | 'route-closed'
  | 'refused'
  | 'storage-full';

/** Fields of the attestation form, as the agent sees them. */
export type DraftField = 'firstName' | 'lastName' | 'email' | 'phone' | 'agreedOn';

/** For the folded "Details for support": never holds a name, an address or a token. */
export interface AppErrorDetail {
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** Microsoft's error code as text, empty when none came. */
  readonly code: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly at: number;
}

export interface AppError {
  readonly kind: AppErrorKind;
  /** The field an `invalid-field` is about, when the service said so. */
  readonly field: DraftField | null;
  /** When trying again makes sense, for `throttled`; epoch ms. */
  readonly retryAt: number | null;
  /** The server's own text, shown under Details; may be empty. */
  readonly text: string;
  readonly detail: AppErrorDetail | null;
}
