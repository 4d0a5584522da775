/**
 * Is a text Microsoft's purchase block? Told by its parts, not by its sentences, because nobody outside has the live wording
 * (portal-pages.md section 8.2): the agreement's name together with partner, contact, confirm and accept, or with a purchase
 * that is refused. A gate on the raw text keeps the price of all other texts at one search.
 */
import * as words from './phrases';

/** Longer texts are articles or the agreement itself, not a message. */
export const LONGEST_MESSAGE = 2000;

const GATE =
  /micro|ｍｉｃｒｏ|mca|ｍｃａ|13605|ма.{1,2}крос|мајкрос|マイクロ|ﾏｲｸﾛ|마이크로|微[软軟]|ไมโคร|माइक्रो|מיקרו|[كک]روسوفت|customer agreement/i;

/** Whether a text may have to do with the agreement at all; cheap enough for every text that a page shows. */
export function mayMentionAgreement(text: string): boolean {
  return GATE.test(text);
}

/** Whether a text has the name of a customer agreement in it, whatever it says about it. */
export function namesAgreement(text: string): boolean {
  return mayMentionAgreement(text) && namesPair(normalise(text));
}

function namesPair(plain: string): boolean {
  const { microsoft, agreement } = patterns();
  return marked(plain, microsoft).replaceAll(' ', '').search(agreement) >= 0;
}

type Parts = Record<
  'partner' | 'contact' | 'confirm' | 'accept' | 'purchase' | 'refused' | 'required' | 'settled' | 'otherMatter',
  boolean
>;

interface Sentence extends Parts {
  /** `named`: Microsoft's customer agreement; `unsigned`: a customer agreement without Microsoft's name. */
  readonly agreement: 'named' | 'unsigned' | null;
  /** Somebody is called "the customer", or the agreement is named twice: it speaks about a customer, not to one. */
  readonly aboutCustomer: boolean;
}

/**
 * Whether a visible text, such as a message bar's, says that a purchase waits for the Microsoft Customer Agreement to be
 * confirmed or accepted. Any language of the admin center; never throws; linear in the text's length.
 */
export function isPurchaseBlock(text: string): boolean {
  if (text.length > LONGEST_MESSAGE || !mayMentionAgreement(text)) return false;
  const { microsoft, agreement, named, customer, parts } = patterns();
  const plain = normalise(text);
  if (!namesPair(plain)) return false;
  if (plain.includes(' 13605 ')) return true;
  const sentences = plain
    .split('.')
    .filter((part) => part.length > 3)
    .map(read);
  return sentences.some((sentence, place) => {
    const neighbours = [sentences[place - 1], sentences[place + 1]].filter((other) => other !== undefined);
    return saysBlocked(sentence) || neighbours.some((other) => sayBlocked(sentence, other));
  });

  function read(plainSentence: string): Sentence {
    const part = ` ${plainSentence.trim()} `;
    const spaced = marked(part, microsoft);
    const compact = spaced.replaceAll(' ', '');
    const pairs = compact.match(agreement)?.length ?? 0;
    const has = (name: keyof Parts) => parts[name].test(spaced);
    return {
      agreement: pairs === 0 ? null : named.test(compact) ? 'named' : 'unsigned',
      aboutCustomer: pairs > 1 || (spaced.match(customer)?.length ?? 0) > pairs,
      partner: has('partner'),
      contact: has('contact'),
      confirm: has('confirm'),
      accept: has('accept'),
      purchase: has('purchase'),
      refused: has('refused'),
      required: has('required'),
      settled: has('settled'),
      otherMatter: has('otherMatter'),
    };
  }
}

/** One sentence says it all. */
function saysBlocked(s: Sentence): boolean {
  const { agreement, partner, contact, confirm, accept, purchase, refused, required, settled, otherMatter } = s;
  const bound = partner && confirm && accept;
  if (agreement === null) return false;
  if (agreement === 'unsigned') return bound && contact && !otherMatter;
  if (partner && contact && (confirm || accept) && !otherMatter) return true;
  if (settled && !refused && !required) return false;
  return bound || ((confirm || accept) && ((refused && (partner || purchase)) || (required && purchase && s.aboutCustomer)));
}

