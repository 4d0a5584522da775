import type { AcceptanceState } from '../../lib/domain/facts';
import type { Words } from '../../lib/i18n/types';
import { Icon, type IconDrawing } from './icon';
import {
  discIcon,
  discSmallIcon,
  ringDashIcon,
  ringDashSmallIcon,
  ringQuestionIcon,
  ringQuestionSmallIcon,
  squareIcon,
  triangleIcon,
  triangleSmallIcon,
} from './icons';

/** Filled: read and certain. Outline: not known or not relevant. Every shape is different, so that colour is never the only sign. */
const DRAWINGS: Record<AcceptanceState, { small: IconDrawing; normal: IconDrawing; smallBox?: string }> = {
  provided: { small: discSmallIcon, normal: discIcon },
  outdated: { small: triangleSmallIcon, normal: triangleIcon },
  // Fluent has no 16 px version of this drawing.
  'not-provided': { small: squareIcon, normal: squareIcon, smallBox: '2 2 16 16' },
  unknown: { small: ringQuestionSmallIcon, normal: ringQuestionIcon },
  'not-applicable': { small: ringDashSmallIcon, normal: ringDashIcon },
};

/** The icon of an acceptance state in the state's colour. Decorative, because the word is next to it. */
export function StateIcon({ state, size = 20 }: { state: AcceptanceState; size?: 16 | 20 | 24 }) {
  const { small, normal, smallBox } = DRAWINGS[state];
  return (
    <Icon
      class={`ink ${state}`}
      drawing={size === 16 ? small : normal}
      size={size}
      viewBox={size === 16 ? smallBox : undefined}
    />
  );
}

export interface StateChipProps {
  state: AcceptanceState;
  words: Words;
  /** Whether this is the screen's one chip for this customer's acceptance. It has the role `status` (design.md section 4). */
  live?: boolean;
  /** Without a box, for rows: a 16 px icon and the word. */
  bare?: boolean;
}

/** An acceptance state as colour, icon and exactly one of the five words. */
export function StateChip({ state, words, live, bare }: StateChipProps) {
  return (
    <span class={`chip ${state}${bare ? ' bare' : ''}`} role={live ? 'status' : undefined}>
      {/* A new key per state restarts the cross-fade. */}
      <span key={state} class="chip-state">
        <StateIcon state={state} size={bare ? 16 : 20} />
        {words.states[state]}
      </span>
    </span>
  );
}
