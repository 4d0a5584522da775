import type { Day, Signatory } from './facts';

/** Where the person in the form comes from; shown beside the form, never hidden. */
export type DraftOrigin =
  | { readonly from: 'billing-profile'; readonly edited: boolean }
  | { readonly from: 'confirmation'; readonly agreedOn: Day; readonly edited: boolean }
  | { readonly from: 'typed' };

/** What the agent is about to attest. Kept by the background per account and customer, so nothing typed is ever lost. */
export interface Draft {
  /** Names this one act: two windows, a double click or a restart that carry the same id make one attestation. */
  readonly draftId: string;
  readonly signatory: Signatory;
  readonly agreedOn: Day;
  readonly origin: DraftOrigin;
  /** The wrong-person concern the agent has answered with "yes", for exactly this email and name; asked once per draft. */
  readonly acknowledged: string | null;
}

/** Why the person may be the wrong one. */
export type GuardConcern =
  | { readonly kind: 'own-domain'; readonly domain: string }
  | { readonly kind: 'other-tenant'; readonly domain: string; readonly companyName: string }
  | { readonly kind: 'role-mailbox'; readonly mailbox: string }
  | { readonly kind: 'placeholder-name'; readonly name: string };

/**
 * What is wrong with a field, before anything is sent. `missing` also of what cannot be seen; `too-old`: before 2023-04-01, which
 * would unblock nothing; `turns-order`: characters by which it is read in another order than it is sent (domain/shown-text).
 */
export type DraftFault =
  | 'missing'
  | 'turns-order'
  | 'too-long'
  | 'not-an-email'
  | 'future-date'
  | 'not-a-date'
  | 'too-old'
  | 'not-a-phone';
