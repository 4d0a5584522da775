/**
 * The one element that Countersign puts into a page: a host with a closed shadow root for launcher and panel. The page is not trusted:
 * its changes to the host are undone a limited number of times, and then the host is removed.
 */

export interface OverlayHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Removes the host and everything in it from the page. */
  remove(): void;
}

/** How often a page's changes are undone before we give up. A persistent page can remove Countersign in this way, but not deceive the agent. */
const PATIENCE = 12;

const HOST_STYLE =
  'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important;' +
  'z-index:2147483647!important;display:block!important;visibility:visible!important;opacity:1!important';

/**
 * Puts the host into the page.
 *
 * @param lost called when the page removed the host, and with it the panel's contents. The host is back in place by then
 * @param gaveUp called once, when the host was removed because the page kept changing it
 */
export function insertOverlayHost(css: string, lost: () => void, gaveUp: () => void): OverlayHost {
  /** A page can remove even its root element. */
  const rootOfPage = (): HTMLElement | null => document.documentElement;
  const name = crypto.randomUUID();
  const element = document.createElement(`x${name.slice(0, 8)}-${name.slice(9, 13)}`);
  const root = element.attachShadow({ mode: 'closed' });
  let patience = PATIENCE;
  dress(root, css);
  element.style.cssText = HOST_STYLE;
  const style = element.getAttribute('style');
  rootOfPage()?.append(element);

  const guard = new MutationObserver(() => {
    const strange = element.getAttributeNames().filter((attribute) => attribute !== 'style');
    const undressed = element.getAttribute('style') !== style;
    const moved = element.parentNode !== rootOfPage();
    if (strange.length === 0 && !undressed && !moved) return;
    patience -= 1;
    if (patience < 0) {
      remove();
      gaveUp();
      return;
    }
    for (const attribute of strange) element.removeAttribute(attribute);
    if (undressed) element.setAttribute('style', style ?? '');
    if (moved) {
      rootOfPage()?.append(element);
      watch();
      lost();
    }
    guard.takeRecords();
  });
  guard.observe(element, { attributes: true });
  watch();

  /** Observes only <html> and its children, which hardly ever change. A removal of the host is visible nowhere else. */
  function watch(): void {
    guard.observe(document, { childList: true });
    const html = rootOfPage();
    if (html) guard.observe(html, { childList: true });
  }

  function remove(): void {
    guard.disconnect();
    element.remove();
  }
  return { root, element, remove };
}

/** Adds the styles. In Firefox, content scripts cannot adopt a sheet, so there it is a style element, which page policies do not block. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
