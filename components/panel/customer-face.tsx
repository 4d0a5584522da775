import { useEffect } from 'preact/hooks';
import { nameOf } from '../../lib/acceptance/customer';
import type { JournalEntry } from '../../lib/acceptance/journal';
import { lastValue } from '../../lib/acceptance/state';
import type { Trouble } from '../../lib/acceptance/trouble';
import type { CustomerView } from '../../lib/acceptance/view';
import { Button, MessageBar } from '../kit';
import { againIcon, offlineIcon } from '../kit/icons';
import { InviteButton, ReadAgreement } from './act-row';
import { AdministratorNote } from './administrator-note';
import { AttestFooter, AttestForm, GuardDialog, useAttesting } from './attest-form';
import { BlockBar } from './block-bar';
import { usePanel } from './context';
import { BothFacts, Verdict, Who } from './head';
import { History } from './history';
import { InviteCard } from './invite-card';
import { later } from './later';
import { Shell } from './shell';
import { endsBySignIn, TroubleBar } from './trouble-bar';
import { useAgent } from './use-agent';

/** Needed once an act is under way: fetched while the agent reads the form. */
const AttestationFace = later(() => import('./attestation-face').then((screen) => screen.AttestationFace), WhoAndState);
/** Only resellers need it. */
const ProviderRequestFace = later(() => import('./provider-request').then((screen) => screen.ProviderRequestFace), WhoAndState);
/** Only agents who may not attest need it. */
const RoleFace = later(() => import('./role-screen').then((screen) => screen.RoleFace), WhoAndState);
const MailQuestion = later(() => import('./mail-question').then((part) => part.MailQuestion));

/** The parts of a customer's screens that are fetched when they are first needed. */
export const LATER_PARTS = [
  AttestationFace,
  ProviderRequestFace,
  RoleFace,
  MailQuestion,
  AdministratorNote,
  GuardDialog,
] as const;

export interface CustomerFaceProps {
  customer: CustomerView;
  onInvite: () => void;
}

/** Who, state, why, one step: the face of one customer, by what its attestation, its state and its remedies say. */
export function CustomerFace({ customer, onInvite }: CustomerFaceProps) {
  const entry = customer.attestation;
  // An attestation that ended without a record leaves the agent where he was, with the reason on top.
  const back = entry && (entry.phase === 'refused' || entry.phase === 'route-closed' || entry.phase === 'not-sent');
  if (entry && !back) return <AttestationFace customer={customer} entry={entry} />;
  if (customer.state === 'not-applicable') return <NotApplicableFace customer={customer} />;
  if (customer.state === 'provided') return <ProvidedFace customer={customer} />;

  const attest = customer.remedies.find((remedy) => remedy.kind === 'attest');
  const invite = customer.remedies.some((remedy) => remedy.kind === 'invite') ? onInvite : null;
  if (attest?.open) return <AttestFace customer={customer} onInvite={invite} />;
  switch (attest?.reason) {
    case 'reseller':
      return <ProviderRequestFace key={customer.customer.tenantId} customer={customer} onInvite={invite} />;
    case 'role':
      return <RoleFace customer={customer} onInvite={invite} />;
    case 'route-closed':
      return <RouteClosedFace customer={customer} onInvite={invite} />;
    default:
      return <UnreadFace customer={customer} onInvite={invite} />;
  }
}

/** Who and state: what every face of a customer begins with. */
function WhoAndState({ customer }: { customer: CustomerView }) {
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
    </Shell>
  );
}

type WithInvite = { customer: CustomerView; onInvite: (() => void) | null };

/** The one message bar: the newest refusal first, then what stands in the way of reading, then the page's block. */
function TellingBar({ customer }: { customer: CustomerView }) {
  const { words, view } = usePanel();
  const { attestation, state } = customer;
  if (attestation?.trouble && (attestation.phase === 'refused' || attestation.phase === 'not-sent')) {
    return <RefusalBar entry={attestation} trouble={attestation.trouble} />;
  }
  if (!view.online) {
    return (
      <MessageBar tone="info" icon={offlineIcon} title={words.panel.offlineTitle}>
        <p>{words.panel.offlineText}</p>
      </MessageBar>
    );
  }
  if (customer.trouble) return <TroubleBar trouble={customer.trouble} stepElsewhere={customer.trouble.kind === 'no-mfa'} />;
  if (view.blocked) {
    const why = { 'not-provided': words.panel.blockedText, outdated: words.panel.likelyText }[state as string];
    return <BlockBar text={why} />;
  }
  if (state === 'outdated') {
    return (
      <MessageBar tone="outdated" title={words.panel.likelyTitle}>
        <p>{words.panel.likelyText}</p>
      </MessageBar>
    );
  }
  return null;
}

