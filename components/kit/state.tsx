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

/** Filled: read and certain. Outline: not known or not relevant. Every silhouette differs, so colour is never alone. */
const DRAWINGS: Record<AcceptanceState, { small: IconDrawing; normal: IconDrawing; smallBox?: string }> = {
  provided: { small: discSmallIcon, normal: discIcon },
  outdated: { small: triangleSmallIcon, normal: triangleIcon },
  // Fluent has no 16 px drawing of this one.
  'not-provided': { small: squareIcon, normal: squareIcon, smallBox: '2 2 16 16' },
  unknown: { small: ringQuestionSmallIcon, normal: ringQuestionIcon },
  'not-applicable': { small: ringDashSmallIcon, normal: ringDashIcon },
};

/** The silhouette of an acceptance state, in its ink. Decorative: the word stands beside it. */
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
  /** The one chip of a screen that says this customer's acceptance: role `status` (design.md section 4). */
  live?: boolean;
  /** No box, for rows: icon 16 and word. */
  bare?: boolean;
}

/** Colour, silhouette and exactly one of the five words. */
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
