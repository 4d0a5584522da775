/** One thing at a time for each act: what comes while an act is in hand waits for its turn. */

/** Acts that this worker is carrying out, by entry id, until they rest; shared by all account scopes, since an act outlives a sign-out. */
export type ActsInHand = Map<string, Promise<void>>;

export interface Hand {
  /** Resolves when the act rests; undefined when it is not in hand, so that whatever is open of it was left by an earlier worker. */
  resting(entryId: string): Promise<void> | undefined;
  /** Does some work on an act in its turn, and rejects as the work does. */
  take(entryId: string, work: () => Promise<void>): Promise<void>;
}

export interface HandEvents {
  /** Work on an act has ended, well or not. */
  changed(): void;
  /** Work on an act has failed, and the act may be open still. */
  failed(): void;
}

export function createHand(inHand: ActsInHand, events: HandEvents): Hand {
  return {
    resting: (entryId) => inHand.get(entryId),
    async take(entryId, work) {
      const before = inHand.get(entryId);
      const done = before ? before.then(work) : work();
      const rested = done
        // Whoever took it in hand hears of its error: see below.
        .catch(() => {})
        .then(() => {
          if (inHand.get(entryId) === rested) inHand.delete(entryId);
        });
      inHand.set(entryId, rested);
      try {
        await done;
      } catch (error) {
        events.failed();
        throw error;
      } finally {
        events.changed();
      }
    },
  };
}
