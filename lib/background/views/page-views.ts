/** How views reach the open pages: one snapshot to each whenever it has changed, and the store always before the first view. */
import type { TabView } from '../../domain/view';

/** An open page, as far as views are concerned. */
export interface ViewedPage {
  push(view: TabView, language: 'en' | 'ja'): void;
}

export interface PageViewsParts<Page extends ViewedPage> {
  /** What the page shows now; null while it may be shown nothing. */
  viewOf(page: Page): TabView | null;
  language(): 'en' | 'ja';
  /** The customer that the page shows and that has still to be brought from the store; null when there is none. */
  unbrought(page: Page): string | null;
  /** Brings a customer from the store; `again`: for a page that has shown this customer before. */
  bring(tenantId: string, again: boolean): Promise<void>;
  /** A view was pushed. */
  pushed?(page: Page, view: TabView): void;
}

export interface PageViews<Page extends ViewedPage> {
  add(page: Page): void;
  remove(page: Page): void;
  pages(): Iterable<Page>;
  /** Pushes to one page, unless it has this very view already or its customer is still on the way from the store. */
  push(page: Page): void;
  pushAll(): void;
}

/**
 * A worker that was stopped knows nothing of the customer that a page still shows. A view made before the store was asked would take
 * the form off the page, with what is being typed in it; so the page waits the few milliseconds, and hears of the customer at once.
 */
export function createPageViews<Page extends ViewedPage>(parts: PageViewsParts<Page>): PageViews<Page> {
  /** The last view of each page: its customer, and all of it as text. */
  const last = new Map<Page, { readonly tenantId: string | null; readonly text: string } | null>();
  /** Customers that the store would not give: their pages are told what is known without it. */
  const withoutStore = new Set<string>();

  const bring = (page: Page, tenantId: string): void => {
    parts.bring(tenantId, last.get(page)?.tenantId === tenantId).then(
      () => push(page),
      () => {
        withoutStore.add(tenantId);
        push(page);
      },
    );
  };

  const push = (page: Page): void => {
    const before = last.get(page);
    if (before === undefined) return;
    const tenantId = parts.unbrought(page);
    if (tenantId !== null && !withoutStore.has(tenantId)) {
      bring(page, tenantId);
      // Another customer's page must not wait: what it shows is wrong.
      if (before === null || before.tenantId === tenantId) return;
    }
    const view = parts.viewOf(page);
    if (!view) return;
    const language = parts.language();
    const text = JSON.stringify([view, language]);
    if (text === before?.text) return;
    last.set(page, { tenantId: view.tenantId, text });
    page.push(view, language);
    parts.pushed?.(page, view);
  };

  return {
    add: (page) => void last.set(page, null),
    remove: (page) => void last.delete(page),
    pages: () => last.keys(),
    push,
    pushAll() {
      for (const page of last.keys()) push(page);
    },
  };
}
