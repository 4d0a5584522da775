/** Generates customer number `index` from the seed alone, so that 50,000 of them cost nothing until they are read. */
import { type Address, type Confirmation, type Customer, MCA_TEMPLATE, MCA_TYPE, type Person } from './customer.ts';
import { type Acceptance, AWKWARD_CUSTOMERS, FIXED_CUSTOMERS } from './fixed.ts';
import { COUNTRIES, type CountryStock, ENGLISH_ENDINGS, ENGLISH_STEMS, JAPANESE_ENDINGS, JAPANESE_STEMS } from './names.ts';
import { DIRECT_PARTNER, INDIRECT_PROVIDER, INDIRECT_RESELLER } from './partners.ts';
import { type Chance, chance, scramble, unscramble } from './random.ts';

const ACCEPTANCES: readonly Acceptance[] = ['none', 'current', 'direct', 'outdated', 'current', 'several', 'none', 'both'];
const DAY = 86_400_000;
const FIRST_MADE = FIXED_CUSTOMERS.length;

/** The tenant id encodes the index, so that a customer is found by id without generating all the others. */
function tenantIdOf(index: number, seed: number): string {
  const tail = chance(seed ^ 0x5eed, index);
  const head = scramble(index, seed).toString(16).padStart(8, '0');
  return `${head}-${tail.hex(4)}-4${tail.hex(3)}-a${tail.hex(3)}-${tail.hex(12)}`;
}

/** Index of the customer with this tenant id, or -1 when no customer below `count` has it. */
export function indexOfTenant(tenantId: string, seed: number, count: number): number {
  const fixed = FIXED_CUSTOMERS.findIndex((customer) => customer.tenantId === tenantId);
  if (fixed >= 0) return fixed < count ? fixed : -1;
  const index = unscramble(Number.parseInt(tenantId.slice(0, 8), 16), seed);
  return index >= FIRST_MADE && index < count && tenantIdOf(index, seed) === tenantId ? index : -1;
}

/** Index of the customer with this domain, or -1 when no customer below `count` has it. A generated domain ends in its customer's index. */
export function indexOfDomain(domain: string, seed: number, count: number): number {
  const fixed = FIXED_CUSTOMERS.findIndex((customer) => customer.domain === domain);
  const awkward = AWKWARD_CUSTOMERS.findIndex(({ domain: name }) => `${name}.onmicrosoft.com` === domain);
  const made = Number(/[a-z](\d+)\.onmicrosoft\.com$/.exec(domain)?.[1] ?? -1);
  const index = fixed >= 0 ? fixed : awkward >= 0 ? FIRST_MADE + awkward : made;
  return index >= 0 && index < count && makeCustomer(index, seed).domain === domain ? index : -1;
}

/** Customer number `index` (from 0) of the data for `seed`. */
export function makeCustomer(index: number, seed: number): Customer {
  const fixed = FIXED_CUSTOMERS[index];
  if (fixed) return fixed;
  const dice = chance(seed, index);
  const awkward = AWKWARD_CUSTOMERS[index - FIRST_MADE];
  const country = awkward
    ? (COUNTRIES.find((stock) => stock.country === awkward.country) as CountryStock)
    : (COUNTRIES[dice.below(10) < 5 ? 0 : dice.below(COUNTRIES.length)] as CountryStock);
  const name = awkward ?? makeName(index, country, dice);
  const contact = makePerson(country, name.domain, dice);
  const acceptance = awkward?.acceptance ?? (ACCEPTANCES[index % ACCEPTANCES.length] as Acceptance);
  const partners = [DIRECT_PARTNER];
  if (index % 3 === 0) partners.push(INDIRECT_PROVIDER);
  if (index % 6 === 0) partners.push(INDIRECT_RESELLER);
  return {
    tenantId: tenantIdOf(index, seed),
    commerceId: dice.guid(),
    companyName: name.companyName,
    domain: `${name.domain}.onmicrosoft.com`,
    contact,
    address: makeAddress(country, dice),
    culture: country.culture,
    billingId: dice.guid(),
    etag: `-${dice.below(2 ** 31)}${dice.below(2 ** 30)}`,
    billing: awkward ? (awkward.billing ?? 'full') : index % 11 === 0 ? 'sparse' : index % 17 === 0 ? 'none' : 'full',
    companyEmail: `it@${name.domain}.example`,
    partners,
    associatedPartnerId: index % 6 === 0 ? INDIRECT_RESELLER : null,
    qualification: index % 29 === 0 ? 'GovernmentCommunityCloud' : null,
    vetting: index % 13 === 0 ? 'UnderReview' : index % 2 === 0 ? 'Allowed' : null,
    confirmations: makeConfirmations(acceptance, contact, country, name.domain, dice),
    directlySigned: acceptance === 'direct' || acceptance === 'both',
  };
}

function makeName(index: number, country: CountryStock, dice: Chance): { companyName: string; domain: string } {
  if (country.country !== 'JP') {
    const name = `${dice.pick(ENGLISH_STEMS)} ${dice.pick(ENGLISH_ENDINGS)}`;
    const domain = name.toLowerCase().replace(/[^a-z]/g, '') + index;
    return { companyName: `${name} ${dice.pick(country.forms)}`, domain };
  }
  const [stem, stemAscii] = dice.pick(JAPANESE_STEMS);
  const [ending, endingAscii] = dice.pick(JAPANESE_ENDINGS);
  const companyName = dice.below(3) === 0 ? `${stem}${ending}株式会社` : `株式会社${stem}${ending}`;
  return { companyName, domain: `${stemAscii}${endingAscii}${index}` };
}

function makePerson(country: CountryStock, domain: string, dice: Chance): Person {
  const [first, firstAscii] = dice.pick(country.firstNames);
  const [last, lastAscii] = dice.pick(country.lastNames);
  return {
    firstName: first,
    lastName: last,
    email: `${firstAscii}.${lastAscii}@${domain}.example`,
    phoneNumber: `${country.phone}5550${100 + dice.below(900)}`,
  };
}

function makeAddress(country: CountryStock, dice: Chance): Address {
  const [city, state, postalCode] = dice.pick(country.cities);
  const number = 1 + dice.below(90);
  const addressLine1 = country.country === 'JP' ? `${1 + dice.below(5)}-${number}` : `${number} ${country.street}`;
  return { country: country.country, state, city, addressLine1, postalCode };
}

function makeConfirmations(
  acceptance: Acceptance,
  contact: Person,
  country: CountryStock,
  domain: string,
  dice: Chance,
): readonly Confirmation[] {
  const between = (from: number, to: number) => from + dice.below(Math.floor((to - from) / DAY)) * DAY;
  const record = (primaryContact: Person, dateAgreed: number): Confirmation => ({
    primaryContact,
    templateId: MCA_TEMPLATE,
    type: MCA_TYPE,
    dateAgreed,
    userId: dice.below(2) === 0 ? dice.guid() : null,
    recordedAt: dateAgreed + 9 * 3_600_000,
  });
  const old = () => between(Date.UTC(2019, 5, 1), Date.UTC(2023, 2, 31));
  const fresh = () => between(Date.UTC(2023, 3, 1), Date.UTC(2025, 10, 30));
  switch (acceptance) {
    case 'none':
    case 'direct':
      return [];
    case 'outdated':
      return [record(contact, old())];
    case 'several':
      return [
        record(contact, fresh()),
        record(makePerson(country, domain, dice), old()),
        record(makePerson(country, domain, dice), fresh()),
      ];
    case 'current':
    case 'both':
      return [record(contact, fresh())];
  }
}
