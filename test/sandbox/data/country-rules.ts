/** Address rules of some countries, in the shape of a recorded answer (partner-center-api.md 3.9); lists are shortened. */

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
  readonly vatIdRegex?: string;
  readonly taxIdFormat?: string;
  /** Absent for some countries (partner-center-api.md 0a). */
  readonly phoneNumberRegex?: string;
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
    vatIdRegex: '^(DE)?\\d{9}$',
    taxIdFormat: 'DE#########',
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['49'],
  },
  FR: {
    iso2Code: 'FR',
    defaultCulture: 'fr-FR',
    isStateRequired: false,
    supportedStatesList: [],
    supportedLanguagesList: ['fr', 'en'],
    supportedCulturesList: ['fr-FR', 'en-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{5}$',
    isCityRequired: true,
    isVatIdSupported: true,
    vatIdRegex: '^(FR)?[0-9A-Z]{2}\\d{9}$',
    phoneNumberRegex: '^(\\+?33|0)[ .\\-]?[1-9]([ .\\-]?\\d{2}){4}$',
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['33'],
  },
  GB: {
    iso2Code: 'GB',
    defaultCulture: 'en-GB',
    isStateRequired: false,
    supportedStatesList: [],
    supportedLanguagesList: ['en'],
    supportedCulturesList: ['en-GB', 'en-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}$',
    isCityRequired: true,
    isVatIdSupported: true,
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['44'],
  },
  CN: {
    iso2Code: 'CN',
    defaultCulture: 'zh-CN',
    isStateRequired: true,
    supportedStatesList: ['北京市', '上海市', '广东省'],
    supportedLanguagesList: ['zh-CHS', 'en'],
    supportedCulturesList: ['zh-CN', 'en-US'],
    isPostalCodeRequired: true,
    postalCodeRegex: '^\\d{6}$',
    isCityRequired: true,
    isVatIdSupported: false,
    isTaxIdSupported: false,
    isTaxIdOptional: true,
    countryCallingCodesList: ['86'],
  },
};
