/** Schemas and helpers that many answers share: ids, days, lists and links (partner-center-api.md 1.8 and 1.9). */
import * as z from 'zod/mini';
import { plainError } from '../domain/app-error';
import type { Day } from '../domain/facts';
import { readGuid } from '../domain/guid';
import { PartnerCenterError } from './errors';

/** A GUID in lower case with hyphens, however it was written (partner-center-api.md 1.8: compare without case). */
export const guid = z.pipe(z.pipe(z.string(), z.transform(readGuid)), z.string());

/** A text that becomes empty when it is missing, null or of another type. */
export const text = z.catch(z.string().check(z.trim()), '');

/** An https address. Anything else is refused, so that no answer can make us open it. */
export const httpsUrl = z.string().check(z.refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:'));

/** The path of one customer. Throws `invalid-customer-id`, before anything is sent, when the id is not a GUID. */
export function customerPath(customerId: string, rest = ''): string {
  const id = guid.safeParse(customerId);
  if (!id.success) {
    throw new PartnerCenterError(plainError('invalid-customer-id'), false);
  }
  return `/v1/customers/${id.data}${rest}`;
}

const link = z.object({
  uri: z.string(),
  headers: z.catch(z.array(z.object({ key: z.string(), value: z.string() })), []),
});

const collection = z.union([
  z.object({
    items: z.array(z.unknown()),
    links: z.catch(z.optional(z.object({ next: z.catch(z.optional(link), undefined) })), undefined),
    continuationToken: text,
  }),
  z.pipe(
    z.array(z.unknown()),
    z.transform((items: unknown[]) => ({ items, links: undefined, continuationToken: '' })),
  ),
]);

/** The request for the next page of a collection. Plain data. */
export interface PageAddress {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Collection {
  readonly items: readonly unknown[];
  readonly next: PageAddress | null;
}

/**
 * Parses a collection, or the bare array that some calls return. `totalCount` counts one page only, so it is ignored.
 * @param withoutLink path of the next page when the answer has a continuation token but no link.
 * @throws a ZodMini error when the body is neither.
 */
export function readCollection(body: unknown, withoutLink: string): Collection {
  const { items, links, continuationToken } = z.parse(collection, body);
  if (links?.next) return { items, next: followLink(links.next) };
  const token = printable(continuationToken);
  return { items, next: token ? { path: withoutLink, headers: { 'MS-ContinuationToken': token } } : null };
}

/** The live service's links come with and without /v1 in front (partner-center-api.md 1.9). The transport refuses links to another host. */
function followLink({ uri, headers }: z.infer<typeof link>): PageAddress {
  const path = /^https:/i.test(uri) ? uri : `/v1/${uri.replace(/^\/*(v1\/+)?\/*/i, '')}`;
  const own = headers.filter(({ key, value }) => /^MS-[\w-]+$/i.test(key) && printable(value) === value);
  return { path, headers: Object.fromEntries(own.map(({ key, value }) => [key, value])) };
}

/** Keeps the characters that a header may contain; with any other, fetch would throw. */
function printable(value: string): string {
  return /^[\x21-\x7e]+$/.test(value) ? value : '';
}

/** The partner program started after this day. An earlier day, such as .NET's 0001-01-01, stands for a missing date. */
const FIRST_DAY: Day = '2010-01-01';
const DAY_AFTER_LAST: Day = '2100-01-01';
const EPOCH_SECONDS_BELOW = 100_000_000_000;

/**
 * The calendar day of a `dateAgreed` in UTC. A time without a zone is UTC already, and none is shifted to local time.
 * Refuses days that cannot be meant, before the partner program or far in the future. Takes ISO 8601 with up to seven fractional
 * digits, and the epoch numbers (s or ms) that the bulk tool's service returned.
 */
export const day = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value: string | number, context): Day => {
    const found = typeof value === 'number' ? dayOfNumber(value) : dayOfText(value.trim());
    if (found && found >= FIRST_DAY && found < DAY_AFTER_LAST) return found;
    context.issues.push({ code: 'custom', message: 'not a date', input: value });
    return z.NEVER;
  }),
);

function dayOfNumber(value: number): Day | null {
  return dayOfMoment(value < EPOCH_SECONDS_BELOW ? value * 1000 : value);
}

function dayOfText(value: string): Day | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/i.exec(value);
  if (!parts) return null;
  const [, date, time = '00:00:00', , zone = 'Z'] = parts;
  const moment = Date.parse(`${date}T${time}${zone.toUpperCase()}`);
  // Date.parse would read 30 February as 2 March.
  return date === dayOfMoment(Date.parse(`${date}T00:00:00Z`)) ? dayOfMoment(moment) : null;
}

function dayOfMoment(moment: number): Day | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  return iso.length === 24 ? iso.slice(0, 10) : null;
}
