import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../lib/domain/settings';
import { CLIENT, FABRIKAM, Machine, PARTNER, RETAIL, type TestPage, type Worker } from './fake-platform';

const HANA = { oid: 'b92f4c71-2e38-4a06-9d1f-7caf3e5a8b23', name: 'Hana Abe', upn: 'hana.abe@contosocloud.example' };
const OTHER_PARTNER = '6a1d0e3f-8c2b-4d49-af55-3b7e2a9c8d12';
const TYPED = { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' };

const draftOf = (worker: Worker, panel: TestPage) => {
  const draft = worker.lastView(panel)?.customer?.draft;
  if (!draft) throw new Error('no draft');
  return draft;
};
const typeIn = async (worker: Worker, panel: TestPage) => {
  await panel.call('save-draft', { tenantId: FABRIKAM, draft: { ...draftOf(worker, panel), signatory: TYPED } });
};
const status = (worker: Worker, page: TestPage) => worker.lastView(page)?.signIn;
/** Partner Center refuses the token, and Entra gives no other. */
const expire = (machine: Machine) => {
  // Younger tokens are not asked for anew: they were refused for another reason than their age.
  machine.now += 2 * 60_000;
  machine.entraEnded = true;
  machine.readRule = { path: /./, answer: () => new Response('', { status: 401 }) };
};
const recover = (machine: Machine) => {
  machine.entraEnded = false;
  machine.readRule = null;
};
/** Everything on the machine that could hold something of a customer. */
const traces = async (worker: Worker, machine: Machine): Promise<string> => {
  await worker.settle();
  return JSON.stringify([...machine.session, ...machine.local]);
};

describe('signing out', () => {
  test('purges what was read and typed; no view holds any of it; the journal stays', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'provided');
    await worker.settle();
    await worker.background.sighted(8, 0, {
      portal: 'partner-center',
      addressKey: 'r',
      hint: { by: 'tenant-id', tenantId: RETAIL },
      block: { where: 'page', key: 'b' },
    });
    const second = await worker.openedPanel(8);
    await second.call('save-draft', { tenantId: RETAIL, draft: { ...draftOf(worker, second), signatory: TYPED } });
    const settings = worker.page('settings');
    expect(await settings.call('read-kept', {})).toMatchObject({ customers: 2, drafts: 1, journalEntries: 1 });

    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 7 });
    await popup.call('choose-customer', { tenantId: RETAIL });
    await worker.settle();
    const mine = draftOf(worker, second);
    await settings.call('sign-out', {});
    await worker.settle();
    for (const page of [panel, second, popup, settings]) {
      const view = worker.lastView(page);
      expect(view).toMatchObject({
        signIn: { status: 'signed-out', expired: false },
        customer: null,
        customersKnown: 0,
        listReadAt: null,
      });
      expect(JSON.stringify(view)).not.toMatch(/Fabrikam|Haruka|Ren|Kenji/);
    }
    expect(worker.toolbarStates.get(7)?.state).toBe('off');
    await expect(popup.call('search', { query: '', filter: 'all', limit: 9 })).rejects.toThrow('nobody is signed in');
    await expect(second.call('save-draft', { tenantId: RETAIL, draft: mine })).rejects.toThrow();
    expect(await traces(worker, machine)).not.toMatch(/token-of|Fabrikam|Haruka|Kenji/);

    await settings.call('sign-in', { otherAccount: false });
    await worker.until(() => status(worker, settings)?.status === 'signed-in');
    expect(await settings.call('read-kept', {})).toMatchObject({ drafts: 0, journalEntries: 1 });
  });

  test('while readings are under way leaves nothing behind when they come', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const late: (() => void)[] = [];
    const rule = {
      path: /customers/,
      answer: () => new Promise<Response>((resolve) => late.push(() => resolve(machineAnswer()))),
    };
    const machineAnswer = () =>
      Response.json({
        totalCount: 1,
        items: [{ id: RETAIL, companyProfile: { tenantId: RETAIL, domain: 'x.example', companyName: 'Late' } }],
      });
    machine.readRule = rule;
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 7 });
    await popup.call('read-list', {});
    await popup.call('choose-customer', { tenantId: FABRIKAM });
    const listed = () => machine.requests.filter((request) => request === 'GET /v1/customers').length;
    await worker.until(() => late.length >= 3 && listed() === 2);
    const settings = worker.page('settings');
    await settings.call('sign-out', {});
    machine.readRule = null;
    for (const answer of late) answer();
    await worker.settle();
    const { customers, facts } = await onDisk(machine);
    expect({ customers, facts }).toEqual({ customers: [], facts: [] });
  });

  test('while an attestation is under way does it no harm, and it is settled after the next sign-in', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.shownAfter = 3;
    await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
    await worker.until(() => machine.posts.length === 1);
    const settings = worker.page('settings');
    await settings.call('sign-out', {});
    await settings.call('sign-in', { otherAccount: false });
    await worker.pass(10 * 60_000);
    expect(worker.lastView(panel)?.customer).toMatchObject({ state: 'provided', attestation: { phase: 'confirmed' } });
    expect(machine.posts).toHaveLength(1);
  });
});

