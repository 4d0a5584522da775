/** The requests of acts: each is in the journal before its route sends it, and the route's answer is in the journal before anything else. */
import type { AppError } from '../../domain/app-error';
import type { Instant } from '../../domain/facts';
import type { AttestationPhase, JournalEntry } from '../../domain/journal';
import { appErrorOf } from '../app-error-of';
import type { Reader } from '../customers/customer-reader';
import type { ActJournal } from './act-journal';
import { FAILED_READING_AGAIN_MS, waitAfter } from './reading-plan';
import type { Act, AttestationRoute, RouteAnswer } from './routes/attestation-route';

export interface RequestParts {
  readonly reader: Pick<Reader, 'known'>;
  readonly journal: ActJournal;
  now(): Instant;
  /** Hears of errors that the journal tells in short. */
  failed(error: unknown): void;
  /** Null for a route that this version does not have. */
  routeOf(entry: JournalEntry): AttestationRoute | null;
  /** Reads the record of an act that has been answered. */
  settle(entry: JournalEntry): Promise<void>;
}

export interface Requests {
  /** Sends the first request of an act that has just been written down. */
  begin(entry: JournalEntry): Promise<void>;
  /** Sends the request once more that reading could not settle, as the agent has decided. */
  repeat(entry: JournalEntry): Promise<void>;
  /** Sends the finishing request, now that the customer has accepted. */
  finish(entry: JournalEntry, accepted: Extract<RouteAnswer, { answer: 'customer-accepted' }>): Promise<void>;
}

/** Where an act stands when a request of it turns out not to have left: at its end, in the doubt of before, or with the customer still. */
type Unsent = Extract<AttestationPhase, 'not-sent' | 'undecided' | 'waiting-for-customer'>;

export function createRequests({ reader, journal, now, failed, routeOf, settle }: RequestParts): Requests {
  /** Takes what a route answered to a request. */
  const take = async (entry: JournalEntry, route: AttestationRoute, answer: RouteAnswer, unsent: Unsent): Promise<void> => {
    const answered = { answeredAt: now(), appError: null };
    switch (answer.answer) {
      case 'not-sent':
        return takeBack(entry, unsent, answer.appError);
      case 'submitted': {
        const correlationId = answer.correlationId || entry.correlationId;
        await journal.change(entry, { ...answered, phase: 'accepted', correlationId });
        await route.availability.learn('open');
        return settle(entry);
      }
      case 'waiting-for-customer':
      case 'customer-accepted': {
        const part = { ...answered, phase: 'waiting-for-customer', step: 'finish', reference: answer.reference } as const;
        await journal.plan(entry, waitAfter({ ...part, readings: 0 }), { ...part, readings: 0 });
        return route.availability.learn('open');
      }
      default:
        // A refusal too is believed only when the record agrees: the write may have been carried out, and answered twice.
        await journal.change(entry, { ...answered, phase: 'in-doubt', appError: answer.appError });
        return settle(entry);
    }
  };

  const takeBack = (entry: JournalEntry, unsent: Unsent, appError: AppError | null): Promise<void> =>
    unsent === 'not-sent'
      ? journal.end(entry, unsent, { appError, sentAt: null })
      : journal.plan(entry, FAILED_READING_AGAIN_MS, { phase: unsent, appError, answeredAt: now() });

  /** Sends what the journal says is being sent. */
  const send = async (entry: JournalEntry, route: AttestationRoute, unsent: Unsent): Promise<void> => {
    const act = actOf(entry, reader);
    const request = entry.step === 'start' ? route.start(act) : route.resume(act);
    const answer = await request.catch((error: unknown): RouteAnswer => {
      failed(error);
      return { answer: 'in-doubt', appError: appErrorOf(error, now()) };
    });
    await take(entry, route, answer, unsent);
  };

  const SENT_ANEW = { phase: 'sending', readings: 0, answeredAt: null, nextReadingAt: null, appError: null } as const;

  return {
    async begin(entry) {
      const route = routeOf(entry);
      if (!route) return journal.end(entry, 'not-sent');
      let needed: Partial<JournalEntry>;
      try {
        needed = await route.prepare(actOf(entry, reader));
      } catch (error) {
        failed(error);
        return journal.end(entry, 'not-sent', { appError: appErrorOf(error, now()) });
      }
      // No line in the journal, no request: the journal is what makes it safe.
      const sending = await journal
        .change(entry, { ...needed, phase: 'sending', sentAt: now() })
        .catch(async (error: unknown) => {
          await journal.end(entry, 'not-sent', { appError: appErrorOf(error, now()) });
          throw error;
        });
      if (sending) await send(sending, route, 'not-sent');
    },
    async repeat(entry) {
      const route = routeOf(entry);
      if (!route) return;
      const again = await journal.change(entry, { ...SENT_ANEW, sentAt: now() });
      if (again) await send(again, route, 'undecided');
    },
    async finish(entry, { reference, agreedOn }) {
      const route = routeOf(entry);
      if (!route) return;
      const finishing = await journal.change(entry, {
        ...SENT_ANEW,
        sentAt: now(),
        step: 'finish',
        reference,
        // The record will have the customer's own day.
        ...(agreedOn !== null && { agreedOn, dateSent: `${agreedOn}T00:00:00.000Z` }),
      });
      if (finishing) await send(finishing, route, 'waiting-for-customer');
    },
  };
}

/** What a route is told of an entry. */
export function actOf(entry: JournalEntry, reader: Pick<Reader, 'known'>): Act {
  return { entry, recordReadable: reader.known(entry.customerId)?.facts.confirmations.status === 'read' };
}
