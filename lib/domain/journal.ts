import type { AppError } from './app-error';
import type { Confirmation, Day, Instant, Signatory } from './facts';

/**
 * What a page makes of an attestation: which screen, which icon, which reason. `asking`: the agent has to decide. `waiting`: the customer
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
  /** The phases that may follow; the journal refuses every other. */
  readonly next: readonly string[];
  /** Nothing more happens by itself, and another attestation for the customer may begin. */
  readonly ended: boolean;
  /** The record is read until it tells what became of the act. */
  readonly reads: boolean;
  /** The act is open and may have put the acceptance on record, so a reading of before says nothing about now. */
  readonly mayBeOnRecord: boolean;
  readonly shown: ShownPhase;
}

const ON_RECORD = ['confirmed', 'already-on-record', 'recorded-differently'] as const;
const WITHOUT_RECORD = ['refused', 'route-closed', 'not-sent'] as const;

/**
 * Every phase of an attestation and what it means; whatever depends on a phase asks this table.
 *
 * - `written`: in the journal, nothing has left yet. A worker that stops here sent nothing.
 * - `sending`: a request may have left: the first one, or the finishing one after the customer has accepted (see `JournalEntry.step`).
 * - `in-doubt`: no answer that says what became of it: it was lost, it was an error, the worker stopped while sending, or it was a
 *   refusal that the record has not borne out yet (then `appError` is that refusal). Settled by reading and by asking the route, and
 *   sent again only when the route is sure that nothing arrived.
 * - `undecided`: read often enough and still not there. The agent is asked, while reading goes on.
 * - `waiting-for-customer`: the service has taken the first request, and the customer has to accept before the finishing one.
 * - `accepted`: the service has taken the last request; it has not been read back yet.
 * - `confirmed`: read back on the record.
 * - `already-on-record`: Microsoft had a confirmation of this person from somebody else.
 * - `recorded-differently`: the customer's acceptance is on record, but not as it was sent; `recorded` is what stands there.
 * - `refused`, `route-closed`: Microsoft refused, and a reading after that did not show it.
 * - `not-sent`: nothing left, or the agent gave the act up.
 *
 * An act that ended without its record, but had left, is still confirmed when the record turns up later.
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

/** The route of every entry that was written before entries knew their route. */
export const SIGNED_IN_CALL = 'signed-in-call';

/** The durable record of one attestation. Belongs to the partner: it survives sign-out and is shown to the same account only. */
export interface JournalEntry {
  /** Also the MS-RequestId of the POST, so that a transparent retry by the browser is one write (partner-center-api.md 1.4). */
  readonly id: string;
  readonly draftId: string;
  readonly partnerTenantId: string;
  readonly userId: string;
  readonly userName: string;
  /** Name of the attestation route that carries the act out; a name that this version does not know leaves the act to the record. */
  readonly route: string;
  /** The request that the entry speaks of: the first one, or the finishing one, which is due once the customer has accepted. */
  readonly step: 'start' | 'finish';
  /**
   * By what the route finds an act that waits for its customer; null when it needs nothing, and once the act has ended. Whoever holds it
   * may be able to accept (enhanced-attestation.md section 1), so it never leaves the background.
   */
  readonly reference: string | null;
  readonly customerId: string;
  readonly companyName: string;
  readonly signatory: Signatory;
  /** The day the agent chose, or on which the customer accepted when the act waited for that. It is the day that is shown. */
  readonly agreedOn: Day;
  /** The moment that was sent for it, ISO 8601 UTC; see lib/domain/dates.ts. Empty until the route knows it. */
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
