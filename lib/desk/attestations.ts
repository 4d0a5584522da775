/**
 * Attesting is done once (design.md section 3). Every step is written to the journal before it is taken, so that a worker may
 * stop anywhere: what had not left is called not sent, what may have left is settled by reading and never by sending again.
 */
import type { Customer } from '../acceptance/customer';
import { dateToSend } from '../acceptance/dates';
import type { Draft } from '../acceptance/draft';
import { isRecorded, tidySignatory } from '../acceptance/draft-rules';
import { type AttestationPhase, hasEnded, type JournalEntry } from '../acceptance/journal';
import { lastKnownState, needsAction } from '../acceptance/state';
import type { Trouble } from '../acceptance/trouble';
import { PartnerCenterError } from '../partner-center/errors';
import type { Reader } from './reader';
import type { Account } from './session';
import { troubleOf } from './trouble-of';
import type { World } from './world';

/**
 * How long after the last reading the record is read again; the service may take minutes to show what it took. A doubt is put
 * before the agent after as many good readings that did not show the attestation.
 */
const READ_AGAIN_AFTER_MS: readonly number[] = [0, 5_000, 15_000, 30_000, 60_000];
/** A reading that failed says nothing; it is tried again after this and does not count. */
const FAILED_READING_AGAIN_MS = 15_000;
/** No planned reading lies further ahead, unless the clock was set back. */
const LONGEST_WAIT_MS = 60_000;
/** The shortest time after which browsers ring an alarm. */
const ALARM_AFTER_MS = 30_000;

export interface AttestationContext {
  readonly customer: Customer;
  readonly draft: Draft;
}

export interface Attestations {
  /** Writes the act down and sets it going; the same draft, or a customer with an act under way, gives the standing entry. */
  attest(context: AttestationContext): Promise<JournalEntry>;
  /** Takes up what an earlier worker left; call after the start, a sign-in and every alarm. */
  resume(): Promise<void>;
  /** The agent's answer to a doubt that reading could not settle. */
  decide(entryId: string, decision: 'send-again' | 'give-up'): Promise<void>;
}

/** Acts that this worker is carrying out, by entry id, until they rest; shared by all offices, since an act outlives a sign-out. */
export type ActsInHand = Map<string, Promise<void>>;

export interface AttestationEvents {
  changed(): void;
  /** Whether this office still works; one that was closed finishes what it has in hand and takes up nothing more. */
  working(): boolean;
  /** Microsoft refused the signed-in call as retired. */
  routeClosed(): Promise<void>;
  routeOpen(): Promise<void>;
}

