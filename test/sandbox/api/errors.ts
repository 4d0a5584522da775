/** The error shapes of partner-center-api.md 1.5 and the refusals of 1.6, as answers. */
import { type Answer, emptyAnswer, jsonAnswer } from '../http.ts';

/** What most errors of the live service name as their source (partner-center-api.md 0a). */
const SOURCE = 'PartnerFD';

/** Shape A, of most services. */
export function refusal(
  status: number,
  code: number,
  description: string,
  more: { readonly data?: readonly string[]; readonly source?: string; readonly headers?: Record<string, string> } = {},
): Answer {
  return jsonAnswer(status, { code, description, data: more.data ?? [], source: more.source ?? SOURCE }, more.headers);
}

/** Shape B, of the customers and agreements service. */
export function namedRefusal(status: number, code: number, errorName: string, message: string, parameters = true): Answer {
  return jsonAnswer(status, {
    code,
    message,
    description: message,
    errorName,
    isRetryable: false,
    ...(parameters ? { parameters: {} } : {}),
    errorMessageExtended: `InternalErrorCode=${code}`,
  });
}

/** Shape C, of the API gateway. `seconds` until the caller may try again. */
export function throttled(seconds: number): Answer {
  return jsonAnswer(
    429,
    { statusCode: 429, message: `Rate limit is exceeded. Try again in ${seconds} seconds.` },
    { 'Retry-After': String(seconds) },
  );
}

const INVALID_TOKEN = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

export const refusals = {
  tokenMissing: () => refusal(401, 800001, 'Partner token is missing'),
  /** Shape D: nothing but the header. */
  tokenInvalid: () => emptyAnswer(401, INVALID_TOKEN),
  audience: () => refusal(401, 900420, 'The audience in the token is invalid and is no longer supported in Partner Center API.'),
  mfa: () => refusal(401, 900421, 'Multifactor authentication is required.', { headers: INVALID_TOKEN }),
  /** The answer of the 2019 documentation: a reason phrase and no body. */
  mfa2019: () =>
    emptyAnswer(
      401,
      { ...INVALID_TOKEN, 'Request-Context': 'appId=cid-v1:03ce8ca8-8373-4021-8f25-d5dd45c7b12f' },
      'Unauthorized - MFA required',
    ),
  appOnly: () => refusal(403, 900329, 'This resource does not support application-only authentication.'),
  accessDenied: () => refusal(403, 2032, 'Access denied'),
  /** A reseller who reads agreements gets JSON without a description (partner-center-api.md 0a). */
  resellerDenied: () => jsonAnswer(403, { code: 2032, data: [], source: SOURCE }),
  role: () => refusal(403, 900150, "The supplied role doesn't have the rights to perform the requested operation"),
  relationshipKind: () => refusal(403, 1002, 'Authorization Failed'),
  environment: () => refusal(400, 900127, "This operation isn't supported in this environment"),
  customerId: () => refusal(400, 900118, 'Invalid Customer ID'),
  tenantNotFound: () => refusal(404, 60003, 'Tenant not found'),
  noRelationship: (partner: string, customer: string) =>
    refusal(403, 20002, `The partner ID ${partner} has no commerce relationship with the customer ID ${customer}.`),
  input: () => refusal(400, 800002, 'Invalid request input'),
  /** `fields`: the properties meant, when they are known. */
  property: (...fields: readonly string[]) => refusal(400, 3000, 'Invalid property', { data: fields }),
  notFound: () => refusal(404, 1000, 'Not found'),
  unexpected: () => refusal(500, 800003, 'Unexpected service error'),
};

export const MCA_MISSING =
  'Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase';
