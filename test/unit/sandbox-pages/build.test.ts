// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildPages } from '../../sandbox/pages/build.ts';
import { startPortal } from './portal.ts';

it('bundles every entry once, for production', async () => {
  const folder = await buildPages();
  const names = await readdir(folder);
  for (const entry of ['admin-center', 'purchase-status', 'partner-center', 'heavy', 'hostile', 'lookalikes'])
    expect(names).toContain(`${entry}.js`);
  const sources = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  // A sentence that only React's development build holds.
  expect(sources.join('')).not.toContain('Download the React DevTools');

  const again = performance.now();
  expect(await buildPages()).toBe(folder);
  expect(performance.now() - again).toBeLessThan(500);
}, 60_000);

it('serves the bundles as scripts, and nothing else', async () => {
  const portal = await startPortal();
  const visit = portal.browser();
  const script = await visit('https://partner.microsoft.com/sandbox-pages/partner-center.js');
  expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect((await visit('https://partner.microsoft.com/sandbox-pages/../../package.json')).status).toBe(404);
  await portal.close();
}, 60_000);
