/** What the panel's components can ask for, as calls to the background and acts of this page. */
import type { PanelActions } from '../../../components/panel';
import { carriedAppError } from '../../domain/app-error';
import type { BackgroundClient } from '../../protocol/client';
import type { ProcedureOf, Procedures } from '../../protocol/procedures';
import { copyText } from '../copy-text';
import type { KeptDrafts } from './kept-drafts';
import { openEmail, openTab } from './outside';
import type { PressGuard } from './press-guard';

const SEARCH_LIMIT = 50;

/** Makes one call. Rejects with `ProcedureFailure`, also while there is no connection. */
export type Ask = BackgroundClient<'panel'>['call'];

/** The actions of one panel. None of them rejects. */
export function createPanelActions(ask: Ask, drafts: KeptDrafts, pressGuard: PressGuard): PanelActions {
  /** For calls whose outcome comes back as a view: a worker that stopped says hello again and pushes the view. */
  const tell = <K extends ProcedureOf<'panel'>>(call: K, input: Procedures[K]['in']): void =>
    void ask(call, input).catch(() => {});
  return {
    attest: (tenantId, draft) =>
      ask('attest', { tenantId, draft }).catch(
        (error: unknown) => ({ outcome: 'failed', appError: carriedAppError(error) }) as const,
      ),
    saveDraft: drafts.save,
    watchAct: (button) => pressGuard.watch(button),
    mayPress: (button) => pressGuard.judge(button),
    readProviderRequest: (tenantId) => ask('read-provider-request', { tenantId }).catch(() => ({ to: '', written: null })),
    saveProviderRequest: (tenantId, request) => tell('save-provider-request', { tenantId, request }),
    search: (query) => ask('search', { query, filter: 'all', limit: SEARCH_LIMIT }),
    chooseCustomer: (tenantId) => tell('choose-customer', { tenantId }),
    checkAgain: () =>
      ask('check-again', {}).then(
        () => {},
        () => {},
      ),
    signIn: (otherAccount) => tell('sign-in', { otherAccount }),
    openSettings: () => tell('open-settings', {}),
    reloadPage: () => tell('reload-page', {}),
    settleUndecided: (entryId, decision) =>
      ask('settle-undecided', { entryId, decision }).then(
        ({ outcome }) => outcome === 'taken',
        // What became of it comes back as a view, from the next worker too.
        () => true,
      ),
    dismissAttestation: (entryId) => tell('dismiss-attestation', { entryId }),
    readAgreement: async (tenantId) => {
      try {
        const answer = await ask('agreement-document', { tenantId });
        if ('appError' in answer) return { outcome: 'failed', appError: answer.appError };
        openTab(answer.url);
        return { outcome: 'opened', language: answer.language, asked: answer.asked, otherLanguage: answer.otherLanguage };
      } catch (error) {
        return { outcome: 'failed', appError: carriedAppError(error) };
      }
    },
    acceptancePage: () =>
      ask('acceptance-page', {}).then(
        ({ url }) => url,
        () => null,
      ),
    copy: copyText,
    openEmail,
    moveToOtherSide: () => tell('move-panel', { side: 'other' }),
    hideHere: () => tell('hide-here', {}),
    close: () => tell('close-panel', {}),
  };
}
