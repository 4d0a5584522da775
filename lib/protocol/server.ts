/** The worker's end of a page's port: which page may make which call, and the shape of each call. */
import * as z from 'zod/mini';
import { type PageName, PORT_NAME_PREFIX, type ProcedureName, type Procedures } from './procedures';
import { draftShape, providerRequestShape, settingsShape, sideShape, tenantIdShape, textShape } from './shapes';

const nothing = z.strictObject({});
const tenant = z.strictObject({ tenantId: tenantIdShape });
const searching = z.strictObject({
  query: textShape(500),
  filter: z.enum(['needs-action', 'all']),
  limit: z.number().check(z.int(), z.gte(1), z.lte(500)),
});

const INPUTS: { readonly [K in ProcedureName]: z.ZodMiniType<Procedures[K]['in']> } = {
  'present-ticket': z.strictObject({ ticket: textShape(64) }),
  'watch-tab': z.strictObject({ tabId: z.number().check(z.int()) }),
  'check-again': nothing,
  search: searching,
  'read-list': nothing,
  'choose-customer': tenant,
  'leave-customer': nothing,
  'save-draft': z.strictObject({ tenantId: tenantIdShape, draft: draftShape }),
  'read-provider-request': tenant,
  'save-provider-request': z.strictObject({ tenantId: tenantIdShape, request: providerRequestShape }),
  attest: z.strictObject({ tenantId: tenantIdShape, draft: draftShape }),
  'settle-undecided': z.strictObject({ entryId: textShape(64), decision: z.enum(['send-again', 'give-up']) }),
  'dismiss-attestation': z.strictObject({ entryId: textShape(64) }),
  'agreement-document': tenant,
  'acceptance-page': nothing,
  'sign-in': z.strictObject({ otherAccount: z.boolean() }),
  'sign-out': nothing,
  'reload-page': nothing,
  'close-panel': nothing,
  'move-panel': z.strictObject({ side: z.union([sideShape, z.literal('other')]) }),
  'hide-here': nothing,
  'open-panel': nothing,
  'open-settings': nothing,
  'read-settings': nothing,
  'save-settings': z.strictObject({ settings: settingsShape }),
  'test-connection': nothing,
  'try-route-again': nothing,
  'read-kept': nothing,
  wipe: z.strictObject({ what: z.enum(['customers', 'journal']) }),
  'withdraw-consent': nothing,
};

/** A write needs the panel: only there a person has seen the customer, the person and the date (design.md section 7). */
const ALLOWED: { readonly [F in PageName]: ReadonlySet<ProcedureName> } = {
  panel: new Set<ProcedureName>([
    'present-ticket',
    'check-again',
    'search',
    'read-list',
    'choose-customer',
    'save-draft',
    'read-provider-request',
    'save-provider-request',
    'attest',
    'settle-undecided',
    'dismiss-attestation',
    'agreement-document',
    'acceptance-page',
    'sign-in',
    'reload-page',
    'close-panel',
    'move-panel',
    'hide-here',
    'open-settings',
  ]),
  popup: new Set<ProcedureName>([
    'watch-tab',
    'check-again',
    'search',
    'read-list',
    'choose-customer',
    'leave-customer',
    'agreement-document',
    'acceptance-page',
    'sign-in',
    'reload-page',
    'open-panel',
    'open-settings',
  ]),
  settings: new Set<ProcedureName>([
    'read-settings',
    'save-settings',
    'sign-in',
    'sign-out',
    'test-connection',
    'try-route-again',
    'read-kept',
    'wipe',
    'withdraw-consent',
  ]),
};

/** A call that was parsed and allowed; the union keeps name and input together. */
export type AdmittedCall = { [K in ProcedureName]: { readonly call: K; readonly input: Procedures[K]['in'] } }[ProcedureName];

/** Which page a port's name means; null when it is none. */
export function pageOfPort(portName: string): PageName | null {
  const name = portName.startsWith(PORT_NAME_PREFIX) ? portName.slice(PORT_NAME_PREFIX.length) : '';
  return name === 'panel' || name === 'popup' || name === 'settings' ? name : null;
}

/** The request's id, and the call when this page may make it and it is well formed; null when it is not even a request. */
export function parseRequest(
  page: PageName,
  raw: unknown,
): { readonly id: number; readonly admitted: AdmittedCall | null } | null {
  const request = z.safeParse(z.strictObject({ id: z.number(), call: z.string(), input: z.unknown() }), raw);
  if (!request.success) return null;
  const { id, call, input } = request.data;
  if (!Object.hasOwn(INPUTS, call) || !ALLOWED[page].has(call as ProcedureName)) return { id, admitted: null };
  const parsed = z.safeParse(INPUTS[call as ProcedureName], input);
  return { id, admitted: parsed.success ? ({ call, input: parsed.data } as AdmittedCall) : null };
}
