/** The agent's sign-in, for the background. Every method rejects with a SignInError and with nothing else. */
import type { Agent, AgentRole } from '../domain/agent';
import { agentOf, GROUPS_SCOPE, mfaClaim, readRoles } from './agent';
import { createEntra, type EntraApp, type Grant, type Identity, type LaunchWebAuthFlow, PARTNER_CENTER_SCOPE } from './entra';
import { SignInError, signInError } from './entra-errors';
import { createTokenShelf, isGood, type Kept, type SessionArea } from './tokens';

export type { EntraApp, LaunchWebAuthFlow } from './entra';
export { SignInError } from './entra-errors';
export type { SessionArea } from './tokens';

export interface SignInOptions {
  readonly app: EntraApp;
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  readonly area: SessionArea;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Whether the machine has any network connection; default `navigator.onLine`. */
  readonly online?: () => boolean;
  /** Hears of errors that are no reason to fail. */
  readonly failed?: (error: unknown) => void;
}

export interface SignIn {
  /** Who is signed in to this app and tenant, from what is stored; null: nobody. Makes no request. */
  agent(): Promise<Agent | null>;
  /** Whether nobody is signed in any more, although somebody was since the browser started. */
  expired(): Promise<boolean>;
  /** Opens the sign-in window; call it only on a click of the agent. Rejects with finding `cancelled` when the agent closes it. */
  signIn(options: { readonly otherAccount: boolean }): Promise<Agent>;
  /**
   * A token for Partner Center, renewed silently when it is about to expire, or when `fresh` says that the service refused it.
   * Rejects with the error `signed-out` when the agent has to sign in again; then only the account's name is kept.
   */
  token(options: { readonly fresh: boolean }): Promise<string>;
  /**
   * Adds the partner's own domains and the roles from Partner Center to the agent; stores and returns the agent. When Partner Center
   * named no role, Graph is asked. The agent's roles are null when Graph cannot tell either, usually because consent is missing.
   */
  completeAgent(ownDomains: readonly string[], namedRoles: readonly AgentRole[]): Promise<Agent>;
  /** Whether the token claims MFA; null when it makes no claim. Only for an early warning (partner-center-api.md 1.2). */
  mfaClaimed(): Promise<boolean | null>;
  /** Deletes every token of this app and tenant, and the account. */
  signOut(): Promise<void>;
}

/** A token younger than this was not refused because of its age, so renewing it again would not help. */
const JUST_RENEWED_MS = 30_000;

export function createSignIn(options: SignInOptions): SignIn {
  const { app } = options;
  const now = options.now ?? Date.now;
  // A closure, because fetch throws when it is called with any other `this`.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const online = options.online ?? (() => navigator.onLine !== false);
  const entra = createEntra({ app, launchWebAuthFlow: options.launchWebAuthFlow, fetch: send, now, online });
  const shelf = createTokenShelf(options.area, app);

  let renewal: Promise<Kept> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Changes with every sign-in and sign-out, so that a request from before does not bring old tokens back. */
  let era = 0;

  /** Uses the refresh token in one call after another, since each use makes the previous token invalid. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  }

  async function kept(): Promise<Kept> {
    const tokens = await shelf.take();
    if (!tokens) throw signInError('signed-out', now());
    return tokens;
  }

  function keptFrom(grant: Grant, identity: Identity, before: Kept | null): Kept {
    return {
      ...identity,
      accessToken: grant.accessToken,
      receivedAt: now(),
      lifetimeMs: grant.lifetimeMs,
      refreshToken: grant.refreshToken ?? before?.refreshToken ?? null,
      ownDomains: before?.ownDomains ?? [],
      roles: before?.roles ?? null,
    };
  }

  async function putIfSame(since: number, tokens: Kept): Promise<Kept> {
    if (since !== era) throw signInError('signed-out', now());
    await shelf.put(tokens);
    return tokens;
  }

  /** Renews with the refresh token; else without a window, which works while Entra's own session lasts. */
  async function renew(): Promise<Kept> {
    const since = era;
    const before = await kept();
    const { userId, userName, displayName } = before;
    try {
      if (before.refreshToken) {
        try {
          const grant = await entra.refresh(before.refreshToken, PARTNER_CENTER_SCOPE);
          if (grant.identity && grant.identity.userId !== userId) throw signInError('signed-out', now());
          return await putIfSame(since, keptFrom(grant, { userId, userName, displayName }, before));
        } catch (error) {
          if (!isSignedOut(error) || since !== era) throw error;
        }
      }
      const grant = await entra.authorize('silent', userName);
      // Entra's session may belong to another account by now, which is not the one that we renew.
      if (grant.identity.userId !== userId) throw signInError('signed-out', now());
      return await putIfSame(since, keptFrom(grant, grant.identity, before));
    } catch (error) {
      if (isSignedOut(error) && since === era) await shelf.expire();
      throw error;
    }
  }

  function renewOnce(): Promise<Kept> {
    renewal ??= inTurn(renew).finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function graphToken(): Promise<string> {
    return inTurn(async () => {
      const since = era;
      const { refreshToken } = await kept();
      if (!refreshToken) throw signInError('signed-out', now());
      const grant = await entra.refresh(refreshToken, GROUPS_SCOPE);
      if (grant.refreshToken) await putIfSame(since, { ...(await kept()), refreshToken: grant.refreshToken });
      return grant.accessToken;
    });
  }

  return {
    async agent() {
      const tokens = await shelf.take();
      return tokens && agentOf(tokens, app);
    },

    async expired() {
      return (await shelf.take()) === null && (await shelf.account()) !== null;
    },

    async signIn({ otherAccount }) {
      const account = await shelf.account();
      const grant = await entra.authorize(otherAccount ? 'choose' : 'window', account?.userName ?? '');
      era++;
      const before = await shelf.take();
      // What we know of another account must not pass to this one.
      const known = before?.userId === grant.identity.userId ? before : null;
      const tokens = keptFrom(grant, grant.identity, known && { ...known, refreshToken: null });
      await shelf.put(tokens);
      return agentOf(tokens, app);
    },

    async token({ fresh }) {
      const tokens = await kept();
      const young = now() >= tokens.receivedAt && now() - tokens.receivedAt < JUST_RENEWED_MS;
      if (isGood(tokens, now()) && (!fresh || young)) return tokens.accessToken;
      return (await renewOnce()).accessToken;
    },

    async completeAgent(ownDomains, namedRoles) {
      const { userId } = await kept();
      const roles = namedRoles.length > 0 ? namedRoles : await readRoles(send, graphToken, options.failed);
      // In turn, so that this does not overwrite a renewal. The signed-in agent may have changed meanwhile.
      const complete = await inTurn(async () => {
        const since = era;
        const tokens = await kept();
        if (tokens.userId !== userId) throw signInError('signed-out', now());
        return putIfSame(since, { ...tokens, ownDomains: [...ownDomains], roles: roles && [...roles] });
      });
      return agentOf(complete, app);
    },

    async mfaClaimed() {
      const tokens = await shelf.take();
      return tokens && mfaClaim(tokens.accessToken);
    },

    async signOut() {
      era++;
      await shelf.clear();
    },
  };
}

function isSignedOut(error: unknown): boolean {
  return error instanceof SignInError && error.appError.kind === 'signed-out';
}
