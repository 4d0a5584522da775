/** The open pages and their views: what each page shows, and what has to be brought from the store before. */
import type { CustomerView } from '../../domain/view';
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import type { LookUp } from '../customers/look-up';
import type { OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import { createPageViews, type PageViews } from './page-views';
import type { Snapshot } from './snapshot';

export interface OpenPagesParts {
  readonly platform: Pick<Platform, 'diagnostics'>;
  readonly session: Pick<Session, 'language'>;
  readonly scopes: Pick<AccountScopes, 'current' | 'signedIn'>;
  readonly shownCustomers: ShownCustomers;
  readonly lookUp: LookUp;
  readonly snapshot: Snapshot;
}

export function createOpenPages(parts: OpenPagesParts): PageViews<OpenPage> {
  const { platform, session, scopes, shownCustomers, lookUp, snapshot } = parts;
  return createPageViews<OpenPage>({
    viewOf: (page) => (page.tabId === null && page.page !== 'settings' ? null : snapshot(page.tabId, page.opened)),
    language: () => session.language(),
    unbrought(page) {
      const scope = scopes.signedIn();
      const tenantId = scope && shownCustomers.onPage(page);
      return tenantId && !scope.reader.known(tenantId) ? tenantId : null;
    },
    async bring(tenantId, again) {
      const scope = scopes.current();
      if (!scope) return;
      await scope.reader.bring(tenantId);
      // At once, so that the first view says that it is being read; another customer's address has to stay a moment before.
      if (again) void scope.reader.open(tenantId).catch(platform.diagnostics.recorder('customer'));
    },
    pushed(page, { customer }) {
      if (page.tabId !== null && customer && hasAged(customer)) lookUp.tabOnceItStays(page.tabId);
    },
  });
}

/** "No" was read, but too long ago to be believed. */
function hasAged({ state, facts, reading }: CustomerView): boolean {
  return state === 'unknown' && !reading && facts.confirmations.status === 'read' && facts.direct.status === 'read';
}
