import type { AttestationRoute, PartnerKind } from './agent';
import type { Instant } from './facts';

export interface Settings {
  /** GUID in lower case, or empty. */
  readonly clientId: string;
  /** GUID in lower case, or empty. */
  readonly partnerTenantId: string;
  readonly partnerKind: PartnerKind | null;
  readonly route: AttestationRoute;
  /** `auto`: the browser's language. */
  readonly language: 'auto' | 'en' | 'ja';
}

/** Settings as a page shows them, with those that the organisation has set and the redirect address that the agent has to copy. */
export interface SettingsView {
  readonly settings: Settings;
  readonly managed: readonly (keyof Settings)[];
  readonly redirectUri: string;
  /** The partner's kind that the evidence suggests, and which evidence that is. A suggestion: it is never applied automatically. */
  readonly suggestedKind: { readonly kind: PartnerKind; readonly because: 'has-resellers' | 'has-providers' | 'neither' } | null;
  /** When Microsoft first refused the signed-in attestation call as retired; null if it never did, and while nobody is signed in. */
  readonly routeClosedAt: Instant | null;
}

/** The result of one check of the connection test. */
export interface Finding {
  readonly check: 'configured' | 'signed-in' | 'mfa' | 'consent' | 'api' | 'role' | 'partner-kind';
  readonly result: 'passed' | 'failed' | 'warning' | 'waiting';
  /** Why the check failed, or what it found; a key of `findings` in lib/i18n. */
  readonly cause:
    | null
    | 'client-id-missing'
    | 'tenant-id-missing'
    | 'app-not-found'
    | 'tenant-not-found'
    | 'wrong-platform-type'
    | 'redirect-not-registered'
    | 'cancelled'
    | 'sign-in-page-error'
    | 'signed-out'
    | 'consent-missing'
    | 'wrong-audience'
    | 'mfa-missing'
    | 'mfa-unknown'
    | 'role-missing'
    | 'role-unknown'
    | 'kind-not-chosen'
    | 'kind-differs'
    | 'offline'
    | 'throttled'
    | 'service-error'
    | 'other';
  /** Entra's or Partner Center's error code, e.g. AADSTS65001 or 900421; empty when there is none. */
  readonly code: string;
}
