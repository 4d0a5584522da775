/** Runs axe over one document in light, dark and high contrast. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './fixtures.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'high contrast', colorScheme: 'light', forcedColors: 'active' },
  { name: 'dark high contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What axe finds in one document, short enough to read in a failure. Run per frame, because axe itself cannot reach the panel's frame. */
async function findings(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  const { violations, passes } = await frame.evaluate<AxeResults, RunOptions>(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { iframes: false },
  );
  // No findings prove something only if axe ran the check.
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** Runs axe in every colour scheme. `page` contains the frame, and is switched to each scheme. */
export async function expectNothingFound(page: Page, frame: Frame, state: string): Promise<void> {
  for (const { name, ...look } of LOOKS) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    expect.soft(await findings(frame), `${state}, ${name}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
}
