/** One call to the Partner Center API, as its resources see it. */

import type { Customer } from '../data/customer.ts';
import type { Account, Partner } from '../data/partners.ts';
import type { TokenClaims } from '../entra/tokens.ts';
import { type Answer, jsonAnswer } from '../http.ts';
import type { SandboxState } from '../state.ts';
import { refusals } from './errors.ts';

export interface Caller {
  readonly partner: Partner;
  /** Null for an app-only token. */
  readonly account: Account | null;
  readonly claims: TokenClaims;
}

export interface ApiCall {
  readonly state: SandboxState;
  readonly caller: Caller;
  readonly method: string;
  /** Without `/v1`. */
  readonly path: string;
  /** Path with query as it was asked, without `/v1`; for self links. */
  readonly target: string;
  /** Names in lower case. */
  readonly query: URLSearchParams;
  /** Parts of the path that the route's pattern captured. */
  readonly captured: readonly string[];
  readonly continuationToken: string;
  /** MS-RequestId in lower case; empty when none was sent. */
  readonly requestId: string;
  readonly body: string;
}

/** What a route wants of its caller. */
export interface Route {
  readonly method: string;
  /** Over the whole path without `/v1`. */
  readonly pattern: RegExp;
  /** `user`: app-only tokens are refused with 900329; `both`: either kind. */
  readonly auth: 'user' | 'both';
  readonly answer: (call: ApiCall) => Answer;
}

export interface Link {
  readonly uri: string;
  readonly method: 'GET';
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

/** A link as the API writes it, with or without `/v1` (partner-center-api.md 1.9). `target` starts with a slash. */
export function link(state: SandboxState, target: string, headers: Link['headers'] = []): Link {
  return { uri: `${state.settings.linksWithV1 ? '/v1' : ''}${target}`, method: 'GET', headers };
}

/** A collection; `totalCount` counts this page only, as in every published sample. */
export function collection(items: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Answer {
  return jsonAnswer(200, { totalCount: items.length, items, ...more, attributes: { objectType: 'Collection' } });
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** The customer that the path names, if the caller's partner serves it; otherwise the refusal. */
export function customerOf(call: ApiCall): { readonly customer: Customer } | { readonly refused: Answer } {
  const id = decodeURIComponent(call.captured[0] ?? '');
  if (!isGuid(id)) return { refused: refusals.customerId() };
  const { book } = call.state;
  const partner = call.caller.partner.tenantId;
  const customer = book.byTenantId(id);
  if (customer?.partners.includes(partner)) return { customer };
  return { refused: book.tenantExists(id) ? refusals.noRelationship(partner, id.toLowerCase()) : refusals.tenantNotFound() };
}

/** Whether the caller may see and make agreements: Admin or Sales agent of a direct-bill partner or an indirect provider. */
export function agreementRefusal(call: ApiCall): Answer | null {
  if (call.state.settings.cloud !== 'public') return refusals.environment();
  if (call.caller.partner.kind === 'indirect-reseller') return refusals.resellerDenied();
  const groups = call.caller.account?.groups ?? [];
  return groups.includes('AdminAgents') || groups.includes('SalesAgents') ? null : refusals.role();
}

/** A JSON object with all names in lower case, since the service binds them without regard to case (partner-center-api.md 1.8). */
export type Folded = { readonly [name: string]: unknown };

/** The body with folded names; null when it is not a JSON object. */
export function foldedBody(call: ApiCall): Folded | null {
  return foldText(call.body);
}

/** A JSON object with folded names; null when the text is none. */
export function foldText(text: string): Folded | null {
  try {
    const value = fold(JSON.parse(text));
    return isFolded(value) ? value : null;
  } catch {
    return null;
  }
}

export function isFolded(value: unknown): value is Folded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a field, trimmed; empty when it is absent or no text. */
export function textOf(from: Folded, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value.trim() : '';
}

function fold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), fold(inner)]));
}
