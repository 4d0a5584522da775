import type { AgentRole, AttestationRoute, PartnerKind } from './agent';
import type { AppErrorKind } from './app-error';
import type { AcceptanceState } from './facts';

/** Why a next step is not open to this agent for this customer. */
export type ClosedReason =
  | 'reseller' // indirect resellers never attest (partner-center-api.md 0.11)
  | 'role' // Admin agent or Sales agent only
  | 'other-cloud'
  | 'route-closed' // Microsoft retired the signed-in call, or the setting says off
  | 'already-provided'
  | 'not-read' // the facts could not be read, so we do not know whether an attestation is needed
  | 'in-doubt'; // an attestation may have been sent already, and none is sent twice

export type Remedy =
  | { readonly kind: 'attest'; readonly open: true }
  | { readonly kind: 'attest'; readonly open: false; readonly reason: ClosedReason }
  | { readonly kind: 'invite' } // direct acceptance: the customer opens a link and accepts
  | { readonly kind: 'ask-provider' }
  | { readonly kind: 'ask-colleague' };

export interface RemedyCircumstances {
  readonly partnerKind: PartnerKind | null;
  /** null: not known. Attesting is offered then, and Microsoft decides. */
  readonly roles: readonly AgentRole[] | null;
  readonly state: AcceptanceState;
  /** Both facts were read and were "no", but too long ago to be shown as the state. Attesting reads them again before it writes. */
  readonly aged: boolean;
  readonly route: AttestationRoute;
  readonly routeLearned: 'open' | 'closed' | null;
  /** The error of the last reading, or of the last refusal that concerns the agent's rights. */
  readonly appError: AppErrorKind | null;
  /** An attestation is being sent, or is in doubt. */
  readonly underWay: boolean;
}

/** The next steps for this agent and customer, best first (design.md section 3 "Remedies"). */
export function remediesFor(now: RemedyCircumstances): readonly Remedy[] {
  if (now.state === 'not-applicable') return [{ kind: 'attest', open: false, reason: 'other-cloud' }];
  if (now.state === 'provided') return [{ kind: 'attest', open: false, reason: 'already-provided' }];
  const reason = attestClosedBecause(now);
  if (reason === null) return [{ kind: 'attest', open: true }, { kind: 'invite' }];
  const closed: Remedy = { kind: 'attest', open: false, reason };
  switch (reason) {
    case 'reseller':
      return [closed, { kind: 'ask-provider' }, { kind: 'invite' }];
    case 'role':
      return [closed, { kind: 'ask-colleague' }, { kind: 'invite' }];
    case 'route-closed':
      return [closed, { kind: 'invite' }];
    default:
      return [closed];
  }
}

function attestClosedBecause(now: RemedyCircumstances): ClosedReason | null {
  if (now.partnerKind === 'indirect-reseller' || now.appError === 'wrong-partner-kind') return 'reseller';
  if (now.underWay) return 'in-doubt';
  if (now.appError === 'wrong-role' || (now.roles && !now.roles.some((role) => role !== 'helpdesk-agent'))) return 'role';
  if (now.state === 'unknown' && !now.aged) return 'not-read';
  if (now.route === 'off' || (now.route === 'auto' && now.routeLearned === 'closed')) return 'route-closed';
  return null;
}
