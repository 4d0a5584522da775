import type { CustomerView } from '../../lib/domain/view';
import { MessageBar } from '../kit';
import { ReadAgreement } from './act-row';
import { usePanel } from './context';
import { ErrorBar } from './error-bar';
import { BothFacts, Verdict, Who } from './head';
import { History } from './history';
import { InviteCard } from './invite-card';
import { Shell } from './shell';

/** Microsoft retired the call, or Settings say off: nothing typed is lost, and the other ways come up. */
export function RouteClosedScreen({ customer, onInvite }: { customer: CustomerView; onInvite: (() => void) | null }) {
  const { words } = usePanel();
  const refusal = customer.attestation?.phase === 'route-closed' ? customer.attestation.appError : null;
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      {refusal ? (
        <ErrorBar appError={refusal} />
      ) : (
        <MessageBar tone="outdated" title={words.closedReasons['route-closed']}>
          <p>{words.errors['route-closed'].next}</p>
        </MessageBar>
      )}
      <BothFacts customer={customer} />
      {onInvite && (
        <section class="stack">
          <h2>{words.panel.whatWorksNow}</h2>
          <InviteCard onInvite={onInvite} />
        </section>
      )}
      <ReadAgreement tenantId={customer.customer.tenantId} />
      <History lines={customer.history} />
    </Shell>
  );
}
