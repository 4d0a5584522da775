/** The readings that have failed and that an open page shows: those that are tried again by themselves. */
import { readingError } from '../../domain/state';
import type { AccountScopes } from '../account-scope';
import type { OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import type { FailedReading } from './retries';

/** The key of the customer list among the readings that are tried again; a customer's is its tenant id. */
export const LIST = 'list';

export interface FailedReadingsParts {
  readonly platform: Pick<Platform, 'online' | 'diagnostics'>;
  readonly scopes: Pick<AccountScopes, 'signedIn'>;
  readonly shownCustomers: ShownCustomers;
  /** The open pages. */
  pages(): Iterable<OpenPage>;
}

/** What has failed and is on screen now; nothing while there is no network or nobody is signed in. */
export function failedReadings({ platform, scopes, shownCustomers, pages }: FailedReadingsParts): readonly FailedReading[] {
  const scope = scopes.signedIn();
  const looking = [...pages()].filter((page) => page.page !== 'settings' && page.tabId !== null);
  if (!scope || looking.length === 0 || !platform.online()) return [];
  const failed: FailedReading[] = [];
  for (const tenantId of new Set(looking.map(shownCustomers.onPage))) {
    const known = tenantId === null ? null : scope.reader.known(tenantId);
    const appError = known && readingError(known.facts);
    if (!tenantId || !known || !appError) continue;
    const { facts, reading } = known;
    const failedAt = Math.max(...[facts.confirmations, facts.direct].map((one) => (one.status === 'failed' ? one.triedAt : 0)));
    const read = () => void scope.reader.read(tenantId).catch(platform.diagnostics.recorder('customer'));
    failed.push({ key: tenantId, failedAt, appError, reading, read });
  }
  const list = scope.list.failure();
  if (list) failed.push({ key: LIST, ...list, reading: scope.list.reading(), read: () => void scope.list.read({ now: true }) });
  return failed;
}
