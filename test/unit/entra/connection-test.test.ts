import { describe, expect, it } from 'vitest';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import type { Finding } from '../../../lib/domain/settings';
import { type ConnectionTestOptions, testConnection } from '../../../lib/entra/connection-test';
import { aadsts, CLIENT, fakeEntra, jwt, type Platform, TENANT } from './fake-entra';

function appError(kind: AppErrorKind, code = '') {
  const detail = { status: 403, code, requestId: '', correlationId: '', at: 0 };
  return Object.assign(new Error(kind), { appError: { kind, field: null, retryAt: null, text: '', detail } });
}

async function run(options: Partial<ConnectionTestOptions> = {}, platform: Partial<Platform> = {}) {
  const entra = fakeEntra({
    now: Date.now(),
    claims: { iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 3600 },
    ...platform,
  });
  const result = await testConnection({
    clientId: CLIENT,
    partnerTenantId: TENANT,
    partnerKind: 'direct-bill',
    signIn: entra.signIn,
    interactive: true,
    callApi: async () => undefined,
    mfaCompliant: () => true,
    readRoles: async () => [],
    readPartnerKindEvidence: async () => ({ kind: 'direct-bill', because: 'neither' }),
    readOwnDomains: async () => ['contosocloud.onmicrosoft.com'],
    ...options,
  });
  return { ...result, entra };
}

/** `check:result[:cause[:code]]`, in order. */
function short(findings: readonly Finding[]): string {
  return findings
    .map(({ check, result, cause, code }) => [check, result, ...(cause ? [cause] : []), ...(code ? [code] : [])].join(':'))
    .join(' ');
}

const WAIT = (...checks: string[]) => checks.map((check) => `${check}:waiting`).join(' ');

