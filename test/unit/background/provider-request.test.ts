import { expect, test } from 'vitest';
import { FABRIKAM, Machine, RETAIL } from './fake-platform';

const WRITTEN = { subject: 'Please confirm', body: 'As we said on the phone.' };

test('a request to the provider outlives panel and worker; its address serves every customer of the account', async () => {
  const machine = new Machine();
  const panel = await (await machine.signedIn()).panelOn(7);
  expect(await panel.call('read-provider-request', { tenantId: FABRIKAM })).toEqual({ to: '', written: null });
  await panel.call('save-provider-request', { tenantId: FABRIKAM, request: { to: 'csp@provider.example', written: WRITTEN } });

  const later = await machine.worker().panelOn(7);
  expect(await later.call('read-provider-request', { tenantId: FABRIKAM })).toEqual({
    to: 'csp@provider.example',
    written: WRITTEN,
  });
  expect(await later.call('read-provider-request', { tenantId: RETAIL })).toEqual({ to: 'csp@provider.example', written: null });
});

test('another account never sees it, and a sign-out takes it away', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  await panel.call('save-provider-request', { tenantId: FABRIKAM, request: { to: 'csp@provider.example', written: WRITTEN } });
  const settings = worker.page('settings');
  machine.signsInAs = { ...machine.signsInAs, oid: 'b92f4c71-2e38-4a06-9d1f-7caf3e5a8b23', upn: 'mina@contosocloud.example' };
  await settings.call('sign-in', { otherAccount: true });
  expect(await panel.call('read-provider-request', { tenantId: FABRIKAM })).toEqual({ to: '', written: null });

  await panel.call('save-provider-request', { tenantId: FABRIKAM, request: { to: 'other@provider.example', written: null } });
  await settings.call('sign-out', {});
  await settings.call('sign-in', { otherAccount: false });
  expect(await panel.call('read-provider-request', { tenantId: FABRIKAM })).toEqual({ to: '', written: null });
});
