/**
 * The wrong-person guard (design.md section 3). It is the background's, since the background alone knows every customer's domain, and no
 * list of them leaves the worker.
 */
import type { Customer } from '../../domain/customer';
import type { Draft, GuardConcern } from '../../domain/draft';
import { concernKey, concernOf, tidySignatory } from '../../domain/draft-rules';
import type { Session } from '../account-session';
import type { Reader } from '../customers/customer-reader';

/** Why the draft's signatory may be the wrong person for this customer; null when nothing says so, or when the agent has overruled it. */
export async function openConcern(
  session: Pick<Session, 'account'>,
  reader: Pick<Reader, 'otherTenantsAt'>,
  customer: Customer,
  draft: Draft,
): Promise<GuardConcern | null> {
  const signatory = tidySignatory(draft.signatory);
  const domain = signatory.email.slice(signatory.email.lastIndexOf('@') + 1).toLowerCase();
  const otherTenantDomains = await reader.otherTenantsAt(domain, customer.tenantId);
  // Asked for now: the session learns the partner's own domains some time after the sign-in.
  const ownDomains = session.account()?.agent.ownDomains ?? [];
  const concern = concernOf(signatory, { ownDomains, otherTenantDomains, customerDomain: customer.domain });
  return concern && draft.acknowledged === concernKey(concern, signatory) ? null : concern;
}
