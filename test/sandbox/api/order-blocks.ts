/**
 * Refusals of an order that look like the agreement's and are not. Codes of partner-center-api.md sections 0a and 1.6; 900206's text is
 * an example's, the others are worded by us, since no page prints them. 0: no code is known.
 */
import type { OrderBlock } from '../data/orders.ts';

export interface BlockedOrder {
  readonly status: number;
  readonly code: number;
  readonly description: string;
}

export const ORDER_BLOCKS: Readonly<Record<OrderBlock, BlockedOrder>> = {
  'partner-of-record': {
    status: 400,
    code: 900400,
    description: 'Partner of record validation failed. The partner location account (PLA) ID 7654321 is not valid.',
  },
  'product-attestation': { status: 400, code: 900203, description: 'Product attestation is missing' },
  'partner-attestation': { status: 400, code: 900206, description: 'Partner Attestation is missing' },
  'cart-attestation': { status: 400, code: 10012, description: 'Attestation must be accepted for a cart line item' },
  'credit-limit': { status: 403, code: 0, description: 'The order exceeds the partner credit limit' },
  'reseller-suspended': { status: 403, code: 900149, description: "The reseller's program status is not active" },
};
