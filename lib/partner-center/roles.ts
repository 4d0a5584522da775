/** Reads roles and their members from Partner Center (partner-center-api.md 0a), which takes no permission in Entra. */
import * as z from 'zod/mini';
import type { AgentRole } from '../domain/agent';
import type { CallOptions, Transport } from './transport';
import { type PageAddress, readCollection, text } from './wire';

export interface RoleHolder {
  /** Entra object id, lower case. */
  readonly userId: string;
  readonly userName: string;
}

/** At most this many pages of a role's members are read: a partner has tens of agents, seldom hundreds. */
const MOST_PAGES = 10;

const role = z.object({ id: z.string().check(z.minLength(1)), name: z.string() });
const member = z.object({ id: text, userPrincipalName: text });

/** Partner Center writes "Admin agent", Entra's groups "AdminAgents", older lists "AdminAgent". */
const ROLE_BY_NAME: ReadonlyMap<string, AgentRole> = new Map<string, AgentRole>([
  ['adminagent', 'admin-agent'],
  ['salesagent', 'sales-agent'],
  ['helpdeskagent', 'helpdesk-agent'],
]);

const roleNamed = (name: string): AgentRole | undefined =>
  ROLE_BY_NAME.get(
    name
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/s$/, ''),
  );

/**
 * Which agent roles list this person as a member. An empty answer does not prove that the person has no role, because it is not
 * documented that the members of groups in a role are listed. Rejects when the service refuses the question.
 */
export async function readRolesOf(
  transport: Transport,
  holder: RoleHolder,
  options?: CallOptions,
): Promise<readonly AgentRole[]> {
  const path = '/v1/roles';
  const answer = await transport.read(path, options);
  const listed = answered(answer, () => readCollection(answer.body, path).items);
  const known = listed.flatMap((item) => {
    const parsed = z.safeParse(role, item);
    const name = parsed.success ? roleNamed(parsed.data.name) : undefined;
    return parsed.success && name ? [{ id: parsed.data.id, name }] : [];
  });
  const held = await Promise.all(
    known.map(async ({ id, name }) => ((await hasMember(transport, id, holder, options)) ? [name] : [])),
  );
  return [...new Set(held.flat())];
}

async function hasMember(transport: Transport, roleId: string, holder: RoleHolder, options?: CallOptions): Promise<boolean> {
  const start = `/v1/roles/${encodeURIComponent(roleId)}/usermembers`;
  let page: PageAddress | null = { path: start, headers: {} };
  for (let read = 0; page && read < MOST_PAGES; read++) {
    const answer = await transport.read(page.path, { ...options, headers: page.headers });
    const { items, next } = answered(answer, () => readCollection(answer.body, start));
    if (items.some((item) => isHolder(item, holder))) return true;
    page = next;
  }
  return false;
}

function isHolder(item: unknown, { userId, userName }: RoleHolder): boolean {
  const parsed = z.safeParse(member, item);
  if (!parsed.success) return false;
  const { id, userPrincipalName } = parsed.data;
  return id.toLowerCase() === userId || (userName !== '' && userPrincipalName.toLowerCase() === userName.toLowerCase());
}

function answered<T>(answer: { malformed(error: unknown): Error }, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw answer.malformed(error);
  }
}
