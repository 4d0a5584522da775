/** Who the agent is and may do. The API cannot say the partner's kind for certain (partner-center-api.md 3.11), so it is a setting. */
export type PartnerKind = 'direct-bill' | 'indirect-provider' | 'indirect-reseller';

/** Membership in Entra groups of the partner tenant (partner-center-api.md 3.11); `null` in Agent.roles means not known. */
export type AgentRole = 'admin-agent' | 'sales-agent' | 'helpdesk-agent';

/** The signed-in attestation call: design.md section 3 "Remedies". `auto` learns from the first refusal of that kind. */
export type AttestationRoute = 'auto' | 'on' | 'off';

export interface Agent {
  /** Entra object id. */
  readonly userId: string;
  readonly partnerTenantId: string;
  /** Sign-in name, e.g. mina.kato@contoso.example. */
  readonly userName: string;
  readonly displayName: string;
  /** Domains that are the partner's own, lower case, for the wrong-person guard; at least that of the sign-in name. */
  readonly ownDomains: readonly string[];
  readonly roles: readonly AgentRole[] | null;
}
