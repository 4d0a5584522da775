/** Builds DOM without markup strings: the page forbids them (Trusted Types), and customers' names are hostile. */

type Child = Node | string | null | undefined | false;

/**
 * Makes an element. Keys that start with `on` are listeners, `class` and the rest are attributes; `true` writes an empty
 * attribute, `false` and `undefined` none.
 */
export function h<T extends HTMLElement = HTMLElement>(
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): T {
  const element = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A custom element whose content stands in an open shadow root, as in Microsoft's "Harmony" elements (portal-pages.md section 5). */
export abstract class ShadowElement extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: 'open' });
  static sheet: CSSStyleSheet | undefined;

  connectedCallback(): void {
    if (ShadowElement.sheet) this.root.adoptedStyleSheets = [ShadowElement.sheet];
    this.draw();
  }

  protected abstract draw(): void;
}

/** Registers a custom element once; its tag may carry a micro-frontend's prefix or suffix. */
export function define(tag: string, type: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, type);
}
