/**
 * Who is signed in to the admin center, and for which customer. As in the real portal the address does not say so: the browser
 * holds an opaque cookie for each host.
 */
import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context.ts';

export interface PlacedLine {
  readonly orderNumber: string;
  readonly productId: string;
  readonly quantity: number;
}

export interface Session {
  readonly tenantId: string;
  /** `partner`: an agent who administers the customer on its behalf; `customer`: somebody of the customer's own. */
  readonly as: 'partner' | 'customer';
  /** Who of the customer's own people it is. */
  readonly user?: SignedInUser;
  readonly placed: PlacedLine[];
}

export interface SignedInUser {
  readonly name: string;
  /** Global or billing administrator: may accept the agreement and partners for the organization. */
  readonly mayAccept: boolean;
}

export interface Sessions {
  /** @returns the opaque id to put into a cookie. */
  open(tenantId: string, as: Session['as'], user?: SignedInUser): string;
  find(id: string | null): Session | null;
  /** A ticket takes a session to another host or into a frame, where the cookie does not go. */
  issueTicket(id: string): string;
  /** @returns the id of the ticket's session. */
  sessionOfTicket(ticket: string | null): string | null;
}

const all = new WeakMap<SandboxContext, Sessions>();

/** The sessions of one sandbox; two sandboxes in one process share none. */
export function sessionsOf(context: SandboxContext): Sessions {
  const known = all.get(context);
  if (known) return known;
  const sessions = new Map<string, Session>();
  const tickets = new Map<string, string>();
  const made: Sessions = {
    open(tenantId, as, user) {
      const id = randomUUID();
      sessions.set(id, { tenantId, as, placed: [], ...(user && { user }) });
      return id;
    },
    find: (id) => (id === null ? null : (sessions.get(id) ?? null)),
    issueTicket(id) {
      const ticket = randomUUID();
      tickets.set(ticket, id);
      return ticket;
    },
    sessionOfTicket: (ticket) => (ticket === null ? null : (tickets.get(ticket) ?? null)),
  };
  all.set(context, made);
  return made;
}
