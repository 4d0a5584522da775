import { type JournalEntry, shownAs, wasAnswered } from '../../lib/domain/journal';
import { lastValue } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import { formatDay, formatTime } from '../../lib/i18n/format';
import { Button, Card, CopyButton, Icon, type IconDrawing, MessageBar, Name, Phrase, Progress, StateIcon } from '../kit';
import { againIcon, clockIcon, discIcon, mailIcon, ringQuestionIcon } from '../kit/icons';
import type { PanelActions } from './actions';
import { usePanel } from './context';
import { ErrorBar } from './error-bar';
import { GuardedButton, useWrite } from './guarded-button';
import { BothFacts, Verdict, Who } from './head';
import { History } from './history';
import { useLaterWords } from './later';
import { Shell } from './shell';

/** How long Microsoft may take for its mail to the primary contact (partner-center-api.md 3.3). */
const MAIL_WITHIN_MS = 30 * 60_000;

type Decision = Parameters<PanelActions['settleUndecided']>[1];
type WithEntry = { customer: CustomerView; entry: JournalEntry };

/** An attestation under way, in doubt, put before the agent, or on record. */
export function AttestationScreen({ customer, entry }: WithEntry) {
  switch (shownAs(entry)) {
    case 'asking':
      return <UndecidedScreen customer={customer} entry={entry} />;
    case 'waiting':
      return <WaitingScreen customer={customer} entry={entry} />;
    case 'on-record':
      return <SettledScreen customer={customer} entry={entry} />;
    case 'on-record-differently':
      return <DifferentlyScreen customer={customer} entry={entry} />;
    default:
      return <UnderWayScreen customer={customer} entry={entry} />;
  }
}

function SettledScreen({ customer, entry }: WithEntry) {
  return (
    <Shell footer={<SettledFooter entry={entry} />}>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <Settled entry={entry} customer={customer} />
      <BothFacts customer={customer} />
    </Shell>
  );
}

/** An acceptance is on record, but not as it was sent: both, one below the other. */
function DifferentlyScreen({ customer, entry }: WithEntry) {
  const { words } = usePanel();
  const { recorded } = entry;
  return (
    <Shell footer={<SettledFooter entry={entry} />}>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <MessageBar tone="outdated" role="alert" title={words.panel.differentlyTitle}>
        <p>{words.panel.differentlyText}</p>
      </MessageBar>
      <WhatWasSent entry={entry} />
      {recorded && (
        <section class="stack">
          <h2>{words.panel.onRecordNow}</h2>
          <dl class="record">
            <Sent entry={recorded} labels={{ person: words.panel.acceptedBy, day: words.panel.acceptedOn }} />
          </dl>
        </section>
      )}
      <BothFacts customer={customer} />
    </Shell>
  );
}

function UnderWayScreen({ customer, entry }: WithEntry) {
  const { words } = usePanel();
  return (
    <Shell footer={<small>{words.panel.mayClose}</small>}>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <UnderWay entry={entry} />
      <BothFacts customer={customer} />
      <WhatWasSent entry={entry} />
    </Shell>
  );
}

function UndecidedScreen({ customer, entry }: WithEntry) {
  return (
    <Shell footer={<UndecidedFooter entry={entry} />}>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      {customer.appError && <ErrorBar appError={customer.appError} />}
      <Undecided entry={entry} />
      <BothFacts customer={customer} />
      <WhatWasSent entry={entry} />
    </Shell>
  );
}

/** The customer has to accept before the attestation is finished: nothing is in doubt, and nothing is to be done but wait or give up. */
function WaitingScreen({ customer, entry }: WithEntry) {
  const later = useLaterWords();
  return (
    <Shell footer={<WaitingFooter entry={entry} />}>
      <Who customer={customer.customer} />
      <Verdict customer={customer} />
      <MessageBar tone="info" icon={clockIcon} title={later.panel.waitingTitle}>
        <p>{later.panel.waitingText}</p>
      </MessageBar>
      <BothFacts customer={customer} />
      <WhatWasSent entry={entry} />
      <History lines={customer.history} />
    </Shell>
  );
}

