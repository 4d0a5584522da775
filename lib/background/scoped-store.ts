import type { Store } from '../storage/store';

/**
 * The store of one account scope. Once it has closed, nothing that was read or typed for it is written any more, so that a late
 * answer cannot bring back what a sign-out has purged. The journal is the partner's record and can always be written.
 */
export function storeWhile(store: Store, open: () => boolean): Store {
  return {
    ...store,
    customers: { ...store.customers, put: async (...kept) => (open() ? store.customers.put(...kept) : undefined) },
    facts: { ...store.facts, put: async (...kept) => (open() ? store.facts.put(...kept) : undefined) },
    drafts: { ...store.drafts, put: async (...kept) => (open() ? store.drafts.put(...kept) : undefined) },
    marks: { ...store.marks, put: async (...kept) => (open() ? store.marks.put(...kept) : undefined) },
  };
}
