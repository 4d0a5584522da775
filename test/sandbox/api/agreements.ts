/** Agreement metadata, document links, confirmations and the direct status: partner-center-api.md 3.1 to 3.5. */
import { CLOUD_TEMPLATE, CLOUD_TYPE, type Confirmation, MCA_TEMPLATE, MCA_TYPE, type Person } from '../data/customer.ts';
import { languagesOf } from '../data/languages.ts';
import { type Answer, emptyAnswer, jsonAnswer } from '../http.ts';
import type { SandboxState } from '../state.ts';
import {
  type ApiCall,
  agreementRefusal,
  collection,
  customerOf,
  type Folded,
  foldedBody,
  isFolded,
  link,
  type Route,
  textOf,
} from './call.ts';
import { documentLinks } from './documents.ts';
import { namedRefusal, refusal, refusals } from './errors.ts';

const AGREEMENT_LINKS: Readonly<Record<string, string>> = {
  [MCA_TYPE]: 'https://aka.ms/customeragreement',
  [CLOUD_TYPE]: 'https://docs.microsoft.com/en-us/partner-center/agreements',
};

const TEMPLATES = [
  { templateId: MCA_TEMPLATE, agreementType: MCA_TYPE, agreementLink: AGREEMENT_LINKS[MCA_TYPE], versionRank: 0 },
  { templateId: CLOUD_TEMPLATE, agreementType: CLOUD_TYPE, agreementLink: AGREEMENT_LINKS[CLOUD_TYPE], versionRank: 0 },
];

/** A call that names no type gets the old Cloud Agreement: partner-center-api.md 0.9. */
function typesAsked(call: ApiCall): (type: string) => boolean {
  const asked = call.query.get('agreementtype') ?? CLOUD_TYPE;
  return (type) => asked === '*' || type.toLowerCase() === asked.toLowerCase();
}

function metadata(call: ApiCall): Answer {
  const refused = agreementRefusal(call);
  if (refused) return refused;
  const asked = typesAsked(call);
  const items = TEMPLATES.filter((template) => asked(template.agreementType));
  return collection(items, call.query.has('agreementtype') ? {} : { links: { self: link(call.state, call.target) } });
}

function agreementDocument(call: ApiCall): Answer {
  const refused = agreementRefusal(call);
  if (refused) return refused;
  if (call.captured[0] !== MCA_TEMPLATE) return refusals.notFound();
  const country = call.query.get('country') ?? 'US';
  const languages = languagesOf(country);
  if (!languages) return refusals.input();
  const asked = call.query.get('language') ?? 'en-US';
  const language = languages.includes(asked) ? asked : 'en-US';
  return jsonAnswer(200, { ...documentLinks(call.state, country, language), language, country });
}

function person(from: Person): Record<string, string> {
  const { firstName, lastName, email, phoneNumber } = from;
  return { firstName, lastName, email, ...(phoneNumber === '' ? {} : { phoneNumber }) };
}

function readBack(state: SandboxState, confirmation: Confirmation): Record<string, unknown> {
  const date = new Date(confirmation.dateAgreed).toISOString();
  return {
    ...(confirmation.userId === null ? {} : { userId: confirmation.userId }),
    primaryContact: person(confirmation.primaryContact),
    templateId: confirmation.templateId,
    dateAgreed: state.settings.zonelessDates ? date.slice(0, 19) : date,
    type: confirmation.type,
    agreementLink: AGREEMENT_LINKS[confirmation.type],
  };
}

function confirmations(call: ApiCall): Answer {
  const refused = agreementRefusal(call);
  if (refused) return refused;
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const asked = typesAsked(call);
  const items = call.state.book
    .confirmations(found.customer.tenantId)
    .filter((confirmation) => asked(confirmation.type))
    .map((confirmation) => readBack(call.state, confirmation));
  if (items.length === 0 && call.state.settings.emptyAgreements === 404) return refusals.notFound();
  if (call.state.settings.bareArrays) return jsonAnswer(200, items);
  return collection(items, { links: { self: link(call.state, call.target) } });
}