describe('wiping', () => {
  test('customers while an attestation is about to leave neither sends it twice nor calls it not sent', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    let go: () => void = () => {};
    machine.readRule = {
      path: /v1\/agreements$/,
      answer: () =>
        new Promise((resolve) => {
          go = () => {
            machine.readRule = null;
            resolve(
              Response.json({ items: [{ templateId: 't1', agreementType: 'MicrosoftCustomerAgreement', versionRank: 0 }] }),
            );
          };
        }),
    };
    await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
    await worker.settle();
    await worker.page('settings').call('wipe', { what: 'customers' });
    await worker.settle();
    expect(worker.lastView(panel)?.customer?.attestation?.phase).toBe('written');
    go();
    await worker.pass(5 * 60_000);
    expect(worker.lastView(panel)?.customer).toMatchObject({ state: 'provided', attestation: { phase: 'confirmed' } });
    expect(machine.posts).toHaveLength(1);
  });
});

describe('a sign-in that ran out', () => {
  test('keeps what was typed and shows it again to the same agent', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await typeIn(worker, panel);
    expire(machine);
    await panel.call('check-again', {});
    await worker.settle();
    expect(worker.lastView(panel)).toMatchObject({
      signIn: { status: 'signed-out', expired: true, appError: null },
      customer: null,
    });
    recover(machine);
    await panel.call('sign-in', { otherAccount: false });
    await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
    expect(draftOf(worker, panel).signatory).toEqual(TYPED);
  });

  test('takes in what was typed last, and shows it after the worker was stopped too', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = draftOf(worker, panel);
    expire(machine);
    await panel.call('check-again', {});
    await worker.settle();
    await panel.call('save-draft', { tenantId: FABRIKAM, draft: { ...draft, signatory: TYPED } });
    const next = machine.worker();
    const again = next.page('panel', { tabId: 7 });
    await again.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await next.settle();
    expect(next.lastView(again)).toMatchObject({ signIn: { status: 'signed-out', expired: true }, customer: null });
    recover(machine);
    await again.call('sign-in', { otherAccount: false });
    await next.until(() => next.lastView(again)?.customer?.reading === false);
    expect(draftOf(next, again).signatory).toEqual(TYPED);
  });

  test('shows nothing of it to another agent of the same partner, whose calls carry their own token', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await typeIn(worker, panel);
    await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
    await worker.until(() => worker.lastView(panel)?.customer?.attestation?.phase === 'confirmed');
    await worker.background.sighted(7, 0, {
      portal: 'partner-center',
      addressKey: 'r',
      hint: { by: 'tenant-id', tenantId: RETAIL },
      block: null,
    });
    await worker.until(() => worker.lastView(panel)?.customer?.customer.tenantId === RETAIL);
    await panel.call('save-draft', { tenantId: RETAIL, draft: { ...draftOf(worker, panel), signatory: TYPED } });
    expire(machine);
    await panel.call('check-again', {});
    await worker.settle();
    recover(machine);
    machine.signsInAs = HANA;
    await panel.call('sign-in', { otherAccount: true });
    await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
    expect(worker.lastView(panel)?.signIn).toMatchObject({ status: 'signed-in', agent: { displayName: 'Hana Abe' } });
    expect(draftOf(worker, panel).signatory.firstName).toBe('');
    await worker.background.sighted(7, 0, {
      portal: 'partner-center',
      addressKey: 'f',
      hint: { by: 'tenant-id', tenantId: FABRIKAM },
      block: null,
    });
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'provided');
    // The record is Microsoft's; who made it is the other agent's journal.
    expect(worker.lastView(panel)?.customer).toMatchObject({ attestation: null, history: [{ kind: 'confirmation', by: null }] });
    expect(await worker.page('settings').call('read-kept', {})).toMatchObject({ drafts: 0, journalEntries: 0 });
  });

  test('an answer for the old agent that comes late does not reach the new one', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    let late: () => void = () => {};
    machine.readRule = {
      path: new RegExp(`${FABRIKAM}/agreements`),
      answer: () =>
        new Promise((resolve) => {
          late = () =>
            resolve(
              Response.json({
                items: [
                  {
                    templateId: 't',
                    dateAgreed: '2025-01-01T00:00:00',
                    type: 'MicrosoftCustomerAgreement',
                    primaryContact: { firstName: 'Secret', lastName: 'S', email: 's@s.example' },
                  },
                ],
              }),
            );
        }),
    };
    void panel.call('check-again', {});
    await worker.settle();
    machine.readRule = null;
    machine.signsInAs = HANA;
    await panel.call('sign-in', { otherAccount: true });
    await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
    late();
    await worker.settle();
    expect(JSON.stringify(worker.lastView(panel))).not.toContain('Secret');
    expect(JSON.stringify(await onDisk(machine))).not.toContain('Secret');
  });
});

