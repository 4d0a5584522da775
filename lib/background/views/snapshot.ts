/** One snapshot of what the background knows, for a tab or for a customer that a page has opened. Reads, and changes nothing. */
import type { TabView } from '../../domain/view';
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import { LIST } from '../customers/failed-readings';
import type { Retries } from '../customers/retries';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import { NO_TAB, type Tabs } from '../tabs/tab-state';
import { isBlocked, type TabCustomer } from '../tabs/which-customer';
import { customerView, tabView } from './tab-view';

export interface SnapshotParts {
  readonly platform: Pick<Platform, 'now' | 'online'>;
  readonly session: Pick<Session, 'account' | 'settings' | 'view'>;
  readonly tabs: Tabs;
  readonly scopes: Pick<AccountScopes, 'current' | 'signedIn'>;
  readonly shownCustomers: ShownCustomers;
  readonly retries: Retries;
}

/** What a page that is bound to this tab shows; `opened`: a customer in place of the tab's own. */
export type Snapshot = (tabId: number | null, opened: string | null) => TabView;

const NOBODY: TabCustomer = { tenantId: null, of: 'none' };

export function createSnapshot(parts: SnapshotParts): Snapshot {
  const { platform, session, tabs, scopes, shownCustomers, retries } = parts;

  const customerShown = (tenantId: string | null, { documentAt, dismissed }: typeof NO_TAB): TabView['customer'] => {
    const account = session.account();
    const scope = scopes.signedIn();
    const known = scope && tenantId ? scope.reader.known(tenantId) : null;
    if (!account || !scope || !known || !tenantId) return null;
    return customerView({
      readAgainAt: retries.at(tenantId),
      known,
      agent: account.agent,
      settings: session.settings(),
      routeLearned: scope.learnedRoute.learned(),
      since: documentAt,
      dismissed,
      now: platform.now(),
    });
  };

  const listShown = (): Pick<TabView, 'customersKnown' | 'listReadAt' | 'listReading' | 'listError' | 'listReadAgainAt'> => {
    const list = scopes.signedIn()?.list;
    return {
      customersKnown: list?.known() ?? 0,
      listReadAt: list?.readAt() ?? null,
      listReading: list?.reading() ?? false,
      listError: list?.failure()?.appError ?? null,
      listReadAgainAt: session.account() ? retries.at(LIST) : null,
    };
  };

  return (tabId, opened) => {
    const tab = tabId === null ? NO_TAB : tabs.get(tabId);
    const found = tabId === null ? NOBODY : shownCustomers.inTab(tabId);
    const tenantId = opened ?? found.tenantId;
    return tabView({
      signIn: session.view(),
      online: platform.online(),
      portal: tab.portal,
      addressKey: tab.addressKey,
      blocked: opened === null && isBlocked(tab),
      customerOf: opened ? 'agent' : found.of,
      tenantId,
      customer: customerShown(tenantId, tab),
      settings: session.settings(),
      routeLearned: scopes.current()?.learnedRoute.learned() ?? null,
      openedBy: tab.panel?.openedBy ?? null,
      ...listShown(),
    });
  };
}
