/**
 * Checks the sizes of the Chromium build against the limits of design.md section 7. A page's total is everything that it loads: its
 * document, scripts, the chunks that these import, its words in one language, and style sheets.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Limit {
  readonly name: string;
  /** File or page in the build. */
  readonly entry: string;
  /** kB of 1,000 bytes; null: not limited. */
  readonly minifiedKb: number | null;
  readonly gzipKb: number;
}

export interface Size {
  readonly bytes: number;
  /** Each file compressed separately, as in a store package or on a server. */
  readonly gzipBytes: number;
  readonly files: readonly string[];
}

export const LIMITS: readonly Limit[] = [
  { name: 'content script', entry: 'content-scripts/portal.js', minifiedKb: 20, gzipKb: 8 },
  { name: 'overlay', entry: 'portal-overlay.js', minifiedKb: 12, gzipKb: 5 },
  { name: 'panel', entry: 'panel.html', minifiedKb: null, gzipKb: 40 },
  { name: 'popup', entry: 'popup.html', minifiedKb: null, gzipKb: 40 },
  { name: 'settings', entry: 'settings.html', minifiedKb: null, gzipKb: 45 },
  // Our own limit (design.md section 7 names none). One file for each use-case has its price in names and wiring, and no page waits for it.
  { name: 'worker', entry: 'background.js', minifiedKb: null, gzipKb: 75 },
];

/** A chunk of words: `en-fi63TZXF.js` for all pages, `popup.ja-7gQEh8KN.js` for one. A page loads one language. */
const WORDS = /(?:^|\/)(?:([a-z]+)\.)?[a-z]{2}-[\w-]+\.js$/;

const addressesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, address]) => address as string);

/** What a built file loads: immediately (a page's tags, a script's imports), and later (dynamic imports). */
function loadedBy(file: string, text: string): { now: string[]; later: string[] } {
  if (file.endsWith('.html')) return { now: addressesIn(text, /(?:src|href)="([^"]+\.(?:js|css))"/g), later: [] };
  if (!file.endsWith('.js')) return { now: [], later: [] };
  return {
    now: addressesIn(text, /\b(?:from|import)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g),
    later: addressesIn(text, /\bimport\s*\(\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]\s*\)/g),
  };
}

/** Size of an entry and of everything that it loads to open, in its largest language. Throws when the build lacks it. */
export function sizeOf(build: string, entry: string): Size {
  const seen = new Set<string>();
  const words = new Map<string, string[]>();
  const read = (file: string) => readFileSync(path.join(build, file));
  const weigh = (file: string) => gzipSync(read(file), { level: 9 }).length;
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const { now, later } = loadedBy(file, read(file).toString('utf8'));
    const locate = (address: string) =>
      address.startsWith('/') ? address.slice(1) : path.posix.join(path.posix.dirname(file), address);
    for (const address of now) visit(locate(address));
    for (const address of later) {
      const chunk = WORDS.exec(address);
      // Other dynamic imports are loaded on demand, so they do not count towards opening the page.
      if (chunk && (!chunk[1] || entry.startsWith(`${chunk[1]}.`))) {
        const family = chunk[1] ?? '';
        words.set(family, [...(words.get(family) ?? []), locate(address)]);
      }
    }
  };
  visit(entry);
  for (const languages of words.values()) {
    const heaviest = [...languages].sort((one, other) => weigh(other) - weigh(one))[0];
    if (heaviest) visit(heaviest);
  }
  const files = [...seen];
  return {
    files,
    bytes: files.reduce((sum, file) => sum + read(file).length, 0),
    gzipBytes: files.reduce((sum, file) => sum + weigh(file), 0),
  };
}

/** Which of the two limits a size exceeds, in words; empty when none. */
export function overLimit(limit: Limit, size: Size): string {
  const over = [
    limit.minifiedKb !== null && size.bytes > limit.minifiedKb * 1000 ? `over ${limit.minifiedKb} kB minified` : '',
    size.gzipBytes > limit.gzipKb * 1000 ? `over ${limit.gzipKb} kB gzip` : '',
  ];
  return over.filter(Boolean).join(', ');
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

/** The table that `npm run sizes` and `npm run bench` print, and whether all sizes are within their limits. */
export function sizeTable(build: string): { lines: string[]; ok: boolean; sizes: Record<string, Size> } {
  const sizes: Record<string, Size> = {};
  let ok = true;
  const lines = [`${'kB'.padEnd(16)} minified    gzip   limit`];
  for (const limit of LIMITS) {
    const size = sizeOf(build, limit.entry);
    const over = overLimit(limit, size);
    sizes[limit.name] = size;
    ok &&= over === '';
    lines.push(
      `${limit.name.padEnd(16)}  ${kb(size.bytes)} ${kb(size.gzipBytes)}   ${limit.minifiedKb ? `${limit.minifiedKb} / ` : ''}${limit.gzipKb} ${over && `✗ ${over}`}`,
    );
  }
  const all = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const total = all.reduce((sum, entry) => sum + readFileSync(path.join(entry.parentPath, entry.name)).length, 0);
  lines.push(`${'whole package'.padEnd(16)}  ${kb(total)}`);
  return { lines, ok, sizes };
}

if (import.meta.main) {
  const build = '.output/chrome-mv3';
  if (!existsSync(build)) throw new Error(`${build} is missing: npm run build`);
  const { lines, ok } = sizeTable(build);
  console.log(lines.join('\n'));
  if (!ok) process.exitCode = 1;
}
