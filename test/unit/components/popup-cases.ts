/** Every state of the popup, by name. */
import type { PopupViewProps } from '../../../components/popup/popup-view';
import { appError, attestation, customer, found, NOBODY, NOT_PROVIDED, NOW, OUTDATED, tab } from './popup-samples';

type Shown = Pick<PopupViewProps, 'view' | 'results' | 'query' | 'filter' | 'opened' | 'needsReload' | 'failure'>;

export function popupCases(language: 'en' | 'ja'): Readonly<Record<string, Partial<Shown>>> {
  const company = language === 'ja' ? '株式会社ファブリカム' : 'Fabrikam K.K.';
  const here = (more: Parameters<typeof customer>[0] = {}) => {
    const made = customer(more);
    return { ...made, customer: { ...made.customer, companyName: company } };
  };
  const page = (more: Parameters<typeof customer>[0] = {}) => tab({ customerOf: 'page', customer: here(more) });
  const opened = here().customer.tenantId;
  return {
    skeleton: { view: null, results: null },
    blocked: { view: { ...page(), blocked: true } },
    'not-blocked': { view: page() },
    outdated: { view: page({ state: 'outdated', facts: OUTDATED }) },
    provided: {
      view: page({ state: 'provided', remedies: [{ kind: 'attest', open: false, reason: 'already-provided' }] }),
    },
    unblocked: {
      view: { ...page({ state: 'provided', remedies: [], attestation: attestation('confirmed') }), blocked: true },
    },
    'in-doubt': { view: page({ state: 'unknown', remedies: [], attestation: attestation('in-doubt') }) },
    undecided: { view: page({ state: 'unknown', remedies: [], attestation: attestation('undecided') }) },
    waiting: { view: page({ remedies: [], attestation: attestation('waiting-for-customer') }) },
    'under-way': { view: page({ state: 'unknown', remedies: [], attestation: attestation('sending') }) },
    'first-reading': {
      view: page({
        state: 'unknown',
        reading: true,
        remedies: [],
        facts: { confirmations: { status: 'never' }, direct: { status: 'never' } },
      }),
    },
    reseller: {
      view: page({
        remedies: [{ kind: 'attest', open: false, reason: 'reseller' }, { kind: 'ask-provider' }, { kind: 'invite' }],
      }),
    },
    'helpdesk-only': {
      view: page({ remedies: [{ kind: 'attest', open: false, reason: 'role' }, { kind: 'ask-colleague' }, { kind: 'invite' }] }),
    },
    'other-cloud': { view: page({ state: 'not-applicable', appError: appError('other-cloud'), remedies: [] }) },
    'no-mfa': {
      view: page({
        state: 'unknown',
        appError: appError('no-mfa'),
        remedies: [{ kind: 'attest', open: false, reason: 'not-read' }],
        facts: {
          confirmations: { status: 'failed', appError: appError('no-mfa'), triedAt: NOW, last: null },
          direct: { ...NOT_PROVIDED.direct },
        },
      }),
    },
    'wrong-role': { view: page({ state: 'unknown', appError: appError('wrong-role'), remedies: [] }) },
    'no-consent': { view: tab(), failure: appError('no-consent') },
    throttled: { view: tab(), failure: appError('throttled', { retryAt: NOW + 40_000 }) },
    interrupted: { view: tab(), failure: 'interrupted' },
    'looking-up': { view: tab({ customerOf: 'page' }) },
    asking: { view: tab({ customerOf: 'asking', portal: 'admin-center' }) },
    'no-customer': { view: tab() },
    'not-a-portal': { view: tab({ portal: null }) },
    'needs-reload': { view: { ...page(), blocked: true }, needsReload: true },
    offline: { view: tab({ online: false, portal: null, listReadAt: NOW - 7_200_000 }) },
    'not-configured': { view: tab({ signIn: { status: 'not-configured' } }) },
    'signed-out': { view: tab({ signIn: { status: 'signed-out', expired: false, appError: null } }) },
    expired: { view: tab({ signIn: { status: 'signed-out', expired: true, appError: null } }) },
    'sign-in-refused': {
      view: tab({ signIn: { status: 'signed-out', expired: false, appError: appError('conditional-access') } }),
    },
    'signing-in': { view: tab({ signIn: { status: 'signing-in' } }) },
    'reading-list': { view: { ...page(), blocked: true, listReading: true, customersKnown: 412 } },
    'reading-first-list': { view: tab({ listReading: true, customersKnown: 0, listReadAt: null }), results: NOBODY },
    empty: { view: tab({ customersKnown: 0, listReadAt: null }), results: NOBODY },
    'nothing-to-do': { view: tab(), results: { rows: [], matching: 0, needsAction: 0, notRead: 0, all: 40 } },
    'no-results': {
      view: tab({ portal: null }),
      query: 'fabricam',
      filter: 'all',
      results: { ...found(language), rows: [], matching: 0 },
    },
    'no-results-in-filter': { view: tab(), query: 'fabricam', results: { ...found(language), rows: [], matching: 0 } },
    opened: { view: { ...page({ state: 'outdated', facts: OUTDATED }), customerOf: 'agent' }, opened },
    'opened-reading': { view: tab(), opened },
    'opened-appError': {
      view: page({
        state: 'unknown',
        appError: appError('service-error'),
        remedies: [{ kind: 'attest', open: false, reason: 'not-read' }],
      }),
      opened,
    },
  };
}