function directStatus(call: ApiCall): Answer {
  const refused = agreementRefusal(call);
  if (refused) return refused;
  const found = customerOf(call);
  return 'refused' in found
    ? found.refused
    : jsonAnswer(200, { isSigned: call.state.book.isDirectlySigned(found.customer.tenantId, call.state.now()) });
}

function retired(state: SandboxState): Answer | null {
  if (state.settings.rules === '2023') return null;
  if (state.settings.retiredStatus === 404) return refusals.notFound();
  return state.settings.retiredStatus === 410 ? emptyAnswer(410) : refusals.accessDenied();
}

/** The contact of a confirmation request; null when a part that must be there is missing or malformed. */
function readContact(body: Folded): Person | null {
  const contact = body.primarycontact;
  if (!isFolded(contact)) return null;
  const firstName = textOf(contact, 'firstname');
  const lastName = textOf(contact, 'lastname');
  const email = textOf(contact, 'email');
  if (firstName === '' || lastName === '' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return null;
  return { firstName, lastName, email, phoneNumber: textOf(contact, 'phonenumber') };
}

/** Epoch ms of a date on the wire; text without a zone is UTC. NaN when it is no date. */
function readDate(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return Number.NaN;
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
}

function samePerson(a: Person, b: Person): boolean {
  return a.firstName === b.firstName && a.lastName === b.lastName && a.email === b.email && a.phoneNumber === b.phoneNumber;
}

function confirm(call: ApiCall): Answer {
  const { state, caller } = call;
  const refused = agreementRefusal(call) ?? retired(state);
  if (refused) return refused;
  const found = customerOf(call);
  if ('refused' in found) return found.refused;
  const body = foldedBody(call);
  if (!body) return refusals.input();
  const templateId = textOf(body, 'templateid');
  if (templateId === CLOUD_TEMPLATE) {
    return refusal(400, 0, `Microsoft Cloud Agreement Template ID '${templateId}' is no longer supported.`);
  }
  if (templateId !== MCA_TEMPLATE) return refusals.input();
  const contact = readContact(body);
  const dateAgreed = readDate(body.dateagreed);
  if (!contact || Number.isNaN(dateAgreed)) return refusals.property();
  if (dateAgreed > state.now()) {
    return namedRefusal(400, 600002, 'InvalidDateAgreed', 'Date of agreement cannot be greater than the current date.');
  }
  const { tenantId } = found.customer;
  const existing = state.book.confirmations(tenantId).filter((confirmation) => confirmation.type === MCA_TYPE);
  if (existing.some((confirmation) => samePerson(confirmation.primaryContact, contact))) {
    return namedRefusal(
      state.settings.duplicateStatus,
      600061,
      'PartnerConfirmedAgreementAlreadyExists',
      'A partner confirmed agreement already exists for the customer.',
    );
  }
  const userId = caller.account?.oid ?? null;
  state.attest(found.customer, contact, dateAgreed, userId);
  return jsonAnswer(201, {
    userId,
    primaryContact: person(contact),
    templateId,
    dateAgreed: new Date(dateAgreed).toISOString(),
    type: MCA_TYPE,
  });
}

export const AGREEMENT_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/agreements$/, auth: 'user', answer: metadata },
  { method: 'GET', pattern: /^\/agreementtemplates\/([^/]+)\/document$/, auth: 'user', answer: agreementDocument },
  { method: 'GET', pattern: /^\/customers\/([^/]+)\/agreements$/, auth: 'user', answer: confirmations },
  { method: 'POST', pattern: /^\/customers\/([^/]+)\/agreements$/, auth: 'user', answer: confirm },
  {
    method: 'GET',
    pattern: /^\/customers\/([^/]+)\/directSignedMicrosoftCustomerAgreementStatus$/i,
    auth: 'user',
    answer: directStatus,
  },
];
