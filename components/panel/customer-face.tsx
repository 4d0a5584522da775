import { useEffect } from 'preact/hooks';
import type { Agent } from '../../lib/acceptance/agent';
import { nameOf } from '../../lib/acceptance/customer';
import type { JournalEntry } from '../../lib/acceptance/journal';
import { lastValue } from '../../lib/acceptance/state';
import type { Trouble } from '../../lib/acceptance/trouble';
import type { CustomerView } from '../../lib/acceptance/view';
import { Button, Card, CopyButton, MessageBar, Phrase } from '../kit';
import { againIcon, mailIcon, offlineIcon } from '../kit/icons';
import { InviteButton, ReadAgreement } from './act-row';
import { AttestFooter, AttestForm, useAttesting } from './attest-form';
import { BlockBar } from './block-bar';
import { usePanel } from './context';
import { BothFacts, Verdict, Who } from './head';
import { History } from './history';
import { later } from './later';
import { Shell } from './shell';
import { AdministratorNote } from './signed-out';
import { endsBySignIn, TroubleBar } from './trouble-bar';

/** Needed once an act is under way: fetched while the agent reads the form. */
const AttestationFace = later(() => import('./attestation-face').then((face) => face.AttestationFace), WhoAndState);

/** Only resellers need it. */
const ProviderRequestFace = later(() => import('./provider-request').then((face) => face.ProviderRequestFace), WhoAndState);

/** Fetches the faces that are otherwise fetched when they are first needed. */
export async function fetchLaterFaces(): Promise<void> {
  await Promise.all([AttestationFace.fetch(), ProviderRequestFace.fetch()]);
}

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
  useEffect(() => void AttestationFace.fetch(), []);
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
  const agent = useAgent();
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
      {attested && !view.blocked && (
        <MessageBar tone="info" icon={mailIcon} title={words.mail.askedTitle}>
          <p>{words.mail.askedText}</p>
          <CopyButton
            kind="link"
            words={words}
            label={words.mail.copyExplanation}
            text={() => words.mail.explanation({ company: nameOf(customer.customer), agent: agent?.displayName ?? '' })}
            onCopy={actions.copy}
          />
        </MessageBar>
      )}
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

/** Facts are known, the agent's role is not enough: a colleague, or the customer. */
function RoleFace({ customer, onInvite }: WithInvite) {
  const { words, actions } = usePanel();
  const agent = useAgent();
  // What the account could read is shown; only what its role kept from it is excused.
  const unread = customer.state === 'unknown' && customer.trouble?.kind === 'wrong-role';
  const roles = agent?.roles?.map((role) => words.common.roles[role]) ?? [];
  const allowed = [words.common.roles['admin-agent'], words.common.roles['sales-agent']];
  return (
    <Shell
      footer={
        <div class="row wrap">
          <small>
            <bdi>{agent?.userName}</bdi>
          </small>
          <Button kind="link" onPress={() => actions.signIn(true)}>
            {words.common.useAnotherAccount}
          </Button>
        </div>
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} remark={unread ? words.panel.roleCannotRead : undefined} />
      <MessageBar tone="outdated" role="alert" title={words.panel.roleTitle}>
        <p>
          <Phrase
            text={roles.length > 0 ? words.panel.roleText(words.common.list(roles)) : words.panel.roleTextUnknown}
            strong={[...roles, ...allowed]}
          />
        </p>
      </MessageBar>
      <BothFacts customer={customer} />
      <section class="stack">
        <h2>{words.panel.openToYou}</h2>
        <Card level={3} title={words.panel.askColleague}>
          <p>{words.panel.askColleagueText}</p>
          <CopyButton
            words={words}
            label={words.panel.copyRequest}
            text={() =>
              words.notes.colleague({
                ...customer.customer,
                company: nameOf(customer.customer),
                agent: agent?.displayName ?? '',
              }).body
            }
            onCopy={actions.copy}
          />
        </Card>
        {onInvite && <InviteCard onInvite={onInvite} />}
      </section>
      <ReadAgreement tenantId={customer.customer.tenantId} />
      <History lines={customer.history} />
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

function InviteCard({ onInvite }: { onInvite: () => void }) {
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

function useAgent(): Agent | null {
  const { view } = usePanel();
  return view.signIn.status === 'signed-in' ? view.signIn.agent : null;
}