function RefusalBar({ entry, trouble }: { entry: JournalEntry; trouble: Trouble }) {
  const { words } = usePanel();
  const said = words.troubles[trouble.kind];
  const because = (what: string) => `${what}${words.panel.colon}${said.title}`;
  if (entry.phase === 'not-sent') {
    return <TroubleBar tone="missing" trouble={trouble} title={because(words.panel.notSentTitle)} />;
  }
  return (
    <TroubleBar
      tone="missing"
      trouble={trouble}
      title={trouble.field ? words.panel.refusedField[trouble.field] : because(words.panel.refusedTitle)}
      text={words.panel.nothingRecorded}
      stepElsewhere={trouble.field !== null}
    />
  );
}

function AttestFace({ customer, onInvite }: WithInvite) {
  const { language } = usePanel().words;
  useEffect(() => void Promise.all([AttestationFace, GuardDialog].map((part) => part.fetch(language))), [language]);
  const attesting = useAttesting(customer);
  const { attestation } = customer;
  const refused = attestation?.phase === 'refused' ? attestation.trouble : null;
  return (
    <Shell
      footer={
        <>
          <AttestFooter key={customer.customer.tenantId} attesting={attesting} company={nameOf(customer.customer)} />
          <div class="row wrap between">
            {onInvite && <InviteButton onPress={onInvite} />}
            <ReadAgreement tenantId={customer.customer.tenantId} />
          </div>
        </>
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <TellingBar customer={customer} />
      <BothFacts customer={customer} />
      {/* A new refusal starts a new marking of its field. */}
      <AttestForm key={`${customer.customer.tenantId} ${attestation?.id}`} attesting={attesting} refused={refused} />
      <History lines={customer.history} />
    </Shell>
  );
}

function ProvidedFace({ customer }: { customer: CustomerView }) {
  const { words, actions, view } = usePanel();
  // A direct acceptance brings no mail.
  const attested = (lastValue(customer.facts.confirmations)?.value.length ?? 0) > 0;
  return (
    <Shell
      footer={
        view.blocked && (
          <>
            <Button kind="primary" act icon={againIcon} aria-describedby="reload-warning" onPress={actions.reloadPage}>
              {words.panel.reloadPage}
            </Button>
            <small id="reload-warning">{words.panel.reloadWarning}</small>
          </>
        )
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      {view.blocked && (
        <MessageBar tone="info" title={words.panel.blockedButProvidedTitle}>
          <p>{words.panel.blockedButProvidedText}</p>
        </MessageBar>
      )}
      {!view.blocked && customer.trouble && <TroubleBar trouble={customer.trouble} />}
      <BothFacts customer={customer} />
      <small>{words.panel.oneIsEnough}</small>
      <ReadAgreement tenantId={customer.customer.tenantId} />
      <History lines={customer.history} />
      {attested && !view.blocked && <MailQuestion customer={customer} />}
    </Shell>
  );
}

function NotApplicableFace({ customer }: { customer: CustomerView }) {
  const { words } = usePanel();
  const stranger = customer.trouble?.kind === 'no-relationship';
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <p>{stranger ? words.panel.noRelationship : words.panel.otherCloud}</p>
    </Shell>
  );
}

/** Microsoft retired the call, or Settings say off: nothing typed is lost, and the other ways come up. */
function RouteClosedFace({ customer, onInvite }: WithInvite) {
  const { words } = usePanel();
  const refusal = customer.attestation?.phase === 'route-closed' ? customer.attestation.trouble : null;
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      {refusal ? (
        <TroubleBar trouble={refusal} />
      ) : (
        <MessageBar tone="outdated" title={words.closedReasons['route-closed']}>
          <p>{words.troubles['route-closed'].next}</p>
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

/** The facts could not be read in full: what stands in the way, and who can move it. */
function UnreadFace({ customer, onInvite }: WithInvite) {
  const { words, actions, view } = usePanel();
  const agent = useAgent();
  const { trouble } = customer;
  const signIn = trouble && endsBySignIn(trouble.kind);
  const told = trouble !== null || view.blocked || !view.online || customer.reading;
  return (
    <Shell
      footer={
        signIn ? (
          <>
            <Button kind="primary" act onPress={() => actions.signIn(false)}>
              {words.common.signIn}
            </Button>
            {trouble.kind === 'no-mfa' && <AdministratorNote agent={agent?.displayName ?? ''} userName={agent?.userName ?? ''} />}
          </>
        ) : (
          onInvite && (
            <div class="row wrap">
              <InviteButton onPress={onInvite} />
            </div>
          )
        )
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      {told ? (
        <TellingBar customer={customer} />
      ) : (
        <MessageBar tone="info" title={words.panel.unknownTitle}>
          <p>{words.panel.unknownText}</p>
        </MessageBar>
      )}
      {trouble?.kind === 'no-mfa' ? (
        <section class="stack">
          <h2>{words.panel.whatToDo}</h2>
          <ol class="stack numbered">
            {words.panel.mfaSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ) : (
        <BothFacts customer={customer} />
      )}
      <History lines={customer.history} />
    </Shell>
  );
}
