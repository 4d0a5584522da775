/** What a report of a content script makes of a tab's state. Pure; design.md section 3: what is known of a tab belongs to its document. */
import type { Instant } from '../../domain/facts';
import type { ReportedDocument, Sighting } from '../../domain/sighting';
import { type DelegatedSession, endsAnother, sessionAtArrival, sessionUnderHint, type TenantOf } from './delegated-session';
import { arrivalOf, mayEnter } from './main-frame-navigation';
import { type AskedFor, NO_TAB, type TabState } from './tab-state';

export interface ReportContext {
  readonly lastAskedFor: AskedFor;
  readonly tenantOf: TenantOf;
  readonly now: Instant;
}

/** The tab after a report of its top frame: of the document that it shows, or of one that has just arrived. */
export function afterTopFrameReport(tab: TabState, sighting: Sighting, context: ReportContext): TabState {
  const { document, portal, addressKey, hint, block } = sighting;
  const shown = document && document.id !== tab.document ? arrived(tab, document, context) : tab;
  // A new address forgets the old customer at once, and with it what its frames had shown.
  const moved = shown.addressKey !== addressKey || shown.portal !== portal;
  return {
    ...withBlock(moved ? { ...shown, blocks: {}, chosen: null } : shown, 0, block),
    portal,
    addressKey,
    hint,
    session: portal === 'admin-center' ? sessionUnderHint(shown.session, hint, context.tenantOf) : null,
  };
}

/** The tab after a report of a frame within its page: frames say nothing of the customer. */
export function afterFrameReport(tab: TabState, frameId: number, { block }: Sighting): TabState {
  return withBlock(tab, frameId, block);
}

/** The tab after a session was entered elsewhere: the browser has one, so what is remembered here is in doubt. */
export function afterSessionElsewhere(tab: TabState, entered: DelegatedSession, tenantOf: TenantOf): TabState {
  if (tab.session && endsAnother(entered, tab.session, tenantOf)) return { ...tab, session: null, chosen: null };
  const chosenOther = tab.portal === 'admin-center' && tab.chosen && tab.chosen.tenantId !== tenantOf(entered.customer);
  return chosenOther ? { ...tab, chosen: null } : tab;
}

/** The session that a tab is about to enter, or may, by a document that has just arrived; null when there is no sign of one. */
export function sessionEnteredBy(tab: TabState, document: ReportedDocument | undefined, now: Instant): DelegatedSession | null {
  if (!document || document.id === tab.document) return null;
  const { loadedFrom } = document;
  const { navigation } = arrivalOf(tab.navigations, loadedFrom.addressKey);
  const customer = (navigation && mayEnter(navigation)) ?? loadedFrom.entered;
  return customer && { customer, enteredAt: navigation?.startedAt ?? now };
}

function arrived(tab: TabState, document: ReportedDocument, { lastAskedFor, tenantOf, now }: ReportContext): TabState {
  const { navigation, pending } = arrivalOf(tab.navigations, document.loadedFrom.addressKey);
  const session = sessionAtArrival({ before: tab.session, navigation, loadedFrom: document.loadedFrom, lastAskedFor }, tenantOf);
  return {
    ...NO_TAB,
    document: document.id,
    navigations: pending,
    documentAt: navigation?.startedAt ?? now,
    session,
    // The same words at the same address are another block in another customer's admin center.
    closedFor: navigation && !navigation.entered ? tab.closedFor : [],
  };
}

function withBlock(tab: TabState, frameId: number, block: Sighting['block']): TabState {
  const blocks = { ...tab.blocks };
  if (block) blocks[frameId] = block;
  else delete blocks[frameId];
  return { ...tab, blocks };
}
