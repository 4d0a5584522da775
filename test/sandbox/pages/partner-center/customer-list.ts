import { h, ShadowElement } from '../dom.ts';
import { fill } from '../words/index.ts';
import { addCustomerAddress, customerAddress } from './address.ts';
import { readCustomers } from './api.ts';
import { words } from './texts.ts';

const SKELETON_MS = 700;
const PAGE_SIZE = 20;

/**
 * The grid of customers, in one shadow tree: skeleton rows first (`row-he-row-0`), then rows named for their tenants
 * (`row-{tenant}`, `cell-displayName-{tenant}`).
 */
export class CustomerGrid extends ShadowElement {
  private asked = 0;
  private search = '';
  private offset = 0;

  protected draw(): void {
    void this.show(SKELETON_MS);
  }

  /** Shows the first page of what matches. */
  find(search: string): void {
    this.search = search;
    this.offset = 0;
    void this.show(150);
  }

  private async show(skeletonMs: number): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.root.replaceChildren(this.table(Array.from({ length: 8 }, (_, index) => skeletonRow(index))));
    const [{ total, items }] = await Promise.all([
      readCustomers(this.search, this.offset),
      new Promise((resolve) => setTimeout(resolve, skeletonMs)),
    ]);
    if (turn !== this.asked) return;
    const rows = items.map(({ tenantId, companyName, domain }) =>
      h(
        'tr',
        { role: 'row', id: `row-${tenantId}`, class: 'data-grid__row' },
        h('td', { role: 'gridcell' }, h('input', { type: 'radio', name: 'row', 'aria-label': words.selectRow, value: tenantId })),
        h(
          'td',
          { role: 'gridcell', id: `cell-displayName-${tenantId}` },
          h('span', {}, h('a', { href: customerAddress(tenantId, 'account') }, h('bdi', {}, companyName))),
        ),
        h('td', { role: 'gridcell', id: `cell-domainName-${tenantId}` }, domain),
        h('td', { role: 'gridcell', id: `cell-relationship-${tenantId}` }, words.cloudReseller),
      ),
    );
    this.root.replaceChildren(this.table(rows), total === 0 ? h('p', { role: 'status' }, words.noCustomers) : this.pager(total));
  }

  private table(rows: readonly HTMLElement[]): HTMLElement {
    const heading = (column: string, text: string) =>
      h('th', { role: 'columnheader', scope: 'col', id: `cell-${column}-column-header`, class: 'data-grid__table-header' }, text);
    const table = h(
      'table',
      { role: 'grid', 'aria-label': words.customers },
      h(
        'thead',
        {},
        h(
          'tr',
          { role: 'row', id: 'column-header' },
          h('td', {}),
          heading('displayName', words.companyName),
          heading('domainName', words.primaryDomain),
          heading('relationship', words.relationship),
        ),
      ),
      h('tbody', {}, ...rows),
    );
    return h('div', { class: 'scroll' }, table);
  }

  private pager(total: number): HTMLElement {
    const turnTo = (offset: number) => () => {
      this.offset = offset;
      void this.show(150);
    };
    const last = Math.min(this.offset + PAGE_SIZE, total);
    return h(
      'div',
      { class: 'pager' },
      h('span', {}, fill(words.rangeOfTotal, { from: this.offset + 1, to: last, total })),
      h('button', { type: 'button', disabled: this.offset === 0, onclick: turnTo(this.offset - PAGE_SIZE) }, words.previous),
      h('button', { type: 'button', disabled: last >= total, onclick: turnTo(this.offset + PAGE_SIZE) }, words.next),
    );
  }
}

function skeletonRow(index: number): HTMLElement {
  return h(
    'tr',
    { role: 'row', id: `row-he-row-${index}`, 'aria-busy': 'true' },
    ...Array.from({ length: 4 }, () =>
      h('td', { role: 'gridcell' }, h('span', { class: 'skeleton', style: 'max-inline-size:100%' })),
    ),
  );
}

/** The page around the grid. */
export function customerListPage(): HTMLElement {
  const grid = h<CustomerGrid>('customer_he-data-grid');
  const search = h('customer_he-search-box', { label: words.search });
  search.addEventListener('search-changed', (event) => grid.find((event as CustomEvent<string>).detail));
  return h(
    'section',
    {},
    h('h1', {}, words.customers),
    h('div', { class: 'tools' }, search, h('a', { href: addCustomerAddress() }, words.addCustomer)),
    grid,
  );
}
