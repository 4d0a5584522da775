import * as z from 'zod/mini';
import type { BillingContact } from '../domain/customer';
import type { CallOptions, Transport } from './transport';
import { customerPath, text } from './wire';

const address = z.object({ firstName: text, lastName: text, phoneNumber: text, country: text });

const profile = z.object({
  firstName: text,
  lastName: text,
  email: text,
  culture: text,
  defaultAddress: z.catch(address, { firstName: '', lastName: '', phoneNumber: '', country: '' }),
});

const NOBODY: BillingContact = { signatory: null, culture: '', country: '' };

/**
 * Reads who may have accepted from the customer's billing profile: a suggestion only (partner-center-api.md 3.7). Both names come
 * from the profile itself or both from its address. Suggests nobody when there is no name and no email.
 */
export async function readBillingContact(
  transport: Transport,
  customerId: string,
  options?: CallOptions,
): Promise<BillingContact> {
  const answer = await transport.read(customerPath(customerId, '/profiles/billing'), {
    ...options,
    noneWhen: ({ status, code, fromService }) => status === 404 && fromService && (code === '' || code === '1000'),
  });
  if (answer.body === undefined) return NOBODY;
  const parsed = z.safeParse(profile, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  const { email, culture, defaultAddress, ...own } = parsed.data;
  const { firstName, lastName } = own.firstName || own.lastName ? own : defaultAddress;
  return {
    signatory: firstName || lastName || email ? { firstName, lastName, email, phone: defaultAddress.phoneNumber } : null,
    culture: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(culture) ? culture : '',
    country: /^[A-Za-z]{2}$/.test(defaultAddress.country) ? defaultAddress.country.toUpperCase() : '',
  };
}
