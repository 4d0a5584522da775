/** An address has to stay a moment before anything is read for it, so that a page that walks through addresses causes no readings. */

/** Longer than a page takes to replace its own address, shorter than a person waits. */
export const ADDRESS_STAYS_MS = 250;

export interface Stay {
  /**
   * Runs something once a tab has shown an address for a moment. Another address in between drops it; the same one again changes
   * nothing.
   */
  at(tabId: number, address: string, run: () => void): void;
  /** The tab is gone, or on its way to another document. */
  leave(tabId: number): void;
}

export function createStay(after: (ms: number, run: () => void) => void): Stay {
  /** By tab: the address that waits. A new object for each wait. */
  const waiting = new Map<number, { readonly address: string }>();
  return {
    at(tabId, address, run) {
      if (waiting.get(tabId)?.address === address) return;
      const stay = { address };
      waiting.set(tabId, stay);
      after(ADDRESS_STAYS_MS, () => {
        if (waiting.get(tabId) !== stay) return;
        waiting.delete(tabId);
        run();
      });
    },
    leave: (tabId) => void waiting.delete(tabId),
  };
}
