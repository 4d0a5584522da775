/** The server side of the Microsoft 365 admin center (portal-pages.md sections 3 and 4). */
import { cookie, readJson, redirect, sendJson, sendShell, setCookie } from './answer.ts';
import type { Visit } from './index.ts';
import { answerNavigation } from './navigation-page.ts';
import { type Session, sessionsOf } from './sessions.ts';
import { WORDS } from './words/index.ts';

const CLOUD_HOST = 'admin.cloud.microsoft';
const SESSION_COOKIE = 'sandbox_session';

/** Answers both hosts of the admin center. */
export async function answerAdminCenter(visit: Visit, host: string): Promise<void> {
  const path = visit.path.toLowerCase().replace(/\/$/, '') || '/';
  if (path.startsWith('/sandbox-api/')) return answerApi(visit, path.slice('/sandbox-api/'.length));
  switch (path) {
    case '/partner/beginclientsession.aspx':
      return beginClientSession(visit, host);
    case '/partner/landing':
      return land(visit);
    case '/sandbox-sign-in':
      return signInAsCustomer(visit);
    case '/embedded/purchase-status':
      return sendShell(
        visit.res,
        { language: visit.language, title: WORDS[visit.language].checkoutTitle, entry: 'purchase-status', background: '#fff' },
        { framedBy: [`https://${CLOUD_HOST}`] },
      );
    case '/sandbox-heavy':
      return sendShell(visit.res, { language: visit.language, title: 'Heavy page', entry: 'heavy' });
    case '/sandbox-hostile':
      return sendShell(
        visit.res,
        { language: visit.language, title: WORDS[visit.language].checkoutTitle, entry: 'hostile' },
        { lawless: true },
      );
    case '/sandbox-lookalikes':
      // Its hidden data scripts are written by script, which Trusted Types forbid.
      return sendShell(visit.res, { language: visit.language, title: 'Look-alikes', entry: 'lookalikes' }, { lawless: true });
    case '/sandbox-navigation':
      return answerNavigation(visit, (domain) => openSession(visit, domain));
    case '/':
    case '/adminportal':
    case '/adminportal/home':
      return sendApp(visit);
    default:
      return sendJson(visit.res, { error: 'not found' }, 404);
  }
}

function sendApp(visit: Visit): void {
  openSession(visit, visit.url.searchParams.get('delegatedOrg') ?? '');
  sendShell(visit.res, { language: visit.language, title: WORDS[visit.language].adminCenter, entry: 'admin-center' });
}

/** From here on the browser's session is the one of the customer with this domain, if there is one. */
function openSession({ res, context }: Visit, domain: string): void {
  const customer = context.customerByDomain(domain);
  if (customer) setCookie(res, SESSION_COOKIE, sessionsOf(context).open(customer.tenantId, 'partner'));
}

/** Entry from Partner Center: the tenant is in the address only here, and gone after the redirect. */
function beginClientSession(visit: Visit, host: string): void {
  const { res, context, url } = visit;
  const customer = context.customerByTenantId(parameter(url, 'ctid')?.toLowerCase() ?? '');
  if (!customer) {
    sendJson(res, { error: 'no delegated access to this tenant' }, 403);
    return;
  }
  const sessions = sessionsOf(context);
  const id = sessions.open(customer.tenantId, 'partner');
  const lang = url.searchParams.get('lang');
  const query = lang ? `lang=${encodeURIComponent(lang)}` : '';
  if (host === CLOUD_HOST) {
    setCookie(res, SESSION_COOKIE, id);
    redirect(res, `/${query && `?${query}`}#/homepage`);
    return;
  }
  // Cookies do not cross from one host to the other.
  redirect(res, `https://${CLOUD_HOST}/partner/landing?code=${sessions.issueTicket(id)}${query && `&${query}`}`);
}

function land(visit: Visit): void {
  const id = sessionsOf(visit.context).sessionOfTicket(visit.url.searchParams.get('code'));
  if (id) setCookie(visit.res, SESSION_COOKIE, id);
  redirect(visit.res, '/#/homepage');
}

/**
 * The short way to be signed in as the customer, without the sign-in page: `/sandbox-sign-in?domain=…&next=/#/…`. `user=billing` is the
 * billing administrator, `user=anybody` somebody who may not accept; the Global administrator unless told.
 */
function signInAsCustomer(visit: Visit): void {
  const { res, context, url } = visit;
  const organization = context.organization(url.searchParams.get('domain') ?? '');
  if (!organization) {
    sendJson(res, { error: 'unknown domain' }, 404);
    return;
  }
  const user = url.searchParams.get('user') ?? 'admin';
  const mayAccept = user === 'admin' || user === 'billing';
  const id = sessionsOf(context).open(organization.tenantId, 'customer', { name: `${user}@${organization.domain}`, mayAccept });
  setCookie(res, SESSION_COOKIE, id);
  const next = url.searchParams.get('next') ?? '/#/homepage';
  redirect(res, /^\/(?!\/)/.test(next) ? next : '/');
}

