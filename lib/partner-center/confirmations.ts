import * as z from 'zod/mini';
import type { PartnerKind } from '../acceptance/agent';
import type { Confirmation, Signatory } from '../acceptance/facts';
import { AGREEMENT_TYPE, isCustomerAgreement } from './agreements';
import { classifyAttestationRefusal } from './errors';
import type { Answer, CallOptions, Transport } from './transport';
import { customerPath, day, guid, readCollection, text } from './wire';

export interface AttestationOrder {
  readonly customerId: string;
  readonly templateId: string;
  readonly signatory: Signatory;
  /** ISO 8601 UTC with Z, not in the future: acceptance/dates makes it. */
  readonly dateAgreed: string;
  /** GUID sent as MS-RequestId; the same one when the same act is sent again after a doubt (dossier 1.4). */
  readonly requestId: string;
  readonly correlationId: string;
  /** Whether reading this customer's confirmations works: it tells a retired route from a missing permission. */
  readonly readsWork: boolean;
}

export interface AttestationReceipt {
  /** As Microsoft echoed it; what it left out is taken from the order. */
  readonly confirmation: Confirmation;
  readonly requestId: string;
  readonly correlationId: string;
}

const contact = z.object({ firstName: text, lastName: text, email: text, phoneNumber: text });

const agreement = z.object({
  primaryContact: contact,
  templateId: z.string().check(z.minLength(1)),
  dateAgreed: day,
  type: text,
  userId: z.catch(z.nullable(guid), null),
});

/** None was ever seen to have more; a circle in the links must end. */
const MOST_PAGES = 20;

/** Partner confirmations of the Microsoft Customer Agreement, newest first; none is an empty list (dossier 3.4). */
export async function readConfirmations(
  transport: Transport,
  customerId: string,
  options?: CallOptions,
): Promise<readonly Confirmation[]> {
  const path = customerPath(customerId, `/agreements?agreementType=${AGREEMENT_TYPE}`);
  const found: Confirmation[] = [];
  let headers: Readonly<Record<string, string>> = {};
  let next = path;
  for (let pages = 1; ; pages++) {
    const answer = await transport.read(next, {
      ...options,
      headers,
      // Without the service's own header a 404 may come from anything on the way, and "none" would be a false alarm.
      noneWhen: ({ status, code, fromService }) => status === 404 && fromService && (code === '' || code === '1000'),
    });
    if (answer.body === undefined) break;
    const page = readPage(answer, path);
    found.push(...page.confirmations);
    if (!page.next) break;
    if (pages === MOST_PAGES) throw answer.malformed();
    ({ path: next, headers } = page.next);
  }
  return found.sort((a, b) => (a.agreedOn < b.agreedOn ? 1 : a.agreedOn > b.agreedOn ? -1 : 0));
}

function readPage(answer: Answer, path: string) {
  try {
    const { items, next } = readCollection(answer.body, path);
    // One that cannot be read makes the whole answer unreadable: to leave it out could say "not provided" wrongly.
    const confirmations = items.filter(mayBeCustomerAgreement).map((item) => confirmationOf(z.parse(agreement, item)));
    return { confirmations, next };
  } catch (error) {
    throw answer.malformed(error);
  }
}

function mayBeCustomerAgreement(item: unknown): boolean {
  const typed = z.safeParse(z.object({ type: text, agreementType: text }), item);
  return !typed.success || isCustomerAgreement(typed.data);
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
 * Attests (dossier 3.3): exactly one request. The phone is left out when empty, and so are `middleName` and `userId`, which
 * the service sets itself. A rejection with `lost` leaves the act in doubt.
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
  const echo = z.safeParse(z.extend(z.partial(agreement), { primaryContact: contact }), answer.body);
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
