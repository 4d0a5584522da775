/** The agent's sign-in as the background sees it. Every method rejects with a SignInError and with nothing else. */
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
  /** Whether the machine has a connection at all; default `navigator.onLine`. */
  readonly online?: () => boolean;
}

export interface SignIn {
  /** Who is signed in to this app and tenant, from what is kept; null: nobody. Makes no request. */
  agent(): Promise<Agent | null>;
  /** Nobody is signed in any more, but somebody was since the browser started. */
  expired(): Promise<boolean>;
  /** Opens the sign-in window; must follow a click of the agent. Rejects with finding `cancelled` when it was closed. */
  signIn(options: { readonly otherAccount: boolean }): Promise<Agent>;
  /**
   * A token for Partner Center, renewed silently when it is about to end, or when `fresh` says that it was refused.
   * Rejects with error `signed-out` when only the agent can help; then nothing but the account's name is kept.
   */
  token(options: { readonly fresh: boolean }): Promise<string>;
  /**
   * Takes in the partner's own domains and the roles that Partner Center named, keeps and returns the agent. Where it named none,
   * Graph is asked; null in the agent when that cannot tell either, for want of consent as a rule.
   */
  completeAgent(ownDomains: readonly string[], namedRoles: readonly AgentRole[]): Promise<Agent>;
  /** Whether the token says that MFA was done; null: it does not say. For an early warning only (partner-center-api.md 1.2). */
  mfaClaimed(): Promise<boolean | null>;
  /** Forgets every token of this app and tenant, and the account. */
  signOut(): Promise<void>;
}

/** A token younger than this was refused for another reason than its age; a second renewal would not help. */
const JUST_RENEWED_MS = 30_000;

export function createSignIn(options: SignInOptions): SignIn {
  const { app } = options;
  const now = options.now ?? Date.now;
  // Called through a closure: fetch refuses any other `this`.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const online = options.online ?? (() => navigator.onLine !== false);
  const entra = createEntra({ app, launchWebAuthFlow: options.launchWebAuthFlow, fetch: send, now, online });
  const shelf = createTokenShelf(options.area, app);

  let renewal: Promise<Kept> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Changes with every sign-in and sign-out: what was under way before must not bring old tokens back. */
  let era = 0;

  /** One use of the refresh token after the other: each one makes the former invalid. */
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

  /** By the refresh token, else without a window while Entra's own session lives. */
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
      // Entra's session may be another account's by now; that one was not asked for.
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
      // What was known of another account must not pass to this one.
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
      const roles = namedRoles.length > 0 ? namedRoles : await readRoles(send, graphToken);
      // In turn, for a renewal in between must not be overwritten; and the agent may have changed meanwhile.
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
