/**
 * Each test gets a new Chromium profile with the production build in it, and a sandbox at Microsoft's host names in its initial state.
 * `test.use({ language, colorScheme, viewport, … })` changes the browser.
 */
import { type BrowserContext, test as base } from '@playwright/test';
import { launchChromium } from '../run/chromium.ts';
import { agree, configure, openCheckout, signIn } from '../run/main-job.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';

export { expect } from '@playwright/test';
export { EXTENSION_ID, extensionPage, panelOf, stopWorker } from '../run/chromium.ts';
export { configure, FABRIKAM, openCheckout, signIn } from '../run/main-job.ts';

interface TestFixtures {
  /** The test worker's sandbox, reset to its initial state. */
  sandbox: Sandbox;
  context: BrowserContext;
  /** Language of the browser, of Countersign and of the pages, as a BCP 47 tag. */
  language: string;
  /** Additional arguments for Chromium. */
  browserArgs: readonly string[];
  /** Whether "Agree" has been pressed on the welcome page, which nearly every test needs. */
  agreed: boolean;
  /** The context with Countersign configured and Kenji Mori, an Admin agent, signed in. */
  signedIn: BrowserContext;
  /** The signed-in agent's blocked checkout for Fabrikam K.K., opened as from Partner Center. */
  checkout: Awaited<ReturnType<typeof openCheckout>>;
}

export const test = base.extend<TestFixtures, { runningSandbox: Sandbox }>({
  language: ['en-US', { option: true }],
  browserArgs: [[], { option: true }],
  agreed: [true, { option: true }],

  runningSandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  sandbox: async ({ runningSandbox }, use) => {
    runningSandbox.control.reset();
    await use(runningSandbox);
  },

  context: async ({ sandbox, language, agreed, browserArgs, colorScheme, viewport, contextOptions }, use) => {
    const context = await launchChromium({
      sandboxArgs: sandbox.chromiumArgs(),
      headless: true,
      language,
      context: { ...contextOptions, args: [...browserArgs], colorScheme, viewport },
    });
    if (agreed) await agree(context, language);
    await use(context);
    await context.close();
  },

  signedIn: async ({ context, language }, use) => {
    const settings = await configure(context, language);
    await signIn(settings, 'Kenji Mori', language);
    await settings.close();
    await use(context);
  },

  checkout: async ({ signedIn }, use) => {
    await use(await openCheckout(signedIn));
  },
});
