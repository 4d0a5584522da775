/** What the portal pages see of the sandbox: the customers of one partner. */
import type { PortalCustomer, SandboxContext } from './context.ts';
import type { Customer } from './data/customer.ts';
import type { SandboxState } from './state.ts';

export function portalContext(state: SandboxState, partnerTenant: string): SandboxContext {
  const own = (customer: Customer | undefined): PortalCustomer | null =>
    customer?.partners.includes(partnerTenant) ? shown(customer) : null;
  return {
    customers({ search = '', offset = 0, limit = 50 } = {}) {
      const wanted = search.toLowerCase();
      const items: PortalCustomer[] = [];
      let total = 0;
      for (const customer of state.book.all()) {
        if (!customer.partners.includes(partnerTenant)) continue;
        const hit = customer.companyName.toLowerCase().includes(wanted) || customer.domain.includes(wanted);
        if (!hit) continue;
        if (total >= offset && items.length < limit) items.push(shown(customer));
        total += 1;
      }
      return { total, items };
    },
    customerByTenantId: (tenantId) => own(state.book.byTenantId(tenantId)),
    customerByDomain: (domain) => own(state.book.byDomain(domain)),
    isAccepted: (tenantId) => state.book.isAccepted(tenantId),
    placeOrder(tenantId, product) {
      if (!state.book.isAccepted(tenantId)) return { ok: false, code: 13605 };
      return { ok: true, orderNumber: state.book.placeOrder(tenantId, product, state.now()).orderNumber };
    },
    acceptDirectly: (tenantId) => state.book.setDirectlySigned(tenantId, true),
    options: {
      get slowPagesMs() {
        return state.settings.slowPagesMs;
      },
      set slowPagesMs(ms) {
        state.settings.slowPagesMs = ms;
      },
      get defaultLanguage() {
        return state.settings.defaultLanguage;
      },
      set defaultLanguage(language) {
        state.settings.defaultLanguage = language;
      },
    },
    now: () => state.now(),
    log: (event, detail) => state.log(event, detail),
  };
}

function shown(customer: Customer): PortalCustomer {
  const { tenantId, companyName, domain, culture, address } = customer;
  return { tenantId, companyName, domain, country: address.country, culture };
}
