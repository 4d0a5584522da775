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
  const cell = (...content: (Node | string)[]) => h('div', { role: 'gridcell', class: 'cell' }, ...content);
  return h(
    'div',
    { role: 'row', id: `row-${serial}`, class: 'row' },
    cell(h('input', { type: 'checkbox', 'aria-label': words.selectRow })),
    cell(h('span', {}, h('a', { href: '#' }, `${product.name} #${serial}`))),
    cell(String((serial * 37) % 300)),
    cell(
      h('div', { class: 'ms-MessageBar' }, h('span', { class: 'ms-MessageBar-innerText' }, STATUS[serial % STATUS.length] ?? '')),
    ),
    cell(h('span', {}, `adatum-${serial}.onmicrosoft.com`)),
  );
}

/** Grids in open shadow roots, each inside the one before. Their rows are contained, so that churn costs script and not layout. */
function build(rows: number, depth: number): ShadowRoot[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .grid { block-size: 160px; overflow: auto; contain: strict; font: 13px/18px system-ui, sans-serif; border: 1px solid #d1d1d1; }
    .row { display: flex; block-size: 24px; contain: strict; content-visibility: auto; }
    .cell { flex: 1; overflow: hidden; white-space: nowrap; }
  `);
  const roots: ShadowRoot[] = [];
  let parent: ParentNode & Node = document.body;
  for (let level = 0; level < depth; level += 1) {
    const host = h('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const share = Array.from({ length: Math.ceil(rows / depth) }, (_, index) => makeRow(level * 100_000 + index));
    root.append(h('div', { role: 'grid', class: 'grid', 'aria-label': `${words.product} ${level + 1}` }, ...share));
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
