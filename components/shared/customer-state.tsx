import type { AcceptanceState } from '../../lib/domain/facts';
import { mayBeOnRecord } from '../../lib/domain/journal';
import { shownState } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import type { Words } from '../../lib/i18n/types';
import { StateChip } from '../kit';

/** The state that a page shows for a customer; see `shownState`. */
export function stateOf({ state, attestation }: Pick<CustomerView, 'state' | 'attestation'>): AcceptanceState {
  return shownState(state, attestation !== null && mayBeOnRecord(attestation));
}

/** The one chip of a screen that says a customer's acceptance, with role `status` (design.md section 4). */
export function CustomerState({ customer, words }: { customer: CustomerView; words: Words }) {
  return <StateChip live state={stateOf(customer)} words={words} />;
}
