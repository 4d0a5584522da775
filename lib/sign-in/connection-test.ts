import type { PartnerKind } from '../acceptance/agent';
import type { Finding, SettingsView } from '../acceptance/settings';
import type { SignIn } from './sign-in';

export interface ConnectionTestOptions {
  readonly clientId: string;
  readonly partnerTenantId: string;
  readonly partnerKind: PartnerKind | null;
  /** null while the settings are incomplete. */
  readonly signIn: SignIn | null;
  /** Opens the sign-in window when nobody is signed in; without it the test only looks. */
  readonly interactive: boolean;
  /** One cheap call to the API (the agreement's metadata); rejects with an error that carries a `trouble`. */
  readonly callApi: () => Promise<void>;
  /** What the last answer said about MFA; null when nothing. */
  readonly mfaCompliant: () => boolean | null;
  readonly readPartnerKindEvidence: () => Promise<SettingsView['suggestedKind']>;
  /** Domains of the partner's organization profile; only asked once the API answers. */
  readonly readOwnDomains: () => Promise<readonly string[]>;
}

export interface ConnectionTestResult {
  /** In the order of dependency; `waiting` when an earlier one failed. */
  readonly findings: readonly Finding[];
  readonly suggestedKind: SettingsView['suggestedKind'];
}

/** Tests from the settings to the partner's kind and says what is missing. Never rejects. */
export declare function testConnection(options: ConnectionTestOptions): Promise<ConnectionTestResult>;
