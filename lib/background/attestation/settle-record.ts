/** Settles acts by a reading that somebody made of their customer. */
import type { Facts } from '../../domain/facts';
import { hasEnded, type JournalEntry } from '../../domain/journal';
import type { Account } from '../account-session';
import type { SettledRecord } from '../customers/customer-reader';
import type { Platform } from '../platform';
import { settledBy } from './settling';

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
