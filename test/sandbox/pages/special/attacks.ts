/**
 * What a hostile page may try against an overlay that an extension put into it. Everything here runs in the page's own world with
 * the page's own rights. Each attack answers what it managed to do or see, as plain data.
 */

const seenUrls = new Set<string>();
/** Addresses the page made up itself: to find them again is no find. */
const guessedUrls = new Set<string>();
const messageSources = new Set<MessageEventSource>();
const messagesSeen: string[] = [];
const appearances: string[] = [];
const captured = { attachShadow: [] as string[], roots: [] as ShadowRoot[], listeners: {} as Record<string, number> };
const EXTENSION_URL = /\b(?:chrome|moz|safari-web)-extension:\/\/[^\s"')]+/g;

/** A well-known place of an extension's page, whoever finds out the extension's id. */
const GUESSED_PAGE = 'chrome-extension://hpkhcmkokdcahnmonlggbkjfbmkpmogl/panel.html';

/** Starts to watch at once: what is appended, what is loaded, who posts messages. */
export function watch(): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element && isForeign(node)) appearances.push(describe(node));
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => noteUrls(list.getEntries().map(({ name }) => name))).observe({
    type: 'resource',
    buffered: true,
  });
  addEventListener(
    'message',
    (event) => {
      if (event.source) messageSources.add(event.source);
      messagesSeen.push(`${event.origin}: ${JSON.stringify(event.data)}`);
      noteUrls([event.origin]);
    },
    true,
  );
}

const own = new WeakSet<Element>();

/** Marks an element as the page's own. */
export function claim<T extends Element>(element: T): T {
  own.add(element);
  return element;
}

function isForeign(element: Element): boolean {
  if (element === document.head || element === document.body || own.has(element)) return false;
  return element.parentNode === document.documentElement || element.parentNode === document.body;
}

function foreign(): HTMLElement[] {
  return [...document.documentElement.children, ...document.body.children].filter(isForeign) as HTMLElement[];
}

function describe(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ');
  return `<${element.localName}${attributes && ` ${attributes}`}> ${element.shadowRoot ? 'open root' : 'no visible root'}: ${element.textContent?.trim() ?? ''}`;
}

