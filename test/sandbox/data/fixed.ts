/** The customers of the API examples, which are always the first three, and the difficult ones that follow them. */
import { CLOUD_TEMPLATE, CLOUD_TYPE, type Confirmation, type Customer, MCA_TEMPLATE, MCA_TYPE, type Person } from './customer.ts';
import { DIRECT_PARTNER, INDIRECT_PROVIDER, INDIRECT_RESELLER } from './partners.ts';

/** A tenant that exists and has nothing to do with any of our partners. */
export const STRANGER_TENANT = '91b5d7c2-6e30-4f8a-a2c9-3d4e1f0b8a67';

const REN: Person = {
  firstName: 'Ren',
  lastName: 'Ito',
  email: 'ren.ito@fabrikamretail.example',
  phoneNumber: '0355550177',
};
const AOI: Person = {
  firstName: 'Aoi',
  lastName: 'Mori',
  email: 'aoi.mori@fabrikamretail.example',
  phoneNumber: '0355550188',
};

function confirmation(primaryContact: Person, day: number, type = MCA_TYPE): Confirmation {
  const templateId = type === MCA_TYPE ? MCA_TEMPLATE : CLOUD_TEMPLATE;
  return { primaryContact, templateId, type, dateAgreed: day, userId: null, recordedAt: day };
}

const KONAN = { country: 'JP', state: '東京都', city: 'Minato-ku', addressLine1: '2-16-3 Konan', postalCode: '108-0075' };

export const FIXED_CUSTOMERS: readonly Customer[] = [
  {
    tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26',
    commerceId: '6f1d5a2b-8e34-4c70-9b27-3a0d4e6c8f15',
    companyName: 'Fabrikam K.K.',
    domain: 'fabrikamkk.onmicrosoft.com',
    contact: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phoneNumber: '0355550142' },
    address: KONAN,
    culture: 'ja-JP',
    billingId: '4be0c7d2-9f13-4a68-b5e1-7d206c8f3a94',
    etag: '-4242348048554929329',
    billing: 'full',
    companyEmail: 'it@fabrikam.example',
    partners: [DIRECT_PARTNER, INDIRECT_PROVIDER, INDIRECT_RESELLER],
    associatedPartnerId: INDIRECT_RESELLER,
    qualification: 'Education',
    vetting: 'Allowed',
    confirmations: [],
    directlySigned: false,
  },
  {
    tenantId: '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40',
    commerceId: '7a2e6b3c-9f45-4d81-8c38-4b1e5f7d9a26',
    companyName: 'Fabrikam Retail',
    domain: 'fabrikamretail.onmicrosoft.com',
    contact: REN,
    address: { ...KONAN, addressLine1: '1-7-1 Konan' },
    culture: 'ja-JP',
    billingId: '5cf1d8e3-a024-4b79-86f2-8e317d904ba5',
    etag: '-3131237937443818218',
    billing: 'sparse',
    companyEmail: 'it@fabrikamretail.example',
    partners: [DIRECT_PARTNER],
    associatedPartnerId: null,
    qualification: null,
    vetting: null,
    confirmations: [
      confirmation(REN, Date.UTC(2019, 1, 1), CLOUD_TYPE),
      confirmation(REN, Date.UTC(2025, 2, 4)),
      confirmation(AOI, Date.UTC(2025, 8, 30)),
    ],
    directlySigned: false,
  },
  {
    tenantId: 'e06f2b9d-4a71-4e8c-9d35-7f1c8b2a6e53',
    commerceId: '8b3f7c4d-a056-4e92-9d49-5c2f608eab37',
    companyName: 'Contoso Bakery',
    domain: 'contosobakery.onmicrosoft.com',
    contact: { firstName: 'Sam', lastName: 'Baker', email: 'sam.baker@contosobakery.example', phoneNumber: '2065550134' },
    address: { country: 'US', state: 'WA', city: 'Redmond', addressLine1: '1 Contoso Way', postalCode: '98052' },
    culture: 'en-US',
    billingId: '6d02e9f4-b135-4c8a-9703-9f428ea15cb6',
    etag: '2020126826332707107',
    billing: 'full',
    companyEmail: 'hello@contosobakery.example',
    partners: [DIRECT_PARTNER],
    associatedPartnerId: null,
    qualification: null,
    vetting: 'Allowed',
    confirmations: [],
    directlySigned: true,
  },
];

