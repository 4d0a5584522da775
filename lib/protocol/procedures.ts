/**
 * What our own pages (panel, popup, settings) and the background say to each other, over one port per page.
 * Calls go up and are parsed on arrival in the worker (`server.ts`); views come down. A panel is bound to its tab by the
 * ticket that the background handed to the content script; a popup names the tab it was opened over.
 */

import type { AppError, DraftField } from '../domain/app-error';
import type { Draft, DraftFault, GuardConcern } from '../domain/draft';
import type { ProviderRequest } from '../domain/provider-request';
import type { Finding, Settings, SettingsView } from '../domain/settings';
import type { CustomerSearchResult, TabView } from '../domain/view';

export type PageName = 'panel' | 'popup' | 'settings';

/** Name of the port: `countersign/panel` and so on. */
export const PORT_NAME_PREFIX = 'countersign/';

/** Every call a page can make: what goes in and what comes back. Nothing else may be sent. */
export interface Procedures {
  /** Panel only, first: redeems the ticket. False: this frame is not ours, show nothing. */
  'present-ticket': { in: { ticket: string }; out: { accepted: boolean } };
  /** Popup only, first: which tab to look at. */
  'watch-tab': { in: { tabId: number }; out: null };
  'check-again': { in: Record<never, never>; out: null };
  search: { in: { query: string; filter: 'needs-action' | 'all'; limit: number }; out: CustomerSearchResult };
  /** Reads the customer list again. */
  'read-list': { in: Record<never, never>; out: null };
  /** The agent answers "Which customer is this?"; holds for this address only. In the popup it opens the customer there. */
  'choose-customer': { in: { tenantId: string }; out: null };
  /** Popup: back from an opened customer to the tab's own. */
  'leave-customer': { in: Record<never, never>; out: null };
  'save-draft': { in: { tenantId: string; draft: Draft }; out: null };
  /** What a reseller's agent has written to the provider for a customer, and the provider's address. */
  'read-provider-request': { in: { tenantId: string }; out: ProviderRequest };
  'save-provider-request': { in: { tenantId: string; request: ProviderRequest }; out: null };
  attest: { in: { tenantId: string; draft: Draft }; out: AttestAnswer };
  /** `undecided` only: sends the same request (same MS-RequestId) again, or gives it up and keeps the draft. */
  'settle-undecided': {
    in: { entryId: string; decision: 'send-again' | 'give-up' };
    /** `not-open`: the panel belongs to another customer by now; nothing was done. */
    out: { outcome: 'taken' | 'not-open' };
  };
  /** Forgets a finished attestation's message in this tab ("Done"). */
  'dismiss-attestation': { in: { entryId: string }; out: null };
  /** A link to the agreement in the customer's language and country; it dies after five minutes, so it is made on the click. */
  'agreement-document': {
    in: { tenantId: string };
    out: { url: string; language: string; asked: string; otherLanguage: boolean } | { appError: AppError };
  };
  /** The link for a customer that exists: direct acceptance in the admin center (partner-center-api.md 3.8). */
  'acceptance-page': { in: Record<never, never>; out: { url: string } };
  'sign-in': { in: { otherAccount: boolean }; out: null };
  'sign-out': { in: Record<never, never>; out: null };
  'reload-page': { in: Record<never, never>; out: null };
  'close-panel': { in: Record<never, never>; out: null };
  'move-panel': { in: { side: 'end' | 'start' | 'other' }; out: null };
  'hide-here': { in: Record<never, never>; out: null };
  /** Popup: opens the panel on the tab. Fails when the tab has no content script: then the popup offers to reload it. */
  'open-panel': { in: Record<never, never>; out: { opened: boolean } };
  'open-settings': { in: Record<never, never>; out: null };
  'read-settings': { in: Record<never, never>; out: SettingsView };
  'save-settings': { in: { settings: Settings }; out: SettingsView };
  'test-connection': { in: Record<never, never>; out: { findings: readonly Finding[]; view: SettingsView } };
  /** Settings: forgets that Microsoft refused the signed-in attestation call, so that it is offered once more. */
  'try-route-again': { in: Record<never, never>; out: SettingsView };
  /** What is kept on this device, in numbers. */
  'read-kept': {
    in: Record<never, never>;
    out: { customers: number; drafts: number; journalEntries: number; oldestFactAt: number | null };
  };
  /** `customers`: facts, customers and drafts of this account; `journal`: the journal of this account. */
  wipe: { in: { what: 'customers' | 'journal' }; out: null };
  /** Everything that is kept goes, of every account, and Countersign starts anew without consent: this page closes. */
  'withdraw-consent': { in: Record<never, never>; out: null };
}

export type ProcedureName = keyof Procedures;

export type AttestAnswer =
  /** Under way or ended: the view tells the rest. */
  | { readonly outcome: 'taken'; readonly entryId: string }
  /** The draft has faults: nothing was written or sent. */
  | { readonly outcome: 'faulty'; readonly faults: readonly { readonly field: DraftField; readonly fault: DraftFault }[] }
  /** The guard wants an answer first. */
  | { readonly outcome: 'concern'; readonly concern: GuardConcern }
  /** Not open now (see the view's remedies), or the panel belongs to another customer by now. */
  | { readonly outcome: 'not-open' };

/** Up. */
export interface ClientRequest {
  readonly id: number;
  readonly call: ProcedureName;
  readonly input: unknown;
}

/** Down. `view` comes whenever it changes; `answer` belongs to a request. */
export type ServerMessage =
  | { readonly kind: 'view'; readonly view: TabView; readonly language: 'en' | 'ja' }
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly appError: AppError | null };
