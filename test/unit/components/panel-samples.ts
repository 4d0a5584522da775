/** Views of one tab, as the background would push them, for the panel's tests. */

import type { AppError, AppErrorKind } from '../../../lib/domain/app-error';
import type { Draft } from '../../../lib/domain/draft';
import type { Confirmation, Facts, Reading, Signatory } from '../../../lib/domain/facts';
import type { AttestationPhase, JournalEntry } from '../../../lib/domain/journal';
import type { CustomerView, TabView } from '../../../lib/domain/view';

/** A Sunday noon, local time. */
export const NOW = new Date(2026, 10, 22, 11, 42, 8).getTime();
export const TENANT = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';

export const HARUKA: Signatory = {
  firstName: 'Haruka',
  lastName: 'Sato',
  email: 'haruka.sato@fabrikam.example',
  phone: '+81 3 5555 0142',
};
export const NOBODY: Signatory = { firstName: '', lastName: '', email: '', phone: '' };

export function read<T>(value: T): Reading<T> {
  return { status: 'read', value, readAt: NOW - 8000 };
}

export function confirmation(signatory: Signatory, agreedOn: string): Confirmation {
  return { signatory, agreedOn, templateId: 'template', userId: null };
}

export const NONE: Facts = { confirmations: read([]), direct: read(false) };

export const DRAFT: Draft = {
  draftId: 'draft-1',
  signatory: HARUKA,
  agreedOn: '2026-11-22',
  origin: { from: 'billing-profile', edited: false },
  acknowledged: null,
};

export function customerView(change: Partial<CustomerView> = {}): CustomerView {
  return {
    customer: { tenantId: TENANT, companyName: 'Fabrikam K.K.', domain: 'fabrikam.onmicrosoft.com' },
    state: 'not-provided',
    facts: NONE,
    reading: false,
    appError: null,
    readAgainAt: null,
    remedies: [{ kind: 'attest', open: true }, { kind: 'invite' }],
    draft: DRAFT,
    attestation: null,
    history: [],
    ...change,
  };
}

export function tabView(customer: Partial<CustomerView> | null = {}, change: Partial<TabView> = {}): TabView {
  return {
    signIn: {
      status: 'signed-in',
      agent: {
        userId: 'user',
        partnerTenantId: 'partner',
        userName: 'mina.kato@contoso.example',
        displayName: 'Mina Kato',
        ownDomains: ['contoso.example'],
        roles: ['admin-agent'],
      },
    },
    online: true,
    portal: 'admin-center',
    addressKey: 'address',
    blocked: true,
    customerOf: 'page',
    tenantId: customer ? (customer.customer?.tenantId ?? TENANT) : null,
    customer: customer && customerView(customer),
    partnerKind: 'direct-bill',
    route: 'auto',
    routeLearned: null,
    openedBy: 'block',
    customersKnown: 1284,
    listReadAt: NOW,
    listReading: false,
    listError: null,
    listReadAgainAt: null,
    ...change,
  };
}

export function appError(kind: AppErrorKind, change: Partial<AppError> = {}): AppError {
  const detail = { status: 400, code: '3000', requestId: '7c1b0a44', correlationId: '', at: NOW };
  return { kind, field: null, retryAt: null, text: '', detail, ...change };
}

export function entry(phase: AttestationPhase, change: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: 'entry-1',
    draftId: DRAFT.draftId,
    partnerTenantId: 'partner',
    userId: 'user',
    userName: 'mina.kato@contoso.example',
    route: 'signed-in-call',
    step: 'start',
    reference: null,
    customerId: TENANT,
    companyName: 'Fabrikam K.K.',
    signatory: HARUKA,
    agreedOn: '2026-11-22',
    dateSent: '2026-11-22T00:00:00.000Z',
    templateId: 'template',
    acknowledged: null,
    phase,
    writtenAt: NOW - 12_000,
    sentAt: NOW - 11_000,
    answeredAt: NOW - 4000,
    settledAt: NOW,
    readings: 2,
    nextReadingAt: null,
    appError: null,
    correlationId: 'correlation',
    ...change,
  };
}
