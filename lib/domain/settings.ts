import type { AttestationRoute, PartnerKind } from './agent';
import type { Instant } from './facts';

export interface Settings {
  /** GUID in lower case, or empty. */
  readonly clientId: string;
  /** GUID in lower case, or empty. */
  readonly partnerTenantId: string;
  readonly partnerKind: PartnerKind | null;
  readonly route: AttestationRoute;
  /** `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'ja';
}

/** Settings as a page shows them: which are set by the organisation, and the address the agent has to copy. */
export interface SettingsView {
  readonly settings: Settings;
  readonly managed: readonly (keyof Settings)[];
  readonly redirectUri: string;
  /** What the evidence says about the partner's kind, with the evidence's name; a suggestion, never applied by itself. */
  readonly suggestedKind: { readonly kind: PartnerKind; readonly because: 'has-resellers' | 'has-providers' | 'neither' } | null;
  /** When Microsoft first refused the signed-in attestation call as retired; null while it has not, and while nobody is signed in. */
  readonly routeClosedAt: Instant | null;
}

/** One finding of the connection test, in the order of dependency. */
export interface Finding {
  readonly check: 'configured' | 'signed-in' | 'mfa' | 'consent' | 'api' | 'role' | 'partner-kind';
  readonly result: 'passed' | 'failed' | 'warning' | 'waiting';
  /** Why it failed, or what was found; a key of lib/i18n findings. */
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
  /** Entra's or Partner Center's own code, e.g. AADSTS65001 or 900421; empty when none. */
  readonly code: string;
}
