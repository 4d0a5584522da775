import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AppError, type DraftField, plainError } from '../../lib/domain/app-error';
import { localDay } from '../../lib/domain/dates';
import type { Draft, DraftOrigin, GuardConcern } from '../../lib/domain/draft';
import { checkDraft, concernKey, type FieldFault, fieldOf } from '../../lib/domain/draft-rules';
import type { Signatory } from '../../lib/domain/facts';
import type { JournalEntry } from '../../lib/domain/journal';
import { shownText } from '../../lib/domain/shown-text';
import type { CustomerView, TabView } from '../../lib/domain/view';
import { formatDay } from '../../lib/i18n/format';
import type { Words } from '../../lib/i18n/types';
import { Field, Icon, Phrase, Progress } from '../kit';
import { buildingIcon, editIcon, historyIcon } from '../kit/icons';
import { AttestingAs } from './attesting-as';
import { usePanel } from './context';
import { ActAlert, GuardedButton, useWrite, type Write } from './guarded-button';
import { later } from './later';
import { type DraftEditor, useDraft } from './use-draft';

/** Asked only now and then: fetched while the agent reads the form. */
export const GuardDialog = later(() => import('./guard-dialog').then((dialog) => dialog.GuardDialog));

/** What stands in the way of the last press, to be said in an alert beside the act. */
type Hindrance =
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly appError: AppError }
  /** The worker was stopped before it answered. A later view than this one tells what became of the act. */
  | { readonly kind: 'lost'; readonly view: TabView };

export interface Attesting {
  readonly editor: DraftEditor;
  readonly hindrance: Hindrance | null;
  readonly concern: GuardConcern | null;
  readonly register: (field: DraftField, input: HTMLInputElement | null) => void;
  /** The write; a press is on the act's button, Enter in a field, or the agent's "yes" in the wrong-person dialog. */
  readonly write: Write<Draft>;
  /** The draft as it stands, or null after having said what stands in its way. */
  readonly ready: () => Draft | null;
  /** The same draft with the agent's "yes" in it. */
  readonly confirmed: () => Draft | null;
  readonly correct: () => void;
}

/**
 * The one act, from the press to the background's answer. It is guarded (`guarded-button.tsx`), and holds only for the customer, the person
 * and the day that stood there when it was pressed. A press that does not count says why.
 */
