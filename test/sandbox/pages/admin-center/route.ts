import { useEffect, useState } from 'react';

export interface Route {
  /** In lower case, without a trailing slash: `/checkout`. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Reads the address: the hash route, with parameters of both the hash and the query before it. */
export function readRoute(): Route {
  const [path = '', hashQuery = ''] = location.hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(hashQuery)) query.set(name, value);
  return { path: path.toLowerCase().replace(/\/$/, '') || '/homepage', query };
}

/** The route of now; the component draws itself again when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const follow = () => setRoute(readRoute());
    addEventListener('hashchange', follow);
    // The address may have changed between the first drawing and this effect.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** `?ref=/BillingAccounts/agreement` lands on that hash route, as links in Microsoft's docs do. */
export function followReference(): void {
  const query = new URLSearchParams(location.search);
  const reference = query.get('ref');
  if (!reference?.startsWith('/')) return;
  query.delete('ref');
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(null, '', `${location.pathname}${rest}#${reference}`);
}
