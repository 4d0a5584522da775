/** Goes to another of the app's addresses without a reload. The shell draws on `popstate`, the browser's own or this one. */
export function navigate(href: string): void {
  history.pushState(null, '', href);
  dispatchEvent(new PopStateEvent('popstate'));
}