/** The agreement's sentence and the one beside it say it together. */
function sayBlocked(s: Sentence, beside: Sentence): boolean {
  if (s.agreement !== 'named' || s.settled || beside.settled || beside.otherMatter) return false;
  const { confirm, accept, refused } = s;
  if (beside.partner && beside.contact)
    return beside.confirm || beside.accept || (confirm && accept) || (refused && (confirm || accept));
  return (
    beside.purchase && beside.refused && (confirm || accept) && (refused || s.partner || s.aboutCustomer || (confirm && accept))
  );
}

/** Marks over and under letters, and what is not to be seen: soft hyphens, joiners, direction marks. */
const MARKS = /[\p{Mn}\p{Cf}ъь]/gu;
/** Letters beside their twins. Cyrillic and Greek meet Latin here, so that kin languages share their stems; δ is q, not to make German words of Greek ones. */
const TWINS_FROM = 'абвгдежзиклмнопрстуфхцчшщыэюяіїєґјљњћђџқғңүұөәһαβγδεζηθικλμνξοπρσςτυφχψωđłøıæßیىک';
const TWINS_TO = 'abvgdezziklmnoprstufhccssieuaiiegjlncdzkgnuuoahavgqezitiklmnxoprsstufhywdloiasييك';
const TWIN = new RegExp(`[${TWINS_FROM}]`, 'g');

/** Lower case words between single spaces, sentences ended by a full stop, one form for letters that look or read the same. */
function normalise(text: string): string {
  const plain = unmarked(text.toLowerCase())
    .replace(TWIN, (letter) => TWINS_TO[TWINS_FROM.indexOf(letter)] ?? letter)
    // A full stop inside a word, a number or an address ends nothing.
    .replace(/\.(?=[^\s.])/g, ' ')
    .replace(/[.!?;。؟।\n]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ');
  return ` ${plain.replace(/ +/g, ' ').trim()} `;
}

function unmarked(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC');
}

/** Microsoft as `@`, the abbreviation in full. */
function marked(plain: string, microsoft: RegExp): string {
  return plain.replaceAll(' mca ', ' microsoft customer agreement ').replace(microsoft, ' @ ');
}

interface Patterns {
  microsoft: RegExp;
  agreement: RegExp;
  named: RegExp;
  customer: RegExp;
  parts: Record<keyof Parts, RegExp>;
}
let compiled: Patterns | undefined;

/** Compiled on the first text that passes the gate: a page that never mentions the agreement pays nothing. */
function patterns(): Patterns {
  if (!compiled) {
    const anyOf = (stems: string | readonly string[], flags = '') => new RegExp(unmarked([stems].flat().join('|')), flags);
    const pair = `(?:${unmarked(words.CUSTOMER_AGREEMENT.join('|'))})`;
    compiled = {
      microsoft: anyOf(words.MICROSOFT, 'g'),
      agreement: new RegExp(pair, 'g'),
      // Some languages put Microsoft between the agreement and its customer; then it is near both.
      named: new RegExp(
        `@.{0,16}${pair}|${pair}.{0,20}@|\\w.{0,13}@.{0,7}(?:klient|zakazn|client|strank|korisn|לקוח|عم|ลกคา|pela)`,
      ),
      customer: anyOf(words.CUSTOMER, 'g'),
      parts: {
        partner: anyOf(words.PARTNER),
        contact: anyOf(words.CONTACT),
        confirm: anyOf(words.CONFIRM),
        accept: anyOf(words.ACCEPT),
        purchase: anyOf(words.PURCHASE),
        refused: anyOf(words.REFUSED),
        required: anyOf(words.REQUIRED),
        settled: anyOf(words.SETTLED),
        otherMatter: anyOf(words.OTHER_MATTER),
      },
    };
  }
  return compiled;
}
