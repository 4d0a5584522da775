/**
 * A hostile page cannot attest, cannot read customer data, and cannot use Countersign to deceive the agent. The page is the sandbox's
 * `/sandbox-hostile`: a blocked checkout whose scripts attack whatever is put into it. Presses are real input events of the browser.
 */
import type { BrowserContext, Frame, Locator, Page } from '@playwright/test';
import { openAdminCenter } from '../run/main-job.ts';
import { expect, extensionPage, FABRIKAM, openCheckout, panelOf, test } from './fixtures.ts';
import { A_MOMENT, AWAY, attestsAsEver, BLOCK, centre, HOSTILE, lid, openHostile, posts, press, sheet } from './hostile-scene.ts';

/** Facts that the page could learn only through Countersign. */
const SECRETS = ['Haruka', 'Sato', 'haruka.sato@fabrikam.example', '0355550142', 'Kenji', 'None on record', 'Not accepted'];
/** Ways to hide or distort the panel that still let clicks through to it. */
const DISGUISES: readonly (readonly [what: string, begin: string, end: string])[] = [
  ['a lid in the top layer', 'window.attack.cover()', 'window.attack.uncover()'],
  ['a lid over the lines above the act only', lid('inset:60px 0 160px auto;inline-size:384px;background:#fff'), AWAY],
  ['a shadow thrown from outside', lid('inset:0 auto 0 -400px;inline-size:300px;box-shadow:1000px 0 0 300px #fff'), AWAY],
  ['a blurring pane', lid('inset:0;backdrop-filter:blur(40px)'), AWAY],
  [
    'generated content',
    sheet('html::after{content:"";position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none}'),
    AWAY,
  ],
  ['the root’s opacity', sheet('html{opacity:.02}'), AWAY],
  ['the root’s filter', sheet('html{filter:opacity(2%)}'), AWAY],
  ['the root’s blend mode', sheet('html{mix-blend-mode:difference}'), AWAY],
  ['the root’s mask', sheet('html{mask-image:linear-gradient(#0000,#0000)}'), AWAY],
  ['the root’s mask image by its old name', sheet('html{-webkit-mask-box-image:linear-gradient(#0000,#0000)}'), AWAY],
  ['a shrunken root', sheet('html{transform:scale(.3);transform-origin:100% 100%}'), AWAY],
  ['CSS zoom', sheet('html{zoom:.3}'), AWAY],
  ['a shift', sheet('html{transform:translate(-120px,0)}'), AWAY],
  ['the other side of the page', sheet('html{translate:-896px}'), AWAY],
  ['a clip', sheet('html{clip-path:inset(580px 0 0 0)}'), AWAY],
  [
    'a view transition that lets clicks through',
    `${sheet('::view-transition{pointer-events:none}::view-transition-old(root){animation-duration:9s;opacity:1!important}::view-transition-new(root){animation:none;opacity:0!important}')};window.going=document.startViewTransition(()=>{})`,
    `window.going.skipTransition();${AWAY}`,
  ],
];

