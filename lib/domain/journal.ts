import type { AppError } from './app-error';
import type { Confirmation, Day, Instant, Signatory } from './facts';

interface PhaseTraits {
  /** Nothing more happens by itself, and another attestation for the customer may begin. */
  readonly ended: boolean;
  /** The record is read until it tells what became of the act. */
  readonly reads: boolean;
}

/**
 * Every phase of an attestation and what it means; whatever depends on a phase asks this table.
 *
 * - `written`: in the journal, nothing has left yet. A worker that stops here sent nothing.
 * - `sending`: the request may have left.
 * - `in-doubt`: no answer that says what became of it: it was lost, it was an error, the worker stopped while sending, or it was a
 *   refusal that the record has not borne out yet (then `error` is that refusal). Settled by reading, never by sending again.
 * - `undecided`: read often enough and still not there. The agent is asked, while reading goes on.
 * - `accepted`: Microsoft answered 2xx, not read back yet.
 * - `confirmed`: read back on the record.
 * - `already-on-record`: Microsoft had a confirmation of this person from somebody else.
 * - `recorded-differently`: the customer's acceptance is on record, but not as it was sent; `recorded` is what stands there.
 * - `refused`, `route-closed`: Microsoft refused, and a reading after that did not show it.
 * - `not-sent`: nothing left, or the agent gave the act up.
 */
export const ATTESTATION_PHASES = {
  written: { ended: false, reads: false },
  sending: { ended: false, reads: false },
  'in-doubt': { ended: false, reads: true },
  undecided: { ended: false, reads: true },
  accepted: { ended: false, reads: true },
  confirmed: { ended: true, reads: false },
  'already-on-record': { ended: true, reads: false },
  'recorded-differently': { ended: true, reads: false },
  refused: { ended: true, reads: false },
  'route-closed': { ended: true, reads: false },
  'not-sent': { ended: true, reads: false },
} as const satisfies Record<string, PhaseTraits>;

export type AttestationPhase = keyof typeof ATTESTATION_PHASES;

/** The durable record of one attestation. Belongs to the partner: it survives sign-out and is shown to the same account only. */
export interface JournalEntry {
  /** Also the MS-RequestId of the POST, so that a transparent retry by the browser is one write (partner-center-api.md 1.4). */
  readonly id: string;
  readonly draftId: string;
  readonly partnerTenantId: string;
  readonly userId: string;
  readonly userName: string;
  readonly customerId: string;
  readonly companyName: string;
  readonly signatory: Signatory;
  /** The day the agent chose, which is the day shown. */
  readonly agreedOn: Day;
  /** The moment that was sent for it, ISO 8601 UTC; see acceptance/dates. */
  readonly dateSent: string;
  readonly templateId: string;
  /** The concern the agent overruled, if any. */
  readonly acknowledged: string | null;
  readonly phase: AttestationPhase;
  readonly writtenAt: Instant;
  /** When the request was given to the network; null while, or after, nothing left. */
  readonly sentAt: Instant | null;
  /** When the answer came, or was found to be lost. */
  readonly answeredAt: Instant | null;
  readonly settledAt: Instant | null;
  /** Readings made to settle a doubt or to read back. */
  readonly readings: number;
  readonly nextReadingAt: Instant | null;
  readonly appError: AppError | null;
  readonly correlationId: string;
  /** `recorded-differently` only: the confirmation that stands on record; null when the customer accepted directly instead. */
  readonly recorded?: Pick<Confirmation, 'signatory' | 'agreedOn'> | null;
}

export function hasEnded(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ATTESTATION_PHASES[entry.phase].ended;
}

/** Whether readings of the record decide what becomes of an act, because its request may have left. */
export function isSettledByReading(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ATTESTATION_PHASES[entry.phase].reads;
}

/** Whether Microsoft answered an act that is in doubt, with an error, in contrast to an answer that was lost on the way. */
export function wasAnswered({ appError }: Pick<JournalEntry, 'appError'>): boolean {
  return appError !== null && appError.kind !== 'intercepted' && (appError.detail?.status ?? 0) > 0;
}
