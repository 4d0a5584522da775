import * as z from 'zod/mini';
import type { CallOptions, Transport } from './transport';

const request = z.object({ url: z.string().check(z.refine(isInvitation)) });

/** The link goes to customers in the partner's name, so nothing but Microsoft's own page may be in it. */
function isInvitation(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, host, username, password } = new URL(value);
  return protocol === 'https:' && host === 'admin.microsoft.com' && !username && !password;
}

/** A link by which a new customer accepts the relationship and the agreement; opaque otherwise (partner-center-api.md 3.8). */
export async function readRelationshipRequest(transport: Transport, options?: CallOptions): Promise<string> {
  const answer = await transport.read('/v1/customers/relationshiprequests', options);
  const parsed = z.safeParse(request, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  return parsed.data.url;
}
