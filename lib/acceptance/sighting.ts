/** What a portal page told us. It comes from a page we do not trust: parsed by lib/messages before the desk sees it. */

export type Portal = 'partner-center' | 'admin-center';

/** How a page names its customer: never by guessing (portal-pages.md section 8). */
export type CustomerClue =
  | { readonly by: 'tenant-id'; readonly tenantId: string }
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'none' };

/** In what the purchase block was seen; only for words and tests, never for decisions. */
export interface BlockSighting {
  readonly where: 'message' | 'dialog' | 'page';
  /** Stable for one block on one address, so that a closed panel is not opened again for it. */
  readonly key: string;
}

/** One report of one frame. The top frame also says which address and which customer. */
export interface Sighting {
  readonly portal: Portal;
  /** Changes with every client-side navigation; late answers for an older address are dropped. */
  readonly addressKey: string;
  /** Only meaningful from the top frame. */
  readonly clue: CustomerClue;
  readonly block: BlockSighting | null;
}
