/**
 * `npm start` runs the sandbox and a browser with the extension on a blocked purchase. With a display, the browser stays open for your next
 * click. Without one, it plays the main job step by step and saves pictures in screenshots/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { ensureChromium, ensureFonts } from './browsers.ts';
import { launchChromium, takePicture } from './chromium.ts';
import { type Narrator, playSetUp, playToBlock, playUnblock } from './main-job.ts';

const PICTURES = 'screenshots';

const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function narrator(prefix: string): Narrator {
  let number = 0;
  return {
    async step(title, work) {
      const started = performance.now();
      const result = await work();
      console.log(`  ✓ ${title}  (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      return result;
    },
    async picture(name: string, page: Page) {
      number += 1;
      const file = `${PICTURES}/${prefix}-${number}-${name}.png`;
      await takePicture(page, file);
      console.log(`    ${file}`);
    },
  };
}

function build(): void {
  console.log('Building the extension…');
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Run this through npm: npm start');
  const { status, stderr, stdout } = spawnSync(process.execPath, [npm, 'exec', '--', 'wxt', 'build', '-b', 'chrome'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
}

async function play(sandbox: Sandbox): Promise<void> {
  const looks = [
    { prefix: 'en-light', language: 'en-US', colorScheme: 'light' },
    { prefix: 'en-dark', language: 'en-US', colorScheme: 'dark' },
    { prefix: 'ja-light', language: 'ja-JP', colorScheme: 'light' },
  ] as const;
  for (const { prefix, language, colorScheme } of looks) {
    console.log(`\n${language}, ${colorScheme}`);
    sandbox.control.reset();
    const context = await launchChromium({
      sandboxArgs: sandbox.chromiumArgs(),
      headless: true,
      language,
      context: { colorScheme, viewport: { width: 1536, height: 864 } },
    });
    try {
      const tell = narrator(prefix);
      await playSetUp(context, language, tell);
      await playUnblock(await playToBlock(context, language, tell), language, tell);
    } finally {
      await context.close();
    }
  }
}

async function show(sandboxArgs: readonly string[]): Promise<BrowserContext> {
  const context = await launchChromium({ sandboxArgs, headless: false, context: { viewport: null } });
  const tell: Narrator = { ...narrator(''), picture: async () => {} };
  await playSetUp(context, 'en-US', tell);
  await playToBlock(context, 'en-US', tell);
  return context;
}

const chromium = ensureChromium();
console.log(chromium.version);
if (!hasDisplay) ensureFonts();
build();
const sandbox = await startSandbox();
let failed = false;
try {
  if (hasDisplay) {
    const context = await show(sandbox.chromiumArgs());
    console.log('\nThe purchase is blocked. Press the button in the panel. Close the browser, or press Ctrl+C, to end.');
    await new Promise((resolve) => context.on('close', resolve));
  } else {
    console.log('No display: playing the main job here.');
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    await play(sandbox);
    console.log(`\nDone. Pictures are in ${PICTURES}/.`);
  }
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? error.message : error);
} finally {
  await sandbox.close();
}
process.exit(failed ? 1 : 0);
