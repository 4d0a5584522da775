/** What a test can set about orders. */

/** Refusals of an order that are no want of the agreement, see `api/order-blocks.ts`. */
export type OrderBlock =
  | 'partner-of-record'
  | 'product-attestation'
  | 'partner-attestation'
  | 'cart-attestation'
  | 'credit-limit'
  | 'reseller-suspended';

/**
 * `message`: a late dialog that only says so; `dialog` and `section`: a form with first name, last name, email, phone and date, over or
 * in the page; `none`: nothing is said until the order is refused.
 */
export type OrderPrompt = 'message' | 'dialog' | 'section' | 'none';
