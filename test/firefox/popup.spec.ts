/** The real toolbar popup in Firefox. The test of the main job measures it while signed in. */
import { expect, test, toolbarPopup } from './fixtures.ts';

test('the toolbar’s popup is 380 × 560 and holds all of its page before the set-up', async ({ openExtensionPage }) => {
  const settings = await openExtensionPage('settings.html');
  const popup = await toolbarPopup(settings);
  await expect.poll(() => popup.text()).toContain('Set up the sign-in first');
  await expect.poll(() => popup.size()).toEqual({ width: 380, height: 560, contentWidth: 380, contentHeight: 560 });
});
