/**
 * What an address says: which portal it is, which customer it names, and when it has become another one.
 * Facts: portal-pages.md sections 1 to 4, 7 and 8. Structurally compatible with lib/acceptance/sighting.ts; imports nothing.
 */

export type PortalName = 'partner-center' | 'admin-center';

export type AddressClue =
  /** A customer's tenant id, lower case. */
  | { readonly by: 'tenant-id'; readonly tenantId: string }
  /** A customer's domain, lower case, in its ASCII form. */
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'none' };

export interface Address {
  /** null: not a page of a portal. */
  readonly portal: PortalName | null;
  readonly clue: AddressClue;
  /** Two addresses with the same key show the same thing; a new key forgets the old customer. */
  readonly addressKey: string;
}

const PORTAL_OF_HOST: Readonly<Record<string, PortalName>> = {
  'partner.microsoft.com': 'partner-center',
  'admin.microsoft.com': 'admin-center',
  'admin.cloud.microsoft': 'admin-center',
};

// The public site shares Partner Center's host, and its articles quote the block message.
const PUBLIC_SECTION =
  /^(asset|blog|case-studies|community|licensing|membership|partnership|pathways|resources|solutions|support|training)$/;
const APP_SECTION = /^(dashboard|commerce|pcv)$/;
const LOCALE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/;
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const NIL_GUID = /^[0-]+$/;
const DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;
/** Query parameters that say whose page it is; all others (steps, sessions, campaigns) come and go on one page. */
const TELLING_PARAMETER = /^c?tid$|tenant|customer|delegatedorg|domain|partnerid/;
const PASSAGE_PAGE = /^\/partner\/beginclientsession\.aspx$/;
const NONE: AddressClue = { by: 'none' };

/**
 * Reads an absolute address. Never throws: what is no https address of a portal has `portal: null`, no clue and itself as key.
 *
 * The customer is named only by the segment right after `customers` in a Partner Center path, or by `CTID` or `delegatedOrg`
 * in an admin center's query. Other GUIDs (relationships, subscriptions, `partnerId`) are never a customer.
 */
export function readAddress(url: string): Address {
  const parsed = parsePortalUrl(url);
  if (!parsed) return { portal: null, clue: NONE, addressKey: url };
  const { address, portal } = parsed;
  const segments = pathSegments(address);
  if (portal === 'partner-center' && PUBLIC_SECTION.test(segments[0] ?? '')) return { portal: null, clue: NONE, addressKey: url };
  const clue = portal === 'partner-center' ? customerOfPath(segments) : handedOver(address);
  return { portal, clue, addressKey: keyOf(address, segments) };
}

/**
 * Reads the address of a main-frame request: does it carry the tab into a customer's admin center?
 *
 * @returns null when it is no such passage; a clue of `none` when it leads to a customer that cannot be read, so that what the
 * tab remembered must be forgotten.
 */
export function readPassage(url: string): AddressClue | null {
  const parsed = parsePortalUrl(url);
  if (parsed?.portal !== 'admin-center') return null;
  const passes = PASSAGE_PAGE.test(parsed.address.pathname.toLowerCase()) || parameter(parsed.address, 'delegatedorg').length > 0;
  return passes ? handedOver(parsed.address) : null;
}

function parsePortalUrl(url: string): { address: URL; portal: PortalName } | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const portal = PORTAL_OF_HOST[address.hostname];
  return portal && address.protocol === 'https:' ? { address, portal } : null;
}

/** Lower case, decoded, without empty segments and without a leading locale. */
function pathSegments(address: URL): string[] {
  const segments = address.pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).trim().toLowerCase());
  // `/en-us/dashboard/…`; a lone first segment such as `/pcv` has the shape of a language too.
  return LOCALE.test(segments[0] ?? '') && !APP_SECTION.test(segments[0] ?? '') ? segments.slice(1) : segments;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function customerOfPath(segments: readonly string[]): AddressClue {
  // `/commerce/customers`, `/dashboard/v2/customers`: never deeper, where a word like it belongs to something else.
  const place = segments.indexOf('customers');
  if (!APP_SECTION.test(segments[0] ?? '') || place < 1 || place > 2) return NONE;
  return tenantClue(segments[place + 1]) ?? NONE;
}

function tenantClue(text: string | undefined): AddressClue | null {
  return text && GUID.test(text) && !NIL_GUID.test(text) ? { by: 'tenant-id', tenantId: text } : null;
}

/** What an admin center's query hands over. Two different answers to one question are no answer. */
function handedOver(address: URL): AddressClue {
  for (const name of ['ctid', 'delegatedorg', 'primarydomain', 'initialdomain']) {
    const values = parameter(address, name);
    if (new Set(values).size > 1) return NONE;
    const clue = tenantClue(values[0]) ?? (name === 'ctid' ? null : domainClue(values[0]));
    if (clue) return clue;
  }
  return NONE;
}

function parameter(address: URL, name: string): string[] {
  return [...address.searchParams]
    .filter(([key, value]) => key.toLowerCase() === name && value !== '')
    .map(([, value]) => value.trim().toLowerCase());
}

function domainClue(text: string | undefined): AddressClue | null {
  if (!text || !URL.canParse(`https://${text}/`)) return null;
  const { hostname, href } = new URL(`https://${text}/`);
  return href === `https://${hostname}/` && DOMAIN.test(hostname) ? { by: 'domain', domain: hostname } : null;
}

function keyOf(address: URL, segments: readonly string[]): string {
  const telling = [...address.searchParams]
    .map(([key, value]) => `${key.toLowerCase()}=${value.toLowerCase()}`)
    .filter((pair) => TELLING_PARAMETER.test(pair.slice(0, pair.indexOf('='))))
    .sort();
  // Admin centers keep their route behind the hash (`#/catalog`); other hashes are places on one page.
  const route = /^#!?(\/[^?]*?)\/?(\?|$)/.exec(address.hash)?.[1]?.toLowerCase() ?? '';
  return `${address.hostname}/${segments.join('/')}${telling.length ? `?${telling.join('&')}` : ''}${route ? `#${route}` : ''}`;
}
