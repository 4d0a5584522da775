/**
 * A Chromium without a debugger: a page with an attached debugger prerenders nothing, and Playwright and Puppeteer attach to every page.
 * This attaches to a page only while it evaluates one expression for a test.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../run/browsers.ts';

export interface UnattachedBrowser {
  /** Opens a tab without attaching to it. */
  open(url: string): Promise<void>;
  /** The value of an expression in the first page or frame whose address contains `address`; null while there is none. */
  evaluate(address: string, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchUnattached(profile: string, sandboxArgs: readonly string[]): Promise<UnattachedBrowser> {
  const extension = path.resolve('.output/chrome-mv3');
  const browser = spawn(
    findChromium()?.path ?? '',
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--lang=en-US',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...sandboxArgs,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'en_US' } },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const { host } = await new Promise<URL>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (part) => {
      said += part;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(new URL(address));
    });
    browser.once('exit', () => reject(new Error(said)));
  });
  return {
    async open(url) {
      await fetch(`http://${host}/json/new?${encodeURIComponent(url)}`, { method: 'PUT' });
    },
    async evaluate(address, expression) {
      const targets = (await (await fetch(`http://${host}/json/list`)).json()) as Target[];
      const target = targets.find(({ url }) => url.includes(address));
      return target ? evaluateIn(target.webSocketDebuggerUrl, expression) : null;
    },
    async close() {
      browser.kill();
      await ended;
    },
  };
}

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** Evaluates the expression; null if the page is closed before it answers. */
async function evaluateIn(address: string, expression: string): Promise<unknown> {
  const socket = new WebSocket(address);
  try {
    return await new Promise((resolve) => {
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data));
        if (message.id === 1) resolve(message.result?.result?.value ?? null);
      };
      socket.onclose = () => resolve(null);
      socket.onerror = () => resolve(null);
    });
  } finally {
    socket.close();
  }
}
