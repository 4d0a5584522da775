/**
 * The texts of all pages as one type, so that a language that lacks a key does not compile. Interpolations are functions that take
 * formatted parts (names from `common.person`, dates from `format.ts`) and return the whole sentence.
 */

import type { AgentRole } from '../domain/agent';
import type { AppErrorKind, DraftField } from '../domain/app-error';
import type { DraftFault, GuardConcern } from '../domain/draft';
import type { AcceptanceState } from '../domain/facts';
import type { AttestationPhase } from '../domain/journal';
import type { Language } from '../domain/language';
import type { ClosedReason } from '../domain/remedies';

export type { Language };

/** An expected error in words: what is wrong, why, and the next step. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

/** A text to copy or to open in an email. */
export interface Note {
  readonly subject: string;
  readonly body: string;
}

export interface CommonWords {
  readonly close: string;
  readonly more: string;
  readonly back: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly checkAgain: string;
  /** Shown after "Check again". */
  readonly readJustNow: string;
  /** `age` as in "3 minutes ago". */
  readonly readAgo: (age: string) => string;
  /** When a failed reading is repeated automatically. */
  readonly triesAgainAt: (time: string) => string;
  readonly checking: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signingIn: string;
  readonly inviteCustomer: string;
  readonly openInEmail: string;
  readonly openSettings: string;
  readonly settings: string;
  readonly useAnotherAccount: string;
  readonly searchCustomers: string;
  readonly searchPlaceholder: string;
  readonly needsAction: string;
  readonly detailsForSupport: string;
  readonly copyTenantId: string;
  /** "Request ID", the label of one in the details. */
  readonly request: string;
  readonly copyRequestId: string;
  readonly correlation: string;
  readonly copyCorrelationId: string;
  readonly confirmation: string;
  readonly direct: string;
  readonly noneOnRecord: string;
  readonly noneYet: string;
  readonly accepted: string;
  readonly notAccepted: string;
  readonly notRead: string;
  readonly notReadAgain: string;
  /** Shown when the agent's role does not allow the reading, so that trying again does not help. */
  readonly notReadableWithRole: string;
  /** A person and a day on one line: "Haruka Sato, 14 Mar 2025". */
  readonly personOn: (person: string, day: string) => string;
  /** "Haruka Sato" / "佐藤 遥 様"; a missing name becomes "(name)" / "(氏名)". */
  readonly person: (firstName: string, lastName: string) => string;
  readonly roles: Readonly<Record<AgentRole, string>>;
  /** "read 11:42"; `when` comes from `formatMoment`. */
  readonly readAt: (when: string) => string;
  /** Separator between the parts of a line in small print. */
  readonly dot: string;
  /** "3 of 1,284 customers" */
  readonly customersFound: (matching: number, all: number) => string;
  readonly noCustomerFound: (query: string) => string;
  /** Joins role names: "Helpdesk agent and Sales agent". */
  readonly list: (items: readonly string[]) => string;
}

export interface PanelWords {
  readonly waiting: string;
  readonly unavailable: string;
  readonly loading: string;
  readonly blockedTitle: string;
  readonly blockedText: string;
  /** Announced in a live region when a block opened the panel. */
  readonly announceBlock: (company: string, state: string) => string;
  /** Announced in a live region when a block opened the panel and the customer is not known. */
  readonly announceBlockUnknown: string;
  readonly blockedButProvidedTitle: string;
  readonly blockedButProvidedText: string;
  readonly likelyTitle: string;
  readonly likelyText: string;
  readonly unknownTitle: string;
  readonly unknownText: string;
  readonly otherCloud: string;
  readonly noRelationship: string;
  readonly oneIsEnough: string;