async function answerApi(visit: Visit, name: string): Promise<void> {
  const { req, res, context, url } = visit;
  const sessions = sessionsOf(context);
  const ticket = url.searchParams.get('ticket');
  const id = ticket ? sessions.sessionOfTicket(ticket) : cookie(req, SESSION_COOKIE);
  const session = sessions.find(id);
  switch (`${req.method} ${name}`) {
    case 'GET session':
      return sendJson(res, describe(visit, session));
    case 'GET eligibility':
      return sendJson(res, eligibility(visit, session));
    case 'POST frame-ticket':
      return sendJson(res, { ticket: id && session ? sessions.issueTicket(id) : '' });
    case 'POST orders':
      return placeOrder(visit, session);
    case 'POST sign-in':
      return signIn(visit);
    case 'POST agreement':
      return acceptAgreement(visit, session);
    case 'GET invitation':
      return showInvitation(visit);
    case 'POST invitation':
      return acceptInvitation(visit, session);
    case 'POST seen':
      // What the hostile page managed to see.
      context.log('hostile page', await readJson(req));
      return sendJson(res, {});
    default:
      return sendJson(res, { error: 'not found' }, 404);
  }
}

/** The sign-in page's answer: the session of one of the customer's own people, as far as the names are known. */
async function signIn({ req, res, context }: Visit): Promise<void> {
  const { userName, password } = await readJson(req);
  const signedIn = context.signIn(String(userName ?? ''), String(password ?? ''));
  if (!signedIn) return sendJson(res, { ok: false }, 401);
  const user = { name: String(userName).trim().toLowerCase(), mayAccept: signedIn.mayAccept };
  setCookie(res, SESSION_COOKIE, sessionsOf(context).open(signedIn.tenantId, 'customer', user));
  sendJson(res, { ok: true });
}

function acceptAgreement({ res, context }: Visit, session: Session | null): void {
  const acceptance = session && context.directAcceptance(session.tenantId);
  if (!session?.user?.mayAccept) sendJson(res, ONLY_ADMINISTRATORS, 403);
  else if (acceptance !== 'open') sendJson(res, { error: acceptance }, 409);
  else {
    context.acceptDirectly(session.tenantId);
    sendJson(res, { accepted: true });
  }
}

const ONLY_ADMINISTRATORS = { error: 'only an administrator of the customer can accept' };

/** The ids of a relationship-request link (portal-pages.md section 4), in whatever case they come. */
function invitationIds(url: URL): readonly [partnerId: string, providerId: string | null] {
  return [parameter(url, 'partnerid')?.toLowerCase() ?? '', parameter(url, 'indirectcspid')?.toLowerCase() ?? null];
}

function showInvitation({ res, context, url }: Visit): void {
  const invitation = context.invitation(...invitationIds(url));
  sendJson(res, invitation ?? { error: 'no such invitation' }, invitation ? 200 : 404);
}

/** The relationship, and the agreement with it where the customer can accept that by itself. */
async function acceptInvitation({ req, res, context, url }: Visit, session: Session | null): Promise<void> {
  if (!session?.user?.mayAccept) return sendJson(res, ONLY_ADMINISTRATORS, 403);
  const ids = invitationIds(url);
  if (!context.invitation(...ids)) return sendJson(res, { error: 'no such invitation' }, 404);
  const { agreement } = await readJson(req);
  context.acceptInvitation(session.tenantId, ...ids);
  if (agreement === true && context.directAcceptance(session.tenantId) === 'open') context.acceptDirectly(session.tenantId);
  sendJson(res, { accepted: true });
}

/** The tenant id stays out: the pages must not know it. */
function describe({ context }: Visit, session: Session | null) {
  const { name, partner, domain } = context.agent();
  const organization = session && context.organization(session.tenantId);
  if (!session || !organization) {
    const own = { company: partner, domain, country: 'JP', as: 'own', accepted: true, acceptance: 'accepted' };
    return { ...own, agent: { name, partner }, mayAccept: false, partners: [], placed: [] };
  }
  const acceptance = context.directAcceptance(session.tenantId);
  return {
    company: organization.companyName,
    domain: organization.domain,
    country: organization.country,
    agent: { name: session.user?.name ?? name, partner },
    as: session.as,
    // The customer's own page knows at once what the partner's service may know later.
    accepted: session.as === 'customer' ? acceptance === 'accepted' : context.isAccepted(session.tenantId),
    acceptance,
    mayAccept: session.user?.mayAccept === true,
    partners: context.partnersOf(session.tenantId),
    placed: session.placed,
  };
}

function eligibility({ context }: Visit, session: Session | null) {
  return !session || context.isAccepted(session.tenantId) ? { allowed: true } : { allowed: false, code: 13605 };
}

async function placeOrder({ req, res, context }: Visit, session: Session | null): Promise<void> {
  if (!session) return sendJson(res, { error: 'no customer' }, 403);
  const body = await readJson(req);
  const productId = String(body.productId ?? '');
  const placed = context.placeOrder(session.tenantId, productId);
  if (!placed.ok) return sendJson(res, placed, 403);
  session.placed.push({ orderNumber: placed.orderNumber, productId, quantity: Number(body.quantity) || 1 });
  sendJson(res, placed);
}

/** Parameter names come in any case: `CTID`, `ctid`. */
function parameter(url: URL, name: string): string | null {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name) return value;
  return null;
}
