import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { DraftField } from '../../lib/domain/app-error';
import type { Draft, GuardConcern } from '../../lib/domain/draft';
import { checkDraft, concernKey, type FieldFault, fieldOf } from '../../lib/domain/draft-rules';
import type { CustomerView } from '../../lib/domain/view';
import type { Words } from '../../lib/i18n/types';
import { type AttestingEvent, attestingAfter, type Hindrance, sameAct, standingOf, whyNot } from './attesting';
import { usePanel } from './context';
import { useWrite, type Write } from './guarded-button';
import { type DraftEditor, useDraft } from './use-draft';

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

/** What was pressed for is not what stands there. */
const CHANGED: AttestingEvent = { type: 'hindered', hindrance: { kind: 'changed' } };

/** A press so soon after another customer came was meant for the one before. */
const TOO_NEW_MS = 500;

/**
 * The one act, from the press to the background's answer. It is guarded (`guarded-button.tsx`), and holds only for the customer, the person
 * and the day that stood there when it was pressed. A press that does not count says why. What may stand in its way: `attesting.ts`.
 */
export function useAttesting(customer: CustomerView): Attesting {
  const { actions, now, words, view } = usePanel();
  const tenantId = customer.customer.tenantId;
  const phase = customer.attestation?.phase;
  const editor = useDraft(tenantId, customer.draft, phase === 'confirmed' || phase === 'already-on-record', actions.saveDraft);
  // What was said or asked before an act is never shown after it, nor beside another customer.
  const about = `${tenantId} ${customer.attestation?.id}`;
  const [state, dispatch] = useReducer(attestingAfter, { about, standing: { at: 'clear' } });
  const standing = standingOf(state, about);
  const inputs = useRef<Partial<Record<DraftField, HTMLInputElement | null>>>({});

  /** What is drawn, and since when it is this act. */
  const shown = useRef({ about, tenantId, draft: editor.draft, view, customer, since: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    const before = shown.current;
    // What the agent types is no news to the agent. The draft's name is not to be seen: a worker that was stopped gives another.
    const other = before.tenantId !== tenantId || (!editor.typed && !sameAct(before.draft, editor.draft));
    if (other) dispatch({ type: 'cleared', about });
    shown.current = { about, tenantId, draft: editor.draft, view, customer, since: other ? performance.now() : before.since };
  });
  /** An event of the act that is drawn now, which need not be the one of this drawing. */
  const tell = (event: AttestingEvent) => dispatch({ ...event, about: shown.current.about });

  const showFaults = (found: readonly FieldFault[]) => {
    const form: readonly DraftField[] = [...nameOrder(words), 'email', 'phone', 'agreedOn'];
    const faults = [...found].sort((a, b) => form.indexOf(a.field) - form.indexOf(b.field));
    tell({ type: 'checked', faults });
    if (faults[0]) inputs.current[faults[0].field]?.focus();
  };
  const hindrance = standing.at === 'hindered' ? standing.hindrance : null;
  // The alert beside the act has taken room from the fields: the one to correct must still be in sight, with its fault.
  useEffect(() => {
    if (hindrance?.kind === 'faults') document.activeElement?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [hindrance]);

  const write = useWrite(about, async (draft: Draft) => {
    const { acknowledged } = draft;
    const same = shown.current.about === about && sameAct({ ...shown.current.draft, acknowledged }, draft);
    if (!same) return tell(CHANGED);
    tell({ type: 'begun' });
    // Only a "yes" that counts is kept: the next press would not be asked about again.
    if (acknowledged !== null && acknowledged !== shown.current.draft.acknowledged) editor.acknowledge(acknowledged);
    editor.flush();
    const answer = await actions.attest(tenantId, { ...draft, draftId: shown.current.draft.draftId });
    if (answer.outcome === 'faulty') showFaults(answer.faults);
    else if (answer.outcome === 'concern') {
      // Another act may be drawn by now: it is not asked about this one.
      if (shown.current.about === about) tell({ type: 'concerned', concern: answer.concern });
    } else if (answer.outcome !== 'taken') tell({ type: 'hindered', hindrance: whyNot(answer, shown.current) });
  });

  const checked = (draft: Draft): Draft | null => {
    const faults = checkDraft(draft, now);
    showFaults(faults);
    return faults.length === 0 ? draft : null;
  };
  const concern = standing.at === 'concerned' ? standing.concern : null;
  return {
    editor: {
      ...editor,
      change: (change) => {
        editor.change(change);
        tell({ type: 'edited', fields: Object.keys(change) });
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
      tell(CHANGED);
      return null;
    },
    confirmed: () => concern && checked({ ...editor.draft, acknowledged: concernKey(concern, editor.draft.signatory) }),
    correct: () => {
      const field = concern ? fieldOf(concern, editor.draft.signatory) : 'email';
      tell({ type: 'cleared' });
      requestAnimationFrame(() => inputs.current[field]?.focus());
    },
  };
}

/** The order in which the form asks for a name. */
export const nameOrder = (words: Words) =>
  words.panel.firstNameFirst ? (['firstName', 'lastName'] as const) : (['lastName', 'firstName'] as const);
