import { type ShownPhase, shownAs } from '../../lib/domain/journal';
import type { CustomerView } from '../../lib/domain/view';
import { formatSentences } from '../../lib/i18n/format';
import type { PopupPageWords } from '../../lib/i18n/load';
import type { PopupWords } from '../../lib/i18n/popup.en';

/** The reason to show for an attestation in these phases. In the other phases the state gives the reason. */
const PHASE_REASONS: Partial<Record<ShownPhase, keyof PopupWords['reasons']>> = {
  'under-way': 'underWay',
  'in-doubt': 'inDoubt',
  asking: 'undecided',
  waiting: 'waiting',
};

const STATE_REASONS = {
  provided: 'provided',
  outdated: 'outdated',
  'not-provided': 'notProvided',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
} as const;

/** The reason for the customer's state, in one or two sentences. `blocked`: whether a purchase block is on the page now. */
export function reasonFor(customer: CustomerView, blocked: boolean, words: PopupPageWords): string {
  const { reasons } = words.popup;
  const { state, attestation, reading, appError, remedies } = customer;
  const phase = attestation && PHASE_REASONS[shownAs(attestation)];
  if (phase) return reasons[phase];
  if (state === 'provided' && blocked) return attestation ? reasons.unblocked : reasons.blockedProvided;
  if (state === 'unknown' && reading) return reasons.reading;
  // The facts, which are shown below the reason, already say that they cannot be read.
  if (state === 'unknown' && appError?.kind === 'wrong-role') return words.closedReasons.role;
  if (state === 'unknown' && appError?.kind === 'wrong-partner-kind') return words.closedReasons.reseller;
  if (state === 'not-applicable' && appError) return words.errors[appError.kind].text;

  const said = blocked && state !== 'not-applicable' ? reasons.blocked : reasons[STATE_REASONS[state]];
  const closed = remedies.find((remedy) => remedy.kind === 'attest' && !remedy.open);
  const tells = closed && 'reason' in closed && ['reseller', 'role', 'route-closed'].includes(closed.reason);
  return tells ? formatSentences([said, words.closedReasons[closed.reason]], words.language) : said;
}

/** Whether the agent can attest for this customer now. */
export function mayAttest(customer: CustomerView): boolean {
  return customer.remedies.some((remedy) => remedy.kind === 'attest' && remedy.open);
}
