import { expect, test, vi } from 'vitest';
import { watchNavigation } from '../../../lib/content/navigation';

function fakeView(withNavigation: boolean) {
  const view = Object.assign(new EventTarget(), { location: { href: 'https://a.example/one' } });
  return withNavigation ? Object.assign(view, { navigation: new EventTarget() }) : view;
}
const keyOf = (href: string) => href.replace(/\?.*/, '');

test.each(['navigatesuccess', 'currententrychange'])('%s tells a new address once', (type) => {
  const view = fakeView(true) as ReturnType<typeof fakeView> & { navigation: EventTarget };
  const moved = vi.fn();
  watchNavigation(view, keyOf, moved);
  view.location.href = 'https://a.example/two';
  view.navigation.dispatchEvent(new Event(type));
  view.navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(moved.mock.calls).toEqual([[true]]);
});

test.each(['popstate', 'hashchange'])('without the Navigation API %s does', (type) => {
  const view = fakeView(false);
  const moved = vi.fn();
  watchNavigation(view, keyOf, moved);
  view.location.href = 'https://a.example/two';
  view.dispatchEvent(new Event(type));
  expect(moved).toHaveBeenCalledOnce();
});

test('the same key is the same page, and check finds what no event told', () => {
  const view = fakeView(false);
  const moved = vi.fn();
  const watch = watchNavigation(view, keyOf, moved);
  view.location.href = 'https://a.example/one?step=2';
  watch.check();
  watch.check();
  view.location.href = 'https://a.example/two';
  watch.check();
  expect(moved.mock.calls).toEqual([[false], [true]]);
});

test('another query beside the same path is told each time, also when it is gone at once', () => {
  const view = fakeView(true) as ReturnType<typeof fakeView> & { navigation: EventTarget };
  const seen: (string | boolean)[] = [];
  watchNavigation(view, keyOf, (moved) => seen.push(view.location.href, moved));
  for (const href of ['https://a.example/one?CTID=b', 'https://a.example/one']) {
    view.location.href = href;
    view.navigation.dispatchEvent(new Event('currententrychange'));
    view.navigation.dispatchEvent(new Event('navigatesuccess'));
  }
  expect(seen).toEqual(['https://a.example/one?CTID=b', false, 'https://a.example/one', false]);
});

test('hears nothing after stop', () => {
  const view = fakeView(true) as ReturnType<typeof fakeView> & { navigation: EventTarget };
  const moved = vi.fn();
  watchNavigation(view, keyOf, moved).stop();
  view.location.href = 'https://a.example/two';
  for (const target of [view, view.navigation]) {
    for (const type of ['popstate', 'hashchange', 'navigatesuccess', 'currententrychange']) target.dispatchEvent(new Event(type));
  }
  expect(moved).not.toHaveBeenCalled();
});
