import type { AppError } from './app-error';
import type { Confirmation, Day, Instant, Signatory } from './facts';

/**
 * How pages present an attestation: which screen, icon and reason they show. `asking`: the agent has to decide. `waiting`: the customer
 * has to act.
 */
export type ShownPhase =
  | 'under-way'
  | 'in-doubt'
  | 'asking'
  | 'waiting'
  | 'on-record'
  | 'on-record-differently'
  | 'refused'
  | 'not-sent';

interface PhaseTraits {
  /** The phases that may follow. The journal refuses all others. */
  readonly next: readonly string[];
  /** Whether nothing more happens automatically and another attestation for the customer may begin. */
  readonly ended: boolean;
  /** Whether the record is read until it shows what became of the act. */
  readonly reads: boolean;
  /** Whether the act is open and may have put the acceptance on record, so that an earlier reading says nothing about now. */
  readonly mayBeOnRecord: boolean;
  readonly shown: ShownPhase;
}

const ON_RECORD = ['confirmed', 'already-on-record', 'recorded-differently'] as const;
const WITHOUT_RECORD = ['refused', 'route-closed', 'not-sent'] as const;

/**
 * Every phase of an attestation and its properties. All code that depends on a phase uses this table.
 *
 * - `written`: in the journal, and nothing has been sent. A worker that stops here sent nothing.
 * - `sending`: a request may have left: the first one, or the finishing one after the customer has accepted (see `JournalEntry.step`).
 * - `in-doubt`: we do not know what became of the request: its answer was lost or was an error, the worker stopped while sending, or the
 *   answer was a refusal that the record has not confirmed yet (then `appError` is that refusal). Settled by reading and by asking the
 *   route, and sent again only when the route is sure that nothing arrived.
 * - `undecided`: read often enough and still not on record. The agent is asked, while reading continues.
 * - `waiting-for-customer`: the service has accepted the first request, and the customer has to accept before the finishing one.
 * - `accepted`: the service has accepted the last request, which has not been read back yet.
 * - `confirmed`: read back from the record.
 * - `already-on-record`: Microsoft had a confirmation of this person from somebody else.
 * - `recorded-differently`: the customer's acceptance is on record, but not as it was sent; `recorded` is what the record has.
 * - `refused`, `route-closed`: Microsoft refused, and a later reading did not find it on record.
 * - `not-sent`: nothing was sent, or the agent gave the act up.
 *
 * An act that was sent and ended without its record is still confirmed when the record appears later.
 */
export const ATTESTATION_PHASES = {
  written: { next: ['sending', 'not-sent'], ended: false, reads: false, mayBeOnRecord: true, shown: 'under-way' },
  sending: {
    next: ['in-doubt', 'undecided', 'waiting-for-customer', 'accepted', 'not-sent'],
    ended: false,
    reads: false,
    mayBeOnRecord: true,
    shown: 'under-way',
  },
  'in-doubt': {
    next: ['sending', 'undecided', 'waiting-for-customer', 'accepted', ...ON_RECORD, ...WITHOUT_RECORD],
    ended: false,
    reads: true,
    mayBeOnRecord: true,
    shown: 'in-doubt',
  },
  undecided: {
    next: ['sending', 'waiting-for-customer', 'accepted', ...ON_RECORD, ...WITHOUT_RECORD],
    ended: false,
    reads: true,
    mayBeOnRecord: true,
    shown: 'asking',
  },
  'waiting-for-customer': {
    next: ['sending', 'accepted', ...ON_RECORD, ...WITHOUT_RECORD],
    ended: false,
    reads: true,
    mayBeOnRecord: false,
    shown: 'waiting',
  },
  accepted: { next: ON_RECORD, ended: false, reads: true, mayBeOnRecord: true, shown: 'under-way' },
  confirmed: { next: [], ended: true, reads: false, mayBeOnRecord: false, shown: 'on-record' },
  'already-on-record': { next: [], ended: true, reads: false, mayBeOnRecord: false, shown: 'on-record' },
  'recorded-differently': {
    next: ['confirmed'],
    ended: true,
    reads: false,
    mayBeOnRecord: false,
    shown: 'on-record-differently',
  },
  refused: { next: ['confirmed'], ended: true, reads: false, mayBeOnRecord: false, shown: 'refused' },
  'route-closed': { next: ['confirmed'], ended: true, reads: false, mayBeOnRecord: false, shown: 'refused' },
  'not-sent': { next: ['confirmed'], ended: true, reads: false, mayBeOnRecord: false, shown: 'not-sent' },
} as const satisfies Record<string, PhaseTraits>;

