/** The gateway's pace limit: so many calls for customer resources in a minute for one partner tenant (partner-center-api.md 1.7). */
import type { Answer } from '../http.ts';
import { throttled } from './errors.ts';

const WINDOW_MS = 60_000;

export class Throttle {
  readonly #windows = new Map<string, { startedAt: number; taken: number }>();

  /** Counts a call; the 429 when the tenant has had its share of the running minute. `now` in epoch ms. */
  take(tenantId: string, limit: number, now: number): Answer | null {
    let window = this.#windows.get(tenantId);
    if (!window || now >= window.startedAt + WINDOW_MS || now < window.startedAt) {
      window = { startedAt: now, taken: 0 };
      this.#windows.set(tenantId, window);
    }
    window.taken += 1;
    if (window.taken <= limit) return null;
    return throttled(Math.max(1, Math.ceil((window.startedAt + WINDOW_MS - now) / 1000)));
  }

  reset(): void {
    this.#windows.clear();
  }
}
