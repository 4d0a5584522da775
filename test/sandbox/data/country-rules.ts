/** Address rules of some countries, in the shape of a recorded answer (dossier 3.9); lists are shortened. */

export interface CountryRules {
  readonly iso2Code: string;
  readonly defaultCulture: string;
  readonly isStateRequired: boolean;
  readonly supportedStatesList: readonly string[];
  readonly supportedLanguagesList: readonly string[];
  readonly supportedCulturesList: readonly string[];
  readonly isPostalCodeRequired: boolean;
  readonly postalCodeRegex: string;
  readonly isCityRequired: boolean;
  readonly isVatIdSupported: boolean;
  readonly phoneNumberRegex: string;
  readonly isTaxIdSupported: boolean;
  readonly isTaxIdOptional: boolean;
  readonly countryCallingCodesList: readonly string[];
}

export const COUNTRY_RULES: Readonly<Record<string, CountryRules>> = {
  US: {
    iso2Code: 'US',
    defaultCulture: 'en-US',
    isStateRequired: true,
    supportedStatesList: ['CA', 'NY', 'WA'],
    supportedLanguagesList: ['en', 'es'],
    supportedCulturesList: ['en-US', 'es-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{5}(-\\d{4})?$',
    isCityRequired: true,
    isVatIdSupported: false,
    phoneNumberRegex: '^(1[ \\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[ \\-\\/\\.]?(\\d{3})[ \\-\\/\\.]?(\\d{4})$',
    isTaxIdSupported: true,
    isTaxIdOptional: true,
    countryCallingCodesList: ['1'],
  },
  JP: {
    iso2Code: 'JP',
    defaultCulture: 'ja-JP',
    isStateRequired: true,
    supportedStatesList: ['北海道', '東京都', '愛知県', '大阪府', '福岡県'],
    supportedLanguagesList: ['ja', 'en'],
    supportedCulturesList: ['ja-JP', 'en-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{3}-?\\d{4}$',
    isCityRequired: true,
    isVatIdSupported: false,
    phoneNumberRegex: '^0\\d{1,4}-?\\d{1,4}-?\\d{4}$',
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['81'],
  },
  DE: {
    iso2Code: 'DE',
    defaultCulture: 'de-DE',
    isStateRequired: false,
    supportedStatesList: [],
    supportedLanguagesList: ['de', 'en'],
    supportedCulturesList: ['de-DE', 'en-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{5}$',
    isCityRequired: true,
    isVatIdSupported: true,
    phoneNumberRegex: '^[0-9 \\-\\/]{6,20}$',
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['49'],
  },
};
