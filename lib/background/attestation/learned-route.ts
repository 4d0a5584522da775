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

/** @param failed hears why a mark was not kept. */
export function keepLearnedRoute(
  marks: Pick<MarkRepository, 'get' | 'put' | 'remove'>,
  account: AccountKey,
  now: () => Instant,
  failed: (error: unknown) => void,
): LearnedRoute {
  let known: Mark | null = null;
  /** How often it was forgotten: a mark that was being read meanwhile is the old one. */
  let forgotten = 0;
  return {
    async start() {
      const before = forgotten;
      const kept = await marks.get(account, MARK);
      if (isMark(kept) && forgotten === before) known ??= kept;
    },
    learned: () => known?.route ?? null,
    closedAt: () => (known?.route === 'closed' ? known.at : null),
    async learn(route) {
      if (known?.route === route) return;
      known = { route, at: now() };
      // A full disk forgets it with the worker; the next refusal teaches it again.
      await marks.put(account, MARK, known).catch(failed);
    },
    async forget() {
      known = null;
      forgotten++;
      await marks.remove(account, MARK);
    },
  };
}
