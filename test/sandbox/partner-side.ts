/** Partner Center's side of the sandbox: one partner's customers, and what its agent does for them. */
import { foldText } from './api/call.ts';
import { createTenant } from './api/new-customer.ts';
import { ORDER_BLOCKS } from './api/order-blocks.ts';
import type { PartnerSide, PlacedOrder, PortalCustomer } from './context.ts';
import { COUNTRY_RULES, REGISTRATION_COUNTRIES } from './data/country-rules.ts';
import type { Customer } from './data/customer.ts';
import type { OrderBlock } from './data/orders.ts';
import { ACCOUNTS, PARTNERS, type Partner, partnerByTenant } from './data/partners.ts';
import type { SandboxState } from './state.ts';

/** A customer as a portal shows it. */
export function shown(customer: Customer): PortalCustomer {
  const { tenantId, companyName, domain, culture, address } = customer;
  return { tenantId, companyName, domain, country: address.country, culture };
}

/** The partner's name as shown on the pages, without the legal form. */
export const shownName = ({ companyName }: Partner): string => companyName.replace(/ K\.K\.$/, '');

type Refused = Extract<PlacedOrder, { ok: false }>;

const AGREEMENT_MISSING: Refused = { ok: false, code: 13605 };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function partnerSide(state: SandboxState): PartnerSide {
  const partner = (): Partner => {
    const found = partnerByTenant(state.settings.portalPartner);
    if (!found) throw new Error(`No partner ${state.settings.portalPartner}`);
    return found;
  };
  const serves = (customer: Customer | undefined): customer is Customer =>
    customer?.partners.includes(state.settings.portalPartner) === true;
  const own = (customer: Customer | undefined): PortalCustomer | null => (serves(customer) ? shown(customer) : null);

  const refusedBy = (block: OrderBlock): Refused => ({ ok: false, code: ORDER_BLOCKS[block].code, block });
  const isAccepted = (tenantId: string) => state.book.isAccepted(tenantId, state.now());
  const place = (tenantId: string, product: string): PlacedOrder => {
    const { orderNumber } = state.book.placeOrder(tenantId, product, state.now());
    return { ok: true, orderNumber };
  };

  return {
    agent() {
      const account = ACCOUNTS.find((one) => one.tenantId === partner().tenantId && one.groups.includes('AdminAgents'));
      const { kind, domain } = partner();
      const resellers = kind === 'indirect-provider' ? PARTNERS.filter((one) => one.kind === 'indirect-reseller') : [];
      return {
        name: `${account?.firstName} ${account?.lastName}`,
        partner: shownName(partner()),
        domain,
        kind,
        resellers: resellers.map(({ tenantId, companyName }) => ({ tenantId, companyName })),
      };
    },
    customers({ search = '', offset = 0, limit = 50 } = {}) {
      const wanted = search.toLowerCase();
      const items: PortalCustomer[] = [];
      let total = 0;
      for (const customer of state.book.all()) {
        if (!serves(customer)) continue;
        const hit = customer.companyName.toLowerCase().includes(wanted) || customer.domain.includes(wanted);
        if (!hit) continue;
        if (total >= offset && items.length < limit) items.push(shown(customer));
        total += 1;
      }
      return { total, items };
    },
    customerByTenantId: (tenantId) => own(state.book.byTenantId(tenantId)),
    customerByDomain: (domain) => own(state.book.byDomain(domain)),
    isAccepted,
    orderPrompt: () => state.settings.orderPrompt,
    placeOrder(tenantId, product) {
      const { orderBlock } = state.settings;
      if (orderBlock !== 'none') return refusedBy(orderBlock);
      return isAccepted(tenantId) ? place(tenantId, product) : AGREEMENT_MISSING;
    },
    checkOut(tenantId, products) {
      const { checkoutForm, orderBlock } = state.settings;
      if (orderBlock !== 'none') return { refused: refusedBy(orderBlock) };
      const accepted = isAccepted(tenantId);
      if (!accepted && checkoutForm === '403') return { refused: AGREEMENT_MISSING };
      // In a partly placed order, the first item is placed whatever is on record.
      const isPlaced = (index: number) => accepted || (checkoutForm === 'partial' && index === 0);
      return {
        items: products.map((product, index) => ({
          product,
          ...(isPlaced(index) ? place(tenantId, product) : AGREEMENT_MISSING),
        })),
      };
    },
    attest(tenantId, signatory, dateAgreed) {
      const customer = state.book.byTenantId(tenantId);
      const date = Date.parse(dateAgreed);
      const named = signatory.firstName !== '' && signatory.lastName !== '' && EMAIL.test(signatory.email);
      if (!customer || !named || !(date <= state.now())) return 'incomplete';
      // Since January 2026 the portal neither creates nor updates attestations (portal-pages.md section 7).
      if (state.settings.rules === '2026') return 'retired';
      state.attest(customer, signatory, date, null);
      return 'done';
    },
    countries: () => Object.keys(COUNTRY_RULES),
    countryRules: (country) => COUNTRY_RULES[country] ?? null,
    asksForRegistration: (country) => REGISTRATION_COUNTRIES.has(country),
    createCustomer(request) {
      const created = createTenant(state, partner(), foldText(JSON.stringify(request)) ?? {});
      if ('refused' in created) {
        const { code = 0, data = [] } = JSON.parse(created.refused.body) as { code?: number; data?: string[] };
        return { ok: false, code, fields: data };
      }
      const { customer, credentials } = created;
      return {
        ok: true,
        tenantId: customer.tenantId,
        userName: `${credentials.userName}@${customer.domain}`,
        password: credentials.password,
      };
    },
  };
}
