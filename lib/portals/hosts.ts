/**
 * The hosts of Microsoft's pages that Countersign works in: the one list, for the manifest (wxt.config.ts), the content script's
 * registration, the observed requests and the reading of addresses. Source: portal-pages.md section 1.
 */
import type { Portal } from '../domain/sighting';

/** By origin, so that neither another scheme nor another port is taken for a portal. */
export const PORTAL_OF_ORIGIN: Readonly<Record<string, Portal>> = {
  'https://partner.microsoft.com': 'partner-center',
  'https://admin.microsoft.com': 'admin-center',
  'https://admin.cloud.microsoft': 'admin-center',
};

export const PORTAL_ORIGINS: readonly string[] = Object.keys(PORTAL_OF_ORIGIN);

/** Match patterns of the pages that may be looked at. */
export const PORTAL_PAGES: readonly string[] = PORTAL_ORIGINS.map((origin) => `${origin}/*`);