  readonly personHeading: string;
  readonly fields: Readonly<Record<DraftField, string>>;
  readonly firstNameFirst: boolean;
  readonly originBillingProfile: string;
  readonly originBillingProfileEdited: string;
  readonly originConfirmationAsk: (day: string) => string;
  readonly originConfirmationEdited: (day: string) => string;
  readonly originTyped: string;
  readonly originNone: string;
  /** Label of the button that attests. */
  readonly attest: (person: string, day: string) => string;
  readonly attestNoDate: (person: string) => string;
  readonly attesting: string;
  /** Shown beside the button that attests: the account that the record will name. */
  readonly attestingAs: (account: string) => string;
  readonly switch: string;
  /** `switch` for screen readers, which may read it without its context. */
  readonly switchAccount: string;
  readonly covered: string;
  readonly tooSoon: string;
  readonly customerChanged: string;
  /** Shown when the worker stopped before it answered. */
  readonly connectionLost: string;
  /** Asks to correct several fields; `fields` is a formatted list of labels. */
  readonly checkFields: (fields: string) => string;
  /** A field's label and what is wrong with it, for the alert beside the button that attests. */
  readonly fault: (label: string, sentence: string) => string;
  readonly mailNote: string;
  readonly readAgreement: string;
  readonly agreementOpening: string;
  /** Shown when Microsoft returned another language than the one asked for. Both are names of languages. */
  readonly agreementOtherLanguage: (opened: string, asked: string) => string;
  readonly agreementFailed: string;

  readonly unblocked: string;
  readonly onRecord: string;
  readonly alreadyOnRecordTitle: string;
  readonly alreadyOnRecordText: string;
  readonly acceptedReadingTitle: string;
  readonly acceptedReadingText: string;
  readonly record: string;
  readonly acceptedBy: string;
  readonly acceptedOn: string;
  readonly attestedBy: string;
  readonly checked: string;
  readonly byAt: (who: string, time: string) => string;
  readonly checkedBoth: (time: string) => string;
  readonly done: string;
  readonly reloadPage: string;
  readonly reloadWarning: string;

  readonly doubtTitle: string;
  readonly doubtText: string;
  readonly sendingTitle: string;
  readonly sendingText: string;
  readonly stepWritten: string;
  readonly stepSent: string;
  readonly stepSending: string;
  readonly stepLost: string;
  readonly stepAnswered: string;
  readonly stepNextReading: (seconds: number) => string;
  readonly stepReading: string;
  readonly readings: (done: number) => string;
  readonly whatWasSent: string;
  readonly personLabel: string;
  readonly dateLabel: string;
  readonly mayClose: string;
  readonly doubtAnsweredText: string;
  readonly stepError: string;
  readonly differentlyTitle: string;
  readonly differentlyText: string;
  readonly onRecordNow: string;
  readonly undecidedTitle: string;
  readonly undecidedText: string;
  readonly undecidedAsk: string;
  readonly sendAgain: string;
  readonly giveUp: string;

  readonly refusedTitle: string;
  /** Names the field: "Not attested: check the email address". */
  readonly refusedField: Readonly<Record<DraftField, string>>;
  /** Under the field whose value Microsoft refused. */
  readonly refusedValue: (field: DraftField) => string;
  /** Between "Not attested" and Microsoft's reason. */
  readonly colon: string;
  readonly nothingRecorded: string;
  /** Like `refusedTitle`, for an attestation that was never sent. */
  readonly notSentTitle: string;
  /** Shown when the worker was stopped between the press and the sending. */
  readonly interrupted: string;
  readonly whatWorksNow: string;
  readonly openToYou: string;
  readonly whatToDo: string;

  readonly notConfiguredTitle: string;
  readonly notConfiguredText: string;
  readonly signedOutTitle: string;
  readonly signedOutText: string;
  readonly expiredText: string;
  readonly signedOutBlocked: string;
  readonly signingInText: string;
  readonly mfaSteps: readonly string[];
  readonly copyAdminNote: string;

  readonly letCustomerAccept: string;
  readonly letCustomerAcceptText: string;

  readonly roleCannotRead: string;
  readonly resellerCannotRead: string;

  readonly mailTextCopied: string;
  readonly mailTextLeftOut: string;

  readonly offlineTitle: string;
  readonly offlineText: string;
  readonly retryAt: (time: string) => string;

