/** login.microsoftonline.com: Entra's rules around the OpenID provider of each tenant. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { APPS, type AppRegistration, accountByObjectId, PARTNERS } from '../data/partners.ts';
import { interfere, nextInterference } from '../faults.ts';
import { type Answer, emptyAnswer, header, htmlAnswer, jsonAnswer, readBody, write } from '../http.ts';
import { logRequest } from '../request-log.ts';
import type { SandboxState } from '../state.ts';
import { describe, ENTRA_ERRORS, type EntraError, errorBody } from './errors.ts';
import { approvalPage, approvePage, consentPage, errorPage, passwordPage, pickerPage } from './pages.ts';
import { isConsented, readScopes, resourceOf } from './scopes.ts';
import { accountByHint, EntraTenant, OFFLINE, type SignInStep } from './tenant.ts';
import type { SigningKey } from './tokens.ts';

const LOGIN = 'https://login.microsoftonline.com';
/** The authority for work accounts of any tenant. */
const ORGANIZATIONS = 'organizations';
const TOKEN_PATH = '/oauth2/v2.0/token';
const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' };

export class Entra {
  readonly #tenants: ReadonlyMap<string, EntraTenant>;
  readonly #state: SandboxState;
  readonly #key: SigningKey;
  readonly #redirectUris: readonly string[];

  constructor(state: SandboxState, key: SigningKey, redirectUris: readonly string[]) {
    this.#state = state;
    this.#key = key;
    this.#redirectUris = redirectUris;
    this.#tenants = new Map(PARTNERS.map((partner) => [partner.tenantId, new EntraTenant(partner, state, key, redirectUris)]));
  }

  /** Ends every session and refresh token. */
  revoke(): void {
    for (const tenant of this.#tenants.values()) tenant.revoke();
  }

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'https://login.microsoftonline.com');
    const [, tenantName = '', ...rest] = url.pathname.split('/');
    const path = `/${rest.join('/')}`;
    const shared = tenantName.toLowerCase() === ORGANIZATIONS;
    if (shared && path === '/v2.0/.well-known/openid-configuration') {
      // Entra leaves a placeholder for the tenant here, because the tenant is known only after the sign-in.
      write(res, jsonAnswer(200, { ...metadata(ORGANIZATIONS), issuer: `${LOGIN}/{tenantid}/v2.0` }, ANY_ORIGIN));
      return;
    }
    const form = new URLSearchParams(path === TOKEN_PATH ? await readBody(req) : '');
    const tenant = shared
      ? await this.#tenantOfRequest(form, url.searchParams)
      : (this.#tenants.get(tenantName.toLowerCase()) ?? this.#byDomain(tenantName));
    if (!tenant && path === '/oauth2/v2.0/authorize') {
      // Entra shows this on its own page and does not redirect to the app.
      const { text } = describe(unknownTenant(tenantName), this.#state.now());
      write(res, htmlAnswer(400, errorPage(text, header(req, 'accept-language'))));
    } else if (!tenant) {
      write(res, jsonAnswer(400, errorBody(unknownTenant(tenantName), this.#state.now()), ANY_ORIGIN));
    } else if (path === '/v2.0/.well-known/openid-configuration') {
      write(res, jsonAnswer(200, metadata(tenant.partner.tenantId), ANY_ORIGIN));
    } else if (path === '/discovery/v2.0/keys') {
      const { kid, publicKey } = this.#key;
      write(res, jsonAnswer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }] }, ANY_ORIGIN));
    } else if (path === TOKEN_PATH) await this.#token(req, res, tenant, form);
    else if (path === '/oauth2/v2.0/authorize') await this.#authorize(req, res, tenant, url);
    else if (path.startsWith('/signin/')) await this.#signIn(req, res, tenant);
    else await tenant.serve(req, res, path + url.search);
  }

  #byDomain(name: string): EntraTenant | undefined {
    return [...this.#tenants.values()].find((tenant) => tenant.partner.domain === name.toLowerCase());
  }

  /**
   * The tenant of a request to the shared authority: that of the hinted account, or the one that issued the code or the refresh token.
   * Without either it is the app's home tenant, because the sandbox has no page for choosing any account in the world.
   */
  async #tenantOfRequest(form: URLSearchParams, query: URLSearchParams): Promise<EntraTenant | undefined> {
    for (const tenant of this.#tenants.values()) if (await tenant.gaveOut(form)) return tenant;
    const account = accountByHint(query.get('login_hint') ?? '');
    return this.#tenants.get(account?.tenantId ?? PARTNERS[0]?.tenantId ?? '') ?? this.#byDomain(query.get('domain_hint') ?? '');
  }

