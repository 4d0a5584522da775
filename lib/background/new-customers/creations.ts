/**
 * A customer is created once. As with attestations, every step is in the store before it is taken, so that a worker may stop anywhere:
 * what had not left is called not sent, and what may have left is settled by reading the customer list and the domain, never by sending
 * again. The password is in the answer to whoever asked, and nowhere else.
 */
import { type Creation, creationHasEnded } from '../../domain/creation';
import { type CountryRules, cultureOf, domainOf, type NewCustomerDraft, tidyNewCustomer } from '../../domain/new-customer';
import { PartnerCenterError } from '../../partner-center/errors';
import { CreationError, type Credentials } from '../../partner-center/new-customer';
import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Platform } from '../platform';

/** How long after so many readings a doubt is read again; Microsoft may take minutes to list a new customer. */
const READ_AGAIN_AFTER_MS: readonly number[] = [0, 5_000, 15_000, 30_000];
const READ_ON_AFTER_MS = 60_000;
const FAILED_READING_AGAIN_MS = 15_000;
/** A domain that is free after so many readings, over the better part of a minute, belongs to no tenant: nothing was created. */
const READINGS_BEFORE_NOTHING = 4;
/** The shortest time after which browsers ring an alarm. */
const ALARM_AFTER_MS = 30_000;

export interface CreationResult {
  readonly creation: Creation;
  /** Only for the call that created the customer; null when somebody else's did, or when the answer was lost. */
  readonly credentials: Credentials | null;
}

export interface Creations {
  /** Writes the creation down and sends it, and resolves when it has been answered, well or not. The same draft gives the standing one. */
  create(draft: NewCustomerDraft, rules: CountryRules | null): Promise<CreationResult>;
  /** Takes up what an earlier worker left; call after the start, a sign-in and every alarm. */
  resume(): Promise<void>;
  get(id: string): Promise<Creation | null>;
}

export interface CreationsParts {
  readonly platform: Pick<Platform, 'store' | 'now' | 'randomId' | 'after' | 'wakeAt' | 'diagnostics'>;
  readonly account: Account;
  /** The customer exists and is in the store. */
  listed(tenantId: string): void;
  changed(): void;
  /** Whether this account scope still works; a closed one leaves doubts to the next. */
  working(): boolean;
}

