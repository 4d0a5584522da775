import { Checkbox, Link, MessageBar, MessageBarType, PrimaryButton, Text } from '@fluentui/react';
import { useState } from 'react';
import { fill } from '../../words/index.ts';
import { acceptAgreement, type Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';

/**
 * Where a customer reads, ticks and accepts. The message that sends people to their partner stands for the agent who acts for a customer,
 * and for a customer who cannot accept by itself: Microsoft's scenario 1, quoted in the block messages.
 */
export function Agreement({ session, refresh }: { session: Session; refresh: () => void }) {
  if (session.accepted) return <Accepted />;
  const isOpen = session.as === 'customer' && session.acceptance === 'open';
  return (
    <>
      <Title>{words.agreementName}</Title>
      {!isOpen && <Notice text={words.blockMessage} type={MessageBarType.error} />}
      {isOpen && !session.mayAccept && <Notice text={words.notAnAdministrator} type={MessageBarType.warning} />}
      {isOpen && session.mayAccept && <AcceptanceForm session={session} refresh={refresh} />}
    </>
  );
}

function Accepted() {
  return (
    <>
      <Title>{words.agreementName}</Title>
      <Notice text={words.agreementAccepted} type={MessageBarType.success} />
      <Link href="#/partners">{words.navPartners}</Link>
    </>
  );
}

/** A message bar with room below it. */
export function Notice({ text, type }: { text: string; type: MessageBarType }) {
  return (
    <MessageBar messageBarType={type} styles={{ root: { marginBottom: 16 } }}>
      {text}
    </MessageBar>
  );
}

function AcceptanceForm({ session, refresh }: { session: Session; refresh: () => void }) {
  const [ticked, setTicked] = useState(false);
  return (
    <Card>
      <Text block>{fill(words.agreementIntro, { company: session.company })}</Text>
      <Text block styles={{ root: { margin: '12px 0 20px', color: '#605e5c' } }}>
        {words.agreementSummary}
      </Text>
      <Checkbox
        label={fill(words.readAndAccept, { company: session.company })}
        checked={ticked}
        onChange={(_, checked) => setTicked(checked === true)}
        styles={{ root: { marginBottom: 20 } }}
      />
      <PrimaryButton
        text={words.acceptAgreement}
        disabled={!ticked}
        allowDisabledFocus
        onClick={() => void acceptAgreement().then(refresh)}
      />
    </Card>
  );
}
