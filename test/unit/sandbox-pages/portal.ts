/** A portal over plain HTTP for the tests: the pages behind a small context, and a browser that only keeps cookies. */
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortalCustomer, SandboxContext } from '../../sandbox/context.ts';
import { handlePortal } from '../../sandbox/pages/index.ts';
import { portalContext } from '../../sandbox/portal-context.ts';
import { SandboxState } from '../../sandbox/state.ts';

export const FABRIKAM: PortalCustomer = {
  tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26',
  companyName: '<img src=x onerror=alert(1)>',
  domain: 'fabrikamkk.onmicrosoft.com',
  country: 'JP',
  culture: 'ja-JP',
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

export async function startPortal() {
  const accepted = new Set<string>();
  const logged: unknown[] = [];
  const orders: string[] = [];
  const only = (found: boolean) => (found ? FABRIKAM : null);
  const state = new SandboxState({ seed: 2026, customers: 3, rules: '2023', now: () => Date.UTC(2026, 10, 22) });
  const context: SandboxContext = {
    ...portalContext(state),
    organization: (tenantIdOrDomain) => only([FABRIKAM.tenantId, FABRIKAM.domain].includes(tenantIdOrDomain.toLowerCase())),
    directAcceptance: (tenantId) => (accepted.has(tenantId) ? 'accepted' : 'open'),
    customers: ({ search = '' } = {}) => ({ total: 1, items: FABRIKAM.domain.includes(search) ? [FABRIKAM] : [] }),
    customerByTenantId: (tenantId) => only(tenantId === FABRIKAM.tenantId),
    customerByDomain: (domain) => only(domain.toLowerCase() === FABRIKAM.domain),
    isAccepted: (tenantId) => accepted.has(tenantId),
    placeOrder: (tenantId, product) => {
      if (!accepted.has(tenantId)) return { ok: false, code: 13605 };
      orders.push(product);
      return { ok: true, orderNumber: `order-${orders.length}` };
    },
    acceptDirectly: (tenantId) => accepted.add(tenantId),
    options: { slowPagesMs: 0, defaultLanguage: '' },
    now: () => Date.UTC(2026, 10, 22),
    log: (event, detail) => logged.push([event, detail]),
  };
  const server = createServer((req, res) => void handlePortal(req, res, context));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** A browser's tab with cookies for each host; it follows no redirect. */
  function browser(headers: Record<string, string> = {}) {
    const jar = new Map<string, Map<string, string>>();
    return async function visit(
      address: string,
      { method = 'GET', body }: { method?: string; body?: unknown } = {},
    ): Promise<Answer> {
      const url = new URL(address);
      const cookies = jar.get(url.host) ?? new Map<string, string>();
      jar.set(url.host, cookies);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return new Promise((resolve, reject) => {
        const sent = request(
          {
            port,
            host: '127.0.0.1',
            method,
            path: url.pathname + url.search,
            headers: { ...headers, host: url.host, ...(cookie && { cookie }) },
          },
          async (res) => {
            let text = '';
            for await (const chunk of res) text += chunk;
            for (const line of res.headers['set-cookie'] ?? []) {
              const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
              cookies.set(name, value);
            }
            resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: <T>() => JSON.parse(text) as T });
          },
        );
        sent.on('error', reject);
        sent.end(body === undefined ? undefined : JSON.stringify(body));
      });
    };
  }

  return {
    context,
    accepted,
    logged,
    orders,
    browser,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
