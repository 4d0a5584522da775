import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import { type JournalEntry, shownAs } from '../../lib/domain/journal';
import { lastValue } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import { Button, MessageBar } from '../kit';
import { againIcon, offlineIcon } from '../kit/icons';
import { InviteButton, ReadAgreement } from './act-row';
import { AdministratorNote } from './administrator-note';
import { AttestFooter, AttestForm, GuardDialog } from './attest-form';
import { BlockBar } from './block-bar';
import { usePanel } from './context';
import { ErrorBar, ErrorDetails } from './error-bar';
import { BothFacts, Verdict, Who } from './head';
import { later } from './later';
import { Shell } from './shell';
import { SignedOutScreen, SignInBar } from './signed-out';
import { useAgent } from './use-agent';
import { type Attesting, useAttesting } from './use-attesting';

/** Needed once an act is under way: fetched while the agent reads the form. */
const AttestationScreen = later(() => import('./attestation-screen').then((screen) => screen.AttestationScreen), WhoAndState);
/** Only resellers need it. */
const ProviderRequestScreen = later(
  () => import('./provider-request').then((screen) => screen.ProviderRequestScreen),
  WhoAndState,
);
/** Only agents who may not attest need it. */
const RoleScreen = later(() => import('./role-screen').then((screen) => screen.RoleScreen), WhoAndState);
/** Only where the signed-in attestation call is closed. */
const RouteClosedScreen = later(() => import('./route-closed-screen').then((screen) => screen.RouteClosedScreen), WhoAndState);
/** Only agents who invite need it. */
const InviteScreen = later(() => import('./invite').then((screen) => screen.InviteScreen), WhoAndState);
/** Below everything else, and new customers have none. */
const History = later(() => import('./history').then((part) => part.History));
/** Only after an act that came to nothing. */
const RefusalBar = later(() => import('./refusal-bar').then((part) => part.RefusalBar));
const MailQuestion = later(() => import('./mail-question').then((part) => part.MailQuestion));

/** The parts of a customer's screens that are fetched when they are first needed. */
export const LATER_PARTS = [
  AttestationScreen,
  ProviderRequestScreen,
  RoleScreen,
  RouteClosedScreen,
  InviteScreen,
  History,
  RefusalBar,
  MailQuestion,
  AdministratorNote,
  GuardDialog,
  ErrorDetails,
] as const;

export interface CustomerScreenProps {
  customer: CustomerView;
  /** The agent is at the invitation. */
  inviting: boolean;
  onInvite: () => void;
  onBack: () => void;
}

/**
 * Who, state, why, one step: the screen of one customer, by what its attestation, its state and its remedies say. What is typed lives
 * here, above the choice of the screen; and a form that was once offered stays until it is settled that there is nothing to attest, or
 * not in this way. A reading that fails or a sign-in that expires says so beside it.
 */
export function CustomerScreen({ customer, inviting, onInvite, onBack }: CustomerScreenProps) {
  const { signIn } = usePanel().view;
  const attesting = useAttesting(customer);
  /** The customer for whom the form was offered. */
  const offered = useRef<string | null>(null);
  const { tenantId } = customer.customer;
  const attest = customer.remedies.find((remedy) => remedy.kind === 'attest');
  if (attest?.open) offered.current = tenantId;
  const stays = attest?.open || (attest?.reason === 'not-read' && offered.current === tenantId);

  if (inviting) return <InviteScreen customer={customer} onBack={onBack} />;
  const entry = customer.attestation;
  // An attestation that ended without a record leaves the agent where he was, with the reason on top.
  const shown = entry && shownAs(entry);
  const back = shown === 'refused' || shown === 'not-sent';
  const form = stays && (!entry || back);
  if (!form && (signIn.status === 'signed-out' || signIn.status === 'signing-in')) return <SignedOutScreen signIn={signIn} />;
  if (entry && !back) return <AttestationScreen customer={customer} entry={entry} />;
  if (customer.state === 'not-applicable') return <NotApplicableScreen customer={customer} />;
  if (customer.state === 'provided') return <ProvidedScreen customer={customer} />;

  const invite = customer.remedies.some((remedy) => remedy.kind === 'invite') ? onInvite : null;
  if (form) return <AttestScreen customer={customer} attesting={attesting} onInvite={invite} />;
  switch (attest?.open ? undefined : attest?.reason) {
    case 'reseller':
      return <ProviderRequestScreen key={customer.customer.tenantId} customer={customer} onInvite={invite} />;
    case 'role':
      return <RoleScreen customer={customer} onInvite={invite} />;
    case 'route-closed':
      return <RouteClosedScreen customer={customer} onInvite={invite} />;
    default:
      return <UnreadScreen customer={customer} onInvite={invite} />;
  }
}

