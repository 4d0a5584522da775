/** What a content script reports about a portal page. The page is not trusted, so lib/protocol parses it before the background uses it. */

export type Portal = 'partner-center' | 'admin-center';

/** What a page's address says about its customer; never a guess (portal-pages.md section 8). */
export type CustomerHint =
  | { readonly by: 'tenant-id'; readonly tenantId: string }
  | { readonly by: 'domain'; readonly domain: string }
  /** The address names a customer, but not in a form that we can read. */
  | { readonly by: 'unreadable' }
  | { readonly by: 'none' };

/** Where on the page the purchase block was found. Only for wording and tests, never for decisions. */
export interface BlockSighting {
  readonly where: 'message' | 'dialog' | 'page';
  /** Stays the same for one block on one address, so that a panel that was closed is not opened again for it. */
  readonly key: string;
}

/** What a top frame reports about its document. */
export interface ReportedDocument {
  /** A random id that the document gives itself. It gets a new one when it returns from the back-forward cache. */
  readonly id: string;
  /** Read from the address that the document was loaded from, before the page could change it. */
  readonly loadedFrom: {
    readonly addressKey: string;
    readonly hint: CustomerHint;
    /** The customer whose admin center the address leads into; null when it leads into none. */
    readonly entered: CustomerHint | null;
  };
}

/** One report of one frame. The address and the customer come from the top frame. */
export interface Sighting {
  /** Present in reports of the top frame. When absent, the report belongs to the document that reported last. */
  readonly document?: ReportedDocument;
  /** null: the page is on a portal's host but is not part of the portal. */
  readonly portal: Portal | null;
  /** Changes with every client-side navigation. Late answers for an older address are dropped. */
  readonly addressKey: string;
  /** Only the top frame's hint is used. */
  readonly hint: CustomerHint;
  readonly block: BlockSighting | null;
}
