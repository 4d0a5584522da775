/**
 * Finds the purchase block in a document at little cost: one observer watches the document and its open shadow roots, changes are read
 * once per pause, and nothing is read in a hidden tab. Facts about the portals' DOM: portal-pages.md sections 5, 6, 8.
 */
import type { BlockSighting } from '../domain/sighting';
import { isPurchaseBlock, LONGEST_MESSAGE, namesAgreement } from '../portals/block';

export interface FoundBlock {
  readonly where: BlockSighting['where'];
  /** The same for the same text in the same kind of place, also when the page redraws it. */
  readonly key: string;
}

export interface BlockScanner {
  /** Call it at a new address. Forgets what was found, reads changes immediately, and the whole page after `wait` milliseconds. */
  again(wait: number): void;
  /** The document and the open shadow roots found so far. */
  roots(): Iterable<ParentNode>;
  /** Adds the listener again that a page has removed. */
  listen(): void;
  /** Stops for good and releases the page. */
  stop(): void;
}

/** Longest time spent reading between two pauses, milliseconds. The rest waits for the next pause. */
const READING_BUDGET = 4;
/** Each millisecond of reading is followed by this many without, so that reading takes less than two per cent on a page that keeps changing… */
const REST = 60;
/** …but this many milliseconds may be read in advance, so that a page that was quiet is read immediately. */
const CREDIT = 12;
/** How long the first reading of a page may wait for idle moments, milliseconds. A block must be reported within 300. */
const PATIENCE = 150;
/** How long to wait before a block is reported as gone, milliseconds. The page may only be redrawing it. */
const GRACE = 300;
/** When to look again, milliseconds, because nothing tells us when fading in, upgrading and the like end. */
const AFTERTHOUGHTS = [120, 500, 1500, 4000];
// Limits for extreme pages: shadow roots, changed nodes, custom elements, unseen blocks, elements visited one by one.
const MOST_ROOTS = 400;
const MOST_WAITING = 3000;
const MOST_UNDECIDED = 400;
const MOST_UNSEEN = 20;
const MOST_VISITS = 800;

/** Never read, because it is not shown or is written by the agent. */
const UNREAD = 'script,style,template,noscript,textarea,select,svg,head';
/** Read first, because portals put important messages here. */
const URGENT = '[role^=alert],[role=status],[role=dialog],dialog';
/** In large trees only these are checked for a shadow root: custom elements, and elements without children that may have one. */
const LIKELY_HOSTS =
  ':is(div,span,section):empty,:not(div,span,a,td,li,path,i,tr,p,svg,button,input,img,b,label,section,tbody,th,ul)';
const INLINE = /^(?:a|abbr|b|bdi|code|em|font|i|label|mark|q|s|small|span|strong|sub|sup|time|u|wbr|slot)$/;
/** Only the summary of these is shown, which no element's style reveals. */
const CLOSED = 'details:not([open])';
const FOLDED = `${CLOSED}>:not(summary)`;
const MESSAGE = /message-?bar|notification|\balert/i;
/** Where a text is not a message of the page itself: articles, help panes, quotations, the agent's own writing. */
const ABOUT =
  /^(?:article|blockquote|pre|figure)|\b(?:article|textbox|tooltip|option|log) |help-?(?:pane|panel|article|content|flyout)|docs-|learn-/i;

/**
 * Looks for a purchase block until stopped.
 *
 * @param page the frame's document
 * @param found called with the block when one appears or changes, with null when it has been gone for a moment
 * @param changed called after changes were read, at most once per pause
 */
