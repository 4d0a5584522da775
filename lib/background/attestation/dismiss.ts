/** The procedure `dismiss-attestation`: puts an ended attestation's message away in one tab. */
import { type Handlers, tabOf } from '../messaging/handlers';
import type { Tabs } from '../tabs/tab-state';

/** Entries that are remembered as dismissed for one tab. */
const MOST_DISMISSED = 20;

export function dismissHandlers(tabs: Tabs, changed: () => void): Handlers<'dismiss-attestation'> {
  return {
    async 'dismiss-attestation'(page, { entryId }) {
      const tabId = tabOf(page);
      tabs.change(tabId, { dismissed: [...tabs.get(tabId).dismissed, entryId].slice(-MOST_DISMISSED) });
      changed();
      return null;
    },
  };
}
