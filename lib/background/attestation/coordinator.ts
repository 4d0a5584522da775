/**
 * Attesting is done once (design.md section 3). Every step is written to the journal before it is taken, so that a worker may
 * stop anywhere: what had not left is called not sent, what may have left is settled by reading and never by sending again.
 */

import type { AppError } from '../../domain/app-error';
import type { Customer } from '../../domain/customer';
import { dateToSend } from '../../domain/dates';
import type { Draft } from '../../domain/draft';
import { tidySignatory } from '../../domain/draft-rules';
import type { Facts } from '../../domain/facts';
import { type AttestationPhase, hasEnded, isSettledByReading, type JournalEntry } from '../../domain/journal';
import { PartnerCenterError } from '../../partner-center/errors';
import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Reader, SettledRecord } from '../customers/customer-reader';
import type { Platform } from '../platform';
import { endOfRefused, isRefusal, READINGS_BEFORE_ASKING, settledBy } from './settling';

/** How long after so many readings the record is read again; the service may take minutes to show what it took. */
const READ_AGAIN_AFTER_MS: readonly number[] = [0, 5_000, 15_000, 30_000];
const READ_ON_AFTER_MS = 60_000;
/** An act that stays open for days must not be read every minute for as long. */
const SELDOM_AFTER_READINGS = 30;
const READ_SELDOM_AFTER_MS = 5 * 60_000;
/** A reading that failed says nothing; it is tried again after this and does not count. */
const FAILED_READING_AGAIN_MS = 15_000;
/** The shortest time after which browsers ring an alarm. */
const ALARM_AFTER_MS = 30_000;

function waitAfter(readings: number): number {
  return READ_AGAIN_AFTER_MS[readings] ?? (readings < SELDOM_AFTER_READINGS ? READ_ON_AFTER_MS : READ_SELDOM_AFTER_MS);
}

export interface AttestationContext {
  readonly customer: Customer;
  readonly draft: Draft;
}

export interface Attestations {
  /** Writes the act down and sets it going; the same draft, or a customer with an act under way, gives the standing entry. */
  attest(context: AttestationContext): Promise<JournalEntry>;
  /** Takes up what an earlier worker left; call after the start, a sign-in and every alarm. */
  resume(): Promise<void>;
  /**
   * The agent's answer to a doubt that reading could not settle so far. The record is read first: an act that it shows has ended,
   * and nothing is decided while it cannot be read.
   */
  decide(entryId: string, decision: 'send-again' | 'give-up'): Promise<void>;
}

/** Acts that this worker is carrying out, by entry id, until they rest; shared by all account scope, since an act outlives a sign-out. */
export type ActsInHand = Map<string, Promise<void>>;

export interface AttestationEvents {
  changed(): void;
  /** Whether this account scope still works; one that was closed finishes what it has in hand and takes up nothing more. */
  working(): boolean;
  /** Microsoft refused the signed-in call as retired. */
  routeClosed(): Promise<void>;
  routeOpen(): Promise<void>;
}

/**
 * Writes down what a good reading of a customer settles, whoever asked for it; for the reader, which shows facts and journal at once.
 * Null when it settles nothing. Rejects when the disk is full.
 *
 * @param kept resolves when the facts are on the disk, or cannot be.
 */
export async function settleRecord(
  platform: Pick<Platform, 'store' | 'now'>,
  account: Pick<Account, 'key'>,
  tenantId: string,
  facts: Facts,
  kept: Promise<void>,
): Promise<SettledRecord | null> {
  const { journal } = platform.store;
  const settled = settledBy(await journal.ofCustomer(account.key, tenantId), facts, platform.now());
  if (settled.length === 0) return null;
  // An act that has ended beside facts of before would offer to attest once more, should this worker stop in between.
  await kept;
  const ended: JournalEntry[] = [];
  for (const { entry, change } of settled) {
    const written = await journal.change(account.key, entry.id, change, entry.phase);
    if (written && !hasEnded(entry)) ended.push(written);
  }
  return { journal: await journal.ofCustomer(account.key, tenantId), ended };
}

