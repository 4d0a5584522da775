/** What `npm run zip` writes for the stores: the same code, and a manifest that they take. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';

const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const FOLDERS = ['.output/edge-mv3-store', `.output/countersign-${version}-edge-store.zip`];

afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

/** One file of a zip, by its central directory (PKWARE's APPNOTE 4.3.12); null when it is not in there. */
function unzip(zip: Buffer, name: string): string | null {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  }
  return null;
}

it('packs for a store without the key that fixes the id, and leaves the build for tests alone', { timeout: 240_000 }, () => {
  const commands = (scripts.zip as string).split(' && ').map((command) => command.split(' '));
  expect(commands.map((words) => words[3])).toEqual(['chrome', 'edge', 'firefox']);
  expect(commands.map((words) => words.slice(4))).toEqual(Array(3).fill(['--mode', 'store']));
  // Chrome's and Edge's builds are the same (builds.test.ts): one of them is packed here, as the script does.
  const [, ...rest] = commands[1] ?? [];
  const { status, stderr } = spawnSync(process.execPath, [path.resolve('node_modules/wxt/bin/wxt.mjs'), ...rest], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  expect(status, stderr).toBe(0);

  const zip = readFileSync(FOLDERS[1] as string);
  const packed = JSON.parse(unzip(zip, 'manifest.json') ?? 'null');
  const built = JSON.parse(readFileSync('.output/edge-mv3/manifest.json', 'utf8'));
  expect(built.key).toBeTypeOf('string');
  const { key: _, ...withoutKey } = built;
  expect(packed).toEqual(withoutKey);
  expect(unzip(zip, 'content-scripts/portal.js')).toBe(readFileSync('.output/edge-mv3/content-scripts/portal.js', 'utf8'));
});