export type AttestationPhase = keyof typeof ATTESTATION_PHASES;

/** The route of every entry that was written before entries had a route. */
export const SIGNED_IN_CALL = 'signed-in-call';

/** The durable record of one attestation. Belongs to the partner: it survives sign-out and is shown to the same account only. */
export interface JournalEntry {
  /** Also the MS-RequestId of the POST, so that a transparent retry by the browser is one write (partner-center-api.md 1.4). */
  readonly id: string;
  readonly draftId: string;
  readonly partnerTenantId: string;
  readonly userId: string;
  readonly userName: string;
  /** Name of the attestation route of this act. If this version does not know the route, only the record settles the act. */
  readonly route: string;
  /** The request that the entry is about: the first one, or the finishing one, which is due once the customer has accepted. */
  readonly step: 'start' | 'finish';
  /**
   * The route's reference to an act that waits for its customer; null when the route needs none, and once the act has ended. Whoever has
   * it may be able to accept (enhanced-attestation.md section 1), so it never leaves the background.
   */
  readonly reference: string | null;
  readonly customerId: string;
  readonly companyName: string;
  readonly signatory: Signatory;
  /** The day that the agent chose, or on which the customer accepted if the act waited for that. This day is shown. */
  readonly agreedOn: Day;
  /** The moment that was sent for it, ISO 8601 UTC; see lib/domain/dates.ts. Empty until the route knows it. */
  readonly dateSent: string;
  readonly templateId: string;
  /** The concern that the agent overruled, if any. */
  readonly acknowledged: string | null;
  readonly phase: AttestationPhase;
  readonly writtenAt: Instant;
  /** When the request was handed to the network; null if none was sent. */
  readonly sentAt: Instant | null;
  /** When the answer arrived, or was found to be lost. */
  readonly answeredAt: Instant | null;
  readonly settledAt: Instant | null;
  /** Number of readings made to settle a doubt or to read back. */
  readonly readings: number;
  readonly nextReadingAt: Instant | null;
  readonly appError: AppError | null;
  readonly correlationId: string;
  /** Only in `recorded-differently`: the confirmation on record; null when the customer accepted directly instead. */
  readonly recorded?: Pick<Confirmation, 'signatory' | 'agreedOn'> | null;
}

export function hasEnded(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ATTESTATION_PHASES[entry.phase].ended;
}

/** Whether one phase may follow another; any may follow itself, as when a reading is counted. */
export function mayFollow(from: AttestationPhase, to: AttestationPhase): boolean {
  const next: readonly AttestationPhase[] = ATTESTATION_PHASES[from].next;
  return from === to || next.includes(to);
}

/** What a page makes of the entry; see `ShownPhase`. */
export function shownAs(entry: Pick<JournalEntry, 'phase'>): ShownPhase {
  return ATTESTATION_PHASES[entry.phase].shown;
}

/** Whether an open act may have put the acceptance on record: then an old reading must not say that there is none. */
export function mayBeOnRecord(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ATTESTATION_PHASES[entry.phase].mayBeOnRecord;
}

/** Whether an act that ended without its record is confirmed when the record turns up after all. */
export function mayTurnUp(entry: Pick<JournalEntry, 'phase'>): boolean {
  return hasEnded(entry) && entry.phase !== 'confirmed' && mayFollow(entry.phase, 'confirmed');
}

/** Whether readings of the record decide what becomes of an act, because its request may have left. */
export function isSettledByReading(entry: Pick<JournalEntry, 'phase'>): boolean {
  return ATTESTATION_PHASES[entry.phase].reads;
}

/** Whether Microsoft answered an act that is in doubt, with an error, in contrast to an answer that was lost on the way. */
export function wasAnswered({ appError }: Pick<JournalEntry, 'appError'>): boolean {
  return appError !== null && appError.kind !== 'intercepted' && (appError.detail?.status ?? 0) > 0;
}
