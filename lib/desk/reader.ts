/**
 * What is known of customers: cached facts at once, fresh ones after. Readings are kept per customer, never per tab, so a
 * late answer can only ever become a fact about the customer it was asked for.
 */
import { type BillingContact, type Customer, nameOf, shownCustomer } from '../acceptance/customer';
import type { Draft } from '../acceptance/draft';
import { suggestDraft } from '../acceptance/draft-rules';
import type { Facts, Instant, Reading } from '../acceptance/facts';
import type { JournalEntry } from '../acceptance/journal';
import { isYounger, lastValue, readAt } from '../acceptance/state';
import type { PartnerCenter } from '../partner-center/client';
import type { Account } from './session';
import { plainTrouble, troubleOf } from './trouble-of';
import type { World } from './world';

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

export interface Reader {
  /** What is in memory; null until `open` has brought it. */
  known(tenantId: string): Known | null;
  /** Brings a customer from the store, then reads it afresh unless that was done lately or is being done. */
  open(tenantId: string, options?: { readonly within?: number }): Promise<void>;
  /** Reads both facts, asking after this call: the answers of a reading under way may be older than what the caller knows. */
  read(tenantId: string): Promise<void>;
  saveDraft(tenantId: string, draft: Draft): Promise<void>;
  /** The draft after an act has ended: gone when it is on record, else the same under a new name for the next try. */
  renewDraft(tenantId: string, options: { readonly keep: boolean }): Promise<void>;
  /** Takes in what the journal says now. */
  refreshJournal(tenantId: string): Promise<void>;
  /** Customers other than this one to which a mail domain belongs, lower case domain → company. */
  otherTenantsAt(domain: string, except: string): Promise<Readonly<Record<string, string>>>;
}

export function createReader(
  world: World,
  account: Account,
  events: { changed(): void; signedOut(error: unknown): void },
): Reader {
  const customers = new Map<string, Known>();
  const readings = new Map<string, Promise<void>>();
  /** Readings that begin when the one under way has ended. */
  const queued = new Map<string, Promise<void>>();
  const openings = new Map<string, Promise<void>>();
  /** Customers whose draft the agent has changed, or tried to attest. */
  const touched = new Set<string>();
  const { store } = world;
  const center: PartnerCenter = account.center;

  const change = (tenantId: string, part: Partial<Known>): void => {
    const known = customers.get(tenantId);
    if (!known) return;
    customers.set(tenantId, { ...known, ...part });
    events.changed();
  };

  const bring = async (tenantId: string): Promise<void> => {
    const [customer, kept, draft, journal] = await Promise.all([
      store.customers.get(account.key, tenantId),
      store.facts.get(account.key, tenantId),
      store.drafts.get(account.key, tenantId),
      store.journal.ofCustomer(account.key, tenantId),
    ]);
    if (customers.has(tenantId)) return;
    if (draft) touched.add(tenantId);
    customers.set(tenantId, {
      customer: customer ?? { tenantId, companyName: '', domain: '' },
      facts: kept.facts,
      billing: kept.billing,
      reading: readings.has(tenantId),
      draft: draft ?? suggestDraft(world.randomId(), kept.facts, kept.billing?.value ?? null, world.now()),
      journal,
    });
    for (const oldest of customers.keys()) {
      if (customers.size <= IN_MEMORY) break;
      if (oldest !== tenantId && !readings.has(oldest)) customers.delete(oldest);
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
  const attempt = async <T>(before: Reading<T>, call: () => Promise<T>): Promise<Reading<T>> => {
    try {
      if (!world.online()) throw OFFLINE;
      const value = await call();
      return { status: 'read', value, readAt: world.now() };
    } catch (error) {
      const trouble = error === OFFLINE ? plainTrouble('offline') : troubleOf(error, world.now());
      if (trouble.kind === 'signed-out') events.signedOut(error);
      return { status: 'failed', trouble, triedAt: world.now(), last: lastValue(before) };
    }
  };

  const readNow = async (tenantId: string): Promise<void> => {
    await brought(tenantId);
    const before = customers.get(tenantId);
    if (!before) return;
    change(tenantId, { reading: true });
    const billingIsOld = !before.billing || !isYounger(before.billing.readAt, BILLING_FRESH_FOR_MS, world.now());
    const confirmations = attempt(before.facts.confirmations, () => center.readConfirmations(tenantId));
    const direct = attempt(before.facts.direct, () => center.readDirectAcceptance(tenantId));
    const name =
      before.customer.companyName !== '' || !world.online()
        ? Promise.resolve(null)
        : center.readCustomer(tenantId).catch(() => null);
    const billing =
      billingIsOld && world.online() ? center.readBillingContact(tenantId).catch(() => null) : Promise.resolve(null);

    const named = name.then(async (customer) => {
      if (!customer) return;
      await store.customers.put(account.key, [customer], world.now()).catch(() => {});
      change(tenantId, { customer });
    });
    const facts: Facts = { confirmations: await confirmations, direct: await direct };
    const read = await billing;
    await named;
    const kept = { facts, billing: read ? { value: read, readAt: world.now() } : (customers.get(tenantId)?.billing ?? null) };
    const draft = customers.get(tenantId)?.draft ?? before.draft;
    // The suggestion follows what is read, until the agent has touched it.
    const suggested = touched.has(tenantId)
      ? draft
      : suggestDraft(draft.draftId, facts, kept.billing?.value ?? null, world.now());
    change(tenantId, { ...kept, draft: suggested, reading: false });
    // Nobody waits for the disk, and a full one must not hide what was read: it is shown, and read again next time.
    void store.facts.put(account.key, tenantId, kept).catch(() => {});
  };

  const start = (tenantId: string): Promise<void> => {
    let reading = readings.get(tenantId);
    if (!reading) {
      reading = readNow(tenantId).finally(() => {
        readings.delete(tenantId);
        change(tenantId, { reading: false });
      });
      readings.set(tenantId, reading);
    }
    return reading;
  };

  const reader: Reader = {
    known: (tenantId) => customers.get(tenantId) ?? null,
    async open(tenantId, { within = FRESH_FOR_MS } = {}) {
      await brought(tenantId);
      const known = customers.get(tenantId);
      const at = known ? readAt(known.facts) : null;
      const failed = known?.facts.confirmations.status === 'failed' || known?.facts.direct.status === 'failed';
      if (at === null || failed || !isYounger(at, within, world.now())) await start(tenantId);
    },
    async read(tenantId) {
      const underWay = readings.get(tenantId);
      if (!underWay) return start(tenantId);
      let next = queued.get(tenantId);
      if (!next) {
        next = underWay
          .catch(() => {})
          .then(() => {
            queued.delete(tenantId);
            return start(tenantId);
          });
        queued.set(tenantId, next);
      }
      await next;
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
        const draft = { ...known.draft, draftId: world.randomId() };
        change(tenantId, { draft });
        await store.drafts.put(account.key, tenantId, draft).catch(() => {});
      } else {
        touched.delete(tenantId);
        await store.drafts.remove(account.key, tenantId);
        change(tenantId, { draft: suggestDraft(world.randomId(), known.facts, known.billing?.value ?? null, world.now()) });
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
