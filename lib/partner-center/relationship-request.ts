import * as z from 'zod/mini';
import type { CallOptions, Transport } from './transport';

const request = z.object({ url: z.string().check(z.refine(isInvitation)) });

/** Customers get this link in the partner's name, so it must lead to Microsoft's own page. */
function isInvitation(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, host, username, password } = new URL(value);
  return protocol === 'https:' && host === 'admin.microsoft.com' && !username && !password;
}

/** The link where a new customer accepts the relationship and the agreement. Its contents are opaque (partner-center-api.md 3.8). */
export async function readRelationshipRequest(transport: Transport, options?: CallOptions): Promise<string> {
  const answer = await transport.read('/v1/customers/relationshiprequests', options);
  const parsed = z.safeParse(request, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  return parsed.data.url;
}
