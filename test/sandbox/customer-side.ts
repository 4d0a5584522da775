/**
 * The admin center's side of the sandbox: what the customer's own people do. The user name decides the role: `admin@{domain}` is Global
 * administrator, `billing@{domain}` is billing administrator, and nobody else may accept.
 */
import type { CustomerSide, RelatedPartner } from './context.ts';
import { MCA_TYPE } from './data/customer.ts';
import { type Partner, partnerByTenant } from './data/partners.ts';
import { shown, shownName } from './partner-side.ts';
import type { SandboxState } from './state.ts';

const related = (partner: Partner): RelatedPartner => ({ name: shownName(partner), kind: partner.kind });

export function customerSide(state: SandboxState): CustomerSide {
  const tenant = (tenantIdOrDomain: string) =>
    tenantIdOrDomain.includes('.') ? state.book.byDomain(tenantIdOrDomain) : state.book.byTenantId(tenantIdOrDomain);

  const invitation: CustomerSide['invitation'] = (partnerId, providerId) => {
    const partner = partnerByTenant(partnerId);
    const provider = partnerByTenant(providerId ?? '');
    if (providerId === null) return partner ? { partner: related(partner), provider: null } : null;
    if (partner?.kind !== 'indirect-reseller' || provider?.kind !== 'indirect-provider') return null;
    return { partner: related(partner), provider: related(provider) };
  };

  return {
    organization(tenantIdOrDomain) {
      const found = tenant(tenantIdOrDomain);
      return found ? shown(found) : null;
    },
    signIn(userName, password) {
      const [name = '', domain = ''] = userName.trim().toLowerCase().split('@');
      const found = domain === '' ? undefined : state.book.byDomain(domain);
      if (!found || name === '' || password === '') return null;
      // A tenant that was created here has the password that was shown once. The others have none, so any password is accepted.
      const credentials = state.book.credentials(found.tenantId);
      if (credentials && (credentials.userName !== name || credentials.password !== password)) return null;
      return { tenantId: found.tenantId, mayAccept: name === 'admin' || name === 'billing' };
    },
    /** Microsoft's two scenarios in which a customer cannot accept directly (partner-center-api.md sections 3.5 and 0a). */
    directAcceptance(tenantId) {
      const { book, settings } = state;
      if (book.hasSigned(tenantId) || book.isAccepted(tenantId, state.now())) return 'accepted';
      if (book.hasBoughtBefore(tenantId)) return 'bought-before';
      const attested = book.confirmations(tenantId).some(({ type }) => type === MCA_TYPE);
      return attested && settings.attestationBlocksDirect ? 'attested' : 'open';
    },
    acceptDirectly: (tenantId) => state.acceptDirectly(tenantId),
    partnersOf(tenantId) {
      const ids = tenant(tenantId)?.partners ?? [];
      return ids.flatMap((id) => partnerByTenant(id) ?? []).map(related);
    },
    invitation,
    acceptInvitation(tenantId, partnerId, providerId) {
      if (!invitation(partnerId, providerId)) throw new Error('No such invitation');
      if (providerId === null) state.book.relate(tenantId, [partnerId], null);
      else state.book.relate(tenantId, [providerId, partnerId], partnerId);
    },
  };
}
