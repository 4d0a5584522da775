/** Keeps the tabs' state by what the browser and the content scripts tell. A tab's state changes when a document reports, never before. */
import type { Instant } from '../../domain/facts';
import type { Sighting } from '../../domain/sighting';
import type { TenantOf } from './delegated-session';
import {
  isSpeculative,
  type MainFrameAnswer,
  type MainFrameRedirect,
  type MainFrameRequest,
  mayEnter,
  type PendingNavigations,
  withAnswer,
  withRedirect,
  withRequest,
} from './main-frame-navigation';
import { afterFrameReport, afterSessionElsewhere, afterTopFrameReport, sessionEnteredBy } from './tab-reports';
import type { Tabs } from './tab-state';

export interface TabTracker {
  /** A main frame asks for an address of a portal's host. */
  requested(tabId: number, request: MainFrameRequest): void;
  /** The server sends a main frame's request on. */
  redirected(tabId: number, redirect: MainFrameRedirect): void;
  /** The server begins to answer a main frame's request. */
  answered(tabId: number, answer: MainFrameAnswer): void;
  /** A frame has reported. `arrived`: its document is another one than before, and what its frames show is not known yet. */
  reported(tabId: number, frameId: number, sighting: Sighting): { readonly arrived: boolean };
}

export function createTabTracker(tabs: Tabs, tenantOf: TenantOf, now: () => Instant): TabTracker {
  /** Requests in advance are not among the pending ones, and those of a closed tab not any more. */
  const follow = (tabId: number, requestId: string, change: (pending: PendingNavigations) => PendingNavigations): void => {
    const { navigations } = tabs.get(tabId);
    if (navigations.some((one) => one.requestId === requestId)) tabs.change(tabId, { navigations: change(navigations) });
  };

  return {
    requested(tabId, request) {
      const speculative = isSpeculative(request);
      const navigations = withRequest(speculative ? [] : tabs.get(tabId).navigations, request, now());
      const navigation = navigations.at(-1);
      // Whatever becomes of the page, Microsoft's session may be the other customer's from here on: pages that load later are in doubt.
      const customer = navigation && mayEnter(navigation);
      if (customer) tabs.askedFor(speculative ? 'inAdvance' : 'byNavigation', { customer, enteredAt: now() });
      if (!speculative) tabs.change(tabId, { navigations });
    },

    redirected(tabId, redirect) {
      follow(tabId, redirect.requestId, (pending) => withRedirect(pending, redirect));
    },

    answered(tabId, answer) {
      follow(tabId, answer.requestId, (pending) => withAnswer(pending, answer));
    },

    reported(tabId, frameId, sighting) {
      const before = tabs.get(tabId);
      if (frameId !== 0) {
        tabs.change(tabId, afterFrameReport(before, frameId, sighting));
        return { arrived: false };
      }
      const entered = sessionEnteredBy(before, sighting.document, now());
      const context = { lastAskedFor: tabs.lastAskedFor(), tenantOf, now: now() };
      const after = tabs.change(tabId, afterTopFrameReport(before, sighting, context));
      if (entered) {
        for (const other of tabs.ids().filter((id) => id !== tabId)) {
          const tab = tabs.get(other);
          const inDoubt = afterSessionElsewhere(tab, entered, tenantOf);
          if (inDoubt !== tab) tabs.change(other, inDoubt);
        }
      }
      return { arrived: after.document !== before.document };
    },
  };
}