function WaitingFooter({ entry }: { entry: JournalEntry }) {
  const { words, actions } = usePanel();
  const later = useLaterWords();
  const decide = useWrite(entry.id, (decision: Decision) => actions.settleUndecided(entry.id, decision));
  return (
    <>
      <small id="waiting-note">{later.panel.waitingAsk}</small>
      <div class="row wrap">
        <GuardedButton aria-describedby="waiting-note" write={decide} what={(): Decision => 'give-up'}>
          {words.panel.giveUp}
        </GuardedButton>
      </div>
    </>
  );
}

/** After attesting, read back: the word, the record, and Microsoft's mail. */
function Settled({ entry, customer }: { entry: JournalEntry; customer: CustomerView }) {
  const { words, actions, view } = usePanel();
  const later = useLaterWords();
  const recorded = entry.phase === 'confirmed';
  const person = words.common.person(entry.signatory.firstName, entry.signatory.lastName);
  const day = formatDay(entry.agreedOn, words.language);
  const settledAt = entry.settledAt ?? entry.answeredAt ?? entry.writtenAt;
  const read = [lastValue(customer.facts.confirmations)?.readAt, lastValue(customer.facts.direct)?.readAt];
  const agent = view.signIn.status === 'signed-in' ? view.signIn.agent.displayName : entry.userName;
  return (
    <>
      <section class="hero provided" role="status">
        <h2 class="row">
          <StateIcon state="provided" size={24} />
          {recorded ? words.panel.unblocked : words.panel.alreadyOnRecordTitle}
        </h2>
        <p>{recorded ? words.panel.onRecord : words.panel.alreadyOnRecordText}</p>
      </section>
      <Card title={words.panel.record}>
        <dl class="record">
          <Sent entry={entry} labels={{ person: words.panel.acceptedBy, day: words.panel.acceptedOn }} />
          <dt>{words.panel.attestedBy}</dt>
          <dd>
            <Phrase text={words.panel.byAt(agent, formatTime(entry.sentAt ?? entry.writtenAt))} names={[agent]} />
          </dd>
          {read.every((at) => at !== undefined) && (
            <>
              <dt>{words.panel.checked}</dt>
              <dd>{words.panel.checkedBoth(formatTime(Math.min(...read)))}</dd>
            </>
          )}
        </dl>
      </Card>
      {recorded && (
        <MessageBar tone="info" icon={mailIcon} title={later.mail.comingTitle}>
          <p>{later.mail.comingText(formatTime(settledAt + MAIL_WITHIN_MS))}</p>
          <CopyButton
            kind="link"
            words={words}
            label={later.mail.copyHeadsUp}
            text={() => later.mail.headsUp({ person, company: entry.companyName, day, agent })}
            onCopy={actions.copy}
          />
        </MessageBar>
      )}
    </>
  );
}

/** The page reloads only when the agent says so, and after the warning. */
function SettledFooter({ entry }: { entry: JournalEntry }) {
  const { words, actions } = usePanel();
  return (
    <>
      <Button kind="primary" act icon={againIcon} aria-describedby="reload-warning" onPress={actions.reloadPage}>
        {words.panel.reloadPage}
      </Button>
      <div class="row">
        <small class="grow" id="reload-warning">
          {words.panel.reloadWarning}
        </small>
        <Button kind="subtle" onPress={() => actions.dismissAttestation(entry.id)}>
          {words.panel.done}
        </Button>
      </div>
    </>
  );
}

/** On its way, in doubt, or taken but not read back: steps with their times; nothing can be pressed twice. */
function UnderWay({ entry }: { entry: JournalEntry }) {
  const { words } = usePanel();
  const { phase } = entry;
  const said = {
    'in-doubt': {
      title: words.panel.doubtTitle,
      text: wasAnswered(entry) ? words.panel.doubtAnsweredText : words.panel.doubtText,
    },
    accepted: { title: words.panel.acceptedReadingTitle, text: words.panel.acceptedReadingText },
    sending: { title: words.panel.sendingTitle, text: words.panel.sendingText },
  }[phase === 'in-doubt' || phase === 'accepted' ? phase : 'sending'];
  return (
    <section class="card">
      <div class="stack" aria-live="polite">
        <h2>{said.title}</h2>
        <p>{said.text}</p>
      </div>
      <Progress label={words.common.checking} />
      <Steps entry={entry} />
    </section>
  );
}

