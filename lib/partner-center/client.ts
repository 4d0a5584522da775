/**
 * The Partner Center API as the background sees it. Every method rejects with a PartnerCenterError, or with the reason of the signal
 * by which the caller gave up, and with nothing else. Ids may be given in any case; those that come back are in lower case.
 */
import type { AgentRole, PartnerKind } from '../domain/agent';
import type { BillingContact, Customer } from '../domain/customer';
import type { Confirmation } from '../domain/facts';
import { type AgreementDocument, type AgreementDocumentAsk, readAgreementDocument } from './agreement-document';
import { type AgreementTemplate, readAgreementTemplate } from './agreements';
import { readBillingContact } from './billing-profile';
import { type AttestationOrder, type AttestationReceipt, attest, readConfirmations } from './confirmations';
import { type CustomerCursor, type CustomerPage, readCustomer, readCustomerPage, searchCustomers } from './customers';
import { readDirectAcceptance } from './direct-status';
import {
  type LegalBusiness,
  type PartnerKindEvidence,
  type PartnerOrganization,
  readLegalBusiness,
  readOrganization,
  readPartnerKindEvidence,
} from './partner';
import { readRelationshipRequest } from './relationship-request';
import { type RoleHolder, readRolesOf } from './roles';
import { type CallOptions, createTransport } from './transport';

export type { AgreementDocument, AgreementDocumentAsk } from './agreement-document';
export type { AgreementTemplate } from './agreements';
export type { AttestationOrder, AttestationReceipt } from './confirmations';
export type { CustomerCursor, CustomerPage } from './customers';
export type { LegalBusiness, PartnerKindEvidence, PartnerOrganization } from './partner';
export type { CallOptions } from './transport';

export interface PartnerCenter {
  /** The Microsoft Customer Agreement's current template (partner-center-api.md 3.1). */
  readAgreementTemplate(options?: CallOptions): Promise<AgreementTemplate>;
  /** Fresh links to the agreement's text for a customer (partner-center-api.md 3.2); they die after five minutes. */
  readAgreementDocument(ask: AgreementDocumentAsk, options?: CallOptions): Promise<AgreementDocument>;
  /** Partner confirmations of the Microsoft Customer Agreement, newest first; none is an empty list (partner-center-api.md 3.4). */
  readConfirmations(customerId: string, options?: CallOptions): Promise<readonly Confirmation[]>;
  /** Whether the customer signed directly (partner-center-api.md 3.5). */
  readDirectAcceptance(customerId: string, options?: CallOptions): Promise<boolean>;
  /** Attests (partner-center-api.md 3.3): exactly one request, never repeated from here. A `lost` error leaves it in doubt. */
  attest(order: AttestationOrder): Promise<AttestationReceipt>;
  /** One page of the customer list; null starts. Rejects when the service leads in a circle (partner-center-api.md 3.6). */
  readCustomerPage(cursor: CustomerCursor | null, options?: CallOptions): Promise<CustomerPage>;
  /** Customers whose company name or domain starts with the text: two requests, one page each. */
  searchCustomers(prefix: string, options?: CallOptions): Promise<readonly Customer[]>;
  readCustomer(customerId: string, options?: CallOptions): Promise<Customer>;
  /** Who may have accepted, by the customer's billing profile: a suggestion (partner-center-api.md 3.7). */
  readBillingContact(customerId: string, options?: CallOptions): Promise<BillingContact>;
  /** A link on admin.microsoft.com by which a new customer accepts relationship and agreement (partner-center-api.md 3.8). */
  readRelationshipRequest(options?: CallOptions): Promise<string>;
  readOrganization(options?: CallOptions): Promise<PartnerOrganization>;
  readLegalBusiness(options?: CallOptions): Promise<LegalBusiness>;
  /** Which of the agents' roles somebody is found in (partner-center-api.md 0a); empty says nothing for certain. */
  readRolesOf(holder: RoleHolder, options?: CallOptions): Promise<readonly AgentRole[]>;
  /** What the relationships say about the partner's kind (partner-center-api.md 3.11): weak evidence, null when they say nothing. */
  readPartnerKindEvidence(options?: CallOptions): Promise<PartnerKindEvidence>;
  /** The last `isMfaCompliant` answered; null when none came yet (partner-center-api.md 1.3). */
  mfaCompliant(): boolean | null;
}

export interface PartnerCenterOptions {
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
  /**
   * An access token; `fresh`: the last one was refused although it looked good. A rejection that carries an `appError` is
   * handed on with it.
   */
  readonly token: (options: { readonly fresh: boolean }) => Promise<string>;
  readonly now?: () => number;
  /** Resolves after that many ms, or rejects with the signal's reason. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly randomId?: () => string;
  /** Whether the machine has a connection at all; default `navigator.onLine`. */
  readonly online?: () => boolean;
  /** BCP 47 tag for the service's own texts; default en-US. */
  readonly locale?: string;
  /** The setting: it decides what "access denied" means (partner-center-api.md 1.6, code 2032). */
  readonly partnerKind?: () => PartnerKind | null;
}

export function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  const partnerKind = options.partnerKind ?? (() => null);
  const transport = createTransport({
    // Called through a closure: fetch refuses any other `this`.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    baseUrl: options.baseUrl ?? 'https://api.partnercenter.microsoft.com',
    token: options.token,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? sleep,
    randomId: options.randomId ?? (() => crypto.randomUUID()),
    online: options.online ?? (() => navigator.onLine !== false),
    locale: options.locale ?? 'en-US',
    partnerKind,
  });
  return {
    readAgreementTemplate: (call) => readAgreementTemplate(transport, call),
    readAgreementDocument: (ask, call) => readAgreementDocument(transport, ask, { partnerKind: partnerKind() }, call),
    readConfirmations: (customerId, call) => readConfirmations(transport, customerId, call),
    readDirectAcceptance: (customerId, call) => readDirectAcceptance(transport, customerId, call),
    attest: (order) => attest(transport, order, partnerKind()),
    readCustomerPage: (cursor, call) => readCustomerPage(transport, cursor, call),
    searchCustomers: (prefix, call) => searchCustomers(transport, prefix, call),
    readCustomer: (customerId, call) => readCustomer(transport, customerId, call),
    readBillingContact: (customerId, call) => readBillingContact(transport, customerId, call),
    readRelationshipRequest: (call) => readRelationshipRequest(transport, call),
    readOrganization: (call) => readOrganization(transport, call),
    readLegalBusiness: (call) => readLegalBusiness(transport, call),
    readRolesOf: (holder, call) => readRolesOf(transport, holder, call),
    readPartnerKindEvidence: (call) => readPartnerKindEvidence(transport, call),
    mfaCompliant: transport.mfaCompliant,
  };
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(done, ms);
    function done() {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
