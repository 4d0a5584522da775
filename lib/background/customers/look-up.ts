/** Finds the customers that tabs and pages show, and brings their facts: cached ones now, fresh ones after. */
import type { AccountScope, AccountScopes } from '../account-scope';
import type { OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import type { Tabs } from '../tabs/tab-state';
import { isBlocked } from '../tabs/which-customer';
import { createStay, type Stay } from './stay';

/** A block was seen: facts older than this are read again. */
const AFTER_BLOCK_FRESH_FOR_MS = 5_000;

export interface LookUp {
  /**
   * Finds the tab's customer and reads it, unless that was done within so many ms. Without `mayAsk` the store alone is asked, so that a
   * page's first view has the customer. Rejects when the store cannot be read.
   */
  tab(tabId: number, options?: { readonly within?: number; readonly mayAsk?: boolean }): Promise<void>;
  /** As `tab`, for what a page says by itself: at once from the store, and read once the address has stayed a moment. Never throws. */
  tabOnceItStays(tabId: number): void;
  /** The tab is gone: its address has not stayed. */
  leave(tabId: number): void;
  /** Reads the customers that are shown, unless that was done within so many ms. Never throws. */
  shown(scope: AccountScope, within?: number): void;
}

export interface LookUpParts {
  readonly tabs: Tabs;
  readonly diagnostics: Platform['diagnostics'];
  readonly scopes: Pick<AccountScopes, 'current' | 'signedIn'>;
  readonly shownCustomers: ShownCustomers;
  /** The open pages. */
  pages(): Iterable<OpenPage>;
  /** Runs something later while this worker lives. */
  after(ms: number, run: () => void): void;
  changed(): void;
}

export function createLookUp(parts: LookUpParts): LookUp {
  const { tabs, scopes, shownCustomers, diagnostics, pages, after, changed } = parts;
  const failed = diagnostics.recorder('customer');
  const stay: Stay = createStay(after);

  /** The domains by which a tab's address names its customer. */
  const domainsOf = (tabId: number): readonly string[] => {
    const { hint, session } = tabs.get(tabId);
    return [hint, session?.customer].flatMap((one) => (one?.by === 'domain' ? [one.domain] : []));
  };

  const lookUpTab: LookUp['tab'] = async (tabId, { within, mayAsk = true } = {}) => {
    const scope = scopes.signedIn();
    if (!scope) return changed();
    for (const domain of domainsOf(tabId)) if (!scope.domains.has(domain)) await scope.domains.resolve(domain, { mayAsk });
    const { tenantId } = shownCustomers.inTab(tabId);
    if (tenantId && scopes.current() === scope) {
      const freshFor = within ?? (isBlocked(tabs.get(tabId)) ? AFTER_BLOCK_FRESH_FOR_MS : undefined);
      await (mayAsk ? scope.reader.open(tenantId, { within: freshFor }) : scope.reader.bring(tenantId));
    }
    changed();
  };

  return {
    tab: lookUpTab,
    tabOnceItStays(tabId) {
      void lookUpTab(tabId, { mayAsk: false }).catch(failed);
      const { portal, addressKey, hint } = tabs.get(tabId);
      stay.at(tabId, JSON.stringify([portal, addressKey, hint]), () => void lookUpTab(tabId).catch(failed));
    },
    leave: (tabId) => stay.leave(tabId),
    shown(scope, within) {
      for (const tabId of tabs.ids()) void lookUpTab(tabId, { within }).catch(failed);
      for (const { opened } of pages()) if (opened) void scope.reader.open(opened, { within }).catch(failed);
    },
  };
}
