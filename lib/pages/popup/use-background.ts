import { useMemo, useState } from 'preact/hooks';
import type { TabView } from '../../domain/view';
import type { Language } from '../../i18n/types';
import { type BackgroundClient, connectToBackground } from '../../protocol/client';

export interface PopupBackground {
  readonly client: BackgroundClient<'popup'>;
  /** null until the background has spoken. */
  readonly view: TabView | null;
  /** The customer that is opened instead of the tab's own, by tenant id; said again when the worker was stopped. */
  choose(tenantId: string): void;
  /** Back to the tab's own customer, which stands in the view at once. */
  leave(): void;
  /** The customer chosen now; null: the tab's own. */
  chosen(): string | null;
}

/** Whether the background is at work on what is shown: then a worker that stopped is worth waking. */
const awaitsNews = ({ customer, listReading, listReadAgainAt }: TabView): boolean =>
  listReading || listReadAgainAt !== null || (customer !== null && (customer.reading || customer.readAgainAt !== null));

/** Connects the popup for as long as it is open. `tabUnderPopup`: the tab it was opened over. */
export function useBackground(tabUnderPopup: Promise<number>, onLanguage: (language: Language) => void): PopupBackground {
  const [view, setView] = useState<TabView | null>(null);
  return {
    view,
    // biome-ignore lint/correctness/useExhaustiveDependencies: one connection for as long as the popup is open
    ...useMemo(() => {
      let chosen: string | null = null;
      let latest: TabView | null = null;
      /** What the tab's own page says, while another customer is opened here. */
      let own: TabView | null = null;
      const client = connectToBackground('popup', {
        async hello(greeting) {
          await greeting.call('watch-tab', { tabId: await tabUnderPopup });
          if (chosen !== null) await greeting.call('choose-customer', { tenantId: chosen });
        },
        waiting: () => latest !== null && awaitsNews(latest),
        onView(next, language) {
          if (chosen === null) own = next;
          latest = next;
          setView(next);
          onLanguage(language);
        },
      });
      return {
        client,
        chosen: () => chosen,
        choose(tenantId: string) {
          chosen = tenantId;
        },
        leave() {
          chosen = null;
          // The background's next view says the same; until it comes, the opened customer must not stand there as this page's.
          const page = own;
          if (page)
            setView(
              (drawn) => drawn && { ...drawn, customer: page.customer, customerOf: page.customerOf, blocked: page.blocked },
            );
        },
      };
    }, []),
  };
}
