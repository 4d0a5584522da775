/**
 * Whether a panel may write for a customer at this moment. The customer of a write is the one that the background shows in the panel's
 * tab, whatever the frame says (design.md section 7).
 */
import type { OpenPage } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { ShownCustomers } from '../tabs/shown-customers';
import type { Tabs } from '../tabs/tab-state';
import type { TabTracker } from '../tabs/tab-tracker';

export interface WriteCheck {
  /** Whether the panel still stands in the document it was opened in, and that shows this customer. */
  shows(page: OpenPage, tenantId: string): boolean;
  /** As `shows`, after the page itself was asked once more where it is: an address that has changed may be on its way to us still. */
  stillShows(page: OpenPage, tenantId: string): Promise<boolean>;
}

export interface WriteCheckParts {
  readonly platform: Pick<Platform, 'askTopFrame'>;
  readonly tabs: Tabs;
  readonly tracker: TabTracker;
  readonly shownCustomers: ShownCustomers;
  changed(): void;
}

export function createWriteCheck({ platform, tabs, tracker, shownCustomers, changed }: WriteCheckParts): WriteCheck {
  const shows: WriteCheck['shows'] = ({ tabId, senderFrame }, tenantId) =>
    tabId !== null && tabs.get(tabId).panel?.frame === senderFrame && shownCustomers.inTab(tabId).tenantId === tenantId;
  return {
    shows,
    async stillShows(page, tenantId) {
      if (page.tabId === null || !shows(page, tenantId)) return false;
      const sighting = await platform.askTopFrame(page.tabId);
      if (!sighting) return false;
      tracker.reported(page.tabId, 0, sighting);
      changed();
      return shows(page, tenantId);
    },
  };
}
