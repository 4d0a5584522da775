/** The agent and the agent's rights. The API does not reveal the partner's kind for certain (partner-center-api.md 3.11), so it is a setting. */
export type PartnerKind = 'direct-bill' | 'indirect-provider' | 'indirect-reseller';

/** Membership in Entra groups of the partner tenant (partner-center-api.md 3.11). `Agent.roles` is `null` while it is not known. */
export type AgentRole = 'admin-agent' | 'sales-agent' | 'helpdesk-agent';

/** Whether to use the signed-in attestation call (design.md section 3 "Remedies"). `auto`: until Microsoft refuses it as retired. */
export type AttestationRoute = 'auto' | 'on' | 'off';

export interface Agent {
  /** Entra object id. */
  readonly userId: string;
  readonly partnerTenantId: string;
  /** Sign-in name, e.g. mina.kato@contoso.example. */
  readonly userName: string;
  readonly displayName: string;
  /** The partner's own domains in lower case, for the wrong-person guard; at least the domain of the sign-in name. */
  readonly ownDomains: readonly string[];
  readonly roles: readonly AgentRole[] | null;
}
