import { describe, expect, it } from 'vitest';
import {
  type CountryRules,
  checkNewCustomer,
  cultureOf,
  domainOf,
  emptyNewCustomer,
  type NewCustomerDraft,
  tidyNewCustomer,
} from '../../../lib/domain/new-customer';

const NOW = Date.UTC(2026, 10, 25, 3);
const JAPAN: CountryRules = {
  country: 'JP',
  culture: 'ja-JP',
  stateRequired: true,
  states: ['東京都', '大阪府'],
  postalCodeRequired: true,
  postalCodePattern: '^\\d{3}-?\\d{4}$',
  cityRequired: true,
  phonePattern: '^0\\d{1,4}-?\\d{1,4}-?\\d{4}$',
};
const GOOD: NewCustomerDraft = {
  ...emptyNewCustomer('f7019097-1901-48f4-ac00-e3b886918415', '2026-11-20'),
  companyName: 'ファブリカム株式会社',
  country: 'JP',
  domainPrefix: 'fabrikamnew',
  firstName: 'Sora',
  lastName: 'Abe',
  email: 'soushin@fabrikamnew.example',
  phone: '03-5555-0100',
  addressLine1: '1-2-3 Marunouchi',
  city: 'Chiyoda-ku',
  state: '東京都',
  postalCode: '100-0005',
  agreement: 'accepted',
};
const faults = (part: Partial<NewCustomerDraft>, rules: CountryRules | null = JAPAN, provider = false) =>
  checkNewCustomer({ ...GOOD, ...part }, rules, NOW, provider).map(({ field, fault }) => `${field}: ${fault}`);

describe('a new customer', () => {
  it('may be sent when nothing is wrong', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<NewCustomerDraft>, string[]]>([
    ['no company', { companyName: ' ' }, ['companyName: missing']],
    ['a company whose letters turn around', { companyName: 'Fab\u202erikam' }, ['companyName: turns-order']],
    ['no country', { country: '', phone: '0355550100' }, ['country: missing']],
    ['no domain', { domainPrefix: '' }, ['domainPrefix: missing']],
    ['a domain with a dot', { domainPrefix: 'fabrikam.jp' }, ['domainPrefix: not-a-domain']],
    ['a domain that is too long', { domainPrefix: 'a'.repeat(28) }, ['domainPrefix: not-a-domain']],
    ['no such email', { email: 'sora' }, ['email: not-an-email']],
    ['a phone of another country', { phone: '425-555-0100' }, ['phone: wrong-format']],
    ['no address', { addressLine1: '' }, ['addressLine1: missing']],
    ['no city', { city: '' }, ['city: missing']],
    ['a state that is none of the country’s', { state: 'Tokyo' }, ['state: not-listed']],
    ['no state', { state: '' }, ['state: missing']],
    ['a postal code of another country', { postalCode: '98052' }, ['postalCode: wrong-format']],
    ['no choice of agreement', { agreement: null }, ['agreement: missing']],
    ['an acceptance in the future', { agreedOn: '2027-01-01' }, ['agreedOn: future-date']],
    ['an acceptance that is too old', { agreedOn: '2023-03-31' }, ['agreedOn: too-old']],
    ['a reseller named by who is no provider', { resellerId: GOOD.draftId }, ['resellerId: refused']],
  ])('has a fault: %s', (_what, part, expected) => {
    expect(faults(part)).toEqual(expected);
  });

  it('asks no date of a customer who will accept, and a reseller may be named by a provider', () => {
    expect(faults({ agreement: 'will-accept', agreedOn: '' })).toEqual([]);
    expect(faults({ resellerId: GOOD.draftId }, JAPAN, true)).toEqual([]);
  });

  it('needs a registration number and a phone where the country asks for them, and sends none elsewhere', () => {
    const india = { country: 'IN', state: 'DELHI', postalCode: '110001' };
    expect(faults({ ...india, phone: '' }, null)).toEqual(['phone: missing', 'registrationNumber: missing']);
    expect(faults({ ...india, registrationNumber: '1234567' }, null)).toEqual([]);
    expect(tidyNewCustomer({ ...GOOD, registrationNumber: '1234567' }).registrationNumber).toBe('');
  });

  it('is not held against the rules of another country, nor a pattern that cannot be read', () => {
    expect(faults({ country: 'DE', state: '', phone: '+49 30 5555 0100', postalCode: '10115' })).toEqual([]);
    expect(faults({}, { ...JAPAN, postalCodePattern: '(' })).toEqual([]);
  });

  it('is sent in half width, with the whole domain', () => {
    const tidied = tidyNewCustomer({ ...GOOD, postalCode: '１００ー０００５', domainPrefix: ' Fabrikam.OnMicrosoft.com ' });
    expect(tidied.postalCode).toBe('100-0005');
    expect(domainOf(tidied)).toBe('fabrikam.onmicrosoft.com');
  });

  it('gets the country’s culture, else that of the language most people there speak', () => {
    expect(cultureOf('JP', JAPAN)).toBe('ja-JP');
    expect(cultureOf('BR', JAPAN)).toBe('pt-BR');
  });
});