/** An organization without a partner, which has accepted and bought nothing. */
function prospect(
  tenantId: string,
  companyName: string,
  domain: string,
  who: { readonly culture: string; readonly address: Customer['address']; readonly contact: Person },
): Customer {
  return {
    ...who,
    tenantId,
    commerceId: tenantId.replace(/^.{8}/, 'c0ffee00'),
    companyName,
    domain: `${domain}.onmicrosoft.com`,
    billingId: tenantId.replace(/^.{8}/, 'b111a900'),
    etag: '-1010101010101010101',
    billing: 'full',
    companyEmail: who.contact.email,
    partners: [],
    associatedPartnerId: null,
    qualification: null,
    vetting: null,
    confirmations: [],
    directlySigned: false,
  };
}

/** Organizations that are nobody's customer yet. The one who opens a relationship-request link may belong to one of them. */
export const PROSPECTS: readonly Customer[] = [
  prospect('a4c7e1f2-3b58-4d96-8e07-1f2a3b4c5d61', 'Adatum Corporation', 'adatum', {
    culture: 'en-US',
    address: { country: 'US', state: 'NY', city: 'New York', addressLine1: '11 Times Square', postalCode: '10036' },
    contact: { firstName: 'Grace', lastName: 'Cole', email: 'grace.cole@adatum.example', phoneNumber: '2125550171' },
  }),
  prospect('b5d8f203-4c69-4ea7-9f18-2a3b4c5d6e72', 'ライトウェア株式会社', 'litware', {
    culture: 'ja-JP',
    address: { country: 'JP', state: '大阪府', city: '大阪市北区', addressLine1: '梅田 3-1-1', postalCode: '530-0001' },
    contact: { firstName: '結衣', lastName: '渡辺', email: 'yui.watanabe@litware.example', phoneNumber: '0665550172' },
  }),
  prospect('c6e90314-5d7a-4fb8-a029-3b4c5d6e7f83', 'Trey Research GmbH', 'treyresearch', {
    culture: 'de-DE',
    address: { country: 'DE', state: '', city: 'München', addressLine1: 'Leopoldstraße 8', postalCode: '80802' },
    contact: { firstName: 'Jonas', lastName: 'Vogel', email: 'jonas.vogel@treyresearch.example', phoneNumber: '0895550173' },
  }),
];

/** Names that break careless code, and similar customers that must not be confused. Customers number 4 and following. */
export const AWKWARD_CUSTOMERS: readonly {
  readonly companyName: string;
  /** Without `.onmicrosoft.com`. */
  readonly domain: string;
  readonly country: string;
  readonly billing?: 'sparse' | 'none';
  readonly acceptance: Acceptance;
}[] = [
  { companyName: 'Fabrikam', domain: 'fabrikam', country: 'US', acceptance: 'none' },
  { companyName: 'Fabrikam Holdings', domain: 'fabrikam-holdings', country: 'US', acceptance: 'current' },
  { companyName: 'Fabrikam K.K.', domain: 'fabrikamkk2', country: 'JP', acceptance: 'outdated' },
  { companyName: '株式会社つくばね製作所', domain: 'tsukubaneseisakusho', country: 'JP', acceptance: 'none' },
  { companyName: '<img src=x onerror="document.title=1">', domain: 'markup', country: 'US', acceptance: 'none' },
  { companyName: 'O’Brien & "Söhne" \\ GmbH \'24', domain: 'obriensoehne', country: 'DE', acceptance: 'current' },
  { companyName: 'شركة النخيل للتجارة (ذ.م.م)', domain: 'alnakheel', country: 'SA', acceptance: 'none' },
  { companyName: 'Wingtip \u202eotsotnoC\u202c Toys', domain: 'wingtiptoys', country: 'US', acceptance: 'outdated' },
  { companyName: 'Bäckerei 🥐 Morgenrot 👩‍🍳', domain: 'morgenrot', country: 'DE', acceptance: 'direct' },
  {
    companyName: `Allgemeine ${'Versorgungsgesellschafts'.repeat(6)} und Partner Zweigniederlassung Süd GmbH & Co. KG`.padEnd(
      200,
      '.',
    ),
    domain: 'allgemeineversorgung',
    country: 'DE',
    acceptance: 'none',
  },
  { companyName: '=HYPERLINK("https://evil.example","Click")', domain: 'spreadsheet', country: 'US', acceptance: 'none' },
  { companyName: 'Proseware (no contact)', domain: 'proseware', country: 'GB', billing: 'none', acceptance: 'none' },
  { companyName: 'Relecloud (sparse)', domain: 'relecloud', country: 'ES', billing: 'sparse', acceptance: 'none' },
  { companyName: 'Lucerne Publishing', domain: 'lucernepublishing', country: 'CH', acceptance: 'both' },
  { companyName: 'Northwind Traders', domain: 'northwindtraders', country: 'US', acceptance: 'several' },
];

/** Which evidence of acceptance a generated customer has. `outdated` is older than 2023-04-01. */
export type Acceptance = 'none' | 'current' | 'outdated' | 'several' | 'direct' | 'both';
