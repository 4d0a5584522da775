/** The creation of a customer as the store keeps it, and its phases. Source: partner-center-api.md 3.9. */
import type { AppError } from './app-error';
import type { Instant } from './facts';
import type { AgreementChoice, NewCustomerField } from './new-customer';

interface PhaseTraits {
  readonly next: readonly string[];
  /** Nothing more happens by itself, and another customer may be created. */
  readonly ended: boolean;
}

/**
 * Every phase of the creation of a customer.
 *
 * - `written`: in the store, and nothing has been sent.
 * - `sending`: the request may have left.
 * - `in-doubt`: the answer was lost; the customer list and the domain are read until they tell.
 * - `created`: the customer exists.
 * - `refused`: Microsoft refused, and the customer list does not have the customer.
 * - `not-created`: the answer was lost and nothing was created: the domain is still free after several readings.
 * - `not-sent`: the request did not leave.
 */
export const CREATION_PHASES = {
  written: { next: ['sending', 'not-sent'], ended: false },
  sending: { next: ['in-doubt', 'created', 'not-sent'], ended: false },
  'in-doubt': { next: ['created', 'refused', 'not-created'], ended: false },
  created: { next: [], ended: true },
  refused: { next: ['created'], ended: true },
  'not-created': { next: ['created'], ended: true },
  'not-sent': { next: [], ended: true },
} as const satisfies Record<string, PhaseTraits>;

export type CreationPhase = keyof typeof CREATION_PHASES;

/** The durable record of the creation of a customer. Part of the partner's record, like the journal; it never has the password. */
export interface Creation {
  /** Also the MS-RequestId of the request; the draft's id. */
  readonly id: string;
  readonly partnerTenantId: string;
  readonly userId: string;
  readonly userName: string;
  readonly companyName: string;
  readonly domain: string;
  readonly agreement: AgreementChoice;
  /** Tenant id, once the customer is known to exist. */
  readonly customerId: string | null;
  readonly phase: CreationPhase;
  readonly writtenAt: Instant;
  readonly sentAt: Instant | null;
  readonly settledAt: Instant | null;
  /** Readings made to settle a doubt. */
  readonly readings: number;
  readonly nextReadingAt: Instant | null;
  readonly appError: AppError | null;
  /** The fields that Microsoft refused, when it named them. */
  readonly refused: readonly NewCustomerField[];
  readonly correlationId: string;
}

export function creationHasEnded({ phase }: Pick<Creation, 'phase'>): boolean {
  return CREATION_PHASES[phase].ended;
}

/** Whether one phase may follow another; any may follow itself, as when a reading is counted. */
export function creationMayFollow(from: CreationPhase, to: CreationPhase): boolean {
  const next: readonly CreationPhase[] = CREATION_PHASES[from].next;
  return from === to || next.includes(to);
}
