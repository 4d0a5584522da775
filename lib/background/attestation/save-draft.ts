/** The procedure `save-draft`: keeps what is being typed for a customer. */
import type { AccountScopes } from '../account-scope';
import type { Handlers } from '../messaging/handlers';

export function saveDraftHandlers(scopes: Pick<AccountScopes, 'requireCurrent'>): Handlers<'save-draft'> {
  return {
    async 'save-draft'(_page, { tenantId, draft }) {
      // What was typed while the sign-in ran out is the same agent's and is kept.
      await scopes.requireCurrent().reader.saveDraft(tenantId, draft);
      return null;
    },
  };
}
