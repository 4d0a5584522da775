/** What stands between the agent and the act of attesting, as named states and the events that lead from one to the next. Pure. */
import { type AppError, plainError } from '../../lib/domain/app-error';
import type { Draft, GuardConcern } from '../../lib/domain/draft';
import type { FieldFault } from '../../lib/domain/draft-rules';
import type { CustomerView, TabView } from '../../lib/domain/view';
import type { AttestOutcome } from './actions';

/** What stands in the way of the last press, to be said in an alert beside the act. */
export type Hindrance =
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly appError: AppError }
  /** The worker was stopped before it answered. A later view than this one tells what became of the act. */
  | { readonly kind: 'lost'; readonly view: TabView };

/**
 * - `clear`: nothing stands in the way.
 * - `hindered`: the last press came to nothing, and an alert says why.
 * - `concerned`: the guard asks whether the person is the right one.
 */
export type Standing =
  | { readonly at: 'clear' }
  | { readonly at: 'hindered'; readonly hindrance: Hindrance }
  | { readonly at: 'concerned'; readonly concern: GuardConcern };

export type AttestingEvent =
  /** Another act is drawn, or the agent turns back from the guard's question to the form. */
  | { readonly type: 'cleared' }
  /** The form was checked at a press; no faults: it may go on. */
  | { readonly type: 'checked'; readonly faults: readonly FieldFault[] }
  /** The press counted: the write begins. */
  | { readonly type: 'begun' }
  | { readonly type: 'concerned'; readonly concern: GuardConcern }
  | { readonly type: 'hindered'; readonly hindrance: Hindrance }
  | { readonly type: 'edited'; readonly fields: readonly string[] };

/** A standing, and the act that it is about: it is never shown beside another one. */
export interface AttestingState {
  readonly about: string;
  readonly standing: Standing;
}

const CLEAR: Standing = { at: 'clear' };

/** What may be said about this act now. */
export function standingOf(state: AttestingState, about: string): Standing {
  return state.about === about ? state.standing : CLEAR;
}

/** The state after an event that belongs to the act named by `about`. */
export function attestingAfter(state: AttestingState, event: AttestingEvent & { readonly about: string }): AttestingState {
  const { about } = event;
  return { about, standing: next(standingOf(state, about), event) };
}

function next(standing: Standing, event: AttestingEvent): Standing {
  switch (event.type) {
    case 'cleared':
      return CLEAR;
    case 'checked':
      if (event.faults.length > 0) return hinderedBy({ kind: 'faults', faults: event.faults });
      // The question stands until the write begins: the press of its "yes" is still being judged.
      return standing.at === 'hindered' ? CLEAR : standing;
    case 'begun':
      return standing.at === 'concerned' ? CLEAR : standing;
    case 'concerned':
      return { at: 'concerned', concern: event.concern };
    case 'hindered':
      return hinderedBy(event.hindrance);
    case 'edited':
      return standing.at === 'hindered' ? withoutFaultsOf(standing.hindrance, event.fields) : standing;
  }
}

const hinderedBy = (hindrance: Hindrance): Standing => ({ at: 'hindered', hindrance });

/** A fault is about what stood there when it was pressed; the rest of the form keeps its marks. */
function withoutFaultsOf(hindrance: Hindrance, fields: readonly string[]): Standing {
  const faults = hindrance.kind === 'faults' ? hindrance.faults.filter(({ field }) => !fields.includes(field)) : [];
  return faults.length > 0 ? hinderedBy({ kind: 'faults', faults }) : CLEAR;
}

/** Whether two drafts state the same act: what is seen counts, not the objects, which are new with every view. */
export function sameAct(a: Draft, b: Draft): boolean {
  return statementOf(a) === statementOf(b);
}
const statementOf = ({ signatory, agreedOn, acknowledged }: Draft) => JSON.stringify([signatory, agreedOn, acknowledged]);

/** Why the background did not take the act, by what is known by now. */
export function whyNot(
  answer: Extract<AttestOutcome, { outcome: 'not-open' | 'failed' }>,
  { view, customer }: { readonly view: TabView; readonly customer: CustomerView },
): Hindrance {
  if (answer.outcome === 'failed' && answer.appError) return { kind: 'failed', appError: answer.appError };
  if (view.signIn.status !== 'signed-in') return { kind: 'failed', appError: plainError('signed-out') };
  if (answer.outcome === 'failed') return { kind: 'lost', view };
  const appError = view.online ? customer.appError : plainError('offline');
  return appError ? { kind: 'failed', appError } : { kind: 'changed' };
}
