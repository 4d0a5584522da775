/** The procedure "Check again": reads the customer that the page shows, however fresh its facts are. */
import type { AccountScopes } from '../account-scope';
import type { Handlers } from '../messaging/handlers';
import type { ShownCustomers } from '../tabs/shown-customers';

export function checkAgainHandlers(
  scopes: Pick<AccountScopes, 'requireSignedIn'>,
  shownCustomers: ShownCustomers,
): Handlers<'check-again'> {
  return {
    async 'check-again'(page) {
      const scope = scopes.requireSignedIn();
      const tenantId = shownCustomers.onPage(page);
      if (tenantId) await scope.reader.read(tenantId);
      return null;
    },
  };
}
