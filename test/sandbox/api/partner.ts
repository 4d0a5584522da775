/** The partner's own profiles, its relationships and agreement, and MFA telemetry: partner-center-api.md 3.11 and 3.12. */
import { ACCOUNTS, type AgentGroup, PARTNERS, partnerByTenant } from '../data/partners.ts';
import { type Answer, jsonAnswer } from '../http.ts';
import { type ApiCall, collection, foldedBody, isGuid, link, type Route } from './call.ts';
import { refusal, refusals } from './errors.ts';
import { ORDER_BLOCKS } from './order-blocks.ts';

const OTEMACHI = {
  country: 'JP',
  city: 'Chiyoda-ku',
  state: '東京都',
  addressLine1: '1-1-1 Otemachi',
  addressLine2: '',
  postalCode: '100-0004',
};

function legalBusiness(call: ApiCall): Answer {
  const { companyName, contact } = call.caller.partner;
  const { firstName, lastName, phoneNumber } = contact;
  return jsonAnswer(200, {
    companyName,
    address: { ...OTEMACHI, firstName, lastName, phoneNumber },
    primaryContact: contact,
    companyApproverAddress: OTEMACHI,
    companyApproverEmail: contact.email.replace(/^[^@]+/, 'approver'),
    vettingStatus: 'authorized',
    vettingSubStatus: 'none',
    profileType: 'LegalBusinessProfile',
    links: { self: link(call.state, '/profiles/legalbusiness') },
    attributes: { objectType: 'LegalBusinessProfile' },
  });
}

/** The caller's own profile, or one that is asked for by its id: an unknown one is 3000 (partner-center-api.md 0a). */
function mpn(call: ApiCall): Answer {
  const asked = call.query.get('mpnid');
  if (asked !== null && !PARTNERS.some(({ mpnId }) => mpnId === asked)) {
    return refusal(404, 3000, `Partner Organization with partner_id ${asked} could not be found`);
  }
  return jsonAnswer(200, {
    mpnId: asked ?? call.caller.partner.mpnId,
    profileType: 'MpnProfile',
    links: { self: link(call.state, '/profiles/mpn') },
    attributes: { objectType: 'MpnProfile' },
  });
}

function organization(call: ApiCall): Answer {
  const { tenantId, companyName, domain, contact } = call.caller.partner;
  return jsonAnswer(200, {
    id: tenantId,
    companyName,
    defaultAddress: { ...OTEMACHI, firstName: contact.firstName, lastName: contact.lastName, phoneNumber: '' },
    tenantId,
    domain,
    email: contact.email.replace(/^[^@]+/, 'info'),
    language: 'ja',
    culture: 'ja-JP',
    profileType: 'OrganizationProfile',
    links: { self: link(call.state, '/profiles/organization') },
    attributes: { etag: 'made-up-etag', objectType: 'OrganizationProfile' },
  });
}

/** Only providers have resellers and only resellers have providers; everybody else is refused (partner-center-api.md 3.11). */
function relationships(call: ApiCall): Answer {
  // The SDKs send the type in snake_case, the documentation without (partner-center-api.md 0a).
  const asked = (call.query.get('relationship_type') ?? '').replaceAll('_', '').toLowerCase();
  const wanted = { isindirectcloudsolutionproviderof: 'indirect-provider', isindirectresellerof: 'indirect-reseller' }[asked];
  if (!wanted) return refusals.input();
  if (call.caller.partner.kind !== wanted) return refusals.relationshipKind();
  const providing = wanted === 'indirect-provider';
  const others = PARTNERS.filter((partner) => partner.kind === (providing ? 'indirect-reseller' : 'indirect-provider'));
  return collection(
    others.map((partner) => ({
      id: partner.tenantId,
      name: partner.companyName,
      relationshipType: providing ? 'is_indirect_cloud_solution_provider_of' : 'is_indirect_reseller_of',
      state: 'Active',
      mpnId: partner.mpnId,
      location: 'JP',
      attributes: { objectType: 'PartnerRelationship' },
    })),
  );
}

/** About the Microsoft Partner Agreement, which is not the customer's. A partner that does not work with ours counts as unsigned. */
function partnerAgreement(call: ApiCall): Answer {
  const tenantId = call.query.get('tenantid');
  const mpnId = call.query.get('mpnid');
  if (tenantId === null && mpnId === null) {
    return refusal(400, 2001, 'Both MPN Id and Tenant Id cannot be empty.', { source: 'ComplianceController' });
  }
  if (tenantId !== null && !isGuid(tenantId))
    return refusal(400, 2000, 'Tenant Id must be a GUID.', { source: 'PartnerApiServiceControllers' });
  const partner = tenantId === null ? PARTNERS.find((one) => one.mpnId === mpnId) : partnerByTenant(tenantId);
  if (partner && (partner === call.caller.partner || call.caller.partner.kind === 'indirect-provider')) {
    return jsonAnswer(200, { isAgreementSigned: true });
  }
  const who = tenantId === null ? `MPN ID ${mpnId}` : `tenant ${tenantId}`;
  return refusal(400, 2206, `Partner Center account associated to ${who} hasn't signed the agreement`, {
    data: ['https://learn.microsoft.com/partner-center/mpa-indirect-provider-faq'],
    source: 'PartnerFD',
  });
}