test('an act of the agent before never leaves with the token of the one who signed in since', async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  let go: () => void = () => {};
  machine.readRule = {
    path: /v1\/agreements$/,
    answer: () =>
      new Promise((resolve) => {
        const items = [{ templateId: 't1', agreementType: 'MicrosoftCustomerAgreement', versionRank: 0 }];
        go = () => resolve(Response.json({ items }));
      }),
  };
  await panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
  await worker.settle();
  machine.signsInAs = HANA;
  await panel.call('sign-in', { otherAccount: true });
  go();
  await worker.pass(60_000);
  expect(worker.lastView(panel)).toMatchObject({
    signIn: { agent: { displayName: 'Hana Abe' } },
    customer: { attestation: null, state: 'not-provided' },
  });
  expect(machine.posts).toHaveLength(0);
});

test('back at the first app, calls carry its own token again', async () => {
  const OTHER_CLIENT = 'd4c8fab5-69e2-4c13-97a8-a2f1e4d3c956';
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  const settings = worker.page('settings');
  const own = (await settings.call('read-settings', {})).settings;
  await settings.call('save-settings', { settings: { ...own, clientId: OTHER_CLIENT } });
  await settings.call('sign-in', { otherAccount: false });
  await worker.settle();
  await panel.call('check-again', {});
  expect(machine.tokens.at(-1)).toContain(OTHER_CLIENT);
  await settings.call('save-settings', { settings: own });
  await worker.settle();
  await panel.call('check-again', {});
  expect(status(worker, panel)?.status).toBe('signed-in');
  expect(machine.tokens.at(-1)).toContain(CLIENT);
});

describe('another tenant', () => {
  test('sees nothing of the first one, which finds its own again', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await typeIn(worker, panel);
    const settings = worker.page('settings');
    const own = (await settings.call('read-settings', {})).settings;
    await settings.call('save-settings', { settings: { ...own, partnerTenantId: OTHER_PARTNER } });
    expect(status(worker, settings)).toMatchObject({ status: 'signed-out' });
    expect(worker.lastView(panel)?.customer).toBeNull();
    await panel.call('sign-in', { otherAccount: false });
    await worker.until(() => worker.lastView(panel)?.customer?.reading === false);
    expect(draftOf(worker, panel).signatory.firstName).toBe('Haruka');
    expect(await settings.call('read-kept', {})).toMatchObject({ drafts: 0 });

    await settings.call('save-settings', { settings: own });
    await worker.until(() => worker.lastView(panel)?.customer?.draft.signatory.firstName === 'Ren');
    expect(status(worker, panel)).toMatchObject({ status: 'signed-in', agent: { partnerTenantId: PARTNER } });
  });
});

