/** One tenant's sign-in service: a real OpenID Connect provider at Entra's addresses that behaves like Entra. */
import { randomBytes } from 'node:crypto';
import { IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { interactionPolicy } from 'oidc-provider';
import { ACCOUNTS, type Account, APPS, accountByObjectId, type Partner, RESOURCE_SCOPES } from '../data/partners.ts';
import type { SandboxState } from '../state.ts';
import { describe, ENTRA_ERRORS, errorBody, fromProvider } from './errors.ts';
import { EntraMemory } from './memory.ts';
import { errorPage, signedOutPage, signingOutPage } from './pages.ts';
import { delegatedClaims, type SigningKey } from './tokens.ts';

const { Check, Prompt, base } = interactionPolicy;

/** Replaces `offline_access` internally, because the provider drops that scope without a consent prompt and Entra does not. */
export const OFFLINE = 'sandbox_offline';

const TOKEN_ROUTE = '/oauth2/v2.0/token';
const DAY_SECONDS = 86_400;

export type SignInStep = Awaited<ReturnType<Provider['interactionDetails']>>;

/** What the provider stores after the sign-in; `amr` is how the user signed in. */
interface GrantSource {
  readonly amr?: readonly string[];
  readonly grantId?: string;
}

export class EntraTenant {
  readonly partner: Partner;
  readonly accounts: readonly Account[];
  readonly provider: Provider;
  readonly #state: SandboxState;
  readonly #memory = new EntraMemory();
  /** When each sign-in happened, by grant id and the sandbox's clock. A SPA's refresh tokens expire 24 h later. */
  readonly #signedInAt = new Map<string, number>();

  constructor(partner: Partner, state: SandboxState, key: SigningKey, redirectUris: readonly string[]) {
    this.partner = partner;
    this.accounts = ACCOUNTS.filter((account) => account.tenantId === partner.tenantId);
    this.#state = state;
    this.provider = this.#makeProvider(key, redirectUris);
  }

  /** Ends all sessions and refresh tokens of the tenant. */
  revoke(): void {
    this.#memory.clear();
    this.#signedInAt.clear();
  }

  /** Passes a request to the provider. `path` is the part after the tenant, with query. */
  async serve(req: IncomingMessage, res: ServerResponse, path: string, body?: string): Promise<void> {
    const inner = body === undefined ? req : replay(req, body);
    const addressed = inner as IncomingMessage & { originalUrl?: string };
    addressed.url = path;
    addressed.originalUrl = `/${this.partner.tenantId}${path}`;
    await this.provider.callback()(addressed, res);
  }

  /** Forgets who was signed in, so that somebody else can continue from this step of the sign-in. */
  async forgetSession(interaction: SignInStep): Promise<void> {
    const uid = interaction.session?.uid;
    if (uid === undefined) return;
    await (await this.provider.Session.findByUid(uid))?.destroy();
    interaction.session = undefined;
    await interaction.persist();
  }

  /** Whether the refresh token's 24 hours are over. False for an unknown token. */
  async isRefreshTooOld(refreshToken: string): Promise<boolean> {
    const found = await this.provider.RefreshToken.find(refreshToken);
    const since = found?.grantId === undefined ? undefined : this.#signedInAt.get(found.grantId);
    return since !== undefined && this.#state.now() - since >= DAY_SECONDS * 1000;
  }

  /** Whether this tenant issued the code or the refresh token of a token request. */
  async gaveOut(form: URLSearchParams): Promise<boolean> {
    const code = form.get('code');
    const refreshToken = form.get('refresh_token');
    if (code) return (await this.provider.AuthorizationCode.find(code)) !== undefined;
    return refreshToken ? (await this.provider.RefreshToken.find(refreshToken)) !== undefined : false;
  }

  #makeProvider(key: SigningKey, redirectUris: readonly string[]): Provider {
    const state = this.#state;
    const { tenantId } = this.partner;
    const cookie = (name: string) => `ESTS${name}_${tenantId.slice(0, 8)}`;
    const provider = new Provider(`https://login.microsoftonline.com/${tenantId}/v2.0`, {
      clients: APPS.map((app) => ({
        client_id: app.clientId,
        client_name: app.name,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: app.extensionRedirects ? [...redirectUris] : ['https://unrelated.example/'],
        post_logout_redirect_uris: [...redirectUris],
      })),
      adapter: (model: string) => this.#memory.adapter(model),
      jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), kid: key.kid, use: 'sig', alg: 'RS256' }] },
      routes: {
        authorization: '/oauth2/v2.0/authorize',
        token: TOKEN_ROUTE,
        jwks: '/discovery/v2.0/keys',
        end_session: '/oauth2/v2.0/logout',
        userinfo: '/oidc/userinfo',
      },
      scopes: ['openid', 'profile', 'email', OFFLINE],
      claims: {
        openid: ['sub', 'oid', 'tid', 'ver'],
        profile: ['name', 'preferred_username', 'login_hint', 'given_name', 'family_name'],
        email: ['email'],
      },
      conformIdTokenClaims: false,
      findAccount: (_ctx, id) => {
        const account = accountByObjectId(id);
        return account && { accountId: id, claims: () => idClaims(account) };
      },
      loadExistingGrant: async (ctx) => {
        const { client, account } = ctx.oidc;
        if (!client || !account) return undefined;
        const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId });
        grant.addOIDCScope(`openid profile email ${OFFLINE}`);
        for (const [resource, scopes] of Object.entries(RESOURCE_SCOPES)) grant.addResourceScope(resource, scopes.join(' '));
        this.#signedInAt.set(await grant.save(), state.now());
        return grant;
      },
      issueRefreshToken: (_ctx, client, source) => client.grantTypeAllowed('refresh_token') && source.scopes.has(OFFLINE),
      rotateRefreshToken: true,
      expiresWithSession: () => false,
      clientBasedCORS: () => true,
      pkce: { required: () => true },
      interactions: { policy: makePolicy(), url: (_ctx, interaction) => `/${tenantId}/signin/${interaction.uid}` },
      cookies: {
        keys: [randomBytes(24).toString('hex')],
        names: { session: cookie('AUTH'), interaction: cookie('STEP'), resume: cookie('RESUME') },
      },
      features: {
        devInteractions: { enabled: false },
        userinfo: { enabled: false },
        resourceIndicators: {
          enabled: true,
          useGrantedResource: () => true,
          getResourceServerInfo: (_ctx, resource) => ({
            scope: (RESOURCE_SCOPES[resource] ?? []).join(' '),
            audience: resource,
            accessTokenTTL: state.settings.tokenLifetime,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (ctx, form) => {
            ctx.body = signingOutPage(form);
          },
          postLogoutSuccessSource: (ctx) => {
            ctx.body = signedOutPage(ctx.get('accept-language'));
          },
        },
      },
      formats: {
        customizers: {
          jwt: (ctx, token, parts) => {
            const account = accountByObjectId('accountId' in token ? token.accountId : '');
            const entities = ctx.oidc.entities as { AuthorizationCode?: GrantSource; RefreshToken?: GrantSource };
            const source = entities.AuthorizationCode ?? entities.RefreshToken;
            if (!account || !token.clientId) throw new Error('A token without a person or an app');
            const scopes = (token.scope ?? '').split(' ').filter((scope) => state.consent.get(token.clientId ?? '')?.has(scope));
            const resource = String(parts.payload.aud);
            parts.header = { typ: 'JWT', x5t: key.kid };
            parts.payload = delegatedClaims(state, account, {
              resource,
              scopes,
              clientId: token.clientId,
              amr: source?.amr ?? ['pwd'],
            }) as unknown as typeof parts.payload;
          },
        },
      },
      renderError: (ctx, out) => {
        const error = fromProvider(out.error, out.error_description ?? '');
        ctx.type = 'html';
        ctx.body = errorPage(describe(error, state.now()).text, ctx.get('accept-language'));
      },
      ttl: {
        AccessToken: () => state.settings.tokenLifetime,
        AuthorizationCode: 600,
        Grant: 30 * DAY_SECONDS,
        IdToken: 3600,
        Interaction: 3600,
        RefreshToken: 30 * DAY_SECONDS,
        Session: 14 * DAY_SECONDS,
      },
    });
    provider.on('authorization.success', (_ctx, out) => {
      if (out) out.session_state = randomBytes(16).toString('hex');
    });
    const report = (error: Error) => state.log('sign-in service failed', error.stack ?? error.message);
    provider.on('server_error', (_ctx, error) => report(error));
    const details = new WeakMap<object, string>();
    provider.on('grant.error', (ctx, error) => details.set(ctx.req, error.error_detail ?? error.error_description ?? ''));
    provider.use(async (ctx, next) => {
      await next();
      // Entra sends no `iss` with a code or an error.
      const location = String(ctx.response.get('Location') ?? '');
      if (location !== '') ctx.set('Location', location.replace(/&iss=[^&#]*/, ''));
      if (ctx.path === TOKEN_ROUTE)
        ctx.body = entraAnswer(ctx.body as Record<string, unknown>, {
          detail: details.get(ctx.req) ?? '',
          now: state.now(),
          clientInfo: ctx.oidc?.body?.client_info === '1' ? clientInfo(ctx.oidc.entities.Account?.accountId, tenantId) : null,
        });
    });
    return provider;
  }
}

/** The provider's rules for when to ask the user, changed to Entra's account picker, hints and error codes. */
function makePolicy(): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  const login = policy.get('login');
  if (!login) throw new Error('oidc-provider has no login prompt any more');
  const silent = ENTRA_ERRORS.noSession();
  login.checks.remove('no_session');
  login.checks.add(
    new Check('no_session', `AADSTS${silent.code}: ${silent.message}`, silent.error, (ctx) => !ctx.oidc.session?.accountId),
  );
  login.checks.add(
    new Check('login_hint', 'AADSTS50058: The user in the hint is not signed in.', silent.error, (ctx) => {
      const hinted = accountByHint(String(ctx.oidc.params?.login_hint ?? ''));
      return hinted !== undefined && hinted.oid !== ctx.oidc.session?.accountId && !ctx.oidc.result?.login;
    }),
  );
  return policy;
}

