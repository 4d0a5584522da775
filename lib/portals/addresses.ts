/**
 * Reads a portal page's address: which portal it belongs to, which customer it names, and when it counts as another page.
 * Facts: portal-pages.md sections 1 to 4, 7 and 8.
 */
import type { CustomerHint, Portal } from '../domain/sighting';
import { PORTAL_OF_ORIGIN } from './hosts';

export interface Address {
  /** null: not a portal page. */
  readonly portal: Portal | null;
  readonly hint: CustomerHint;
  /** Addresses with the same key show the same page. With a new key the old customer is forgotten. */
  readonly addressKey: string;
}

const LOCALE = /^\/[a-z]{2}(-[a-z]{4})?(-[a-z\d]{2,3})?(?=\/)/;
// The public site shares Partner Center's host, and its articles quote the block message.
const PUBLIC_SITE =
  /^\/(asset|blog|case-studies|community|licensing|membership|partnership|resources|solutions|support|training)\b/;
/** Only the segment right after `customers`. The other GUIDs of a path are not a customer's. */
const CUSTOMER_PATH = /^\/(?:dashboard|commerce|pcv)(?:\/[^/]+)?\/customers\/([^/]+)/;
/** Stricter than lib/domain/guid: a portal writes hyphens, and the nil GUID names nobody. Kept here for the content script's size. */
const TENANT = /^(?![0-]+$)[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const DOMAIN = /^([a-z\d-]+\.)+[a-z][a-z\d-]+$/;
/** Query parameters that say whose page it is. All others (steps, sessions, campaigns) change within one page. */
const TELLING_PARAMETER = /^c?tid$|tenant|customer|delegatedorg|domain|partnerid/;
const NONE: CustomerHint = { by: 'none' };
/** Parameters that name the customer of an admin center's page. */
const NAMING_PARAMETERS = ['ctid', 'delegatedorg', 'primarydomain', 'initialdomain'];

interface Parts {
  readonly portal: Portal;
  readonly host: string;
  /** Decoded, in lower case, without locale, empty segments and trailing slash. */
  readonly path: string;
  /** Names and values in lower case. A name with two different values gets an empty one, which identifies nobody. */
  readonly query: ReadonlyMap<string, string>;
  /** The part after the hash, where the admin centers keep their route (`#/catalog`). Other hashes are places on one page. */
  readonly route: string;
}

/**
 * Reads an absolute address. Never throws: an address that is not https or not a portal's has `portal: null`, no hint, and itself as key.
 *
 * Only the segment right after `customers` in a Partner Center path, or `CTID` or `delegatedOrg` in an admin center's query, names the
 * customer. A value there that is neither a tenant id nor a domain gives the hint `unreadable`. Other GUIDs (relationships,
 * subscriptions, `partnerId`) are never a customer.
 */
export function readAddress(url: string): Address {
  const parts = takeApart(url);
  if (!parts) return { portal: null, hint: NONE, addressKey: url };
  const { portal, host, path, query, route } = parts;
  const telling = [...query].filter(([name]) => TELLING_PARAMETER.test(name)).sort();
  return {
    portal,
    hint: portal === 'partner-center' ? hintOf(CUSTOMER_PATH.exec(path)?.[1], TENANT) : handedOver(query),
    addressKey: [host + path, ...telling, route].join(' '),
  };
}

/**
 * Reads the address of a main-frame request: whether it takes the tab into a customer's admin center.
 *
 * @returns null when it does not; an unreadable hint when it leads to a customer that we cannot read, so that the customer that the tab
 * remembered must be forgotten.
 */
export function readDelegatedSession(url: string): CustomerHint | null {
  const parts = takeApart(url);
  if (parts?.portal !== 'admin-center') return null;
  if (parts.path !== '/partner/beginclientsession.aspx' && !parts.query.has('delegatedorg')) return null;
  const named = handedOver(parts.query);
  return named === NONE ? { by: 'unreadable' } : named;
}

function takeApart(url: string): Parts | null {
  if (!URL.canParse(url)) return null;
  const { origin, host, pathname, searchParams, hash } = new URL(url);
  const portal = PORTAL_OF_ORIGIN[origin];
  const path = decoded(pathname).toLowerCase().replace(/\/+/g, '/').replace(LOCALE, '').replace(/\/$/, '');
  if (!portal || (portal === 'partner-center' && PUBLIC_SITE.test(path))) return null;
  const query = new Map<string, string>();
  for (const [key, value] of searchParams) {
    const name = key.toLowerCase();
    const text = value.trim().toLowerCase();
    query.set(name, (query.get(name) ?? text) === text ? text : '');
  }
  return { portal, host, path, query, route: /^#!?(\/[^?]*?)\/?(\?|$)/.exec(hash)?.[1]?.toLowerCase() ?? '' };
}

/** Decodes a path, except an encoded slash, which separates no segments. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%2f/gi, '%252f'));
  } catch {
    return path;
  }
}

function handedOver(query: ReadonlyMap<string, string>): CustomerHint {
  if (!NAMING_PARAMETERS.some((name) => query.has(name))) return NONE;
  const tenant = hintOf(query.get('ctid'), TENANT);
  if (tenant !== NONE) return tenant;
  const organisation = query.get('delegatedorg') || query.get('primarydomain') || query.get('initialdomain');
  const readable = query.get('ctid') === '' ? [] : [hintOf(organisation, TENANT), hintOf(organisation, DOMAIN)];
  return readable.find((hint) => hint !== NONE) ?? { by: 'unreadable' };
}

function hintOf(text: string | undefined, shape: RegExp): CustomerHint {
  if (text === undefined || !shape.test(text)) return NONE;
  return shape === TENANT ? { by: 'tenant-id', tenantId: text } : { by: 'domain', domain: text };
}
