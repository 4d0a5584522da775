/**
 * The one element that Countersign puts into a page: a stand with a closed shadow root, in which launcher and panel live.
 * The page is not trusted: what it does to the stand is undone a number of times, then the stand leaves.
 */

export interface OverlayHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Takes the stand and all in it out of the page. */
  remove(): void;
}

/** As often is a page's doing undone before we give up: a page that fights has won, but it has fooled nobody. */
const PATIENCE = 12;

const HOST_STYLE =
  'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important;' +
  'z-index:2147483647!important;display:block!important;visibility:visible!important;opacity:1!important';

/**
 * Puts a stand into the page.
 *
 * @param lost called when the page took the stand out (and with it whatever the panel showed); it is back in place by then
 * @param gaveUp called once, when the page would not leave the stand alone and it left
 */
export function insertOverlayHost(css: string, lost: () => void, gaveUp: () => void): OverlayHost {
  /** A page can take even its root element away. */
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

  /** Only the children of <html>, and <html> itself, which hardly ever change: our being taken out is seen nowhere else. */
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

/** Firefox lets no content script adopt a sheet; a style element does there, and page policies do not bind it. */
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
