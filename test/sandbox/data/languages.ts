/** Languages of the agreement document by country, in addition to en-US: partner-center-api.md 3.2, list of 2023. */

const OFFERED: Readonly<Record<string, string>> = {
  'ar-SA': 'AE BH EG IQ JO KW LB LY MU OM QA YE',
  'bg-BG': 'BG',
  'cs-CZ': 'CZ',
  'da-DK': 'DK',
  'de-DE': 'AT DE LI',
  'el-GR': 'GR',
  'es-ES': 'AR BO BZ CL CO CR DO ES GT HN MX NI PA PE PY SV UY VE',
  'et-EE': 'EE',
  'fi-FI': 'FI',
  'fr-FR': 'CA CH CI CM DZ FR GF LU MA MC RW SN ST TN',
  'he-IL': 'IL',
  'hi-IN': 'IN',
  'hr-HR': 'HR',
  'hu-HU': 'HU',
  'id-ID': 'ID',
  'it-IT': 'IT',
  'ja-JP': 'JP',
  'kk-KZ': 'KZ',
  'ko-KR': 'KR',
  'lt-LT': 'LT',
  'lv-LV': 'LV',
  'ms-MY': 'MY',
  'nb-NO': 'NO',
  'nl-NL': 'BE NL',
  'pl-PL': 'PL',
  'pt-BR': 'BR',
  'pt-PT': 'AO CV PT',
  'ro-RO': 'MD RO',
  'ru-RU': 'BY KG RU UZ',
  'sk-SK': 'SK',
  'sl-SI': 'SI',
  'sr-Latn-RS': 'RS',
  'sv-SE': 'SE',
  'th-TH': 'TH',
  'tr-TR': 'TR',
  'uk-UA': 'UA',
  'vi-VN': 'VN',
  'zh-HK': 'HK MO TW',
  'zh-SG': 'SG',
};

const ENGLISH_ONLY =
  'AD AF AG AI AL AM AQ AS AU AW AX AZ BA BB BD BF BI BJ BL BM BN BQ BS BT BV BW CC CD CF CG CK CW CX CY DJ DM EC ER ET FJ FK FM FO GA GB GD GE GG GH GI GL GM GN GP GQ GS GU GW GY HM HT IE IM IO IS JE JM KE KH KI KM KN KY LA LC LK LR LS ME MF MG MH MK ML MM MN MP MQ MR MS MT MV MW MZ NA NC NE NF NG NP NR NU NZ PF PG PH PK PM PN PR PS PW RE SA SB SC SH SJ SL SM SO SR SS SX SZ TC TD TF TG TJ TK TL TM TO TT TV TZ UG UM US VA VC VG VI VU WF WS XE XJ XK XS YT ZA ZM ZW';

const BY_COUNTRY = new Map<string, string[]>(ENGLISH_ONLY.split(' ').map((country) => [country, ['en-US']]));
for (const [language, countries] of Object.entries(OFFERED)) {
  for (const country of countries.split(' ')) BY_COUNTRY.set(country, ['en-US', language]);
}

/** Languages offered for a country in upper case; undefined when the country is not on Microsoft's list. */
export function languagesOf(country: string): readonly string[] | undefined {
  return BY_COUNTRY.get(country);
}
