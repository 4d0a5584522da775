import * as z from 'zod/mini';
import type { PartnerKind } from '../domain/agent';
import type { Confirmation, Signatory } from '../domain/facts';
import { isOutdated } from '../domain/state';
import { AGREEMENT_TYPE, isCustomerAgreement } from './agreements';
import { AnswerError, classifyAttestationRefusal } from './errors';
import type { Answer, CallOptions, Transport } from './transport';
import { customerPath, day, guid, readCollection, text } from './wire';

export interface AttestationOrder {
  readonly customerId: string;
  readonly templateId: string;
  readonly signatory: Signatory;
  /** ISO 8601 UTC with Z, not in the future; made by `dateToSend` in lib/domain/dates. */
  readonly dateAgreed: string;
  /** GUID sent as MS-RequestId. The same act keeps it when it is sent again after a doubt (partner-center-api.md 1.4). */
  readonly requestId: string;
  readonly correlationId: string;
  /** Whether this customer's confirmations can be read. It distinguishes a retired route from a missing permission. */
  readonly readsWork: boolean;
}

export interface AttestationReceipt {
  /** What Microsoft's answer says, with what it leaves out taken from the order. */
  readonly confirmation: Confirmation;
  readonly requestId: string;
  readonly correlationId: string;
}

const contact = z.object({ firstName: text, lastName: text, email: text, phoneNumber: text });

const templateId = z.string().check(z.minLength(1));
const userId = z.catch(z.nullable(guid), null);

const agreement = z.object({ primaryContact: contact, templateId, dateAgreed: day, type: text, userId });

/** The answer to an attestation. The person is the only part of the order that it is sure to repeat. */
const echoed = z.object({
  primaryContact: contact,
  templateId: z.optional(templateId),
  dateAgreed: z.optional(day),
  type: z.optional(text),
  userId: z.optional(userId),
});

/** A limit against endless links: no customer was ever seen with more than one page. */
const MOST_PAGES = 20;

/** The other type that the service stores (partner-center-api.md 3.1). A record of neither type may be a kind of confirmation yet to come. */
const CLOUD_AGREEMENT = 'microsoftcloudagreement';

/**
 * Partner confirmations of the Microsoft Customer Agreement, newest first; an empty list when there are none (partner-center-api.md 3.4).
 *
 * Rejects when a record cannot be parsed, since leaving it out could wrongly lead to "not provided"; unless another record means
 * "provided" anyway.
 */
export async function readConfirmations(
  transport: Transport,
  customerId: string,
  options?: CallOptions,
): Promise<readonly Confirmation[]> {
  const path = customerPath(customerId, `/agreements?agreementType=${AGREEMENT_TYPE}`);
  const found: Confirmation[] = [];
  let headers: Readonly<Record<string, string>> = {};
  let next = path;
  let unread: unknown = null;
  const seen = new Set<string>();
  for (let pages = 1; ; pages++) {
    const answer = await transport.read(next, {
      ...options,
      headers,
      // Without the service's own header the 404 may come from a proxy, and "none" would be a false alarm.
      noneWhen: ({ status, code, fromService }) => status === 404 && fromService && (code === '' || code === '1000'),
    });
    if (answer.body === undefined) break;
    const page = readPage(answer, path);
    found.push(...page.confirmations);
    unread ??= page.unread;
    if (!page.next) {
      if (unread !== null && found.every(isOutdated)) throw answer.malformed(unread);
      break;
    }
    const key = JSON.stringify(page.next);
    if (seen.has(key)) throw answer.malformed(new AnswerError('The pages of the list lead in a circle.'));
    if (pages === MOST_PAGES) throw answer.malformed(new AnswerError(`The list has more than ${MOST_PAGES} pages.`));
    seen.add(key);
    ({ path: next, headers } = page.next);
  }
  return found.sort((a, b) => (a.agreedOn < b.agreedOn ? 1 : a.agreedOn > b.agreedOn ? -1 : 0));
}

function readPage(answer: Answer, path: string) {
  try {
    const { items, next } = readCollection(answer.body, path);
    const confirmations: Confirmation[] = [];
    /** Why the first unusable record could not be parsed. */
    let unread: unknown = null;
    for (const item of items) {
      const { kind, own } = kindOf(item);
      const record = own ? z.safeParse(agreement, item) : null;
      if (record?.success) confirmations.push(confirmationOf(record.data));
      else if (kind !== CLOUD_AGREEMENT) unread ??= record?.error ?? new AnswerError('A record is of an unknown type.');
    }
    return { confirmations, unread, next };
  } catch (error) {
    throw answer.malformed(error);
  }
}

/** The type that a record states, in lower case, and whether it is the Microsoft Customer Agreement. */
function kindOf(item: unknown): { readonly kind: string; readonly own: boolean } {
  const typed = z.safeParse(z.object({ type: text, agreementType: text }), item);
  if (!typed.success) return { kind: '', own: true };
  const { type, agreementType } = typed.data;
  return { kind: (agreementType || type).toLowerCase(), own: isCustomerAgreement(typed.data) };
}

function confirmationOf(record: z.infer<typeof agreement>): Confirmation {
  const { phoneNumber, ...person } = record.primaryContact;
  return {
    signatory: { ...person, phone: phoneNumber },
    agreedOn: record.dateAgreed,
    templateId: record.templateId,
    userId: record.userId,
  };
}

/**
 * Attests (partner-center-api.md 3.3) with exactly one request. It omits an empty phone, and always `middleName` and `userId`, which
 * the service sets itself. After a rejection with `lost` the act is in doubt.
 */
export async function attest(
  transport: Transport,
  order: AttestationOrder,
  partnerKind: PartnerKind | null,
): Promise<AttestationReceipt> {
  const { firstName, lastName, email, phone } = order.signatory;
  const answer = await transport.write(customerPath(order.customerId, '/agreements'), {
    body: {
      primaryContact: { firstName, lastName, email, ...(phone && { phoneNumber: phone }) },
      templateId: order.templateId,
      dateAgreed: order.dateAgreed,
      type: AGREEMENT_TYPE,
    },
    requestId: order.requestId,
    correlationId: order.correlationId,
    meaningOf: (refusal) => classifyAttestationRefusal(refusal, { readsWork: order.readsWork, partnerKind }),
  });
  const echo = z.safeParse(echoed, answer.body);
  if (!echo.success) throw answer.malformed(echo.error);
  return {
    confirmation: {
      signatory: order.signatory,
      agreedOn: echo.data.dateAgreed ?? order.dateAgreed.slice(0, 10),
      templateId: echo.data.templateId ?? order.templateId,
      userId: echo.data.userId ?? null,
    },
    requestId: answer.requestId,
    correlationId: answer.correlationId,
  };
}
