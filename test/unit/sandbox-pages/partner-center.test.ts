// @vitest-environment node
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FABRIKAM, startPortal } from './portal.ts';

const HOST = 'https://partner.microsoft.com';

let portal: Awaited<ReturnType<typeof startPortal>>;
beforeEach(async () => {
  portal = await startPortal();
});
afterEach(() => portal.close());

it('serves the app at its own addresses only', async () => {
  const visit = portal.browser();
  for (const path of ['/dashboard/home', '/de-de/commerce/customers/list', `/pcv/customers/${FABRIKAM.tenantId}/overview`]) {
    expect((await visit(HOST + path)).text, path).toContain('/sandbox-pages/partner-center.js');
  }
  expect((await visit(`${HOST}/support`)).status).toBe(404);
  expect((await visit(`${HOST}/`)).headers.location).toBe('/dashboard/home');
});

it('reads the acceptance anew with every request', async () => {
  const visit = portal.browser();
  const address = `${HOST}/sandbox-api/customers/${FABRIKAM.tenantId}`;
  expect((await visit(address)).json()).toMatchObject({ ...FABRIKAM, accepted: false });
  portal.accepted.add(FABRIKAM.tenantId);
  expect((await visit(address)).json()).toMatchObject({ accepted: true });
});

it('searches customers, and knows no others', async () => {
  const visit = portal.browser();
  expect((await visit(`${HOST}/sandbox-api/customers?search=fabrikam`)).json<{ items: unknown[] }>().items).toEqual([FABRIKAM]);
  expect((await visit(`${HOST}/sandbox-api/customers?search=contoso`)).json<{ items: unknown[] }>().items).toEqual([]);
  expect((await visit(`${HOST}/sandbox-api/customers/9a8b7c6d-1111-4222-8333-444455556666`)).status).toBe(404);
});

it('places an order only with the acceptance on record', async () => {
  const visit = portal.browser();
  const order = { method: 'POST', body: { productId: 'CFQ7TTC0LFLX' } };
  const address = `${HOST}/sandbox-api/customers/${FABRIKAM.tenantId}/orders`;
  expect((await visit(address, order)).json()).toEqual({ ok: false, code: 13605 });
  portal.accepted.add(FABRIKAM.tenantId);
  expect((await visit(address, order)).json()).toEqual({ ok: true, orderNumber: 'order-1' });
});