/** The account of a `login_hint`, which is a sign-in name or the opaque hint of an id token. */
export function accountByHint(hint: string): Account | undefined {
  const opaque = hint.startsWith('O.') ? Buffer.from(hint.slice(2), 'base64url').toString('utf8') : hint;
  return ACCOUNTS.find((account) => account.upn === opaque.toLowerCase());
}

function idClaims(account: Account): { sub: string; [claim: string]: string } {
  return {
    sub: account.oid,
    oid: account.oid,
    tid: account.tenantId,
    ver: '2.0',
    name: `${account.firstName} ${account.lastName}`,
    given_name: account.firstName,
    family_name: account.lastName,
    preferred_username: account.upn,
    login_hint: `O.${Buffer.from(account.upn).toString('base64url')}`,
    email: account.upn,
  };
}

/** Who signed in, for MSAL's cache. MSAL requests it with `client_info=1` and accepts no answer without it (partner-center-api.md 0a: msal-node). */
function clientInfo(uid: string | undefined, utid: string): string {
  return Buffer.from(JSON.stringify({ uid, utid })).toString('base64url');
}

/** Turns the provider's token answer into Entra's. `detail` is the provider's own reason for an error. */
function entraAnswer(
  body: Record<string, unknown>,
  { detail, now, clientInfo }: { readonly detail: string; readonly now: number; readonly clientInfo: string | null },
): Record<string, unknown> {
  if (typeof body.error === 'string') {
    return errorBody(fromProvider(body.error, detail), now);
  }
  const scope = typeof body.id_token === 'string' ? `${body.scope} openid profile` : body.scope;
  return { ...body, scope, ext_expires_in: body.expires_in, ...(clientInfo === null ? {} : { client_info: clientInfo }) };
}

/** A copy of the request with another body, because a body can be read only once. */
function replay(req: IncomingMessage, body: string): IncomingMessage {
  const again = new IncomingMessage(req.socket);
  again.method = req.method;
  again.headers = { ...req.headers, 'content-length': String(Buffer.byteLength(body)) };
  delete again.headers['transfer-encoding'];
  again.httpVersion = req.httpVersion;
  // Node destroys the socket of an incomplete message when the message ends.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
