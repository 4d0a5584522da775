/** The partner tenants, their people and their registered apps. All are made up; the ids are those of the API examples. */

export type PartnerKind = 'direct-bill' | 'indirect-provider' | 'indirect-reseller';
export type AgentGroup = 'AdminAgents' | 'SalesAgents' | 'HelpdeskAgents';

export interface Partner {
  readonly tenantId: string;
  readonly kind: PartnerKind;
  readonly companyName: string;
  readonly domain: string;
  readonly mpnId: string;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phoneNumber: string;
  };
}

export interface Account {
  /** Entra object id. */
  readonly oid: string;
  readonly tenantId: string;
  readonly upn: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly groups: readonly AgentGroup[];
  /** Whether the tenant asks this person for a second factor; without one the token's `amr` lacks `mfa`. */
  readonly secondFactor: boolean;
}

export const DIRECT_PARTNER = '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01';
export const INDIRECT_PROVIDER = 'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714';
export const INDIRECT_RESELLER = '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093';

export const PARTNERS: readonly Partner[] = [
  {
    tenantId: DIRECT_PARTNER,
    kind: 'direct-bill',
    companyName: 'Contoso Cloud K.K.',
    domain: 'contosocloud.onmicrosoft.com',
    mpnId: '1234567',
    contact: { firstName: 'Kenji', lastName: 'Mori', email: 'kenji.mori@contosocloud.example', phoneNumber: '0355550101' },
  },
  {
    tenantId: INDIRECT_PROVIDER,
    kind: 'indirect-provider',
    companyName: 'Tailspin Distribution',
    domain: 'tailspindistribution.onmicrosoft.com',
    mpnId: '2345678',
    contact: { firstName: 'Lena', lastName: 'Fischer', email: 'lena.fischer@tailspin.example', phoneNumber: '0355550111' },
  },
  {
    tenantId: INDIRECT_RESELLER,
    kind: 'indirect-reseller',
    companyName: 'Contoso Reseller',
    domain: 'contosoreseller.onmicrosoft.com',
    mpnId: '7654321',
    contact: {
      firstName: 'Olivia',
      lastName: 'Brandt',
      email: 'olivia.brandt@contosoreseller.example',
      phoneNumber: '0355550121',
    },
  },
];

export const ACCOUNTS: readonly Account[] = [
  {
    oid: 'a81f3b60-1d27-4f95-8c0e-6b9e2d4f7a12',
    tenantId: DIRECT_PARTNER,
    upn: 'kenji.mori@contosocloud.onmicrosoft.com',
    firstName: 'Kenji',
    lastName: 'Mori',
    groups: ['AdminAgents'],
    secondFactor: true,
  },
  {
    oid: 'b5d20e94-6a3c-4d17-9f82-0c7e1b4a5d36',
    tenantId: DIRECT_PARTNER,
    upn: 'mina.kato@contosocloud.onmicrosoft.com',
    firstName: 'Mina',
    lastName: 'Kato',
    groups: ['SalesAgents'],
    secondFactor: true,
  },
  {
    oid: 'c9e7a153-2f80-4b6d-8d14-5a3f9c0e7b28',
    tenantId: DIRECT_PARTNER,
    upn: 'hugo.lind@contosocloud.onmicrosoft.com',
    firstName: 'Hugo',
    lastName: 'Lind',
    groups: ['HelpdeskAgents'],
    secondFactor: true,
  },
  {
    oid: 'd1f4c8b7-93e5-4a02-b6c9-7e8d2a1f0c45',
    tenantId: DIRECT_PARTNER,
    upn: 'nora.weiss@contosocloud.onmicrosoft.com',
    firstName: 'Nora',
    lastName: 'Weiss',
    groups: ['AdminAgents'],
    secondFactor: false,
  },
  {
    oid: 'e3a96d02-4c1b-4f78-a5e0-8b2d7f6c9134',
    tenantId: INDIRECT_PROVIDER,
    upn: 'lena.fischer@tailspindistribution.onmicrosoft.com',
    firstName: 'Lena',
    lastName: 'Fischer',
    groups: ['AdminAgents'],
    secondFactor: true,
  },
  {
    oid: 'f7b05e21-8d64-4390-91af-2c6e0d3b8a57',
    tenantId: INDIRECT_RESELLER,
    upn: 'olivia.brandt@contosoreseller.onmicrosoft.com',
    firstName: 'Olivia',
    lastName: 'Brandt',
    groups: ['AdminAgents'],
    secondFactor: true,
  },
];

/** Ids of the agents' security groups. They are the same in every tenant here, but no client may rely on that. */
export const GROUP_IDS: Readonly<Record<AgentGroup, string>> = {
  AdminAgents: '0d5b7c1e-3a92-4f60-8e17-b6c4d2f9a835',
  SalesAgents: '1e6c8d2f-4ba3-4071-9f28-c7d5e3a0b946',
  HelpdeskAgents: '2f7d9e30-5cb4-4182-8039-d8e6f4b1ca57',
};

export const API_RESOURCE = 'https://api.partnercenter.microsoft.com';
export const GRAPH_RESOURCE = 'https://graph.microsoft.com';

/** The scopes that an app may request of each resource if the tenant has consented. */
export const RESOURCE_SCOPES: Readonly<Record<string, readonly string[]>> = {
  [API_RESOURCE]: [`${API_RESOURCE}/user_impersonation`],
  [GRAPH_RESOURCE]: [`${GRAPH_RESOURCE}/User.Read`, `${GRAPH_RESOURCE}/GroupMember.Read.All`],
};

export interface AppRegistration {
  readonly clientId: string;
  readonly name: string;
  /** The platform under which the redirect address is registered: only `spa` may redeem codes from a browser. */
  readonly platform: 'spa' | 'web';
  /** Scopes that the tenants' admins have initially consented to. The control interface can change them. */
  readonly consented: readonly string[];
  /** Whether the browser extension's redirect addresses are registered. */
  readonly extensionRedirects: boolean;
}

/** The app that is registered correctly. */
export const COUNTERSIGN_APP = 'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845';

const EVERY_SCOPE = Object.values(RESOURCE_SCOPES).flat();

/** The correct registration first, then one for each mistake that partners make (partner-center-api.md 1.10). */
export const APPS: readonly AppRegistration[] = [
  {
    clientId: COUNTERSIGN_APP,
    name: 'Countersign',
    platform: 'spa',
    consented: EVERY_SCOPE,
    extensionRedirects: true,
  },
  {
    clientId: 'a0e1d2c3-1111-4b02-a6f7-91e0d3c2b801',
    name: 'Countersign (registered under Web)',
    platform: 'web',
    consented: EVERY_SCOPE,
    extensionRedirects: true,
  },
  {
    clientId: 'a0e1d2c3-2222-4b02-a6f7-91e0d3c2b802',
    name: 'Countersign (no admin consent)',
    platform: 'spa',
    consented: [],
    extensionRedirects: true,
  },
  {
    clientId: 'a0e1d2c3-3333-4b02-a6f7-91e0d3c2b803',
    name: 'Countersign (redirect address missing)',
    platform: 'spa',
    consented: EVERY_SCOPE,
    extensionRedirects: false,
  },
];

export function partnerByTenant(tenantId: string): Partner | undefined {
  return PARTNERS.find((partner) => partner.tenantId === tenantId.toLowerCase());
}

export function accountByObjectId(oid: string): Account | undefined {
  return ACCOUNTS.find((account) => account.oid === oid);
}