test.describe('a hostile page', () => {
  test('cannot press the act itself, and finds nothing of the customer', async ({ signedIn, sandbox }) => {
    test.setTimeout(90_000);
    const page = await openAdminCenter(signedIn);
    // Before Countersign is there, the page hooks every API of its main world that Countersign could use.
    await page.addInitScript(() => {
      const taken: string[] = [];
      const told = (name: string) => taken.push(name);
      Object.assign(window, { taken });
      for (const name of ['MessageChannel', 'MutationObserver', 'IntersectionObserver', 'CSSStyleSheet'] as const) {
        const Real = window[name] as new (...given: unknown[]) => object;
        Object.assign(window, {
          [name]: class extends Real {
            constructor(...given: unknown[]) {
              super(...given);
              if (new Error().stack?.includes('chrome-extension')) told(name);
            }
          },
        });
      }
      const attachShadow = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (this: Element, init) {
        told(`attachShadow ${this.localName}`);
        return attachShadow.call(this, { ...init, mode: 'open' });
      };
      const postMessage = window.postMessage;
      window.postMessage = function (this: Window, ...given: unknown[]) {
        told(`postMessage ${JSON.stringify(given[0])}`);
        return Reflect.apply(postMessage, this, given);
      } as typeof window.postMessage;
    });
    await page.goto(HOSTILE);
    const panel = await panelOf(page);
    const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
    await expect(act).toBeVisible();
    await page.waitForTimeout(A_MOMENT);

    const found = await page.evaluate(async () => {
      const { attack } = window;
      const taken = [...(window as unknown as { taken: string[] }).taken];
      await attack.patch();
      const clicks = await attack.click();
      const look = await attack.look();
      const messages = await attack.postMessages();
      const performanceSaw = await attack.readPerformance();
      const patched = await attack.patched();
      const elements = [...document.querySelectorAll('*')];
      const everything = [
        document.documentElement.outerHTML,
        document.documentElement.getHTML({ serializableShadowRoots: true }),
        document.title,
        document.cookie,
        JSON.stringify({ ...localStorage, ...sessionStorage }),
        JSON.stringify(performance.getEntries().map(({ name }) => name)),
        ...elements.flatMap((element) => [...element.attributes].map(({ value }) => value)),
      ];
      return {
        everything: everything.join('\n'),
        taken,
        clicks,
        messages,
        look,
        performanceSaw,
        patched,
        active: document.activeElement?.localName,
        // What a page can reach from our outermost element.
        roots: elements.filter((element) => element.shadowRoot).map(({ localName }) => localName),
        windows: window.length,
      };
    });
    const all = JSON.stringify(found);
    for (const secret of SECRETS) expect(all).not.toContain(secret);
    expect(found.look.foreign).toHaveLength(1);
    expect(found.look.foreign[0]).toMatch(/^<x[0-9a-f]{8}-[0-9a-f]{4} style="[^"]*"> no visible root: $/);
    expect(found).toMatchObject({ roots: [], active: 'body', windows: 0 });
    expect(found.clicks).toMatchObject({ framesReached: 0 });
    // Only the page itself has posted messages in its window, so there is no other sender that it could answer.
    expect(found.look.messagesSeen).toEqual([]);
    expect(found.messages).toMatchObject({ receivers: 1 });
    expect(found.performanceSaw.urls).toEqual([]);
    expect(found.patched).toMatchObject({ attachShadow: [], roots: 0 });
    expect(found.taken).toEqual([]);
    await page.waitForTimeout(A_MOMENT);
    expect(posts(sandbox)).toHaveLength(0);
    expect(page.frames().filter((frame) => frame.url().includes('/panel.html'))).toHaveLength(1);
    await attestsAsEver({ page, panel, act }, sandbox);
  });

  test('gains no press by covering, fading, distorting or moving the panel', async ({ signedIn, sandbox }) => {
    test.setTimeout(120_000);
    const scene = await openHostile(signedIn);
    const { page, panel } = scene;
    for (const [what, begin, end] of DISGUISES) {
      await test.step(what, async () => {
        await page.evaluate(begin);
        await page.waitForTimeout(300);
        await press(scene);
        await page.waitForTimeout(400);
        await page.evaluate(end);
        // A press that was only postponed would count now.
        await page.waitForTimeout(A_MOMENT);
        expect(posts(sandbox)).toHaveLength(0);
      });
    }
    await expect(panel.getByRole('alert').filter({ hasText: 'Not sent: something covers this panel' })).toBeVisible();
    await attestsAsEver(scene, sandbox);
  });

  test('gains no press by timing: a lid taken off, or the act brought under the pointer, in the last moment', async ({
    signedIn,
    sandbox,
  }) => {
    test.setTimeout(90_000);
    const scene = await openHostile(signedIn);
    const { page, act } = scene;
    const spot = await centre(act);

    await test.step('the lid goes just before the click', async () => {
      await page.evaluate(() => window.attack.cover());
      await page.waitForTimeout(600);
      await page.mouse.move(spot.x, spot.y);
      await page.evaluate(() => window.attack.uncover());
      await page.waitForTimeout(200);
      await page.mouse.click(spot.x, spot.y);
      await page.waitForTimeout(A_MOMENT);
      expect(posts(sandbox)).toHaveLength(0);
    });

    await test.step('the lid goes between the pointer’s going down and up', async () => {
      await page.evaluate(() => window.attack.cover());
      await page.waitForTimeout(600);
      await page.mouse.move(spot.x, spot.y);
      await page.mouse.down();
      await page.evaluate(() => window.attack.uncover());
      await page.waitForTimeout(A_MOMENT);
      await page.mouse.up();
      await page.waitForTimeout(A_MOMENT);
      expect(posts(sandbox)).toHaveLength(0);
    });

    await test.step('the lid comes just before the click', async () => {
      await page.waitForTimeout(A_MOMENT);
      await page.evaluate(() => window.attack.cover());
      await page.mouse.click(spot.x, spot.y);
      await page.waitForTimeout(A_MOMENT);
      await page.evaluate(() => window.attack.uncover());
      await page.waitForTimeout(A_MOMENT);
      expect(posts(sandbox)).toHaveLength(0);
    });

    await test.step('the act slides under a pointer that rests on the page, and goes back on the press', async () => {
      const far = { x: spot.x - 400, y: spot.y };
      await page.mouse.move(far.x, far.y);
      await page.evaluate(() => {
        addEventListener('blur', () => document.documentElement.style.removeProperty('translate'), { once: true });
        document.documentElement.style.setProperty('translate', '-400px');
      });
      await page.waitForTimeout(120);
      await page.mouse.click(far.x, far.y);
      await page.waitForTimeout(A_MOMENT);
      await page.evaluate(() => document.documentElement.style.removeProperty('translate'));
      expect(posts(sandbox)).toHaveLength(0);
    });

    await test.step('another customer takes the place of the first in the last moment', async () => {
      const other = sandbox.control.customer('markup.onmicrosoft.com');
      const panel = await panelOf(page);
      const become = (query: string) =>
        page.evaluate((search) => {
          history.replaceState(null, '', search);
          document.body.append(document.createElement('hr'));
        }, query);
      // The first visit reads the customer, so that it is shown immediately the next time.
      await become(`?CTID=${other?.tenantId}`);
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText(other?.companyName ?? '');
      await expect(panel.getByRole('button', { name: /^Attest that / })).toBeVisible();
      // An address without a name does not bring the first customer back; only one that names that customer again does.
      await become(`?CTID=${FABRIKAM.tenantId}`);
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Fabrikam K.K.');
      await page.waitForTimeout(A_MOMENT);
      await page.mouse.move(spot.x, spot.y);
      await become(`?CTID=${other?.tenantId}`);
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText(other?.companyName ?? '');
      await page.mouse.click(spot.x, spot.y);
      await page.waitForTimeout(A_MOMENT * 2);
      expect(posts(sandbox)).toHaveLength(0);
    });

    await test.step('the panel is made to open under a double click', async () => {
      // The other customer's name in the address has made the tab forget the first customer.
      await page.goto(`${HOSTILE}?again&CTID=${FABRIKAM.tenantId}`);
      const panel = await panelOf(page);
      await expect(panel.getByRole('heading', { name: 'Fabrikam K.K.' })).toBeVisible();
      for (let times = 0; times < 3; times += 1) await page.mouse.click(spot.x, spot.y, { delay: 10 });
      await page.waitForTimeout(A_MOMENT * 2);
      expect(posts(sandbox)).toHaveLength(0);
      const again = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
      await attestsAsEver({ page, panel, act: again }, sandbox);
    });
  });

  test('opens the panel’s page in vain, by its fixed address and by the session’s', async ({ signedIn, sandbox }) => {
    const { page } = await openHostile(signedIn);
    const dynamic = await addressInPage(page);
    expect(new URL(dynamic).host).not.toBe(new URL(extensionPage('')).host);

    const fixed = await page.evaluate((url) => window.attack.frameExtension(url), extensionPage('panel.html'));
    expect(fixed).toMatchObject({ readable: false, fetched: false });
    const others = ['popup.html', 'settings.html', 'portal-overlay.js', 'manifest.json'];
    for (const name of others) {
      const url = new URL(name, dynamic).href;
      expect(await page.evaluate((address) => window.attack.frameExtension(address), url)).toMatchObject({ fetched: false });
    }

    // If the session's address had leaked, the page could open it in a frame and forge our content script's messages to it.
    const before = page.frames().length;
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.dataset.attack = 'stolen address';
      frame.style.cssText = 'position:fixed;inset:0 auto 0 0;inline-size:384px;block-size:100%';
      frame.src = url;
      frame.onload = () => {
        const { port1, port2 } = new MessageChannel();
        frame.contentWindow?.postMessage({ to: 'panel', ticket: 'forged' }, '*', [port2]);
        frame.contentWindow?.postMessage({ to: 'panel', ticket: crypto.randomUUID() }, '*');
        port1.postMessage({ inPlace: true });
      };
      document.body.append(frame);
    }, dynamic);
    await expect.poll(() => page.frames().length).toBe(before + 1);
    const stolen = page.frames().at(-1) as Frame;
    await expect(stolen.locator('main')).toHaveText(/^(?!One moment)\S.*/, { timeout: 6000 });
    await page.waitForTimeout(A_MOMENT);
    const said = await stolen.locator('body').innerText();
    for (const secret of [...SECRETS, 'Fabrikam', 'Attest', 'Sign in']) expect(said).not.toContain(secret);
    await expect(stolen.getByRole('button')).toHaveCount(0);
    expect(posts(sandbox)).toHaveLength(0);
  });

  for (const fight of ['remove', 'move', 'shift', 'fade'] as const) {
    test(`that fights (${fight}) gets rid of the panel at most, and the browser its rest`, async ({ signedIn, sandbox }) => {
      const { page } = await openHostile(signedIn);
      const done = await page.evaluate((name) => window.attack[name](2000), fight);
      expect(done.times).toBeGreaterThan(0);
      const { foreign } = await page.evaluate(() => window.attack.look());
      expect(foreign).toEqual([]);
      expect(await busyShare(page, 2000)).toBeLessThan(0.05);
      await page.waitForTimeout(A_MOMENT);
      expect(page.frames().filter((frame) => frame.url().includes('/panel.html'))).toHaveLength(0);
      expect(posts(sandbox)).toHaveLength(0);

      // The panel is gone from this document, but works in the next one.
      await page.goto('https://admin.cloud.microsoft/#/checkout');
      const panel = await panelOf(page);
      const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
      await expect(act).toBeVisible();
      await attestsAsEver({ page, panel, act }, sandbox);
    });
  }

  test('gains nothing by clones, new documents, floods and false events', async ({ signedIn, sandbox }) => {
    test.setTimeout(90_000);
    const { page } = await openHostile(signedIn);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));

    await test.step('clones', async () => {
      const clones = await page.evaluate(() => {
        const ours = document.documentElement.lastElementChild as HTMLElement;
        const copies = [ours.cloneNode(true), document.importNode(ours, true), ours.cloneNode(true)] as HTMLElement[];
        for (const copy of copies) document.body.append(copy);
        return copies.map((copy) => [copy.childNodes.length, copy.shadowRoot === null]);
      });
      expect(clones).toEqual(Array.from({ length: 3 }, () => [0, true]));
    });

    await test.step('floods of changes, history and events', async () => {
      await page.evaluate(async () => {
        const until = performance.now() + 2000;
        for (let round = 0; performance.now() < until; round += 1) {
          for (let times = 0; times < 50; times += 1) {
            const line = document.createElement('div');
            line.setAttribute('role', 'alert');
            line.textContent = `Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement. ${round} ${times}`;
            document.body.append(line);
            if (times % 2) line.remove();
          }
          if (round % 10 === 0) for (const line of document.querySelectorAll('body > [role=alert]')) line.remove();
          // Chromium drops more calls per second than this.
          if (round % 4 === 0) history.replaceState(null, '', `#/round/${round}`);
          for (const type of ['popstate', 'hashchange', 'visibilitychange', 'pagehide', 'wxt:locationchange']) {
            dispatchEvent(new Event(type));
            document.dispatchEvent(new Event(type));
          }
          const { navigation } = window as unknown as { navigation: EventTarget };
          navigation.dispatchEvent(new Event('navigatesuccess'));
          navigation.dispatchEvent(new Event('currententrychange'));
          await new Promise((resolve) => setTimeout(resolve, 16));
        }
        for (const line of document.querySelectorAll('body > [role=alert]')) line.remove();
      });
      await page.waitForTimeout(2000);
      expect(await busyShare(page, 2000)).toBeLessThan(0.1);
    });

    await test.step('the whole document replaced, in three ways', async () => {
      await page.evaluate(() => {
        document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
      });
      await page.waitForTimeout(500);
      await page.evaluate(() => document.documentElement.replaceWith(document.createElement('html')));
      await page.waitForTimeout(500);
      await page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Written</title><body>Written');
        document.close();
      });
      await page.waitForTimeout(1000);
      expect(await busyShare(page, 1000)).toBeLessThan(0.1);
    });
    expect(errors).toEqual([]);
    expect(posts(sandbox)).toHaveLength(0);

    const after = await openCheckout(signedIn);
    const panel = await panelOf(after);
    const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
    await expect(act).toBeVisible();
    await attestsAsEver({ page: after, panel, act }, sandbox);
  });

  test('puts no word of its own into the panel, and no script', async ({ signedIn, sandbox }) => {
    const { page, panel, act } = await openHostile(signedIn);
    const alarms = listen(signedIn);
    await page.evaluate(() => {
      const bar = document.querySelector('[role=alert]') as HTMLElement;
      bar.textContent =
        'Mallory Ltd: please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement. <img src=x onerror=alert(1)> Attest that Mallory Evil accepted';
      document.title = 'Mallory Ltd <script>alert(1)</script>';
      const h1 = document.querySelector('h1') as HTMLElement;
      h1.textContent = 'Mallory Ltd';
    });
    await page.waitForTimeout(1500);
    const said = await panel.locator('html').innerHTML();
    expect(said).not.toMatch(/Mallory|onerror|alert\(/);
    await expect(panel.getByRole('heading', { name: 'Fabrikam K.K.' })).toBeVisible();
    expect(alarms).toEqual([]);
    await attestsAsEver({ page, panel, act }, sandbox);
  });

  test('pollutes its own world only, and by clobbering gets rid of us at most', async ({ signedIn, sandbox }) => {
    test.setTimeout(90_000);
    const page = await openAdminCenter(signedIn);
    await page.addInitScript(() => {
      Object.defineProperties(Object.prototype, {
        to: { value: 'panel', writable: true, configurable: true },
        ticket: { value: 'forged', writable: true, configurable: true },
        attest: { get: () => ({ open: true }), set() {}, configurable: true },
        passive: { value: true, writable: true, configurable: true },
      });
      Array.prototype.includes = () => true;
      String.prototype.replaceAll = () => 'Mallory';
      JSON.stringify = () => '{}';
    });
    /** A page with the block, and with forms that shadow the names that scripts use. */
    const clobbering = (attribute: 'id' | 'name', names: readonly string[]) => {
      const parts = ['runtime', 'href', 'style', 'append', 'remove', 'children', 'attributes', 'parentNode', 'createOverlay'];
      const forms = names.map(
        (name) => `<form ${attribute}="${name}">${parts.map((part) => `<input name="${part}">`).join('')}</form>`,
      );
      return `<!doctype html><html lang="en"><body>${BLOCK}${forms.join('')}</body></html>`;
    };
    // A page without scripts, because the hostile page's own scripts would break as well.
    let body = clobbering('id', [
      'chrome',
      'browser',
      'crypto',
      'location',
      'navigation',
      'innerWidth',
      'self',
      'top',
      'document',
    ]);
    await page.route(HOSTILE, (route) => route.fulfill({ contentType: 'text/html', body }));

    await test.step('names of globals', async () => {
      await page.goto(HOSTILE);
      expect(await page.evaluate(`[{}.ticket, [].includes(1)]`)).toEqual(['forged', true]);
      const panel = await panelOf(page);
      const act = panel.getByRole('button', { name: /^Attest that Haruka Sato accepted on / });
      await expect(act).toBeVisible();
      await attestsAsEver({ page, panel, act }, sandbox);
    });

    await test.step('names of the document’s own members, which bind scripts of extensions too', async () => {
      sandbox.control.clearConfirmations(FABRIKAM.tenantId);
      sandbox.control.clearRequests();
      body = clobbering('name', ['documentElement', 'body', 'createElement', 'activeElement', 'querySelector', 'defaultView']);
      await page.goto(HOSTILE);
      expect(await page.evaluate(`[typeof document.createElement, String(document.documentElement)]`)).toEqual([
        'object',
        '[object HTMLFormElement]',
      ]);
      await page.waitForTimeout(2000);
      expect(await busyShare(page, 1000)).toBeLessThan(0.1);
      expect(posts(sandbox)).toHaveLength(0);
    });
  });

  test('is not believed by a frame of its own about whose purchase is blocked', async ({ signedIn, sandbox }) => {
    // A frame on a portal host has another customer's address and a block. The tab keeps the customer of its top page.
    const page = await openAdminCenter(signedIn);
    const [, other] = sandbox.control.customers(0, 2);
    await page.goto('https://admin.cloud.microsoft/#/homepage');
    await page.waitForTimeout(500);
    await page.route('**/evil-frame*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><body>${BLOCK}</body></html>`,
      }),
    );
    await page.route('**/hosting*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><body><iframe width=600 height=300 src="https://admin.microsoft.com/evil-frame?CTID=${other?.tenantId}"></iframe></body></html>`,
      }),
    );
    await page.goto('https://admin.cloud.microsoft/hosting');
    const panel = await panelOf(page);
    await expect(panel.getByRole('heading', { name: 'Fabrikam K.K.' })).toBeVisible();
    expect(await panel.locator('body').innerText()).not.toContain(other?.companyName);
  });
});

