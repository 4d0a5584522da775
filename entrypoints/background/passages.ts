/** Main-frame requests on the portals' hosts: how a tab gets into a customer's admin center. Observed, never changed. */
import type { Passage } from '../../lib/desk/tabs';
import { readAddress, readPassage } from '../../lib/portal/addresses';

export const PORTAL_HOSTS = ['partner.microsoft.com', 'admin.microsoft.com', 'admin.cloud.microsoft'];

/** Requests of one navigation share their id; the last one of each tab is enough to tell a redirect. */
const navigations = new Map<number, string>();

/** Chromium names the asking origin, Firefox the asking page. */
interface MainFrameRequest {
  readonly tabId: number;
  readonly requestId: string;
  readonly url: string;
  readonly initiator?: string;
  readonly originUrl?: string;
}

export function passageOf(details: MainFrameRequest): Passage {
  const redirected = navigations.get(details.tabId) === details.requestId;
  navigations.set(details.tabId, details.requestId);
  return {
    portal: readAddress(details.url).portal,
    handsOver: readPassage(details.url),
    redirected,
    askedBy: askedBy(details.initiator ?? details.originUrl),
  };
}

function askedBy(origin: string | undefined): Passage['askedBy'] {
  if (!origin || !URL.canParse(origin)) return 'agent';
  const { hostname } = new URL(origin);
  const { portal } = readAddress(`https://${hostname}/`);
  if (portal) return portal;
  return /^login\.(microsoftonline\.com|microsoft\.com|live\.com)$/.test(hostname) ? 'sign-in-page' : 'other';
}
