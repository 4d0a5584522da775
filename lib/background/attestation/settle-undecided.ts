/** The procedure `settle-undecided`: the agent's answer to a doubt that reading could not settle. */
import type { AccountScopes } from '../account-scope';
import type { Handlers } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import type { WriteCheck } from './write-check';

export interface SettleUndecidedParts {
  readonly platform: Pick<Platform, 'diagnostics'>;
  readonly scopes: Pick<AccountScopes, 'requireSignedIn'>;
  readonly shownCustomers: ShownCustomers;
  readonly writeCheck: WriteCheck;
}

export function settleUndecidedHandlers({
  platform,
  scopes,
  shownCustomers,
  writeCheck,
}: SettleUndecidedParts): Handlers<'settle-undecided'> {
  return {
    async 'settle-undecided'(page, { entryId, decision }) {
      const scope = scopes.requireSignedIn();
      const tenantId = shownCustomers.onPage(page);
      const isOfCustomer = tenantId !== null && scope.reader.known(tenantId)?.journal.some((entry) => entry.id === entryId);
      if (!isOfCustomer || !(await writeCheck.stillShows(page, tenantId)) || scope.closed) return { outcome: 'not-open' };
      // The answer does not wait for the act: what becomes of it is in the journal.
      void scope.attestations.decide(entryId, decision).catch(platform.diagnostics.recorder('attestation'));
      return { outcome: 'taken' };
    },
  };
}
