import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results/playwright',
  globalSetup: './test/run/before-e2e.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  // Real browsers on a busy machine miss a beat now and then; what passes only on a second try is listed as flaky.
  retries: process.env.CI ? 2 : 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testDir: 'test/e2e' },
    { name: 'firefox', testDir: 'test/firefox' },
  ],
});
