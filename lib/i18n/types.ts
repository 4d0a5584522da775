/**
 * Every word of every page, in one shape: a language that misses a key does not compile. Interpolations are functions that take
 * finished pieces (names by `common.person`, dates by `format.ts`) and return the whole sentence.
 */

import type { AgentRole } from '../domain/agent';
import type { AppErrorKind, DraftField } from '../domain/app-error';
import type { DraftFault, GuardConcern } from '../domain/draft';
import type { AcceptanceState } from '../domain/facts';
import type { AttestationPhase } from '../domain/journal';
import type { Language } from '../domain/language';
import type { ClosedReason } from '../domain/remedies';

export type { Language };

/** What is so, why, and the next step: an expected error in words. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

/** A text to copy, or to open in email. */
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
  /** After "Check again". */
  readonly readJustNow: string;
  /** `age` as in "3 minutes ago". */
  readonly readAgo: (age: string) => string;
  /** A failed reading is repeated by itself. */
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
  /** "Request ID", before one in the details. */
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
  /** The role, not the moment, is in the way. */
  readonly notReadableWithRole: string;
  /** A person and a day on one line: "Haruka Sato, 14 Mar 2025". */
  readonly personOn: (person: string, day: string) => string;
  /** "Haruka Sato" / "佐藤 遥 様"; a missing name becomes "(name)" / "(氏名)". */
  readonly person: (firstName: string, lastName: string) => string;
  readonly roles: Readonly<Record<AgentRole, string>>;
  /** "read 11:42"; `when` comes from `formatMoment`. */
  readonly readAt: (when: string) => string;
  /** Joins the parts of a small line. */
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
  /** Live region, when a block opened the panel. */
  readonly announceBlock: (company: string, state: string) => string;
  /** Live region, when a block opened the panel and the customer is not known. */
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
  /** The act. */
  readonly attest: (person: string, day: string) => string;
  readonly attestNoDate: (person: string) => string;
  readonly attesting: string;
  /** Beside the act: whose name the record will carry. */
  readonly attestingAs: (account: string) => string;
  readonly switch: string;
  /** `switch`, for those who hear it alone. */
  readonly switchAccount: string;
  readonly covered: string;
  readonly tooSoon: string;
  readonly customerChanged: string;
  /** The worker stopped before it answered. */
  readonly connectionLost: string;
  /** Several fields to correct; `fields` is a finished list of labels. */
  readonly checkFields: (fields: string) => string;
  /** A field's label and what is wrong with it, for the alert beside the act. */
  readonly fault: (label: string, sentence: string) => string;
  readonly mailNote: string;
  readonly readAgreement: string;
  readonly agreementOpening: string;
  /** When another language came back than was asked for; both are names of languages. */
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
  /** As `refusedTitle`, for an act that never left. */
  readonly notSentTitle: string;
  /** The worker was stopped between the press and the sending. */
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

/** What only those screens of the panel say that most openings never show; see components/panel/later.tsx. */
export interface LaterPanelWords {
  readonly whichTitle: string;
  readonly whichText: string;
  readonly whichHolds: string;
  readonly customersList: string;
  readonly noCustomersYet: string;

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
  /** Beside the empty address. */
  readonly providerMissing: string;
  /** Beside the text; `asked` is a finished list of what stands in brackets. */
  readonly fillIn: (asked: string) => string;
  /** When the request was copied or put into a mail with gaps. */
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

/** Words that a panel does not need to open: loaded with the first screen that says one of them. */
export interface LaterWords {
  readonly panel: LaterPanelWords;
  readonly mail: MailWords;
  readonly notes: NoteWords;
  /** Whom a request is for. */
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
  readonly history: HistoryWords;
}
