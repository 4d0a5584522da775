// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BlockScanner, type FoundBlock, scanForBlock } from '../../../lib/content/block-scanner';

const TEXT = 'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.';
let scanner: BlockScanner | undefined;
let told: (FoundBlock | null)[];

/** happy-dom lays nothing out: every element gets a box, unless a test takes it away. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    width: 300,
    height: 20,
    right: 300,
    bottom: 20,
  } as DOMRect);
  told = [];
});
afterEach(() => {
  scanner?.stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

async function see(html: string): Promise<void> {
  document.body.innerHTML = html;
  scanner = scanForBlock(
    document,
    (block) => told.push(block),
    () => {},
  );
  await pass();
}
/** Long enough for a pause, a rest and the grace of a vanished block. */
const pass = () => vi.advanceTimersByTimeAsync(1000);
const where = () => told.at(-1)?.where ?? null;

describe('sees a block', () => {
  test.each([
    ['message', `<div role="alert">${TEXT}</div>`],
    ['message', `<div class="ms-MessageBar"><span><span>${TEXT}</span></span></div>`],
    ['message', `<customer_he-message-bar>${TEXT}</customer_he-message-bar>`],
    ['dialog', `<div role="dialog"><p>${TEXT}</p></div>`],
    ['page', `<p>${TEXT.replace('Customer', '<b>Customer</b>').replace('Partner', '<a href="#p">Partner</a>')}</p>`],
    [
      'message',
      '<div role="alert"><h2>This order can’t be completed</h2><p>The customer has not accepted the Microsoft Customer Agreement.</p></div>',
    ],
  ])('as %s in %s', async (expected, html) => {
    await see(html);
    expect(where()).toBe(expected);
  });

  test('that comes late, goes, and comes back under the same key', async () => {
    await see('<main></main>');
    expect(told).toEqual([]);
    const bar = Object.assign(document.createElement('p'), { textContent: TEXT });
    document.querySelector('main')?.append(bar);
    await pass();
    const first = told.at(-1);
    bar.remove();
    await pass();
    expect(told.at(-1)).toBeNull();
    document.querySelector('main')?.append(bar);
    await pass();
    expect(told.at(-1)).toEqual(first);
  });

  test('drawn anew at once is one block', async () => {
    await see(`<main><p>${TEXT}</p></main>`);
    document.querySelector('main')?.replaceChildren(Object.assign(document.createElement('p'), { textContent: TEXT }));
    await pass();
    expect(told).toHaveLength(1);
  });

  test('in nested open shadow roots, the inner one made later', async () => {
    await see('<he-layout></he-layout>');
    const outer = document.querySelector('he-layout')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    outer.append(document.createElement('customer_he-card'));
    await pass();
    const inner = outer.firstElementChild?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inner.append(Object.assign(document.createElement('p'), { textContent: TEXT }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(where()).toBe('page');
    expect([...(scanner?.roots() ?? [])]).toEqual([document, outer, inner]);
  });

  test('whose text is written into an element that was there', async () => {
    await see('<p role="status">…</p>');
    (document.querySelector('p')?.firstChild as Text).data = TEXT;
    await pass();
    expect(where()).toBe('message');
  });

  test('in details, when they are opened; in their summary always', async () => {
    await see(`<details><summary>Why?</summary><p>${TEXT}</p></details>`);
    document.querySelector('details')?.setAttribute('open', '');
    await pass();
    expect(where()).toBe('page');
    document.querySelector('details')?.removeAttribute('open');
    await pass();
    expect(where()).toBeNull();
    document.body.innerHTML = `<details><summary>${TEXT}</summary><p>More</p></details>`;
    await pass();
    expect(where()).toBe('page');
  });

  test('of a title, a text and a button, in a dialog and on a plain page', async () => {
    const html =
      '<h2>This order can’t be completed</h2><p>The customer has not accepted the Microsoft Customer Agreement.</p><button>Close</button>';
    await see(`<div>${html}</div>`);
    expect(where()).toBe('page');
  });

  test('that was hidden, when it is shown', async () => {
    await see(`<div id="box" style="display: none"><p>${TEXT}</p></div>`);
    expect(told).toEqual([]);
    document.getElementById('box')?.removeAttribute('style');
    await pass();
    expect(where()).toBe('page');
  });
});

describe('does not see', () => {
  test.each([
    `<p style="display: none">${TEXT}</p>`,
    `<div style="visibility: hidden"><p>${TEXT}</p></div>`,
    `<div style="opacity: 0.01"><p>${TEXT}</p></div>`,
    `<div aria-hidden="true"><p>${TEXT}</p></div>`,
    `<article><p>${TEXT}</p></article>`,
    `<div role="article"><p>${TEXT}</p></div>`,
    `<aside><p>${TEXT}</p></aside>`,
    `<div class="helpPane"><p>${TEXT}</p></div>`,
    `<blockquote>${TEXT}</blockquote>`,
    `<ul><li><a href="/learn">${TEXT}</a></li></ul>`,
    `<textarea>${TEXT}</textarea>`,
    `<template><p>${TEXT}</p></template>`,
    `<script type="application/json">"${TEXT}"</script>`,
    `<p>${TEXT}${' More about it.'.repeat(200)}</p>`,
    `<details><summary>Why?</summary><p>${TEXT}</p></details>`,
    `<details><summary>Why?</summary>${TEXT}</details>`,
    // Three notices, each harmless: the second and the third would be a block if they were one text.
    '<div><p>Prices have changed.</p><p>This order can’t be cancelled.</p><p>The customer accepted the Microsoft Customer Agreement.</p></div>',
    '<div role="alert">New customers can’t buy until they accept the Microsoft Customer Agreement.</div>',
    '<p>Review and accept the Microsoft Customer Agreement.</p><footer><p>Contact your partner.</p></footer>',
  ])('%s', async (html) => {
    await see(html);
    expect(told).toEqual([]);
  });

  test('a text outside of the page', async () => {
    vi.mocked(Element.prototype.getBoundingClientRect).mockReturnValue({
      width: 300,
      height: 20,
      right: -9000,
      bottom: 20,
    } as DOMRect);
    await see(`<p>${TEXT}</p>`);
    expect(told).toEqual([]);
  });

  test('anything in a hidden tab, until it is looked at', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await see(`<p>${TEXT}</p>`);
    expect(told).toEqual([]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass();
    expect(where()).toBe('page');
  });

  test('anything after stop', async () => {
    await see('<main></main>');
    scanner?.stop();
    document.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: TEXT }));
    await pass();
    expect(told).toEqual([]);
  });
});

