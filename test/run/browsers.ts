/**
 * Finds the browsers that the tests and `npm start` need, and gets missing ones: an installed browser first, then the browser's own
 * download, then the system's packages. Installs nothing when a working browser is there.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

export interface FoundBrowser {
  readonly path: string;
  /** The browser's name and version, e.g. "Chromium 156.0.8078.79". */
  readonly version: string;
}

/** Where Firefox's own builds are kept: outside node_modules, so that `npm ci` does not delete them. */
const FIREFOX_CACHE = path.join(homedir(), '.cache', 'countersign');
/** The manifest's strict_min_version: an older Firefox refuses the extension. */
const FIREFOX_LEAST = 142;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

const say = (line: string) => console.error(`[browsers] ${line}`);

function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** The output of `--version`; null when the program does not start (missing libraries, a package manager's stub). */
function versionOf(file: string): string | null {
  // On Windows a browser opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(file) ? path.basename(file, '.exe') : null;
  const { status, stdout } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 && stdout.trim() ? (stdout.trim().split('\n').at(-1) ?? null) : null;
}

const programFiles = (...parts: string[]) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, ...parts));

function* chromiumCandidates(): Generator<string | null> {
  for (const name of ['chromium', 'chromium-browser', 'chrome-for-testing']) yield onPath(name);
  yield chromium.executablePath();
  // Branded Chrome refuses --load-extension since version 137; Edge and Chromium do not.
  for (const name of ['microsoft-edge', 'microsoft-edge-stable']) yield onPath(name);
  yield '/Applications/Chromium.app/Contents/MacOS/Chromium';
  yield '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  yield* programFiles('Chromium', 'Application', 'chrome.exe');
  yield* programFiles('Microsoft', 'Edge', 'Application', 'msedge.exe');
}

/** Whether the browser is a snap, which can read neither our folder nor the temporary profile. */
const isSnap = (file: string) => realpathSync(file).includes('/snap');

function usableChromium(file: string | null | undefined): FoundBrowser | null {
  if (!file || !existsSync(file) || isSnap(file)) return null;
  const version = versionOf(file);
  return version && !/^Google Chrome (?!for Testing)/.test(version) ? { path: file, version } : null;
}

/**
 * An installed Chromium (or Edge) that can load an unpacked extension, or null. `CHROMIUM_PATH` takes precedence. If it is set and does not
 * work, throws instead of falling back to another browser.
 */
export function findChromium(): FoundBrowser | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    const found = usableChromium(wanted);
    if (!found)
      throw new Error(`CHROMIUM_PATH is ${wanted}, which does not start or cannot load an extension (branded Chrome cannot).`);
    return found;
  }
  for (const candidate of chromiumCandidates()) {
    const found = usableChromium(candidate);
    if (found) return found;
  }
  return null;
}

function downloadedFirefox(): string | null {
  const root = path.join(FIREFOX_CACHE, 'firefox');
  if (!existsSync(root)) return null;
  const inBuild =
    { win32: 'firefox/firefox.exe', darwin: 'Firefox.app/Contents/MacOS/firefox' }[process.platform as string] ??
    'firefox/firefox';
  return (
    readdirSync(root)
      .map((build) => path.join(root, build, inBuild))
      .find((file) => existsSync(file)) ?? null
  );
}

function* firefoxCandidates(): Generator<string | null> {
  for (const name of ['firefox-esr', 'firefox', 'firefox-developer-edition']) yield onPath(name);
  yield downloadedFirefox();
  yield '/Applications/Firefox.app/Contents/MacOS/firefox';
  yield* programFiles('Mozilla Firefox', 'firefox.exe');
}

function usableFirefox(file: string | null | undefined): FoundBrowser | null {
  if (!file || !existsSync(file) || isSnap(file)) return null;
  const version = versionOf(file);
  if (!version) return null;
  const major = Number(/Firefox (\d+)/.exec(version)?.[1] ?? FIREFOX_LEAST);
  return major >= FIREFOX_LEAST ? { path: file, version } : null;
}

/** An installed Firefox new enough for the extension, or null. `FIREFOX_PATH` works like `CHROMIUM_PATH` in `findChromium`. */
export function findFirefox(): FoundBrowser | null {
  const wanted = process.env.FIREFOX_PATH;
  if (wanted) {
    const found = usableFirefox(wanted);
    if (!found) throw new Error(`FIREFOX_PATH is ${wanted}, which does not start or is older than Firefox ${FIREFOX_LEAST}.`);
    return found;
  }
  for (const candidate of firefoxCandidates()) {
    const found = usableFirefox(candidate);
    if (found) return found;
  }
  return null;
}

const nodeTool = (tool: string, ...args: string[]) => {
  const { status } = spawnSync(process.execPath, [path.resolve('node_modules', tool), ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return status === 0;
};

/** The prefix that makes apt-get run as root, or null when that is not possible without a password. */
function rootPrefix(): string[] | null {
  if (process.platform !== 'linux' || !onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

let listsAreFresh = false;

/** Installs Debian packages. Returns false when this is not Debian, we are not root, or the packages are not available. */
function aptInstall(...packages: string[]): boolean {
  const prefix = rootPrefix();
  if (!prefix) return false;
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...args];
    const { status, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (status !== 0) say(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    return status === 0;
  };
  if (!listsAreFresh) {
    say('Refreshing the package lists (apt-get update)…');
    listsAreFresh = apt('update');
  }
  say(`Installing ${packages.join(', ')} (apt-get)…`);
  return apt('install', '--no-install-recommends', ...packages);
}

function ensure(name: string, variable: string, find: () => FoundBrowser | null, ways: readonly (() => boolean)[]): FoundBrowser {
  const installed = find();
  if (installed) return installed;
  say(`No ${name} that can be used here.`);
  for (const way of ways) {
    way();
    const found = find();
    if (found) return found;
  }
  throw new Error(`${name} is needed and could not be got. Install it, or set ${variable} to its program, and run this again.`);
}

/** A Chromium that can load the extension. Gets one when there is none; when that fails, throws an error that says what to do. */
export function ensureChromium(): FoundBrowser {
  return ensure('Chromium', 'CHROMIUM_PATH', findChromium, [
    () => {
      say('Downloading Chromium (playwright install)…');
      return nodeTool('@playwright/test/cli.js', 'install', '--no-shell', 'chromium');
    },
    () => aptInstall('chromium'),
  ]);
}

/** Like `ensureChromium`, for Firefox 142 or newer. */
export function ensureFirefox(): FoundBrowser {
  return ensure('Firefox', 'FIREFOX_PATH', findFirefox, [
    () => {
      say('Downloading Firefox (@puppeteer/browsers)…');
      return nodeTool('@puppeteer/browsers/lib/main-cli.js', 'install', 'firefox@stable', '--path', FIREFOX_CACHE);
    },
    () => aptInstall('firefox-esr'),
    () => aptInstall('firefox'),
  ]);
}

/** Installs fonts for the languages in which the portals and Countersign are shown. Without them only pictures suffer: they show boxes. */
export function ensureFonts(): void {
  if (process.platform !== 'linux' || !onPath('fc-list')) return;
  const lacks = (language: string) => !spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).stdout?.trim();
  const wanted = [...(lacks('ja') ? ['fonts-noto-cjk'] : []), ...(lacks('ar') || lacks('en') ? ['fonts-noto-core'] : [])];
  if (wanted.length > 0 && !aptInstall(...wanted)) {
    say(`No font for some languages (${wanted.join(', ')}): their letters show as boxes in pictures.`);
  }
}
