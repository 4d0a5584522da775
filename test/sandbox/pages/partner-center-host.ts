/** The server side of Partner Center (portal-pages.md sections 1, 2 and 5). */
import type { Person } from '../data/customer.ts';
import { readJson, redirect, sendJson, sendShell } from './answer.ts';
import type { Visit } from './index.ts';
import { WORDS } from './words/index.ts';

/** Answers partner.microsoft.com. Every address of the app gets the same document; the app reads the address itself. */
export async function answerPartnerCenter(visit: Visit): Promise<void> {
  const { res, path, language } = visit;
  if (path.startsWith('/sandbox-api/')) return answerApi(visit, path.slice('/sandbox-api/'.length));
  if (path === '/') return redirect(res, '/dashboard/home');
  if (!/^\/(dashboard|commerce|pcv)(\/|$)/i.test(path)) return sendJson(res, { error: 'not found' }, 404);
  const { name, partner } = visit.context.agent();
  const data = { agent: name, partner };
  sendShell(res, { language, title: WORDS[language].partnerCenter, entry: 'partner-center', data });
}

async function answerApi(visit: Visit, name: string): Promise<void> {
  const { req, res, context, url } = visit;
  switch (`${req.method} ${name}`) {
    case 'GET customers': {
      const search = url.searchParams.get('search') ?? '';
      const offset = Number(url.searchParams.get('offset') ?? 0);
      return sendJson(res, context.customers({ search, offset, limit: 20 }));
    }
    case 'GET add-customer': {
      const country = url.searchParams.get('country') ?? '';
      return sendJson(res, {
        countries: context.countries(),
        rules: context.countryRules(country),
        asksForRegistration: context.asksForRegistration(country),
        resellers: context.agent().resellers,
      });
    }
    case 'POST customers':
      return createCustomer(visit);
    default:
      return answerAboutCustomer(visit, name);
  }
}

/** The customer, then the acceptance as far as the form tells it: two steps, of which the second can come to nothing. */
async function createCustomer({ req, res, context }: Visit): Promise<void> {
  const { request, agreement } = await readJson(req);
  const created = context.createCustomer(request);
  if (created.ok && agreement) context.attest(created.tenantId, ...signatoryOf(agreement));
  sendJson(res, created, created.ok ? 201 : 400);
}

/** Person and date of a form that confirms the acceptance. */
function signatoryOf(form: unknown): [signatory: Person, dateAgreed: string] {
  const fields = (typeof form === 'object' && form !== null ? form : {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const [firstName, lastName, email] = [text('firstName'), text('lastName'), text('email')];
  return [{ firstName, lastName, email, phoneNumber: text('phoneNumber') }, text('dateAgreed')];
}

async function answerAboutCustomer({ req, res, context }: Visit, name: string): Promise<void> {
  const [, tenantId = '', action = ''] = /^customers\/([0-9a-f-]{36})(?:\/([a-z]+))?$/i.exec(name) ?? [];
  const customer = context.customerByTenantId(tenantId.toLowerCase());
  if (!customer) return sendJson(res, { error: 'no such customer' }, 404);
  switch (`${req.method} ${action}`) {
    case 'GET ': {
      const accepted = context.isAccepted(customer.tenantId);
      return sendJson(res, { ...customer, accepted, orderPrompt: context.orderPrompt() });
    }
    case 'POST orders': {
      const placed = context.placeOrder(customer.tenantId, String((await readJson(req)).productId ?? ''));
      return sendJson(res, placed, placed.ok ? 200 : 403);
    }
    case 'POST checkout': {
      const { products } = await readJson(req);
      return sendJson(res, context.checkOut(customer.tenantId, Array.isArray(products) ? products.map(String) : []));
    }
    case 'POST agreement': {
      const result = context.attest(customer.tenantId, ...signatoryOf(await readJson(req)));
      return sendJson(res, { result }, result === 'done' ? 201 : 403);
    }
    default:
      return sendJson(res, { error: 'not found' }, 404);
  }
}
