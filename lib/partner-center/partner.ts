/** The partner itself: its names, its domains, and what its relationships say about its kind (partner-center-api.md 3.11). */
import * as z from 'zod/mini';
import type { SettingsView } from '../domain/settings';
import { PartnerCenterError } from './errors';
import type { CallOptions, Transport } from './transport';
import { guid, readCollection, text } from './wire';

export interface PartnerOrganization {
  readonly tenantId: string;
  readonly companyName: string;
  /** The domains of the tenant and of the organization's email address, in lower case, without duplicates. */
  readonly domains: readonly string[];
}

export type PartnerKindEvidence = SettingsView['suggestedKind'];

const organization = z.object({ tenantId: guid, companyName: text, domain: text, email: text });

function domainsOf(...texts: readonly string[]): string[] {
  const domains = texts.map((one) => one.slice(one.lastIndexOf('@') + 1).toLowerCase());
  return [...new Set(domains.filter((domain) => /^[^\s@]+\.[^\s@.]{2,}$/.test(domain)))];
}

export async function readOrganization(transport: Transport, options?: CallOptions): Promise<PartnerOrganization> {
  const answer = await transport.read('/v1/profiles/organization', options);
  const parsed = z.safeParse(organization, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  const { tenantId, companyName, domain, email } = parsed.data;
  return { tenantId, companyName, domains: domainsOf(domain, email) };
}

type Relation = 'IsIndirectCloudSolutionProviderOf' | 'IsIndirectResellerOf';

/** Counts the partners in that relation, on the first page only; null when the service refuses this partner the question. */
async function countRelations(transport: Transport, relation: Relation, options?: CallOptions): Promise<number | null> {
  const path = `/v1/relationships?relationship_type=${relation}`;
  try {
    const answer = await transport.read(path, options);
    try {
      return readCollection(answer.body, path).items.length;
    } catch (error) {
      throw answer.malformed(error);
    }
  } catch (error) {
    if (error instanceof PartnerCenterError && isNotForThisKind(error)) return null;
    throw error;
  }
}

/** Whether the service refuses because of the partner's kind. A refusal because of the agent's role says nothing about the partner. */
function isNotForThisKind({ appError: { detail } }: PartnerCenterError): boolean {
  return detail?.status === 403 && ['1002', '2032', ''].includes(detail.code);
}

/**
 * Guesses the partner's kind from its relationships, for a suggestion only, because no field states it. A partner with resellers is a
 * provider; one with providers is a reseller; one with neither is probably direct-bill. A partner that may list its resellers, but has
 * none and may not list its providers, stays undecided: a new provider looks like that.
 */
export async function readPartnerKindEvidence(transport: Transport, options?: CallOptions): Promise<PartnerKindEvidence> {
  const [resellers, providers] = await Promise.all([
    countRelations(transport, 'IsIndirectCloudSolutionProviderOf', options),
    countRelations(transport, 'IsIndirectResellerOf', options),
  ]);
  if (resellers) return { kind: 'indirect-provider', because: 'has-resellers' };
  if (providers) return { kind: 'indirect-reseller', because: 'has-providers' };
  return resellers === 0 && providers === null ? null : { kind: 'direct-bill', because: 'neither' };
}
