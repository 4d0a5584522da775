import { h } from '../../dom.ts';
import { PRODUCTS } from '../../products.ts';
import { fill } from '../../words/index.ts';
import { customerAddress } from '../address.ts';
import { type KnownCustomer, placeOrder } from '../api.ts';
import { CustomerPage } from '../customer-pages.ts';
import { navigate } from '../navigation.ts';
import { words } from '../texts.ts';
import { promptOf } from './acceptance-prompt.ts';
import { writeCart } from './cart.ts';
import { refusal } from './refusal.ts';

const PROMPT_MS = 900;

/**
 * A new order. While the agreement is not on record a prompt comes late, three shadow trees deep; after that the same order goes through.
 * With `?flow=cart` products go into a cart, and nothing is asked before the order is placed on the review page.
 */
export class OrderPage extends CustomerPage {
  private readonly outcome = h('div', { 'aria-live': 'polite' });
  private readonly toCart = new URLSearchParams(location.search).get('flow') === 'cart';

  override connectedCallback(): void {
    super.connectedCallback();
    const { customer } = this;
    if (!customer || customer.accepted || this.toCart || promptOf(customer) === 'none') return;
    setTimeout(() => this.isConnected && this.outcome.replaceChildren(refusal(customer, { ok: false, code: 13605 })), PROMPT_MS);
  }

  protected override get drawsTwice(): boolean {
    return false;
  }

  protected content(customer: KnownCustomer): HTMLElement[] {
    const type = this.toCart ? 'checkbox' : 'radio';
    const choices = PRODUCTS.map(({ productId, name }, index) =>
      h('label', {}, h('input', { type, name: 'product', value: productId, checked: index === 0 }), name),
    );
    const button = this.toCart
      ? h('he-button_ca', { appearance: 'primary', onclick: () => this.addToCart(customer) }, words.addToCart)
      : h('he-button_ca', { appearance: 'primary', onclick: () => void this.order(customer) }, words.placeOrder);
    return [
      h('h1', {}, words.newOrder),
      h(
        'customersvcadmin_he-card',
        { heading: fill(words.orderText, { company: customer.companyName }) },
        h('fieldset', { class: 'products', 'aria-label': words.product }, ...choices),
        button,
      ),
      this.outcome,
    ];
  }

  private chosen(): string[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('input[name=product]:checked')].map(({ value }) => value);
  }

  private addToCart({ tenantId }: KnownCustomer): void {
    writeCart(tenantId, this.chosen());
    navigate(customerAddress(tenantId, 'cart') + location.search);
  }

  private async order(customer: KnownCustomer): Promise<void> {
    const placed = await placeOrder(customer.tenantId, this.chosen()[0] ?? '');
    if (!placed.ok) return this.outcome.replaceChildren(refusal(customer, placed));
    const text = `${words.orderPlaced}: ${fill(words.orderPlacedText, { number: placed.orderNumber })}`;
    this.outcome.replaceChildren(h('customersvcadmin_he-message-bar', { intent: 'success', text }));
  }
}
