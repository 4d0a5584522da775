/**
 * What is known of customers: cached facts at once, fresh ones after. Readings are kept per customer, never per tab, so a
 * late answer can only ever become a fact about the customer it was asked for.
 */
import { plainError } from '../../domain/app-error';
import { type BillingContact, type Customer, nameOf, shownCustomer } from '../../domain/customer';
import type { Draft } from '../../domain/draft';
import { suggestDraft } from '../../domain/draft-rules';
import type { Facts, Instant, Reading } from '../../domain/facts';
import { hasEnded, type JournalEntry } from '../../domain/journal';
import { isYounger, lastValue, readAt } from '../../domain/state';
import type { PartnerCenter } from '../../partner-center/client';
import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Platform } from '../platform';

/** A reading younger than this is not repeated just because somebody looks. */
const FRESH_FOR_MS = 60_000;
const BILLING_FRESH_FOR_MS = 24 * 60 * 60_000;
/** Customers kept in memory; the others are in the store. */
const IN_MEMORY = 200;

/** All that is known of one customer now. */
export interface Known {
  readonly customer: Customer;
  readonly facts: Facts;
  readonly billing: { readonly value: BillingContact; readonly readAt: Instant } | null;
  readonly reading: boolean;
  readonly draft: Draft;
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
}

/** The journal of a customer after a reading has settled something in it. */
export interface SettledRecord {
  /** Newest first. */
  readonly journal: readonly JournalEntry[];
  /** Acts that were open and have ended by it. */
  readonly ended: readonly JournalEntry[];
}

/**
 * `act`: an attestation waits for it; `record`: what became of an attestation, whoever looks; `now`: for somebody who looks, and dropped
 * when nobody does any more.
 */
type Urgency = 'act' | 'record' | 'now';

export interface ReaderEvents {
  changed(): void;
  /** The customer, or its facts, are being written to the store: whoever reads the store from now on reads them. */
  kept(tenantId: string): void;
  signedOut(error: unknown): void;
  /**
   * Writes down what a reading settles, before anybody sees the reading; null when it settles nothing.
   *
   * @param kept resolves when the facts are on the disk, or cannot be.
   */
  settle(tenantId: string, facts: Facts, kept: Promise<void>): Promise<SettledRecord | null>;
  /** Whether a tab or another page of ours shows the customer now. */
  isShown(tenantId: string): boolean;
}

export interface Reader {
  /** What is in memory; null until `bring` or `open` has brought it. */
  known(tenantId: string): Known | null;
  /** Brings a customer from the store and reads nothing. */
  bring(tenantId: string): Promise<void>;
  /** Brings a customer from the store, then reads it afresh unless that was done lately or is being done. */
  open(tenantId: string, options?: { readonly within?: number; readonly urgency?: Urgency }): Promise<void>;
  /** Drops what has not been asked yet for customers that nobody shows any more, except what belongs to an attestation. */
  dropUnshown(): void;
  /**
   * Reads both facts, asking after this call: the answers of a reading under way may be older than what the caller knows.
   *
   * @returns the facts as they were read; null when the reading broke off.
   */
  read(tenantId: string, urgency?: Urgency): Promise<Facts | null>;
  saveDraft(tenantId: string, draft: Draft): Promise<void>;
  /** The draft after an act has ended: gone when it is on record, else the same under a new name for the next try. */
  renewDraft(tenantId: string, options: { readonly keep: boolean }): Promise<void>;
  /** Takes in what the journal says now. */
  refreshJournal(tenantId: string): Promise<void>;
  /** Customers other than this one to which a mail domain belongs, lower case domain → company. */
  otherTenantsAt(domain: string, except: string): Promise<Readonly<Record<string, string>>>;
}

interface Queued {
  readonly done: Promise<Facts | null>;
  urgency: Urgency;
}

interface UnderWay extends Queued {
  readonly stop: AbortController;
}

