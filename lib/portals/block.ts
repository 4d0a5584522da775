/**
 * Is a text Microsoft's purchase block? Told by its parts, not by its sentences, because nobody outside has the live wording
 * (portal-pages.md section 8.2): the agreement's name and something to be confirmed or accepted, together with a partner, or
 * with a purchase that is refused or has to wait, and nobody spoken of in general. A gate on the raw text keeps the price of all other texts at one search.
 */
import { foldScripts } from './letters';
import { AGREEMENT, CUSTOMER, MICROSOFT, PARTS } from './phrases';

/** Longer texts are articles or the agreement itself, not a message. Characters. */
export const LONGEST_MESSAGE = 2000;

/** Raw forms of "Microsoft" (not its domains, not "Microsoft 365") and "MCA"; "Customer Agreement" alone may have them in the element beside it. */
const GATE = /icro(?!soft(?:\.com|.\d))|ｃ[ｒａ]|mca|13605|крос|クロ|ｸﾛ|이크로|微[软軟]|มโคร|इक्रो|מיקרו|كروس|customer agree/gi;

/** Surroundings of "Microsoft" that were no agreement: lists say the same product names again and again. */
const harmless = new Set<string>();

/**
 * Whether a text has the name of a customer agreement in it, whatever it says about it. For long texts, such as that of a whole
 * page: what passes the gate is read in its surroundings only.
 */
export function namesAgreement(text: string): boolean {
  if (harmless.size > 2000) harmless.clear();
  for (const { index } of text.matchAll(GATE)) {
    // Numbers go first: rows that differ in nothing else have one and the same surroundings.
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
 * confirmed or accepted. Any language of the admin center; never throws; linear in the text's length. What is said of customers
 * or partners in general is no block.
 *
 * @param lines texts of more lines are several texts that stand together: what a line ends with a full stop is not read with the next one
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
 * Whether one sentence (`alone`), or two neighbours as one, say it. Two may speak of two things, so more is asked of them.
 * A partner is turned to in endless ways: no verb for it is asked for, only that nothing speaks of something done or else.
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
  // "Customer Agreement" without Microsoft's name is told by all the other parts only.
  if (!named.test(compact)) return !!(alone && sends && both);
  // Named twice, or called by name beside the agreement's: it speaks about a customer, not to one.
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
 * α to ω and а to џ in Latin letters, so that kin languages share their stems. δ is q, not to make German words of Greek ones.
 * The letters after them have no order: their twins stand in the same place.
 */
const LATIN = 'avgqezitiklmnxoprsstufhywabvgdezziiklmnoprstufhccss-i-euaeedgeziijlnckiuz';
const STRAYS = 'қғңүұөәһđłøıæßیىک';
const STRAYS_TWINS = 'kgnuuoahdloiasييك';
/** Marks over and under letters, and what is not to be seen: soft hyphens, joiners, direction marks. */
const MARKS = /[\p{Mn}\p{Cf}ъь]/gu;

/** Lower case words between single spaces, a full stop of its own between sentences, one form for letters that look or read the same. */
function normalise(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(MARKS, '')
    // A full stop inside a word, a number, an address or after an abbreviation or a day ends nothing.
    .replace(/\.(?=[^\s.]|\s+\p{Ll})|(?<= \d\d?)\./gu, ' ')
    .toLowerCase()
    .replace(/[α-ωа-џ]/g, (letter) => LATIN.charAt(letter.charCodeAt(0) - (letter < 'а' ? 0x3b1 : 0x430 - 25)))
    .replace(/[^a-z\s.]/g, (letter) => STRAYS_TWINS[STRAYS.indexOf(letter)] ?? letter)
    .replace(/[.!?;。؟।\n]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ');
  return ` ${foldScripts(plain)} `.replace(/ mca /g, ' microsoft customer agreement ');
}

/** Microsoft as `@`, whatever it is called. */
function marked(plain: string): string {
  return plain.replace(patterns().microsoft, ' @ ');
}

function agreementsIn(plain: string): number {
  return marked(plain).replaceAll(' ', '').match(patterns().pair)?.length ?? 0;
}

let compiled: ReturnType<typeof compile> | undefined;

/** Compiled on the first text that passes the gate: a page that never mentions the agreement pays nothing. */
function patterns() {
  compiled ??= compile();
  return compiled;
}

function compile() {
  const customer = `(?:${foldScripts(CUSTOMER)})`;
  // The agreements with partners and about services are others.
  const agreement = `(?<!partner|servi[cz].{0,2})(?:${foldScripts(AGREEMENT)})`;
  // Some languages put Microsoft between the agreement and its customer.
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
