/** What an order page says when an order, or one item of it, was refused. */
import type { PlacedOrder } from '../../../context.ts';
import { h } from '../../dom.ts';
import { fill } from '../../words/index.ts';
import type { KnownCustomer } from '../api.ts';
import { words } from '../texts.ts';
import { acceptancePrompt, promptOf } from './acceptance-prompt.ts';

export type Refused = Extract<PlacedOrder, { ok: false }>;

/** The reason in words, with the code unless none is known or the address has `code=0`: whether pages show codes is not public. */
export function reasonOf({ code, block }: Refused): string {
  const text = block ? words[block] : words.agreementMissing;
  const shown = code > 0 && new URLSearchParams(location.search).get('code') !== '0';
  return shown ? `${text} ${fill(words.errorCode, { code })}` : text;
}

/** Asks for the acceptance where that is what is missing and a prompt is set; else says what refused the order. */
export function refusal(customer: KnownCustomer, refused: Refused): HTMLElement {
  const prompt = promptOf(customer);
  if (refused.block === undefined && prompt !== 'none') return acceptancePrompt(customer, prompt);
  return h('customersvcadmin_he-message-bar', { text: reasonOf(refused) });
}
