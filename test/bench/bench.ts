/**
 * `npm run bench` compares Countersign's cost for a portal page and its response times with design.md section 7. Each cost is measured in
 * pairs, alternately with and without the extension, on the same machine, in CPU time; the figures are medians. Prints a table and
 * writes test-results/bench.json. `npm run bench -- load` (or `churn`, `panel`, `popup`) measures one part only.
 * Always exits with 0, because figures from a machine under load prove nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { ensureChromium } from '../run/browsers.ts';
import { EXTENSION_ID, extensionPage, launchChromium, panelOf } from '../run/chromium.ts';
import { agree, configure, FABRIKAM, openCheckout, signIn } from '../run/main-job.ts';
import { sizeTable } from '../run/sizes.ts';
import { startSandbox } from '../sandbox/server.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const HEAVY = 'https://admin.cloud.microsoft/sandbox-heavy';
const CUSTOMERS = 10_000;

interface Figure {
  readonly name: string;
  readonly unit: 'ms' | '%';
  readonly without: number | null;
  readonly with: number;
  readonly bar: number;
  readonly samples: readonly number[];
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Like `dur`, but counts only the time that the thread actually ran. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

const isOwn = ({ args, dur }: TraceEvent) =>
  !!dur && (args?.data?.url ?? args?.data?.fileName ?? '').startsWith('chrome-extension://');

/** CPU ms of each run of the extension's script in a page's main thread, from the browser's trace. Nested events count once. */
function extensionTimes(trace: readonly TraceEvent[]): number[] {
  const own = trace.filter(isOwn).sort((a, b) => a.ts - b.ts);
  const times: number[] = [];
  const busyUntil = new Map<string, number>();
  for (const { ts, dur = 0, tdur = dur, pid, tid } of own) {
    const thread = `${pid}/${tid}`;
    if (ts < (busyUntil.get(thread) ?? 0)) continue;
    busyUntil.set(thread, ts + dur);
    times.push(tdur / 1000);
  }
  return times;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function metricsOf(page: Page): Promise<() => Promise<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  // CPU time, because a busy machine lengthens the elapsed time but not the cost.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
}

interface Load {
  readonly scriptMs: number;
  readonly extensionMs: number;
  /** The longest single run, which can delay a frame. */
  readonly longestMs: number;
}

/** Loads the heavy page once and measures its scripts until it has been quiet for two seconds. */
async function loadOnce(context: BrowserContext): Promise<Load> {
  const page = await context.newPage();
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const metrics = await metricsOf(page);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.goto(HEAVY);
  await page.waitForTimeout(2_000);
  const { ScriptDuration: scriptMs = 0 } = await metrics();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.close();
  const times = extensionTimes(trace.traceEvents);
  return { scriptMs, extensionMs: sum(times), longestMs: Math.max(0, ...times) };
}

interface Churned {
  /** Main-thread CPU ms of one frame, rows replaced once a frame. */
  readonly perFrame: number;
  /** The same for one round, when rounds follow each other as fast as possible. */
  readonly perRound: number;
}

/** Replaces rows in nested shadow roots: for 5 s at the screen's frame rate, then a fixed number of rounds at full speed. */
async function churnOnce(context: BrowserContext): Promise<Churned> {
  const run = async (query: string) => {
    const page = await context.newPage();
    const metrics = await metricsOf(page);
    await page.goto(`${HEAVY}?churn=1&${query}`);
    const before = await metrics();
    const result = await page.waitForFunction(
      () => {
        const { __churn: churn } = window as unknown as { __churn: { done: boolean; rounds: number } };
        return churn.done ? { rounds: churn.rounds } : null;
      },
      undefined,
      { timeout: 120_000, polling: 500 },
    );
    const churn = await result.jsonValue();
    const after = await metrics();
    await page.close();
    if (!churn) throw new Error('the heavy page gave no result');
    return { ...churn, busy: (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0) };
  };
  const paced = await run('seconds=5');
  const free = await run('pace=free&rounds=150');
  return { perFrame: paced.busy / paced.rounds, perRound: free.busy / free.rounds };
}