/** The last calls with whether a second factor stood behind them, newest first. */
function partnerRequests(call: ApiCall): Answer {
  const { partner, account, claims } = call.caller;
  const items = call.state.requests
    .filter(
      (request) => request.host === 'api.partnercenter.microsoft.com' && request.method !== 'OPTIONS' && request.status !== 0,
    )
    .slice(-100)
    .reverse()
    .map((request) => ({
      requestId: request.headers['ms-requestid'] ?? '',
      correlationId: request.headers['ms-correlationid'] ?? '',
      operationName: operationName(request.method, request.path),
      requestDateTime: new Date(request.at).toISOString().slice(0, 22),
      ipAddress: '203.0.113.20',
      objectId: account?.oid ?? claims.oid,
      tenantId: partner.tenantId,
      upn: account?.upn ?? '',
      applicationId: claims.appid,
      mfaCompliant: request.status !== 401,
    }));
  return collection(items);
}

function operationName(method: string, path: string): string {
  const pattern = path
    .replace(/\?.*$/, '')
    .replace(/^\/v1/, '/v{version}')
    .replace(/\/customers\/[0-9a-f-]{36}/i, '/customers/{customer_id}');
  return `${method[0]}${method.slice(1).toLowerCase()} ${pattern}`;
}

/** Roles are not the groups of Entra, and have other ids (partner-center-api.md 0a). */
const ROLES: readonly { readonly id: string; readonly name: string; readonly category: string; readonly group?: AgentGroup }[] = [
  { id: '5c3a1e70-8d24-4b96-a1f5-3e7d0c9b6a11', name: 'Admin agent', category: 'tenant', group: 'AdminAgents' },
  { id: '6d4b2f81-9e35-4ca7-b206-4f8e1dac7b22', name: 'Sales agent', category: 'tenant', group: 'SalesAgents' },
  { id: '7e5c3092-af46-4db8-8317-509f2ebd8c33', name: 'Helpdesk agent', category: 'tenant', group: 'HelpdeskAgents' },
  { id: '8f6d41a3-b057-4ec9-9428-61a03fce9d44', name: 'User management admin', category: 'tenant' },
];

function roles(): Answer {
  return collection(ROLES.map(({ id, name, category }) => ({ id, name, category, attributes: { objectType: 'Role' } })));
}

function roleMembers(call: ApiCall): Answer {
  const role = ROLES.find(({ id }) => id === call.captured[0]?.toLowerCase());
  if (!role) return refusals.notFound();
  const members = ACCOUNTS.filter(
    (account) => account.tenantId === call.caller.partner.tenantId && role.group && account.groups.includes(role.group),
  );
  return collection(
    members.map((account) => ({
      id: account.oid,
      displayName: `${account.firstName} ${account.lastName}`,
      userPrincipalName: account.upn,
      attributes: { objectType: 'UserMember' },
    })),
  );
}

/** Whether partner ids are those of authorized resellers (Learn, "Validate reseller partner of record"; partner-center-api.md section 0a). */
function validateResellers(call: ApiCall): Answer {
  const ids = foldedBody(call)?.partnerids;
  if (!Array.isArray(ids)) return refusals.input();
  const { code, description } = ORDER_BLOCKS['partner-of-record'];
  return jsonAnswer(200, {
    validationResults: ids.map((id) => {
      const known = PARTNERS.some(({ kind, mpnId }) => kind === 'indirect-reseller' && mpnId === String(id));
      const error = known ? {} : { errorCode: String(code), errorDescription: description.replace('7654321', String(id)) };
      return { partnerId: String(id), isValidPartnerIdOnRecord: known, ...error };
    }),
  });
}

export const PARTNER_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/profiles\/legalbusiness$/, auth: 'both', answer: legalBusiness },
  { method: 'GET', pattern: /^\/profiles\/mpn$/, auth: 'user', answer: mpn },
  { method: 'GET', pattern: /^\/profiles\/organization$/, auth: 'user', answer: organization },
  { method: 'GET', pattern: /^\/roles$/i, auth: 'user', answer: roles },
  { method: 'GET', pattern: /^\/roles\/([^/]+)\/usermembers$/i, auth: 'user', answer: roleMembers },
  { method: 'GET', pattern: /^\/relationships$/, auth: 'user', answer: relationships },
  { method: 'GET', pattern: /^\/compliance\/csp\/agreementstatus$/i, auth: 'user', answer: partnerAgreement },
  { method: 'POST', pattern: /^\/partners\/validateresellers$/i, auth: 'both', answer: validateResellers },
  { method: 'GET', pattern: /^\/partnerRequests$/i, auth: 'user', answer: partnerRequests },
];
