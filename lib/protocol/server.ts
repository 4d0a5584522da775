/** The background's end of a page's port: holds each request against the table of procedures. */
import * as z from 'zod/mini';
import { PORT_NAME_PREFIX } from './port';
import { PAGES, type PageName, PROCEDURES, type ProcedureName, type Procedures } from './procedures';

/** A call that was parsed and allowed; the union keeps name and input together. */
export type AdmittedCall = { [K in ProcedureName]: { readonly call: K; readonly input: Procedures[K]['in'] } }[ProcedureName];

const requestShape = z.strictObject({ id: z.number(), call: z.string(), input: z.unknown() });

/** Which page a port's name means; null when it is none. */
export function pageOfPort(portName: string): PageName | null {
  return PAGES.find((page) => portName === PORT_NAME_PREFIX + page) ?? null;
}

/** The request's id, and the call when this page may make it and it is well formed; null when it is not even a request. */
export function parseRequest(
  page: PageName,
  raw: unknown,
): { readonly id: number; readonly admitted: AdmittedCall | null } | null {
  const request = z.safeParse(requestShape, raw);
  if (!request.success) return null;
  const { id, call, input } = request.data;
  // Own rows only: `constructor` and the like are no procedures.
  if (!Object.hasOwn(PROCEDURES, call)) return { id, admitted: null };
  const { pages, input: shape } = PROCEDURES[call as ProcedureName];
  if (!(pages as readonly PageName[]).includes(page)) return { id, admitted: null };
  const parsed = z.safeParse(shape, input);
  return { id, admitted: parsed.success ? ({ call, input: parsed.data } as AdmittedCall) : null };
}
