/** Procedures for a reseller's request to its provider: what was written, read and kept. */
import type { AccountScopes } from '../account-scope';
import type { Handlers } from '../messaging/handlers';

export function providerRequestHandlers(
  scopes: Pick<AccountScopes, 'requireCurrent' | 'requireSignedIn'>,
): Handlers<'read-provider-request' | 'save-provider-request'> {
  return {
    async 'read-provider-request'(_page, { tenantId }) {
      return scopes.requireSignedIn().providerRequests.read(tenantId);
    },
    async 'save-provider-request'(_page, { tenantId, request }) {
      // As with drafts: what was typed while the sign-in ran out is the same agent's and is kept.
      await scopes.requireCurrent().providerRequests.save(tenantId, request);
      return null;
    },
  };
}
