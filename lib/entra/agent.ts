/** The agent and the agent's roles, as far as tokens and Microsoft Graph reveal them. */
import * as z from 'zod/mini';
import type { Agent, AgentRole } from '../domain/agent';
import type { EntraApp } from './entra';
import type { Kept } from './tokens';

export const GROUPS_SCOPE = 'https://graph.microsoft.com/GroupMember.Read.All';
const GRAPH = 'https://graph.microsoft.com';
const ANSWER_WITHIN_MS = 10_000;
const MOST_PAGES = 20;

/** The domain of a sign-in name or an email address, in lower case; empty when there is none. */
export function domainOf(name: string): string {
  return /@([^\s@]+\.[^\s@.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function agentOf(kept: Kept, app: EntraApp): Agent {
  const own = [domainOf(kept.userName), ...kept.ownDomains.map((domain) => domain.toLowerCase())];
  return {
    userId: kept.userId,
    partnerTenantId: app.partnerTenantId.toLowerCase(),
    userName: kept.userName,
    displayName: kept.displayName,
    ownDomains: [...new Set(own.filter(Boolean))],
    roles: kept.roles,
  };
}

/** The groups whose members have the roles (partner-center-api.md 3.11). */
const ROLE_BY_GROUP: ReadonlyMap<string, AgentRole> = new Map<string, AgentRole>([
  ['adminagents', 'admin-agent'],
  ['salesagents', 'sales-agent'],
  ['helpdeskagents', 'helpdesk-agent'],
]);

const memberOf = z.object({
  value: z.array(z.object({ displayName: z.catch(z.nullable(z.string()), null) })),
  '@odata.nextLink': z.catch(z.string(), ''),
});

/**
 * Reads the agent's roles from group membership. Resolves to null when they cannot be known: no consent, no answer, or groups without
 * names, which is what Graph returns without a group scope. Never rejects, because an unknown role is a normal state.
 */
export async function readRoles(
  fetchGraph: typeof fetch,
  graphToken: () => Promise<string>,
  failed: (error: unknown) => void = () => {},
): Promise<readonly AgentRole[] | null> {
  try {
    const headers = { Authorization: `Bearer ${await graphToken()}`, Accept: 'application/json' };
    const names: (string | null)[] = [];
    let url = `${GRAPH}/v1.0/me/memberOf?$select=id,displayName`;
    for (let pages = 0; url && pages < MOST_PAGES; pages++) {
      // A link to the next page may lead elsewhere; the token is sent to Graph only.
      if (new URL(url).origin !== GRAPH) return null;
      const response = await fetchGraph(url, {
        headers,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      if (!response.ok) return null;
      const page = z.parse(memberOf, await response.json());
      names.push(...page.value.map(({ displayName }) => displayName));
      url = page['@odata.nextLink'];
    }
    const roles = names.map((name) => ROLE_BY_GROUP.get(name?.toLowerCase() ?? '')).filter((role) => role !== undefined);
    return roles.length === 0 && (url || names.includes(null)) ? null : [...new Set(roles)];
  } catch (error) {
    failed(error);
    return null;
  }
}

const accessTokenClaims = z.object({ amr: z.array(z.string()) });

/** Whether an access token claims MFA; null when it makes no claim. Only for an early warning (partner-center-api.md 1.2). */
export function mfaClaim(accessToken: string): boolean | null {
  try {
    const payload = (accessToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const parsed = z.safeParse(accessTokenClaims, JSON.parse(atob(payload)));
    return parsed.success ? parsed.data.amr.includes('mfa') : null;
  } catch {
    // A token is Microsoft's to read, not ours: one that we cannot take apart is as good as any.
    return null;
  }
}
