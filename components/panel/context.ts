import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant } from '../../lib/domain/facts';
import type { TabView } from '../../lib/domain/view';
import type { Words } from '../../lib/i18n/types';
import type { PanelActions } from './actions';

export interface PanelSurroundings {
  readonly words: Words;
  readonly actions: PanelActions;
  readonly now: Instant;
  readonly view: TabView;
  /** Draws the whole panel again. */
  readonly redraw: () => void;
}

const Surroundings = createContext<PanelSurroundings | null>(null);

/** Gives words, clock, view and actions to every part of one panel. */
export const PanelSurroundingsProvider = Surroundings.Provider;

/** What surrounds a part of the panel. Only inside `PanelView`. */
export function usePanel(): PanelSurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('A part of the panel was drawn outside PanelView');
  return surroundings;
}