export function useAttesting(customer: CustomerView): Attesting {
  const { actions, now, words, view } = usePanel();
  const tenantId = customer.customer.tenantId;
  const phase = customer.attestation?.phase;
  const editor = useDraft(tenantId, customer.draft, phase === 'confirmed' || phase === 'already-on-record', actions.saveDraft);
  // What was said or asked before an act is never shown after it, nor beside another customer.
  const about = `${tenantId} ${customer.attestation?.id}`;
  const [said, setSaid] = useState<{ readonly about: string; readonly hindrance: Hindrance | null } | null>(null);
  const [asked, setAsked] = useState<{ readonly about: string; readonly concern: GuardConcern } | null>(null);
  const hindrance = said?.about === about ? said.hindrance : null;
  const concern = asked?.about === about ? asked.concern : null;
  const inputs = useRef<Partial<Record<DraftField, HTMLInputElement | null>>>({});

  const shown = useRef({ about, tenantId, draft: editor.draft, view, customer, since: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    const before = shown.current;
    // What the agent types is no news to the agent. The draft's name is not to be seen: a worker that was stopped gives another.
    const other = before.tenantId !== tenantId || (!editor.typed && !sameAct(before.draft, editor.draft));
    if (other) {
      setSaid(null);
      setAsked(null);
    }
    shown.current = { about, tenantId, draft: editor.draft, view, customer, since: other ? performance.now() : before.since };
  });
  const setHindrance = (hindrance: Hindrance | null) => setSaid({ about: shown.current.about, hindrance });

  const showFaults = (found: readonly FieldFault[]) => {
    const form: readonly DraftField[] = [...nameOrder(words), 'email', 'phone', 'agreedOn'];
    const faults = [...found].sort((a, b) => form.indexOf(a.field) - form.indexOf(b.field));
    setHindrance({ kind: 'faults', faults });
    inputs.current[faults[0]?.field ?? 'firstName']?.focus();
  };

  // The alert beside the act has taken room from the fields: the one to correct must still be in sight, with its fault.
  useEffect(() => {
    if (hindrance?.kind === 'faults') document.activeElement?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [hindrance]);

  const write = useWrite(about, async (draft: Draft) => {
    const { acknowledged } = draft;
    const same = shown.current.about === about && sameAct({ ...shown.current.draft, acknowledged }, draft);
    setAsked(null);
    if (!same) return setHindrance({ kind: 'changed' });
    // Only a "yes" that counts is kept: the next press would not be asked about again.
    if (acknowledged !== null && acknowledged !== shown.current.draft.acknowledged) editor.acknowledge(acknowledged);
    editor.flush();
    const answer = await actions.attest(tenantId, { ...draft, draftId: shown.current.draft.draftId });
    if (answer.outcome === 'faulty') showFaults(answer.faults);
    else if (answer.outcome === 'concern') setAsked({ about, concern: answer.concern });
    else if (answer.outcome !== 'taken') setHindrance(whyNot(answer, shown.current));
  });

  const checked = (draft: Draft): Draft | null => {
    const faults = checkDraft(draft, now);
    if (faults.length === 0) {
      setHindrance(null);
      return draft;
    }
    showFaults(faults);
    return null;
  };

  return {
    editor: {
      ...editor,
      change: (change) => {
        editor.change(change);
        // A fault is about what stood there when it was pressed; the rest of the form keeps its marks.
        setHindrance(hindrance?.kind === 'faults' ? withoutFaultsOf(hindrance.faults, Object.keys(change)) : null);
      },
    },
    hindrance,
    concern,
    register: (field, input) => {
      inputs.current[field] = input;
    },
    write,
    ready: () => {
      if (performance.now() - shown.current.since >= TOO_NEW_MS) return checked(editor.draft);
      // The hand was on its way to the customer who stood there before.
      setHindrance({ kind: 'changed' });
      return null;
    },
    confirmed: () => concern && checked({ ...editor.draft, acknowledged: concernKey(concern, editor.draft.signatory) }),
    correct: () => {
      const field = concern ? fieldOf(concern, editor.draft.signatory) : 'email';
      setAsked(null);
      requestAnimationFrame(() => inputs.current[field]?.focus());
    },
  };
}

/** A press so soon after another customer came was meant for the one before. */
const TOO_NEW_MS = 500;

/** Whether two drafts state the same act: what is seen counts, not the objects, which are new with every view. */
const sameAct = (a: Draft, b: Draft) => statementOf(a) === statementOf(b);
const statementOf = ({ signatory, agreedOn, acknowledged }: Draft) => JSON.stringify([signatory, agreedOn, acknowledged]);

/** Why the background did not take the act, by what is known by now. */
function whyNot(
  answer: { readonly outcome: 'not-open' } | { readonly outcome: 'failed'; readonly appError: AppError | null },
  { view, customer }: { readonly view: TabView; readonly customer: CustomerView },
): Hindrance {
  if (answer.outcome === 'failed' && answer.appError) return { kind: 'failed', appError: answer.appError };
  if (view.signIn.status !== 'signed-in') return { kind: 'failed', appError: plainError('signed-out') };
  if (answer.outcome === 'failed') return { kind: 'lost', view };
  const appError = view.online ? customer.appError : plainError('offline');
  return appError ? { kind: 'failed', appError } : { kind: 'changed' };
}

const withoutFaultsOf = (faults: readonly FieldFault[], fields: readonly string[]): Hindrance | null => {
  const left = faults.filter(({ field }) => !fields.includes(field));
  return left.length > 0 ? { kind: 'faults', faults: left } : null;
};

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

const nameOrder = (words: Words) =>
  words.panel.firstNameFirst ? (['firstName', 'lastName'] as const) : (['lastName', 'firstName'] as const);

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
