/** The agent's sign-in as the desk sees it. Every method rejects with a SignInError and with nothing else. */
import type { Agent } from '../acceptance/agent';
import type { Finding } from '../acceptance/settings';
import type { Trouble } from '../acceptance/trouble';

export type FindingCause = Finding['cause'];

/** Opens the authorize page and gives back the address it ended on: `identity.launchWebAuthFlow` of any browser. */
export type LaunchWebAuthFlow = (details: { readonly url: string; readonly interactive: boolean }) => Promise<string | undefined>;

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface EntraApp {
  /** GUID of the partner's own app registration. */
  readonly clientId: string;
  readonly partnerTenantId: string;
  /** Exactly as registered, the slash at the end included. */
  readonly redirectUri: string;
}

export interface SignInOptions {
  readonly app: EntraApp;
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  readonly area: SessionArea;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  readonly online?: () => boolean;
}

export interface SignIn {
  /** Who is signed in to this app and tenant, from what is kept; null: nobody. Makes no request. */
  agent(): Promise<Agent | null>;
  /** Opens the sign-in window; must follow a click of the agent. Rejects with cause `cancelled` when it was closed. */
  signIn(options: { readonly otherAccount: boolean }): Promise<Agent>;
  /**
   * A token for Partner Center, renewed silently when it is about to end, or always when `fresh`.
   * Rejects with trouble `signed-out` when only the agent can help; then nothing but the account's name is kept.
   */
  token(options: { readonly fresh: boolean }): Promise<string>;
  /** Reads the roles (null when consent is missing) and takes in the partner's own domains; keeps and returns the agent. */
  completeAgent(ownDomains: readonly string[]): Promise<Agent>;
  /** Whether the token says that MFA was done; null: it does not say. For an early warning only (dossier 1.2). */
  mfaClaimed(): Promise<boolean | null>;
  /** Forgets every token of this app and tenant. */
  signOut(): Promise<void>;
}

export declare class SignInError extends Error {
  readonly trouble: Trouble;
  readonly findingCause: Exclude<FindingCause, null>;
  /** Entra's code, e.g. AADSTS65001; empty when none. */
  readonly code: string;
}

export declare function createSignIn(options: SignInOptions): SignIn;
