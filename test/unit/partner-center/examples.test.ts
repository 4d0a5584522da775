import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PartnerCenter } from '../../../lib/partner-center/client';
import { CUSTOMER, fakeService, refusalOf, TEMPLATE } from './fake-service';

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
      /^(GET|POST) \/v1\/(agreements$|agreementtemplates|customers$|customers\/\{id\}(\/agreements|\/direct\w+|\/profiles\/billing)?$|customers\/relationshiprequests|profiles\/organization|relationships)/;
    const used = new Set([...GOOD, ...REFUSED].map(([id]) => id).concat('rel-provider', 'rel-direct'));
    const documented = examples.filter((one) => one.documented && ours.test((one as unknown as { endpoint: string }).endpoint));
    // The filters by reseller and the creation of customers belong to later issues.
    const left = documented
      .map(({ id }) => id)
      .filter((id) => !used.has(id) && !/^create-|^list-filter-(domain|reseller)$/.test(id));
    expect(left).toEqual([]);
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
