/** Result of a run of the heavy page, on `window.__churn`. Times in ms, moments as `performance.now()`. */
export interface Churn {
  done: boolean;
  /** Rounds of replacing rows: one a frame, or as many as fit with `pace=free`. */
  rounds: number;
  rowsReplaced: number;
  ms: number;
  /** Nodes on the page at the end, those in shadow trees included. */
  nodes: number;
  /** Time between rounds: middle and 95th percentile. */
  roundP50: number;
  roundP95: number;
  /** Time the page's own script took in all. What is more than this is the browser's or an extension's. */
  ownScriptMs: number;
  /** Sum of all long tasks (over 50 ms). */
  longTaskMs: number;
  /** When the block message came into the page (`block=…`), null without one. */
  blockShownAt: number | null;
}

export interface ChurnPlan {
  readonly roots: readonly ShadowRoot[];
  readonly makeRow: (serial: number) => HTMLElement;
  readonly rowsPerRound: number;
  /** Ends after this time … */
  readonly ms: number;
  /** … or after this many rounds, whichever is given (0: no limit). */
  readonly rounds: number;
  readonly pace: 'frame' | 'free';
  readonly result: Churn;
}

/** Replaces rows in turn in every root until the plan's end, and fills in the result. */
export async function churn({ roots, makeRow, rowsPerRound, ms, rounds, pace, result }: ChurnPlan): Promise<void> {
  const gaps: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) result.longTaskMs += entry.duration;
  });
  observer.observe({ type: 'longtask' });
  const next = pace === 'frame' ? nextFrame : makeNextTask();
  const started = performance.now();
  let last = started;
  while (rounds > 0 ? result.rounds < rounds : last - started < ms) {
    await next();
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    for (const root of roots) {
      const grid = root.querySelector('[role=grid]');
      for (let index = 0; grid && index < rowsPerRound; index += 1) {
        result.rowsReplaced += 1;
        grid.firstElementChild?.remove();
        grid.append(makeRow(result.rowsReplaced));
      }
    }
    result.ownScriptMs += performance.now() - now;
    result.rounds += 1;
  }
  result.ms = performance.now() - started;
  gaps.sort((a, b) => a - b);
  result.roundP50 = gaps[Math.floor(gaps.length * 0.5)] ?? 0;
  result.roundP95 = gaps[Math.floor(gaps.length * 0.95)] ?? 0;
  observer.disconnect();
  result.done = true;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** A task of its own each time, so that observers and timers of others get their turn, but no waiting for a frame. */
function makeNextTask(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let go: (() => void) | undefined;
  port1.onmessage = () => go?.();
  return () =>
    new Promise((resolve) => {
      go = resolve;
      port2.postMessage(null);
    });
}
