/**
 * Every procedure that one of our pages can call in the background: its name, the pages that may call it, the shape of what goes in
 * and the type of what comes back. Client, server and handlers follow from this table, so a new procedure is one row here and its
 * handler in the background. Pages import types only from this file: the shapes, and zod with them, belong to the worker.
 *
 * A panel is bound to its tab by the ticket that the background handed to the content script; a popup names the tab it was opened over.
 */
import * as z from 'zod/mini';
import type { AppError, DraftField } from '../domain/app-error';
import type { Diagnostic } from '../domain/diagnostics';
import type { DraftFault, GuardConcern } from '../domain/draft';
import type { ProviderRequest } from '../domain/provider-request';
import type { Finding, SettingsView } from '../domain/settings';
import type { CustomerSearchResult } from '../domain/view';
import { draftShape, providerRequestShape, settingsShape, sideShape, tenantIdShape, textShape } from './shapes';

/** Our pages that talk to the background. */
export const PAGES = ['panel', 'popup', 'settings'] as const;
export type PageName = (typeof PAGES)[number];

declare const ANSWER: unique symbol;
/** Carries the type of an answer and nothing else: pages trust the background, so an answer is not parsed. */
interface Answer<T> {
  readonly [ANSWER]?: T;
}
const answer = <T>(): Answer<T> => ({});

interface Procedure {
  /** Who may call it. What writes is the panel's alone: only there a person has seen the customer, the person and the date (design.md section 7). */
  readonly pages: readonly PageName[];
  /** Strict: a field that is not named refuses the call. */
  readonly input: z.ZodMiniType;
  readonly answer: Answer<unknown>;
}

const nothing = z.strictObject({});
const ofCustomer = z.strictObject({ tenantId: tenantIdShape });
const withDraft = z.strictObject({ tenantId: tenantIdShape, draft: draftShape });
/** The view that follows tells the rest. */
const done = answer<null>();

