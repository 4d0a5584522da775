/** Access tokens in the v1 form that Partner Center accepts (partner-center-api.md 1.2). The Entra part issues them; the API and Graph read them. */
import { createPublicKey, createSign, createVerify, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { Account, Partner } from '../data/partners.ts';
import type { SandboxState } from '../state.ts';

export interface TokenClaims {
  readonly aud: string;
  readonly iss: string;
  /** Seconds since the epoch, by the sandbox's clock. */
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly tid: string;
  readonly appid: string;
  readonly oid: string;
  readonly uti: string;
  readonly ver: '1.0';
  /** The methods of the sign-in, including `mfa` after a second factor. Absent in app-only tokens. */
  readonly amr?: readonly string[];
  /** Delegated scopes, without the resource before them. Absent in app-only tokens. */
  readonly scp?: string;
  readonly upn?: string;
  readonly name?: string;
  readonly [claim: string]: unknown;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** One key signs for all tenants, as Entra's do. */
export function makeSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: 'sandbox-2026', privateKey, publicKey: createPublicKey(privateKey) };
}

/** The claims of a delegated token for `account`. `scopes` include the resource. */
export function delegatedClaims(
  state: SandboxState,
  account: Account,
  token: {
    readonly resource: string;
    readonly scopes: readonly string[];
    readonly clientId: string;
    readonly amr: readonly string[];
  },
): TokenClaims {
  const issuedAt = Math.floor(state.now() / 1000);
  return {
    aud: token.resource,
    iss: `https://sts.windows.net/${account.tenantId}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + state.settings.tokenLifetime,
    acr: '1',
    amr: token.amr,
    appid: token.clientId,
    appidacr: '0',
    family_name: account.lastName,
    given_name: account.firstName,
    ipaddr: '203.0.113.20',
    name: `${account.firstName} ${account.lastName}`,
    oid: account.oid,
    scp: token.scopes.map((scope) => scope.replace(`${token.resource}/`, '')).join(' '),
    sub: account.oid,
    tid: account.tenantId,
    unique_name: account.upn,
    upn: account.upn,
    uti: newTokenId(state),
    ver: '1.0',
  };
}

/** The claims of an app-only token. The enhanced attestation needs one, and no browser extension can get one (partner-center-api.md 3.12). */
export function appOnlyClaims(state: SandboxState, partner: Partner, resource: string, clientId: string): TokenClaims {
  const issuedAt = Math.floor(state.now() / 1000);
  const oid = randomUUID();
  return {
    aud: resource,
    iss: `https://sts.windows.net/${partner.tenantId}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + state.settings.tokenLifetime,
    appid: clientId,
    appidacr: '1',
    idtyp: 'app',
    oid,
    sub: oid,
    tid: partner.tenantId,
    uti: newTokenId(state),
    ver: '1.0',
  };
}

function newTokenId(state: SandboxState): string {
  return `${state.nextTokenNumber()}.${randomUUID()}`;
}

export function signToken(key: SigningKey, claims: TokenClaims): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid })}.${encode(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.privateKey, 'base64url')}`;
}

/** The claims of a token that we signed and that is still valid by the sandbox's clock; otherwise null. */
export function readToken(state: SandboxState, key: SigningKey, token: string): TokenClaims | null {
  const [head, payload, signature, rest] = token.split('.');
  if (!head || !payload || !signature || rest !== undefined) return null;
  const verifier = createVerify('RSA-SHA256').update(`${head}.${payload}`);
  if (!verifier.verify(key.publicKey, signature, 'base64url')) return null;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenClaims;
  if (claims.exp * 1000 <= state.now()) return null;
  return state.isTokenAlive(Number.parseInt(claims.uti, 10)) ? claims : null;
}
