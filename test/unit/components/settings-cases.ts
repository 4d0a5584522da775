/** Every state of the settings page, by name. */
import type { SettingsViewProps } from '../../../components/settings/settings-view';
import type { Diagnostic } from '../../../lib/domain/diagnostics';
import type { Finding, Settings } from '../../../lib/domain/settings';
import { AGENT, appError, NOW } from './popup-samples';

export const SETTINGS: Settings = {
  clientId: '6f0d2c1e-58a4-4d0b-9b51-1c7a3f20e8aa',
  partnerTenantId: 'b4a1f7d3-02c9-4c7e-8a55-93e6d1b0c2f4',
  partnerKind: 'direct-bill',
  route: 'auto',
  language: 'auto',
};

const LOADED = {
  settings: SETTINGS,
  managed: [],
  routeClosedAt: null,
  redirectUri: 'https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/',
  suggestedKind: null,
} as const;

const CHECKS = ['configured', 'signed-in', 'mfa', 'consent', 'api', 'role', 'partner-kind'] as const;

/** The test's findings when it stops at `check`. */
export function stoppedAt(check: Finding['check'], cause: Finding['cause'], code = ''): readonly Finding[] {
  const at = CHECKS.indexOf(check);
  return CHECKS.map((one, index) =>
    index === at
      ? { check: one, result: 'failed', cause, code }
      : { check: one, result: index < at ? 'passed' : 'waiting', cause: null, code: '' },
  );
}

export const PASSED: readonly Finding[] = CHECKS.map((check) => ({ check, result: 'passed', cause: null, code: '' }));

const NO_ERROR = { times: 1, status: 0, code: '', requestId: '', correlationId: '', error: '', position: '' } as const;
const REQUEST = '5d0b31b6-85d6-4158-ad56-d9b4b1f758bd';
/** One of our own making three times, and one of Microsoft's. */
export const DIAGNOSTICS: readonly Diagnostic[] = [
  { ...NO_ERROR, at: NOW, kind: 'internal', place: 'attestation', times: 3, error: 'TypeError', position: '1:20345' },
  { ...NO_ERROR, at: NOW - 60_000, kind: 'service-error', place: 'customer', status: 503, code: '800003', requestId: REQUEST },
];

const SIGNED_IN = { status: 'signed-in', agent: AGENT } as const;
const SIGNED_OUT = { status: 'signed-out', expired: false, appError: null } as const;

type Shown = Pick<
  SettingsViewProps,
  'loaded' | 'signIn' | 'section' | 'findings' | 'testing' | 'kept' | 'wiped' | 'saved' | 'diagnostics'
>;

export const SETTINGS_CASES: Readonly<Record<string, Partial<Shown>>> = {
  loading: { loaded: null, signIn: null },
  fresh: {
    loaded: { ...LOADED, settings: { ...SETTINGS, clientId: '', partnerTenantId: '', partnerKind: null } },
    signIn: { status: 'not-configured' },
  },
  'signed-out': { loaded: LOADED, signIn: SIGNED_OUT },
  'sign-in-refused': { loaded: LOADED, signIn: { ...SIGNED_OUT, appError: appError('conditional-access') } },
  'sign-in-found-platform': {
    loaded: LOADED,
    signIn: {
      ...SIGNED_OUT,
      appError: appError('refused'),
      finding: { check: 'signed-in', result: 'failed', cause: 'wrong-platform-type', code: 'AADSTS9002326' },
    },
  },
  'sign-in-found-tenant': {
    loaded: LOADED,
    signIn: { ...SIGNED_OUT, finding: { check: 'signed-in', result: 'failed', cause: 'tenant-not-found', code: 'AADSTS90002' } },
  },
  expired: { loaded: LOADED, signIn: { ...SIGNED_OUT, expired: true } },
  'signing-in': { loaded: LOADED, signIn: { status: 'signing-in' } },
  testing: { loaded: LOADED, signIn: SIGNED_IN, testing: true },
  'consent-missing': {
    loaded: LOADED,
    signIn: SIGNED_IN,
    findings: stoppedAt('consent', 'consent-missing', 'AADSTS65001'),
  },
  'redirect-missing': {
    loaded: LOADED,
    signIn: SIGNED_OUT,
    findings: stoppedAt('signed-in', 'redirect-not-registered', 'AADSTS50011'),
  },
  passed: { loaded: LOADED, signIn: SIGNED_IN, findings: PASSED, saved: 'saved' },
  warnings: {
    loaded: {
      ...LOADED,
      settings: { ...SETTINGS, partnerKind: 'direct-bill' },
      suggestedKind: { kind: 'indirect-provider', because: 'has-resellers' },
    },
    signIn: SIGNED_IN,
    findings: PASSED.map((finding) =>
      finding.check === 'partner-kind' ? { ...finding, result: 'warning', cause: 'kind-differs' } : finding,
    ),
  },
  'not-saved': { loaded: LOADED, signIn: SIGNED_IN, saved: 'failed' },
  managed: {
    loaded: {
      ...LOADED,
      settings: { ...SETTINGS, partnerKind: 'indirect-provider' },
      managed: ['clientId', 'partnerTenantId', 'partnerKind', 'route', 'language'],
    },
    signIn: SIGNED_IN,
  },
  'partly-managed': { loaded: { ...LOADED, managed: ['partnerTenantId'] }, signIn: SIGNED_OUT },
  attesting: { section: 'attesting', loaded: LOADED, signIn: SIGNED_IN },
  'attesting-managed': { section: 'attesting', loaded: { ...LOADED, managed: ['route'] }, signIn: SIGNED_IN },
  language: { section: 'language', loaded: LOADED, signIn: SIGNED_IN },
  'language-managed': { section: 'language', loaded: { ...LOADED, managed: ['language'] }, signIn: SIGNED_IN },
  privacy: {
    section: 'privacy',
    loaded: LOADED,
    signIn: SIGNED_IN,
    kept: { customers: 1284, drafts: 3, journalEntries: 41, oldestFactAt: NOW - 2 * 86_400_000 },
  },
  'privacy-wiped': {
    section: 'privacy',
    loaded: LOADED,
    signIn: SIGNED_IN,
    kept: { customers: 0, drafts: 0, journalEntries: 41, oldestFactAt: null },
    wiped: 'customers',
  },
  'privacy-signed-out': { section: 'privacy', loaded: LOADED, signIn: SIGNED_OUT },
  'diagnostics-loading': { section: 'diagnostics' },
  'diagnostics-empty': { section: 'diagnostics', diagnostics: [] },
  diagnostics: { section: 'diagnostics', diagnostics: DIAGNOSTICS },
  about: { section: 'about', loaded: LOADED, signIn: SIGNED_IN },
};
