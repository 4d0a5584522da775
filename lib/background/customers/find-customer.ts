/** Procedures by which an agent finds a customer: the search, the list behind it, and the answer to "Which customer is this?". */
import type { AccountScopes } from '../account-scope';
import { type Handlers, tabOf } from '../messaging/handlers';
import type { Tabs } from '../tabs/tab-state';

export interface FindCustomerParts {
  readonly tabs: Tabs;
  readonly scopes: Pick<AccountScopes, 'requireSignedIn'>;
  changed(): void;
}

export function findCustomerHandlers({
  tabs,
  scopes,
  changed,
}: FindCustomerParts): Handlers<'search' | 'read-list' | 'choose-customer' | 'leave-customer'> {
  return {
    async search(_page, { query, filter, limit }) {
      return scopes.requireSignedIn().list.search(query, filter, limit);
    },
    async 'read-list'() {
      void scopes.requireSignedIn().list.read({ now: true });
      return null;
    },
    async 'choose-customer'(page, { tenantId }) {
      const scope = scopes.requireSignedIn();
      if (page.page === 'popup') page.opened = tenantId;
      else tabs.change(tabOf(page), { chosen: { addressKey: tabs.get(tabOf(page)).addressKey, tenantId } });
      changed();
      void scope.reader.open(tenantId);
      return null;
    },
    async 'leave-customer'(page) {
      page.opened = null;
      changed();
      return null;
    },
  };
}