/** The extension's share of the main thread's CPU time while rows are replaced at full speed, in %, from the browser's trace. */
async function ownShareOfChurn(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await page.goto(`${HEAVY}?churn=1&pace=free&rounds=100`);
  const isDone = () => (window as unknown as { __churn: { done: boolean } }).__churn.done;
  await page.waitForFunction(isDone, undefined, { timeout: 120_000, polling: 500 });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.close();
  const own = traceEvents.find(isOwn);
  if (!own) return 0;
  const thread = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && pid === own.pid && tid === own.tid);
  return (sum(extensionTimes(traceEvents)) / sum(thread.map(({ tdur = 0 }) => tdur / 1000))) * 100;
}

/** Runs both sides in turn, starting with the other one each round, so that a busy moment affects both. */
async function inPairs<T>(plain: BrowserContext, extended: BrowserContext, once: (context: BrowserContext) => Promise<T>) {
  const without: T[] = [];
  const withExtension: T[] = [];
  await once(plain);
  await once(extended);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sides = [
      { context: plain, into: without },
      { context: extended, into: withExtension },
    ];
    for (const { context, into } of round % 2 ? sides.reverse() : sides) into.push(await once(context));
  }
  return { without, with: withExtension };
}

/** Time from the block's text in the page to the panel that shows the customer, with cached facts. */
async function blockToPanel(context: BrowserContext): Promise<number[]> {
  await context.addInitScript(() => {
    const seen = (name: string) => {
      const marked = globalThis as unknown as Record<string, number | undefined>;
      marked[name] ??= performance.timeOrigin + performance.now();
    };
    const isPanel = location.protocol === 'chrome-extension:';
    const look = () => {
      if (isPanel) {
        if (document.querySelector('h1, h2')?.textContent?.includes('Fabrikam'))
          requestAnimationFrame(() => requestAnimationFrame(() => seen('__panelAt')));
      } else if (document.body?.textContent?.includes('Please reach out to your Partner')) seen('__blockAt');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await openCheckout(context);
    const panel = await panelOf(page);
    await expect(panel.getByRole('heading', { name: FABRIKAM.company })).toBeVisible();
    const read = (name: string) => (Reflect.get(globalThis, name) as number | undefined) ?? null;
    const panelAt = await panel.waitForFunction(read, '__panelAt').then((handle) => handle.jsonValue());
    const blockAt = await page.waitForFunction(read, '__blockAt').then((handle) => handle.jsonValue());
    // The first round reads the facts from the service.
    if (round > 0 && panelAt !== null && blockAt !== null) times.push(panelAt - blockAt);
    for (const open of context.pages()) if (open !== context.pages()[0]) await open.close();
  }
  return times;
}

/** First contentful paint of the popup's page, and the time until it shows the number of customers. */
async function popupPaint(context: BrowserContext): Promise<{ paint: number[]; rows: number[] }> {
  const paint: number[] = [];
  const rows: number[] = [];
  // Signing in has started to read the list. We measure the popup with the list already read.
  for (let round = -1; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    await page.goto(extensionPage('popup.html'));
    const all = page.getByRole('button', { name: `All ${CUSTOMERS.toLocaleString('en')}` });
    await all.waitFor({ timeout: 120_000 });
    const times = await page.evaluate(() => ({
      rows: performance.now(),
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }));
    if (round >= 0) {
      paint.push(times.paint);
      rows.push(times.rows);
    }
    await page.close();
  }
  return { paint, rows };
}

const parts = process.argv.slice(2);
const wants = (part: string) => parts.length === 0 || parts.includes(part);
const figures: Figure[] = [];
const { version } = ensureChromium();
console.log(`${version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${ROUNDS} rounds`);
const sandbox = await startSandbox({ customers: CUSTOMERS });
const sandboxArgs = sandbox.chromiumArgs();
const plain = await launchChromium({ sandboxArgs, headless: true, extension: null });
const extended = await launchChromium({ sandboxArgs, headless: true });
await agree(extended);
try {
  const say = (text: string) => console.error(`… ${text}`);
  if (wants('load')) {
    say('script at load');
    const loads = await inPairs(plain, extended, loadOnce);
    const scriptOf = (side: readonly Load[]) => median(side.map(({ scriptMs }) => scriptMs));
    const own = loads.with.map(({ extensionMs }) => extensionMs);
    figures.push({
      name: 'script at load, all',
      unit: 'ms',
      without: scriptOf(loads.without),
      with: scriptOf(loads.with),
      bar: Number.NaN,
      samples: [],
    });
    figures.push({
      name: 'script at load, Countersign’s own',
      unit: 'ms',
      without: null,
      with: median(own),
      bar: 5,
      samples: own,
    });
    const longest = loads.with.map(({ longestMs }) => longestMs);
    figures.push({
      name: '  its longest stretch',
      unit: 'ms',
      without: null,
      with: median(longest),
      bar: Number.NaN,
      samples: longest,
    });
  }
  if (wants('churn')) {
    say('churn');
    const churn = await inPairs(plain, extended, churnOnce);
    const kinds = [
      { name: 'heavy churn, a frame', of: ({ perFrame }: Churned) => perFrame },
      { name: 'heavy churn at full speed, a round', of: ({ perRound }: Churned) => perRound },
    ];
    for (const { name, of } of kinds) {
      const [without, withExtension] = [median(churn.without.map(of)), median(churn.with.map(of))];
      figures.push({ name, unit: 'ms', without, with: withExtension, bar: Number.NaN, samples: churn.with.map(of) });
      figures.push({ name: '  added', unit: '%', without: null, with: (withExtension / without - 1) * 100, bar: 3, samples: [] });
    }
    const shares: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) shares.push(await ownShareOfChurn(extended));
    figures.push({ name: '  Countersign’s own share', unit: '%', without: null, with: median(shares), bar: 3, samples: shares });
  }
  if (wants('panel') || wants('popup')) {
    const settings = await configure(extended);
    await signIn(settings, 'Kenji Mori');
    await settings.close();
  }
  if (wants('panel')) {
    say('block to panel');
    const toPanel = await blockToPanel(extended);
    figures.push({
      name: 'block text to open panel, facts cached',
      unit: 'ms',
      without: null,
      with: median(toPanel),
      bar: 300,
      samples: toPanel,
    });
  }
  if (wants('popup')) {
    say('popup');
    const popup = await popupPaint(extended);
    figures.push({
      name: `popup painted, ${CUSTOMERS.toLocaleString('en')} customers`,
      unit: 'ms',
      without: null,
      with: median(popup.paint),
      bar: 120,
      samples: popup.paint,
    });
    figures.push({
      name: 'popup with its customers counted',
      unit: 'ms',
      without: null,
      with: median(popup.rows),
      bar: Number.NaN,
      samples: popup.rows,
    });
  }
} finally {
  await plain.close();
  await extended.close();
  await sandbox.close();
}

const number = (value: number | null) => (value === null || Number.isNaN(value) ? '' : value.toFixed(1)).padStart(9);
console.log(`\n${''.padEnd(42)}  without      with       bar`);
for (const { name, unit, without, with: withExtension, bar } of figures) {
  const over = withExtension > bar ? '  over' : '';
  console.log(`${name.padEnd(42)}${number(without)} ${number(withExtension)} ${number(bar)} ${unit}${over}`);
}
const { lines, sizes } = sizeTable('.output/chrome-mv3');
console.log(`\n${lines.join('\n')}`);
mkdirSync('test-results', { recursive: true });
writeFileSync(
  'test-results/bench.json',
  `${JSON.stringify({ version, rounds: ROUNDS, extension: EXTENSION_ID, figures, sizes }, null, 2)}\n`,
);
