/** Orders, checkout and transfers, as far as they fail for want of the agreement; address and country rules: partner-center-api.md 3.9, 3.10. */
import { COUNTRY_RULES } from '../data/country-rules.ts';
import { type Answer, jsonAnswer } from '../http.ts';
import { type ApiCall, customerOf, foldedBody, isFolded, type Route, textOf } from './call.ts';
import { MCA_MISSING, refusal, refusals } from './errors.ts';

const refuseForAgreement = () => refusal(403, 13605, MCA_MISSING);

function order(call: ApiCall): Answer {
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const items = foldedBody(call)?.lineitems;
  const first = Array.isArray(items) ? items[0] : undefined;
  if (!isFolded(first)) return refusals.input();
  const { book } = call.state;
  const { tenantId } = found.customer;
  if (!book.isAccepted(tenantId)) return refuseForAgreement();
  const placed = book.placeOrder(tenantId, textOf(first, 'offerid'), call.state.now());
  return jsonAnswer(201, orderBody(placed.orderNumber, tenantId));
}

function orderBody(id: string, customer: string): unknown {
  return { id, referenceCustomerId: customer, status: 'completed', attributes: { objectType: 'Order' } };
}

function checkout(call: ApiCall): Answer {
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const { book, settings } = call.state;
  const { tenantId } = found.customer;
  if (book.isAccepted(tenantId)) {
    const placed = book.placeOrder(tenantId, 'cart', call.state.now());
    return jsonAnswer(201, { orders: [orderBody(placed.orderNumber, tenantId)], orderErrors: [] });
  }
  if (settings.checkoutForm === '403') return refuseForAgreement();
  return jsonAnswer(201, { orders: [], orderErrors: [{ orderGroupId: '0', code: 13605, description: MCA_MISSING }] });
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
  if (call.state.book.isAccepted(found.customer.tenantId)) return jsonAnswer(200, { orders: [], transferErrors: [] });
  const error = { transferGroupId: '0', code: 13605, description: MCA_MISSING, lineItems: [] };
  return jsonAnswer(200, { orders: [], transferErrors: [error] });
}

/** A bad address is a good answer: the status inside tells. Without a house number the street is found in part only. */
function validateAddress(call: ApiCall): Answer {
  const body = foldedBody(call);
  if (!body) return refusals.input();
  const line = textOf(body, 'addressline1');
  const originalAddress = {
    country: textOf(body, 'country'),
    city: textOf(body, 'city'),
    state: textOf(body, 'state'),
    addressLine1: line,
    postalCode: textOf(body, 'postalcode'),
  };
  if (originalAddress.city.toLowerCase() === 'nowhere') {
    return jsonAnswer(200, { originalAddress, status: 'None', validationMessage: "Address field invalid for property: 'City'" });
  }
  if (/\d/.test(line)) {
    const postalCode =
      originalAddress.country === 'US' ? `${originalAddress.postalCode.slice(0, 5)}-8300` : originalAddress.postalCode;
    return jsonAnswer(200, {
      originalAddress,
      suggestedAddresses: [{ ...originalAddress, postalCode }],
      status: 'VerifiedShippable',
    });
  }
  return jsonAnswer(200, {
    originalAddress,
    suggestedAddresses: [
      { ...originalAddress, addressLine1: `1 ${line}`, postalCode: `${originalAddress.postalCode.slice(0, 5)}-6399` },
    ],
    status: 'StreetPartial',
    validationMessage: "Address field invalid for property: 'Region', 'PostalCode', 'City'",
  });
}

function countryRules(call: ApiCall): Answer {
  const rules = COUNTRY_RULES[(call.captured[0] ?? '').toUpperCase()];
  return rules ? jsonAnswer(200, { ...rules, attributes: { objectType: 'CountryValidationRules' } }) : refusals.input();
}

export const ORDER_ROUTES: readonly Route[] = [
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/orders$/, auth: 'both', answer: order },
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/carts\/[^/]+\/checkout$/, auth: 'both', answer: checkout },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/transferseligibility$/i, auth: 'both', answer: transferEligibility },
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/transfers\/[^/]+\/accept$/, auth: 'both', answer: acceptTransfer },
  { method: 'POST', pattern: /^\/validations\/address$/, auth: 'both', answer: validateAddress },
  { method: 'GET', pattern: /^\/countryvalidationrules\/([^/]+)$/i, auth: 'both', answer: countryRules },
];
