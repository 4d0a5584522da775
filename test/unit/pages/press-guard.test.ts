// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PressJudgement } from '../../../components/panel';
import { createPressGuard } from '../../../lib/pages/panel/press-guard';

type Seen = { isVisible: boolean; intersectionRatio: number };

/** Says what the browser would say; the rest of the page is happy-dom's. */
class FakeObserver {
  static readonly open: FakeObserver[] = [];
  readonly elements = new Set<Element>();
  readonly tell: IntersectionObserverCallback;
  readonly options: IntersectionObserverInit & { trackVisibility?: boolean };

  constructor(tell: IntersectionObserverCallback, options: IntersectionObserverInit) {
    this.tell = tell;
    this.options = options;
    FakeObserver.open.push(this);
  }
  observe(element: Element) {
    this.elements.add(element);
  }
  unobserve(element: Element) {
    this.elements.delete(element);
  }
}

function openPage({ tracks = true } = {}) {
  FakeObserver.open.length = 0;
  class Entry {}
  if (tracks) Object.defineProperty(Entry.prototype, 'isVisible', { get: () => true, configurable: true });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('IntersectionObserverEntry', Entry);
  document.body.innerHTML = '<button id="act">Attest</button><dialog><button id="yes">Yes</button></dialog>';
  const button = document.getElementById('act') as HTMLButtonElement;
  const yes = document.getElementById('yes') as HTMLButtonElement;
  const pressGuard = createPressGuard(window as unknown as Window & typeof globalThis);
  pressGuard.tellPlace(true, true);
  const observer = FakeObserver.open[0] as FakeObserver;
  const see = (target: Element, { isVisible, intersectionRatio }: Seen) =>
    observer.tell(
      [{ target, isVisible, intersectionRatio, isIntersecting: intersectionRatio > 0 } as unknown as IntersectionObserverEntry],
      observer as unknown as IntersectionObserver,
    );
  const seeAll = (seen: Seen) => {
    for (const element of [...observer.elements]) see(element, seen);
  };
  return { button, yes, pressGuard, observer, see, seeAll };
}

/** What a person's finger does, as the browser tells it. */
const input = (event: Event) => {
  Object.defineProperty(event, 'isTrusted', { value: true });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  document.dispatchEvent(event);
};
const down = () => input(new Event('pointerdown'));
const click = (detail = 1) => input(Object.assign(new Event('click'), { detail }));
const key = (type: 'keydown' | 'keyup', name: string, repeat = false) => input(new KeyboardEvent(type, { key: name, repeat }));
/** As long as the browser may take to tell what was so at the moment of the press. */
const NEWS = 200;

const WHOLE: Seen = { isVisible: true, intersectionRatio: 1 };
const COVERED: Seen = { isVisible: false, intersectionRatio: 1 };

