/**
 * The composition root: makes the parts of the background and hands each what it needs. Runs in the worker only, and knows the browser
 * through `Platform` alone. What an agent can ask for is served by the handlers of the feature folders.
 */
import type { OverlayPlacement } from '../protocol/content-messages';
import { createAccountScopes } from './account-scope';
import { createSession } from './account-session';
import { attestHandlers } from './attestation/attest';
import { dismissHandlers } from './attestation/dismiss';
import { attestationRoutes, type RoutesOf } from './attestation/routes/all-routes';
import { saveDraftHandlers } from './attestation/save-draft';
import { settleUndecidedHandlers } from './attestation/settle-undecided';
import { createWriteCheck } from './attestation/write-check';
import { checkAgainHandlers } from './customers/check-again';
import { failedReadings } from './customers/failed-readings';
import { findCustomerHandlers } from './customers/find-customer';
import { createLookUp } from './customers/look-up';
import { createRetries } from './customers/retries';
import { diagnosticsHandlers } from './diagnostics/diagnostics-handlers';
import { agreementLinkHandlers } from './invitations/agreement-links';
import { providerRequestHandlers } from './invitations/provider-request';
import type { Handlers, OpenPage } from './messaging/handlers';
import { type ConnectPage, createPageServer } from './messaging/page-server';
import type { Platform, ToolbarState } from './platform';
import { keptDataHandlers } from './settings/kept-data';
import { settingsHandlers } from './settings/settings-handlers';
import { signInHandlers } from './sign-in';
import { bindPageHandlers } from './tabs/bind-page';
import type { TenantOf } from './tabs/delegated-session';
import { createOverlayPlacements } from './tabs/overlay-placements';
import { createPanelControl } from './tabs/panel-control';
import { panelHandlers } from './tabs/panel-handlers';
import { createShownCustomers } from './tabs/shown-customers';
import { createTabEvents, type TabEvents } from './tabs/tab-events';
import { createTabs } from './tabs/tab-state';
import { createTabTracker } from './tabs/tab-tracker';
import { oncePerTurn } from './views/once-per-turn';
import { createOpenPages } from './views/open-pages';
import { createSnapshot } from './views/snapshot';
import { createToolbarStates } from './views/toolbar-states';

export interface Background extends TabEvents {
  /** Where launcher and panel stand on a site; `tabId` is a tab that is there. */
  placement(site: string, tabId: number): Promise<OverlayPlacement>;
  overlayMoved(site: string, tabId: number, placement: OverlayPlacement): Promise<void>;
  readonly connectPage: ConnectPage;
  /** How the tab looks now, for a content script that has just reported. */
  toolbarState(tabId: number): Promise<ToolbarState>;
  language(): Promise<'en' | 'ja'>;
  alarm(): Promise<void>;
  policyChanged(): Promise<void>;
  /** The line to the network is back, or gone. */
  networkChanged(): void;
}

/**
 * Makes the background and starts it; whatever comes before it has started waits.
 *
 * @param routesOf the ways in which an acceptance gets on record; only tests have others.
 */
export function createBackground(platform: Platform, routesOf: RoutesOf = attestationRoutes): Background {
  const changed = oncePerTurn(() => {
    scopes.current()?.reader.dropUnshown();
    retries.plan();
    views.pushAll();
    toolbar.showAll();
  });
  const pages = (): Iterable<OpenPage> => views.pages();

  // Who is signed in, and what belongs to that account.
  const session = createSession(platform, {
    changed,
    accountChanged(account, signedIn) {
      scopes.adopt(account, signedIn);
      changed();
    },
  });
  const scopes = createAccountScopes({
    platform,
    session,
    routesOf,
    changed,
    isShown: (tenantId) => shownCustomers.isShown(tenantId),
    readShown: (scope, within) => lookUp.shown(scope, within),
  });

  // Tabs, and the customers that they show.
  const tabs = createTabs(platform.session, platform.diagnostics);
  const tenantOf: TenantOf = (hint) =>
    hint.by === 'tenant-id'
      ? hint.tenantId
      : hint.by === 'domain'
        ? (scopes.current()?.domains.tenantOf(hint.domain) ?? null)
        : null;
  const tracker = createTabTracker(tabs, tenantOf, platform.now);
  const shownCustomers = createShownCustomers(tabs, tenantOf, pages);
  const lookUp = createLookUp({
    tabs,
    scopes,
    shownCustomers,
    pages,
    diagnostics: platform.diagnostics,
    after: platform.after,
    changed,
  });
  const panels = createPanelControl(platform, tabs);

  // What pages and toolbar show.
  const retries = createRetries(platform, () => failedReadings({ platform, scopes, shownCustomers, pages }));
  const snapshot = createSnapshot({ platform, session, tabs, scopes, shownCustomers, retries });
  const views = createOpenPages({ platform, session, scopes, shownCustomers, lookUp, snapshot });
  const toolbar = createToolbarStates({ platform, session, tabs, snapshot });

  // What pages can ask for.
  const writeCheck = createWriteCheck({ platform, tabs, tracker, shownCustomers, changed });
  const handlers: Handlers = {
    ...bindPageHandlers({ platform, tabs, scopes, lookUp, changed }),
    ...panelHandlers({ platform, panels, changed }),
    ...findCustomerHandlers({ tabs, scopes, changed }),
    ...checkAgainHandlers(scopes, shownCustomers),
    ...saveDraftHandlers(scopes),
    ...attestHandlers({ platform, session, scopes, snapshot, writeCheck }),
    ...settleUndecidedHandlers({ platform, scopes, shownCustomers, writeCheck }),
    ...dismissHandlers(tabs, changed),
    ...providerRequestHandlers(scopes),
    ...agreementLinkHandlers(platform, scopes),
    ...signInHandlers(session),
    ...settingsHandlers({ platform, session, scopes, changed }),
    ...keptDataHandlers({ platform, session, scopes, changed }),
    ...diagnosticsHandlers(platform.diagnostics),
  };

  const started = tabs.start().then(() => session.start());
  // Every call waits for this promise and rejects with it, too.
  started.catch(platform.diagnostics.recorder('worker'));
  const placements = createOverlayPlacements({ started, platform, tabs });

  return {
    ...createTabEvents({ started, platform, tabs, tracker, lookUp, panels, toolbar, changed }),
    placement: placements.on,
    overlayMoved: placements.keep,
    connectPage: createPageServer({ started, views, handlers, changed }),
    toolbarState: (tabId) => started.then(() => toolbar.of(tabId)),
    language: () => started.then(() => session.language()),
    alarm: () => started.then(() => scopes.current()?.attestations.resume()),
    policyChanged: () => started.then(() => session.reread()),
    networkChanged() {
      changed();
      const scope = scopes.current();
      if (!platform.online() || !scope) return;
      lookUp.shown(scope);
      void scope.list.read({ now: false });
    },
  };
}
