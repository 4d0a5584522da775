/**
 * Requests that load a tab, put together to navigations. Only observed, never changed. Pure: a navigation is an intention, and what
 * becomes of it (a document, a download, nothing) is known when a document reports.
 */
import type { Instant } from '../../acceptance/facts';
import type { CustomerClue, Portal } from '../../acceptance/sighting';
import { readAddress, readPassage } from '../../portal/addresses';

/** What `webRequest.onBeforeRequest` tells of a main frame on a portal's host. */
export interface MainFrameRequest {
  readonly requestId: string;
  readonly url: string;
  /** Chromium names the asking origin, Firefox the asking page. */
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
}

export interface MainFrameNavigation {
  /** Redirects of one navigation share it. */
  readonly requestId: string;
  readonly startedAt: Instant;
  /** Of the last hop so far. */
  readonly portal: Portal | null;
  /** Of the last hop so far; without parameters that may be secrets. */
  readonly addressKey: string;
  /** The last customer's admin center that its hops lead into; null when they enter none. */
  readonly entered: CustomerClue | null;
  /** The last customer that an address of its hops names. */
  readonly hint: CustomerClue;
  /** What asked for it: a portal, the sign-in page, another page, or the agent (typed, bookmark). A reload is asked for by whoever asked first. */
  readonly askedBy: Portal | 'sign-in-page' | 'other' | 'agent';
  /** Microsoft's server has sent it to the sign-in page: a way into an admin center goes on from there. */
  readonly atSignIn: boolean;
}

/**
 * Whether a request is made in advance, for a page that may never be shown. Chromium gives prerendering a frame and a lifecycle of its
 * own; prefetching looks like a navigation of the tab, but names the document that wants it, which a navigation never does (156).
 */
export function isSpeculative({ frameId = 0, documentId, documentLifecycle = 'active' }: MainFrameRequest): boolean {
  return frameId !== 0 || documentId !== undefined || documentLifecycle !== 'active';
}

/** The navigation that a request belongs to: the pending one, when it is a redirect of it or comes back from its sign-in; else a new one. */
export function navigationOf(request: MainFrameRequest, pending: MainFrameNavigation | null, now: Instant): MainFrameNavigation {
  const { portal, addressKey, clue: hint } = readAddress(request.url);
  const entered = readPassage(request.url);
  const askedBy = askerOf(request.initiator ?? request.originUrl);
  const signedIn = pending?.atSignIn && pending.entered !== null && askedBy === 'sign-in-page';
  const goesOn = pending?.requestId === request.requestId || signedIn;
  const begun =
    pending && goesOn ? pending : { startedAt: now, entered: null, hint: { by: 'none' } as const, askedBy, atSignIn: false };
  return {
    ...begun,
    requestId: request.requestId,
    portal,
    addressKey,
    entered: entered ?? begun.entered,
    hint: hint.by === 'none' ? begun.hint : hint,
    startedAt: entered ? now : begun.startedAt,
    atSignIn: false,
  };
}

/** The pending navigation after the server's redirect of a request to another address. */
export function navigationRedirected(
  pending: MainFrameNavigation | null,
  { requestId, redirectUrl }: { readonly requestId: string; readonly redirectUrl: string },
): MainFrameNavigation | null {
  return pending?.requestId === requestId ? { ...pending, atSignIn: askerOf(redirectUrl) === 'sign-in-page' } : pending;
}

/** The customer whose admin center a request leads into, or may: nobody knows on which paths the portal takes a name. Null: none. */
export function mayEnter(navigation: MainFrameNavigation): CustomerClue | null {
  const onAdminCenter = navigation.portal === 'admin-center' && navigation.hint.by !== 'none';
  return navigation.entered ?? (onAdminCenter ? navigation.hint : null);
}

/** Whether a document that was loaded from this address came by this navigation. */
export function isArrivalOf(navigation: MainFrameNavigation | null, loadedFromKey: string): navigation is MainFrameNavigation {
  return navigation !== null && navigation.addressKey === loadedFromKey;
}

function askerOf(address: string | undefined): MainFrameNavigation['askedBy'] {
  if (!address || !URL.canParse(address)) return 'agent';
  const { hostname } = new URL(address);
  const { portal } = readAddress(`https://${hostname}/`);
  if (portal) return portal;
  return /^login\.(microsoftonline\.com|microsoft\.com|live\.com)$/.test(hostname) ? 'sign-in-page' : 'other';
}
