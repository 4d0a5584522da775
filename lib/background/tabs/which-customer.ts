/** Which customer a tab shows, and how that is known; design.md section 3 "Which customer". Never a guess. */
import type { TabView } from '../../domain/view';
import type { TenantOf } from './delegated-session';
import type { TabState } from './tab-state';

export interface TabCustomer {
  readonly tenantId: string | null;
  readonly of: TabView['customerOf'];
}

/** The customer of a tab's document: named by the address, else remembered, else chosen by the agent, else asked for. */
export function whichCustomer(tab: TabState, tenantOf: TenantOf): TabCustomer {
  if (!tab.portal) return { tenantId: null, of: 'none' };
  const named = tenantOf(tab.hint);
  if (named) return { tenantId: named, of: 'page' };
  // A hint that cannot be read, or that no single customer has, is a statement too: nothing remembered may stand in for it.
  if (tab.portal === 'admin-center' && tab.hint.by === 'none' && tab.session) {
    const remembered = tenantOf(tab.session.customer);
    if (remembered) return { tenantId: remembered, of: 'delegated-session' };
  }
  if (tab.chosen?.addressKey === tab.addressKey) return { tenantId: tab.chosen.tenantId, of: 'agent' };
  return { tenantId: null, of: tab.portal === 'admin-center' || isBlocked(tab) ? 'asking' : 'none' };
}

/** Whether a purchase block stands on the tab's page. */
export const isBlocked = (tab: TabState): boolean => Object.keys(tab.blocks).length > 0;
