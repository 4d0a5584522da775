/** Partner Center's shell: header, menus, and client-side navigation by pushState without a reload. */

import { define, h, ShadowElement } from '../dom.ts';
import { fill } from '../words/index.ts';
import { AddCustomerPage } from './add-customer/add-customer-page.ts';
import { customerAddress, languageSegment, listAddress, type Place, placeOf } from './address.ts';
import { type KnownCustomer, readCustomer } from './api.ts';
import { CustomerGrid, customerListPage } from './customer-list.ts';
import { AccountPage, AdminRelationshipsPage, ServiceManagementPage } from './customer-pages.ts';
import { defineElements } from './elements.ts';
import { defineFormElements } from './form-elements.ts';
import { navigate } from './navigation.ts';
import { CartPage, ReviewPage } from './orders/cart-pages.ts';
import { OrderPage } from './orders/order-page.ts';
import { makeSheet } from './styles.ts';
import { AGENT, words } from './texts.ts';

const CUSTOMER_PAGES = {
  account: { tag: 'customer-account-page', type: AccountPage, name: 'account', title: words.account },
  'service-management': {
    tag: 'customersvcadmin-services-page',
    type: ServiceManagementPage,
    name: 'servicemanagementpage',
    title: words.serviceManagement,
  },
  'admin-relationships': {
    tag: 'customersvcadmin-relationships-page',
    type: AdminRelationshipsPage,
    name: 'adminrelationships',
    title: words.adminRelationships,
  },
  order: { tag: 'customersvcadmin-order-page', type: OrderPage, name: 'order', title: words.newOrder },
  cart: { tag: 'customersvcadmin-cart-page', type: CartPage, name: 'cart', title: words.cart },
  review: { tag: 'customersvcadmin-review-page', type: ReviewPage, name: 'review', title: words.checkoutTitle },
} as const;

/** Steps of an order, which the customer's menu does not lead to. */
const NOT_IN_MENU: readonly string[] = ['cart', 'review'];

/** The header stands in the shell's shadow tree, the app is slotted. */
class Shell extends ShadowElement {
  protected draw(): void {
    const squares = h('span', { class: 'squares', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'), h('i'));
    const initials = AGENT.name.replace(/\B\w+| /g, '');
    this.root.replaceChildren(
      h(
        'header',
        { class: 'bar' },
        squares,
        h('b', {}, words.partnerCenter),
        h(
          'span',
          { class: 'who' },
          h('span', {}, AGENT.partner),
          h('span', { class: 'initials', role: 'img', 'aria-label': AGENT.name }, initials),
        ),
      ),
      h('slot'),
    );
  }
}

const sheet = makeSheet();
ShadowElement.sheet = sheet;
document.adoptedStyleSheets = [sheet];
defineElements();
defineFormElements();
define('he-shell', Shell);
define('customer_he-data-grid', CustomerGrid);
define('customer-add-page', AddCustomerPage);
for (const { tag, type } of Object.values(CUSTOMER_PAGES)) define(tag, type);

const menu = h('nav', { class: 'menu', 'aria-label': words.mainMenu });
const content = h('customer_he-layout');
const app = h('customer-app', {}, h('div', { class: 'columns' }, menu, h('main', { class: 'content' }, content)));
document.body.append(h('he-shell', {}, h('he-layout', {}, h('div', {}, app))));

let turn = 0;

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  const place = placeOf(location.pathname);
  const customer = 'tenantId' in place ? await readCustomer(place.tenantId) : null;
  // A slow answer for an address that was left meanwhile is dropped.
  if (mine !== turn) return;
  const { title, page } = pageOf(place, customer);
  document.title = `${title} | ${words.partnerCenter}`;
  menu.replaceChildren(...menuOf(place, customer));
  content.replaceChildren(page);
}

function pageOf(place: Place, customer: KnownCustomer | null): { title: string; page: HTMLElement } {
  switch (place.page) {
    case 'home':
      return { title: words.workspaceHome, page: homePage() };
    case 'customers':
      return { title: words.customers, page: customerListPage() };
    case 'granular':
      return { title: `${words.customers} | ${words.granular}`, page: granularPage() };
    case 'reseller-invitation':
      return { title: words.resellerTitle, page: resellerPage() };
    case 'add-customer': {
      const page = h<AddCustomerPage>('customer-add-page');
      page.step = place.step;
      return { title: words.addCustomer, page };
    }
    case 'not-found':
      return { title: words.notFoundTitle, page: notFoundPage() };
    default: {
      if (!customer) return { title: words.notFoundTitle, page: notFoundPage() };
      const { tag, title } = CUSTOMER_PAGES[place.page];
      const page = h<AccountPage>(tag);
      page.customer = customer;
      return { title, page: h('section', {}, crumbs(customer), page) };
    }
  }
}

function crumbs(customer: KnownCustomer): HTMLElement {
  return h(
    'div',
    { class: 'crumbs' },
    h('a', { href: listAddress() }, words.customers),
    ' › ',
    h('bdi', {}, customer.companyName),
  );
}

function homePage(): HTMLElement {
  return h(
    'section',
    {},
    h('h1', {}, fill(words.homeGreeting, { name: AGENT.name })),
    h(
      'customer_he-card',
      { heading: words.customers },
      h('p', {}, fill(words.homeLead, { partner: AGENT.partner })),
      h('a', { href: listAddress() }, words.viewCustomers),
    ),
  );
}

function granularPage(): HTMLElement {
  return h('section', {}, h('h1', {}, words.granular), h('customer_he-data-grid'));
}

/** The invitation's GUID in this address is no customer. */
function resellerPage(): HTMLElement {
  const authorize = h('he-button_ca', { appearance: 'primary' }, words.authorize);
  authorize.addEventListener('click', () =>
    authorize.replaceWith(h('customer_he-message-bar', { intent: 'success', text: words.authorized })),
  );
  return h('section', {}, h('h1', {}, words.resellerTitle), h('p', {}, words.resellerText), authorize);
}

function notFoundPage(): HTMLElement {
  return h(
    'section',
    {},
    h('h1', {}, words.notFoundTitle),
    h('p', {}, words.notFoundText),
    h('a', { href: listAddress() }, words.viewCustomers),
  );
}

function menuOf(place: Place, customer: KnownCustomer | null): HTMLElement[] {
  const link = (href: string, text: string, current: boolean) => h('a', { href, 'aria-current': current && 'page' }, text);
  if (customer && 'tenantId' in place) {
    menu.setAttribute('aria-label', words.customerMenu);
    return [
      h('p', {}, h('bdi', {}, customer.companyName)),
      ...Object.entries(CUSTOMER_PAGES)
        .filter(([page]) => !NOT_IN_MENU.includes(page))
        .map(([page, { name, title }]) => link(customerAddress(customer.tenantId, name), title, page === place.page)),
    ];
  }
  menu.setAttribute('aria-label', words.mainMenu);
  return [
    link(`${languageSegment()}/dashboard/home`, words.workspaceHome, place.page === 'home'),
    link(listAddress(), words.customers, place.page === 'customers'),
    link(`${languageSegment()}/dashboard/v2/customers/granularadminaccess/list`, words.granular, place.page === 'granular'),
  ];
}

document.addEventListener('click', (event) => {
  const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!anchor || anchor.target === '_blank' || anchor.origin !== location.origin) return;
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  navigate(anchor.href);
});
addEventListener('popstate', () => void show());
void show();
