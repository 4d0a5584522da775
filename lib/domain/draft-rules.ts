/** Validation of a draft before it may become an attestation, and the wrong-person guard. */

import type { DraftField } from './app-error';
import type { BillingContact } from './customer';
import { isDay, isFuture, localDay } from './dates';
import type { Draft, DraftFault, DraftOrigin, GuardConcern } from './draft';
import type { Day, Facts, Instant, Signatory } from './facts';
import { isInvisible, turnsOrder, withShownText } from './shown-text';
import { isOutdated, lastValue, newestConfirmation, RENEWED_SINCE } from './state';

/** Microsoft's Address type allows names of 1 to 50 characters (partner-center-api.md 3.3). */
const NAME_LENGTH = 50;
const EMAIL_LENGTH = 254;
const PHONE_LENGTH = 40;
/** Allows combining marks, which Hindi and Thai domains need. Refuses invisible characters. */
const EMAIL =
  /^(?!.*\p{Default_Ignorable_Code_Point})[^\s\p{C}@<>()[\],;:"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;
const PHONE = /^(?=(?:\D*\d){3})[+(]{0,2}\s*\d[\d\s().\-/]*(?:(?:ext\.?|x|内線)\s*\d+)?$/iu;

export interface FieldFault {
  readonly field: DraftField;
  readonly fault: DraftFault;
}

/**
 * Normalises a signatory for sending: trims, and collapses runs of blanks. Email and phone become half-width, and the phone gets
 * plain hyphens, because a Japanese keyboard types them full-width.
 */
export function tidySignatory(signatory: Signatory): Signatory {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const narrow = (text: string) => tidy(text.normalize('NFKC'));
  return {
    firstName: tidy(signatory.firstName),
    lastName: tidy(signatory.lastName),
    email: narrow(signatory.email),
    phone: narrow(signatory.phone.replace(/[\p{Pd}−ー]/gu, '-')),
  };
}

/** Returns all faults of a draft in the order of the form; none means that it may be sent. "Future" is by the agent's calendar. */
export function checkDraft(draft: Draft, now: Instant): readonly FieldFault[] {
  const { firstName, lastName, email, phone } = tidySignatory(draft.signatory);
  const faults: FieldFault[] = [];
  const add = (field: DraftField, fault: DraftFault) => faults.push({ field, fault });

  for (const [field, name] of [['firstName', firstName] as const, ['lastName', lastName] as const]) {
    if (isInvisible(name)) add(field, 'missing');
    else if (turnsOrder(name)) add(field, 'turns-order');
    else if ([...name].length > NAME_LENGTH) add(field, 'too-long');
  }
  if (email === '') add('email', 'missing');
  else if (email.length > EMAIL_LENGTH) add('email', 'too-long');
  else if (!EMAIL.test(email)) add('email', 'not-an-email');
  if (phone.length > PHONE_LENGTH) add('phone', 'too-long');
  else if (phone !== '' && !PHONE.test(phone)) add('phone', 'not-a-phone');
  if (draft.agreedOn === '') add('agreedOn', 'missing');
  else if (!isDay(draft.agreedOn)) add('agreedOn', 'not-a-date');
  else if (isFuture(draft.agreedOn, now)) add('agreedOn', 'future-date');
  else if (draft.agreedOn < RENEWED_SINCE) add('agreedOn', 'too-old');
  return faults;
}

export interface GuardSurroundings {
  /** Lower case. */
  readonly ownDomains: readonly string[];
  /** Maps the domain of another customer, in lower case, to its company name. */
  readonly otherTenantDomains: Readonly<Record<string, string>>;
  /** The customer's own domain. An address there raises no concern about its domain. */
  readonly customerDomain: string;
}

/** Mailboxes of a function instead of a person, in the languages that partners write in. */
const ROLE_MAILBOX =
  /^(?:(?:no-?|do-?not-?)reply|info|admin|administrator|it|helpdesk|support|sales|billing|accounts?|accounting|finance|invoices?|office|contact|hello|team|mail|postmaster|hostmaster|webmaster|root|soumu|keiri|jimu|eigyo|kanri|purchasing|procurement|orders?|buchhaltung|rechnung|vertrieb|einkauf|facturation|comptabilite|ventas|facturacion|administracion|contabilidad|amministrazione)\d*$/;

const PLACEHOLDER_NAME =
  /^(?:test(?:er|ing|user)?|tbd|tba|n\/?a|none|null|undefined|unknown|nobody|anonymous|customer|client|admin(?:istrator)?|user|name|first ?name|last ?name|dummy|sample|example|foo|bar|asdf|qwerty|x+|-+|\.+|\?+|なし|不明|未定|テスト|名前|名|姓|氏名|顧客|お客様|担当者?|様)$/iu;

/**
 * Returns the most serious reason to suspect that this is the wrong person; null when there is none.
 * A concern makes us ask the agent, and never refuses an attestation (design.md section 3).
 */
export function concernOf(signatory: Signatory, around: GuardSurroundings): GuardConcern | null {
  const { firstName, lastName, email } = tidySignatory(signatory);
  const at = email.lastIndexOf('@');
  const mailbox = email.slice(0, at).toLowerCase();
  const domain = at < 0 ? '' : email.slice(at + 1).toLowerCase();

  if (domain !== '' && !within(domain, around.customerDomain)) {
    const own = around.ownDomains.find((one) => within(domain, one));
    if (own) return { kind: 'own-domain', domain: own };
    const company = Object.hasOwn(around.otherTenantDomains, domain) ? around.otherTenantDomains[domain] : undefined;
    if (company !== undefined) return { kind: 'other-tenant', domain, companyName: company };
  }
  const name = [firstName, lastName].find((one) => PLACEHOLDER_NAME.test(one) || /^(.)\1{2,}$/u.test(one));
  if (name !== undefined) return { kind: 'placeholder-name', name };
  if (ROLE_MAILBOX.test(mailbox)) return { kind: 'role-mailbox', mailbox: email };
  return null;
}

/** The field of the form that a concern is about. */
export function fieldOf(concern: GuardConcern, signatory: Signatory): DraftField {
  if (concern.kind !== 'placeholder-name') return 'email';
  return tidySignatory(signatory).firstName === concern.name ? 'firstName' : 'lastName';
}

/** Identifies a concern about one person, so that the agent's "yes" does not carry over to another person or another reason. */
export function concernKey(concern: GuardConcern, signatory: Signatory): string {
  const { firstName, lastName, email } = tidySignatory(signatory);
  // Tidied texts contain no line break, so two people never share a key.
  return [concern.kind, firstName, lastName, email.toLowerCase()].join('\n');
}

function within(domain: string, parent: string): boolean {
  return parent !== '' && (domain === parent || domain.endsWith(`.${parent}`));
}

/** A person from Microsoft's records, made safe to show: without characters that would reorder the text around them. */
export function shownSignatory(signatory: Signatory): Signatory {
  return withShownText(signatory, 'firstName', 'lastName', 'email', 'phone');
}

const NOBODY: Signatory = { firstName: '', lastName: '', email: '', phone: '' };

/**
 * The draft that the form starts with. The person comes from the billing profile or, when a confirmation only needs renewal,
 * from that confirmation; we never make one up (partner-center-api.md 3.7 "Default signer"). The date is today on the agent's calendar.
 */
export function suggestDraft(draftId: string, facts: Facts, billing: BillingContact | null, now: Instant): Draft {
  const newest = newestConfirmation(lastValue(facts.confirmations)?.value ?? []);
  const renewing = newest !== null && isOutdated(newest);
  const { signatory, origin }: { signatory: Signatory; origin: DraftOrigin } =
    billing?.signatory && !renewing
      ? { signatory: billing.signatory, origin: { from: 'billing-profile', edited: false } }
      : newest
        ? { signatory: newest.signatory, origin: { from: 'confirmation', agreedOn: newest.agreedOn, edited: false } }
        : { signatory: NOBODY, origin: { from: 'typed' } };
  return { draftId, signatory: shownSignatory(signatory), origin, agreedOn: localDay(now), acknowledged: null };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
const same = (a: string, b: string): boolean => fold(a) === fold(b);

/** Whether an attestation of this person and date is on record. Microsoft's records have no id, so the contact and the day identify one. */
export function isRecorded(
  attested: { readonly signatory: Signatory; readonly dateSent: string },
  on: { readonly signatory: Signatory; readonly agreedOn: Day },
): boolean {
  return (
    same(attested.signatory.firstName, on.signatory.firstName) &&
    same(attested.signatory.lastName, on.signatory.lastName) &&
    same(attested.signatory.email, on.signatory.email) &&
    attested.dateSent.slice(0, 10) === on.agreedOn
  );
}

/** Whether two signatories are the same person as far as a record tells: the same email address, or the same first and last name. */
export function isSamePerson(a: Signatory, b: Signatory): boolean {
  return same(a.email, b.email) || (same(a.firstName, b.firstName) && same(a.lastName, b.lastName));
}
