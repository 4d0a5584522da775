/**
 * A page of the admin center full of texts that look like the block message and must not alarm anybody. Sections carry ids;
 * `?only=help,renewal` draws just those.
 */
import { h } from '../dom.ts';
import { languageOf } from '../language.ts';
import { WORDS } from '../words/index.ts';
import { LOOKALIKE_TEXTS } from './lookalike-texts.ts';

const language = languageOf(document.documentElement.lang) ?? 'en';
const words = WORDS[language];
const texts = LOOKALIKE_TEXTS[language];
const notice = (text: string) => h('div', { role: 'status', style: 'background:#f3f2f1;padding:12px 16px' }, text);

/** The sentence as a documentation article in a pane of the portal quotes it, and the API's form of it. */
function helpPane(): HTMLElement {
  return h(
    'aside',
    { class: 'help-pane', 'aria-label': texts.help, style: 'border-inline-start:1px solid #d1d1d1;padding-inline-start:16px' },
    h('h2', {}, texts.help),
    h(
      'article',
      {},
      h('p', {}, texts.articleBefore),
      h('blockquote', {}, h('p', {}, words.blockMessage)),
      h('p', {}, texts.articleAfter),
      h('pre', { style: 'white-space:pre-wrap' }, `{ "code": 13605, "description": "${WORDS.en.promptMessage}" }`),
      h('a', { href: 'https://learn.microsoft.com/partner-center/customers/confirm-customer-agreement' }, 'learn.microsoft.com'),
    ),
  );
}

function hiddenTexts(): HTMLElement {
  const template = document.createElement('template');
  template.content.append(h('p', { role: 'alert' }, words.blockMessage));
  const inRoot = h('div', { hidden: true });
  inRoot.attachShadow({ mode: 'open' }).append(h('p', { role: 'alert' }, words.blockMessage));
  return h(
    'div',
    {},
    h('p', { role: 'alert', style: 'display:none' }, words.blockMessage),
    h('p', { role: 'alert', hidden: true }, words.blockMessage),
    h('p', { role: 'alert', style: 'visibility:hidden' }, words.blockMessage),
    h('div', { style: 'display:none' }, h('div', { role: 'dialog' }, h('p', {}, words.blockMessage))),
    h('script', { type: 'application/json' }, JSON.stringify({ message: words.blockMessage })),
    h('noscript', {}, words.blockMessage),
    h('span', { title: words.blockMessage, 'data-message': words.blockMessage }, '—'),
    document.createComment(words.blockMessage),
    template,
    inRoot,
  );
}

/** What a person typed is not the page's word. */
function typedTexts(): HTMLElement {
  const field = h<HTMLInputElement>('input', { type: 'search', 'aria-label': words.search });
  field.value = words.blockMessage;
  const area = h<HTMLTextAreaElement>('textarea', { 'aria-label': texts.notes, rows: 3, cols: 60 });
  area.value = words.blockMessage;
  const editable = h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': texts.notes }, words.blockMessage);
  return h('div', {}, field, area, editable);
}

const SECTIONS: Readonly<Record<string, () => HTMLElement>> = {
  'services-agreement': () => notice(texts.servicesAgreement),
  renewal: () => notice(texts.renewal),
  marketing: () => h('div', {}, h('h2', {}, 'Microsoft 365 Copilot'), h('p', {}, texts.marketing)),
  // Both halves stand on the page, but not in one text.
  apart: () =>
    h(
      'div',
      {},
      h('ul', {}, h('li', {}, h('a', { href: '#/BillingAccounts/agreement' }, texts.legal))),
      h('p', {}, texts.renewal),
    ),
  accepted: () => notice(texts.accepted),
  hidden: hiddenTexts,
  typed: typedTexts,
  help: helpPane,
};

const only = new URLSearchParams(location.search).get('only')?.split(',');
document.title = `${texts.title} - ${words.adminCenter}`;
document.body.append(
  h(
    'main',
    { style: 'max-inline-size:860px;padding:24px 32px;font:14px/1.5 system-ui,sans-serif' },
    h('h1', {}, texts.title),
    ...Object.entries(SECTIONS)
      .filter(([id]) => !only || only.includes(id))
      .map(([id, draw]) => h('section', { id, style: 'margin-block-end:24px' }, draw())),
  ),
);