export function createAttestations(
  world: World,
  account: Account,
  reader: Reader,
  events: AttestationEvents,
  inHand: ActsInHand,
): Attestations {
  const { journal } = world.store;
  /** Entries for which a timer of this office runs. */
  const planned = new Set<string>();

  const change = async (entry: JournalEntry, part: Partial<JournalEntry>): Promise<JournalEntry> => {
    const changed = (await journal.change(account.key, entry.id, part)) ?? entry;
    await reader.refreshJournal(entry.customerId);
    return changed;
  };

  const end = async (entry: JournalEntry, phase: AttestationPhase, trouble: Trouble | null = entry.trouble): Promise<void> => {
    await change(entry, { phase, trouble, settledAt: world.now(), nextReadingAt: null });
    await reader.renewDraft(entry.customerId, { keep: phase !== 'confirmed' });
  };

  /** Reads the record once and goes on from what it shows. */
  const settle = async (entry: JournalEntry): Promise<void> => {
    await reader.read(entry.customerId);
    const confirmations = reader.known(entry.customerId)?.facts.confirmations;
    if (confirmations?.status !== 'read') return plan(entry, FAILED_READING_AGAIN_MS);
    if (confirmations.value.some((confirmation) => isRecorded(entry, confirmation))) return end(entry, 'confirmed', null);
    const readings = entry.readings + 1;
    const wait = READ_AGAIN_AFTER_MS[readings];
    const counted = await change(entry, { readings });
    if (wait !== undefined) return plan(counted, wait);
    // Microsoft has said yes: that is no doubt, its record is only late. It is read on, at the last pace, as long as somebody works here.
    if (entry.phase === 'accepted') return plan(counted, READ_AGAIN_AFTER_MS.at(-1) as number);
    await change(counted, { phase: 'undecided', nextReadingAt: null });
  };

  /** The alarm that takes up what is open, should this worker stop or fail. */
  const alarm = (): void => world.wakeAt(world.now() + ALARM_AFTER_MS);

  /** Whatever is open and not in hand was left by an earlier worker. */
  const takeInHand = async (entryId: string, work: () => Promise<void>): Promise<void> => {
    const done = work();
    inHand.set(
      entryId,
      done
        .catch(() => {})
        .then(() => {
          inHand.delete(entryId);
        }),
    );
    try {
      await done;
    } catch (error) {
      alarm();
      throw error;
    } finally {
      events.changed();
    }
  };

  /** What a closed office did to an act, which the present one has not seen yet. */
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
      if (standing?.phase === 'in-doubt' || standing?.phase === 'accepted') await settle(standing);
      else if (standing) await takeIn(standing);
    });
  };

  const plan = async (entry: JournalEntry, wait: number): Promise<void> => {
    const when = world.now() + wait;
    const planned = await change(entry, { nextReadingAt: when });
    wakeFor(planned, wait);
  };

  const wakeFor = (entry: JournalEntry, wait: number): void => {
    // The timer is punctual but dies with the worker; the alarm is late but wakes a new one.
    world.wakeAt(world.now() + Math.max(wait, ALARM_AFTER_MS));
    // A second timer would count a reading before its time.
    if (planned.has(entry.id)) return;
    planned.add(entry.id);
    world.after(wait, () => {
      planned.delete(entry.id);
      void settleInHand(entry).catch(() => {});
    });
  };

  const resumeOne = async (entry: JournalEntry): Promise<void> => {
    const hand = inHand.get(entry.id);
    if (hand) {
      // Perhaps a closed office's, which will not go on with it.
      void hand.then(() => wakeFor(entry, 0));
    } else if (entry.phase === 'written') await end(entry, 'not-sent', null);
    else if (entry.phase === 'sending') {
      wakeFor(await change(entry, { phase: 'in-doubt', answeredAt: world.now() }), 0);
    } else if (entry.phase !== 'undecided') {
      wakeFor(entry, Math.min(Math.max(0, (entry.nextReadingAt ?? 0) - world.now()), LONGEST_WAIT_MS));
    }
  };

  const send = async (entry: JournalEntry): Promise<void> => {
    const known = reader.known(entry.customerId);
    let sent: JournalEntry;
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
      sent = await change(entry, {
        phase: 'accepted',
        answeredAt: world.now(),
        trouble: null,
        correlationId: receipt.correlationId || entry.correlationId,
      });
      await events.routeOpen();
    } catch (error) {
      const trouble = troubleOf(error, world.now());
      const lost = !(error instanceof PartnerCenterError) || error.lost;
      if (!lost) return refuse(await change(entry, { answeredAt: world.now() }), trouble);
      sent = await change(entry, { phase: 'in-doubt', answeredAt: world.now(), trouble });
    }
    await settle(sent);
  };

  const refuse = async (entry: JournalEntry, trouble: Trouble): Promise<void> => {
    if (trouble.kind === 'route-closed') await events.routeClosed();
    await reader.read(entry.customerId);
    const facts = reader.known(entry.customerId)?.facts;
    // Microsoft's "exists already" counts an outdated record too (dossier 3.3 "reconfirm"): that unblocks nothing.
    const unblocked = trouble.kind === 'already-on-record' && !(facts && needsAction(lastKnownState(facts)));
    const phase = unblocked ? 'already-on-record' : trouble.kind === 'route-closed' ? 'route-closed' : 'refused';
    await end(entry, phase, trouble);
  };

  const carryOut = async (entry: JournalEntry): Promise<void> => {
    let sending: JournalEntry | null;
    try {
      const { templateId } = await account.center.readAgreementTemplate();
      const now = world.now();
      sending = await journal.change(account.key, entry.id, {
        phase: 'sending',
        sentAt: now,
        templateId,
        dateSent: dateToSend(entry.agreedOn, now),
      });
    } catch (error) {
      return end(entry, 'not-sent', troubleOf(error, world.now()));
    }
    // No line in the journal, no request: the journal is what makes it safe.
    if (!sending) return;
    await reader.refreshJournal(entry.customerId);
    await send(sending);
  };

  return {
    attest({ customer, draft }) {
      const now = world.now();
      const written: JournalEntry = {
        id: world.randomId(),
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
        trouble: null,
        correlationId: world.randomId(),
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

    async decide(entryId, decision) {
      const entry = await journal.get(account.key, entryId);
      if (entry?.phase !== 'undecided' || inHand.has(entryId)) return;
      await takeInHand(entryId, async () => {
        if (decision === 'give-up') return end(entry, 'not-sent', null);
        const again = await journal.change(account.key, entryId, {
          phase: 'sending',
          sentAt: world.now(),
          readings: 0,
          answeredAt: null,
        });
        if (again) await send(again);
      });
    },
  };
}

/** The entry a face shows: the newest act that is open, or that ended since the page was loaded and was not dismissed. */
export function entryToShow(journal: readonly JournalEntry[], since: number, dismissed: readonly string[]): JournalEntry | null {
  const newest = journal.reduce<JournalEntry | null>(
    (latest, one) => (latest && latest.writtenAt >= one.writtenAt ? latest : one),
    null,
  );
  if (!newest) return null;
  if (!hasEnded(newest)) return newest;
  return newest.writtenAt >= since && !dismissed.includes(newest.id) ? newest : null;
}

/** The attestation behind a confirmation, when it was made through Countersign. */
export function entryBehind(
  journal: readonly JournalEntry[],
  confirmation: Parameters<typeof isRecorded>[1],
): JournalEntry | null {
  return journal.find((entry) => entry.dateSent !== '' && isRecorded(entry, confirmation)) ?? null;
}

/** Whether an act is under way, so that nothing may be sent and no old reading may say "not provided". */
export function isUnderWay(journal: readonly JournalEntry[]): boolean {
  return journal.some((entry) => !hasEnded(entry));
}
