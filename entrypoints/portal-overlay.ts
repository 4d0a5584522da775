/**
 * Handle and panel of the top frame, brought in by the worker when a page first needs them: most frames never do, and the
 * content script that runs in every one stays small. Both live in one isolated world, which pages cannot see.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOverlay } from '../lib/content/overlay/overlay';

/** What the build runs: it leaves the definition out of the script (wxt.config.ts). */
export function start(): void {
  // The content script's place, see there.
  const ours = Symbol.for('countersign');
  const isolatedWorld = globalThis as { [ours]?: { createOverlay?: typeof createOverlay } };
  if (isolatedWorld[ours]) isolatedWorld[ours].createOverlay = createOverlay;
}

export default defineUnlistedScript(start);
