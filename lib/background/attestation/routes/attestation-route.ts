/**
 * One way of getting an acceptance on record (design.md section 1, "attestation route"). A route makes the calls and says what became of
 * them; the coordinator writes the journal, decides when to call, and reads the record. So a route keeps nothing, repeats nothing and
 * waits for nothing, and a worker may stop at any moment of it.
 */
import type { AppError } from '../../../domain/app-error';
import type { Day } from '../../../domain/facts';
import type { JournalEntry } from '../../../domain/journal';
import type { LearnedRoute } from '../learned-route';

/** What a route is told of an act. */
export interface Act {
  /** As the journal holds it now. Its `id` names the request, so the same request sent twice is one to the service. */
  readonly entry: JournalEntry;
  /** Whether the customer's record could be read lately; tells a route that was closed from a customer who is out of reach. */
  readonly recordReadable: boolean;
}

export type RouteAnswer =
  /**
   * The service says that the acceptance is on record. `appError`: because of somebody else's act. Nobody is told before a reading
   * of the record agrees.
   */
  | { readonly answer: 'settled'; readonly appError: AppError | null }
  /** The service has taken the last request; the record is read until it shows. `correlationId`: the service's; empty when none came. */
  | { readonly answer: 'submitted'; readonly correlationId: string }
  /** The service has taken the first request and the customer has not accepted yet. `reference`: see `JournalEntry`. */
  | { readonly answer: 'waiting-for-customer'; readonly reference: string | null }
  /**
   * The customer has accepted, on that day if the service says so. The finishing request is due, and none that was sent before has been
   * carried out or ever will be: otherwise the answer is `in-doubt`.
   */
  | { readonly answer: 'customer-accepted'; readonly reference: string | null; readonly agreedOn: Day | null }
  /** The service refuses this act for good. What may pass (throttling of a finishing request) is `not-sent`. */
  | { readonly answer: 'refused'; readonly appError: AppError }
  /** The service has retired the route itself; no act can take it. */
  | { readonly answer: 'closed'; readonly appError: AppError }
  /** Nothing was carried out by the request that the entry speaks of, nor ever will be. */
  | { readonly answer: 'not-sent'; readonly appError: AppError | null }
  /** Nobody knows; the record and later questions will tell. */
  | { readonly answer: 'in-doubt'; readonly appError: AppError | null };

/**
 * `start` and `resume` write, and the journal says so before each is called; `prepare` and `reconcile` only ask. A call may reject only
 * before anything has left (`prepare`); any other rejection is a bug and leaves the act in doubt.
 */
export interface AttestationRoute {
  /** Stands in every entry, so it never changes. */
  readonly name: string;
  /** What the service's answers have taught: whether acts may take this route. The coordinator teaches it. */
  readonly availability: LearnedRoute;
  /** Reads what the first request needs, and looks for what would make it useless. A rejection ends the act as not sent. */
  prepare(act: Act): Promise<Pick<JournalEntry, 'templateId' | 'dateSent'>>;
  /** Sends the first request of an act. */
  start(act: Act): Promise<RouteAnswer>;
  /** Sends the finishing request, after the customer has accepted. Never called on a route that never waits. */
  resume(act: Act): Promise<RouteAnswer>;
  /**
   * Asks how an act stands that waits for its customer, or whose request had no answer. The record was read just before and does not show
   * it.
   */
  reconcile(act: Act): Promise<RouteAnswer>;
}

/** The route that a new act takes: the first that is not known to be closed, else the first, which the agent has chosen to try again. */
export function routeForNewAct(routes: readonly AttestationRoute[]): AttestationRoute | null {
  return routes.find(({ availability }) => availability.learned() !== 'closed') ?? routes[0] ?? null;
}
