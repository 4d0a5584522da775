import { Checkbox, Link, MessageBarType, PrimaryButton, Shimmer, Stack, Text } from '@fluentui/react';
import { useEffect, useState } from 'react';
import { fill } from '../../words/index.ts';
import { acceptInvitation, type Invitation, readInvitation, type Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';
import { Notice } from './agreement.tsx';

/**
 * Where a relationship request leads: the customer authorizes the partner and accepts the agreement, each by a tick. A customer who cannot
 * accept the agreement by itself gets the message of Microsoft's scenario 2, and can still authorize the partner, who then attests.
 */
export function PartnerInvitation({ session, refresh }: { session: Session; refresh: () => void }) {
  const [invitation, setInvitation] = useState<Invitation | null>();
  useEffect(() => void readInvitation().then(setInvitation), []);
  return (
    <>
      <Title>{words.invitationTitle}</Title>
      {invitation === undefined && <Shimmer ariaLabel={words.loading} />}
      {invitation === null && <Notice text={words.invitationUnknown} type={MessageBarType.error} />}
      {invitation && <InvitationForm invitation={invitation} session={session} refresh={refresh} />}
    </>
  );
}

function InvitationForm({ invitation, session, refresh }: { invitation: Invitation; session: Session; refresh: () => void }) {
  const [authorized, setAuthorized] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const [done, setDone] = useState(false);
  const partner = invitation.partner.name;
  const accept = () =>
    void acceptInvitation(agreed).then(({ accepted }) => {
      setDone(accepted === true);
      refresh();
    });
  if (done) return <Done partner={partner} accepted={session.accepted} />;
  if (!session.mayAccept) return <Notice text={words.notAnAdministrator} type={MessageBarType.warning} />;

  const isOpen = session.acceptance === 'open';
  const provider = invitation.provider?.name;
  const text = fill(provider ? words.invitationIndirect : words.invitationText, {
    partner,
    company: session.company,
    ...(provider && { provider }),
  });
  return (
    <>
      {!isOpen && !session.accepted && <Notice text={words.blockMessage} type={MessageBarType.error} />}
      <Card>
        <Stack tokens={{ childrenGap: 16 }}>
          <Text block>{text}</Text>
          <Checkbox
            label={fill(words.authorizePartner, { partner })}
            checked={authorized}
            onChange={(_, checked) => setAuthorized(checked === true)}
          />
          {isOpen && <Text block>{words.agreementSummary}</Text>}
          {isOpen && (
            <Checkbox
              label={fill(words.readAndAccept, { company: session.company })}
              checked={agreed}
              onChange={(_, checked) => setAgreed(checked === true)}
            />
          )}
          <PrimaryButton
            text={words.acceptAndAuthorize}
            disabled={!authorized || (isOpen && !agreed)}
            allowDisabledFocus
            onClick={accept}
            styles={{ root: { alignSelf: 'start' } }}
          />
        </Stack>
      </Card>
    </>
  );
}

function Done({ partner, accepted }: { partner: string; accepted: boolean }) {
  return (
    <>
      <Notice text={fill(words.partnerAuthorized, { partner })} type={MessageBarType.success} />
      {accepted && <Notice text={words.agreementAccepted} type={MessageBarType.success} />}
      <Link href="#/partners">{words.navPartners}</Link>
    </>
  );
}
