/** Starts the content script in every frame of Microsoft's pages. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from '../../lib/content/content-script';

/** What the build runs: it leaves the definition out of the script (wxt.config.ts). */
export { start };

export default /* @__PURE__ */ defineContentScript({
  // Where and when it runs stands in background/open-tabs.ts, which registers it once there is consent.
  registration: 'runtime',
  main: start,
});
