/** Cart and review: two quiet pages, of which the second places the order. */
import { h } from '../../dom.ts';
import { price } from '../../products.ts';
import { fill } from '../../words/index.ts';
import { customerAddress } from '../address.ts';
import { checkOut, type KnownCustomer } from '../api.ts';
import { CustomerPage } from '../customer-pages.ts';
import { navigate } from '../navigation.ts';
import { language, words } from '../texts.ts';
import { readCart } from './cart.ts';
import { reasonOf, refusal } from './refusal.ts';

/** What is to be ordered, each product with its price for 25 users. */
function lines({ tenantId, country }: KnownCustomer): HTMLElement[] {
  return readCart(tenantId).map((product) =>
    h('customersvcadmin_he-text-pair', { name: product.name, value: `25 × ${price(product, 1, country, language)}` }),
  );
}

export class CartPage extends CustomerPage {
  protected content(customer: KnownCustomer): HTMLElement[] {
    const review = () => navigate(customerAddress(customer.tenantId, 'review') + location.search);
    return [
      h('h1', {}, words.cart),
      h(
        'customersvcadmin_he-card',
        { heading: fill(words.cartText, { company: customer.companyName }) },
        ...lines(customer),
        h('p', {}, h('he-button_ca', { appearance: 'primary', onclick: review }, words.reviewOrder)),
      ),
    ];
  }
}

export class ReviewPage extends CustomerPage {
  private readonly outcome = h('div', { 'aria-live': 'polite' });

  protected override get drawsTwice(): boolean {
    return false;
  }

  protected content(customer: KnownCustomer): HTMLElement[] {
    const place = () => void this.place(customer);
    return [
      h('h1', {}, words.checkoutTitle),
      h(
        'customersvcadmin_he-card',
        { heading: fill(words.reviewText, { company: customer.companyName }) },
        ...lines(customer),
        h('p', {}, h('he-button_ca', { appearance: 'primary', onclick: place }, words.placeOrder)),
      ),
      this.outcome,
    ];
  }

  /** Places the order; an order that was taken may still hold items that were refused. */
  private async place(customer: KnownCustomer): Promise<void> {
    const products = readCart(customer.tenantId);
    const answer = await checkOut(
      customer.tenantId,
      products.map(({ productId }) => productId),
    );
    if ('refused' in answer) {
      this.outcome.replaceChildren(refusal(customer, answer.refused));
      return;
    }
    const nameOf = (id: string) => products.find(({ productId }) => productId === id)?.name ?? id;
    const bars = answer.items.map((item) =>
      item.ok
        ? { intent: 'success', text: fill(words.itemOrdered, { product: nameOf(item.product), number: item.orderNumber }) }
        : { intent: 'error', text: fill(words.itemRefused, { product: nameOf(item.product), reason: reasonOf(item) }) },
    );
    this.outcome.replaceChildren(
      h('h2', {}, words.orderSubmitted),
      ...bars.map((bar) => h('p', {}, h('customersvcadmin_he-message-bar', bar))),
    );
  }
}
