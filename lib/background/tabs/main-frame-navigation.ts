/**
 * Requests that load a tab, put together to navigations. Only observed, never changed. Pure: a navigation is an intention, and what
 * becomes of it (a document, a download, nothing) is known when a document reports.
 */
import type { Instant } from '../../domain/facts';
import type { CustomerHint, Portal } from '../../domain/sighting';
import { readAddress, readDelegatedSession } from '../../portals/addresses';

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

/** What `webRequest.onBeforeRedirect` tells. */
export interface MainFrameRedirect {
  readonly requestId: string;
  readonly redirectUrl: string;
}

/** What `webRequest.onResponseStarted` tells. */
export interface MainFrameAnswer {
  readonly requestId: string;
  readonly statusCode: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string }[];
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
  readonly entered: CustomerHint | null;
  /** The last customer that an address of its hops names. */
  readonly hint: CustomerHint;
  /** What asked for it: a portal, the sign-in page, another page, or the agent (typed, bookmark). A reload is asked for by whoever asked first. */
  readonly askedBy: Portal | 'sign-in-page' | 'other' | 'agent';
  /** Microsoft's server has sent it to the sign-in page: a way into an admin center goes on from there. */
  readonly atSignIn: boolean;
  /** Its server has answered with a page, whose script may lead on before it has reported. */
  readonly answered: boolean;
}

/** Navigations of one tab that have not arrived, oldest first. Those that never will are few, and soon out of the list. */
export type PendingNavigations = readonly MainFrameNavigation[];
const MOST_PENDING = 4;

/**
 * Whether a request is made in advance, for a page that may never be shown. Chromium gives prerendering a frame and a lifecycle of its
 * own; prefetching looks like a navigation of the tab, but names the document that wants it, which a navigation never does (156).
 */
export function isSpeculative({ frameId = 0, documentId, documentLifecycle = 'active' }: MainFrameRequest): boolean {
  return frameId !== 0 || documentId !== undefined || documentLifecycle !== 'active';
}

/** The pending navigations after a request: the last one has gone on by it, or it is a new one. */
export function withRequest(pending: PendingNavigations, request: MainFrameRequest, now: Instant): PendingNavigations {
  const others = pending.filter(({ requestId }) => requestId !== request.requestId);
  return [...others, navigationOf(request, pending.at(-1) ?? null, now)].slice(-MOST_PENDING);
}

/**
 * The navigation that a request belongs to: the pending one, when it is a redirect of it; else a new one. A new one goes on with the
 * way into an admin center when it comes back from its sign-in page, or is asked for by the page that answered there.
 */
function navigationOf(request: MainFrameRequest, pending: MainFrameNavigation | null, now: Instant): MainFrameNavigation {
  const { portal, addressKey, hint } = readAddress(request.url);
  const entered = readDelegatedSession(request.url);
  const askedBy = askerOf(request.initiator ?? request.originUrl);
  const ledOn = (pending?.atSignIn && askedBy === 'sign-in-page') || (pending?.answered && askedBy === 'admin-center');
  const goesOn = pending?.requestId === request.requestId || (ledOn && pending?.entered);
  const begun = pending && goesOn ? pending : { startedAt: now, entered: null, hint: { by: 'none' } as const, askedBy };
  return {
    ...begun,
    requestId: request.requestId,
    portal,
    addressKey,
    entered: entered ?? begun.entered,
    hint: hint.by === 'none' ? begun.hint : hint,
    startedAt: entered ? now : begun.startedAt,
    atSignIn: false,
    answered: false,
  };
}

/** The pending navigations after the server's redirect of a request to another address. */
export function withRedirect(pending: PendingNavigations, { requestId, redirectUrl }: MainFrameRedirect): PendingNavigations {
  const atSignIn = askerOf(redirectUrl) === 'sign-in-page';
  return pending.map((one) => (one.requestId === requestId ? { ...one, atSignIn } : one));
}

/** The pending navigations after an answer of the server's. What is no page (204, a download) leaves the tab as it is. */
export function withAnswer(pending: PendingNavigations, answer: MainFrameAnswer): PendingNavigations {
  const { requestId, statusCode, responseHeaders = [] } = answer;
  const isFile = responseHeaders.some(
    ({ name, value = '' }) => name.toLowerCase() === 'content-disposition' && /^\s*attachment/i.test(value),
  );
  const answered = statusCode >= 200 && statusCode < 300 && statusCode !== 204 && statusCode !== 205 && !isFile;
  return pending.map((one) => (one.requestId === requestId ? { ...one, answered } : one));
}

/** The navigation that brought a document which was loaded from this address, and those that are pending still. */
export function arrivalOf(
  pending: PendingNavigations,
  loadedFromKey: string,
): { readonly navigation: MainFrameNavigation | null; readonly pending: PendingNavigations } {
  const at = pending.findLastIndex(({ addressKey }) => addressKey === loadedFromKey);
  return { navigation: pending[at] ?? null, pending: pending.slice(at + 1) };
}

/** The customer whose admin center a request leads into, or may: nobody knows on which paths the portal takes a name. Null: none. */
export function mayEnter(navigation: MainFrameNavigation): CustomerHint | null {
  const onAdminCenter = navigation.portal === 'admin-center' && navigation.hint.by !== 'none';
  return navigation.entered ?? (onAdminCenter ? navigation.hint : null);
}

function askerOf(address: string | undefined): MainFrameNavigation['askedBy'] {
  if (!address || !URL.canParse(address)) return 'agent';
  const { hostname } = new URL(address);
  const { portal } = readAddress(`https://${hostname}/`);
  if (portal) return portal;
  return /^login\.(microsoftonline\.com|microsoft\.com|live\.com)$/.test(hostname) ? 'sign-in-page' : 'other';
}
