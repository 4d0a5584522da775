import { expect, test } from 'vitest';
import { passedOnSecondTry } from '../../run/second-tries';

const spec = (title: string, ...tests: readonly (readonly [projectName: string, status: string])[]) => ({
  title,
  tests: tests.map(([projectName, status]) => ({ projectName, status })),
});

test('tests that passed on a second try are named, in Chromium and in Firefox', () => {
  const report = {
    suites: [
      {
        title: 'e2e/worker.spec.ts',
        specs: [spec('settles', ['chromium', 'expected']), spec('wakes', ['chromium', 'flaky'])],
        suites: [{ title: 'a lost answer', specs: [spec('is read back', ['chromium', 'flaky'], ['firefox', 'unexpected'])] }],
      },
      { title: 'firefox/popup.spec.ts', specs: [spec('opens', ['firefox', 'flaky'])] },
    ],
    stats: { expected: 1, flaky: 3, unexpected: 1 },
  };
  expect(passedOnSecondTry(report)).toEqual([
    '[chromium] e2e/worker.spec.ts › wakes',
    '[chromium] e2e/worker.spec.ts › a lost answer › is read back',
    '[firefox] firefox/popup.spec.ts › opens',
  ]);
});

test('without a report, or with a report of no tests, none is named', () => {
  for (const report of [null, {}, { suites: [] }, { suites: [{ title: 'a' }] }]) expect(passedOnSecondTry(report)).toEqual([]);
});
