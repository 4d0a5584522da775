import type { AppError, DraftField } from '../../lib/domain/app-error';
import type { Draft, DraftFault, GuardConcern } from '../../lib/domain/draft';
import type { ProviderRequest } from '../../lib/domain/provider-request';
import type { CustomerSearchResult } from '../../lib/domain/view';
import type { Note } from '../../lib/i18n/types';

/** What became of the one press. `taken`: under way or ended, the view tells the rest. */
export type AttestOutcome =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'faulty'; readonly faults: readonly { readonly field: DraftField; readonly fault: DraftFault }[] }
  | { readonly outcome: 'concern'; readonly concern: GuardConcern }
  | { readonly outcome: 'not-open' }
  /** The worker did not answer; with an error when it could say why. */
  | { readonly outcome: 'failed'; readonly appError: AppError | null };

export type AgreementOutcome =
  /** BCP 47 tags of what was opened and of what was asked for. */
  | { readonly outcome: 'opened'; readonly language: string; readonly asked: string; readonly otherLanguage: boolean }
  | { readonly outcome: 'failed'; readonly appError: AppError | null };

/**
 * What the page says of a press on an act's button. `covered`: something lies over the panel or changes its looks, or it is not in its
 * place; `too-soon`: it was seen in its place, in the window in front, for less than half a second before the press.
 */
export type PressJudgement = 'counts' | 'covered' | 'too-soon';

/** Everything the panel can ask of its page. The components decide nothing and touch no browser API. */
export interface PanelActions {
  attest(tenantId: string, draft: Draft): Promise<AttestOutcome>;
  saveDraft(tenantId: string, draft: Draft): void;
  /** Begins to watch whether an act's button is really visible; the answer stops it. */
  watchAct(button: Element): () => void;
  /** Whether the press that is being handled counts for this button. Answers within a second. */
  mayPress(button: Element): Promise<PressJudgement>;
  /** What was written to the provider for this customer; as nothing when the background did not answer. */
  readProviderRequest(tenantId: string): Promise<ProviderRequest>;
  saveProviderRequest(tenantId: string, request: ProviderRequest): void;
  search(query: string): Promise<CustomerSearchResult>;
  chooseCustomer(tenantId: string): void;
  /** Settles when the reading has ended, or cannot be had. */
  checkAgain(): Promise<void>;
  signIn(otherAccount: boolean): void;
  openSettings(): void;
  reloadPage(): void;
  /** False: the page or its customer has changed, and nothing was done. */
  settleUndecided(entryId: string, decision: 'send-again' | 'give-up'): Promise<boolean>;
  dismissAttestation(entryId: string): void;
  /** Asks for a fresh link and opens it in a new tab. */
  readAgreement(tenantId: string): Promise<AgreementOutcome>;
  /** Address of the page where an existing customer accepts directly; null when the worker did not answer. */
  acceptancePage(): Promise<string | null>;
  copy(text: string): Promise<boolean>;
  /** Opens the mail program. A text that is too long for that is put on the clipboard, and the mail waits for it. */
  openEmail(to: string, note: Note): Promise<{ text: 'in-mail' | 'copied' | 'left-out' }>;
  moveToOtherSide(): void;
  hideHere(): void;
  close(): void;
}
