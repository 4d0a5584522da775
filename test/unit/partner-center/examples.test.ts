import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyNewCustomer, type NewCustomerDraft } from '../../../lib/domain/new-customer';
import type { PartnerCenter } from '../../../lib/partner-center/client';
import { CreationError } from '../../../lib/partner-center/new-customer';
import { CUSTOMER, fakeService, json, refusalOf, TEMPLATE } from './fake-service';

interface Example {
  readonly id: string;
  readonly documented: boolean;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Record<string, string>;
    readonly body: unknown;
  };
  readonly response: { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown };
}

const { examples } = JSON.parse(
  readFileSync(new URL('../../fixtures/partner-center-api-examples.json', import.meta.url), 'utf8'),
) as { examples: Example[] };

function example(id: string): Example {
  const found = examples.find((one) => one.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
}

function serving(id: string) {
  const { status, headers, body } = example(id).response;
  return fakeService([() => new Response(body === null ? null : JSON.stringify(body), { status, headers })]);
}

const HARUKA = { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phone: '0355550142' };
const RETAIL = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';
const ORDER = {
  customerId: CUSTOMER,
  templateId: TEMPLATE,
  signatory: HARUKA,
  dateAgreed: '2026-11-20T00:00:00.000Z',
  requestId: '97488e8d-626e-4229-a940-8d40550f8da6',
  correlationId: '3cf10889-9a7d-4893-a077-cd9f96225c3c',
  readsWork: true,
};

const template = (client: PartnerCenter) => client.readAgreementTemplate();
const japanese = (client: PartnerCenter) =>
  client.readAgreementDocument({ templateId: TEMPLATE, culture: 'ja-JP', country: 'JP' });
const confirmations = (client: PartnerCenter) => client.readConfirmations(RETAIL);
const direct = (client: PartnerCenter) => client.readDirectAcceptance(CUSTOMER);
const page = (client: PartnerCenter) => client.readCustomerPage(null);
const customer = (client: PartnerCenter) => client.readCustomer(CUSTOMER);
const billing = (client: PartnerCenter) => client.readBillingContact(CUSTOMER);
const attest = (client: PartnerCenter) => client.attest(ORDER);
const organization = (client: PartnerCenter) => client.readOrganization();
const invitation = (client: PartnerCenter) => client.readRelationshipRequest();

const NEW_FABRIKAM: NewCustomerDraft = {
  ...emptyNewCustomer('f7019097-1901-48f4-ac00-e3b886918415', '2026-11-22'),
  companyName: 'Fabrikam New K.K.',
  country: 'JP',
  domainPrefix: 'FabrikamNew.onmicrosoft.com',
  firstName: 'Sora',
  lastName: 'Abe',
  email: 'soushin@fabrikamnew.example',
  phone: '０３５５５５０１００',
  addressLine1: '1-2-3 Marunouchi',
  city: 'Chiyoda-ku',
  state: '東京都',
  postalCode: '100-0005',
  agreement: 'will-accept',
};
const created =
  (resellerId: string | null = null) =>
  (client: PartnerCenter) =>
    client.createCustomer({
      draft: { ...NEW_FABRIKAM, resellerId },
      culture: 'ja-JP',
      requestId: NEW_FABRIKAM.draftId,
      correlationId: '7338c8e2-05d2-4f62-af3d-ca253499b03f',
    });
const CREATED = {
  tenantId: 'b83d0f47-95c6-4e21-87ba-1c2f6d9e0a58',
  credentials: { userName: 'admin@fabrikamnew.onmicrosoft.com', password: 'Madeup-Pw-0001' },
};
const CONTOSO_WAY = {
  country: 'US',
  addressLine1: '1 Contoso Way',
  addressLine2: '',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
};
const address =
  (part: Partial<typeof CONTOSO_WAY> = {}) =>
  (client: PartnerCenter) =>
    client.validateAddress({ ...CONTOSO_WAY, ...part });
const domain = (name: string) => (client: PartnerCenter) => client.isDomainFree(name);
const rules = (client: PartnerCenter) => client.readCountryRules('US');

const FABRIKAM = { tenantId: CUSTOMER, companyName: 'Fabrikam K.K.', domain: 'fabrikamkk.onmicrosoft.com' };
const CONFIRMED = {
  confirmation: {
    signatory: HARUKA,
    agreedOn: '2026-11-20',
    templateId: TEMPLATE,
    userId: 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12',
  },
};

const GOOD: readonly (readonly [string, (client: PartnerCenter) => Promise<unknown>, unknown])[] = [
  ['agreements-meta-mca', template, { templateId: TEMPLATE, link: 'https://aka.ms/customeragreement' }],
  ['agreements-meta-all', template, { templateId: TEMPLATE }],
  ['agreements-meta-mfaprobe', template, { templateId: TEMPLATE }],
  ['mcadoc-jp', japanese, { language: 'ja-JP', country: 'JP', asked: 'ja-JP', otherLanguage: false }],
  ['mcadoc-unsupported-language', japanese, { language: 'en-US', country: 'JP', asked: 'ja-JP', otherLanguage: true }],
  [
    'mcadoc-default',
    (client) => client.readAgreementDocument({ templateId: TEMPLATE, culture: '', country: '' }),
    { language: 'en-US', country: 'US', asked: 'en-US', otherLanguage: false },
  ],
  ['confirm-ok', attest, CONFIRMED],
  ['confirm-pascal', attest, CONFIRMED],
  [
    'get-confirm-two',
    confirmations,
    [
      { signatory: { firstName: 'Aoi', phone: '0355550188' }, agreedOn: '2025-09-30', templateId: TEMPLATE, userId: null },
      { signatory: { firstName: 'Ren', phone: '0355550177' }, agreedOn: '2025-03-04', templateId: TEMPLATE, userId: null },
    ],
  ],
  ['get-confirm-none', confirmations, []],
  ['get-confirm-default-type', confirmations, []],
  ['get-confirm-direct-only', confirmations, []],
  ['direct-true', direct, true],
  ['direct-false', direct, false],
  ['list-plain', page, { next: null }],
  [
    'list-page1',
    page,
    {
      customers: [FABRIKAM, { tenantId: RETAIL }],
      next: {
        path: '/v1/customers?size=2&seekOperation=Next',
        headers: { 'MS-ContinuationToken': 'AQAAAAMADEUPTOKEN0001==' },
      },
    },
  ],
  ['list-page1-v1prefix', page, { next: { path: '/v1/customers?size=2&seekOperation=Next' } }],
  ['list-page2', page, { next: null }],
  ['list-filter', (client) => client.searchCustomers('fabrikam'), [FABRIKAM, { tenantId: RETAIL }]],
  ['list-filter-none', (client) => client.searchCustomers('zzz'), []],
  ['customer-ok', customer, FABRIKAM],
  ['customer-nodap', customer, FABRIKAM],
  ['billing-ok', billing, { signatory: HARUKA, culture: 'ja-JP', country: 'JP' }],
  ['billing-sparse', billing, { signatory: { ...HARUKA, phone: '' }, culture: 'ja-JP', country: 'JP' }],
  ['relreq-ok', invitation, expect.stringMatching(/^https:\/\/admin\.microsoft\.com\/.*partner-invitation$/)],
  ['relreq-indirect', invitation, expect.stringMatching(/IndirectResellerRelationship/)],
  ['create-ok', created(), CREATED],
  ['create-indirect', created(RETAIL), CREATED],
  ['domain-taken', domain('fabrikamkk.onmicrosoft.com'), false],
  ['domain-free', domain('fabrikamnew.onmicrosoft.com'), true],
  ['addr-ok', address(), { is: 'suggested', addresses: [{ ...CONTOSO_WAY, postalCode: '98052-8300' }] }],
  [
    'addr-partial',
    address({ addressLine1: 'Contoso Way' }),
    { is: 'suggested', addresses: [{ ...CONTOSO_WAY, postalCode: '98052-6399' }] },
  ],
  ['addr-none', address({ city: 'Nowhere' }), { is: 'not-found' }],
  [
    'rules-us',
    rules,
    { country: 'US', culture: 'en-US', stateRequired: true, states: ['CA', 'NY', 'WA'], postalCodePattern: '^\\d{5}(-\\d{4})?$' },
  ],
  [
    'org-ok',
    organization,
    { companyName: 'Contoso Cloud K.K.', domains: ['contosocloud.onmicrosoft.com', 'contosocloud.example'] },
  ],
];

const REFUSED: readonly (readonly [string, string, (client: PartnerCenter) => Promise<unknown>])[] = [
  ['agreements-meta-default', 'malformed-answer', template],
  ['agreements-meta-nomfa', 'no-mfa', template],
  ['agreements-meta-nomfa-2019', 'signed-out', template],
  ['agreements-meta-expired', 'signed-out', template],
  ['agreements-meta-badaudience', 'wrong-audience', template],
  ['agreements-meta-apponly', 'refused', template],
  ['agreements-meta-reseller', 'wrong-role', template],
  ['mcadoc-lowercase-country', 'refused', japanese],
  ['mcadoc-unknown-template', 'template-retired', japanese],
  ['confirm-duplicate', 'already-on-record', attest],
  ['confirm-future-date', 'future-date', attest],
  ['confirm-future-date-jst', 'future-date', attest],
  ['confirm-old-template', 'template-retired', attest],
  ['confirm-unknown-template', 'refused', attest],
  ['confirm-missing-contact', 'invalid-field', attest],
  ['confirm-bad-email', 'invalid-field', attest],
  ['confirm-no-relationship', 'no-relationship', attest],
  ['confirm-tenant-not-found', 'customer-not-found', attest],
  ['confirm-wrong-role', 'wrong-role', attest],
  ['confirm-bad-guid', 'invalid-customer-id', attest],
  ['confirm-sovereign', 'other-cloud', attest],
  ['confirm-retired', 'route-closed', attest],
  ['confirm-500', 'service-error', attest],
  ['confirm-429', 'throttled', attest],
  ['get-confirm-no-relationship', 'no-relationship', confirmations],
  ['direct-no-relationship', 'no-relationship', direct],
  ['list-page-badtoken', 'refused', page],
  ['list-429', 'throttled', page],
  ['customer-notfound', 'customer-not-found', customer],
  ['customer-notours', 'no-relationship', customer],
  ['relreq-apponly', 'refused', invitation],
  ['create-forbidden', 'refused', created()],
  ['create-600049', 'invalid-field', created()],
  ['create-600050', 'invalid-field', created()],
  ['create-600051', 'invalid-field', created()],
  ['create-600002', 'invalid-field', created()],
];

describe('the dossier’s exchanges through the client', () => {
  it.each(GOOD)('%s is understood', async (id, call, expected) => {
    const result = await call(serving(id).client);
    if (expected !== null && typeof expected === 'object' && !('asymmetricMatch' in expected)) {
      expect(result).toMatchObject(expected);
    } else {
      expect(result).toEqual(expected);
    }
  });

  it.each(REFUSED)('%s is error: %s', async (id, kind, call) => {
    expect((await refusalOf(call(serving(id).client))).appError.kind).toBe(kind);
  });

  it('knows an indirect reseller’s refused attestation by the partner’s kind', async () => {
    const { status, headers, body } = example('confirm-indirect-reseller').response;
    const answer = () => new Response(JSON.stringify(body), { status, headers });
    const { client } = fakeService([answer], { partnerKind: () => 'indirect-reseller' });
    expect((await refusalOf(client.attest(ORDER))).appError.kind).toBe('wrong-partner-kind');
  });

  it('recognises a provider by its resellers, and a direct-bill partner by two refusals', async () => {
    expect(await serving('rel-provider').client.readPartnerKindEvidence()).toEqual({
      kind: 'indirect-provider',
      because: 'has-resellers',
    });
    expect(await serving('rel-direct').client.readPartnerKindEvidence()).toEqual({ kind: 'direct-bill', because: 'neither' });
  });

  it('leaves out no documented exchange of these resources', () => {
    const ours =
      /^(GET|POST|HEAD) \/v1\/(agreements$|agreementtemplates|customers$|customers\/\{id\}(\/agreements|\/direct\w+|\/profiles\/billing)?$|customers\/relationshiprequests|domains|validations|countryvalidationrules|profiles\/organization|relationships)/;
    const used = new Set([...GOOD, ...REFUSED].map(([id]) => id).concat('rel-provider', 'rel-direct'));
    const documented = examples.filter((one) => one.documented && ours.test((one as unknown as { endpoint: string }).endpoint));
    // The filters by reseller belong to a later issue.
    const left = documented.map(({ id }) => id).filter((id) => !used.has(id) && !/^list-filter-(domain|reseller)$/.test(id));
    expect(left).toEqual([]);
  });
});

describe('a customer that is created', () => {
  it.each([
    ['create-600049', 'registrationNumber'],
    ['create-600050', 'registrationNumber'],
    ['create-600002', 'registrationNumber'],
    ['create-600051', 'phone'],
  ])('%s names the field', async (id, field) => {
    const refusal = await refusalOf(created()(serving(id).client));
    expect(refusal).toBeInstanceOf(CreationError);
    expect((refusal as CreationError).fields).toEqual([field]);
  });

  it.each([
    [
      'an answer that is no customer',
      json({ id: 'no guid', userCredentials: { userName: 'admin', password: 'Madeup-Pw-0001' } }, 201),
    ],
    ['a lost answer', new TypeError('Failed to fetch')],
    ['a server error', json({}, 500)],
  ])('is sent once and is in doubt after %s, and no error holds the password', async (_what, answer) => {
    const service = fakeService([answer]);
    const refusal = await refusalOf(created()(service.client));
    expect(refusal.lost).toBe(true);
    expect(service.sent).toHaveLength(1);
    expect(JSON.stringify([refusal, refusal.message, String(refusal.cause), refusal.stack])).not.toContain('Madeup');
  });

  it('is created even when the answer has no credentials', async () => {
    const service = fakeService([json({ id: CREATED.tenantId }, 201)]);
    expect(await created()(service.client)).toEqual({ tenantId: CREATED.tenantId, credentials: null });
  });

  it.each([
    ['create-ok', null],
    ['create-indirect', '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093'],
  ])('%s is sent as the dossier has it', async (id, resellerId) => {
    const service = serving(id);
    await created(resellerId)(service.client);
    const [sent] = service.sent;
    expect(sent).toMatchObject({ method: 'POST' });
    expect(sent?.body).toEqual(example(id).request.body);
    expect(sent?.headers.get('MS-RequestId')).toBe(NEW_FABRIKAM.draftId);
  });

  it.each([200, 404])('a domain is neither free nor taken by a proxy’s %i', async (status) => {
    const { client } = fakeService([() => new Response(null, { status })]);
    await refusalOf(client.isDomainFree('fabrikamnew.onmicrosoft.com'));
  });

  it('an address is sent as the dossier has it, and asked again after a server error', async () => {
    const { response, request } = example('addr-ok');
    const service = fakeService([json({}, 503), json(response.body)]);
    await address()(service.client);
    expect(service.sent.map(({ method, body }) => [method, body])).toEqual([
      ['POST', request.body],
      ['POST', request.body],
    ]);
  });
});

describe('what is sent is what the dossier shows', () => {
  it.each([
    ['agreements-meta-mca', template],
    ['mcadoc-jp', japanese],
    ['get-confirm-two', confirmations],
    ['direct-false', direct],
    ['customer-ok', customer],
    ['billing-ok', billing],
    ['relreq-ok', invitation],
    ['domain-free', domain('fabrikamnew.onmicrosoft.com')],
    ['rules-us', rules],
    ['org-ok', organization],
  ] as const)('%s', async (id, call) => {
    const service = serving(id);
    await call(service.client);
    const { path, query, method } = example(id).request;
    const [sent] = service.sent;
    const pathWithoutCustomer = (text: string) => text.replace(/customers\/[0-9a-f-]{36}/, 'customers/{id}');
    expect(sent?.method).toBe(method);
    expect(pathWithoutCustomer(sent?.url.pathname ?? '')).toBe(pathWithoutCustomer(path));
    expect(Object.fromEntries(sent?.url.searchParams ?? [])).toEqual(query ?? {});
  });

  it('confirm-ok, body and all', async () => {
    const service = serving('confirm-ok');
    await attest(service.client);
    expect(service.sent[0]).toMatchObject({ method: 'POST', body: example('confirm-ok').request.body });
    expect(service.sent[0]?.url.pathname).toBe(example('confirm-ok').request.path);
  });

  it('confirm-ok-nophone leaves the phone out', async () => {
    const service = serving('confirm-ok-nophone');
    await service.client.attest({ ...ORDER, signatory: { ...HARUKA, phone: '' } });
    expect(service.sent[0]?.body).toEqual(example('confirm-ok-nophone').request.body);
  });

  it('list-filter, with the filter as JSON', async () => {
    const service = serving('list-filter');
    await service.client.searchCustomers(' Fabrikam ');
    const filters = service.sent.map(({ url }) => JSON.parse(url.searchParams.get('filter') ?? ''));
    expect(filters).toEqual([
      { Field: 'CompanyName', Value: 'Fabrikam', Operator: 'starts_with' },
      { Field: 'Domain', Value: 'Fabrikam', Operator: 'starts_with' },
    ]);
  });
});