export function createAttestations(
  platform: Platform,
  account: Account,
  reader: Reader,
  events: AttestationEvents,
  inHand: ActsInHand,
): Attestations {
  const { journal } = platform.store;
  /** Entries for which a timer of this account scope runs, with its time. */
  const planned = new Map<string, number>();

  /** Null when a reading has moved the entry to another phase meanwhile: that one holds. */
  const change = async (entry: JournalEntry, part: Partial<JournalEntry>): Promise<JournalEntry | null> => {
    const changed = await journal.change(account.key, entry.id, part, entry.phase);
    await reader.refreshJournal(entry.customerId);
    return changed;
  };

  const end = async (entry: JournalEntry, phase: AttestationPhase, part: Partial<JournalEntry> = {}): Promise<void> => {
    const ended = await change(entry, { ...part, phase, settledAt: platform.now(), nextReadingAt: null });
    if (ended) await reader.renewDraft(entry.customerId, { keep: true });
  };

  /** Reads the record once, which settles what it shows, and goes on from what it does not show. */
  const settle = async (entryId: string, customerId: string, urgency: 'act' | 'record'): Promise<void> => {
    const facts = await reader.read(customerId, urgency);
    const entry = await journal.get(account.key, entryId);
    if (!entry || !isSettledByReading(entry)) return;
    if (facts?.confirmations.status !== 'read') return plan(entry, FAILED_READING_AGAIN_MS);
    const counted = { ...entry, readings: entry.readings + 1 };
    if (isRefusal(entry.appError)) {
      const phase = endOfRefused(counted, facts);
      if (phase === 'route-closed') await events.routeClosed();
      if (phase) return end(entry, phase, { readings: counted.readings });
    }
    // Once more with this reading counted: what provides by now, though not as sent, is the end of an act that was missed often enough.
    const all = await journal.ofCustomer(account.key, customerId);
    const counting = all.map((one) => (one.id === entryId ? counted : one));
    const settled = settledBy(counting, facts, platform.now()).find((one) => one.entry.id === entryId);
    if (settled) return end(entry, settled.change.phase, { ...settled.change, readings: counted.readings });
    const asks = entry.phase === 'in-doubt' && counted.readings >= READINGS_BEFORE_ASKING;
    await plan(entry, waitAfter(counted.readings), {
      readings: counted.readings,
      // Microsoft has said yes to an accepted one: that is no doubt, its record is only late.
      ...(asks && { phase: 'undecided' as const }),
    });
  };

  /** The alarm that takes up what is open, should this worker stop or fail. */
  const alarm = (): void => platform.wakeAt(platform.now() + ALARM_AFTER_MS);

  /** Whatever is open and not in hand was left by an earlier worker. What comes while an act is in hand waits for its turn. */
  const takeInHand = async (entryId: string, work: () => Promise<void>): Promise<void> => {
    const before = inHand.get(entryId);
    const done = before ? before.then(work) : work();
    const rested = done
      .catch(() => {})
      .then(() => {
        if (inHand.get(entryId) === rested) inHand.delete(entryId);
      });
    inHand.set(entryId, rested);
    try {
      await done;
    } catch (error) {
      alarm();
      throw error;
    } finally {
      events.changed();
    }
  };

  /** What a closed account scope did to an act, which the present one has not seen yet. */
  const takeIn = async (entry: JournalEntry): Promise<void> => {
    await reader.refreshJournal(entry.customerId);
    if (!hasEnded(entry)) return;
    if (reader.known(entry.customerId)?.draft.draftId === entry.draftId) {
      await reader.renewDraft(entry.customerId, { keep: entry.phase !== 'confirmed' });
    }
    await reader.read(entry.customerId);
  };

  const settleInHand = async (entry: JournalEntry): Promise<void> => {
    if (!events.working() || inHand.has(entry.id)) return;
    await takeInHand(entry.id, async () => {
      const standing = await journal.get(account.key, entry.id);
      if (standing && isSettledByReading(standing)) await settle(standing.id, standing.customerId, 'record');
      else if (standing) await takeIn(standing);
    });
  };

  const plan = async (entry: JournalEntry, wait: number, part: Partial<JournalEntry> = {}): Promise<void> => {
    const written = await change(entry, { ...part, nextReadingAt: platform.now() + wait });
    if (written) wakeFor(written, wait);
  };

  const wakeFor = (entry: JournalEntry, wait: number): void => {
    // The timer is punctual but dies with the worker; the alarm is late but wakes a new one.
    platform.wakeAt(platform.now() + Math.max(wait, ALARM_AFTER_MS));
    const when = platform.now() + wait;
    const standing = planned.get(entry.id);
    // A second timer would count a reading before its time; an earlier time takes the place of a later one.
    if (standing !== undefined && standing <= when) return;
    planned.set(entry.id, when);
    platform.after(wait, () => {
      if (planned.get(entry.id) !== when) return;
      planned.delete(entry.id);
      void settleInHand(entry).catch(() => {});
    });
  };

  const resumeOne = async (entry: JournalEntry): Promise<void> => {
    const hand = inHand.get(entry.id);
    if (hand) {
      // Perhaps a closed account scope's, which will not go on with it.
      void hand.then(() => {
        if (!planned.has(entry.id)) wakeFor(entry, 0);
      });
    } else if (entry.phase === 'written') await end(entry, 'not-sent');
    else if (entry.phase === 'sending') {
      const doubted = await change(entry, { phase: 'in-doubt', answeredAt: platform.now() });
      if (doubted) wakeFor(doubted, 0);
    } else {
      // No further ahead than a reading is ever planned, unless the clock was set back.
      const longest = Math.max(waitAfter(entry.readings), FAILED_READING_AGAIN_MS);
      wakeFor(entry, Math.min(Math.max(0, (entry.nextReadingAt ?? 0) - platform.now()), longest));
    }
  };

  /** Sends what the journal says is being sent. `before`: where the act stood when it had been sent once already. */
  const send = async (entry: JournalEntry, before: 'written' | 'undecided'): Promise<void> => {
    const known = reader.known(entry.customerId);
    try {
      const receipt = await account.center.attest({
        customerId: entry.customerId,
        templateId: entry.templateId,
        signatory: entry.signatory,
        dateAgreed: entry.dateSent,
        requestId: entry.id,
        correlationId: entry.correlationId,
        readsWork: known?.facts.confirmations.status === 'read',
      });
      await change(entry, {
        phase: 'accepted',
        answeredAt: platform.now(),
        appError: null,
        correlationId: receipt.correlationId || entry.correlationId,
      });
      await events.routeOpen();
    } catch (error) {
      const appError = appErrorOf(error, platform.now());
      if (error instanceof PartnerCenterError && !error.left) return unsent(entry, before, appError);
      // A refusal too is believed only when the record agrees: the write may have been carried out, and answered twice.
      await change(entry, { phase: 'in-doubt', answeredAt: platform.now(), appError });
    }
    await settle(entry.id, entry.customerId, 'act');
  };

  /** Nothing left this time, and what left before is in doubt as it was. */
  const unsent = async (entry: JournalEntry, before: 'written' | 'undecided', appError: AppError): Promise<void> => {
    if (before === 'written') return end(entry, 'not-sent', { appError, sentAt: null });
    await plan(entry, FAILED_READING_AGAIN_MS, { phase: 'undecided', appError, answeredAt: platform.now() });
  };

  const carryOut = async (entry: JournalEntry): Promise<void> => {
    let sending: JournalEntry | null;
    try {
      const { templateId } = await account.center.readAgreementTemplate({ urgency: 'act' });
      const now = platform.now();
      sending = await journal.change(account.key, entry.id, {
        phase: 'sending',
        sentAt: now,
        templateId,
        dateSent: dateToSend(entry.agreedOn, now),
      });
    } catch (error) {
      return end(entry, 'not-sent', { appError: appErrorOf(error, platform.now()) });
    }
    // No line in the journal, no request: the journal is what makes it safe.
    if (!sending) return;
    await reader.refreshJournal(entry.customerId);
    await send(sending, 'written');
  };

  const decideInHand = async (entryId: string, decision: 'send-again' | 'give-up'): Promise<void> => {
    const before = await journal.get(account.key, entryId);
    if (before?.phase !== 'undecided') return;
    const facts = await reader.read(before.customerId, 'act');
    const entry = await journal.get(account.key, entryId);
    if (entry?.phase !== 'undecided') return;
    if (facts?.confirmations.status !== 'read') return plan(entry, FAILED_READING_AGAIN_MS);
    if (decision === 'give-up') return end(entry, 'not-sent', { appError: null });
    const again = await change(entry, {
      phase: 'sending',
      sentAt: platform.now(),
      readings: 0,
      answeredAt: null,
      nextReadingAt: null,
      appError: null,
    });
    if (again) await send(again, 'undecided');
  };

  return {
    attest({ customer, draft }) {
      const now = platform.now();
      const written: JournalEntry = {
        id: platform.randomId(),
        draftId: draft.draftId,
        partnerTenantId: account.agent.partnerTenantId,
        userId: account.agent.userId,
        userName: account.agent.displayName || account.agent.userName,
        customerId: customer.tenantId,
        companyName: customer.companyName,
        signatory: tidySignatory(draft.signatory),
        agreedOn: draft.agreedOn,
        dateSent: '',
        templateId: '',
        acknowledged: draft.acknowledged,
        phase: 'written',
        writtenAt: now,
        sentAt: null,
        answeredAt: null,
        settledAt: null,
        readings: 0,
        nextReadingAt: null,
        appError: null,
        correlationId: platform.randomId(),
      };
      // In hand before it is written: no alarm may find it there and take it for one that was left.
      return new Promise((resolve, reject) => {
        const act = takeInHand(written.id, async () => {
          const { begun, entry } = await journal.begin(account.key, written);
          await reader.refreshJournal(customer.tenantId).catch(() => {});
          resolve(entry);
          if (begun) await carryOut(entry);
        });
        act.catch(reject);
      });
    },

    async resume() {
      // One that cannot be taken up (a full disk) must not keep the others waiting.
      for (const entry of await journal.open(account.key)) await resumeOne(entry).catch(alarm);
    },

    decide: (entryId, decision) => takeInHand(entryId, () => decideInHand(entryId, decision)),
  };
}
