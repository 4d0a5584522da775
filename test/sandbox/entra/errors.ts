/** Entra's errors in shape E (partner-center-api.md 1.5). */
import { randomUUID } from 'node:crypto';

export interface EntraError {
  /** OAuth's error code. */
  readonly error: string;
  readonly code: number;
  readonly message: string;
  readonly suberror?: string;
}

export const ENTRA_ERRORS = {
  unknownApp: (clientId: string, tenant: string): EntraError => ({
    error: 'unauthorized_client',
    code: 700016,
    message: `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  }),
  redirectMismatch: (redirectUri: string, clientId: string): EntraError => ({
    error: 'invalid_request',
    code: 50011,
    message: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
  }),
  noConsent: (clientId: string, name: string): EntraError => ({
    error: 'invalid_grant',
    code: 65001,
    message: `The user or administrator has not consented to use the application with ID '${clientId}' named '${name}'. Send an interactive authorization request for this user and resource.`,
    suberror: 'consent_required',
  }),
  declined: (): EntraError => ({
    error: 'access_denied',
    code: 65004,
    message: 'User declined to consent to access the app.',
  }),
  notSpa: (): EntraError => ({
    error: 'invalid_request',
    code: 9002326,
    message: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
  }),
  onlySpa: (): EntraError => ({
    error: 'invalid_request',
    code: 9002327,
    message: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  }),
  unknownResource: (resource: string): EntraError => ({
    error: 'invalid_resource',
    code: 500011,
    message: `The resource principal named ${resource} was not found in the tenant.`,
  }),
  manyResources: (): EntraError => ({
    error: 'invalid_request',
    code: 28000,
    message: 'Provided value for the input parameter scope is not valid because it contains more than one resource.',
  }),
  grantType: (grantType: string): EntraError => ({
    error: 'unsupported_grant_type',
    code: 70003,
    message: `The app requested an unsupported grant type '${grantType}'.`,
  }),
  spaRefreshTooOld: (): EntraError => ({
    error: 'invalid_grant',
    code: 700084,
    message:
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended.',
  }),
  secondFactorNeeded: (): EntraError => ({
    error: 'interaction_required',
    code: 50076,
    message:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
  }),
  noSession: (): EntraError => ({
    error: 'login_required',
    code: 50058,
    message: 'A silent sign-in request was sent but no user is signed in.',
  }),
};

/** Entra's number and wording for a refusal of the OpenID provider itself. */
export function fromProvider(error: string, description: string): EntraError {
  if (error !== 'invalid_grant') return { error, code: 900144, message: description };
  if (description.includes('consumed')) {
    return { error, code: 54005, message: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code.' };
  }
  if (description.includes('redirect_uri')) {
    return {
      error,
      code: 70000,
      message: 'The provided value for the input parameter redirect_uri does not match the one of the request for the code.',
    };
  }
  return {
    error,
    code: 70000,
    message: 'The provided authorization code or refresh token is invalid, malformed or was revoked.',
  };
}

/** `AADSTS…` text with trace id, as in `error_description`. */
export function describe(
  error: EntraError,
  now: number,
): { readonly text: string; readonly trace: string; readonly correlation: string } {
  const trace = randomUUID();
  const correlation = randomUUID();
  const text = `AADSTS${error.code}: ${error.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${stamp(now)}`;
  return { text, trace, correlation };
}

export function errorBody(error: EntraError, now: number): Record<string, unknown> {
  const { text, trace, correlation } = describe(error, now);
  return {
    error: error.error,
    error_description: text,
    error_codes: [error.code],
    timestamp: stamp(now),
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${error.code}`,
    ...(error.suberror === undefined ? {} : { suberror: error.suberror }),
  };
}

function stamp(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}
