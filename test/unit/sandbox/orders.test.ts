// @vitest-environment node
/** Orders and what refuses them: partner-center-api.md sections 0a and 3.10. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { callApi } from './client.ts';

const FABRIKAM = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const CART = `/customers/${FABRIKAM}/carts/54013ba6-9c19-4820-a568-01f1ef5aad54/checkout`;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control.reset());

test('a checkout that looks successful can hold one item that 13605 refused', async () => {
  sandbox.control.set({ checkoutForm: 'partial' });
  const reply = await callApi(sandbox, CART, { json: {} });
  expect(reply.status).toBe(201);
  expect(reply.json).toMatchObject({ orders: [{ status: 'completed' }], orderErrors: [{ orderGroupId: '1', code: 13605 }] });
  sandbox.control.setDirectlySigned(FABRIKAM);
  expect((await callApi(sandbox, CART, { json: {} })).json).toMatchObject({ orderErrors: [] });
});

test.each([
  ['partner-of-record', 900400],
  ['product-attestation', 900203],
  ['partner-attestation', 900206],
  ['cart-attestation', 10012],
  ['credit-limit', 0],
  ['reseller-suspended', 900149],
] as const)('%s blocks orders and checkout with %i, whatever was accepted', async (orderBlock, code) => {
  sandbox.control.setDirectlySigned(FABRIKAM);
  sandbox.control.set({ orderBlock });
  const order = await callApi(sandbox, `/customers/${FABRIKAM}/orders`, { json: { LineItems: [{ OfferId: 'CFQ7TTC0LF8S' }] } });
  for (const reply of [order, await callApi(sandbox, CART, { json: {} })]) {
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.json).toMatchObject({ code });
    expect(reply.text).not.toContain('Microsoft Customer Agreement');
  }
  expect(sandbox.control.orders()).toEqual([]);
});