/** Who and state: what every screen of a customer begins with. */
function WhoAndState({ customer }: { customer: CustomerView }) {
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
    </Shell>
  );
}

function WhatHappened({ customer: { history } }: { customer: CustomerView }) {
  return history.length > 0 ? <History lines={history} /> : null;
}

type WithInvite = { customer: CustomerView; onInvite: (() => void) | null };

/** The one message bar: the sign-in first, then the newest refusal, what stands in the way of reading, then the page's block. */
function TellingBar({ customer }: { customer: CustomerView }) {
  const { words, view } = usePanel();
  const { attestation, state } = customer;
  if (view.signIn.status !== 'signed-in') return <SignInBar />;
  if (attestation && tellsWhy(attestation, view.online)) return <RefusalBar entry={attestation} />;
  if (!view.online) {
    return (
      <MessageBar tone="info" icon={offlineIcon} title={words.panel.offlineTitle}>
        <p>{words.panel.offlineText}</p>
      </MessageBar>
    );
  }
  if (customer.appError) return <ErrorBar appError={customer.appError} stepElsewhere={customer.appError.kind === 'no-mfa'} />;
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

/** An act that ended without a record, and not because the agent gave it up. That there was no line is said until there is one. */
function tellsWhy({ phase, appError, sentAt }: JournalEntry, online: boolean): boolean {
  if (phase === 'refused') return appError !== null;
  return phase === 'not-sent' && (appError ? appError.kind !== 'offline' || !online : sentAt === null);
}

function AttestScreen({ customer, attesting, onInvite }: WithInvite & { attesting: Attesting }) {
  const { language } = usePanel().words;
  useEffect(() => void Promise.all([AttestationScreen, GuardDialog].map((part) => part.fetch(language))), [language]);
  const { attestation } = customer;
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
      <AttestForm
        key={customer.customer.tenantId}
        attesting={attesting}
        refusal={attestation?.phase === 'refused' ? attestation : null}
      />
      <WhatHappened customer={customer} />
    </Shell>
  );
}

function ProvidedScreen({ customer }: { customer: CustomerView }) {
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
      {!view.blocked && customer.appError && <ErrorBar appError={customer.appError} />}
      <BothFacts customer={customer} />
      <small>{words.panel.oneIsEnough}</small>
      <ReadAgreement tenantId={customer.customer.tenantId} />
      <WhatHappened customer={customer} />
      {attested && !view.blocked && <MailQuestion customer={customer} />}
    </Shell>
  );
}

function NotApplicableScreen({ customer }: { customer: CustomerView }) {
  const { words } = usePanel();
  const stranger = customer.appError?.kind === 'no-relationship';
  return (
    <Shell>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <p>{stranger ? words.panel.noRelationship : words.panel.otherCloud}</p>
    </Shell>
  );
}

/** The facts could not be read in full: what stands in the way, and who can move it. */
function UnreadScreen({ customer, onInvite }: WithInvite) {
  const { words, view } = usePanel();
  const agent = useAgent();
  const { appError } = customer;
  const told = appError !== null || view.blocked || !view.online || customer.reading;
  return (
    <Shell
      footer={
        appError?.kind === 'no-mfa' ? (
          <AdministratorNote agent={agent?.displayName ?? ''} userName={agent?.userName ?? ''} />
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
      {appError?.kind === 'no-mfa' ? (
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
      <WhatHappened customer={customer} />
    </Shell>
  );
}
