import { describe, expect, it } from 'vitest';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import { classifyAttestationRefusal, classifyRefusal, type Refusal, readRefusal } from '../../../lib/partner-center/errors';
import { json } from './fake-service';

function refusal(status: number, code = '', text = '', rest: Partial<Refusal> = {}): Refusal {
  return { status, code, text, name: '', retryable: null, about: [], fromService: true, ...rest };
}

describe('the five shapes of a refusal', () => {
  it('reads shape A with a number or a string as code', () => {
    const body = { code: 900150, description: 'no rights', data: ['one', { property: 'two' }], source: 'PartnerFD' };
    expect(readRefusal(json(null, 403), body)).toMatchObject({
      status: 403,
      code: '900150',
      text: 'no rights',
      fromService: true,
    });
    expect(readRefusal(json(null, 403), { ...body, code: '900150' }).code).toBe('900150');
    expect(readRefusal(json(null, 403), body).about).toEqual(['one', 'property', 'two']);
  });

  it('reads shape B with its name and its word on trying again', () => {
    const body = { code: 600061, message: 'exists', errorName: 'PartnerConfirmedAgreementAlreadyExists', isRetryable: false };
    expect(readRefusal(json(null, 400), body)).toMatchObject({
      code: '600061',
      text: 'exists',
      name: 'PartnerConfirmedAgreementAlreadyExists',
      retryable: false,
    });
  });

  it('reads the gateway’s shape C', () => {
    expect(readRefusal(json(null, 429), { statusCode: 429, message: 'Rate limit' })).toMatchObject({
      code: '',
      text: 'Rate limit',
    });
  });

  it('takes the reason phrase when there is no body, and recognises an answer that is not the service’s', () => {
    const proxy = new Response('<html>', { status: 502, statusText: 'Bad Gateway' });
    expect(readRefusal(proxy, undefined)).toMatchObject({ text: 'Bad Gateway', code: '', fromService: false });
  });

  it('treats code 0 as no code', () => {
    expect(readRefusal(json(null, 400), { code: 0, description: 'x' }).code).toBe('');
  });

  it.each([null, 7, 'text', [], { code: {} }, { data: { a: { b: { c: { d: 1 } } } } }])('survives %j', (body) => {
    expect(readRefusal(json(null, 400), body).status).toBe(400);
  });
});

const ANYWHERE: readonly (readonly [status: number, code: string, text: string, kind: AppErrorKind])[] = [
  [401, '400', 'Access denied', 'signed-out'],
  [400, '400', 'Bad request', 'refused'],
  [404, '1000', 'Not found', 'customer-not-found'],
  [403, '1002', 'Authorization Failed', 'wrong-partner-kind'],
  [403, '2032', 'Access denied', 'wrong-role'],
  [400, '3000', 'Invalid property', 'invalid-field'],
  [403, '20002', 'no commerce relationship', 'no-relationship'],
  [404, '60002', 'User not found', 'customer-not-found'],
  [404, '60003', 'Tenant not found', 'customer-not-found'],
  [400, '600061', 'exists', 'already-on-record'],
  [409, '600061', 'exists', 'already-on-record'],
  [401, '800001', 'token missing', 'signed-out'],
  [400, '800002', 'Invalid request input', 'refused'],
  [500, '800003', 'unexpected', 'service-error'],
  [400, '900118', 'Invalid Customer ID', 'invalid-customer-id'],
  [403, '900123', 'MPA', 'partner-agreement-missing'],
  [403, '900124', 'MPA', 'partner-agreement-missing'],
  [400, '900127', 'not supported in this environment', 'other-cloud'],
  [403, '900149', 'program', 'program-inactive'],
  [403, '900150', 'role', 'wrong-role'],
  [403, '900308', 'privileges', 'wrong-role'],
  [403, '900309', 'Conditional Access', 'conditional-access'],
  [403, '900329', 'no app-only', 'refused'],
  [403, '900416', 'locked', 'customer-locked'],
  [401, '900420', 'audience', 'wrong-audience'],
  [401, '900421', 'MFA', 'no-mfa'],
  [401, '', 'Unauthorized - MFA required', 'no-mfa'],
  [401, '', '', 'signed-out'],
  [403, '90000', 'AADSTS65001: consent', 'no-consent'],
  [403, '90000', 'AADSTS50076: mfa', 'no-mfa'],
  [403, '90000', 'AADSTS53003: blocked', 'conditional-access'],
  [403, '90000', 'AADSTS12345: other', 'refused'],
  [403, '', '', 'refused'],
  [429, '', 'Rate limit', 'throttled'],
  [408, '', '', 'service-error'],
  [503, '', '', 'service-error'],
  [400, '', "Microsoft Cloud Agreement Template ID 'x' is no longer supported.", 'template-retired'],
  [400, 'constructor', '', 'refused'],
];