describe('settings', () => {
  const OWN: Settings = { clientId: CLIENT, partnerTenantId: PARTNER, partnerKind: 'direct-bill', route: 'on', language: 'en' };

  test('of the organisation win, are marked, and give way when the policy goes', async () => {
    const machine = new Machine();
    machine.local.set('settings', OWN);
    machine.policy = {
      clientId: `{${OTHER_PARTNER.toUpperCase()}}`,
      partnerKind: 'indirect-reseller',
      attestationRoute: 'off',
      partnerTenantId: 'not a guid',
      language: 'xx',
      somethingElse: true,
    };
    const worker = machine.worker();
    const settings = worker.page('settings');
    const view = await settings.call('read-settings', {});
    expect(view.settings).toEqual({ ...OWN, clientId: OTHER_PARTNER, partnerKind: 'indirect-reseller', route: 'off' });
    expect([...view.managed].sort()).toEqual(['clientId', 'partnerKind', 'route']);
    const saved = await settings.call('save-settings', { settings: { ...OWN, language: 'ja' } });
    expect(saved.settings).toEqual({ ...view.settings, language: 'ja' });
    machine.policy = {};
    await worker.background.policyChanged();
    const free = await settings.call('read-settings', {});
    expect(free).toMatchObject({ settings: { ...OWN, language: 'ja' }, managed: [] });
  });

  test.each([
    ['no hyphens', OTHER_PARTNER.replaceAll('-', '')],
    ['no hyphens and capitals', OTHER_PARTNER.replaceAll('-', '').toUpperCase()],
    ['brackets and blanks', ` (${OTHER_PARTNER}) `],
  ])('of the organisation may have an id with %s', async (_name, partnerTenantId) => {
    const machine = new Machine();
    machine.policy = { partnerTenantId };
    const view = await machine.worker().page('settings').call('read-settings', {});
    expect(view).toMatchObject({ settings: { partnerTenantId: OTHER_PARTNER }, managed: ['partnerTenantId'] });
  });

  test.each([
    ['braces and capitals', `{${CLIENT.toUpperCase()}}`, CLIENT],
    ['blanks', `  ${CLIENT}\n`, CLIENT],
    ['no hyphens', CLIENT.replaceAll('-', ''), CLIENT],
    ['no GUID', 'contoso.onmicrosoft.com', ''],
    ['nothing', '', ''],
  ])('an id with %s', async (_name, clientId, kept) => {
    const machine = new Machine();
    const settings = machine.worker().page('settings');
    const { settings: saved } = await settings.call('save-settings', { settings: { ...OWN, clientId } });
    expect(saved.clientId).toBe(kept);
  });

  test('that cannot be understood are left out one by one', async () => {
    const machine = new Machine();
    machine.local.set('settings', { ...OWN, route: 'maybe', partnerKind: 7, language: null });
    const { settings } = await machine.worker().page('settings').call('read-settings', {});
    expect(settings).toEqual({ ...OWN, route: 'auto', partnerKind: null, language: 'auto' });
  });

  test.each([
    ['en-US', 'auto', 'en'],
    ['ja', 'auto', 'ja'],
    ['ja-JP', 'auto', 'ja'],
    ['jam', 'auto', 'en'],
    ['de', 'auto', 'en'],
    ['ja', 'en', 'en'],
    ['en', 'ja', 'ja'],
  ] as const)('a browser in %s and language %s speak %s', async (browser, language, spoken) => {
    const machine = new Machine();
    machine.language = browser;
    machine.local.set('settings', { ...OWN, language });
    expect(await machine.worker().background.language()).toBe(spoken);
  });

  test('without ids nobody can sign in, and the view says so', async () => {
    const machine = new Machine();
    const worker = machine.worker();
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 7 });
    await popup.call('sign-in', { otherAccount: false });
    await worker.settle();
    expect(status(worker, popup)).toEqual({ status: 'not-configured' });
  });
});

async function onDisk(machine: Machine): Promise<Record<'customers' | 'facts' | 'drafts' | 'marks', unknown[]>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = machine.disk.open('countersign');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = (name: string) =>
    new Promise<unknown[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
    });
  const kept = {
    customers: await all('customers'),
    facts: await all('facts'),
    drafts: await all('drafts'),
    marks: await all('marks'),
  };
  database.close();
  return kept;
}
