/** Views as the background would push them, for the tests of popup and settings. */
import type { Agent } from '../../../lib/domain/agent';
import type { AppError, AppErrorKind } from '../../../lib/domain/app-error';
import type { Facts } from '../../../lib/domain/facts';
import type { JournalEntry } from '../../../lib/domain/journal';
import type { CustomerRow, CustomerSearchResult, CustomerView, TabView } from '../../../lib/domain/view';

export const NOW = new Date(2026, 10, 22, 11, 45).getTime();
const MINUTE = 60_000;

export const AGENT: Agent = {
  userId: '0b7d7f0e-4f0a-4c39-9a11-7c62f2a6a001',
  partnerTenantId: 'b4a1f7d3-02c9-4c7e-8a55-93e6d1b0c2f4',
  userName: 'mina.kato@contoso.example',
  displayName: 'Mina Kato',
  ownDomains: ['contoso.example'],
  roles: ['admin-agent'],
};

export function appError(kind: AppErrorKind, more: Partial<AppError> = {}): AppError {
  return { kind, field: null, retryAt: null, text: '', detail: null, ...more };
}

export const NOT_PROVIDED: Facts = {
  confirmations: { status: 'read', value: [], readAt: NOW - 3 * MINUTE },
  direct: { status: 'read', value: false, readAt: NOW - 3 * MINUTE },
};

export const OUTDATED: Facts = {
  ...NOT_PROVIDED,
  confirmations: {
    status: 'read',
    readAt: NOW - 3 * MINUTE,
    value: [
      {
        signatory: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phone: '' },
        agreedOn: '2021-02-08',
        templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
        userId: null,
      },
    ],
  },
};

export function customer(more: Partial<CustomerView> = {}): CustomerView {
  return {
    customer: {
      tenantId: '3f2a9c11-77d1-4a52-8f6e-5b1f0c9d2e01',
      companyName: 'Fabrikam K.K.',
      domain: 'fabrikam.onmicrosoft.com',
    },
    state: 'not-provided',
    facts: NOT_PROVIDED,
    reading: false,
    appError: null,
    readAgainAt: null,
    remedies: [{ kind: 'attest', open: true }, { kind: 'invite' }],
    draft: {
      draftId: 'd1',
      signatory: { firstName: '', lastName: '', email: '', phone: '' },
      agreedOn: '2026-11-22',
      origin: { from: 'typed' },
      acknowledged: null,
    },
    attestation: null,
    history: [],
    ...more,
  };
}

export function attestation(phase: JournalEntry['phase']): JournalEntry {
  return {
    id: 'e1',
    draftId: 'd1',
    partnerTenantId: AGENT.partnerTenantId,
    userId: AGENT.userId,
    userName: AGENT.userName,
    route: 'signed-in-call',
    step: 'start',
    reference: null,
    customerId: '3f2a9c11-77d1-4a52-8f6e-5b1f0c9d2e01',
    companyName: 'Fabrikam K.K.',
    signatory: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phone: '' },
    agreedOn: '2026-11-22',
    dateSent: '2026-11-22T00:00:00.000Z',
    templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
    acknowledged: null,
    phase,
    writtenAt: NOW - MINUTE,
    sentAt: NOW - MINUTE,
    answeredAt: null,
    settledAt: null,
    readings: 0,
    nextReadingAt: null,
    appError: null,
    correlationId: '',
  };
}

export function tab(more: Partial<TabView> = {}): TabView {
  return {
    signIn: { status: 'signed-in', agent: AGENT },
    online: true,
    portal: 'partner-center',
    addressKey: 'a1',
    blocked: false,
    customerOf: 'none',
    tenantId: null,
    customer: null,
    partnerKind: 'direct-bill',
    route: 'auto',
    routeLearned: null,
    openedBy: null,
    customersKnown: 1284,
    listReadAt: NOW - 3 * MINUTE,
    listReading: false,
    listError: null,
    listReadAgainAt: null,
    ...more,
  };
}

const ROWS: readonly [string, string, CustomerRow['state'], string | null, number | null][] = [
  ['Humongous Insurance', 'ヒューモンガス損害保険株式会社', 'not-provided', null, NOW - 26 * 60 * MINUTE],
  [
    'Northwind Traders International Logistics and Warehousing Ltd',
    'ノースウィンド国際物流倉庫ホールディングス株式会社',
    'not-provided',
    null,
    NOW - 9 * MINUTE,
  ],
  ['City Power & Light', 'シティ電力株式会社', 'outdated', '2021-02-08', NOW - 9 * MINUTE],
  ['Woodgrove Bank', 'ウッドグローブ銀行', 'outdated', '2023-03-30', NOW - 9 * MINUTE],
  ['Tailspin Toys', 'テールスピン玩具株式会社', 'outdated', '2022-12-02', NOW - 9 * MINUTE],
  ['Proseware, Inc.', 'プロウズウェア株式会社', 'unknown', null, null],
  ['Trey Research', 'トレイ リサーチ研究所', 'provided', null, NOW - 9 * MINUTE],
  ['Adventure Works', 'アドベンチャー ワークス', 'provided', '2025-03-14', NOW - 9 * MINUTE],
];

export function found(language: 'en' | 'ja' = 'en', more: Partial<CustomerSearchResult> = {}): CustomerSearchResult {
  return {
    rows: ROWS.map(([english, japanese, state, agreedOn, readAt], index) => ({
      customer: {
        tenantId: `00000000-0000-4000-8000-00000000000${index}`,
        companyName: language === 'ja' ? japanese : english,
        domain: `customer${index}.onmicrosoft.com`,
      },
      state,
      agreedOn,
      readAt,
    })),
    matching: 263,
    needsAction: 263,
    notRead: 0,
    all: 1284,
    ...more,
  };
}

export const NOBODY: CustomerSearchResult = { rows: [], matching: 0, needsAction: 0, notRead: 0, all: 0 };
