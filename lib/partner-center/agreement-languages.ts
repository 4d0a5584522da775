/** Which language to request the agreement's text in. Source: Microsoft's list of 2023 in partner-center-api.md 3.2. */

const EVERYWHERE = 'en-US';

const OFFERED = `ar-SA AE BH EG IQ JO KW LB LY MU OM QA YE
bg-BG BG
cs-CZ CZ
da-DK DK
de-DE AT DE LI
el-GR GR
es-ES AR BO BZ CL CO CR DO ES GT HN MX NI PA PE PY SV UY VE
et-EE EE
fi-FI FI
fr-FR CA CH CI CM DZ FR GF LU MA MC RW SN ST TN
he-IL IL
hi-IN IN
hr-HR HR
hu-HU HU
id-ID ID
it-IT IT
ja-JP JP
kk-KZ KZ
ko-KR KR
lt-LT LT
lv-LV LV
ms-MY MY
nb-NO NO
nl-NL BE NL
pl-PL PL
pt-BR BR
pt-PT AO CV PT
ro-RO MD RO
ru-RU BY KG RU UZ
sk-SK SK
sl-SI SI
sr-Latn-RS RS
sv-SE SE
th-TH TH
tr-TR TR
uk-UA UA
vi-VN VN
zh-HK HK MO TW
zh-SG SG`
  .split('\n')
  .map((line) => line.split(' '));

/** The part of a tag that names the language itself: `de` of `de-AT`. Norwegian has two codes. */
export function languageOf(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return language === 'no' || language === 'nn' ? 'nb' : language;
}

/**
 * The customer's language if Microsoft offers the text in it for that country, else English.
 * @param culture BCP 47 tag or empty
 * @param country ISO 3166-1 alpha-2 or empty; then the culture's region, then US
 */
export function agreementLanguage(culture: string, country: string): { readonly language: string; readonly country: string } {
  const region = /-([A-Za-z]{2})(?=-|$)/.exec(culture)?.[1];
  // The service accepts country codes in upper case only.
  const place = (/^[A-Za-z]{2}$/.test(country) ? country : (region ?? 'US')).toUpperCase();
  const row = OFFERED.find(
    ([offered = '', ...countries]) => languageOf(offered) === languageOf(culture) && countries.includes(place),
  );
  return { language: row?.[0] ?? EVERYWHERE, country: place };
}
