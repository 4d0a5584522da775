/** The pages of one customer. Each is a custom element with cards in its shadow tree, whose texts are one shadow tree deeper. */

import { h, ShadowElement } from '../dom.ts';
import type { KnownCustomer } from './api.ts';
import { language, words } from './texts.ts';

/** Draws itself from the customer; frameworks draw a page more than once, and so does this. */
export abstract class CustomerPage extends ShadowElement {
  customer: KnownCustomer | null = null;
  private timers: ReturnType<typeof setTimeout>[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // `?rerender=200` draws it anew every 200 ms; without it once, after a second.
    const every = Number(new URLSearchParams(location.search).get('rerender'));
    if (every > 0) this.timers.push(setInterval(() => this.draw(), every));
    else if (this.drawsTwice) this.timers.push(setTimeout(() => this.draw(), 1000));
  }

  disconnectedCallback(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  protected get drawsTwice(): boolean {
    return true;
  }

  protected draw(): void {
    if (this.customer) this.root.replaceChildren(...this.content(this.customer));
  }

  protected abstract content(customer: KnownCustomer): HTMLElement[];
}

const pair = (name: string, value: string, prefix = 'customer') => h(`${prefix}_he-text-pair`, { name, value });

/** Company, Microsoft ID and the section Microsoft Customer Agreement: Provided or Not provided. */
export class AccountPage extends CustomerPage {
  protected content(customer: KnownCustomer): HTMLElement[] {
    const country = new Intl.DisplayNames(language, { type: 'region' }).of(customer.country) ?? customer.country;
    return [
      h('h1', { dir: 'auto' }, customer.companyName),
      h(
        'customer_he-card',
        { heading: words.companyInformation },
        pair(words.companyName, customer.companyName),
        pair(words.primaryDomain, customer.domain),
        pair(words.microsoftId, customer.tenantId),
        pair(words.country, country),
      ),
      h(
        'customer_he-card',
        { heading: words.agreementName, id: 'customer-agreement' },
        pair(words.acceptanceThroughMicrosoft, customer.accepted ? words.provided : words.notProvided),
      ),
    ];
  }
}

/** Links into the customer's own portals. */
export class ServiceManagementPage extends CustomerPage {
  protected content(customer: KnownCustomer): HTMLElement[] {
    const adminCenter = `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${customer.tenantId}&CSDEST=o365admincenter&lang=${language}`;
    const link = (id: string, name: string, href: string) =>
      h('li', {}, h('a', { id, href, target: '_blank', rel: 'noopener', 'aria-label': `${name} (${words.newTab})` }, name));
    return [
      h('h1', { dir: 'auto' }, customer.companyName),
      h(
        'customersvcadmin_he-card',
        { heading: words.administerServices },
        h('p', {}, words.administerText),
        h(
          'ul',
          { class: 'links' },
          link('MicrosoftOffice', 'Microsoft 365', adminCenter),
          link(
            'Microsoft365Domain',
            'Microsoft 365 (delegatedOrg)',
            `https://admin.cloud.microsoft/?delegatedOrg=${customer.domain}&lang=${language}`,
          ),
        ),
      ),
    ];
  }
}

/** Granular relationships of one customer; their ids are GUIDs that name no tenant. */
export class AdminRelationshipsPage extends CustomerPage {
  protected content(customer: KnownCustomer): HTMLElement[] {
    const relationship = '0b4d1e2f-6a7c-4f80-9b13-5e6d7c8a9f01-2c3d4e5f-7081-4a92-b3c4-d5e6f7081920';
    const href = `/dashboard/commerce2/customers/${customer.tenantId}/adminrelationships/${relationship}`;
    const ends = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date('2027-05-01T00:00:00Z'),
    );
    return [
      h('h1', { dir: 'auto' }, customer.companyName),
      h(
        'customersvcadmin_he-card',
        { heading: words.adminRelationships },
        h('p', {}, h('a', { href }, `GDAP_${customer.domain.split('.')[0]}`)),
        pair(words.relationshipStatus, words.relationshipActive, 'customersvcadmin'),
        pair(words.relationshipEnds, ends, 'customersvcadmin'),
      ),
    ];
  }
}