export function createCreations(parts: CreationsParts): Creations {
  const { platform, account } = parts;
  const { center } = account;
  const stored = platform.store.creations;
  /** What this worker has in hand, so that nobody takes it for left. */
  const inHand = new Set<string>();
  const planned = new Set<string>();

  const change = async (id: string, part: Partial<Creation>): Promise<Creation | null> => {
    const changed = await stored.change(account.key, id, part);
    parts.changed();
    return changed;
  };

  const exists = async ({ id, companyName, domain }: Creation, tenantId: string): Promise<Creation | null> => {
    await platform.store.customers.put(account.key, [{ tenantId, companyName, domain }], platform.now());
    parts.listed(tenantId);
    const settled = { customerId: tenantId, settledAt: platform.now(), nextReadingAt: null, appError: null, refused: [] };
    return change(id, { ...settled, phase: 'created' });
  };

  const plan = async (creation: Creation, wait: number, part: Partial<Creation> = {}): Promise<void> => {
    if (await change(creation.id, { ...part, nextReadingAt: platform.now() + wait })) wakeFor(creation.id, wait);
  };
  const wakeFor = (id: string, wait: number): void => {
    platform.wakeAt(platform.now() + Math.max(wait, ALARM_AFTER_MS));
    if (planned.has(id)) return;
    planned.add(id);
    platform.after(wait, () => {
      planned.delete(id);
      void settle(id).catch(platform.diagnostics.recorder('worker'));
    });
  };

  /** Reads the customer list and the domain once, and writes down what they tell. */
  const settle = async (id: string): Promise<void> => {
    if (inHand.has(id) || !parts.working()) return;
    inHand.add(id);
    try {
      const creation = await stored.get(account.key, id);
      if (creation?.phase === 'in-doubt') await read(creation);
    } finally {
      inHand.delete(id);
    }
  };

  const read = async (creation: Creation): Promise<void> => {
    const { domain } = creation;
    let tenantId: string | undefined;
    let free: boolean;
    try {
      const found = await center.searchCustomers(domain, { urgency: 'act' });
      tenantId = found.find((one) => one.domain === domain)?.tenantId;
      free = tenantId === undefined && (await center.isDomainFree(domain, { urgency: 'act' }));
    } catch {
      return plan(creation, FAILED_READING_AGAIN_MS);
    }
    if (tenantId) return void (await exists(creation, tenantId));
    const readings = creation.readings + 1;
    const end = { readings, settledAt: platform.now(), nextReadingAt: null };
    // Microsoft answered, and the list agrees.
    if (creation.appError && wasRefused(creation)) return void (await change(creation.id, { ...end, phase: 'refused' }));
    if (free && readings >= READINGS_BEFORE_NOTHING) return void (await change(creation.id, { ...end, phase: 'not-created' }));
    await plan(creation, READ_AGAIN_AFTER_MS[readings] ?? READ_ON_AFTER_MS, { readings });
  };

  const send = async (sending: Creation, draft: NewCustomerDraft, rules: CountryRules | null): Promise<CreationResult> => {
    const { id, correlationId } = sending;
    try {
      const order = { draft, culture: cultureOf(draft.country, rules), requestId: id, correlationId };
      const { tenantId, credentials } = await center.createCustomer(order);
      return { creation: (await exists(sending, tenantId)) ?? sending, credentials };
    } catch (error) {
      const appError = appErrorOf(error, platform.now());
      const refused = error instanceof CreationError ? error.fields : [];
      if (error instanceof PartnerCenterError && !error.left) {
        const unsent = await change(id, { phase: 'not-sent', appError, sentAt: null, settledAt: platform.now() });
        return { creation: unsent ?? sending, credentials: null };
      }
      const doubted = await change(id, { phase: 'in-doubt', appError, refused });
      if (doubted) await read(doubted);
      return { creation: (await stored.get(account.key, id)) ?? sending, credentials: null };
    }
  };

  return {
    async create(draft, rules) {
      const tidied = tidyNewCustomer(draft);
      inHand.add(draft.draftId);
      try {
        const { begun, creation } = await stored.begin(account.key, newCreation(platform, account, tidied));
        if (!begun) return { creation, credentials: null };
        // No line in the store, no request.
        const sending = await change(creation.id, { phase: 'sending', sentAt: platform.now() });
        return sending ? await send(sending, tidied, rules) : { creation, credentials: null };
      } finally {
        inHand.delete(draft.draftId);
      }
    },
    async resume() {
      for (const creation of await stored.open(account.key)) {
        const { id, phase } = creation;
        if (inHand.has(id)) continue;
        if (phase === 'written') await change(id, { phase: 'not-sent', settledAt: platform.now() });
        else if (phase === 'sending') await plan(creation, 0, { phase: 'in-doubt' });
        else if (!creationHasEnded(creation)) wakeFor(id, Math.max(0, (creation.nextReadingAt ?? 0) - platform.now()));
      }
    },
    get: (id) => stored.get(account.key, id),
  };
}

/** Whether Microsoft itself said no: neither a lost answer, nor somebody else's on the way, nor a server error. */
function wasRefused({ appError }: Creation): boolean {
  const status = appError?.detail?.status ?? 0;
  return status >= 400 && status < 500 && status !== 408 && appError?.kind !== 'intercepted';
}

function newCreation(platform: Pick<Platform, 'now' | 'randomId'>, { agent }: Account, draft: NewCustomerDraft): Creation {
  return {
    id: draft.draftId,
    partnerTenantId: agent.partnerTenantId,
    userId: agent.userId,
    userName: agent.displayName || agent.userName,
    companyName: draft.companyName,
    domain: domainOf(draft),
    agreement: draft.agreement ?? 'will-accept',
    customerId: null,
    phase: 'written',
    writtenAt: platform.now(),
    sentAt: null,
    settledAt: null,
    readings: 0,
    nextReadingAt: null,
    appError: null,
    refused: [],
    correlationId: platform.randomId(),
  };
}
