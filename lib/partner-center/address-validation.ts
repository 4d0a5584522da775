import * as z from 'zod/mini';
import type { AddressAnswer, PostalAddress } from '../domain/new-customer';
import { shownText } from '../domain/shown-text';
import type { CallOptions, Transport } from './transport';
import { text } from './wire';

/** Three is the most that Microsoft suggests (partner-center-api.md 3.9). */
const MOST_SUGGESTIONS = 3;

const address = z.object({ country: text, addressLine1: text, addressLine2: text, city: text, state: text, postalCode: text });
const validation = z.object({ status: z.string(), suggestedAddresses: z.catch(z.array(z.unknown()), []) });

/** The service writes `VerifiedShippable`; other spellings of the same words are taken too. */
const statusOf = (status: string) => status.toLowerCase().replace(/[^a-z]/g, '');

/** What Microsoft says of an address, and what it suggests instead (partner-center-api.md 3.9). Changes nothing, so it may be repeated. */
export async function validateAddress(transport: Transport, typed: PostalAddress, options?: CallOptions): Promise<AddressAnswer> {
  const answer = await transport.read('/v1/validations/address', {
    ...options,
    body: {
      AddressLine1: typed.addressLine1,
      ...(typed.addressLine2 && { AddressLine2: typed.addressLine2 }),
      City: typed.city,
      State: typed.state,
      PostalCode: typed.postalCode,
      Country: typed.country,
    },
  });
  const parsed = z.safeParse(validation, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  const status = statusOf(parsed.data.status);
  const addresses = parsed.data.suggestedAddresses.slice(0, MOST_SUGGESTIONS).flatMap((one) => suggestionIn(one, typed));
  if (status === 'none') return { is: 'not-found' };
  if (status === 'notvalidated') return { is: 'not-checked' };
  const others = addresses.filter((one) => JSON.stringify(one) !== JSON.stringify(typed));
  if (others.length > 0) return { is: 'suggested', addresses: others };
  return { is: status.startsWith('verified') ? 'exact' : 'not-found' };
}

/** A suggestion in the form's shape. One in another country is none. */
function suggestionIn(item: unknown, typed: PostalAddress): PostalAddress[] {
  const parsed = z.safeParse(address, item);
  if (!parsed.success || parsed.data.addressLine1 === '') return [];
  const { country, addressLine1, addressLine2, city, state, postalCode } = parsed.data;
  if (country !== '' && country.toUpperCase() !== typed.country) return [];
  return [
    {
      country: typed.country,
      addressLine1: shownText(addressLine1),
      addressLine2: shownText(addressLine2),
      city: shownText(city),
      state: shownText(state),
      postalCode: shownText(postalCode),
    },
  ];
}
