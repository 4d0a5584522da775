/**
 * The two independent facts about a customer's acceptance, and the state they add up to.
 * Source: partner-center-api.md 0.5, 0.10 and 3.5.
 */
import type { AppError } from './app-error';

/** A calendar day, `yyyy-mm-dd`. An acceptance date is a day and not a moment (partner-center-api.md 1.8). */
export type Day = string;

/** Milliseconds since the epoch. */
export type Instant = number;

/** The person at the customer who accepted (Microsoft: primaryContact). */
export interface Signatory {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Empty when not known. No part of the API requires it. */
  readonly phone: string;
}

/** A partner's attestation as Microsoft stores it. It has no id and cannot be changed. */
export interface Confirmation {
  readonly signatory: Signatory;
  readonly agreedOn: Day;
  readonly templateId: string;
  /** Object id of the partner's user who attested; null in many real answers. */
  readonly userId: string | null;
}

/** One fact and when it was read. A failed reading keeps the last good value, so that we can show it with its age. */
export type Reading<T> =
  | { readonly status: 'never' }
  | { readonly status: 'read'; readonly value: T; readonly readAt: Instant }
  | {
      readonly status: 'failed';
      readonly appError: AppError;
      readonly triedAt: Instant;
      readonly last: { readonly value: T; readonly readAt: Instant } | null;
    };

export interface Facts {
  /** Partner confirmations of the Microsoft Customer Agreement, newest first. */
  readonly confirmations: Reading<readonly Confirmation[]>;
  /** Whether the customer signed in Microsoft's admin center. Microsoft reveals neither who signed nor when. */
  readonly direct: Reading<boolean>;
}

export type AcceptanceState = 'provided' | 'outdated' | 'not-provided' | 'unknown' | 'not-applicable';