const outcome = (press: Promise<PressJudgement>) => {
  const result: { visible: boolean | 'held'; why: PressJudgement | null } = { visible: 'held', why: null };
  void press.then((judgement) => {
    result.visible = judgement === 'counts';
    result.why = judgement;
  });
  return result;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a press on the panel', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    window.innerWidth = 384;
    window.innerHeight = 800;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('counts at once when everything was visible for half a second', async () => {
    const { button, pressGuard, seeAll, observer } = openPage();
    pressGuard.watch(button);
    expect(observer.options.trackVisibility).toBe(true);
    seeAll(WHOLE);
    await pass(500);
    const press = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(press.visible).toBe(true);
  });

  it('does not count before the half second is over, and the next one does', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(499);
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.why).toBe('too-soon');
    await pass(1);
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it.each([
    ['covered or faded', COVERED],
    ['cut off', { isVisible: true, intersectionRatio: 0.8 }],
  ])('does not count while the button is %s', async (_, seen) => {
    const { button, pressGuard, see } = openPage();
    pressGuard.watch(button);
    see(document.documentElement, WHOLE);
    see(button, seen);
    const press = outcome(pressGuard.judge(button));
    await pass(1000);
    expect(press.visible).toBe(false);
  });

  it('does not count while anything else of the panel is covered', async () => {
    const { button, pressGuard, see } = openPage();
    pressGuard.watch(button);
    see(button, WHOLE);
    see(document.documentElement, COVERED);
    const press = outcome(pressGuard.judge(button));
    await pass(1000);
    expect(press.visible).toBe(false);
  });

  it('starts its moment again after a break', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(450);
    seeAll(COVERED);
    seeAll(WHOLE);
    await pass(450);
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.why).toBe('too-soon');
    await pass(50);
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it('starts its moment again when the page resizes the frame', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(2000);
    window.dispatchEvent(new Event('resize'));
    await pass(499);
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.why).toBe('too-soon');
    await pass(1);
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it('does not count in a frame that shows next to nothing', async () => {
    const { button, pressGuard, seeAll } = openPage();
    window.innerHeight = 120;
    pressGuard.watch(button);
    seeAll(WHOLE);
    const press = outcome(pressGuard.judge(button));
    await pass(1000);
    expect(press.visible).toBe(false);
  });

  it('looks at the dialog for a button in it, since the dialog covers the panel', async () => {
    const { button, yes, pressGuard, see, observer } = openPage();
    pressGuard.watch(button);
    const stop = pressGuard.watch(yes);
    see(document.documentElement, COVERED);
    see(button, COVERED);
    see(yes, WHOLE);
    see(yes.closest('dialog') as Element, WHOLE);
    await pass(500);
    const press = outcome(pressGuard.judge(yes));
    await pass(NEWS);
    expect(press.visible).toBe(true);
    stop();
    expect([...observer.elements]).toEqual([button, document.documentElement]);
  });

  it('goes by what is inside the viewports where the browser tracks no more', async () => {
    const { button, pressGuard, seeAll, observer } = openPage({ tracks: false });
    pressGuard.watch(button);
    expect(observer.options.trackVisibility).toBeUndefined();
    seeAll({ isVisible: false, intersectionRatio: 1 });
    await pass(500);
    const press = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(press.visible).toBe(true);
    seeAll({ isVisible: false, intersectionRatio: 0.3 });
    const cut = outcome(pressGuard.judge(button));
    await pass(1000);
    expect(cut.visible).toBe(false);
  });

  it('by pointer does not count too soon where the browser tracks no more either, and its button is never out of reach', async () => {
    const { button, pressGuard, seeAll } = openPage({ tracks: false });
    pressGuard.watch(button);
    expect(button.style.pointerEvents).toBe('');
    seeAll({ isVisible: false, intersectionRatio: 1 });
    await pass(499);
    down();
    click();
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.why).toBe('too-soon');
    await pass(1);
    down();
    click();
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it('is judged by the moment when the pointer went down: what the page shows only then does not count', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(COVERED);
    await pass(2000);
    down();
    seeAll(WHOLE);
    await pass(700);
    click();
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.visible).toBe(false);
  });

  it('by pointer waits for what the browser says late of the moment of the press', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(1000);
    down();
    click();
    const good = outcome(pressGuard.judge(button));
    const bad = outcome(pressGuard.judge(button));
    await pass(199);
    expect(good.visible).toBe('held');
    await pass(1);
    expect(good.visible).toBe(true);
    expect(bad.visible).toBe(true);
    down();
    click();
    const late = outcome(pressGuard.judge(button));
    await pass(100);
    seeAll(COVERED);
    await pass(0);
    expect(late.visible).toBe(false);
  });

  it('by keyboard is judged by the moment when the key went down: a lid that goes 150 ms later gains nothing', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(COVERED);
    await pass(2000);
    key('keydown', 'Enter');
    const under = outcome(pressGuard.judge(button));
    await pass(150);
    seeAll(WHOLE);
    await pass(1000);
    expect(under.why).toBe('covered');
    key('keydown', 'Enter');
    click(0);
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it('is judged by the browser’s time of it when this page hears of it late', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(COVERED);
    await pass(2000);
    const event = new Event('pointerdown');
    Object.defineProperties(event, { isTrusted: { value: true }, timeStamp: { value: performance.now() } });
    seeAll(WHOLE);
    await pass(700);
    document.dispatchEvent(event);
    click();
    const press = outcome(pressGuard.judge(button));
    await pass(0);
    expect(press.why).toBe('too-soon');
  });

  it('by the space bar is judged by its going down, though the click comes with its coming up', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(COVERED);
    await pass(2000);
    key('keydown', ' ');
    seeAll(WHOLE);
    for (let times = 0; times < 8; times++) {
      await pass(100);
      key('keydown', ' ', true);
    }
    key('keyup', ' ');
    click(0);
    const held = outcome(pressGuard.judge(button));
    await pass(0);
    expect(held.why).toBe('too-soon');
    // An assistive tool presses without a key.
    click(0);
    const byTool = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(byTool.visible).toBe(true);
  });

  it('waits for its own button only, which may be scrolled into view by the press', async () => {
    const { button, pressGuard, see } = openPage();
    pressGuard.watch(button);
    see(document.documentElement, WHOLE);
    see(button, { isVisible: false, intersectionRatio: 0 });
    await pass(1000);
    key('keydown', 'Enter');
    const press = outcome(pressGuard.judge(button));
    await pass(400);
    expect(press.visible).toBe('held');
    see(button, WHOLE);
    await pass(0);
    expect(press.visible).toBe(true);
  });

  it('does not count when the window has only just come to the front, however long the panel stood there', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(2000);
    pressGuard.tellPlace(true, false);
    await pass(2000);
    down();
    // The press itself brings the window to the front.
    pressGuard.tellPlace(true, true);
    click();
    const first = outcome(pressGuard.judge(button));
    await pass(40);
    expect(first.why).toBe('too-soon');
    down();
    click();
    const again = outcome(pressGuard.judge(button));
    await pass(0);
    expect(again.why).toBe('too-soon');
    await pass(460);
    down();
    click();
    const next = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(next.visible).toBe(true);
  });

  it('counts although the pointer and the focus have only just come into the frame: nothing a person sees has changed', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(2000);
    input(new Event('pointerenter'));
    window.dispatchEvent(new Event('focus'));
    down();
    click();
    const press = outcome(pressGuard.judge(button));
    await pass(NEWS);
    expect(press.visible).toBe(true);
  });

  it('does not count before the page’s side has said that the frame stands in its place, or after it moved', async () => {
    const { button, pressGuard, seeAll } = openPage();
    pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(1000);
    pressGuard.tellPlace(false, true);
    down();
    click();
    const moved = outcome(pressGuard.judge(button));
    await pass(0);
    expect(moved.visible).toBe(false);
    pressGuard.tellPlace(true, true);
    await pass(499);
    down();
    click();
    const early = outcome(pressGuard.judge(button));
    await pass(0);
    expect(early.visible).toBe(false);
    await pass(1);
    down();
    click();
    const again = outcome(pressGuard.judge(button));
    await pass(200);
    expect(again.visible).toBe(true);
  });

  it('does not count on a button that has just taken the place of another customer’s', async () => {
    const { button, pressGuard, seeAll } = openPage();
    const stop = pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(1000);
    down();
    const other = document.createElement('button');
    button.after(other);
    pressGuard.watch(other);
    stop();
    seeAll(WHOLE);
    click();
    const press = outcome(pressGuard.judge(other));
    await pass(0);
    expect(press.visible).toBe(false);
  });

  it('finds no button that has just appeared under the pointer', async () => {
    const { button, pressGuard, seeAll } = openPage();
    const stop = pressGuard.watch(button);
    seeAll(WHOLE);
    await pass(499);
    expect(button.style.pointerEvents).toBe('none');
    await pass(1);
    expect(button.style.pointerEvents).toBe('');
    stop();
    // Behind a cover it answers all the same after a while, and the answer is no.
    pressGuard.watch(button);
    seeAll(COVERED);
    await pass(1499);
    expect(button.style.pointerEvents).toBe('none');
    await pass(1);
    expect(button.style.pointerEvents).toBe('');
  });
});
