/**
 * The complete list of failures. lib/i18n has a text with a next step for each of them. Codes: partner-center-api.md 1.6.
 */
export const APP_ERROR_KINDS = [
  'offline',
  'signed-out',
  'no-mfa',
  'wrong-role',
  'wrong-partner-kind',
  'no-consent',
  'wrong-audience',
  'conditional-access',
  'no-relationship',
  'customer-not-found',
  'customer-locked',
  'invalid-customer-id',
  'other-cloud',
  'partner-agreement-missing',
  'program-inactive',
  'throttled',
  'service-error',
  'malformed-answer',
  /** Something between us and Microsoft answered, such as a proxy or a web filter. */
  'intercepted',
  'invalid-field',
  'future-date',
  'template-retired',
  'already-on-record',
  'route-closed',
  'refused',
  'storage-full',
  /** A bug of ours, or an error that nobody foresaw. Never retried automatically. */
  'internal',
] as const;
export type AppErrorKind = (typeof APP_ERROR_KINDS)[number];

/** The fields of the attestation form. */
export type DraftField = 'firstName' | 'lastName' | 'email' | 'phone' | 'agreedOn';

/** Shown under "Details for support". Never contains a name, an address or a token. */
export interface AppErrorDetail {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Microsoft's error code as text; empty when the answer had none. */
  readonly code: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly at: number;
}

export interface AppError {
  readonly kind: AppErrorKind;
  /** For `invalid-field`: the field that was refused, when the service names it. */
  readonly field: DraftField | null;
  /** For `throttled`: when to try again, in epoch ms. */
  readonly retryAt: number | null;
  /** The server's own message, shown under Details; may be empty. */
  readonly text: string;
  readonly detail: AppErrorDetail | null;
}

/** An error of which nothing but its kind is known. */
export function plainError(kind: AppErrorKind): AppError {
  return { kind, field: null, retryAt: null, text: '', detail: null };
}

/**
 * The AppError that a thrown error carries as `appError` (`PartnerCenterError`, `SignInError`, `StoreFullError`, `ProcedureFailure`);
 * null when it carries none. Known by its shape, so that no folder has to import another one's errors.
 */
export function carriedAppError(error: unknown): AppError | null {
  return error instanceof Error && 'appError' in error ? (error.appError as AppError | null) : null;
}

const ENDED_BY: Readonly<Partial<Record<AppErrorKind, 'sign-in' | 'settings'>>> = {
  'signed-out': 'sign-in',
  'no-mfa': 'sign-in',
  'conditional-access': 'sign-in',
  'no-consent': 'sign-in',
  // Another sign-in asks for the same token; the connection test says what to change.
  'wrong-audience': 'settings',
  'wrong-partner-kind': 'settings',
};

/** What the agent can do here and now to end an error: sign in again, or go to Settings; null for neither. */
export function errorEndedBy(kind: AppErrorKind): 'sign-in' | 'settings' | null {
  return ENDED_BY[kind] ?? null;
}