test.describe('a customer with a hostile name', () => {
  for (const domain of ['markup', 'wingtiptoys', 'allgemeineversorgung']) {
    test(`is only text: ${domain}`, async ({ signedIn, sandbox }) => {
      const alarms = listen(signedIn);
      const customer = sandbox.control.customer(`${domain}.onmicrosoft.com`);
      if (!customer) throw new Error(`No customer ${domain}.`);
      // A name must not reorder the text around it, so characters that do so are removed wherever a name is shown.
      const shown = customer.companyName.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
      const page = await openCheckout(signedIn, { tenantId: customer.tenantId });
      const panel = await panelOf(page);
      const heading = panel.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(shown);
      await expectHarmless(panel, heading);

      const popup = await signedIn.newPage();
      await popup.goto(extensionPage('popup.html'));
      await popup.getByRole('searchbox', { name: 'Search customers' }).fill(domain);
      const row = popup.getByText(shown, { exact: true }).first();
      await expect(row).toBeVisible();
      await expectHarmless(popup.mainFrame(), row);
      expect(alarms).toEqual([]);
    });
  }
});

/** Expects that the name's markup has no effect, that the name does not reorder the text around it, and that it does not widen the page. */
async function expectHarmless(frame: Frame, name: Locator): Promise<void> {
  expect(await frame.evaluate(() => document.title)).not.toBe('1');
  await expect(frame.locator('img[src=x]')).toHaveCount(0);
  expect(
    await name.evaluate((element) => getComputedStyle(element).unicodeBidi + (element.closest('bdi') ? ' bdi' : '')),
  ).toMatch(/isolate|plaintext|bdi/);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Collects dialogs and violations of our pages' content security policy, from all pages of the context from now on. */
function listen(context: BrowserContext): string[] {
  const alarms: string[] = [];
  context.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text()) && message.location().url.startsWith('chrome-extension:'))
      alarms.push(message.text());
  });
  return alarms;
}

/** The share of the next `ms` milliseconds in which the page's main thread is busy. */
async function busyShare(page: Page, ms: number): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await busy();
  await page.waitForTimeout(ms);
  const share = ((await busy()) - before) / ms;
  await devTools.detach();
  return share;
}

/** The panel's address in this session, which only our content script can request. Read in its isolated world through DevTools. */
async function addressInPage(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const worlds: { id: number; name: string; auxData?: { type?: string } }[] = [];
  devTools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as (typeof worlds)[number]));
  await devTools.send('Runtime.enable');
  const ours = worlds.find(({ auxData, name }) => auxData?.type === 'isolated' && name === 'Countersign');
  if (!ours) throw new Error(`No isolated world of ours in the page: ${JSON.stringify(worlds)}`);
  const { result } = await devTools.send('Runtime.evaluate', {
    contextId: ours.id,
    expression: `chrome.runtime.getURL('/panel.html')`,
  });
  await devTools.detach();
  return String(result.value);
}
