import type { Day, Signatory } from './facts';

/** Where the person in the form comes from. Always shown beside the form. */
export type DraftOrigin =
  | { readonly from: 'billing-profile'; readonly edited: boolean }
  | { readonly from: 'confirmation'; readonly agreedOn: Day; readonly edited: boolean }
  | { readonly from: 'typed' };

/** What the agent is about to attest. The background saves it per account and customer, so that nothing typed is lost. */
export interface Draft {
  /** Identifies this act: two windows, a double click or a restart with the same id make one attestation. */
  readonly draftId: string;
  readonly signatory: Signatory;
  readonly agreedOn: Day;
  readonly origin: DraftOrigin;
  /** The wrong-person concern that the agent answered with "yes", for exactly this email and name. Asked once per draft. */
  readonly acknowledged: string | null;
}

/** A reason to suspect that the agent names the wrong person. */
export type GuardConcern =
  | { readonly kind: 'own-domain'; readonly domain: string }
  | { readonly kind: 'other-tenant'; readonly domain: string; readonly companyName: string }
  | { readonly kind: 'role-mailbox'; readonly mailbox: string }
  | { readonly kind: 'placeholder-name'; readonly name: string };

/**
 * A fault in a field, found before anything is sent. `missing`: empty, or only invisible characters; `too-old`: before 2023-04-01,
 * which would not unblock the purchase; `turns-order`: characters that show the text in another order than it is sent (domain/shown-text).
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
