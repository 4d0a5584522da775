import { MessageBar, MessageBarType, PrimaryButton, Text } from '@fluentui/react';
import { fill } from '../../words/index.ts';
import { acceptAgreement, type Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';

/** Where a customer accepts, and where an agent who acts for the customer is sent to the partner (confirm article, quoted in the dossier). */
export function Agreement({ session, refresh }: { session: Session; refresh: () => void }) {
  return (
    <>
      <Title>{words.agreementName}</Title>
      {session.accepted && <MessageBar messageBarType={MessageBarType.success}>{words.agreementAccepted}</MessageBar>}
      {!session.accepted && session.as === 'partner' && (
        <MessageBar messageBarType={MessageBarType.error} styles={{ root: { marginBottom: 16 } }}>
          {words.blockMessage}
        </MessageBar>
      )}
      {!session.accepted && session.as === 'customer' && (
        <Card>
          <Text block>{fill(words.agreementIntro, { company: session.company })}</Text>
          <Text block styles={{ root: { margin: '12px 0 20px', color: '#605e5c' } }}>
            {words.agreementSummary}
          </Text>
          <PrimaryButton text={words.acceptAgreement} onClick={() => void acceptAgreement().then(refresh)} />
        </Card>
      )}
    </>
  );
}