  /** Whether the redirect address is registered for the app. */
  #isRegistered(app: AppRegistration, redirectUri: string): boolean {
    return app.extensionRedirects && this.#redirectUris.includes(redirectUri);
  }

  async #authorize(req: IncomingMessage, res: ServerResponse, tenant: EntraTenant, url: URL): Promise<void> {
    if (req.method === 'POST') {
      // Entra also accepts the same parameters in a form.
      for (const [name, value] of new URLSearchParams(await readBody(req))) url.searchParams.append(name, value);
      req.method = 'GET';
    }
    const query = url.searchParams;
    const clientId = query.get('client_id') ?? '';
    const redirectUri = query.get('redirect_uri') ?? '';
    const language = header(req, 'accept-language');
    const app = APPS.find((candidate) => candidate.clientId === clientId);
    const showError = (error: EntraError) =>
      write(res, htmlAnswer(400, errorPage(describe(error, this.#state.now()).text, language)));
    if (!app) return showError(ENTRA_ERRORS.unknownApp(clientId, tenant.partner.companyName));
    if (!this.#isRegistered(app, redirectUri)) return showError(ENTRA_ERRORS.redirectMismatch(redirectUri, clientId));

    const silent = query.get('prompt') === 'none';
    const asked = readScopes(query.get('scope') ?? '');
    const [unknown] = asked.unknownResources;
    if (unknown !== undefined) return this.#refuse(res, query, ENTRA_ERRORS.unknownResource(unknown));
    const consented = this.#state.consent.get(clientId) ?? new Set();
    if (!isConsented(asked, consented)) {
      const error = ENTRA_ERRORS.noConsent(clientId, app.name);
      if (silent) return this.#refuse(res, query, { ...error, error: 'interaction_required' });
      const back = this.#refusalAddress(query, ENTRA_ERRORS.declined());
      return write(res, htmlAnswer(200, approvalPage(app.name, back, language)));
    }
    if (silent && this.#state.settings.silentRefused) return this.#refuse(res, query, ENTRA_ERRORS.secondFactorNeeded());

    // Internally the sign-in includes every resource with consent, because Entra's refresh tokens are valid for all of them.
    const openid = asked.openid.map((scope) => (scope === 'offline_access' ? OFFLINE : scope));
    query.set('scope', [...openid, ...consented].join(' '));
    query.delete('resource');
    for (const resource of new Set([...consented].map((scope) => scope.slice(0, scope.lastIndexOf('/'))))) {
      query.append('resource', resource);
    }
    await tenant.serve(req, res, `/oauth2/v2.0/authorize?${query}`);
  }

  #refusalAddress(query: URLSearchParams, error: EntraError): string {
    const answer = new URLSearchParams({
      error: error.error,
      error_description: describe(error, this.#state.now()).text,
      error_uri: `https://login.microsoftonline.com/error?code=${error.code}`,
    });
    if (error.suberror !== undefined) answer.set('error_subcode', error.suberror);
    const state = query.get('state');
    if (state !== null) answer.set('state', state);
    const separator = query.get('response_mode') === 'fragment' ? '#' : '?';
    return `${query.get('redirect_uri')}${separator}${answer}`;
  }

  #refuse(res: ServerResponse, query: URLSearchParams, error: EntraError): void {
    write(res, emptyAnswer(302, { Location: this.#refusalAddress(query, error) }));
  }

  async #token(req: IncomingMessage, res: ServerResponse, tenant: EntraTenant, body: URLSearchParams): Promise<void> {
    const shown = new URLSearchParams(['grant_type', 'client_id', 'scope'].map((name) => [name, body.get(name) ?? '']));
    const logged = logRequest(this.#state, req, shown.toString());
    if (req.method === 'OPTIONS') {
      logged.finish(200);
      write(res, preflight(req));
      return;
    }
    // A browser automatically repeats a request whose reused connection was closed.
    res.setHeader('Connection', 'close');
    const fault = await nextInterference(this.#state, 'login', req.method ?? 'POST', req.url ?? '/');
    if (fault?.kind === 'cut-after-write') loseAnswer(req, res);
    else if (fault) {
      const answer = interfere(fault, () => jsonAnswer(200, {}));
      logged.finish(answer?.status ?? 0);
      if (answer) write(res, { ...answer, headers: { ...answer.headers, ...ANY_ORIGIN } });
      else req.socket.destroy();
      return;
    }
    const error = await this.#tokenRefusal(req, body, tenant);
    if (error) {
      logged.finish(400);
      write(res, jsonAnswer(400, errorBody(error, this.#state.now()), ANY_ORIGIN));
      return;
    }
    body.set('resource', resourceOf(readScopes(body.get('scope') ?? '')));
    body.delete('scope');
    res.once('finish', () => logged.finish(res.statusCode));
    res.once('close', () => res.writableFinished || logged.finish(0));
    await tenant.serve(req, res, '/oauth2/v2.0/token', body.toString());
  }

  /** Entra's reasons to refuse a token request before processing it: partner-center-api.md 1.10. */
  async #tokenRefusal(req: IncomingMessage, body: URLSearchParams, tenant: EntraTenant): Promise<EntraError | null> {
    const clientId = body.get('client_id') ?? '';
    const app = APPS.find((candidate) => candidate.clientId === clientId);
    if (!app) return ENTRA_ERRORS.unknownApp(clientId, tenant.partner.companyName);
    const crossOrigin = header(req, 'Origin') !== '';
    if (crossOrigin && app.platform === 'web') return ENTRA_ERRORS.notSpa();
    if (!crossOrigin && app.platform === 'spa') return ENTRA_ERRORS.onlySpa();
    const grantType = body.get('grant_type') ?? '';
    if (grantType !== 'authorization_code' && grantType !== 'refresh_token') return ENTRA_ERRORS.grantType(grantType);
    const asked = readScopes(body.get('scope') ?? '');
    const [unknown] = asked.unknownResources;
    if (unknown !== undefined) return ENTRA_ERRORS.unknownResource(unknown);
    if (asked.byResource.size > 1) return ENTRA_ERRORS.manyResources();
    if (!isConsented(asked, this.#state.consent.get(clientId) ?? new Set())) return ENTRA_ERRORS.noConsent(clientId, app.name);
    if (grantType === 'authorization_code') return null;
    if (this.#state.settings.silentRefused) return ENTRA_ERRORS.secondFactorNeeded();
    const tooOld = await tenant.isRefreshTooOld(body.get('refresh_token') ?? '');
    return tooOld ? ENTRA_ERRORS.spaRefreshTooOld() : null;
  }

  /** The pages between the request and the code: account picker, then password or second factor, and consent if needed. */
  async #signIn(req: IncomingMessage, res: ServerResponse, tenant: EntraTenant): Promise<void> {
    const language = header(req, 'accept-language');
    const { provider, partner, accounts } = tenant;
    let interaction: SignInStep;
    try {
      interaction = await provider.interactionDetails(req, res);
    } catch {
      write(res, htmlAnswer(400, errorPage('AADSTS50196: This sign-in is over. Close the window and start again.', language)));
      return;
    }
    const clientId = String(interaction.params.client_id);
    const appName = APPS.find((app) => app.clientId === clientId)?.name ?? clientId;
    const form = new URLSearchParams(req.method === 'POST' ? await readBody(req) : '');
    if (form.has('cancel')) {
      const { text } = describe(ENTRA_ERRORS.declined(), this.#state.now());
      await provider.interactionFinished(req, res, { error: 'access_denied', error_description: text });
      return;
    }
    if (interaction.prompt.name === 'consent') {
      if (form.has('accept')) await provider.interactionFinished(req, res, { consent: {} });
      else write(res, htmlAnswer(200, consentPage(appName, partner.companyName, language)));
      return;
    }
    const hint = interaction.prompt.name === 'select_account' ? '' : String(interaction.params.login_hint ?? '');
    const hinted = req.method === 'POST' ? undefined : accountByHint(hint);
    const account = accountByObjectId(form.get('account') ?? hinted?.oid ?? '');
    if (!account || account.tenantId !== partner.tenantId) {
      write(res, htmlAnswer(200, pickerPage(accounts, partner.companyName, appName, language)));
      return;
    }
    const proof = form.get('proof');
    if (proof === 'password' || proof === 'second-factor') {
      if (interaction.session && interaction.session.accountId !== account.oid) await tenant.forgetSession(interaction);
      const amr = proof === 'second-factor' ? ['pwd', 'mfa'] : ['pwd'];
      const selected = interaction.prompt.name === 'select_account' ? { select_account: {} } : {};
      const result = { login: { accountId: account.oid, amr, remember: true }, ...selected };
      await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: true });
      return;
    }
    const page = account.secondFactor ? approvePage(account, language) : passwordPage(account, language);
    write(res, htmlAnswer(200, page));
  }
}

/** Carries a request out, and cuts the connection when its answer is ready. */
function loseAnswer(req: IncomingMessage, res: ServerResponse): void {
  res.end = () => {
    req.socket.destroy();
    return res;
  };
}

function unknownTenant(name: string): EntraError {
  return {
    error: 'invalid_request',
    code: 90002,
    message: `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  };
}

function preflight(req: IncomingMessage): Answer {
  return emptyAnswer(200, {
    ...ANY_ORIGIN,
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
    'Access-Control-Allow-Headers': header(req, 'access-control-request-headers') || '*',
  });
}

function metadata(tenantId: string): Record<string, unknown> {
  const at = `https://login.microsoftonline.com/${tenantId}`;
  return {
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'nonce',
      'name',
      'tid',
      'oid',
      'preferred_username',
      'email',
    ],
    tenant_region_scope: 'AS',
    cloud_instance_name: 'microsoftonline.com',
  };
}
