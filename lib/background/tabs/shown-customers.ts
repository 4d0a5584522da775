/** Which customer each tab and each open page shows now. */
import type { OpenPage } from '../messaging/handlers';
import type { TenantOf } from './delegated-session';
import type { Tabs } from './tab-state';
import { type TabCustomer, whichCustomer } from './which-customer';

export interface ShownCustomers {
  /** The customer of a tab's document. */
  inTab(tabId: number): TabCustomer;
  /** The tenant id of the customer that a page shows: the one opened in it, else its tab's; null when there is none. */
  onPage(page: Pick<OpenPage, 'tabId' | 'opened'>): string | null;
  /** Whether a tab or a page shows the customer now. */
  isShown(tenantId: string): boolean;
}

/** @param pages the open pages */
export function createShownCustomers(tabs: Tabs, tenantOf: TenantOf, pages: () => Iterable<OpenPage>): ShownCustomers {
  const inTab = (tabId: number): TabCustomer => whichCustomer(tabs.get(tabId), tenantOf);
  const onPage: ShownCustomers['onPage'] = ({ tabId, opened }) => opened ?? (tabId === null ? null : inTab(tabId).tenantId);
  return {
    inTab,
    onPage,
    isShown: (tenantId) =>
      tabs.ids().some((tabId) => inTab(tabId).tenantId === tenantId) || [...pages()].some((page) => onPage(page) === tenantId),
  };
}