export function createReader(platform: Platform, account: Account, events: ReaderEvents): Reader {
  const customers = new Map<string, Known>();
  const readings = new Map<string, UnderWay>();
  /** Readings that begin when the one under way has ended. */
  const queued = new Map<string, Queued>();
  const openings = new Map<string, Promise<void>>();
  /** Customers whose draft the agent has changed, or tried to attest. */
  const touched = new Set<string>();
  const { store, diagnostics } = platform;
  const failed = diagnostics.recorder('customer');
  const nothing = (error: unknown): null => {
    failed(error);
    return null;
  };
  const center: PartnerCenter = account.center;

  const change = (tenantId: string, part: Partial<Known>): void => {
    const known = customers.get(tenantId);
    if (!known) return;
    customers.set(tenantId, { ...known, ...part });
    events.changed();
  };

  const bring = async (tenantId: string): Promise<void> => {
    const [customer, known, draft, kept] = await Promise.all([
      store.customers.get(account.key, tenantId),
      store.facts.get(account.key, tenantId),
      store.drafts.get(account.key, tenantId),
      store.journal.ofCustomer(account.key, tenantId),
    ]);
    // Facts that an earlier worker kept and had no time to settle by.
    const settled = kept.every(hasEnded) ? null : await events.settle(tenantId, known.facts, Promise.resolve()).catch(nothing);
    const journal = settled?.journal ?? kept;
    if (customers.has(tenantId)) return;
    // A worker that stopped between the end of an act and this left the draft under the act's name: no press would count again.
    const spent = draft && journal.find((entry) => entry.draftId === draft.draftId && hasEnded(entry));
    const typed = spent?.phase === 'confirmed' ? null : draft && spent ? { ...draft, draftId: platform.randomId() } : draft;
    if (typed) touched.add(tenantId);
    customers.set(tenantId, {
      customer: customer ?? { tenantId, companyName: '', domain: '' },
      facts: known.facts,
      billing: known.billing,
      reading: readings.has(tenantId),
      draft: typed ?? suggestDraft(platform.randomId(), known.facts, known.billing?.value ?? null, platform.now()),
      journal,
    });
    for (const oldest of customers.keys()) {
      if (customers.size <= IN_MEMORY) break;
      if (oldest !== tenantId && !readings.has(oldest) && !events.isShown(oldest)) customers.delete(oldest);
    }
    events.changed();
  };

  const brought = async (tenantId: string): Promise<void> => {
    if (customers.has(tenantId)) return;
    let opening = openings.get(tenantId);
    if (!opening) {
      opening = bring(tenantId).finally(() => openings.delete(tenantId));
      openings.set(tenantId, opening);
    }
    await opening;
  };

  /** A reading that failed keeps what was read before, with its age. */
  const attempt = async <T>(before: Reading<T>, unwanted: AbortSignal, call: () => Promise<T>): Promise<Reading<T>> => {
    try {
      if (!platform.online()) throw OFFLINE;
      const value = await call();
      return { status: 'read', value, readAt: platform.now() };
    } catch (error) {
      if (unwanted.aborted && error === unwanted.reason) return before;
      if (error !== OFFLINE) failed(error);
      const appError = error === OFFLINE ? plainError('offline') : appErrorOf(error, platform.now());
      if (appError.kind === 'signed-out') events.signedOut(error);
      return { status: 'failed', appError, triedAt: platform.now(), last: lastValue(before) };
    }
  };

  const readNow = async (tenantId: string, urgency: Urgency, unwanted: AbortSignal): Promise<Facts | null> => {
    if (!customers.has(tenantId)) await brought(tenantId);
    const before = customers.get(tenantId);
    if (!before || unwanted.aborted) return null;
    change(tenantId, { reading: true });
    const call = { urgency: urgency === 'act' ? urgency : 'now', unwanted } as const;
    const billingIsOld = !before.billing || !isYounger(before.billing.readAt, BILLING_FRESH_FOR_MS, platform.now());
    const confirmations = attempt(before.facts.confirmations, unwanted, () => center.readConfirmations(tenantId, call));
    const direct = attempt(before.facts.direct, unwanted, () => center.readDirectAcceptance(tenantId, call));
    const name =
      before.customer.companyName !== '' || !platform.online()
        ? Promise.resolve(null)
        : center.readCustomer(tenantId, call).catch(nothing);
    const billing =
      billingIsOld && platform.online() ? center.readBillingContact(tenantId, call).catch(nothing) : Promise.resolve(null);

    const named = name.then(async (customer) => {
      if (!customer) return;
      await store.customers.put(account.key, [customer], platform.now()).catch(failed);
      events.kept(tenantId);
      change(tenantId, { customer });
    });
    const facts: Facts = { confirmations: await confirmations, direct: await direct };
    const read = await billing;
    await named;
    const fresh = { facts, billing: read ? { value: read, readAt: platform.now() } : (customers.get(tenantId)?.billing ?? null) };
    const draft = customers.get(tenantId)?.draft ?? before.draft;
    // The suggestion follows what is read, until the agent has touched it.
    const suggested = touched.has(tenantId)
      ? draft
      : suggestDraft(draft.draftId, facts, fresh.billing?.value ?? null, platform.now());
    // Nobody waits for the disk, and a full one must not hide what was read: it is shown, and read again next time.
    const kept = store.facts.put(account.key, tenantId, fresh).catch(failed);
    // Now, not when it is on the disk: who searches on seeing the new view reads after this write.
    events.kept(tenantId);
    // Shown together with what it settles, so that "Provided" never stands beside a doubt.
    const settled = await events.settle(tenantId, facts, kept).catch(nothing);
    change(tenantId, { ...fresh, draft: suggested, reading: false, ...(settled && { journal: settled.journal }) });
    for (const entry of settled?.ended ?? []) await reader.renewDraft(tenantId, { keep: entry.phase !== 'confirmed' });
    return facts;
  };

  const start = (tenantId: string, urgency: Urgency): Promise<Facts | null> => {
    const standing = readings.get(tenantId);
    if (standing?.stop.signal.aborted) return readAfter(standing, tenantId, urgency);
    if (standing) {
      if (urgency !== 'now') standing.urgency = urgency;
      return standing.done;
    }
    const stop = new AbortController();
    const done = readNow(tenantId, urgency, stop.signal).finally(() => {
      readings.delete(tenantId);
      change(tenantId, { reading: false });
    });
    const reading: UnderWay = { done, stop, urgency };
    readings.set(tenantId, reading);
    return done;
  };

  /** One reading more once the one under way has ended, however many ask for it. */
  const readAfter = ({ done }: UnderWay, tenantId: string, urgency: Urgency): Promise<Facts | null> => {
    const standing = queued.get(tenantId);
    if (standing) {
      if (urgency !== 'now') standing.urgency = urgency;
      return standing.done;
    }
    const next: Queued = {
      urgency,
      done: done
        // Whoever asked for that reading hears of its error.
        .catch(() => {})
        .then(() => {
          queued.delete(tenantId);
          return next.urgency === 'now' && !events.isShown(tenantId) ? null : start(tenantId, next.urgency);
        }),
    };
    queued.set(tenantId, next);
    return next.done;
  };

  const reader: Reader = {
    known: (tenantId) => customers.get(tenantId) ?? null,
    bring: brought,
    dropUnshown() {
      for (const [tenantId, { stop, urgency }] of readings) {
        if (urgency === 'now' && !events.isShown(tenantId)) stop.abort();
      }
    },
    async open(tenantId, { within = FRESH_FOR_MS, urgency = 'now' } = {}) {
      // What is in memory needs no turn of the event loop: the next view says already that it is being read.
      if (!customers.has(tenantId)) await brought(tenantId);
      const known = customers.get(tenantId);
      const at = known ? readAt(known.facts) : null;
      const readings = known ? [known.facts.confirmations, known.facts.direct] : [];
      const failed = readings.some(({ status }) => status === 'failed');
      // Microsoft said when to ask again; whoever waits for that is told the time.
      if (readings.some((one) => one.status === 'failed' && (one.appError.retryAt ?? 0) > platform.now())) return;
      if (at === null || failed || !isYounger(at, within, platform.now())) await start(tenantId, urgency);
    },
    async read(tenantId, urgency = 'now') {
      const underWay = readings.get(tenantId);
      if (!underWay) return start(tenantId, urgency);
      return readAfter(underWay, tenantId, urgency);
    },
    async saveDraft(tenantId, draft) {
      await brought(tenantId);
      // An old window's draft must not bring back an act that was carried out. Any other name is that of an earlier worker's suggestion.
      if (customers.get(tenantId)?.journal.some((entry) => entry.draftId === draft.draftId)) return;
      touched.add(tenantId);
      change(tenantId, { draft });
      await store.drafts.put(account.key, tenantId, draft);
    },
    async renewDraft(tenantId, { keep }) {
      await brought(tenantId);
      const known = customers.get(tenantId);
      if (!known) return;
      if (keep) {
        touched.add(tenantId);
        const draft = { ...known.draft, draftId: platform.randomId() };
        change(tenantId, { draft });
        await store.drafts.put(account.key, tenantId, draft).catch(failed);
      } else {
        touched.delete(tenantId);
        change(tenantId, { draft: suggestDraft(platform.randomId(), known.facts, known.billing?.value ?? null, platform.now()) });
        await store.drafts.remove(account.key, tenantId).catch(failed);
      }
    },
    async refreshJournal(tenantId) {
      const journal = await store.journal.ofCustomer(account.key, tenantId);
      change(tenantId, { journal });
    },
    async otherTenantsAt(domain, except) {
      if (domain === '') return {};
      const found = (await store.customers.findByDomain(account.key, domain)).filter((one) => one.tenantId !== except);
      return Object.fromEntries(found.map((one) => [domain, nameOf(shownCustomer(one))]));
    },
  };
  return reader;
}

const OFFLINE = Symbol('offline');
