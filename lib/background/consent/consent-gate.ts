/**
 * What needs consent stands behind this gate: without a consent on record nothing of it is made, and every event of the browser falls
 * unread. The record in `storage.local` is the one truth (lib/protocol/consent.ts); the organisation's policy is written into it here.
 */
import { CONSENT_KEY, newConsent, readConsent } from '../../protocol/consent';

export interface ConsentGateOptions<T> {
  readonly local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(key: string): Promise<void>;
  };
  /** What the organisation's policy sets; `consentGiven: true` answers for the agent. */
  managed(): Promise<Record<string, unknown>>;
  now(): number;
  /** Makes what stands behind the gate. Called once, as soon as there is consent. */
  open(): T;
  /** There is no consent; said once. */
  wanted(): void;
  /** Consent was there and is gone: what was opened has to end. */
  withdrawn(): void;
}

export interface ConsentGate<T> {
  /** What stands behind the gate; null without consent. Never rejects: what cannot be read is not given. */
  behind(): Promise<T | null>;
  /** Looks again, after the record or the policy has changed. */
  reread(): Promise<void>;
}

export function createConsentGate<T>(options: ConsentGateOptions<T>): ConsentGate<T> {
  let opened: { readonly it: T } | null = null;
  let saidWanted = false;
  let last: Promise<void> = Promise.resolve();

  /** Whether there is consent; brings the record in line with the policy first. */
  const given = async (): Promise<boolean> => {
    const record = readConsent((await options.local.get(CONSENT_KEY))[CONSENT_KEY]);
    if (record?.by === 'agent') return true;
    // Without consent nothing may be kept, and so no error either: what cannot be read is not given.
    const byPolicy = (await options.managed().catch(() => ({}) as Record<string, unknown>)).consentGiven === true;
    if (byPolicy && !record) await options.local.set({ [CONSENT_KEY]: newConsent('organization', options.now()) });
    if (!byPolicy && record) await options.local.remove(CONSENT_KEY);
    return byPolicy;
  };

  const look = async (): Promise<void> => {
    const now = await given().catch(() => false);
    if (now) opened ??= { it: options.open() };
    else if (opened) {
      opened = null;
      options.withdrawn();
    } else if (!saidWanted) {
      saidWanted = true;
      options.wanted();
    }
  };

  /** One look after the other: the last one saw the newest record. */
  const inTurn = (): Promise<void> => {
    last = last.then(look);
    return last;
  };

  return {
    async behind() {
      await last;
      // A page that has just been told "Agree" may be here before the news of it.
      if (!opened) await inTurn();
      return opened?.it ?? null;
    },
    reread: inTurn,
  };
}
