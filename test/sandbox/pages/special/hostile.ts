/** A checkout with the block, whose scripts turn on whatever an extension puts into it: `window.attack.*`. */
import { h } from '../dom.ts';
import { languageOf } from '../language.ts';
import { PRODUCTS } from '../products.ts';
import { WORDS } from '../words/index.ts';
import { type Attacks, attacks, claim, watch } from './attacks.ts';

declare global {
  interface Window {
    attack: Attacks;
  }
}

/** Attacks also tell the sandbox's log what they saw, for tests that look from outside. */
function reporting(all: Attacks): Attacks {
  const wrapped = Object.entries(all).map(([name, deed]) => [
    name,
    async (...parameters: unknown[]) => {
      const saw = await (deed as (...parameters: unknown[]) => Promise<unknown>)(...parameters);
      const noted = await fetch('/sandbox-api/seen', { method: 'POST', body: JSON.stringify({ attack: name, saw }) });
      await noted.text();
      return saw;
    },
  ]);
  return Object.fromEntries(wrapped) as Attacks;
}

watch();
window.attack = reporting(attacks);
for (const element of [...document.head.children, ...document.body.children]) claim(element);

const words = WORDS[languageOf(document.documentElement.lang) ?? 'en'];
const output = h('pre', { 'aria-live': 'polite', style: 'white-space:pre-wrap;font-size:12px' });
const buttons = Object.keys(attacks).map((name) =>
  h(
    'button',
    {
      type: 'button',
      onclick: async () => {
        const saw = await (window.attack[name as keyof Attacks] as () => Promise<unknown>)();
        output.textContent = JSON.stringify(saw, null, 1);
      },
    },
    name,
  ),
);

const page = h('main', { 'data-own': true, style: 'max-inline-size:720px;padding:24px 32px;font:14px/1.5 system-ui,sans-serif' });
document.body.append(claim(page));

const [session, eligibility] = await Promise.all(
  ['session', 'eligibility'].map(async (name) => (await fetch(`/sandbox-api/${name}`)).json()),
);
page.append(
  h('p', {}, session.company),
  h('h1', {}, words.checkoutTitle),
  eligibility.allowed
    ? ''
    : h('div', { role: 'alert', style: 'background:#fde7e9;padding:12px 16px;margin-block-end:16px' }, words.blockMessage),
  h('p', {}, `${PRODUCTS[0].name} × 25`),
  h('button', { type: 'button', disabled: !eligibility.allowed }, words.placeOrder),
  h('h2', {}, 'Attacks'),
  h('div', { style: 'display:flex;flex-wrap:wrap;gap:8px' }, ...buttons),
  output,
);

// `?attack=remove,fade&for=3000` begins by itself.
const { searchParams } = new URL(location.href);
const wanted = (searchParams.get('attack') ?? '').split(',').filter((name): name is keyof Attacks => name in attacks);
for (const name of wanted) void (window.attack[name] as (ms: number) => Promise<unknown>)(Number(searchParams.get('for') ?? 0));
