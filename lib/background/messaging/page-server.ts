/** Serves the connected pages: each gets its views, and its calls go to their handlers. */
import type { AdmittedCall } from '../../protocol/server';
import type { PageViews } from '../views/page-views';
import { type Handlers, type OpenPage, type PageConnection, RefusedCall } from './handlers';

export interface ConnectedPage {
  /** Serves one call. Rejects with `RefusedCall`, or with an error that `appErrorOf` understands. */
  serve(admitted: AdmittedCall): Promise<unknown>;
  close(): void;
}

export interface PageServerParts {
  /** Resolves when the background knows its tabs and its account; nothing is served before. */
  readonly started: Promise<void>;
  readonly views: PageViews<OpenPage>;
  readonly handlers: Handlers;
  changed(): void;
}

/** Connects a page until it is closed. The page must be one of ours: the caller has seen to that. */
export type ConnectPage = (connection: PageConnection) => ConnectedPage;

export function createPageServer({ started, views, handlers, changed }: PageServerParts): ConnectPage {
  return (connection) => {
    const page: OpenPage = { ...connection, tabId: null, opened: null };
    views.add(page);
    void started.then(() => views.push(page));
    return {
      async serve({ call, input }) {
        await started;
        const bound = page.page !== 'panel' || page.tabId !== null || call === 'present-ticket';
        if (!bound) throw new RefusedCall('a panel without a ticket');
        // Name and input belong together, by their type: see `AdmittedCall`.
        const handle = handlers[call] as (page: OpenPage, input: unknown) => Promise<unknown>;
        return handle(page, input);
      },
      close() {
        views.remove(page);
        changed();
      },
    };
  };
}
