/**
 * A heavy page for benchmarks: `/sandbox-heavy?rows=2000&depth=6`, and with `churn=1` one that never rests: `seconds`, `perRound`,
 * `pace=frame|free`, `rounds`. `block={ms}` brings the block message into the deepest root after that time. Result: `window.__churn`.
 */
import { h } from '../dom.ts';
import { languageOf } from '../language.ts';
import { PRODUCTS } from '../products.ts';
import { WORDS } from '../words/index.ts';
import { type Churn, churn } from './churn.ts';

declare global {
  interface Window {
    __churn: Churn;
  }
}

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
const words = WORDS[languageOf(document.documentElement.lang) ?? 'en'];
const STATUS = ['Active', 'Expires soon, contact your partner to renew', 'Payment needed', 'Being set up for this organization'];

const result: Churn = {
  done: false,
  rounds: 0,
  rowsReplaced: 0,
  ms: 0,
  nodes: 0,
  roundP50: 0,
  roundP95: 0,
  ownScriptMs: 0,
  longTaskMs: 0,
  blockShownAt: null,
};
window.__churn = result;

function makeRow(serial: number): HTMLElement {
  const product = PRODUCTS[serial % PRODUCTS.length] ?? PRODUCTS[0];
  return h(
    'tr',
    { role: 'row', id: `row-${serial}` },
    h('td', {}, h('input', { type: 'checkbox', 'aria-label': words.selectRow })),
    h('td', {}, h('span', {}, h('a', { href: '#' }, `${product.name} #${serial}`))),
    h('td', {}, String((serial * 37) % 300)),
    h(
      'td',
      {},
      h('div', { class: 'ms-MessageBar' }, h('span', { class: 'ms-MessageBar-innerText' }, STATUS[serial % STATUS.length] ?? '')),
    ),
    h('td', {}, h('span', {}, `adatum-${serial}.onmicrosoft.com`)),
  );
}

/** Tables in open shadow roots, each inside the one before. */
function build(rows: number, depth: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let parent: ParentNode & Node = document.body;
  for (let level = 0; level < depth; level += 1) {
    const host = h('div');
    const root = host.attachShadow({ mode: 'open' });
    const share = Array.from({ length: Math.ceil(rows / depth) }, (_, index) => makeRow(level * 100_000 + index));
    root.append(h('table', { role: 'grid', 'aria-label': `${words.product} ${level + 1}` }, h('tbody', {}, ...share)));
    parent.append(host);
    roots.push(root);
    parent = root;
  }
  return roots;
}

function countNodes(root: ParentNode): number {
  const all = [...root.querySelectorAll('*')];
  return all.reduce((sum, element) => sum + (element.shadowRoot ? countNodes(element.shadowRoot) : 0), all.length);
}

document.body.append(h('h1', {}, words.navProducts));
const roots = build(number('rows', 2000), number('depth', 6));
result.nodes = countNodes(document);

const blockAfter = query.get('block');
if (blockAfter !== null) {
  setTimeout(() => {
    roots.at(-1)?.prepend(h('div', { role: 'alert' }, h('p', {}, words.blockMessage)));
    result.blockShownAt = performance.now();
  }, Number(blockAfter));
}

if (query.get('churn') === '1') {
  await churn({
    roots,
    makeRow,
    rowsPerRound: number('perRound', 20),
    ms: number('seconds', 5) * 1000,
    rounds: number('rounds', 0),
    pace: query.get('pace') === 'free' ? 'free' : 'frame',
    result,
  });
} else {
  result.done = true;
}
