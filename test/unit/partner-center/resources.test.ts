import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementLanguage } from '../../../lib/partner-center/agreement-languages';
import type { CustomerCursor, PartnerCenter } from '../../../lib/partner-center/client';
import { PartnerCenterError } from '../../../lib/partner-center/errors';
import { CUSTOMER, fakeService, json, refusalOf, type Scripted, TEMPLATE } from './fake-service';

const MCA = 'MicrosoftCustomerAgreement';

function agreement(dateAgreed: unknown, rest: object = {}) {
  return {
    primaryContact: { firstName: 'Ren', lastName: 'Ito', email: 'ren.ito@fabrikamretail.example' },
    templateId: TEMPLATE,
    dateAgreed,
    type: MCA,
    ...rest,
  };
}

function company(id: string, companyName = 'Fabrikam', domain = 'Fabrikam.onmicrosoft.com') {
  return { id, companyProfile: { tenantId: id, companyName, domain } };
}

function id(number: number): string {
  return `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

describe('the template', () => {
  const offer = (...items: object[]) => fakeService([json({ items })]).client.readAgreementTemplate();

  it('is the one of highest rank, with its id exactly as it came', async () => {
    const found = await offer(
      { templateId: 'old', agreementType: MCA, versionRank: 1 },
      { templateId: 'NeW-Id', agreementType: MCA, versionRank: 3 },
      { templateId: 'cloud', agreementType: 'MicrosoftCloudAgreement', versionRank: 9 },
    );
    expect(found).toEqual({ templateId: 'NeW-Id', link: '' });
  });

  it('takes `type` for `agreementType`', async () => {
    expect((await offer({ templateId: 'a', type: 'MicrosoftCloudAgreement' }, { templateId: 'b', type: MCA })).templateId).toBe(
      'b',
    );
  });

  it('returns no link that is not https', async () => {
    expect((await offer({ templateId: 'a', agreementType: MCA, agreementLink: 'javascript:alert(1)' })).link).toBe('');
  });

  it('is not invented when there is none', async () => {
    expect((await refusalOf(offer())).appError.kind).toBe('malformed-answer');
  });
});

describe('the language to ask for', () => {
  it.each([
    ['ja-JP', 'JP', 'ja-JP', 'JP'],
    ['ja-JP', 'US', 'en-US', 'US'],
    ['fr-CA', 'CA', 'fr-FR', 'CA'],
    ['de-AT', 'at', 'de-DE', 'AT'],
    ['zh-TW', 'TW', 'zh-HK', 'TW'],
    ['zh-CN', 'CN', 'en-US', 'CN'],
    ['pt-PT', 'BR', 'pt-BR', 'BR'],
    ['no', 'NO', 'nb-NO', 'NO'],
    ['sr-Latn-RS', '', 'sr-Latn-RS', 'RS'],
    ['ja-JP', '', 'ja-JP', 'JP'],
    ['ja', '', 'en-US', 'US'],
    ['', '', 'en-US', 'US'],
    ['en-GB', 'GB', 'en-US', 'GB'],
  ])('%s in %s is %s for %s', (culture, country, language, place) => {
    expect(agreementLanguage(culture, country)).toEqual({ language, country: place });
  });

  it('says that the text is in English for a customer of another language', async () => {
    const answer = { displayUri: 'https://a.example/', downloadUri: 'https://b.example/', language: 'en-US', country: 'CN' };
    const { client, sent } = fakeService([json(answer)]);
    const found = await client.readAgreementDocument({ templateId: 'A/b', culture: 'zh-CN', country: 'CN' });
    expect(found).toMatchObject({ asked: 'en-US', language: 'en-US', otherLanguage: true });
    expect(sent[0]?.url.pathname).toBe('/v1/agreementtemplates/A%2Fb/document');
  });

  it('does not treat British English as another language', async () => {
    const answer = { displayUri: 'https://a.example/', downloadUri: 'https://b.example/', language: 'en-US', country: 'GB' };
    const { client } = fakeService([json(answer)]);
    expect((await client.readAgreementDocument({ templateId: 'a', culture: 'en-GB', country: 'GB' })).otherLanguage).toBe(false);
  });

  it.each(['http://a.example/', 'data:text/html,x', 'file:///etc/passwd', ''])(
    'opens nothing but https: %s',
    async (displayUri) => {
      const answer = { displayUri, downloadUri: 'https://b.example/', language: 'en-US', country: 'US' };
      const { client } = fakeService([json(answer)]);
      const error = await refusalOf(client.readAgreementDocument({ templateId: 'a', culture: '', country: '' }));
      expect(error.appError.kind).toBe('malformed-answer');
    },
  );
});

describe('confirmations', () => {
  const read = (...script: Scripted[]) => fakeService(script).client.readConfirmations(CUSTOMER);

  it.each([
    ['2019-08-26T00:00:00', '2019-08-26'],
    ['2019-08-26T23:59:59.9999999', '2019-08-26'],
    ['2026-11-20T00:00:00.000Z', '2026-11-20'],
    ['2026-11-20T00:00:00+00:00', '2026-11-20'],
    ['2026-11-20T00:30:00+09:00', '2026-11-19'],
    ['2026-11-20', '2026-11-20'],
    [1741046400, '2025-03-04'],
    [1741046400000, '2025-03-04'],
  ])('reads the date %s as the UTC day %s', async (dateAgreed, day) => {
    expect((await read(json({ items: [agreement(dateAgreed)] })))[0]?.agreedOn).toBe(day);
  });

  it.each([
    '0001-01-01T00:00:00',
    '1899-12-30',
    '9999-12-31T23:59:59',
    0,
    '20.11.2026',
    '2026-02-30',
    '2026-13-01T00:00:00',
    '',
    null,
    {},
    1e300,
  ])('never says "none" because the date %j cannot be read', async (dateAgreed) => {
    expect((await refusalOf(read(json({ items: [agreement(dateAgreed)] })))).appError.kind).toBe('malformed-answer');
  });

  it('leaves out other agreements, whatever is wrong with them', async () => {
    const items = [
      agreement(null, { type: 'MicrosoftCloudAgreement' }),
      agreement('2026-11-20', { type: 'microsoftcustomeragreement' }),
    ];
    expect(await read(json({ items }))).toHaveLength(1);
  });

  it('takes a bare array, a missing type and a null user', async () => {
    const found = await read(json([agreement('2026-11-20', { type: undefined, userId: null })]));
    expect(found).toMatchObject([{ userId: null, signatory: { phone: '' } }]);
  });

  it('sorts by date, newest first, over all pages', async () => {
    const next = {
      uri: `/customers/${CUSTOMER}/agreements?seekOperation=Next`,
      headers: [{ key: 'MS-ContinuationToken', value: 't' }],
    };
    const service = fakeService([
      json({ items: [agreement('2024-01-01'), agreement('2026-01-01')], links: { next } }),
      json({ items: [agreement('2025-01-01')] }),
    ]);
    const days = (await service.client.readConfirmations(CUSTOMER)).map(({ agreedOn }) => agreedOn);
    expect(days).toEqual(['2026-01-01', '2025-01-01', '2024-01-01']);
    expect(service.sent[1]?.headers.get('MS-ContinuationToken')).toBe('t');
  });

  it('stops when the pages run in a circle', async () => {
    const next = { uri: `/customers/${CUSTOMER}/agreements`, headers: [] };
    const { appError } = await refusalOf(read(json({ items: [], links: { next } })));
    expect([appError.kind, appError.text]).toEqual(['malformed-answer', 'The pages of the list lead in a circle.']);
  });

  it('stops when the pages never end', async () => {
    let page = 0;
    const service = fakeService([
      () => {
        const headers = [{ key: 'MS-ContinuationToken', value: String(++page) }];
        return json({ items: [], links: { next: { uri: `/customers/${CUSTOMER}/agreements`, headers } } });
      },
    ]);
    const { appError } = await refusalOf(service.client.readConfirmations(CUSTOMER));
    expect([appError.kind, appError.text]).toEqual(['malformed-answer', 'The list has more than 20 pages.']);
    expect(service.sent).toHaveLength(20);
  });

  it.each([
    ['an unknown type', agreement('2026-11-20', { type: 'MicrosoftCustomerAgreementV2' })],
    ['no person', agreement('2026-11-20', { primaryContact: null })],
    ['no record at all', 'text'],
  ])('never says "none" because of a record of %s, but knows a good one beside it', async (_name, odd) => {
    expect((await refusalOf(read(json({ items: [odd] })))).appError.kind).toBe('malformed-answer');
    expect((await refusalOf(read(json({ items: [odd, agreement('2021-02-08')] })))).appError.kind).toBe('malformed-answer');
    expect(await read(json({ items: [odd, agreement('2026-11-20')] }))).toMatchObject([{ agreedOn: '2026-11-20' }]);
  });

  it('takes the service’s own 404 for "none", and no other', async () => {
    expect(await read(json({ code: 1000 }, 404))).toEqual([]);
    expect(await read(new Response(null, { status: 404, headers: { 'MS-RequestId': 'x' } }))).toEqual([]);
    expect((await refusalOf(read(new Response('<html>', { status: 404 })))).appError.kind).toBe('intercepted');
    expect((await refusalOf(read(json({ code: 60003 }, 404)))).appError.kind).toBe('customer-not-found');
  });
});

describe('the customer list', () => {
  it('continues with the link’s address and headers, with and without /v1', async () => {
    for (const prefix of ['', '/v1', 'v1']) {
      const uri = `${prefix}/customers?size=500&seekOperation=Next`;
      const links = { next: { uri, method: 'GET', headers: [{ key: 'MS-ContinuationToken', value: 'T1==' }] } };
      const { client, sent } = fakeService([json({ items: [company(id(1))], links }), json({ items: [company(id(2))] })]);
      const first = await client.readCustomerPage(null);
      const stored = structuredClone(first.next);
      const second = await client.readCustomerPage(stored);
      expect(sent[0]?.url.search).toBe('?size=500');
      expect(`${sent[1]?.url.pathname}${sent[1]?.url.search}`).toBe('/v1/customers?size=500&seekOperation=Next');
      expect(sent[1]?.headers.get('MS-ContinuationToken')).toBe('T1==');
      expect(second).toEqual({
        customers: [{ tenantId: id(2), companyName: 'Fabrikam', domain: 'fabrikam.onmicrosoft.com' }],
        next: null,
      });
    }
  });

  it('continues with a continuation token when there is no link', async () => {
    const { client, sent } = fakeService([json({ items: [company(id(1))], continuationToken: 'T1' }), json({ items: [] })]);
    await client.readCustomerPage((await client.readCustomerPage(null)).next);
    expect(sent[1]?.url.searchParams.get('seekOperation')).toBe('Next');
    expect(sent[1]?.headers.get('MS-ContinuationToken')).toBe('T1');
  });

  it.each([
    'https://evil.example/v1/customers',
    '//evil.example/customers',
    'https://api.partnercenter.microsoft.com.evil.example/',
    'http://api.partnercenter.microsoft.com/v1/customers',
    '\\\\evil.example\\x',
  ])('never takes the token to %s', async (uri) => {
    const { client, sent } = fakeService([json({ items: [], links: { next: { uri, headers: [] } } })]);
    const next = await client.readCustomerPage(null).then((page) => page.next);
    await client.readCustomerPage(next).catch((error: unknown) => expect(error).toBeInstanceOf(PartnerCenterError));
    expect(new Set(sent.map(({ url }) => url.origin))).toEqual(new Set(['https://api.partnercenter.microsoft.com']));
  });

  it('copies only the service’s own headers', async () => {
    const headers = [
      { key: 'Authorization', value: 'Bearer other' },
      { key: 'MS-ContinuationToken', value: 'T1' },
      { key: 'MS-Bad', value: 'a\r\nb' },
      { key: 'MS-RequestId', value: 'theirs' },
      { key: 'X-Other', value: 'theirs' },
    ];
    const { client, sent } = fakeService([
      json({ items: [], links: { next: { uri: '/customers', headers } } }),
      json({ items: [] }),
    ]);
    await client.readCustomerPage((await client.readCustomerPage(null)).next);
    expect(sent[1]?.headers.get('Authorization')).toBe('Bearer token');
    expect(sent[1]?.headers.get('MS-ContinuationToken')).toBe('T1');
    expect(sent[1]?.headers.has('MS-Bad')).toBe(false);
    expect([...(sent[1]?.headers.values() ?? [])]).not.toContain('theirs');
  });

  it.each([1, 2, 3, 7])('notices a circle of %i pages', async (length) => {
    let page = 0;
    const { client, sent } = fakeService([
      () => json({ items: [company(id(1))], continuationToken: `token-${page++ % length}` }),
    ]);
    let cursor: CustomerCursor | null = null;
    const error = await refusalOf(
      (async () => {
        do cursor = (await client.readCustomerPage(cursor)).next;
        while (cursor && sent.length < 100);
      })(),
    );
    expect(error.appError.kind).toBe('malformed-answer');
    expect(sent.length).toBeLessThanOrEqual(4 * length + 1);
  });

  it('reads a long list to its end', async () => {
    let page = 0;
    const { client } = fakeService([
      () => json({ items: [company(id(page))], ...(++page < 120 && { continuationToken: `token-${page}` }) }),
    ]);
    const ids: string[] = [];
    let cursor: CustomerCursor | null = null;
    do {
      const read = await client.readCustomerPage(cursor);
      ids.push(...read.customers.map(({ tenantId }) => tenantId));
      cursor = read.next;
    } while (cursor);
    expect(new Set(ids).size).toBe(120);
  });

  it('skips items that are no customers, puts ids in lower case, and names customers without a name by their domain', async () => {
    const items = [company('not a guid'), company(id(1).toUpperCase(), ''), { id: id(2) }, 7, null];
    const { client } = fakeService([json({ items })]);
    expect((await client.readCustomerPage(null)).customers).toEqual([
      { tenantId: id(1), companyName: 'fabrikam.onmicrosoft.com', domain: 'fabrikam.onmicrosoft.com' },
      { tenantId: id(2), companyName: id(2), domain: '' },
    ]);
  });

  it('does not take a list of something else for an empty list', async () => {
    const { client } = fakeService([json({ items: [{ qualification: 'Education' }] })]);
    expect((await refusalOf(client.readCustomerPage(null))).appError.kind).toBe('malformed-answer');
  });

  it('finds each customer once, by name or domain, and sends no request for an empty text', async () => {
    const { client, sent } = fakeService([json({ items: [company(id(1))] }), json({ items: [company(id(1)), company(id(2))] })]);
    expect((await client.searchCustomers('fab')).map(({ tenantId }) => tenantId)).toEqual([id(1), id(2)]);
    expect(await client.searchCustomers('  ')).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  it('rejects an answer about another customer', async () => {
    const { client } = fakeService([json(company(id(1)))]);
    expect((await refusalOf(client.readCustomer(id(2)))).appError.kind).toBe('malformed-answer');
  });
});

describe('the billing profile', () => {
  const read = (body: object, status = 200) => fakeService([json(body, status)]).client.readBillingContact(CUSTOMER);

  it('does not mix two people', async () => {
    const body = {
      firstName: 'Haruka',
      email: 'h@fabrikam.example',
      defaultAddress: { firstName: 'Ren', lastName: 'Ito', phoneNumber: '1' },
    };
    expect((await read(body)).signatory).toEqual({ firstName: 'Haruka', lastName: '', email: 'h@fabrikam.example', phone: '1' });
  });

  it('makes nobody up', async () => {
    expect(await read({ culture: 'ja-JP', defaultAddress: { country: 'jp' } })).toEqual({
      signatory: null,
      culture: 'ja-JP',
      country: 'JP',
    });
    expect(await read({ culture: '<b>', defaultAddress: { country: 'Japan' } })).toEqual({
      signatory: null,
      culture: '',
      country: '',
    });
    expect(await read({ code: 1000 }, 404)).toEqual({ signatory: null, culture: '', country: '' });
  });

  it('distinguishes a customer that does not exist from one without a profile', async () => {
    expect((await refusalOf(read({ code: 60003 }, 404))).appError.kind).toBe('customer-not-found');
  });
});

describe('the invitation link', () => {
  it.each([
    'http://admin.microsoft.com/x',
    'https://admin.microsoft.com.evil.example/x',
    'https://admin.microsoft.com@evil.example/x',
    'https://user:pass@admin.microsoft.com/x',
    'https://admin.microsoft.com:8443/x',
    'javascript:alert(1)',
    'x',
  ])('refuses %s', async (url) => {
    const { client } = fakeService([json({ url })]);
    expect((await refusalOf(client.readRelationshipRequest())).appError.kind).toBe('malformed-answer');
  });
});

describe('the partner’s kind', () => {
  const one = json({ items: [{ id: id(1) }] });
  const none = json({ items: [] });
  const refused = json({ code: 1002, description: 'Authorization Failed' }, 403);
  const evidence = (resellers: Response, providers: Response) =>
    fakeService([
      ({ url }) => (url.searchParams.get('relationship_type') === 'IsIndirectResellerOf' ? providers : resellers).clone(),
    ]).client.readPartnerKindEvidence();

  it.each([
    ['has resellers', one, refused, 'indirect-provider'],
    ['has both', one, one, 'indirect-provider'],
    ['has providers', refused, one, 'indirect-reseller'],
    ['has providers and may ask for resellers', none, one, 'indirect-reseller'],
    ['is refused both', refused, refused, 'direct-bill'],
    ['has neither', none, none, 'direct-bill'],
    ['may ask for resellers but has none', none, refused, undefined],
  ])('of one who %s', async (_name, resellers, providers, kind) => {
    expect((await evidence(resellers, providers))?.kind).toBe(kind);
  });

  it('is not concluded from a missing role', async () => {
    const helpdesk = json({ code: 900150 }, 403);
    expect((await refusalOf(evidence(helpdesk, helpdesk))).appError.kind).toBe('wrong-role');
  });
});

describe('whatever the service answers', () => {
  const calls: readonly ((client: PartnerCenter) => Promise<unknown>)[] = [
    (client) => client.readAgreementTemplate(),
    (client) => client.readAgreementDocument({ templateId: TEMPLATE, culture: 'ja-JP', country: 'JP' }),
    (client) => client.readConfirmations(CUSTOMER),
    (client) => client.readDirectAcceptance(CUSTOMER),
    (client) => client.readCustomerPage(null).then(({ next }) => client.readCustomerPage(next)),
    (client) => client.searchCustomers('x'),
    (client) => client.readCustomer(CUSTOMER),
    (client) => client.readBillingContact(CUSTOMER),
    (client) => client.readRelationshipRequest(),
    (client) => client.readOrganization(),
    (client) => client.readPartnerKindEvidence(),
    (client) =>
      client.attest({
        customerId: CUSTOMER,
        templateId: TEMPLATE,
        signatory: { firstName: 'a', lastName: 'b', email: 'c', phone: '' },
        dateAgreed: '2026-11-20T00:00:00.000Z',
        requestId: id(1),
        correlationId: id(2),
        readsWork: true,
      }),
  ];

  const words = fc.constantFrom(
    'items',
    'links',
    'next',
    'uri',
    'headers',
    'key',
    'value',
    'continuationToken',
    'id',
    'code',
    'data',
    'description',
    'companyProfile',
    'dateAgreed',
    'primaryContact',
    'templateId',
    'type',
    'isSigned',
    'url',
    'defaultAddress',
    '__proto__',
  );
  const bodies = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue({ maxDepth: 2 }),
      words,
      tie('object'),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
    object: fc.dictionary(words, tie('value'), { maxKeys: 5 }),
  })).value;
  const statuses = fc.constantFrom(200, 200, 200, 201, 400, 401, 403, 404, 409, 410, 418, 429, 500, 503);

  it('a caller gets a result or a PartnerCenterError, never another error', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, statuses, fc.nat(calls.length - 1), async (body, status, which) => {
        const { client } = fakeService([json(body, status)]);
        await calls[which]?.(client).catch((error: unknown) => {
          if (!(error instanceof PartnerCenterError)) throw error;
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('the same holds for text that is not JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), statuses, fc.nat(calls.length - 1), async (body, status, which) => {
        const { client } = fakeService([new Response(body, { status })]);
        await calls[which]?.(client).catch((error: unknown) => {
          if (!(error instanceof PartnerCenterError)) throw error;
        });
      }),
      { numRuns: 500 },
    );
  });
});
