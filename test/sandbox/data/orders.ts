/** What a test can set about orders. */

/** Refusals of an order for other reasons than a missing agreement; see `api/order-blocks.ts`. */
export type OrderBlock =
  | 'partner-of-record'
  | 'product-attestation'
  | 'partner-attestation'
  | 'cart-attestation'
  | 'credit-limit'
  | 'reseller-suspended';

/**
 * `message`: a late dialog with only a message; `dialog` and `section`: a form with first name, last name, email, phone and date, over or
 * in the page; `none`: nothing is shown until the order is refused.
 */
export type OrderPrompt = 'message' | 'dialog' | 'section' | 'none';
