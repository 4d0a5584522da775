/** The family of elements the pages are built of. Real tags carry a prefix or a suffix of their micro-frontend; so do these. */
import { define, h, ShadowElement } from '../dom.ts';

/** A card: its heading in the shadow tree, its content slotted. */
class Card extends ShadowElement {
  protected draw(): void {
    this.root.replaceChildren(h('section', { class: 'card' }, h('h2', {}, this.getAttribute('heading') ?? ''), h('slot')));
  }
}

/** A name and its value, both in the shadow tree. */
class Pair extends ShadowElement {
  protected draw(): void {
    this.root.replaceChildren(
      h(
        'dl',
        { class: 'pair', style: 'margin:0' },
        h('dt', {}, this.getAttribute('name') ?? ''),
        h('dd', {}, h('bdi', {}, this.getAttribute('value') ?? '')),
      ),
    );
  }
}

/** A message bar whose text is in the shadow tree. */
class MessageBar extends ShadowElement {
  protected draw(): void {
    const good = this.getAttribute('intent') === 'success';
    this.root.replaceChildren(
      h(
        'div',
        { class: good ? 'message good' : 'message', role: good ? 'status' : 'alert' },
        h('span', {}, this.getAttribute('text') ?? ''),
      ),
    );
  }
}

/** A button: the real one is in the shadow tree and passes its clicks on. */
class Button extends ShadowElement {
  static readonly observedAttributes = ['disabled'];

  attributeChangedCallback(): void {
    if (this.isConnected) this.draw();
  }

  protected draw(): void {
    this.root.replaceChildren(
      h(
        'button',
        { type: 'button', class: this.getAttribute('appearance') ?? '', disabled: this.hasAttribute('disabled') },
        h('slot'),
      ),
    );
  }
}

/** A modal dialog with a heading and a slot. Fires `close`. */
class Dialog extends ShadowElement {
  protected draw(): void {
    const close = () => this.dispatchEvent(new Event('close'));
    const button = h('button', { type: 'button', onclick: close }, this.getAttribute('close-label') ?? '');
    const heading = this.getAttribute('heading') ?? '';
    this.root.replaceChildren(
      h(
        'div',
        { class: 'overlay' },
        h(
          'div',
          {
            class: 'dialog',
            role: 'dialog',
            'aria-modal': 'true',
            'aria-label': heading,
            onkeydown: (event) => (event as KeyboardEvent).key === 'Escape' && close(),
          },
          h('h2', {}, heading),
          h('slot'),
          h('footer', {}, button),
        ),
      ),
    );
    button.focus();
  }
}

/** A search field; the input is in the shadow tree and its events reach the page as `search-changed`. */
class SearchBox extends ShadowElement {
  protected draw(): void {
    const label = this.getAttribute('label') ?? '';
    const input = h<HTMLInputElement>('input', {
      id: 'customer-search-box',
      type: 'search',
      placeholder: label,
      'aria-label': label,
    });
    input.addEventListener('input', () => this.dispatchEvent(new CustomEvent('search-changed', { detail: input.value })));
    this.root.replaceChildren(h('search', {}, input));
  }
}

/** Registers the elements under the tags of two micro-frontends and one with a suffix. */
export function defineElements(): void {
  for (const prefix of ['customer', 'customersvcadmin']) {
    define(`${prefix}_he-card`, class extends Card {});
    define(`${prefix}_he-text-pair`, class extends Pair {});
    define(`${prefix}_he-message-bar`, class extends MessageBar {});
    define(`${prefix}_he-dialog`, class extends Dialog {});
    define(`${prefix}_he-search-box`, class extends SearchBox {});
  }
  define('he-button_ca', Button);
}
