/** What a page draws for one tab. The background makes it, the pages draw it; there is no second source of truth. */
import type { Agent, AttestationRoute, PartnerKind } from './agent';
import type { AppError } from './app-error';
import type { Customer } from './customer';
import type { Draft } from './draft';
import type { AcceptanceState, Day, Facts, Instant } from './facts';
import type { AttestationPhase, JournalEntry } from './journal';
import type { Remedy } from './remedies';
import type { Finding } from './settings';
import type { Portal } from './sighting';

export type SignInView =
  | { readonly status: 'not-configured' }
  | {
      readonly status: 'signed-out';
      readonly expired: boolean;
      readonly appError: AppError | null;
      /** What the last try to sign in found, a closed window included, as the connection test would say it. */
      readonly finding?: Finding;
    }
  | { readonly status: 'signing-in' }
  | { readonly status: 'signed-in'; readonly agent: Agent };

/** One line of a customer's history, newest first. */
export type HistoryLine =
  | {
      readonly kind: 'confirmation';
      readonly firstName: string;
      readonly lastName: string;
      readonly agreedOn: Day;
      /** Who attested, when Countersign knows it from its journal. */
      readonly by: string | null;
      /** Before 2023-04-01: the agreement text has changed since (partner-center-api.md 0.5). */
      readonly outdated: boolean;
    }
  | {
      readonly kind: 'attestation';
      readonly firstName: string;
      readonly lastName: string;
      readonly at: Instant;
      readonly by: string;
      readonly phase: AttestationPhase;
    };

export interface CustomerView {
  readonly customer: Customer;
  readonly state: AcceptanceState;
  readonly facts: Facts;
  /** A fresh reading is under way. */
  readonly reading: boolean;
  /** The most telling error of the last reading, for the one message bar. */
  readonly appError: AppError | null;
  /** When a failed reading is repeated by itself; null when it is not. */
  readonly readAgainAt: Instant | null;
  readonly remedies: readonly Remedy[];
  readonly draft: Draft;
  /** The attestation that matters now: under way, in doubt, or just ended; null otherwise. */
  readonly attestation: JournalEntry | null;
  readonly history: readonly HistoryLine[];
}

export interface TabView {
  readonly signIn: SignInView;
  readonly online: boolean;
  /** null: the tab is not a portal page. */
  readonly portal: Portal | null;
  readonly addressKey: string;
  /** A purchase block is on the page now. */
  readonly blocked: boolean;
  /** Whether the page tells its customer: `asking` shows "Which customer is this?". */
  readonly customerOf: 'page' | 'delegated-session' | 'agent' | 'asking' | 'none';
  /** The customer that the tab is about, also while nothing of it may be shown because the sign-in has expired; null: nobody knows. */
  readonly tenantId: string | null;
  readonly customer: CustomerView | null;
  readonly partnerKind: PartnerKind | null;
  readonly route: AttestationRoute;
  /** What the signed-in call has taught us: `closed` once Microsoft refused it as retired. */
  readonly routeLearned: 'open' | 'closed' | null;
  /** Whether the panel was opened by a block (then it must not take focus) or by the agent. */
  readonly openedBy: 'block' | 'agent' | null;
  /** Number of customers the store knows, for "3 of 1,284 customers". */
  readonly customersKnown: number;
  /** When the customer list was last read in full; null never. */
  readonly listReadAt: Instant | null;
  readonly listReading: boolean;
  /** Why the last reading of the list came to nothing; null when it did not. */
  readonly listError: AppError | null;
  /** When a failed reading of the list is repeated by itself; null when it is not. */
  readonly listReadAgainAt: Instant | null;
}

/** A row in the popup's list and in the "Which customer is this?" search. */
export interface CustomerRow {
  readonly customer: Customer;
  readonly state: AcceptanceState;
  /** Day of the newest confirmation, when there is one. */
  readonly agreedOn: Day | null;
  /** When the older of the two facts was read; null when never read. */
  readonly readAt: Instant | null;
}

export interface CustomerSearchResult {
  readonly rows: readonly CustomerRow[];
  readonly matching: number;
  /** Of those that were read. */
  readonly needsAction: number;
  /** Customers of whom not both facts were ever read, and whose acceptance is not known otherwise. */
  readonly notRead: number;
  readonly all: number;
}
