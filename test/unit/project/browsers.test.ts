import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findChromium, findFirefox } from '../../run/browsers.ts';

let folder: string;

const program = (name: string, says: string, exitCode = 0) => {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho '${says}'\nexit ${exitCode}\n`);
  chmodSync(file, 0o755);
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-browsers-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('FIREFOX_PATH', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('takes the Chromium on the path, and not one that does not start', () => {
  program('chromium', 'command requires the chromium snap to be installed', 1);
  const other = program('chromium-browser', 'Chromium 150.0.1.2 built on Debian');
  expect(findChromium()).toEqual({ path: other, version: 'Chromium 150.0.1.2 built on Debian' });
});

it('takes the browser that is asked for, and says so when it cannot be used', () => {
  program('chromium', 'Chromium 150.0.1.2');
  vi.stubEnv('CHROMIUM_PATH', program('mine', 'Chromium 151.0.0.0'));
  expect(findChromium()?.version).toBe('Chromium 151.0.0.0');
  vi.stubEnv('CHROMIUM_PATH', program('branded', 'Google Chrome 151.0.0.0'));
  expect(() => findChromium()).toThrow(/CHROMIUM_PATH/);
  vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'nothing'));
  expect(() => findChromium()).toThrow(/CHROMIUM_PATH/);
});

it('takes Chrome for Testing, which still loads extensions', () => {
  vi.stubEnv('CHROMIUM_PATH', program('chrome', 'Google Chrome for Testing 151.0.0.0'));
  expect(findChromium()?.version).toBe('Google Chrome for Testing 151.0.0.0');
});

it('passes over a Firefox that is too old for the extension', () => {
  program('firefox-esr', 'Mozilla Firefox 128.9.0esr');
  const recent = program('firefox', 'Mozilla Firefox 142.0');
  expect(findFirefox()?.path).toBe(recent);
  vi.stubEnv('FIREFOX_PATH', path.join(folder, 'firefox-esr'));
  expect(() => findFirefox()).toThrow(/FIREFOX_PATH/);
});