describe('the connection test', () => {
  it('passes every check', async () => {
    const { findings, suggestedKind, entra } = await run();
    expect(short(findings)).toBe(
      'configured:passed signed-in:passed mfa:passed consent:passed api:passed role:passed partner-kind:passed',
    );
    expect(suggestedKind).toEqual({ kind: 'direct-bill', because: 'neither' });
    expect((await entra.signIn.agent())?.ownDomains).toContain('contosocloud.onmicrosoft.com');
  });

  it.each([
    [{ clientId: '' }, 'client-id-missing'],
    [{ partnerTenantId: '' }, 'tenant-id-missing'],
    [{ clientId: '', partnerTenantId: '', signIn: null }, 'client-id-missing'],
  ])('needs its settings first: %j', async (options, cause) => {
    const { findings, entra } = await run(options);
    expect(short(findings)).toBe(
      `configured:failed:${cause} ${WAIT('signed-in', 'mfa', 'consent', 'api', 'role', 'partner-kind')}`,
    );
    expect(entra.opened).toEqual([]);
  });

  it('opens no window unless it may', async () => {
    const { findings, entra } = await run({ interactive: false });
    expect(short(findings)).toContain('signed-in:failed:signed-out');
    expect(entra.opened).toEqual([]);
  });

  it.each([
    [700016, 'signed-in:failed:app-not-found:AADSTS700016'],
    [90002, 'signed-in:failed:tenant-not-found:AADSTS90002'],
    [9002326, 'signed-in:failed:wrong-platform-type:AADSTS9002326'],
    [50011, 'signed-in:failed:redirect-not-registered:AADSTS50011'],
    [53003, 'signed-in:failed:other:AADSTS53003'],
    [50076, 'signed-in:passed mfa:failed:mfa-missing:AADSTS50076 consent:waiting'],
    [65001, 'signed-in:passed mfa:waiting consent:failed:consent-missing:AADSTS65001 api:waiting'],
  ])('says where AADSTS%i stands', async (code, expected) => {
    const { findings } = await run({}, { token: () => aadsts(code, 'invalid_request') });
    expect(short(findings)).toContain(expected);
    expect(short(findings)).toContain(WAIT('api', 'role', 'partner-kind'));
  });

  it('says that the window was closed', async () => {
    const { findings } = await run({}, { window: () => new Error('The user did not approve access.') });
    expect(short(findings)).toContain('signed-in:failed:cancelled');
  });

  it.each([
    ['no-mfa', '900421', 'signed-in:passed mfa:failed:mfa-missing:900421 consent:waiting'],
    ['wrong-audience', '900420', 'consent:passed api:failed:wrong-audience:900420 role:waiting'],
    ['no-consent', '90000', 'mfa:passed consent:failed:consent-missing:90000 api:waiting'],
    ['wrong-role', '900150', 'api:passed role:failed:role-missing:900150 partner-kind:waiting'],
    ['throttled', '', 'api:failed:throttled role:waiting'],
    ['offline', '', 'api:failed:offline role:waiting'],
    ['service-error', '800003', 'api:failed:service-error:800003'],
    ['program-inactive', '900149', 'api:failed:other:900149'],
    ['signed-out', '', 'signed-in:failed:signed-out'],
  ] as const)('places the API’s %s', async (kind, code, expected) => {
    const { findings } = await run({ callApi: () => Promise.reject(appError(kind, code)) });
    expect(short(findings)).toContain(expected);
  });

  it.each([
    [true, ['pwd'], 'mfa:passed'],
    [false, ['mfa'], 'mfa:failed:mfa-missing'],
    [null, ['pwd', 'mfa'], 'mfa:passed'],
    [null, ['pwd'], 'mfa:warning:mfa-missing'],
    [null, undefined, 'mfa:warning:mfa-unknown'],
  ])('weighs the service’s word (%s) above the token’s (%j)', async (compliant, amr, expected) => {
    const entra = fakeEntra();
    const signIn = { ...entra.signIn, mfaClaimed: async () => (amr ? amr.includes('mfa') : null) };
    signIn.agent = async () => ({ userId: '', partnerTenantId: '', userName: '', displayName: '', ownDomains: [], roles: null });
    signIn.token = async () => jwt({ amr });
    signIn.completeAgent = async () => ({ ...(await signIn.agent()), roles: ['admin-agent'] }) as never;
    const { findings } = await run({ mfaCompliant: () => compliant, signIn });
    expect(short(findings)).toContain(expected);
  });

  it.each([
    [['AdminAgents'], 'role:passed'],
    [['SalesAgents'], 'role:passed'],
    [['HelpdeskAgents'], 'role:failed:role-missing'],
    [[], 'role:failed:role-missing'],
    [[null], 'role:warning:role-unknown'],
  ])('judges the groups %j, and goes on', async (names, expected) => {
    const graph = () => Response.json({ value: names.map((displayName) => ({ displayName })) });
    const { findings } = await run({}, { graph });
    expect(short(findings)).toContain(`${expected} partner-kind:passed`);
  });

  it('works without the partner’s domains', async () => {
    const { findings } = await run({ readOwnDomains: () => Promise.reject(appError('wrong-role')) });
    expect(short(findings)).toContain('role:passed');
  });

  it.each([
    [null, 'partner-kind:failed:kind-not-chosen'],
    ['indirect-provider', 'partner-kind:warning:kind-differs'],
    ['direct-bill', 'partner-kind:passed'],
  ] as const)('compares the setting %s with the evidence', async (partnerKind, expected) => {
    expect(short((await run({ partnerKind })).findings)).toContain(expected);
  });

  it('does not doubt a setting without evidence', async () => {
    const none = await run({ readPartnerKindEvidence: async () => null });
    expect(short(none.findings)).toContain('partner-kind:passed');
    const failed = await run({ readPartnerKindEvidence: () => Promise.reject(appError('throttled')) });
    expect(short(failed.findings)).toContain('partner-kind:warning:throttled');
  });

  it('never rejects, even on an unexpected error', async () => {
    const { findings } = await run({ callApi: () => Promise.reject(new TypeError('bug')) });
    expect(short(findings)).toContain('mfa:failed:other');
    expect(findings).toHaveLength(7);
  });
});
