import type { CallOptions, Transport } from './transport';

/**
 * Whether no tenant has the domain (partner-center-api.md 3.9). Only the service's own 404 means "free": a proxy's would lead to a
 * customer that cannot be created, and its 200 to a domain that is wrongly called taken.
 */
export async function isDomainFree(transport: Transport, domain: string, options?: CallOptions): Promise<boolean> {
  const answer = await transport.read(`/v1/domains/${encodeURIComponent(domain)}`, {
    ...options,
    method: 'HEAD',
    noneWhen: ({ status, fromService }) => status === 404 && fromService,
  });
  if (answer.body === undefined) return true;
  if (!answer.fromService) throw answer.malformed();
  return false;
}