export function scanForBlock(page: Document, found: (block: FoundBlock | null) => void, changed: () => void): BlockScanner {
  const observed = new Set<Document | ShadowRoot>();
  const waiting = new Set<Node>();
  /** Custom elements without a shadow root so far. They get one when their code is loaded, without any event for us. */
  const undecided = new Set<Element>();
  /** Blocks that cannot be seen (yet). */
  const unseen = new Set<Element>();
  let current: { element: Element; block: FoundBlock } | null = null;
  let told: string | null = null;
  let pending = false;
  let credit = CREDIT;
  let paidAt = 0;
  /** Until then, the first reading of a page waits for idle moments. */
  let patientUntil = 0;
  /** Changes with every new watch, so that the timers of an older one do nothing. */
  let watch = 0;

  const changes = new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      if (type === 'characterData') waiting.add(target);
      else if ((target as Element).shadowRoot) enter((target as Element).shadowRoot as ShadowRoot);
      for (const node of addedNodes) waiting.add(node);
    }
    if (waiting.size > MOST_WAITING) readAll();
    schedule();
  });
  // Observes only the ancestors of blocks, so that a page may animate thousands of other elements at no cost.
  const appearances = new MutationObserver(schedule);

  const listen = () => page.addEventListener('visibilitychange', rewatch);
  listen();
  rewatch();
  return {
    listen,
    again(wait) {
      told = null;
      sleep();
      wake(wait);
    },
    roots: () => observed,
    stop() {
      page.removeEventListener('visibilitychange', rewatch);
      sleep();
    },
  };

  function rewatch(): void {
    sleep();
    wake(0);
  }

  /** Reads changes from now on immediately, and what is there already after `wait` milliseconds. */
  function wake(wait: number): void {
    if (page.hidden) return;
    observe(page);
    later(wait, () => {
      patientUntil = performance.now() + PATIENCE;
      readAll();
      schedule();
    });
  }

  function sleep(): void {
    watch++;
    changes.disconnect();
    appearances.disconnect();
    for (const set of [observed, waiting, undecided, unseen]) set.clear();
    current = null;
    pending = false;
  }

  function readAll(): void {
    waiting.clear();
    for (const root of observed) enqueue(root);
  }

  /** Runs a task in the page's first idle moment after `delay`, but at the latest `patience` later. Milliseconds. */
  function later(delay: number, task: () => void, patience = 0): void {
    const mine = watch;
    const run = () => {
      if (mine === watch) task();
    };
    setTimeout(() => {
      if (patience > 0 && 'requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: patience });
      else run();
    }, delay);
  }

  function schedule(): void {
    if (pending) return;
    pending = true;
    const now = performance.now();
    credit = Math.min(CREDIT, credit + (now - paidAt) / REST);
    paidAt = now;
    later(Math.min(400, 16 - Math.min(0, credit) * REST), read, patientUntil - now);
  }

  function afterthoughts(): void {
    for (const delay of AFTERTHOUGHTS) later(delay, schedule);
  }

  function read(): void {
    pending = false;
    const start = performance.now();
    for (const element of undecided) {
      if (element.shadowRoot) enter(element.shadowRoot);
      if (element.shadowRoot || !element.isConnected) undecided.delete(element);
    }
    const known = new Set<Element>();
    for (const node of waiting) {
      waiting.delete(node);
      if (node.isConnected) readTree(node, known);
      if (performance.now() - start > READING_BUDGET) break;
    }
    for (const element of unseen) judge(element);
    if (current && !isShown(current.element)) {
      current = null;
      readAll();
    }
    if (waiting.size > 0) schedule();
    else tell();
    changed();
    credit -= performance.now() - start;
  }

  function tell(): void {
    if (current && current.block.key !== told) {
      told = current.block.key;
      found(current.block);
    } else if (!current && told !== null) {
      later(GRACE, () => {
        if (current || told === null) return;
        told = null;
        found(null);
      });
    }
  }

  function observe(root: Document | ShadowRoot): void {
    observed.add(root);
    changes.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function enter(root: ShadowRoot): void {
    if (observed.has(root) || observed.size >= MOST_ROOTS) return;
    observe(root);
    enqueue(root);
  }

  /** Queues likely blocks first, so that they are found quickly on a page of any size. */
  function enqueue(root: Document | ShadowRoot): void {
    for (const element of root.querySelectorAll(URGENT)) waiting.add(element);
    waiting.add(root);
  }

  /**
   * Reads a subtree as one text first, and finds shadow roots by a selector. Both run inside the browser, while a script that visits each
   * node of a large page takes many times as long.
   */
  function readTree(top: Node, known: Set<Element>): void {
    if (top.nodeType === 3) {
      if (namesAgreement((top as Text).data)) consider(parentOf(top), known);
      return;
    }
    if (!('querySelectorAll' in top)) return;
    const tree = top as ParentNode & Node;
    const all = tree.querySelectorAll('*');
    for (const element of [tree as Element, ...(all.length > MOST_VISITS ? tree.querySelectorAll(LIKELY_HOSTS) : all)]) {
      if (element.shadowRoot) enter(element.shadowRoot);
      else if (element.localName?.includes('-') && undecided.size < MOST_UNDECIDED) {
        if (undecided.size === 0) afterthoughts();
        undecided.add(element);
      }
    }
    narrow(tree === page ? page.body : tree, known);
  }

  /** Goes down to the innermost elements that name the agreement. Its name may be split over several of their children. */
  function narrow(node: (ParentNode & Node) | null, known: Set<Element>): void {
    if (!node || (node as Element).matches?.(UNREAD) || !namesAgreement(node.textContent ?? '')) return;
    const inner = [...node.children].filter((child) => namesAgreement(child.textContent));
    for (const child of inner) narrow(child, known);
    if (inner.length === 0) consider(node.nodeType === 1 ? (node as Element) : (node as ShadowRoot).host, known);
  }

  /** Goes outwards from an element that names the agreement to the whole message. */
  function consider(element: Element | null, known: Set<Element>): void {
    let whole = element;
    while (whole && INLINE.test(whole.localName)) whole = parentOf(whole);
    for (let step = 0; whole && whole !== page.body && step < 5; step++, whole = parentOf(whole)) {
      if (known.has(whole)) return;
      known.add(whole);
      const said = textOf(whole, false);
      if (said.length > LONGEST_MESSAGE) return;
      if (isBlockIn(whole, said)) {
        judge(whole);
        return;
      }
      if (MESSAGE.test(kindOf(whole))) return;
    }
  }

  function judge(element: Element): void {
    const where = element.isConnected && placeOf(element);
    const seen = where && isShown(element);
    if (!where || seen) unseen.delete(element);
    if (seen && !current) {
      current = { element, block: { where, key: `${where}-${fingerprint(textOf(element, true))}` } };
      watchSurface(element);
    } else if (where && !seen && !unseen.has(element) && unseen.size < MOST_UNSEEN) {
      unseen.add(element);
      watchSurface(element);
      afterthoughts();
    }
  }

  function watchSurface(element: Element): void {
    for (let above: Element | null = element; above; above = parentOf(above)) {
      appearances.observe(above, { attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'open'] });
    }
  }

  function isShown(element: Element): boolean {
    return element.isConnected && isVisible(element) && isBlockIn(element, textOf(element, true));
  }
}

