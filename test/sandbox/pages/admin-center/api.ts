/** What the admin center's pages ask their own host. The session cookie says which customer is meant. */
import type { OrderBlock } from '../../data/orders.ts';

export interface RelatedPartner {
  readonly name: string;
  readonly kind: 'direct-bill' | 'indirect-provider' | 'indirect-reseller';
}

export interface Invitation {
  readonly partner: RelatedPartner;
  readonly provider: RelatedPartner | null;
}

export interface Session {
  readonly company: string;
  readonly domain: string;
  readonly country: string;
  readonly agent: { readonly name: string; readonly partner: string };
  /** `partner`: on behalf of the customer; `customer`: the customer's own; `own`: nobody else's organization. */
  readonly as: 'partner' | 'customer' | 'own';
  readonly accepted: boolean;
  /** Whether the organization can accept the agreement by itself. */
  readonly acceptance: 'open' | 'accepted' | 'bought-before' | 'attested';
  /** Whether the one who is signed in may accept for the organization. */
  readonly mayAccept: boolean;
  readonly partners: readonly RelatedPartner[];
  readonly placed: readonly { readonly orderNumber: string; readonly productId: string; readonly quantity: number }[];
}

export type Placed =
  | { readonly ok: true; readonly orderNumber: string }
  | { readonly ok: false; readonly code?: number; readonly block?: OrderBlock };

async function ask<T>(name: string, body?: unknown): Promise<T> {
  const response = await fetch(`/sandbox-api/${name}`, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return response.json() as Promise<T>;
}

export const readSession = () => ask<Session>('session');

/** Whether the customer may buy now. @param ticket stands for the cookie where the page is in another host's frame. */
export const readEligibility = (ticket?: string | null) =>
  ask<{ allowed: boolean }>(ticket ? `eligibility?ticket=${encodeURIComponent(ticket)}` : 'eligibility');

export const placeOrder = (productId: string, quantity: number) => ask<Placed>('orders', { productId, quantity });

export const signIn = (userName: string, password: string) => ask<{ ok: boolean }>('sign-in', { userName, password });

/** The invitation that the address of now names; null when it is none. */
export async function readInvitation(): Promise<Invitation | null> {
  const answer = await ask<Invitation | { error: string }>(`invitation${location.search}`);
  return 'partner' in answer ? answer : null;
}

export const acceptInvitation = (agreement: boolean) =>
  ask<{ accepted?: boolean }>(`invitation${location.search}`, { agreement });

export const acceptAgreement = () => ask<{ accepted?: boolean }>('agreement', {});

/** A ticket with which a page of the other host shows the same customer in a frame. */
export const frameTicket = () => ask<{ ticket: string }>('frame-ticket', {});
