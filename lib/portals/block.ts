/**
 * Recognises Microsoft's purchase block in a text. It looks for the block's parts instead of its sentences, because the live wording is
 * not public (portal-pages.md section 8.2): the agreement's name and something to confirm or accept, together with a partner, or with
 * a purchase that is refused or has to wait, and no statement about customers in general. A first search of the raw text rejects all
 * other texts cheaply.
 */
import { foldScripts } from './letters';
import { AGREEMENT, CUSTOMER, MICROSOFT, PARTS } from './phrases';

/** In characters. Longer texts are articles or the agreement itself, not messages. */
export const LONGEST_MESSAGE = 2000;

/** Raw forms of "Microsoft" (not its domains, not "Microsoft 365") and "MCA", and "Customer Agreement", whose Microsoft may be in another element. */
const GATE = /icro(?!soft(?:\.com|.\d))|ｃ[ｒａ]|mca|13605|крос|クロ|ｸﾛ|이크로|微[软軟]|มโคร|इक्रो|מיקרו|كروس|customer agree/gi;

/** Contexts of "Microsoft" that were not an agreement. Lists repeat the same product names over and over. */
const harmless = new Set<string>();

/**
 * Whether a text contains the name of a customer agreement, whatever it says about it. Fast on long texts, such as that of a whole
 * page, because it reads only the context of what the first search finds.
 */
export function namesAgreement(text: string): boolean {
  if (harmless.size > 2000) harmless.clear();
  for (const { index } of text.matchAll(GATE)) {
    // Numbers are removed, so that rows that differ in nothing else have the same context.
    const around =
      spaceless(text.slice(Math.max(0, index - 90), index)).slice(-70) + spaceless(text.slice(index, index + 110)).slice(0, 90);
    if (harmless.has(around)) continue;
    if (text.startsWith('13605', index) || agreementsIn(normalise(around)) > 0) return true;
    harmless.add(around);
  }
  return false;
}

const spaceless = (text: string) => text.replace(/[\d\s]+/g, ' ');

/**
 * Whether a visible text, such as a message bar's, says that a purchase waits for the Microsoft Customer Agreement to be
 * confirmed or accepted, in any language of the admin center. Statements about customers or partners in general do not count. Never
 * throws; takes time linear in the text's length.
 *
 * @param lines a text of more lines than this is several texts: a line that ends with a full stop is not read together with the next one
 */
export function isPurchaseBlock(text: string, lines = 4): boolean {
  if (text.length > LONGEST_MESSAGE || text.search(GATE) < 0) return false;
  const several = text.trim().split(/\s*\n/).length > lines;
  const plain = normalise(several ? text.replace(/[.!?;。؟।]\s*\n/g, ' ; ; ') : text);
  if (agreementsIn(plain) === 0) return false;
  if (plain.includes(' 13605 ')) return true;
  const sentences = plain.split(/ \.(?= )/);
  return sentences.some(
    (sentence, place) => saysIt(sentence, true) || saysIt(`${sentences[place - 1] ?? ''} ${sentence}`, false),
  );
}

/**
 * Whether one sentence (`alone`), or two adjacent sentences together, say so. Two sentences may be about two things, so they have to
 * meet more conditions. There are countless ways to say "contact your partner", so no verb is required; but nothing may say that the
 * matter is done or is another one.
 */
function saysIt(text: string, alone: boolean): boolean {
  const { named, customer, parts } = patterns();
  const agreements = agreementsIn(text);
  if (agreements === 0) return false;
  const spaced = marked(` ${text} `);
  const compact = spaced.replaceAll(' ', '');
  const [partner, confirm, accept, purchase, refused, done, otherMatter, general] = parts.map((part) => part.test(spaced));
  if (general) return false;
  const both = confirm && accept;
  const sends = partner && !otherMatter && !done;
  // "Customer Agreement" without Microsoft's name counts only when all the other parts are there.
  if (!named.test(compact)) return !!(alone && sends && both);
  // A second agreement, or a customer outside the agreement's name: the text is about a customer and does not address one.
  const aboutCustomer = agreements > 1 || (compact.match(customer)?.length ?? 0) > agreements;
  const held = refused || (alone && sends);
  const told =
    (both && (partner ? held || purchase || sends : held && purchase)) ||
    (alone
      ? (partner && (held || (confirm && (accept || purchase)))) || (purchase && (refused || aboutCustomer))
      : refused && (sends || (purchase && aboutCustomer)));
  return !!((confirm || accept) && told && (held || !done));
}

/**
 * Latin letters for α to ω and а to џ, so that related languages share their stems. δ becomes q, because with d Greek words would match
 * German ones. The stray letters below have no such order: each has its Latin twin at the same position.
 */
const LATIN = 'avgqezitiklmnxoprsstufhywabvgdezziiklmnoprstufhccss-i-euaeedgeziijlnckiuz';
const STRAYS = 'қғңүұөәһđłøıæßیىک';
const STRAYS_TWINS = 'kgnuuoahdloiasييك';
/** Marks over and under letters, and invisible characters: soft hyphens, joiners, direction marks. */
const MARKS = /[\p{Mn}\p{Cf}ъь]/gu;

/** Lower-case words between single spaces, a separate full stop between sentences, and one form for letters that look or read alike. */
function normalise(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(MARKS, '')
    // A full stop inside a word, a number or an address, or after an abbreviation or a day, does not end a sentence.
    .replace(/\.(?=[^\s.]|\s+\p{Ll})|(?<= \d\d?)\./gu, ' ')
    .toLowerCase()
    .replace(/[α-ωа-џ]/g, (letter) => LATIN.charAt(letter.charCodeAt(0) - (letter < 'а' ? 0x3b1 : 0x430 - 25)))
    .replace(/[^a-z\s.]/g, (letter) => STRAYS_TWINS[STRAYS.indexOf(letter)] ?? letter)
    .replace(/[.!?;。؟।\n]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ');
  return ` ${foldScripts(plain)} `.replace(/ mca /g, ' microsoft customer agreement ');
}

/** Replaces every form of Microsoft's name with `@`. */
function marked(plain: string): string {
  return plain.replace(patterns().microsoft, ' @ ');
}

function agreementsIn(plain: string): number {
  return marked(plain).replaceAll(' ', '').match(patterns().pair)?.length ?? 0;
}

let compiled: ReturnType<typeof compile> | undefined;

/** Compiled for the first text that passes the first search, so that a page that never mentions the agreement costs nothing. */
function patterns() {
  compiled ??= compile();
  return compiled;
}

function compile() {
  const customer = `(?:${foldScripts(CUSTOMER)})`;
  // The partner agreement and the services agreement are other agreements.
  const agreement = `(?<!partner|servi[cz].{0,2})(?:${foldScripts(AGREEMENT)})`;
  // Some languages put Microsoft between "agreement" and "customer".
  const apart = `${agreement}.{0,13}@.{0,10}${customer}`;
  const pair = `(?:customers?agreement|${customer}.{0,7}${agreement}|${agreement}.{0,10}${customer})`;
  return {
    microsoft: new RegExp(foldScripts(MICROSOFT), 'g'),
    pair: new RegExp(`${apart}|${pair}`, 'g'),
    named: new RegExp(`${apart}|@.{0,16}${pair}|${pair}.{0,20}@`),
    customer: new RegExp(customer, 'g'),
    parts: PARTS.map((stems) => new RegExp(foldScripts(stems))),
  };
}
