/** Makes what the pages draw out of what the background knows. Pure. */
import type { Agent } from '../../domain/agent';
import { shownCustomer } from '../../domain/customer';
import { shownSignatory } from '../../domain/draft-rules';
import type { Confirmation, Facts, Instant } from '../../domain/facts';
import { hasEnded, type JournalEntry } from '../../domain/journal';
import { remediesFor } from '../../domain/remedies';
import type { Settings } from '../../domain/settings';
import { withShownText } from '../../domain/shown-text';
import {
  acceptanceState,
  isOutdated,
  lastKnownState,
  lastValue,
  needsAction,
  readingError,
  shownState,
} from '../../domain/state';
import type { CustomerView, HistoryLine, TabView } from '../../domain/view';
import { entryBehind, entryToShow, isInDoubt, isUnderWay } from '../attestation/shown-entries';
import type { Known } from '../customers/customer-reader';
import type { ToolbarState } from '../platform';

export interface CustomerViewParts {
  readonly known: Known;
  readonly agent: Agent;
  readonly settings: Settings;
  readonly routeLearned: 'open' | 'closed' | null;
  /** When the tab's document was asked for: an attestation that ended before is history. */
  readonly since: Instant;
  readonly dismissed: readonly string[];
  readonly readAgainAt: Instant | null;
  readonly now: Instant;
}

export function customerView(parts: CustomerViewParts): CustomerView {
  const { known, agent, settings, now } = parts;
  const state = shownState(acceptanceState(known.facts, now), isInDoubt(known.journal));
  const attestation = entryToShow(known.journal, parts.since, parts.dismissed);
  const appError = readingError(known.facts);
  return {
    customer: shownCustomer(known.customer),
    state,
    facts: shownFacts(known.facts),
    reading: known.reading,
    appError,
    readAgainAt: parts.readAgainAt,
    remedies: remediesFor({
      partnerKind: settings.partnerKind,
      roles: agent.roles,
      state,
      aged: appError === null && needsAction(lastKnownState(known.facts)),
      route: settings.route,
      routeLearned: parts.routeLearned,
      appError: appError?.kind ?? refusedFor(attestation),
      underWay: isUnderWay(known.journal),
    }),
    draft: known.draft,
    attestation: attestation && shownEntry(attestation),
    history: historyOf(known).map(shownLine),
  };
}

/** Names enter a view as they may be shown, here and nowhere later. The draft's do not: the form says what is wrong with them. */
const shownLine = (line: HistoryLine): HistoryLine => withShownText(line, 'firstName', 'lastName', 'by');

const shownEntry = (entry: JournalEntry): JournalEntry => ({
  ...withShownText(entry, 'companyName', 'userName'),
  signatory: shownSignatory(entry.signatory),
  // Whoever holds it may be able to accept: no page needs it.
  reference: null,
});

function shownFacts(facts: Facts): Facts {
  const { confirmations } = facts;
  const shown = <T extends { readonly value: readonly Confirmation[] }>(read: T): T => ({
    ...read,
    value: read.value.map((one) => ({ ...one, signatory: shownSignatory(one.signatory) })),
  });
  if (confirmations.status === 'read') return { ...facts, confirmations: shown(confirmations) };
  if (confirmations.status === 'never' || !confirmations.last) return facts;
  return { ...facts, confirmations: { ...confirmations, last: shown(confirmations.last) } };
}

/** A refusal that tells about the agent's own rights holds for the next try too. */
function refusedFor(entry: JournalEntry | null): 'wrong-role' | 'wrong-partner-kind' | null {
  const kind = entry && hasEnded(entry) ? entry.appError?.kind : undefined;
  return kind === 'wrong-role' || kind === 'wrong-partner-kind' ? kind : null;
}

function historyOf(known: Known): readonly HistoryLine[] {
  const confirmations = lastValue(known.facts.confirmations)?.value ?? [];
  const lines: { readonly at: string; readonly line: HistoryLine }[] = confirmations.map((confirmation) => {
    const entry = entryBehind(known.journal, confirmation);
    // What is shown is the day that was chosen; what Microsoft keeps can be the day before it (see acceptance/dates).
    const agreedOn = entry?.agreedOn ?? confirmation.agreedOn;
    const { firstName, lastName } = confirmation.signatory;
    return {
      at: agreedOn,
      line: {
        kind: 'confirmation',
        firstName,
        lastName,
        agreedOn,
        by: entry?.userName ?? null,
        outdated: isOutdated(confirmation),
      },
    };
  });
  const shown = new Set(confirmations.map((confirmation) => entryBehind(known.journal, confirmation)?.id));
  for (const entry of known.journal) {
    if (shown.has(entry.id) || entry.phase === 'not-sent') continue;
    const { firstName, lastName } = entry.signatory;
    lines.push({
      at: new Date(entry.writtenAt).toISOString(),
      line: { kind: 'attestation', firstName, lastName, at: entry.writtenAt, by: entry.userName, phase: entry.phase },
    });
  }
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ line }) => line);
}

export function tabView(parts: Omit<TabView, 'partnerKind' | 'route'> & { readonly settings: Settings }): TabView {
  const { settings, ...view } = parts;
  return { ...view, partnerKind: settings.partnerKind, route: settings.route };
}

/** What toolbar and launcher show for a tab: the same as the panel, in a symbol. */
export function toolbarStateOf(view: TabView, hidden: boolean): ToolbarState {
  const names =
    view.customer !== null ||
    view.customerOf === 'page' ||
    view.customerOf === 'delegated-session' ||
    view.customerOf === 'agent';
  const onPortal = view.portal !== null && (names || view.blocked);
  const state =
    view.portal === null || view.signIn.status !== 'signed-in' ? 'off' : (view.customer?.state ?? (names ? 'unknown' : 'off'));
  return { state, blocked: view.blocked, launcher: onPortal && !hidden };
}
