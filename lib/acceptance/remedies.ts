/** Next steps that are open to this agent for this customer, and why the others are not. */
export type ClosedReason =
  | 'reseller' // indirect resellers never attest (dossier 0.11)
  | 'role' // Admin agent or Sales agent only
  | 'other-cloud'
  | 'route-closed' // Microsoft retired the signed-in call, or the setting says off
  | 'already-provided'
  | 'not-read' // the facts could not be read, so nobody knows whether it is needed
  | 'in-doubt'; // an attestation is on its way; nothing is sent twice

export type Remedy =
  | { readonly kind: 'attest'; readonly open: true }
  | { readonly kind: 'attest'; readonly open: false; readonly reason: ClosedReason }
  | { readonly kind: 'invite' } // direct acceptance: the customer accepts from a link
  | { readonly kind: 'ask-provider' }
  | { readonly kind: 'ask-colleague' };
