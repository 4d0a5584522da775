import * as z from 'zod/mini';
import type { CountryRules } from '../domain/new-customer';
import type { CallOptions, Transport } from './transport';
import { text } from './wire';

const flag = z.catch(z.boolean(), false);
const pattern = z.catch(z.nullable(z.string()), null);

/** Every part may be absent: DE, GB and CN have no pattern for phones (partner-center-api.md 0a). */
const rules = z.object({
  iso2Code: text,
  defaultCulture: text,
  isStateRequired: flag,
  supportedStatesList: z.catch(z.array(z.string()), []),
  isPostalCodeRequired: flag,
  postalCodeRegex: pattern,
  isCityRequired: z.catch(z.boolean(), true),
  phoneNumberRegex: pattern,
});

/** What a country asks of an address (partner-center-api.md 3.9). `country`: ISO 3166-1 alpha-2. */
export async function readCountryRules(transport: Transport, country: string, options?: CallOptions): Promise<CountryRules> {
  const answer = await transport.read(`/v1/countryvalidationrules/${encodeURIComponent(country)}`, options);
  const parsed = z.safeParse(rules, answer.body);
  if (!parsed.success) throw answer.malformed(parsed.error);
  const read = parsed.data;
  // The rules of another country would refuse what is right.
  if (read.iso2Code.toUpperCase() !== country.toUpperCase()) throw answer.malformed();
  return {
    country: country.toUpperCase(),
    culture: read.defaultCulture,
    stateRequired: read.isStateRequired,
    states: read.supportedStatesList,
    postalCodeRequired: read.isPostalCodeRequired,
    postalCodePattern: read.postalCodeRegex,
    cityRequired: read.isCityRequired,
    phonePattern: read.phoneNumberRegex,
  };
}