  readonly moveSide: string;
  readonly hideHere: string;
}

/** The texts of those screens of the panel that are rarely shown; see components/panel/later.tsx. */
export interface LaterPanelWords {
  readonly whichTitle: string;
  readonly whichText: string;
  readonly whichHolds: string;
  readonly customersList: string;
  readonly noCustomersYet: string;

  readonly waitingTitle: string;
  readonly waitingText: string;
  /** Beside "Give up". */
  readonly waitingAsk: string;

  readonly inviteTitle: (company: string) => string;
  readonly inviteText: string;
  readonly inviteSteps: readonly string[];
  readonly copyLink: string;
  readonly copyMessage: string;
  readonly acceptancePage: string;

  readonly roleTitle: string;
  readonly roleText: (roles: string) => string;
  readonly roleTextUnknown: string;
  readonly askColleague: string;
  readonly askColleagueText: string;
  readonly copyRequest: string;

  readonly resellerTitle: string;
  readonly resellerText: string;
  readonly provider: string;
  readonly subject: string;
  readonly requestText: string;
  /** Shown beside an empty email address. */
  readonly providerMissing: string;
  /** Shown beside the text; `asked` is a formatted list of the placeholders in brackets. */
  readonly fillIn: (asked: string) => string;
  /** Shown when the request was copied or opened in an email with placeholders left. */
  readonly stillMissing: (asked: string) => string;
}

export interface GuardWords {
  readonly title: (person: string, company: string) => string;
  readonly concernTitle: Readonly<Record<GuardConcern['kind'], string>>;
  readonly concernText: (concern: GuardConcern) => string;
  readonly consequence: string;
  readonly correct: string;
  readonly yes: (person: string) => string;
}

export interface HistoryWords {
  readonly heading: string;
  readonly confirmed: (person: string) => string;
  readonly phases: Readonly<Record<AttestationPhase, (person: string) => string>>;
  readonly by: (who: string) => string;
  readonly outdated: string;
}

export interface MailWords {
  readonly comingTitle: string;
  readonly comingText: (time: string) => string;
  readonly copyHeadsUp: string;
  readonly askedTitle: string;
  readonly askedText: string;
  readonly copyExplanation: string;
  readonly headsUp: (facts: {
    readonly person: string;
    readonly company: string;
    readonly day: string;
    readonly agent: string;
  }) => string;
  readonly explanation: (facts: { readonly company: string; readonly agent: string }) => string;
}

export interface NoteWords {
  readonly administrator: (facts: { readonly agent: string; readonly userName: string }) => Note;
  readonly colleague: (facts: {
    readonly company: string;
    readonly domain: string;
    readonly tenantId: string;
    readonly agent: string;
  }) => Note;
  readonly provider: (facts: {
    readonly company: string;
    readonly domain: string;
    readonly tenantId: string;
    readonly agent: string;
  }) => Note;
  readonly customer: (facts: {
    readonly person: string | null;
    readonly company: string;
    readonly url: string;
    readonly agent: string;
  }) => Note;
}

/** Words that a panel does not need at first. Loaded with the first screen that uses one of them. */
export interface LaterWords {
  readonly panel: LaterPanelWords;
  readonly mail: MailWords;
  readonly notes: NoteWords;
  readonly history: HistoryWords;
  /** The person whom a request asks to attest. */
  readonly whoCanAttest: { readonly provider: string; readonly colleague: string };
}

export interface Words {
  readonly language: Language;
  readonly common: CommonWords;
  readonly states: Readonly<Record<AcceptanceState, string>>;
  readonly panel: PanelWords;
  readonly errors: Readonly<Record<AppErrorKind, ErrorWords>>;
  readonly closedReasons: Readonly<Record<ClosedReason, string>>;
  readonly guard: GuardWords;
  /** One sentence under the field. `today` is today's date in words, for `future-date`. */
  readonly faults: Readonly<Record<DraftFault, (field: DraftField, today: string) => string>>;
}
