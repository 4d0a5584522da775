/** Requests to a reseller's provider, kept for one account: what was written for each customer, and the provider's address for all. */
import type { ProviderRequest } from '../../domain/provider-request';
import type { AccountKey } from '../../storage/schema';
import type { MarkRepository } from '../../storage/store';

export interface ProviderRequests {
  read(tenantId: string): Promise<ProviderRequest>;
  /** Throws `StoreFullError` when the disk is full. */
  save(tenantId: string, request: ProviderRequest): Promise<void>;
}

const ADDRESS = 'provider-address';
const writtenFor = (tenantId: string) => `provider-request:${tenantId}`;

export function keepProviderRequests(marks: MarkRepository, account: AccountKey): ProviderRequests {
  return {
    async read(tenantId) {
      const [to, written] = await Promise.all([marks.get(account, ADDRESS), marks.get(account, writtenFor(tenantId))]);
      return { to: typeof to === 'string' ? to : '', written: (written as ProviderRequest['written'] | undefined) ?? null };
    },
    async save(tenantId, { to, written }) {
      await marks.put(account, ADDRESS, to);
      await marks.put(account, writtenFor(tenantId), written);
    },
  };
}