function Steps({ entry }: { entry: JournalEntry }) {
  const { words, now } = usePanel();
  const answered = entry.answeredAt !== null && entry.phase !== 'sending' && entry.phase !== 'written';
  const lost = entry.phase === 'in-doubt' || entry.phase === 'undecided';
  const reading = answered;
  const seconds = entry.nextReadingAt === null ? 0 : Math.max(0, Math.ceil((entry.nextReadingAt - now) / 1000));
  return (
    <ol class="steps">
      <Step drawing={discIcon} done text={words.panel.stepWritten} aside={formatTime(entry.writtenAt, { seconds: true })} />
      {entry.sentAt === null || !answered ? (
        <Step drawing={clockIcon} text={words.panel.stepSending} />
      ) : (
        <Step drawing={discIcon} done text={words.panel.stepSent} aside={formatTime(entry.sentAt, { seconds: true })} />
      )}
      {answered && entry.answeredAt !== null && (
        <Step
          drawing={lost ? ringQuestionIcon : discIcon}
          done={!lost}
          text={!lost ? words.panel.stepAnswered : wasAnswered(entry) ? words.panel.stepError : words.panel.stepLost}
          aside={formatTime(entry.answeredAt, { seconds: true })}
        />
      )}
      {reading && (
        <Step
          drawing={clockIcon}
          text={entry.nextReadingAt === null ? words.panel.stepReading : words.panel.stepNextReading(seconds)}
          aside={entry.readings > 0 ? words.panel.readings(entry.readings) : undefined}
        />
      )}
    </ol>
  );
}

function Step({ drawing, text, aside, done }: { drawing: IconDrawing; text: string; aside?: string; done?: boolean }) {
  return (
    <li>
      <Icon drawing={drawing} class={done ? 'ink provided' : undefined} />
      <span>{text}</span>
      {aside && <small class="number">{aside}</small>}
    </li>
  );
}

/** Read often enough and still not there: the agent may decide, while reading goes on. */
function Undecided({ entry }: { entry: JournalEntry }) {
  const { words } = usePanel();
  return (
    <section class="card">
      <div class="stack" role="alert">
        <h2>{words.panel.undecidedTitle}</h2>
        <p>{words.panel.undecidedText}</p>
      </div>
      <Steps entry={entry} />
    </section>
  );
}

/** "Send again" repeats the same request with the same id, so it cannot count twice. */
function UndecidedFooter({ entry }: { entry: JournalEntry }) {
  const { words, actions } = usePanel();
  const decide = useWrite(entry.id, (decision: Decision) => actions.settleUndecided(entry.id, decision));
  return (
    <>
      <GuardedButton kind="primary" act aria-describedby="undecided-note" write={decide} what={(): Decision => 'send-again'}>
        {words.panel.sendAgain}
      </GuardedButton>
      <small id="undecided-note">{words.panel.undecidedAsk}</small>
      <div class="row wrap">
        <GuardedButton write={decide} what={(): Decision => 'give-up'}>
          {words.panel.giveUp}
        </GuardedButton>
      </div>
    </>
  );
}

/** The person and day of an attestation, under their own heading. */
function WhatWasSent({ entry }: { entry: JournalEntry }) {
  const { words } = usePanel();
  return (
    <section class="stack">
      <h2>{words.panel.whatWasSent}</h2>
      <dl class="record">
        <Sent entry={entry} labels={{ person: words.panel.personLabel, day: words.panel.dateLabel }} />
      </dl>
    </section>
  );
}

function Sent({
  entry,
  labels,
}: {
  entry: Pick<JournalEntry, 'signatory' | 'agreedOn'>;
  labels: { person: string; day: string };
}) {
  const { words } = usePanel();
  return (
    <>
      <dt>{labels.person}</dt>
      <dd>
        <Name text={words.common.person(entry.signatory.firstName, entry.signatory.lastName)} />
        <br />
        <small>
          <Name text={entry.signatory.email} />
        </small>
      </dd>
      <dt>{labels.day}</dt>
      <dd class="number">{formatDay(entry.agreedOn, words.language)}</dd>
    </>
  );
}
