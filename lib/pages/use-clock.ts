import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Instant } from '../domain/facts';

/** The time now (epoch ms): read anew as often as asked for, and whenever `news` is another one. */
export function useClock(everyMs: number, news?: unknown): Instant {
  const [ticks, tick] = useReducer<number, void>((before) => before + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them means to look at the clock again
  return useMemo(Date.now, [ticks, everyMs, news]);
}
