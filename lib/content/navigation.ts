/** Detects navigation without a page load: both portals navigate inside one document. */

export interface NavigationView {
  readonly location: { readonly href: string };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** The part of the Navigation API that we use. Typed here because Firefox has had it only since 2026, so an older version may lack it. */
type NavigationEvents = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Calls `changed` whenever the address has changed; `moved` says whether its key has. With the Navigation API also when the page
 * changes it back immediately.
 *
 * Listens to `navigatesuccess` and `currententrychange` instead of `navigate`, because only they fire when the new address is in place,
 * also for `history.pushState`. Without the Navigation API, `check` after changes of the page notices pushState.
 *
 * @param keyOf the address key of a location, see addresses.ts
 */
export function watchNavigation(view: NavigationView, keyOf: (href: string) => string, changed: (moved: boolean) => void) {
  let last = view.location.href;
  let key = keyOf(last);
  const navigation = (view as { navigation?: NavigationEvents }).navigation;
  const check = () => {
    const { href } = view.location;
    if (href === last) return;
    last = href;
    const before = key;
    key = keyOf(href);
    changed(key !== before);
  };
  const listen = (how: 'addEventListener' | 'removeEventListener') => {
    for (const type of ['popstate', 'hashchange']) view[how](type, check);
    for (const type of ['navigatesuccess', 'currententrychange']) navigation?.[how](type, check);
  };
  listen('addEventListener');
  return { check, stop: () => listen('removeEventListener') };
}