/** The parent as rendered: leaves slots and shadow roots. */
function parentOf(node: Node): Element | null {
  const parent = (node as Element).assignedSlot ?? node.parentNode;
  if (parent?.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/** Whether the element's text is a block. A message is one text, however many lines it has; another container may have several texts. */
function isBlockIn(element: Element, said: string): boolean {
  return isPurchaseBlock(said, MESSAGE.test(kindOf(element)) ? 4 : 2);
}

/** The text of an element as the reader sees it, with block elements on separate lines. At most slightly longer than LONGEST_MESSAGE. */
function textOf(top: Element, onlyVisible: boolean): string {
  let text = '';
  gather(top, true);
  return text;

  function gather(node: Node, inked: boolean): void {
    if (text.length > LONGEST_MESSAGE) return;
    if (node.nodeType === 3 && inked) text += (node as Text).data.replaceAll('\n', ' ');
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.matches(UNREAD) || (onlyVisible && !shows(element)) || (element !== top && isAbout(element))) return;
    const ownInked = !onlyVisible || (isInked(element) && !element.matches(CLOSED));
    const edge = INLINE.test(element.localName) || element.localName.includes('-') ? '' : '\n';
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    text += edge;
    for (const child of slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes) gather(child, ownInked);
    text += edge;
  }
}

function shows(element: Element): boolean {
  const { display, opacity } = getComputedStyle(element);
  return (
    display !== 'none' &&
    !(Number.parseFloat(opacity) <= 0.1) &&
    element.getAttribute('aria-hidden') !== 'true' &&
    !element.matches(FOLDED)
  );
}

/** Checks the element only, because a descendant can override `visibility`: Fluent's layers are hidden, and the dialogs in them are not. */
function isInked(element: Element): boolean {
  return !/hidden|collapse/.test(getComputedStyle(element).visibility);
}

/** Whether a reader can see the element, or could by scrolling. */
function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (!isInked(element)) return false;
  if (box.width < 2 || box.height < 2 || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  for (let above: Element | null = element; above; above = parentOf(above)) {
    const { overflow, display, clip, clipPath } = getComputedStyle(above);
    const frame = above.getBoundingClientRect();
    const closed = overflow !== 'visible' && !/contents|inline/.test(display) && (frame.width < 2 || frame.height < 2);
    if (!shows(above) || closed || /inset\((?:50|100)%|rect\([01]px/.test(clip + clipPath)) return false;
  }
  return true;
}

function kindOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('role')} ${element.id} ${element.getAttribute('class')} `;
}

function isAbout(element: Element): boolean {
  return ABOUT.test(kindOf(element)) || (element as HTMLElement).isContentEditable;
}

/** The kind of place that the text is in; null when it is not a message of the page itself. */
function placeOf(element: Element): FoundBlock['where'] | null {
  let where: FoundBlock['where'] = 'page';
  for (let above: Element | null = element; above; above = parentOf(above)) {
    const kind = kindOf(above);
    if (isAbout(above)) return null;
    if (where !== 'page') continue;
    if (/^aside| complementary /.test(kind) || above.matches('a[href]')) return null;
    if (MESSAGE.test(kind) || / status /.test(kind)) where = 'message';
    else if (/dialog /.test(kind) || above.matches('[aria-modal=true]')) where = 'dialog';
  }
  // A link whose whole text is the message leads to an article about it.
  const isLink = where === 'page' && [...element.querySelectorAll('a[href]')].some((link) => isPurchaseBlock(link.textContent));
  return isLink ? null : where;
}

/** A short fingerprint (FNV-1a), so that a report identifies the message without containing it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/[\s\d]+/g, '')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
