/** lib/entra and lib/partner-center against the sandbox's real OpenID Connect provider and API, over TLS, with a simulated browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PartnerKind } from '../../../lib/domain/agent';
import { testConnection } from '../../../lib/entra/connection-test';
import { createSignIn, type SessionArea, SignInError } from '../../../lib/entra/sign-in';
import { type CustomerCursor, createPartnerCenter } from '../../../lib/partner-center/client';
import { PartnerCenterError } from '../../../lib/partner-center/errors';
import { ACCOUNTS, DIRECT_PARTNER, INDIRECT_PROVIDER, INDIRECT_RESELLER } from '../../sandbox/data/partners';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { browserOf, REDIRECT, sandboxFetch } from './sandbox-line';

const CLIENT = 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845';
const KENJI = 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12';
const HOUR = 3_600_000;

let sandbox: Sandbox;
let ahead = 0;
const now = () => Date.now() + ahead;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 40, now });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  ahead = 0;
  sandbox.control.reset();
});

interface Who {
  readonly tenantId?: string;
  readonly objectId?: string;
  readonly clientId?: string;
  readonly partnerKind?: PartnerKind;
}

function open({ tenantId = DIRECT_PARTNER, objectId = KENJI, clientId = CLIENT, partnerKind = 'direct-bill' }: Who = {}) {
  const kept = new Map<string, unknown>();
  const area: SessionArea = {
    get: async (key) => ({ [key]: kept.get(key) }),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
  };
  const fetch = sandboxFetch(sandbox.port);
  const online = () => true;
  const signIn = createSignIn({
    app: { clientId, partnerTenantId: tenantId, redirectUri: REDIRECT },
    launchWebAuthFlow: browserOf(sandbox.port, { objectId }),
    area,
    fetch,
    now,
    online,
  });
  const center = createPartnerCenter({
    fetch,
    now,
    online,
    token: (options) => signIn.token(options),
    partnerKind: () => partnerKind,
    sleep: async () => {},
  });
  return { signIn, center };
}

function account(tenantId: string, group: string | null) {
  const found = ACCOUNTS.find(
    (one) => one.tenantId === tenantId && (group ? (one.groups as string[]).includes(group) : !one.secondFactor),
  );
  if (!found) throw new Error('no such account');
  return found;
}

async function appErrorOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof PartnerCenterError || error instanceof SignInError) return error.appError.kind;
      throw error;
    },
  );
}

describe('signing in at the sandbox', () => {
  it('gives the agent, with role and domains', async () => {
    const { signIn, center } = open();
    await signIn.signIn({ otherAccount: false });
    const { domains } = await center.readOrganization();
    expect(await signIn.completeAgent(domains, [])).toMatchObject({
      userId: KENJI,
      partnerTenantId: DIRECT_PARTNER,
      roles: ['admin-agent'],
    });
    expect(await signIn.mfaClaimed()).toBe(true);
    expect(center.mfaCompliant()).toBe(true);
  });

  it('knows each agent’s role by Partner Center itself, without consent to Graph', async () => {
    sandbox.control.setConsent(CLIENT, 'https://graph.microsoft.com', false);
    for (const [group, role] of [
      ['AdminAgents', 'admin-agent'],
      ['SalesAgents', 'sales-agent'],
      ['HelpdeskAgents', 'helpdesk-agent'],
    ] as const) {
      const { signIn, center } = open({ objectId: account(DIRECT_PARTNER, group).oid });
      const agent = await signIn.signIn({ otherAccount: false });
      expect((await signIn.completeAgent([], await center.readRolesOf(agent))).roles).toEqual([role]);
    }
    expect(sandbox.control.requests({ host: 'graph.microsoft.com' })).toEqual([]);
  });

  it('lasts for 24 hours with the refresh token, after that with Entra’s session, and then expires', async () => {
    const { signIn, center } = open();
    await signIn.signIn({ otherAccount: false });
    for (const hours of [2, 20, 26]) {
      ahead = hours * HOUR;
      expect(await appErrorOf(center.readOrganization())).toBe('none');
    }
    sandbox.control.revokeSessions();
    ahead = 60 * HOUR;
    expect(await appErrorOf(center.readOrganization())).toBe('signed-out');
    expect([await signIn.agent(), await signIn.expired()]).toEqual([null, true]);
  });

  it('renews a token that the service no longer accepts', async () => {
    const { signIn, center } = open();
    await signIn.signIn({ otherAccount: false });
    await center.readOrganization();
    ahead = 60_000;
    sandbox.control.expireTokens();
    ahead = 120_000;
    expect(await appErrorOf(center.readOrganization())).toBe('none');
  });

  it('works without consent to Graph, with unknown roles', async () => {
    sandbox.control.setConsent(CLIENT, 'https://graph.microsoft.com', false);
    const { signIn, center } = open();
    await signIn.signIn({ otherAccount: false });
    expect((await signIn.completeAgent([], [])).roles).toBeNull();
    expect(await appErrorOf(center.readAgreementTemplate())).toBe('none');
  });
});

describe('the connection test at the sandbox', () => {
  async function findings(who: Who) {
    const { signIn, center } = open(who);
    const result = await testConnection({
      clientId: who.clientId ?? CLIENT,
      partnerTenantId: who.tenantId ?? DIRECT_PARTNER,
      partnerKind: who.partnerKind ?? 'direct-bill',
      signIn,
      interactive: true,
      callApi: () => center.readAgreementTemplate(),
      mfaCompliant: center.mfaCompliant,
      readPartnerKindEvidence: () => center.readPartnerKindEvidence(),
      readOwnDomains: async () => (await center.readOrganization()).domains,
      readRoles: async () => {
        const agent = await signIn.agent();
        return agent ? center.readRolesOf(agent) : [];
      },
    });
    return {
      bad: result.findings
        .filter(({ result }) => result !== 'passed' && result !== 'waiting')
        .map(({ check, cause }) => `${check}: ${cause}`),
      kind: result.suggestedKind?.kind ?? null,
    };
  }

  it('finds nothing wrong with a correct set-up, and finds each partner’s kind', async () => {
    expect(await findings({})).toEqual({ bad: [], kind: 'direct-bill' });
    const provider = { tenantId: INDIRECT_PROVIDER, objectId: account(INDIRECT_PROVIDER, 'AdminAgents').oid };
    expect(await findings({ ...provider, partnerKind: 'indirect-provider' })).toEqual({ bad: [], kind: 'indirect-provider' });
    expect(await findings(provider)).toEqual({ bad: ['partner-kind: kind-differs'], kind: 'indirect-provider' });
  });

  it.each([
    ['an unknown app', { clientId: 'a0e1d2c3-9999-4b02-a6f7-91e0d3c2b809' }, 'signed-in: app-not-found'],
    ['an unknown tenant', { tenantId: '00000000-0000-4000-8000-000000000000' }, 'signed-in: tenant-not-found'],
    ['an app registered under Web', { clientId: 'a0e1d2c3-1111-4b02-a6f7-91e0d3c2b801' }, 'signed-in: wrong-platform-type'],
  ])('names %s', async (_name, who, expected) => {
    expect((await findings(who)).bad).toEqual([expected]);
  });

  it('names a missing second factor', async () => {
    expect((await findings({ objectId: account(DIRECT_PARTNER, null).oid })).bad).toEqual(['mfa: mfa-missing']);
  });

  it('names a missing role', async () => {
    const helpdesk = ACCOUNTS.find(
      ({ tenantId, groups, secondFactor }) =>
        tenantId === DIRECT_PARTNER && secondFactor && groups.length === 1 && groups[0] === 'HelpdeskAgents',
    );
    expect((await findings({ objectId: helpdesk?.oid ?? '' })).bad).toEqual(['role: role-missing']);
  });
});

describe('Partner Center at the sandbox', () => {
  async function ready(who: Who = {}) {
    const line = open(who);
    await line.signIn.signIn({ otherAccount: false });
    return line.center;
  }

  /** A customer of the direct-bill partner without any acceptance. */
  function blocked() {
    const found = sandbox.control
      .customers(0, 40)
      .find(({ tenantId }) => !sandbox.control.isAccepted(tenantId) && sandbox.control.agreementsOf(tenantId).length === 0);
    if (!found) throw new Error('every customer has accepted');
    return found;
  }

  function order(customerId: string, templateId: string, rest: object = {}) {
    return {
      customerId,
      templateId,
      signatory: { firstName: 'Jane', lastName: 'Doe', email: 'jane.doe@fabrikam.example', phone: '' },
      dateAgreed: new Date(Math.floor(now() / 86_400_000 - 1) * 86_400_000).toISOString(),
      requestId: crypto.randomUUID(),
      correlationId: crypto.randomUUID(),
      readsWork: true,
      ...rest,
    };
  }

  it('lists every customer once, with every form of links', async () => {
    for (const linksWithV1 of [true, false]) {
      sandbox.control.set({ linksWithV1, byteOrderMark: !linksWithV1 });
      const center = await ready();
      const ids: string[] = [];
      let cursor: CustomerCursor | null = null;
      do {
        const page = await center.readCustomerPage(cursor);
        ids.push(...page.customers.map(({ tenantId }) => tenantId));
        cursor = page.next;
      } while (cursor);
      expect(new Set(ids).size).toBe(sandbox.control.customerCount());
    }
  });

  it('attests once, reads it back, and recognises one that is on record already', async () => {
    const center = await ready();
    const { tenantId } = blocked();
    expect(await center.readConfirmations(tenantId)).toEqual([]);
    expect(await center.readDirectAcceptance(tenantId)).toBe(false);
    const { templateId } = await center.readAgreementTemplate();
    const first = order(tenantId, templateId);
    const receipt = await center.attest(first);
    expect(receipt.correlationId).toBe(first.correlationId);
    expect(await center.readConfirmations(tenantId)).toMatchObject([
      { signatory: first.signatory, agreedOn: first.dateAgreed.slice(0, 10), templateId },
    ]);
    expect(await appErrorOf(center.attest(order(tenantId, templateId)))).toBe('already-on-record');
    expect(await appErrorOf(center.attest(first))).toBe('none');
    expect(sandbox.control.agreementsOf(tenantId)).toHaveLength(1);
  });

  it.each([
    { bareArrays: true },
    { zonelessDates: false },
    { codesAsText: true },
    { emptyAgreements: 404 },
    { byteOrderMark: true },
  ] as const)('reads the same with %j', async (setting) => {
    sandbox.control.set(setting);
    const center = await ready();
    const { tenantId } = blocked();
    expect(await center.readConfirmations(tenantId)).toEqual([]);
    const { templateId } = await center.readAgreementTemplate();
    await center.attest(order(tenantId, templateId));
    expect(await center.readConfirmations(tenantId)).toHaveLength(1);
    expect(await appErrorOf(center.attest(order(tenantId, templateId)))).toBe('already-on-record');
  });

  it.each([403, 404, 410] as const)('takes %i for a closed route', async (retiredStatus) => {
    sandbox.control.set({ rules: '2026', retiredStatus });
    const center = await ready();
    const { templateId } = await center.readAgreementTemplate();
    expect(await appErrorOf(center.attest(order(blocked().tenantId, templateId)))).toBe('route-closed');
  });

  it('reports a future date, a missing role and a stranger’s customer as what they are', async () => {
    const center = await ready();
    const { templateId } = await center.readAgreementTemplate();
    const tomorrow = new Date(now() + 24 * HOUR).toISOString();
    expect(await appErrorOf(center.attest(order(blocked().tenantId, templateId, { dateAgreed: tomorrow })))).toBe('future-date');
    expect(await appErrorOf(center.readConfirmations('00000000-0000-4000-8000-000000000000'))).not.toBe('none');
    const helpdesk = await ready({ objectId: account(DIRECT_PARTNER, 'HelpdeskAgents').oid });
    expect(await appErrorOf(helpdesk.attest(order(blocked().tenantId, templateId)))).toBe('wrong-role');
  });

  it('reports that the partner is a reseller as the reason', async () => {
    const reseller = { tenantId: INDIRECT_RESELLER, objectId: account(INDIRECT_RESELLER, 'AdminAgents').oid };
    const center = await ready({ ...reseller, partnerKind: 'indirect-reseller' });
    expect(await appErrorOf(center.readAgreementTemplate())).toBe('wrong-partner-kind');
  });

  it.each(['cut-before-write', 'cut-after-write', 'malformed', 'html', 'empty'] as const)(
    'is left in doubt by %s',
    async (kind) => {
      const center = await ready();
      const { tenantId } = blocked();
      const { templateId } = await center.readAgreementTemplate();
      sandbox.control.addFault({ kind, method: 'POST', host: 'api', times: 1 });
      const error = await center.attest(order(tenantId, templateId)).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PartnerCenterError);
      expect((error as PartnerCenterError).lost).toBe(true);
      expect(sandbox.control.requests({ method: 'POST', path: 'agreements' })).toHaveLength(1);
      expect(await center.readConfirmations(tenantId)).toHaveLength(kind === 'cut-before-write' ? 0 : 1);
    },
  );

  it('gets the agreement in Japanese for Japan, and says when it is in English', async () => {
    const center = await ready();
    const { templateId } = await center.readAgreementTemplate();
    const japan = await center.readAgreementDocument({ templateId, culture: 'ja-JP', country: 'jp' });
    expect(japan).toMatchObject({ language: 'ja-JP', country: 'JP', otherLanguage: false });
    const kenya = await center.readAgreementDocument({ templateId, culture: 'sw-KE', country: 'KE' });
    expect(kenya).toMatchObject({ language: 'en-US', country: 'KE', otherLanguage: true });
  });

  it('reads profiles and the invitation', async () => {
    const center = await ready();
    const { tenantId, companyName } = blocked();
    expect(await center.readCustomer(tenantId)).toMatchObject({ tenantId, companyName });
    expect((await center.readBillingContact(tenantId)).country).toMatch(/^[A-Z]{2}$/);
    expect(await center.readRelationshipRequest()).toMatch(/^https:\/\/admin\.microsoft\.com\//);
    expect((await center.searchCustomers(companyName.slice(0, 4))).map((one) => one.tenantId)).toContain(tenantId);
  });

  it('waits while the service throttles, and then succeeds', async () => {
    const center = await ready();
    sandbox.control.addFault({ kind: 'status', status: 429, retryAfter: 3, host: 'api', times: 2 });
    expect(await appErrorOf(center.readAgreementTemplate())).toBe('none');
    sandbox.control.addFault({ kind: 'status', status: 429, retryAfter: 57, host: 'api', times: 1 });
    expect(await appErrorOf(center.readAgreementTemplate())).toBe('throttled');
  });
});
