/** Runs once before the end-to-end tests: what they test must be there, and the sandbox's pages are built once, not by each worker. */
import { existsSync } from 'node:fs';
import { buildPages } from '../sandbox/pages/build.ts';

export default async function beforeEndToEnd(): Promise<void> {
  for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
    if (!existsSync(`${build}/manifest.json`)) throw new Error(`${build} is missing: run npm run build first.`);
  }
  await buildPages();
}
