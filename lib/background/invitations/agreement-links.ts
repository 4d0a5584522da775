/** Procedures that give a link for the customer: the agreement's text, and the page on which the customer accepts it. */
import type { AccountScopes } from '../account-scope';
import { appErrorOf } from '../app-error-of';
import type { Handlers } from '../messaging/handlers';
import type { Platform } from '../platform';

/** Direct acceptance for a customer that exists (partner-center-api.md 3.8). */
const ACCEPTANCE_PAGE = 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement';

export function agreementLinkHandlers(
  platform: Pick<Platform, 'now' | 'diagnostics'>,
  scopes: Pick<AccountScopes, 'requireSignedIn'>,
): Handlers<'agreement-document' | 'acceptance-page'> {
  const { diagnostics } = platform;
  return {
    async 'agreement-document'(_page, { tenantId }) {
      const { account, reader } = scopes.requireSignedIn();
      const billing =
        reader.known(tenantId)?.billing?.value ??
        (await account.center.readBillingContact(tenantId).catch((error) => {
          // Language and country are then Microsoft's choice.
          diagnostics.record('agreement', error);
          return null;
        }));
      try {
        const { templateId } = await account.center.readAgreementTemplate();
        const ask = { templateId, culture: billing?.culture ?? '', country: billing?.country ?? '' };
        const { displayUri, language, asked, otherLanguage } = await account.center.readAgreementDocument(ask);
        return { url: displayUri, language, asked, otherLanguage };
      } catch (error) {
        diagnostics.record('agreement', error);
        return { appError: appErrorOf(error, platform.now()) };
      }
    },
    async 'acceptance-page'() {
      return { url: ACCEPTANCE_PAGE };
    },
  };
}