function noteUrls(texts: readonly string[]): void {
  for (const text of texts) for (const [url] of text.matchAll(EXTENSION_URL)) if (!guessedUrls.has(url)) seenUrls.add(url);
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Does something to each foreign element again and again for a time, since an overlay may defend itself. */
async function keepDoing(ms: number, deed: (element: HTMLElement) => void): Promise<{ targets: number; times: number }> {
  const targets = new Set<Element>();
  let times = 0;
  const until = performance.now() + ms;
  do {
    for (const element of foreign()) {
      targets.add(element);
      deed(element);
      times += 1;
    }
    await wait(16);
  } while (performance.now() < until);
  return { targets: targets.size, times };
}

const force = (element: HTMLElement, styles: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
};

/** Loads an address in a frame of the page's own, marked `data-attack`, so that a test can look what came of it. */
async function frame(url: string): Promise<{ url: string; event: string; readable: boolean }> {
  const element = claim(document.createElement('iframe'));
  element.dataset.attack = url;
  element.title = 'Attack';
  const event = new Promise<string>((resolve) => {
    element.onload = () => resolve('load');
    element.onerror = () => resolve('error');
    setTimeout(() => resolve('none'), 1500);
  });
  element.src = url;
  document.body.append(element);
  const came = await event;
  let readable = false;
  try {
    readable = element.contentDocument !== null && element.contentDocument.URL !== 'about:blank';
  } catch {
    readable = false;
  }
  return { url, event: came, readable };
}

async function probe(url: string): Promise<{ url: string; fetched: boolean }> {
  return {
    url,
    fetched: await fetch(url, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
  };
}

function reachable(): Element[] {
  const found = new Set<Element>(foreign());
  for (const element of foreign()) {
    for (const inside of element.querySelectorAll('*')) found.add(inside);
    for (const inside of element.shadowRoot?.querySelectorAll('*') ?? []) found.add(inside);
  }
  for (const root of captured.roots) for (const inside of root.querySelectorAll('*')) found.add(inside);
  for (let x = 8; x < innerWidth; x += 48) {
    for (let y = 8; y < innerHeight; y += 48) {
      for (const element of document.elementsFromPoint(x, y))
        if (!document.body.contains(element) || foreign().some((f) => f.contains(element))) found.add(element);
    }
  }
  found.delete(document.documentElement);
  return [...found];
}

const FORGED: readonly unknown[] = [
  'attest',
  { type: 'attest', confirmed: true },
  { to: 'panel', ticket: 'forged' },
  { to: 'panel', ticket: '' },
  { kind: 'attest', draft: { firstName: 'Mallory', lastName: 'Evil', email: 'mallory@evil.example' } },
  { kind: 'launcher-pressed' },
  { to: 'portal', kind: 'open-panel', ticket: 'forged', focus: true },
  { to: 'portal', kind: 'close-panel' },
];

/** All attacks, callable as `window.attack.{name}()`. */
export const attacks = {
  /** What is there to attack, and what the page has noticed so far. */
  async look() {
    return {
      foreign: foreign().map(describe),
      appearances: [...appearances],
      frames: window.length,
      iframes: document.querySelectorAll('iframe:not([data-attack])').length,
      urls: [...seenUrls],
      messagesSeen: [...messagesSeen],
    };
  },

  /** Takes the overlay out of the page, again whenever it returns. @param ms how long */
  async remove(ms = 0) {
    return keepDoing(ms, (element) => element.remove());
  },

  /** Pushes the overlay elsewhere, by style and by moving it into another place of the document. */
  async move(ms = 0) {
    const pit = claim(document.createElement('div'));
    pit.style.cssText = 'position:absolute;left:-9999px;transform:scale(.5)';
    document.body.append(pit);
    return keepDoing(ms, (element) => {
      force(element, { transform: 'translate(-60vw, 20vh) scale(0.6)', position: 'absolute', left: '0', right: 'auto' });
      pit.append(element);
    });
  },

  /** Only shifts it with styles: clicks meant for one button fall on another. */
  async shift(ms = 0) {
    return keepDoing(ms, (element) => force(element, { transform: 'translate(-40px, 60px)' }));
  },

  /** Makes it invisible but clickable. */
  async fade(ms = 0) {
    return keepDoing(ms, (element) => force(element, { opacity: '0.01', filter: 'opacity(1%)' }));
  },

  /** The same through a style sheet, without touching the element. */
  async fadeBySheet() {
    const style = claim(document.createElement('style'));
    style.textContent =
      'html > :not(head, body), body > :not([data-own]) { opacity: 0.01 !important; clip-path: inset(45%) !important }';
    document.head.append(style);
    return { targets: foreign().length };
  },

  /** The same from above: the whole document. */
  async fadeDocument() {
    force(document.documentElement, { opacity: '0.01' });
    force(document.body, { opacity: '0.01' });
    return { opacity: getComputedStyle(document.documentElement).opacity };
  },

  /** Lays a picture of the page's own over the overlay and lets clicks through it; in the top layer where the browser has one. */
  async cover() {
    const lid = claim(document.createElement('div'));
    lid.id = 'attack-cover';
    lid.textContent = 'Click here to continue';
    lid.style.cssText =
      'position:fixed;inset:0;inline-size:100vw;block-size:100vh;margin:0;border:0;z-index:2147483647;background:#fff;pointer-events:none;opacity:.98;font-size:32px';
    lid.popover = 'manual';
    document.documentElement.append(lid);
    lid.showPopover();
    const top = document.elementsFromPoint(innerWidth - 40, innerHeight / 2).map(({ localName }) => localName);
    return { covered: foreign().length, top };
  },

  /** Takes the lid off again. */
  async uncover() {
    document.querySelector('#attack-cover')?.remove();
    return {};
  },

  /** Synthetic clicks and keys on everything within reach. */
  async click() {
    const targets = reachable();
    let dispatched = 0;
    const send = (target: EventTarget, event: Event) => {
      target.dispatchEvent(event);
      dispatched += 1;
    };
    for (const target of [...targets, document, window]) {
      const mouse = {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        clientX: innerWidth - 100,
        clientY: innerHeight - 80,
      };
      for (const type of ['pointerdown', 'pointerup'])
        send(target, new PointerEvent(type, { ...mouse, pointerId: 1, isPrimary: true }));
      for (const type of ['mousedown', 'mouseup', 'click']) send(target, new MouseEvent(type, mouse));
      for (const key of ['Enter', ' ', 'Tab', 'Escape']) {
        for (const type of ['keydown', 'keyup'])
          send(target, new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
      }
      if (target instanceof HTMLElement) target.click();
    }
    let framesReached = 0;
    for (const target of targets) {
      if (target instanceof HTMLIFrameElement && target.contentDocument) framesReached += 1;
    }
    return { targets: targets.map(({ localName }) => localName), dispatched, framesReached };
  },

  /** Forged messages to every frame, and to everybody who ever posted one here. @param more messages of the test's own */
  async postMessages(more: readonly unknown[] = []) {
    const receivers = new Set<MessageEventSource | Window>([window, ...messageSources]);
    for (let index = 0; index < window.length; index += 1) receivers.add(window[index] as Window);
    for (const target of reachable())
      if (target instanceof HTMLIFrameElement && target.contentWindow) receivers.add(target.contentWindow);
    let sent = 0;
    for (const receiver of receivers) {
      for (const message of [...FORGED, ...more]) {
        receiver.postMessage(message, { targetOrigin: '*' });
        sent += 1;
      }
    }
    await wait(50);
    return { receivers: receivers.size, sources: messageSources.size, sent, messagesSeen: [...messagesSeen] };
  },

  /** Loads the extension's own page in a frame of this page, by a guessed address. */
  async frameExtension(url = GUESSED_PAGE) {
    guessedUrls.add(url);
    return { ...(await frame(url)), ...(await probe(url)) };
  },

  /** Reads from the performance timeline what the extension loaded, and tries to load the same in a frame. */
  async readPerformance() {
    noteUrls(performance.getEntries().map(({ name }) => name));
    noteUrls([document.documentElement.outerHTML]);
    const urls = [...seenUrls];
    return { urls, framed: await Promise.all(urls.map(frame)), probed: await Promise.all(urls.map(probe)) };
  },

  /** Patches the page's world, so that whatever an extension does in it from now on is seen; see `patched`. */
  async patch() {
    const attachShadow = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (this: Element, init) {
      captured.attachShadow.push(`${this.localName} ${init.mode}`);
      const root = attachShadow.call(this, { ...init, mode: 'open' });
      captured.roots.push(root);
      return root;
    };
    const addEventListener = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never, never?]) {
      captured.listeners[type] = (captured.listeners[type] ?? 0) + 1;
      return addEventListener.call(this, type, ...rest);
    };
    return {};
  },

  /** What the patches saw. */
  async patched() {
    return { attachShadow: [...captured.attachShadow], roots: captured.roots.length, listeners: { ...captured.listeners } };
  },

  /** Holds the keyboard focus on the page's own field. @param ms how long */
  async stealFocus(ms = 500) {
    const field = claim(document.createElement('input'));
    field.setAttribute('aria-label', 'Attack');
    document.body.append(field);
    let lost = 0;
    const until = performance.now() + ms;
    while (performance.now() < until) {
      if (document.activeElement !== field) {
        lost += 1;
        field.focus();
      }
      await wait(16);
    }
    const active = document.activeElement?.localName ?? '';
    field.remove();
    return { lost, active, documentHasFocus: document.hasFocus() };
  },
};

export type Attacks = typeof attacks;
