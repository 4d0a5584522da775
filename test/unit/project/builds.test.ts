/** What ships, as built by `npm run build`: one reviewed manifest per browser, and nothing of the tests in any file. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldScripts } from '../../../lib/portals/letters';
import { PARTS } from '../../../lib/portals/phrases';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
type Manifest = Record<string, unknown> & { key?: string; version: string };

const folderOf = (browser: string) => path.resolve('.output', `${browser}-mv3`);
const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(path.join(folderOf(browser), 'manifest.json'), 'utf8')) as Manifest;

function filesOf(browser: string): { name: string; text: string }[] {
  return readdirSync(folderOf(browser), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css|html|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folderOf(browser), file), text: readFileSync(file, 'utf8') }));
}

beforeAll(() => {
  for (const browser of BROWSERS) {
    if (!existsSync(folderOf(browser))) throw new Error(`.output/${browser}-mv3 is missing: run npm run build first.`);
  }
});

describe.each(BROWSERS)('the %s build', (browser) => {
  // A change here is a change of what the extension may do: review it, then `npm run unit -- -u`.
  it('has the reviewed manifest', async () => {
    const { version: _, ...rest } = manifestOf(browser);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(
      path.resolve(`test/fixtures/manifests/${browser}.json`),
    );
  });

  it('has the words of the purchase block as they are compared, in ASCII', () => {
    const script = readFileSync(path.join(folderOf(browser), 'content-scripts/portal.js'), 'utf8');
    expect(script).toContain(foldScripts(PARTS[0] as string));
  });

  it('has the version of package.json', () => {
    expect(manifestOf(browser).version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('knows nothing of the sandbox', () => {
    const traces = [
      '127.0.0.1',
      'localhost',
      'sandbox.example',
      'test/sandbox',
      '/sandbox-',
      // The sandbox's app and partner tenants.
      'c3b7e9a4-58d1-4b02-a6f7-91e0d3c2b845',
      '5f0c9d2e-7b1a-4c38-9e44-2a6d1f8b7c01',
      'd4e81a92-7c50-46fb-b3d6-8f09e2c5a714',
      '3fa7c6d1-0b29-4d84-9e5f-62c8a1b7d093',
      'fabrikam',
      'contosocloud',
    ];
    const files = filesOf(browser);
    expect(files.length).toBeGreaterThan(3);
    const found = files.flatMap(({ name, text }) =>
      traces.filter((trace) => text.toLowerCase().includes(trace)).map((trace) => `${name}: ${trace}`),
    );
    expect(found).toEqual([]);
  });

  // A part that is loaded on demand gets no sheet fetched for it: wxt.config.ts, `plainDynamicImport`.
  it('has no style sheet that no page names', () => {
    const files = filesOf(browser);
    const sheets = files.filter(({ name }) => name.endsWith('.css')).map(({ name }) => path.basename(name));
    const pages = files.filter(({ name }) => name.endsWith('.html')).map(({ text }) => text);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((sheet) => !pages.some((text) => text.includes(sheet)))).toEqual([]);
  });

  it('runs only code that is in the package, and brings no source maps', () => {
    for (const { name, text } of filesOf(browser)) {
      if (name.endsWith('.html')) expect(text, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      if (name.endsWith('.js')) expect(text, name).not.toMatch(/\beval\(|\bnew Function\b|importScripts\(|sourceMappingURL/);
    }
  });
});

it('keeps the Chromium id, and with it the redirect address', () => {
  for (const browser of ['chrome', 'edge']) {
    const digest = createHash('sha256')
      .update(Buffer.from(manifestOf(browser).key ?? '', 'base64'))
      .digest('hex')
      .slice(0, 32);
    const id = [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
    expect(id).toBe('hpkhcmkokdcahnmonlggbkjfbmkpmogl');
  }
});

it('is the same for Edge as for Chrome', () => {
  expect(filesOf('edge')).toEqual(filesOf('chrome'));
});
