/** What Countersign remembers of errors on this device, for whoever has to help: Settings, "Diagnostics". */
import type { AppErrorKind } from './app-error';
import type { Instant } from './facts';

/** Where in Countersign something went wrong. A closed list, so that an entry cannot say anything else. */
export const DIAGNOSTIC_PLACES = [
  'worker',
  'sign-in',
  'settings',
  'customers',
  'customer',
  'attestation',
  'agreement',
  'tab',
  'page',
] as const;
export type DiagnosticPlace = (typeof DIAGNOSTIC_PLACES)[number];

/** One error. Every field is a number, a GUID or one of a closed list of words: there is no room for a name, an address or a token. */
export interface Diagnostic {
  /** When it happened last. */
  readonly at: Instant;
  readonly kind: AppErrorKind;
  readonly place: DiagnosticPlace;
  /** How often it happened in a row. */
  readonly times: number;
  /** HTTP status; 0 when no answer came or none was asked for. */
  readonly status: number;
  /** Microsoft's code, as `900421` or `AADSTS65001`; empty when none came. */
  readonly code: string;
  /** A GUID, or empty. */
  readonly requestId: string;
  /** A GUID, or empty. */
  readonly correlationId: string;
  /** For `internal`: the error's type by the language's or the browser's own name, else `Error`; empty for all other kinds. */
  readonly error: string;
  /** For `internal`: line and column in the worker's script, as `1:20345`; empty when unknown. */
  readonly position: string;
}
