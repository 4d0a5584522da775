/**
 * The Partner Center API for the background. Every method rejects with a PartnerCenterError, or with the abort reason of the caller's
 * signal, and with nothing else. Takes ids in any case, and returns them in lower case.
 */
import type { AgentRole, PartnerKind } from '../domain/agent';
import type { BillingContact, Customer } from '../domain/customer';
import type { Confirmation } from '../domain/facts';
import type { AddressAnswer, CountryRules, PostalAddress } from '../domain/new-customer';
import { validateAddress } from './address-validation';
import { type AgreementDocument, type AgreementDocumentAsk, readAgreementDocument } from './agreement-document';
import { type AgreementTemplate, readAgreementTemplate } from './agreements';
import { readBillingContact } from './billing-profile';
import { type AttestationOrder, type AttestationReceipt, attest, readConfirmations } from './confirmations';
import { readCountryRules } from './country-rules';
import { type CustomerCursor, type CustomerPage, readCustomer, readCustomerPage, searchCustomers } from './customers';
import { readDirectAcceptance } from './direct-status';
import { isDomainFree } from './domains';
import { type CreatedCustomer, type CreationOrder, createCustomer } from './new-customer';
import { type PartnerKindEvidence, type PartnerOrganization, readOrganization, readPartnerKindEvidence } from './partner';
import { readRelationshipRequest } from './relationship-request';
import { type RoleHolder, readRolesOf } from './roles';
import { type CallOptions, createTransport } from './transport';

export type { AgreementDocument, AgreementDocumentAsk } from './agreement-document';
export type { AgreementTemplate } from './agreements';
export type { AttestationOrder, AttestationReceipt } from './confirmations';
export type { CustomerCursor, CustomerPage } from './customers';
export type { PartnerKindEvidence, PartnerOrganization } from './partner';
export type { CallOptions } from './transport';

export interface PartnerCenter {
  /** The Microsoft Customer Agreement's current template (partner-center-api.md 3.1). */
  readAgreementTemplate(options?: CallOptions): Promise<AgreementTemplate>;
  /** Fresh links to the agreement's text for a customer (partner-center-api.md 3.2). They expire after five minutes. */
  readAgreementDocument(ask: AgreementDocumentAsk, options?: CallOptions): Promise<AgreementDocument>;
  /** Partner confirmations of the Microsoft Customer Agreement, newest first; an empty list when there are none (partner-center-api.md 3.4). */
  readConfirmations(customerId: string, options?: CallOptions): Promise<readonly Confirmation[]>;
  /** Whether the customer signed directly (partner-center-api.md 3.5). */
  readDirectAcceptance(customerId: string, options?: CallOptions): Promise<boolean>;
  /** Attests (partner-center-api.md 3.3) with exactly one request, which the client never repeats. After a `lost` error the act is in doubt. */
  attest(order: AttestationOrder): Promise<AttestationReceipt>;
  /** One page of the customer list; pass null for the first. Rejects when the service's links run in a circle (partner-center-api.md 3.6). */
  readCustomerPage(cursor: CustomerCursor | null, options?: CallOptions): Promise<CustomerPage>;
  /** Customers whose company name or domain starts with the text, from two requests of one page each. */
  searchCustomers(prefix: string, options?: CallOptions): Promise<readonly Customer[]>;
  readCustomer(customerId: string, options?: CallOptions): Promise<Customer>;
  /** Who may have accepted according to the customer's billing profile: a suggestion only (partner-center-api.md 3.7). */
  readBillingContact(customerId: string, options?: CallOptions): Promise<BillingContact>;
  /** The link on admin.microsoft.com where a new customer accepts the relationship and the agreement (partner-center-api.md 3.8). */
  readRelationshipRequest(options?: CallOptions): Promise<string>;
  /** Creates a customer (partner-center-api.md 3.9) with exactly one request, which the client never repeats. Rejects with `CreationError`. */
  createCustomer(order: CreationOrder): Promise<CreatedCustomer>;
  /** Whether no tenant has the domain yet (partner-center-api.md 3.9). */
  isDomainFree(domain: string, options?: CallOptions): Promise<boolean>;
  /** What Microsoft says of an address, and what it suggests instead (partner-center-api.md 3.9). */
  validateAddress(address: PostalAddress, options?: CallOptions): Promise<AddressAnswer>;
  /** What a country asks of an address; `country` is ISO 3166-1 alpha-2 (partner-center-api.md 3.9). */
  readCountryRules(country: string, options?: CallOptions): Promise<CountryRules>;
  readOrganization(options?: CallOptions): Promise<PartnerOrganization>;
  /** Which agent roles somebody is listed in (partner-center-api.md 0a). An empty list does not prove that there is none. */
  readRolesOf(holder: RoleHolder, options?: CallOptions): Promise<readonly AgentRole[]>;
  /** What the relationships suggest about the partner's kind (partner-center-api.md 3.11). Weak evidence; null when they suggest nothing. */
  readPartnerKindEvidence(options?: CallOptions): Promise<PartnerKindEvidence>;
  /** The last value of the `isMfaCompliant` header; null before the first one (partner-center-api.md 1.3). */
  mfaCompliant(): boolean | null;
}

export interface PartnerCenterOptions {
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
  /**
   * Gets an access token. `fresh`: the service refused the last one although it looked valid. The `appError` of a rejection is
   * passed on.
   */
  readonly token: (options: { readonly fresh: boolean }) => Promise<string>;
  readonly now?: () => number;
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly randomId?: () => string;
  /** Whether the machine has any network connection; default `navigator.onLine`. */
  readonly online?: () => boolean;
  /** BCP 47 tag of the language for the service's messages; default en-US. */
  readonly locale?: string;
  /** The partner's kind in Settings. It decides what "access denied" means (partner-center-api.md 1.6, code 2032). */
  readonly partnerKind?: () => PartnerKind | null;
}

export function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  const partnerKind = options.partnerKind ?? (() => null);
  const transport = createTransport({
    // A closure, because fetch throws when it is called with any other `this`.
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
    createCustomer: (order) => createCustomer(transport, order, partnerKind()),
    isDomainFree: (domain, call) => isDomainFree(transport, domain, call),
    validateAddress: (address, call) => validateAddress(transport, address, call),
    readCountryRules: (country, call) => readCountryRules(transport, country, call),
    readOrganization: (call) => readOrganization(transport, call),
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