describe('the first look', () => {
  test('reads first what has to be seen, when there is no time for the whole page', async () => {
    // Each look at the clock finds that five milliseconds have passed: one thing is read between two pauses.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 5));
    await see(`<p>${TEXT}</p><div role="alert">${TEXT}</div>`);
    vi.mocked(performance.now).mockRestore();
    expect(told[0]?.where).toBe('message');
  });

  test('waits for a moment in which the page does nothing, for a bounded time; what comes later waits no more', async () => {
    const asked: { task: () => void; timeout: number }[] = [];
    vi.stubGlobal('requestIdleCallback', (task: () => void, { timeout }: { timeout: number }) => asked.push({ task, timeout }));
    await see(`<p>${TEXT}</p>`);
    expect(told).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.timeout).toBeGreaterThan(0);
    expect(asked[0]?.timeout).toBeLessThanOrEqual(150);
    asked[0]?.task();
    expect(where()).toBe('page');
    document.body.innerHTML = `<div role="alert">${TEXT}</div>`;
    await pass();
    vi.unstubAllGlobals();
    expect(asked).toHaveLength(1);
    expect(where()).toBe('message');
  });
});

test('again tells a block that still stands once more', async () => {
  await see(`<p>${TEXT}</p>`);
  scanner?.again(100);
  await pass();
  expect(told).toHaveLength(2);
});
