/** What a page shows for one tab. The background builds it and the pages draw it; there is no second source of truth. */
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
      /** The finding of the last attempt to sign in, in the connection test's terms. A window that the agent closed is one too. */
      readonly finding?: Finding;
    }
  | { readonly status: 'signing-in' }
  | { readonly status: 'signed-in'; readonly agent: Agent };

/** One entry of a customer's history, which is sorted newest first. */
export type HistoryLine =
  | {
      readonly kind: 'confirmation';
      readonly firstName: string;
      readonly lastName: string;
      readonly agreedOn: Day;
      /** Who attested, if Countersign's journal has it. */
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
  /** The facts are being read now. */
  readonly reading: boolean;
  /** The error of the last reading that the one message bar shows. */
  readonly appError: AppError | null;
  /** When a failed reading is repeated automatically; null when it is not. */
  readonly readAgainAt: Instant | null;
  readonly remedies: readonly Remedy[];
  readonly draft: Draft;
  /** The attestation to show: being sent, in doubt, or just ended; null when there is none. */
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
  /** How the customer is known. `asking` shows "Which customer is this?". */
  readonly customerOf: 'page' | 'delegated-session' | 'agent' | 'asking' | 'none';
  /** The tab's customer; also set while the sign-in has expired and nothing of the customer may be shown. null: not known. */
  readonly tenantId: string | null;
  readonly customer: CustomerView | null;
  readonly partnerKind: PartnerKind | null;
  readonly route: AttestationRoute;
  /** What we learned about the signed-in call: `closed` once Microsoft refused it as retired. */
  readonly routeLearned: 'open' | 'closed' | null;
  /** What opened the panel. When it was a block, the panel must not take the focus. */
  readonly openedBy: 'block' | 'agent' | null;
  /** Number of customers in the store, for "3 of 1,284 customers". */
  readonly customersKnown: number;
  /** When the customer list was last read in full; null if never. */
  readonly listReadAt: Instant | null;
  readonly listReading: boolean;
  /** Why the last reading of the list failed; null when it succeeded. */
  readonly listError: AppError | null;
  /** When a failed reading of the list is repeated automatically; null when it is not. */
  readonly listReadAgainAt: Instant | null;
}

/** A row in the popup's list and in the "Which customer is this?" search. */
export interface CustomerRow {
  readonly customer: Customer;
  readonly state: AcceptanceState;
  /** Day of the newest confirmation, when there is one. */
  readonly agreedOn: Day | null;
  /** When the older of the two facts was read; null if never. */
  readonly readAt: Instant | null;
}

export interface CustomerSearchResult {
  readonly rows: readonly CustomerRow[];
  readonly matching: number;
  /** Counted among the customers that were read. */
  readonly needsAction: number;
  /** Customers for which at least one fact was never read, and whose acceptance is still unknown. */
  readonly notRead: number;
  readonly all: number;
}
