/** Whether the signed-in attestation call is open, as Microsoft's answers have taught it for one account, and since when. */
import type { Instant } from '../../domain/facts';
import type { AccountKey } from '../../storage/schema';
import type { MarkRepository } from '../../storage/store';

/** A mark of a copy that kept no day is not read; the next answer teaches it again. */
const MARK = 'route-learned';

interface Mark {
  readonly route: 'open' | 'closed';
  readonly at: Instant;
}

function isMark(kept: unknown): kept is Mark {
  const { route, at } = (kept ?? {}) as Partial<Mark>;
  return (route === 'open' || route === 'closed') && typeof at === 'number';
}

export interface LearnedRoute {
  /** Brings back what an earlier worker learned; what was learned meanwhile wins. */
  start(): Promise<void>;
  learned(): 'open' | 'closed' | null;
  /** When Microsoft's refusal was first met; null unless the call is closed. */
  closedAt(): Instant | null;
  learn(route: 'open' | 'closed'): Promise<void>;
  /** The agent wants to try again: the next answer teaches it anew. */
  forget(): Promise<void>;
}

export function keepLearnedRoute(marks: MarkRepository, account: AccountKey, now: () => Instant): LearnedRoute {
  let known: Mark | null = null;
  return {
    async start() {
      const kept = await marks.get(account, MARK);
      if (isMark(kept)) known ??= kept;
    },
    learned: () => known?.route ?? null,
    closedAt: () => (known?.route === 'closed' ? known.at : null),
    async learn(route) {
      if (known?.route === route) return;
      known = { route, at: now() };
      // A full disk forgets it with the worker; the next refusal teaches it again.
      await marks.put(account, MARK, known).catch(() => {});
    },
    async forget() {
      known = null;
      await marks.remove(account, MARK);
    },
  };
}
