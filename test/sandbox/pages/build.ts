/** Bundles the pages' browser code once for each state of its sources, so that a second start of the sandbox costs nothing. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('.', import.meta.url));
const ROOT = path.resolve(PAGES, '../../..');
const OUTPUT = path.join(ROOT, '.output/sandbox-pages');

const ENTRIES = {
  'admin-center': 'admin-center/main.tsx',
  'purchase-status': 'admin-center/purchase-status.tsx',
  'partner-center': 'partner-center/main.ts',
  heavy: 'special/heavy.ts',
  hostile: 'special/hostile.ts',
  lookalikes: 'special/lookalikes.ts',
} as const;

/**
 * Bundles the pages, or finds the bundle of an earlier run with the same sources and the same packages.
 * Safe to call from several processes at once.
 * @returns the folder that holds `{entry}.js` and the chunks they share.
 */
export async function buildPages(): Promise<string> {
  const folder = path.join(OUTPUT, await fingerprint());
  if (await exists(folder)) return folder;
  await mkdir(OUTPUT, { recursive: true });
  const building = await mkdtemp(path.join(OUTPUT, '.building-'));
  await bundle(building);
  try {
    await rename(building, folder);
  } catch (error) {
    // Another process was quicker: its bundle has the same content.
    if (!(await exists(folder))) throw error;
    await rm(building, { recursive: true, force: true });
  }
  await removeOldBundles(folder);
  return folder;
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  const nodeEnv = process.env.NODE_ENV;
  // Vite lets NODE_ENV decide; a test runner's 'test' would give React's development build.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: PAGES,
      configFile: false,
      publicDir: false,
      mode: 'production',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 5000,
        modulePreload: false,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, path.join(PAGES, file)])),
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', assetFileNames: '[name]-[hash][extname]' },
        },
      },
    });
  } finally {
    if (nodeEnv === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = nodeEnv;
  }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(PAGES, { recursive: true })).filter((name) => /\.(tsx?|json|css)$/.test(name)).sort();
  const sources = [...files.map((name) => path.join(PAGES, name)), path.join(ROOT, 'package.json')];
  for (const source of sources)
    hash
      .update(`${path.relative(ROOT, source)}\0`)
      .update(await readFile(source))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function removeOldBundles(current: string): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(OUTPUT)) {
    const folder = path.join(OUTPUT, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    // A younger one may just be read by another process.
    if (folder !== current && mtimeMs < anHourAgo) await rm(folder, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
