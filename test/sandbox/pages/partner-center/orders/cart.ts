/** The products chosen for a customer, from the order page to the review; for this tab only. */
import { PRODUCTS, type Product } from '../../products.ts';

const keyOf = (tenantId: string) => `cart ${tenantId}`;

export function writeCart(tenantId: string, productIds: readonly string[]): void {
  sessionStorage.setItem(keyOf(tenantId), productIds.join(' '));
}

/** The first two products where nothing was put into the cart, so that the pages can be opened by their addresses. */
export function readCart(tenantId: string): readonly Product[] {
  const ids = sessionStorage.getItem(keyOf(tenantId))?.split(' ') ?? [];
  const products = PRODUCTS.filter(({ productId }) => ids.includes(productId));
  return products.length > 0 ? products : PRODUCTS.slice(0, 2);
}