describe('what a refusal means anywhere', () => {
  it.each(ANYWHERE)('%i %s %s is %s', (status, code, text, kind) => {
    expect(classifyRefusal(refusal(status, code, text), { partnerKind: null }).kind).toBe(kind);
  });

  it('gives the partner’s kind as the reason of "access denied" to a reseller', () => {
    expect(classifyRefusal(refusal(403, '2032'), { partnerKind: 'indirect-reseller' }).kind).toBe('wrong-partner-kind');
    expect(classifyRefusal(refusal(403, '2032'), { partnerKind: 'direct-bill' }).kind).toBe('wrong-role');
  });

  it.each([
    ['primaryContact.email', 'email'],
    ['PrimaryContact.FirstName', 'firstName'],
    ['lastName', 'lastName'],
    ['phoneNumber', 'phone'],
    ['dateAgreed', 'agreedOn'],
    ['something else', null],
  ])('finds the field in data %s', (name, field) => {
    expect(classifyRefusal(refusal(400, '3000', 'Invalid property', { about: [name] }), { partnerKind: null }).field).toBe(field);
  });

  it('names no field when two are named', () => {
    const both = refusal(400, '3000', 'firstName or lastName');
    expect(classifyRefusal(both, { partnerKind: null }).field).toBeNull();
  });
});

describe('what a refused attestation means', () => {
  const ROWS: readonly (readonly [Refusal, { readsWork: boolean }, AppErrorKind])[] = [
    [refusal(410), { readsWork: false }, 'route-closed'],
    [refusal(410, '9999'), { readsWork: true }, 'route-closed'],
    [refusal(404), { readsWork: true }, 'route-closed'],
    [refusal(404, '1000'), { readsWork: true }, 'route-closed'],
    [refusal(404, '60003'), { readsWork: true }, 'customer-not-found'],
    [refusal(404, '60002'), { readsWork: true }, 'customer-not-found'],
    [refusal(404, '900118'), { readsWork: true }, 'invalid-customer-id'],
    [refusal(405), { readsWork: true }, 'route-closed'],
    [refusal(403, '2032'), { readsWork: true }, 'route-closed'],
    [refusal(403), { readsWork: true }, 'route-closed'],
    [refusal(403, '777777'), { readsWork: true }, 'route-closed'],
    [refusal(403, '2032'), { readsWork: false }, 'wrong-role'],
    [refusal(403), { readsWork: false }, 'refused'],
    [refusal(403, '', 'This API is deprecated.'), { readsWork: false }, 'route-closed'],
    [refusal(400, '800002', 'This operation has been retired'), { readsWork: true }, 'route-closed'],
    [refusal(400, '800002', 'Invalid request input'), { readsWork: true }, 'refused'],
    [refusal(403, '900150'), { readsWork: true }, 'wrong-role'],
    [refusal(403, '900308'), { readsWork: true }, 'wrong-role'],
    [refusal(403, '20002'), { readsWork: true }, 'no-relationship'],
    [refusal(403, '900309'), { readsWork: true }, 'conditional-access'],
    [refusal(403, '900329'), { readsWork: true }, 'refused'],
    [refusal(403, '90000', 'AADSTS65001'), { readsWork: true }, 'no-consent'],
    [refusal(403, '900416'), { readsWork: true }, 'customer-locked'],
    [refusal(400, '600002', 'Date of agreement cannot be greater than the current date.'), { readsWork: true }, 'future-date'],
    [refusal(400, '', 'The date must not be in the future'), { readsWork: true }, 'future-date'],
    [refusal(400, '3000', 'Invalid property'), { readsWork: true }, 'invalid-field'],
    [refusal(400, '600061'), { readsWork: true }, 'already-on-record'],
    [refusal(409, '', '', { name: 'PartnerConfirmedAgreementAlreadyExists' }), { readsWork: true }, 'already-on-record'],
    [
      refusal(400, '', "Microsoft Cloud Agreement Template ID 'x' is no longer supported."),
      { readsWork: true },
      'template-retired',
    ],
    [refusal(401), { readsWork: true }, 'signed-out'],
    [refusal(401, '900421'), { readsWork: true }, 'no-mfa'],
    [refusal(429), { readsWork: true }, 'throttled'],
    [refusal(500), { readsWork: true }, 'service-error'],
    [refusal(503, '', 'retired'), { readsWork: true }, 'service-error'],
  ];
  it.each(ROWS)('%j with %j is %s', (given, context, kind) => {
    expect(classifyAttestationRefusal(given, { ...context, partnerKind: 'direct-bill' }).kind).toBe(kind);
  });

  it.each([
    [403, '', 'intercepted'],
    [404, '', 'intercepted'],
    [410, '', 'intercepted'],
    [451, 'This page has been removed by your administrator', 'intercepted'],
    [407, '', 'intercepted'],
    [503, '', 'service-error'],
  ] as const)('%i without the service’s header, as from a web filter, says nothing about the route', (status, text, kind) => {
    for (const readsWork of [true, false]) {
      const given = refusal(status, '', text, { fromService: false });
      expect(classifyAttestationRefusal(given, { readsWork, partnerKind: 'direct-bill' })).toEqual({ kind, field: null });
    }
    expect(classifyRefusal(refusal(status, '', text, { fromService: false }), { partnerKind: null }).kind).toBe(kind);
  });

  it('does not take an indirect reseller’s refusal for a closed route', () => {
    const context = { readsWork: true, partnerKind: 'indirect-reseller' } as const;
    expect(classifyAttestationRefusal(refusal(403, '2032'), context).kind).toBe('wrong-partner-kind');
  });

  it('names the date as the field of a future date', () => {
    const context = { readsWork: true, partnerKind: null };
    expect(classifyAttestationRefusal(refusal(400, '600002'), context)).toEqual({ kind: 'future-date', field: 'agreedOn' });
  });
});
