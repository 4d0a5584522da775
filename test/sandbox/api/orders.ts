/** Orders, checkout and transfers, as far as they are refused: partner-center-api.md section 3.10. */
import type { Customer } from '../data/customer.ts';
import { type Answer, jsonAnswer } from '../http.ts';
import { type ApiCall, customerOf, foldedBody, isFolded, type Route, textOf } from './call.ts';
import { MCA_MISSING, refusal, refusals } from './errors.ts';
import { ORDER_BLOCKS } from './order-blocks.ts';

const refuseForAgreement = () => refusal(403, 13605, MCA_MISSING);

/** A route's answer for a customer whose orders nothing else blocks than the agreement. */
function ordering(answer: (call: ApiCall, customer: Customer) => Answer): (call: ApiCall) => Answer {
  return (call) => {
    const found = customerOf(call);
    if ('refused' in found) return found.refused;
    const { orderBlock } = call.state.settings;
    if (orderBlock === 'none') return answer(call, found.customer);
    const { status, code, description } = ORDER_BLOCKS[orderBlock];
    return refusal(status, code, description);
  };
}

function order(call: ApiCall, { tenantId }: Customer): Answer {
  const items = foldedBody(call)?.lineitems;
  const first = Array.isArray(items) ? items[0] : undefined;
  if (!isFolded(first)) return refusals.input();
  const { book } = call.state;
  const now = call.state.now();
  if (!book.isAccepted(tenantId, now)) return refuseForAgreement();
  const placed = book.placeOrder(tenantId, textOf(first, 'offerid'), now);
  return jsonAnswer(201, orderBody(placed.orderNumber, tenantId));
}

function orderBody(id: string, customer: string): unknown {
  return { id, referenceCustomerId: customer, status: 'completed', attributes: { objectType: 'Order' } };
}

function checkout(call: ApiCall, { tenantId }: Customer): Answer {
  const { book, settings } = call.state;
  const now = call.state.now();
  const place = () => orderBody(book.placeOrder(tenantId, 'cart', now).orderNumber, tenantId);
  if (book.isAccepted(tenantId, now)) return jsonAnswer(201, { orders: [place()], orderErrors: [] });
  if (settings.checkoutForm === '403') return refuseForAgreement();
  const orders = settings.checkoutForm === 'partial' ? [place()] : [];
  const orderErrors = [{ orderGroupId: String(orders.length), code: 13605, description: MCA_MISSING }];
  return jsonAnswer(201, { orders, orderErrors });
}

function transferEligibility(call: ApiCall): Answer {
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const deleted = '548FA265-5F40-4765-9A6B-47826F72A4BF';
  return jsonAnswer(200, [
    { id: deleted, isEligible: false, reason: `Subscription: ${deleted} is in state: Deleted` },
    { id: 'D3350F46-AA29-4F6F-95A0-E3011988915C', isEligible: true },
  ]);
}

function acceptTransfer(call: ApiCall): Answer {
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const accepted = call.state.book.isAccepted(found.customer.tenantId, call.state.now());
  if (accepted) return jsonAnswer(200, { orders: [], transferErrors: [] });
  const error = { transferGroupId: '0', code: 13605, description: MCA_MISSING, lineItems: [] };
  return jsonAnswer(200, { orders: [], transferErrors: [error] });
}

export const ORDER_ROUTES: readonly Route[] = [
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/orders$/, auth: 'both', answer: ordering(order) },
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/carts\/[^/]+\/checkout$/, auth: 'both', answer: ordering(checkout) },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/transferseligibility$/i, auth: 'both', answer: transferEligibility },
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/transfers\/[^/]+\/accept$/, auth: 'both', answer: acceptTransfer },
];