export const PROCEDURES = {
  /** The panel's first call: redeems the ticket. `accepted: false`: this frame is not ours, show nothing. */
  'present-ticket': {
    pages: ['panel'],
    input: z.strictObject({ ticket: textShape(64) }),
    answer: answer<{ accepted: boolean }>(),
  },
  /** The popup's first call: which tab to look at. */
  'watch-tab': { pages: ['popup'], input: z.strictObject({ tabId: z.number().check(z.int()) }), answer: done },
  /** Reads the shown customer's facts again. */
  'check-again': { pages: ['panel', 'popup'], input: nothing, answer: done },
  /** Searches the customers that are known, and asks the service when they are not all. `limit`: rows wanted, 500 at most. */
  search: {
    pages: ['panel', 'popup'],
    input: z.strictObject({
      query: textShape(500),
      filter: z.enum(['needs-action', 'all']),
      limit: z.number().check(z.int(), z.gte(1), z.lte(500)),
    }),
    answer: answer<CustomerSearchResult>(),
  },
  /** Reads the customer list again. */
  'read-list': { pages: ['panel', 'popup'], input: nothing, answer: done },
  /** The agent answers "Which customer is this?"; holds for this address only. In the popup it opens the customer there. */
  'choose-customer': { pages: ['panel', 'popup'], input: ofCustomer, answer: done },
  /** Back from an opened customer to the tab's own. */
  'leave-customer': { pages: ['popup'], input: nothing, answer: done },
  /** Keeps what was typed for a customer. */
  'save-draft': { pages: ['panel'], input: withDraft, answer: done },
  /** What a reseller's agent has written to the provider for a customer, and the provider's address. */
  'read-provider-request': { pages: ['panel'], input: ofCustomer, answer: answer<ProviderRequest>() },
  /** Keeps what was written to the provider. */
  'save-provider-request': {
    pages: ['panel'],
    input: z.strictObject({ tenantId: tenantIdShape, request: providerRequestShape }),
    answer: done,
  },
  /** Attests the draft, unless the answer says why not. A repeated draft id is the same act: it makes no second attestation. */
  attest: { pages: ['panel'], input: withDraft, answer: answer<AttestAnswer>() },
  /**
   * For an attestation that is `undecided`: sends the same request (same MS-RequestId) again, or gives it up and keeps the draft.
   * `not-open`: the panel belongs to another customer by now; nothing was done.
   */
  'settle-undecided': {
    pages: ['panel'],
    input: z.strictObject({ entryId: textShape(64), decision: z.enum(['send-again', 'give-up']) }),
    answer: answer<{ outcome: 'taken' | 'not-open' }>(),
  },
  /** Forgets a finished attestation's message in this tab ("Done"). */
  'dismiss-attestation': { pages: ['panel'], input: z.strictObject({ entryId: textShape(64) }), answer: done },
  /** A link to the agreement in the customer's language and country; it dies after five minutes, so it is made on the click. */
  'agreement-document': {
    pages: ['panel', 'popup'],
    input: ofCustomer,
    answer: answer<{ url: string; language: string; asked: string; otherLanguage: boolean } | { appError: AppError }>(),
  },
  /** The link for a customer that exists: direct acceptance in the admin center (partner-center-api.md 3.8). */
  'acceptance-page': { pages: ['panel', 'popup'], input: nothing, answer: answer<{ url: string }>() },
  /** Opens Microsoft's sign-in; what came of it is in the next view. */
  'sign-in': {
    pages: ['panel', 'popup', 'settings'],
    input: z.strictObject({ otherAccount: z.boolean() }),
    answer: done,
  },
  /** Forgets the account and what was read for it; the journal stays. */
  'sign-out': { pages: ['settings'], input: nothing, answer: done },
  /** Loads the tab's page again. */
  'reload-page': { pages: ['panel', 'popup'], input: nothing, answer: done },
  /** Closes the panel; the block that is seen now does not open it again by itself. */
  'close-panel': { pages: ['panel'], input: nothing, answer: done },
  /** Moves launcher and panel to a side of the page. `other`: whichever they are not on. */
  'move-panel': {
    pages: ['panel'],
    input: z.strictObject({ side: z.union([sideShape, z.literal('other')]) }),
    answer: done,
  },
  /** Takes launcher and panel out of this tab until it is loaded anew. */
  'hide-here': { pages: ['panel'], input: nothing, answer: done },
  /** Opens the panel on the tab. `opened: false`: the tab has no content script, and the popup offers to reload it. */
  'open-panel': { pages: ['popup'], input: nothing, answer: answer<{ opened: boolean }>() },
  /** Opens Settings in a tab. */
  'open-settings': { pages: ['panel', 'popup'], input: nothing, answer: done },
  /** Settings, and which of them the organisation has set. */
  'read-settings': { pages: ['settings'], input: nothing, answer: answer<SettingsView>() },
  /** Keeps the settings; managed ones stay as they are. */
  'save-settings': {
    pages: ['settings'],
    input: z.strictObject({ settings: settingsShape }),
    answer: answer<SettingsView>(),
  },
  /** Tests the way to Partner Center step by step. */
  'test-connection': {
    pages: ['settings'],
    input: nothing,
    answer: answer<{ findings: readonly Finding[]; view: SettingsView }>(),
  },
  /** Forgets that Microsoft refused the signed-in attestation call, so that it is offered once more. */
  'try-route-again': { pages: ['settings'], input: nothing, answer: answer<SettingsView>() },
  /** What is kept on this device, in numbers. */
  'read-kept': {
    pages: ['settings'],
    input: nothing,
    answer: answer<{ customers: number; drafts: number; journalEntries: number; oldestFactAt: number | null }>(),
  },
  /** The errors of this device, newest first. They name nobody, so they need no sign-in. */
  'read-diagnostics': { pages: ['settings'], input: nothing, answer: answer<readonly Diagnostic[]>() },
  'clear-diagnostics': { pages: ['settings'], input: nothing, answer: done },
  /** `customers`: facts, customers and drafts of this account; `journal`: the journal of this account. */
  wipe: { pages: ['settings'], input: z.strictObject({ what: z.enum(['customers', 'journal']) }), answer: done },
  /** Everything that is kept goes, of every account, and Countersign starts anew without consent: this page closes. */
  'withdraw-consent': { pages: ['settings'], input: nothing, answer: done },
} as const satisfies Record<string, Procedure>;

type Table = typeof PROCEDURES;

export type ProcedureName = keyof Table;

/** What goes into each procedure, and what comes out of it. */
export type Procedures = {
  readonly [K in ProcedureName]: {
    in: z.output<Table[K]['input']>;
    out: Table[K]['answer'] extends Answer<infer T> ? T : never;
  };
};

/** The procedures that a page may call. */
export type ProcedureOf<P extends PageName> = {
  [K in ProcedureName]: P extends Table[K]['pages'][number] ? K : never;
}[ProcedureName];

export type AttestAnswer =
  /** Under way or ended: the view tells the rest. */
  | { readonly outcome: 'taken'; readonly entryId: string }
  /** The draft has faults: nothing was written or sent. */
  | { readonly outcome: 'faulty'; readonly faults: readonly { readonly field: DraftField; readonly fault: DraftFault }[] }
  /** The guard wants an answer first. */
  | { readonly outcome: 'concern'; readonly concern: GuardConcern }
  /** Not open now (see the view's remedies), or the panel belongs to another customer by now. */
  | { readonly outcome: 'not-open' };
