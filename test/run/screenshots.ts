/** `npm run screenshots` plays the main job and writes the README's pictures to .github/pictures, which is in no package. */
import { mkdirSync } from 'node:fs';
import { startSandbox } from '../sandbox/server.ts';
import { ensureChromium, ensureFonts } from './browsers.ts';
import { launchChromium, takePicture } from './chromium.ts';
import { type Narrator, playSetUp, playToBlock, playUnblock } from './main-job.ts';

const PICTURES = '.github/pictures';
const TOOLBAR_STATES = [
  { name: 'en', language: 'en-US', colorScheme: 'light', wanted: ['settings', 'blocked', 'unblocked'] },
  { name: 'en-dark', language: 'en-US', colorScheme: 'dark', wanted: ['blocked'] },
  { name: 'ja', language: 'ja-JP', colorScheme: 'light', wanted: ['blocked'] },
] as const;

ensureChromium();
ensureFonts();
mkdirSync(PICTURES, { recursive: true });
const sandbox = await startSandbox();
try {
  for (const { name, language, colorScheme, wanted } of TOOLBAR_STATES) {
    sandbox.control.reset();
    const context = await launchChromium({
      sandboxArgs: sandbox.chromiumArgs(),
      headless: true,
      language,
      context: { colorScheme, viewport: { width: 1536, height: 864 } },
    });
    const narrator: Narrator = {
      step: (_title, work) => work(),
      async picture(moment, page) {
        if (!wanted.some((one) => one === moment)) return;
        const path = `${PICTURES}/${moment}.${name}.png`;
        await takePicture(page, path);
        console.log(path);
      },
    };
    await playSetUp(context, language, narrator);
    await playUnblock(await playToBlock(context, language, narrator), language, narrator);
    await context.close();
  }
} finally {
  await sandbox.close();
}
