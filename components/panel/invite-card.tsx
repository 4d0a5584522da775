import { Card } from '../kit';
import { InviteButton } from './act-row';
import { usePanel } from './context';

/** Direct acceptance as one of the ways that are open. */
export function InviteCard({ onInvite }: { onInvite: () => void }) {
  const { words } = usePanel();
  return (
    <Card level={3} title={words.panel.letCustomerAccept}>
      <p>{words.panel.letCustomerAcceptText}</p>
      <div>
        <InviteButton onPress={onInvite} />
      </div>
    </Card>
  );
}
