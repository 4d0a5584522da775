/** What helps to fill in a new customer: address check, country rules, free domain (partner-center-api.md section 3.9). */
import { COUNTRY_RULES } from '../data/country-rules.ts';
import { type Answer, emptyAnswer, jsonAnswer } from '../http.ts';
import { type ApiCall, foldedBody, type Route, textOf } from './call.ts';
import { refusals } from './errors.ts';

/**
 * A bad address is a good answer: the status inside tells (partner-center-api.md section 3.9). The city "Nowhere" is not found, a line with
 * "Twin" is found three times, a line without a number only in part, and a country without rules is not looked at.
 */
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
  if (!COUNTRY_RULES[originalAddress.country.toUpperCase()]) return jsonAnswer(200, { originalAddress, status: 'NotValidated' });
  if (line.includes('Twin')) {
    const suggestedAddresses = ['North', 'South', 'West'].map((side) => ({
      ...originalAddress,
      addressLine1: `${line} ${side}`,
    }));
    return jsonAnswer(200, { originalAddress, suggestedAddresses, status: 'Multiple' });
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

/** 200 when taken, 404 when free; no body either way. */
function domainTaken(call: ApiCall): Answer {
  return emptyAnswer(call.state.book.byDomain(decodeURIComponent(call.captured[0] ?? '')) ? 200 : 404);
}

export const VALIDATION_ROUTES: readonly Route[] = [
  { method: 'POST', pattern: /^\/validations\/address$/, auth: 'both', answer: validateAddress },
  { method: 'GET', pattern: /^\/countryvalidationrules\/([^/]+)$/i, auth: 'both', answer: countryRules },
  { method: 'HEAD', pattern: /^\/domains\/([^/]+)$/, auth: 'both', answer: domainTaken },
];
