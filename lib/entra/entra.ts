/**
 * Sign-in with Entra by authorization code + PKCE (partner-center-api.md 1.2, 1.10, 3.13). The client is public: the partner's own app,
 * registered as a single-page application. The browser opens the page, oauth4webapi checks everything that comes back, and the worker
 * redeems the code under Entra's CORS rules. There is no host permission for the login host, because with it the Origin header, by
 * which Entra recognises the platform, could be missing.
 */
import * as oauth from 'oauth4webapi';
import * as z from 'zod/mini';
import { internalSignInError, readEntraRefusal, SignInError, signInError } from './entra-errors';

export const PARTNER_CENTER_SCOPE = 'https://api.partnercenter.microsoft.com/user_impersonation';
/** Requested together with every resource's scope, so that each answer brings an id token and the next refresh token. */
const WITH_IDENTITY = 'openid profile offline_access';

/**
 * Nonce, PKCE and the direct TLS connection prove that the id token is fresh. A strict check of its times would only lock out agents
 * whose clock is wrong, which is common.
 */
const CLOCK_TOLERANCE_S = 86_400;
const ANSWER_WITHIN_MS = 25_000;

/** Answers of Entra's that cannot be understood, as oauth4webapi and zod throw them. */
const NOT_UNDERSTOOD = [
  oauth.OperationProcessingError,
  oauth.UnsupportedOperationError,
  oauth.WWWAuthenticateChallengeError,
  z.core.$ZodError,
] as const;

/** The network's failure, told apart from whatever else throws on the way; the cause is what `fetch` threw. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Opens the authorize page and resolves to the address that it ended on: `identity.launchWebAuthFlow` of any browser. */
export type LaunchWebAuthFlow = (details: { readonly url: string; readonly interactive: boolean }) => Promise<string | undefined>;

export interface EntraApp {
  /** GUID of the partner's own app registration. */
  readonly clientId: string;
  readonly partnerTenantId: string;
  /** Exactly as registered, including the slash at the end. */
  readonly redirectUri: string;
}

export interface EntraOptions {
  readonly app: EntraApp;
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly online: () => boolean;
}

/** Who signed in, from a validated id token. */
export interface Identity {
  /** Object id, lower case. */
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
}

export interface Grant {
  readonly accessToken: string;
  readonly lifetimeMs: number;
  /** null: Entra gave none. It expires 24 h after the first sign-in, even if it is renewed (partner-center-api.md 1.10). */
  readonly refreshToken: string | null;
  /** null only when a renewal brought no id token. */
  readonly identity: Identity | null;
}

export interface Entra {
  /**
   * `window`: the agent signs in, or only confirms when `loginHint` is given; `choose`: the agent picks an account;
   * `silent`: nothing is shown, and any rejection by the browser means that the agent has to sign in.
   */
  authorize(how: 'window' | 'choose' | 'silent', loginHint: string): Promise<Grant & { readonly identity: Identity }>;
  /** Redeems a refresh token for a scope of any resource that the app has consent for. */
  refresh(refreshToken: string, scope: string): Promise<Grant>;
}

const claims = z.object({
  oid: z.string().check(z.minLength(1), z.toLowerCase()),
  tid: z.string().check(z.toLowerCase()),
  preferred_username: z.catch(z.string(), ''),
  name: z.catch(z.string(), ''),
});

/** Findings that the token endpoint reveals even without a valid code. */
const EXPLAINED: readonly string[] = ['app-not-found', 'tenant-not-found', 'wrong-platform-type'];

/** Firefox and Chromium use different messages when the agent closes the window. */
const CLOSED_BY_AGENT = /did not approve|cancel|denied|closed/i;

