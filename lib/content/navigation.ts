/** Tells when a page has become another one without being loaded: both portals navigate inside one document. */

export interface NavigationView {
  readonly location: { readonly href: string };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** What the Navigation API offers us; typed here because Firefox has it only since 2026 and an older one may lack it. */
type NavigationEvents = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Calls `changed` whenever the address has changed; `moved` says whether its key has. Where the Navigation API is there, also when the
 * page changes it back at once.
 *
 * `navigatesuccess` and `currententrychange` are heard rather than `navigate`: only they come when the address holds already, and
 * they come for `history.pushState` too. Where the Navigation API is missing, `check` after changes of the page catches pushState.
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
