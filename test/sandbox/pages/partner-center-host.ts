/** The server side of Partner Center (portal-pages.md sections 1, 2 and 5). */
import { readJson, redirect, sendJson, sendShell } from './answer.ts';
import type { Visit } from './index.ts';
import { WORDS } from './words/index.ts';

/** Answers partner.microsoft.com. Every address of the app gets the same document; the app reads the address itself. */
export async function answerPartnerCenter(visit: Visit): Promise<void> {
  const { res, path, language } = visit;
  if (path.startsWith('/sandbox-api/')) return answerApi(visit, path.slice('/sandbox-api/'.length));
  if (path === '/') return redirect(res, '/dashboard/home');
  if (!/^\/(dashboard|commerce|pcv)(\/|$)/i.test(path)) return sendJson(res, { error: 'not found' }, 404);
  sendShell(res, { language, title: WORDS[language].partnerCenter, entry: 'partner-center' });
}

async function answerApi({ req, res, context, url }: Visit, name: string): Promise<void> {
  if (req.method === 'GET' && name === 'customers') {
    const search = url.searchParams.get('search') ?? '';
    const offset = Number(url.searchParams.get('offset') ?? 0);
    return sendJson(res, context.customers({ search, offset, limit: 20 }));
  }
  const [, tenantId = '', action] = /^customers\/([0-9a-f-]{36})(?:\/(orders))?$/i.exec(name) ?? [];
  const customer = context.customerByTenantId(tenantId.toLowerCase());
  if (!customer) return sendJson(res, { error: 'no such customer' }, 404);
  if (req.method === 'POST' && action === 'orders') {
    const placed = context.placeOrder(customer.tenantId, String((await readJson(req)).productId ?? ''));
    return sendJson(res, placed, placed.ok ? 200 : 403);
  }
  sendJson(res, { ...customer, accepted: context.isAccepted(customer.tenantId) });
}