export function createEntra({ app, launchWebAuthFlow, now, online, ...options }: EntraOptions): Entra {
  const tenant = `https://login.microsoftonline.com/${app.partnerTenantId}`;
  const server: oauth.AuthorizationServer = {
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
  };
  const client: oauth.Client = { client_id: app.clientId, [oauth.clockTolerance]: CLOCK_TOLERANCE_S };
  const request = () => ({
    [oauth.customFetch]: async (url: string, init: RequestInit) => {
      try {
        return await options.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
      } catch (cause) {
        throw new NoAnswer('no answer', { cause });
      }
    },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });

  /** Turns any failure of the exchange into a SignInError. */
  function failure(error: unknown): SignInError {
    if (error instanceof SignInError) return error;
    if (error instanceof oauth.ResponseBodyError) return readEntraRefusal(error.status, error.cause, now(), error);
    if (error instanceof oauth.AuthorizationResponseError) {
      return readEntraRefusal(0, Object.fromEntries(error.cause), now(), error);
    }
    if (error instanceof NoAnswer) return signInError(online() ? 'service-error' : 'offline', now(), error.cause);
    if (NOT_UNDERSTOOD.some((type) => error instanceof type)) {
      const cause = (error as Error).cause;
      const status = cause instanceof Response ? cause.status : 0;
      return status === 429 ? readEntraRefusal(status, null, now(), error) : signInError('service-error', now(), error);
    }
    return internalSignInError(now(), error);
  }

  async function open(url: string, interactive: boolean): Promise<URL> {
    let ended: string | undefined;
    try {
      ended = await launchWebAuthFlow({ url, interactive });
    } catch (error) {
      if (!online()) throw signInError('offline', now(), error);
      if (!interactive) throw signInError('signed-out', now(), error);
      const message = error instanceof Error ? error.message : String(error);
      if (/redirect/i.test(message)) throw signInError('redirect-not-registered', now(), error);
      // Chromium closes the window automatically on a page with an error status, which Entra's own error pages may have.
      const unloadable = /could not be loaded/i.test(message);
      if (!unloadable && !CLOSED_BY_AGENT.test(message)) throw signInError('other', now(), error);
      const why = await explainWindow();
      if (why === 'unknown') throw signInError(unloadable ? 'service-error' : 'cancelled', now(), error);
      throw why ?? signInError(unloadable ? 'sign-in-page-error' : 'cancelled', now(), error);
    }
    if (!ended?.startsWith(app.redirectUri)) throw signInError(interactive ? 'cancelled' : 'signed-out', now());
    return new URL(ended);
  }

  /**
   * Finds out why the agent closed the window. Entra shows "no such tenant" and "no such app" in the window only, where the agent can do
   * nothing but close it. So we send the token endpoint an invalid code: it reports these two, and a wrong platform, before it looks at
   * the code. Resolves to null when it reports none of the three, and to `unknown` when no answer came from Entra.
   */
  async function explainWindow(): Promise<SignInError | null | 'unknown'> {
    const params = new URLSearchParams({ code: 'none' });
    params.set('state', 'none');
    const checked = oauth.validateAuthResponse(server, client, params, 'none');
    try {
      await grant(
        await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), checked, app.redirectUri, 'none', request()),
      );
    } catch (error) {
      const known = failure(error);
      if (EXPLAINED.includes(known.finding)) return known;
      if (!known.code) return 'unknown';
    }
    return null;
  }

  async function grant(response: Response, nonce?: string): Promise<Grant> {
    const tokens = nonce
      ? await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce, requireIdToken: true })
      : await oauth.processRefreshTokenResponse(server, client, response);
    return {
      accessToken: tokens.access_token,
      lifetimeMs: (tokens.expires_in ?? 0) * 1000,
      refreshToken: tokens.refresh_token ?? null,
      identity: identityOf(oauth.getValidatedIdTokenClaims(tokens)),
    };
  }

  function identityOf(token: unknown): Identity | null {
    if (token === undefined) return null;
    const { oid, tid, preferred_username, name } = z.parse(claims, token);
    if (tid !== app.partnerTenantId.toLowerCase()) throw signInError('other', now());
    return { userId: oid, userName: preferred_username, displayName: name || preferred_username };
  }

  return {
    async authorize(how, loginHint) {
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const nonce = oauth.generateRandomNonce();
      const url = new URL(server.authorization_endpoint as string);
      url.search = new URLSearchParams({
        client_id: app.clientId,
        response_type: 'code',
        redirect_uri: app.redirectUri,
        response_mode: 'query',
        scope: `${PARTNER_CENTER_SCOPE} ${WITH_IDENTITY}`,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(how === 'choose' && { prompt: 'select_account' }),
        ...(how === 'silent' && { prompt: 'none' }),
        ...(how !== 'choose' && loginHint && { login_hint: loginHint }),
      }).toString();
      const ended = await open(url.href, how !== 'silent');
      try {
        const params = oauth.validateAuthResponse(server, client, ended, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          params,
          app.redirectUri,
          verifier,
          { ...request(), additionalParameters: { scope: `${PARTNER_CENTER_SCOPE} ${WITH_IDENTITY}` } },
        );
        const granted = await grant(response, nonce);
        if (!granted.identity) throw signInError('other', now());
        return { ...granted, identity: granted.identity };
      } catch (error) {
        throw failure(error);
      }
    },

    async refresh(refreshToken, scope) {
      try {
        return await grant(
          await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, {
            ...request(),
            additionalParameters: { scope: `${scope} ${WITH_IDENTITY}` },
          }),
        );
      } catch (error) {
        throw failure(error);
      }
    },
  };
}
