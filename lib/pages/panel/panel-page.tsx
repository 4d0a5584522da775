/** The panel as a page: what it draws while it waits, and when news of the background is due. */
import { hasCountdown, type PanelActions, PanelView } from '../../../components/panel';
import { hasEnded } from '../../domain/journal';
import type { TabView } from '../../domain/view';
import type { Language, Words } from '../../i18n/types';
import { useClock } from '../use-clock';

/** `unavailable`: nobody has handed this frame a ticket, or not one of ours. */
export type PanelStanding =
  | { readonly kind: 'waiting' | 'unavailable' }
  | { readonly kind: 'open'; readonly view: TabView; readonly language: Language };

export interface PanelPageProps {
  standing: PanelStanding;
  words: Words;
  actions: PanelActions;
}

/** The panel, or one sentence while there is nothing to show. */
export function PanelPage({ standing, words, actions }: PanelPageProps) {
  const now = useClock(standing.kind === 'open' && hasCountdown(standing.view) ? 1000 : 30_000);
  if (standing.kind === 'open') {
    return <PanelView view={standing.view} words={words} now={now} actions={actions} />;
  }
  return (
    <main class="panel-body">
      <p class="second">{standing.kind === 'waiting' ? words.panel.waiting : words.panel.unavailable}</p>
    </main>
  );
}

/** Whether the background is at work on what this panel shows: then a worker that stopped is worth waking. */
export function awaitsNews({ signIn, customer, customerOf, listReading, listReadAgainAt }: TabView): boolean {
  if (signIn.status !== 'signed-in') return signIn.status === 'signing-in';
  if (!customer) return listReading || listReadAgainAt !== null || !['asking', 'none'].includes(customerOf);
  const { attestation, reading, readAgainAt } = customer;
  return reading || readAgainAt !== null || (attestation !== null && !hasEnded(attestation));
}
