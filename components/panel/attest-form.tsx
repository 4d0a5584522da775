import { useId, useRef } from 'preact/hooks';
import type { DraftField } from '../../lib/domain/app-error';
import { localDay } from '../../lib/domain/dates';
import type { Draft, DraftOrigin } from '../../lib/domain/draft';
import { checkDraft } from '../../lib/domain/draft-rules';
import type { Signatory } from '../../lib/domain/facts';
import type { JournalEntry } from '../../lib/domain/journal';
import { shownText } from '../../lib/domain/shown-text';
import { formatDay } from '../../lib/i18n/format';
import type { Words } from '../../lib/i18n/types';
import { Field, Icon, Phrase, Progress } from '../kit';
import { buildingIcon, editIcon, historyIcon } from '../kit/icons';
import type { Hindrance } from './attesting';
import { AttestingAs } from './attesting-as';
import { usePanel } from './context';
import { ActAlert, GuardedButton } from './guarded-button';
import { later } from './later';
import { type Attesting, nameOrder } from './use-attesting';

/** Asked only now and then: fetched while the agent reads the form. */
export const GuardDialog = later(() => import('./guard-dialog').then((dialog) => dialog.GuardDialog));

/** The person and the day, with where the person comes from. Enter in a field is the act; see `AttestFooter`. */
export function AttestForm({ attesting, refusal }: { attesting: Attesting; refusal: JournalEntry | null }) {
  const { words, now } = usePanel();
  const heading = useId();
  const { draft, change } = attesting.editor;
  const today = localDay(now);
  // Microsoft's refusal marks its field until that field is changed; a new refusal starts a new marking.
  const refused = refusal?.appError ?? null;
  const marking = useRef<{ readonly id: string | undefined; readonly value: string | null }>({ id: undefined, value: null });
  if (marking.current.id !== refusal?.id) {
    marking.current = { id: refusal?.id, value: refused?.field ? valueIn(draft, refused.field) : null };
  }

  const fault = (field: DraftField): string | null => {
    const marked = refused?.field === field && valueIn(draft, field) === marking.current.value;
    const found = attesting.hindrance?.kind === 'faults' ? attesting.hindrance.faults : marked ? checkDraft(draft, now) : [];
    const own = found.find((one) => one.field === field);
    if (own) return words.faults[own.fault](field, formatDay(today, words.language));
    return marked ? words.panel.refusedValue(field) : null;
  };
  const field = (name: DraftField, type: 'text' | 'email' | 'tel' | 'date' = 'text') => (
    <Field
      key={name}
      id={`attest-${name}`}
      name={name}
      label={words.panel.fields[name]}
      type={type}
      dir={type === 'email' || type === 'tel' ? 'ltr' : undefined}
      max={type === 'date' ? today : undefined}
      value={valueIn(draft, name)}
      fault={fault(name)}
      onValue={(value) => change({ [name]: value })}
      ref={(input) => attesting.register(name, input)}
    />
  );

  return (
    <form
      class="stack"
      noValidate
      aria-labelledby={heading}
      onSubmit={(event) => event.preventDefault()}
      onBlurCapture={attesting.editor.flush}
      onKeyDown={(event) => {
        // Enter also ends a Japanese conversion; that one is not the act.
        if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        attesting.write.press(event, document.getElementById(ACT_BUTTON), attesting.ready);
      }}
    >
      <h2 id={heading}>{words.panel.personHeading}</h2>
      <Origin origin={draft.origin} signatory={draft.signatory} words={words} />
      <div class="two">{nameOrder(words).map((name) => field(name))}</div>
      {field('email', 'email')}
      <div class="two">
        {field('phone', 'tel')}
        {field('agreedOn', 'date')}
      </div>
    </form>
  );
}

const ACT_BUTTON = 'act';

function valueIn(draft: Draft, field: DraftField): string {
  return field === 'agreedOn' ? draft.agreedOn : draft.signatory[field];
}

/** Nobody is filled in without its origin. */
function Origin({ origin, signatory, words }: { origin: DraftOrigin; signatory: Signatory; words: Words }) {
  const day = origin.from === 'confirmation' ? formatDay(origin.agreedOn, words.language) : '';
  const typed = origin.from === 'typed' || origin.edited;
  const nobody = origin.from === 'typed' && Object.values(signatory).every((part) => part === '');
  const text = {
    typed: nobody ? words.panel.originNone : words.panel.originTyped,
    'billing-profile': typed ? words.panel.originBillingProfileEdited : words.panel.originBillingProfile,
    confirmation: typed ? words.panel.originConfirmationEdited(day) : words.panel.originConfirmationAsk(day),
  }[origin.from];
  return (
    <p class="origin">
      <Icon drawing={typed ? editIcon : origin.from === 'confirmation' ? historyIcon : buildingIcon} />
      <span>
        <Phrase text={text} whole={[day]} />
      </span>
    </p>
  );
}

/** The button that is the statement, what stood in the way of the last press, and what Microsoft will do. */
export function AttestFooter({ attesting, company }: { attesting: Attesting; company: string }) {
  const { words } = usePanel();
  const { draft } = attesting.editor;
  const { firstName, lastName } = draft.signatory;
  const person = words.common.person(shownText(firstName), shownText(lastName));
  const day = formatDay(draft.agreedOn, words.language);

  return (
    <>
      <Hindered hindrance={attesting.hindrance} />
      <GuardedButton id={ACT_BUTTON} kind="primary" act write={attesting.write} what={attesting.ready}>
        <Phrase text={day ? words.panel.attest(person, day) : words.panel.attestNoDate(person)} names={[person]} whole={[day]} />
      </GuardedButton>
      {attesting.write.pending ? (
        <div class="sending">
          <Progress label={words.panel.attesting} />
          <small aria-live="polite">{words.panel.attesting}</small>
        </div>
      ) : (
        <>
          <AttestingAs />
          <small>{words.panel.mailNote}</small>
        </>
      )}
      {attesting.concern && <GuardDialog attesting={attesting} concern={attesting.concern} company={company} person={person} />}
    </>
  );
}

function Hindered({ hindrance }: { hindrance: Hindrance | null }) {
  const { words, now, view } = usePanel();
  if (!hindrance) return null;
  const notSent = (why: string) => `${words.panel.notSentTitle}${words.panel.colon}${why}`;
  const sentence = () => {
    switch (hindrance.kind) {
      case 'changed':
        return words.panel.customerChanged;
      case 'failed': {
        const said = words.errors[hindrance.appError.kind];
        return (
          <>
            {notSent(said.title)}
            <br />
            {said.next}
          </>
        );
      }
      case 'lost':
        return hindrance.view === view ? words.panel.connectionLost : notSent(words.panel.interrupted);
      case 'faults': {
        const [first, ...more] = hindrance.faults;
        if (!first) return '';
        if (more.length > 0) {
          return words.panel.checkFields(words.common.list(hindrance.faults.map(({ field }) => words.panel.fields[field])));
        }
        const today = formatDay(localDay(now), words.language);
        return words.panel.fault(words.panel.fields[first.field], words.faults[first.fault](first.field, today));
      }
    }
  };
  return <ActAlert>{sentence()}</ActAlert>;
}
