/**
 * `npm test` runs every check of the project on the builds that ship, in order of dependency. A failed check does not stop the others.
 * Before the last line, tests that passed only on a second try are named. The last line is `N passed, N failed` over all runners, where
 * each test counts as one and so does each other check.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureChromium, ensureFirefox, ensureFonts } from './browsers.ts';
import { passedOnSecondTry } from './second-tries.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  /** Name of the npm script. */
  readonly script: string;
  /** Reads the runner's own report; null when there is none. A check without this function counts as one. */
  readonly read?: () => Counts | null;
  /** Scripts that must pass first, because this one's result would mislead otherwise. */
  readonly needs?: readonly string[];
}

const REPORTS = 'test-results';

const report = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

function unitCounts(): Counts | null {
  const read = report(`${REPORTS}/vitest.json`) as { numPassedTests: number; numFailedTests: number } | null;
  return read && { passed: read.numPassedTests, failed: read.numFailedTests };
}

function endToEndCounts(): Counts | null {
  const read = report(`${REPORTS}/playwright.json`) as { stats: { expected: number; flaky: number; unexpected: number } } | null;
  return read && { passed: read.stats.expected + read.stats.flaky, failed: read.stats.unexpected };
}

const CHECKS: readonly Check[] = [
  { script: 'types' },
  { script: 'lint:code' },
  { script: 'lint:imports' },
  { script: 'lint:citations' },
  { script: 'lint:unused' },
  { script: 'build' },
  { script: 'unit', read: unitCounts, needs: ['build'] },
  { script: 'sizes', needs: ['build'] },
  { script: 'lint:firefox', needs: ['build'] },
  { script: 'e2e', read: endToEndCounts, needs: ['build'] },
];

/** Runs an npm script with our own Node and no standard input; true when it exits with 0. */
function runScript(script: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Run this through npm: npm test');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [npm, 'run', '--silent', script], { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

const heading = (text: string) => console.log(`\n━━ ${text} ${'━'.repeat(Math.max(0, 96 - text.length))}`);

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const env = { ...process.env };
const done = new Map<string, Counts & { ok: boolean; seconds: number; note: string }>();

for (const { script, read, needs = [] } of CHECKS) {
  heading(script);
  const started = performance.now();
  let ok = false;
  let note = '';
  const missing = needs.find((need) => !done.get(need)?.ok);
  if (missing) note = `not run: ${missing} failed`;
  else {
    try {
      if (script === 'e2e') {
        const chromium = ensureChromium();
        const firefox = ensureFirefox();
        ensureFonts();
        env.CHROMIUM_PATH = chromium.path;
        env.FIREFOX_PATH = firefox.path;
        console.log(`${chromium.version}\n${firefox.version}`);
      }
      ok = await runScript(script, env);
    } catch (error) {
      note = error instanceof Error ? error.message : String(error);
    }
  }
  const counted = missing ? null : read?.();
  const { passed, failed } = counted ?? { passed: ok && !read ? 1 : 0, failed: 0 };
  // A runner that crashed or ran no test counts as a failure, even if its report has none.
  const broken = failed === 0 && (!ok || passed === 0) ? 1 : 0;
  done.set(script, {
    ok: ok && broken === 0,
    passed,
    failed: failed + broken,
    seconds: (performance.now() - started) / 1000,
    note,
  });
  if (note) console.log(note);
}

heading('summary');
for (const [script, { ok, passed, failed, seconds, note }] of done) {
  console.log(
    `${ok ? '✓' : '✗'} ${script.padEnd(14)}${String(passed).padStart(6)}  ${failed ? `✗ ${failed}` : ''} ${seconds.toFixed(1)} s  ${note}`,
  );
}
for (const test of passedOnSecondTry(report(`${REPORTS}/playwright.json`))) console.log(`passed on second try: ${test}`);

const total = [...done.values()].reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  {
    passed: 0,
    failed: 0,
  },
);
const line = `${total.passed} passed, ${total.failed} failed`;
writeFileSync(`${REPORTS}/summary.txt`, `${line}\n`);
console.log(line);
process.exitCode = total.failed > 0 ? 1 : 0;
