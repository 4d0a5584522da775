/** What became of an open act: the record is read, and where it does not tell, the act's route is asked. */
import type { JournalEntry } from '../../domain/journal';
import { isSettledByReading } from '../../domain/journal';
import { appErrorOf } from '../app-error-of';
import type { Reader } from '../customers/customer-reader';
import type { Platform } from '../platform';
import type { ActJournal } from './act-journal';
import { FAILED_READING_AGAIN_MS, waitAfter } from './reading-plan';
import { actOf, type Requests } from './requests';
import type { AttestationRoute, RouteAnswer } from './routes/attestation-route';
import { endOfRefused, isRefusal, READINGS_BEFORE_ASKING, settledBy } from './settling';

export interface SettlementParts {
  readonly reader: Reader;
  readonly journal: ActJournal;
  readonly platform: Pick<Platform, 'now' | 'diagnostics'>;
  ofCustomer(customerId: string): Promise<readonly JournalEntry[]>;
  routeOf(entry: JournalEntry): AttestationRoute | null;
  readonly finish: Requests['finish'];
  /** Whether this account scope still works, so that a request may be sent for it. */
  working(): boolean;
}

/** Reads the record once, which settles what it shows, and goes on from what it does not show. */
export type Settle = (entry: Pick<JournalEntry, 'id' | 'customerId'>, urgency: 'act' | 'record') => Promise<void>;

export function createSettlement(parts: SettlementParts): Settle {
  const { reader, journal, platform, routeOf } = parts;

  /** The route's answer when the record does not show an act. One that is only late needs no answer, since the service has said yes. */
  const ask = async (entry: JournalEntry): Promise<RouteAnswer> => {
    const route = entry.phase === 'accepted' ? null : routeOf(entry);
    if (!route) return { answer: 'in-doubt', appError: null };
    return route.reconcile(actOf(entry, reader)).catch((error: unknown): RouteAnswer => {
      platform.diagnostics.record('attestation', error);
      return { answer: 'in-doubt', appError: appErrorOf(error, platform.now()) };
    });
  };

  /** Goes on from what a route says. `entry` is as it stands in the journal; the reading counts in `counted`. */
  const heed = async (entry: JournalEntry, counted: JournalEntry, answer: RouteAnswer): Promise<void> => {
    const { readings } = counted;
    const plan = (part: Partial<JournalEntry> = {}) =>
      journal.plan(entry, waitAfter({ ...counted, ...part }), { readings, ...part });
    switch (answer.answer) {
      case 'settled':
        return plan({ phase: 'accepted', appError: answer.appError });
      case 'submitted':
        return plan({ phase: 'accepted', appError: null });
      case 'waiting-for-customer':
        return plan({ phase: 'waiting-for-customer', step: 'finish', reference: answer.reference, appError: null });
      case 'customer-accepted':
        // A scope that has closed leaves it to the next one: nobody is signed in for it.
        return parts.working() ? parts.finish(entry, answer) : plan();
      case 'refused':
        return journal.end(entry, 'refused', { readings, appError: answer.appError });
      case 'closed':
        await routeOf(entry)?.availability.learn('closed');
        return journal.end(entry, 'route-closed', { readings, appError: answer.appError });
      case 'not-sent':
        if (entry.step === 'start') return journal.end(entry, 'not-sent', { readings, appError: answer.appError, sentAt: null });
        return plan({ phase: 'waiting-for-customer', appError: answer.appError });
      case 'in-doubt':
        // The service has said yes to one that is accepted or waits: that is no doubt.
        return plan(entry.phase === 'in-doubt' && readings >= READINGS_BEFORE_ASKING ? { phase: 'undecided' } : {});
    }
  };

  return async ({ id, customerId }, urgency) => {
    const facts = await reader.read(customerId, urgency);
    const entry = await journal.get(id);
    if (!entry || !isSettledByReading(entry)) return;
    if (facts?.confirmations.status !== 'read') return journal.plan(entry, FAILED_READING_AGAIN_MS);
    const counted = { ...entry, readings: entry.readings + 1 };
    const refused = entry.phase === 'in-doubt' && isRefusal(entry.appError) ? endOfRefused(counted, facts) : null;
    if (refused) {
      if (refused === 'route-closed') await routeOf(entry)?.availability.learn('closed');
      return journal.end(entry, refused, { readings: counted.readings });
    }
    // Once more with this reading counted: what provides by now, though not as sent, is the end of an act that was missed often enough.
    const counting = (await parts.ofCustomer(customerId)).map((one) => (one.id === id ? counted : one));
    const settled = settledBy(counting, facts, platform.now()).find((one) => one.entry.id === id);
    if (settled) return journal.end(entry, settled.change.phase, { ...settled.change, readings: counted.readings });
    await heed(entry, counted, await ask(entry));
  };
}
