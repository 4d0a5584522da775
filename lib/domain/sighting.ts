/** What a portal page told us. It comes from a page we do not trust: parsed by lib/protocol before the background sees it. */

export type Portal = 'partner-center' | 'admin-center';

/** How a page names its customer: never by guessing (portal-pages.md section 8). */
export type CustomerHint =
  | { readonly by: 'tenant-id'; readonly tenantId: string }
  | { readonly by: 'domain'; readonly domain: string }
  /** Somebody is named, in a way that cannot be read. */
  | { readonly by: 'unreadable' }
  | { readonly by: 'none' };

/** In what the purchase block was seen; only for words and tests, never for decisions. */
export interface BlockSighting {
  readonly where: 'message' | 'dialog' | 'page';
  /** Stable for one block on one address, so that a closed panel is not opened again for it. */
  readonly key: string;
}

/** What a top frame says of its document. */
export interface ReportedDocument {
  /** The document's own name for itself, made at random; another one when it comes back from the back-forward cache. */
  readonly id: string;
  /** What the address says that it was loaded from, before the page could change it. */
  readonly loadedFrom: {
    readonly addressKey: string;
    readonly hint: CustomerHint;
    /** The customer whose admin center the address leads into; null when it leads into none. */
    readonly entered: CustomerHint | null;
  };
}

/** One report of one frame. The top frame also says which address and which customer. */
export interface Sighting {
  /** Of the top frame; absent: the document that reported last. */
  readonly document?: ReportedDocument;
  /** null: a page of a portal's host that is none of the portal's. */
  readonly portal: Portal | null;
  /** Changes with every client-side navigation; late answers for an older address are dropped. */
  readonly addressKey: string;
  /** Only meaningful from the top frame. */
  readonly hint: CustomerHint;
  readonly block: BlockSighting | null;
}
