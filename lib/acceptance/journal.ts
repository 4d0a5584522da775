import type { Day, Instant, Signatory } from './facts';
import type { Trouble } from './trouble';

/**
 * Where an attestation stands. Only `confirmed`, `already-on-record`, `refused`, `route-closed` and `not-sent` are ends.
 *
 * - `written`: in the journal, nothing has left yet. A worker that stops here sent nothing.
 * - `sending`: the request may have left.
 * - `in-doubt`: the answer was lost (or the worker stopped while sending); settled by reading, never by sending again.
 * - `undecided`: read often enough and still not there; only now the agent is asked.
 * - `accepted`: Microsoft answered 2xx, not read back yet.
 * - `confirmed`: read back on the record.
 */
export type AttestationPhase =
  | 'written'
  | 'sending'
  | 'in-doubt'
  | 'undecided'
  | 'accepted'
  | 'confirmed'
  | 'already-on-record'
  | 'refused'
  | 'route-closed'
  | 'not-sent';

/** The durable record of one attestation. Belongs to the partner: it survives sign-out and is shown to the same account only. */
export interface JournalEntry {
  /** Also the MS-RequestId of the POST, so that a transparent retry by the browser is one write (dossier 1.4). */
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
  readonly sentAt: Instant | null;
  /** When the answer came, or was found to be lost. */
  readonly answeredAt: Instant | null;
  readonly settledAt: Instant | null;
  /** Readings made to settle a doubt or to read back. */
  readonly readings: number;
  readonly nextReadingAt: Instant | null;
  readonly trouble: Trouble | null;
  readonly correlationId: string;
}

/** Phases after which nothing more happens by itself. */
const ENDED: readonly AttestationPhase[] = ['confirmed', 'already-on-record', 'refused', 'route-closed', 'not-sent'];

export function hasEnded(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ENDED.includes(entry.phase);
}
