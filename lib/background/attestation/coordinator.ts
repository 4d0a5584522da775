/**
 * Attesting is done once (design.md section 3). Every step is written to the journal before it is taken, so that a worker may
 * stop anywhere: what had not left is called not sent, and what may have left is settled by reading the record and by asking its route.
 * Which calls are made is the route's business alone (routes/attestation-route.ts).
 */

import type { Customer } from '../../domain/customer';
import type { Draft } from '../../domain/draft';
import { tidySignatory } from '../../domain/draft-rules';
import { hasEnded, isSettledByReading, type JournalEntry } from '../../domain/journal';
import type { Account } from '../account-session';
import type { Reader } from '../customers/customer-reader';
import type { Platform } from '../platform';
import { keepActJournal } from './act-journal';
import { type ActsInHand, createHand } from './acts-in-hand';
import { createReadingPlan, FAILED_READING_AGAIN_MS, waitAfter } from './reading-plan';
import { createRequests, type Requests } from './requests';
import { type AttestationRoute, routeForNewAct } from './routes/attestation-route';
import { createSettlement } from './settlement';

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
   * The agent's answer to a doubt that reading could not settle so far; `give-up` also ends an act that waits for its customer. The
   * record is read first: an act that it shows has ended, and nothing is decided while it cannot be read.
   */
  decide(entryId: string, decision: Decision): Promise<void>;
}

type Decision = 'send-again' | 'give-up';

export interface AttestationParts {
  readonly platform: Platform;
  readonly account: Account;
  readonly reader: Reader;
  /** In the order in which a new act tries them; at least one. */
  readonly routes: readonly AttestationRoute[];
  readonly inHand: ActsInHand;
  changed(): void;
  /** Whether this account scope still works; one that was closed finishes what it has in hand and takes up nothing more. */
  working(): boolean;
}

export function createAttestations(parts: AttestationParts): Attestations {
  const { platform, account, reader, routes, working } = parts;
  const stored = platform.store.journal;
  const failed = platform.diagnostics.recorder('attestation');
  const readingPlan = createReadingPlan(platform, (entry) => void settleInHand(entry).catch(failed));
  const hand = createHand(parts.inHand, { changed: parts.changed, failed: readingPlan.alarm });
  const journal = keepActJournal(platform, account, reader, readingPlan);
  const routeOf = (entry: JournalEntry) => routes.find(({ name }) => name === entry.route) ?? null;
  const requests: Requests = createRequests({
    reader,
    journal,
    now: platform.now,
    failed,
    routeOf,
    settle: (entry) => settle(entry, 'act'),
  });
  const settle = createSettlement({
    reader,
    journal,
    platform,
    routeOf,
    ofCustomer: (customerId) => stored.ofCustomer(account.key, customerId),
    finish: requests.finish,
    working,
  });

  /** What a closed account scope did to an act, which the present one has not seen yet. */
  const takeIn = async (entry: JournalEntry): Promise<void> => {
    await reader.refreshJournal(entry.customerId);
    if (!hasEnded(entry)) return;
    if (reader.known(entry.customerId)?.draft.draftId === entry.draftId) {
      await reader.renewDraft(entry.customerId, { keep: entry.phase !== 'confirmed' });
    }
    await reader.read(entry.customerId);
  };

  const settleInHand = async ({ id }: JournalEntry): Promise<void> => {
    if (!working() || hand.resting(id)) return;
    await hand.take(id, async () => {
      const standing = await journal.get(id);
      if (standing && isSettledByReading(standing)) await settle(standing, 'record');
      else if (standing) await takeIn(standing);
    });
  };

  const resumeOne = async (entry: JournalEntry): Promise<void> => {
    const resting = hand.resting(entry.id);
    if (resting) {
      // Perhaps a closed account scope's, which will not go on with it.
      void resting.then(() => {
        if (!readingPlan.isPlanned(entry.id)) readingPlan.wakeFor(entry, 0);
      });
    } else if (entry.phase === 'written') await journal.end(entry, 'not-sent');
    else if (entry.phase === 'sending') {
      const doubted = await journal.change(entry, { phase: 'in-doubt', answeredAt: platform.now() });
      if (doubted) readingPlan.wakeFor(doubted, 0);
    } else {
      // No further ahead than a reading is ever planned, unless the clock was set back.
      const longest = Math.max(waitAfter(entry), FAILED_READING_AGAIN_MS);
      readingPlan.wakeFor(entry, Math.min(Math.max(0, (entry.nextReadingAt ?? 0) - platform.now()), longest));
    }
  };

  const decideInHand = async (entryId: string, decision: Decision): Promise<void> => {
    const before = await journal.get(entryId);
    if (!before || !mayDecide(before, decision)) return;
    const facts = await reader.read(before.customerId, 'act');
    const entry = await journal.get(entryId);
    if (!entry || !mayDecide(entry, decision)) return;
    if (facts?.confirmations.status !== 'read') return journal.plan(entry, FAILED_READING_AGAIN_MS);
    await (decision === 'give-up' ? journal.end(entry, 'not-sent', { appError: null }) : requests.repeat(entry));
  };

  return {
    attest({ customer, draft }) {
      const route = routeForNewAct(routes);
      if (!route) return Promise.reject(new Error('no attestation route'));
      const written = newEntry(platform, account, route.name, { customer, draft });
      // In hand before it is written: no alarm may find it there and take it for one that was left.
      return new Promise((resolve, reject) => {
        const act = hand.take(written.id, async () => {
          const { begun, entry } = await stored.begin(account.key, written);
          await reader.refreshJournal(customer.tenantId).catch(failed);
          resolve(entry);
          if (begun) await requests.begin(entry);
        });
        // Once the entry stands, nobody waits for the act any more.
        act.catch((error) => {
          failed(error);
          reject(error);
        });
      });
    },

    async resume() {
      // One that cannot be taken up (a full disk) must not keep the others waiting.
      for (const entry of await stored.open(account.key)) {
        await resumeOne(entry).catch((error) => {
          failed(error);
          readingPlan.alarm();
        });
      }
    },

    decide: (entryId, decision) => hand.take(entryId, () => decideInHand(entryId, decision)),
  };
}

/** Whether the agent may decide so about an act as it stands. */
function mayDecide({ phase }: JournalEntry, decision: Decision): boolean {
  return phase === 'undecided' || (phase === 'waiting-for-customer' && decision === 'give-up');
}

function newEntry(
  platform: Pick<Platform, 'now' | 'randomId'>,
  { agent }: Account,
  route: string,
  { customer, draft }: AttestationContext,
): JournalEntry {
  return {
    id: platform.randomId(),
    draftId: draft.draftId,
    partnerTenantId: agent.partnerTenantId,
    userId: agent.userId,
    userName: agent.displayName || agent.userName,
    route,
    step: 'start',
    reference: null,
    customerId: customer.tenantId,
    companyName: customer.companyName,
    signatory: tidySignatory(draft.signatory),
    agreedOn: draft.agreedOn,
    dateSent: '',
    templateId: '',
    acknowledged: draft.acknowledged,
    phase: 'written',
    writtenAt: platform.now(),
    sentAt: null,
    answeredAt: null,
    settledAt: null,
    readings: 0,
    nextReadingAt: null,
    appError: null,
    correlationId: platform.randomId(),
  };
}
