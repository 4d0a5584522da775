/** The Partner Center API as the desk sees it. Every method rejects with a PartnerCenterError and with nothing else. */
import type { PartnerKind } from '../acceptance/agent';
import type { BillingContact, Customer } from '../acceptance/customer';
import type { Confirmation, Signatory } from '../acceptance/facts';
import type { SettingsView } from '../acceptance/settings';

/** `now`: somebody looks at the screen and waits; `later`: background reading, which lets the other pass. Default `now`. */
export interface CallOptions {
  readonly urgency?: 'now' | 'later';
  readonly signal?: AbortSignal;
}

export interface AgreementTemplate {
  /** A case-sensitive string, to be echoed exactly as it came (dossier 1.8). */
  readonly templateId: string;
  /** Microsoft's general page about the agreement, https; empty when none came. */
  readonly link: string;
}

export interface AgreementDocument {
  /** Shows the agreement in a browser. https; dies after five minutes: fetch on the click, never keep. */
  readonly displayUri: string;
  /** The same as a Word file, with the same lifetime. */
  readonly downloadUri: string;
  /** The language that came, e.g. `ja-JP`. */
  readonly language: string;
  readonly country: string;
  /** The language that was asked for: the customer's own where Microsoft offers it for that country. */
  readonly asked: string;
  /** Another language came than the customer's culture wants. */
  readonly otherLanguage: boolean;
}

export interface AttestationOrder {
  readonly customerId: string;
  readonly templateId: string;
  readonly signatory: Signatory;
  /** ISO 8601 UTC with Z, not in the future: acceptance/dates makes it. */
  readonly dateAgreed: string;
  /** GUID sent as MS-RequestId; the same one when the same act is sent again after a doubt (dossier 1.4). */
  readonly requestId: string;
  readonly correlationId: string;
  /** Whether reading this customer's confirmations works: it tells a retired route from a missing permission. */
  readonly readsWork: boolean;
  readonly partnerKind: PartnerKind | null;
}

export interface AttestationReceipt {
  /** As Microsoft echoed it; what it left out is taken from the order. */
  readonly confirmation: Confirmation;
  readonly requestId: string;
  readonly correlationId: string;
}

/** Where a reading of the customer list goes on; plain data, to be kept in the store. Dies with the service's token. */
export interface CustomerCursor {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface CustomerPage {
  readonly customers: readonly Customer[];
  /** null: this was the last page. */
  readonly next: CustomerCursor | null;
}

export interface PartnerOrganization {
  readonly tenantId: string;
  readonly companyName: string;
  /** Lower case; empty when unknown. */
  readonly domain: string;
}

export type PartnerKindEvidence = SettingsView['suggestedKind'];

export interface PartnerCenter {
  /** The Microsoft Customer Agreement's current template (dossier 3.1). */
  readAgreementTemplate(options?: CallOptions): Promise<AgreementTemplate>;
  /** Fresh links to the agreement's text for a customer (dossier 3.2); `culture` and `country` may be empty. */
  readAgreementDocument(
    ask: { readonly templateId: string; readonly culture: string; readonly country: string },
    options?: CallOptions,
  ): Promise<AgreementDocument>;
  /** Partner confirmations of the Microsoft Customer Agreement, newest first; none is an empty list (dossier 3.4). */
  readConfirmations(customerId: string, options?: CallOptions): Promise<readonly Confirmation[]>;
  /** Whether the customer signed directly (dossier 3.5). */
  readDirectAcceptance(customerId: string, options?: CallOptions): Promise<boolean>;
  /** Attests (dossier 3.3): exactly one request, never repeated from here. A `lost` error leaves it in doubt. */
  attest(order: AttestationOrder): Promise<AttestationReceipt>;
  /** One page of the customer list; null starts. Rejects when the service leads in a circle (dossier 3.6). */
  readCustomerPage(cursor: CustomerCursor | null, options?: CallOptions): Promise<CustomerPage>;
  /** Customers whose company name or domain starts with the text, at most two requests and one page each. */
  searchCustomers(prefix: string, options?: CallOptions): Promise<readonly Customer[]>;
  readCustomer(customerId: string, options?: CallOptions): Promise<Customer>;
  /** Who may have accepted, by the customer's billing profile: a suggestion (dossier 3.7). */
  readBillingContact(customerId: string, options?: CallOptions): Promise<BillingContact>;
  /** A link on admin.microsoft.com by which a new customer accepts relationship and agreement (dossier 3.8). */
  readRelationshipRequest(options?: CallOptions): Promise<string>;
  readOrganization(options?: CallOptions): Promise<PartnerOrganization>;
  /** What the relationships say about the partner's kind (dossier 3.11): weak evidence, null when they say nothing. */
  readPartnerKindEvidence(options?: CallOptions): Promise<PartnerKindEvidence>;
  /** The last `isMfaCompliant` answered; null when none came yet (dossier 1.3). */
  mfaCompliant(): boolean | null;
}

export interface PartnerCenterOptions {
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
  /** An access token; `fresh`: the last one was refused although it looked good. */
  readonly token: (options: { readonly fresh: boolean }) => Promise<string>;
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly randomId?: () => string;
  /** Whether the machine has a connection at all; default `navigator.onLine`. */
  readonly online?: () => boolean;
  /** BCP 47 tag for the service's own texts; default en-US. */
  readonly locale?: string;
}

export declare function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter;
