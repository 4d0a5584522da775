/** Runs once before the end-to-end tests: checks that the builds exist, and builds the sandbox's pages once instead of in each worker. */
import { existsSync } from 'node:fs';
import { buildPages } from '../sandbox/pages/build.ts';

export default async function beforeEndToEnd(): Promise<void> {
  for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
    if (!existsSync(`${build}/manifest.json`)) throw new Error(`${build} is missing: run npm run build first.`);
  }
  await buildPages();
}
