/** What can be bought in the portals. Product ids have the form of Microsoft's catalog; prices are made up. */
import type { Language } from './language.ts';

export interface Product {
  readonly productId: string;
  /** The readable part of its address in the marketplace. */
  readonly slug: string;
  readonly name: string;
  /** Price per user and month. */
  readonly price: { readonly USD: number; readonly EUR: number; readonly JPY: number };
}

export const PRODUCTS: readonly [Product, ...Product[]] = [
  {
    productId: 'CFQ7TTC0LCHC',
    slug: 'microsoft-365-business-premium',
    name: 'Microsoft 365 Business Premium',
    price: { USD: 22, EUR: 20.6, JPY: 3300 },
  },
  {
    productId: 'CFQ7TTC0LDPB',
    slug: 'microsoft-365-business-standard',
    name: 'Microsoft 365 Business Standard',
    price: { USD: 12.5, EUR: 11.7, JPY: 1874 },
  },
  { productId: 'CFQ7TTC0LFLX', slug: 'microsoft-365-e3', name: 'Microsoft 365 E3', price: { USD: 36, EUR: 33.7, JPY: 5400 } },
  {
    productId: 'CFQ7TTC0MM8R',
    slug: 'microsoft-365-copilot',
    name: 'Microsoft 365 Copilot',
    price: { USD: 30, EUR: 28.1, JPY: 4497 },
  },
  { productId: 'CFQ7TTC0HD32', slug: 'visio-plan-2', name: 'Visio Plan 2', price: { USD: 15, EUR: 14, JPY: 2248 } },
  {
    productId: 'CFQ7TTC0J203',
    slug: 'enterprise-mobility-security-e3',
    name: 'Enterprise Mobility + Security E3',
    price: { USD: 10.6, EUR: 9.9, JPY: 1589 },
  },
];

/** @returns the product of that id or slug, else the first one. */
export function findProduct(idOrSlug: string | null): Product {
  return PRODUCTS.find(({ productId, slug }) => productId === idOrSlug || slug === idOrSlug) ?? PRODUCTS[0];
}

/** A sum in the currency of the customer's country, written the way of the page's language. */
export function price(product: Product, quantity: number, country: string, language: Language): string {
  const currency = country === 'JP' ? 'JPY' : country === 'US' ? 'USD' : 'EUR';
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    product.price[currency] * quantity,
  );
}
