/**
 * The customer's admin center that a tab is in (portal-pages.md section 3): its address says whose it is on the way in only. Microsoft's
 * session behind it belongs to the browser, not to the tab, and nobody tells us when it ends. In doubt it is given up, and the panel asks.
 */
import type { Instant } from '../../domain/facts';
import type { CustomerHint } from '../../domain/sighting';
import type { MainFrameNavigation } from './main-frame-navigation';
import type { AskedFor } from './tab-state';

export interface DelegatedSession {
  /** A tenant id or a domain. */
  readonly customer: CustomerHint;
  /** When it was asked for. */
  readonly enteredAt: Instant;
}

/** The tenant id behind a customer hint; null when it is not known (yet). */
export type TenantOf = (hint: CustomerHint) => string | null;

/** How a document came into its tab. */
export interface Arrival {
  /** The session that the document before it was in. */
  readonly before: DelegatedSession | null;
  /** The navigation that brought it; null when none is known, as for a page that was prepared in advance or kept for "Back". */
  readonly navigation: MainFrameNavigation | null;
  /** What the address that it was loaded from says, before the page changed it. */
  readonly loadedFrom: { readonly hint: CustomerHint; readonly entered: CustomerHint | null };
  readonly lastAskedFor: AskedFor;
}

/** The session that a document is in when it arrives on an admin center's host; null when it is not known. */
export function sessionAtArrival(arrival: Arrival, tenantOf: TenantOf): DelegatedSession | null {
  const { before, navigation, loadedFrom, lastAskedFor } = arrival;
  const { byNavigation, inAdvance } = lastAskedFor;
  const entered = navigation?.entered ?? loadedFrom.entered;
  const session = entered ? entering(entered, arrival, tenantOf) : keptThrough(navigation, before);
  if (!session || !isReadable(session.customer)) return null;
  // What this page itself has had prepared came after it: it was loaded in its own customer's session.
  const prepared = navigation && inAdvance && inAdvance.enteredAt < navigation.startedAt ? inAdvance : null;
  if ([byNavigation, prepared].some((asked) => asked && endsAnother(asked, session, tenantOf))) return null;
  const hints = [navigation?.hint, loadedFrom.hint].filter((hint) => hint !== undefined);
  return !entered && hints.some((hint) => contradicts(hint, session, tenantOf)) ? null : session;
}

/** The session that a document enters: by its navigation, or by the request with which it was prepared. */
function entering(customer: CustomerHint, { navigation, lastAskedFor }: Arrival, tenantOf: TenantOf): DelegatedSession | null {
  if (navigation) return { customer, enteredAt: navigation.startedAt };
  const { inAdvance } = lastAskedFor;
  return inAdvance && isSame(inAdvance.customer, customer, tenantOf) ? { customer, enteredAt: inAdvance.enteredAt } : null;
}

/** What outlives a navigation that enters nothing itself: only what nobody else can have changed on the way. */
function keptThrough(navigation: MainFrameNavigation | null, before: DelegatedSession | null): DelegatedSession | null {
  // A sign-in page may have signed in somebody else; from another site anything may have been done before.
  return navigation && navigation.askedBy !== 'sign-in-page' && navigation.askedBy !== 'other' ? before : null;
}

/** The session of a document whose address has changed: another customer's name in it ends what is remembered. */
export function sessionUnderHint(
  session: DelegatedSession | null,
  hint: CustomerHint,
  tenantOf: TenantOf,
): DelegatedSession | null {
  return session && contradicts(hint, session, tenantOf) ? null : session;
}

/** Whether a session that was entered, in whichever tab, leaves it in doubt that this one still holds. */
export function endsAnother(entered: DelegatedSession, other: DelegatedSession, tenantOf: TenantOf): boolean {
  return entered.enteredAt >= other.enteredAt && !isSame(entered.customer, other.customer, tenantOf);
}

const contradicts = (hint: CustomerHint, session: DelegatedSession, tenantOf: TenantOf): boolean =>
  hint.by !== 'none' && !isSame(hint, session.customer, tenantOf);

const isReadable = (hint: CustomerHint): boolean => hint.by === 'tenant-id' || hint.by === 'domain';

/** A domain and a tenant id are the same customer only when it is known. */
function isSame(one: CustomerHint, other: CustomerHint, tenantOf: TenantOf): boolean {
  if (!isReadable(one) || !isReadable(other)) return false;
  const tenant = tenantOf(one);
  return JSON.stringify(one) === JSON.stringify(other) || (tenant !== null && tenant === tenantOf(other));
}
