/** Which customer a domain in an address names, for one account: asked of the store first, then of the service. */

import type { Account } from '../account-session';
import { appErrorOf } from '../app-error-of';
import type { Platform } from '../platform';

/** Domains that were looked up, lower case → tenant id, or null when no single customer has it. */
export type KnownDomains = Map<string, string | null>;

export interface DomainLookup {
  /** What was looked up so far; the next account scope of the same account goes on with it. */
  readonly known: KnownDomains;
  has(domain: string): boolean;
  /** Null when the domain was not looked up, or no single customer has it. */
  tenantOf(domain: string): string | null;
  /** Looks a domain up, unless that was done; without `mayAsk` in the store alone. Rejects when the store cannot be read. */
  resolve(domain: string, options: { readonly mayAsk: boolean }): Promise<void>;
  /** Domains that matched nobody may belong to a customer that has been read since: they are looked up again. */
  forgetUnmatched(): void;
}

export interface DomainLookupParts {
  readonly platform: Pick<Platform, 'store' | 'now' | 'diagnostics'>;
  readonly account: Account;
  readonly known: KnownDomains;
  /** Whether the account scope is still open; a late answer to a closed one belongs nowhere. */
  working(): boolean;
  signedOut(error: unknown): void;
  /** A customer that the service has found is in the store. */
  kept(tenantId: string): void;
}

export function createDomainLookup(parts: DomainLookupParts): DomainLookup {
  const { platform, account, known, working, signedOut, kept } = parts;
  const { customers } = platform.store;
  return {
    known,
    has: (domain) => known.has(domain),
    tenantOf: (domain) => known.get(domain) ?? null,
    async resolve(domain, { mayAsk }) {
      if (known.has(domain)) return;
      const stored = await customers.findByDomain(account.key, domain);
      if (stored.length > 0) {
        known.set(domain, singleAt(domain, stored));
        return;
      }
      if (!mayAsk) return;
      const found = await account.center.searchCustomers(domain).catch((error) => {
        platform.diagnostics.record('customers', error);
        if (appErrorOf(error, platform.now()).kind === 'signed-out') signedOut(error);
        return null;
      });
      if (!found || !working()) return;
      // What the disk does not take is known for this worker's life, and found again by the next.
      await customers.put(account.key, found, platform.now()).catch(platform.diagnostics.recorder('customers'));
      for (const { tenantId } of found) kept(tenantId);
      known.set(domain, singleAt(domain, found));
    },
    forgetUnmatched() {
      for (const [domain, tenantId] of known) if (tenantId === null) known.delete(domain);
    },
  };
}

/** The one customer whose domain this is exactly; null when there is none, or more than one. */
function singleAt(domain: string, found: readonly { readonly tenantId: string; readonly domain: string }[]): string | null {
  const exact = new Set(found.filter((one) => one.domain.toLowerCase() === domain).map((one) => one.tenantId));
  return exact.size === 1 ? ([...exact][0] as string) : null;
}
