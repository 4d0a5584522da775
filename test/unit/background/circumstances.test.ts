import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../lib/domain/facts';
import { FABRIKAM, Machine, NOW, RETAIL, type TestPage, type Worker } from './fake-platform';

const DAY = 24 * 3_600_000;
const customerOf = (worker: Worker, page: TestPage) => {
  const customer = worker.lastView(page)?.customer;
  if (!customer) throw new Error('no customer');
  return customer;
};
const attest = (worker: Worker, panel: TestPage) =>
  panel.call('attest', { tenantId: FABRIKAM, draft: customerOf(worker, panel).draft });
const agreed = (agreedOn: string): Confirmation => ({
  signatory: { firstName: 'A', lastName: 'B', email: 'a@b.example', phone: '' },
  agreedOn,
  templateId: 't',
  userId: null,
});
const settings = (machine: Machine, change: Record<string, unknown>) => {
  machine.local.set('settings', { ...(machine.local.get('settings') as object), ...change });
};
/** A worker that starts with other settings, with the panel that an earlier one had opened. */
const restarted = async (machine: Machine) => {
  const worker = machine.worker();
  return { worker, panel: await worker.openedPanel(7) };
};
const signedIn = async (prepare: (machine: Machine) => void = () => {}) => {
  const machine = new Machine();
  prepare(machine);
  const worker = await machine.signedIn();
  return { machine, worker };
};
const REFUSED = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  path: /customers\/.*(agreements|Status)$/,
  answer: () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
});

describe('a reading that fails is "unknown", says why, and offers no attestation', () => {
  test.each<readonly [string, (machine: Machine) => void, string]>([
    [
      'no MFA',
      (machine) => {
        machine.readRule = REFUSED(401, { code: 900421, description: 'MFA required', data: [] });
      },
      'no-mfa',
    ],
    [
      'no MFA, the older way',
      (machine) => {
        machine.readRule = REFUSED(401, '', { isMfaCompliant: 'false' });
      },
      'no-mfa',
    ],
    [
      'throttled',
      (machine) => {
        machine.readRule = REFUSED(429, '', { 'Retry-After': '900' });
      },
      'throttled',
    ],
    [
      'no JSON',
      (machine) => {
        machine.readRule = REFUSED(200, '<html>proxy</html>');
      },
      'malformed-answer',
    ],
    [
      'half of it',
      (machine) => {
        machine.readRule = REFUSED(200, '{"items":[{');
      },
      'malformed-answer',
    ],
    [
      'JSON of another shape',
      (machine) => {
        machine.readRule = REFUSED(200, { items: { a: 1 } });
      },
      'malformed-answer',
    ],
    [
      'null',
      (machine) => {
        machine.readRule = REFUSED(200, 'null');
      },
      'malformed-answer',
    ],
    [
      'offline',
      (machine) => {
        machine.online = false;
      },
      'offline',
    ],
  ])('%s', async (_name, prepare, appError) => {
    const { machine, worker } = await signedIn();
    await worker.settle();
    prepare(machine);
    const panel = await worker.panelOn(7);
    await worker.pass(60_000);
    expect(customerOf(worker, panel)).toMatchObject({
      state: 'unknown',
      appError: { kind: appError },
      remedies: [{ kind: 'attest', open: false, reason: 'not-read' }],
    });
    expect(worker.toolbarStates.get(7)).toEqual({ state: 'unknown', blocked: true, launcher: true });
    expect(worker.lastView(panel)?.online).toBe(machine.online);
    expect(await attest(worker, panel)).toEqual({ outcome: 'not-open' });
    expect(machine.posts).toHaveLength(0);
    // One of the two facts alone is not enough either.
    machine.online = true;
    if (machine.readRule) machine.readRule = { ...machine.readRule, path: /Status$/ };
    await worker.pass(3_600_000);
    await panel.call('check-again', {});
    await worker.settle();
    expect(customerOf(worker, panel).state).toBe(machine.readRule ? 'unknown' : 'not-provided');
  });

  test('keeps what was read before with its age, and still knows a "yes"', async () => {
    const { machine, worker } = await signedIn((one) => one.customers.get(FABRIKAM)?.confirmations.push(agreed('2024-01-01')));
    const panel = await worker.panelOn(7);
    expect(customerOf(worker, panel).state).toBe('provided');
    machine.readRule = REFUSED(200, 'nonsense');
    machine.now += DAY;
    await panel.call('check-again', {});
    await worker.settle();
    expect(customerOf(worker, panel)).toMatchObject({
      state: 'provided',
      appError: { kind: 'malformed-answer' },
      facts: { confirmations: { status: 'failed', last: { readAt: NOW } } },
    });
  });

  test('a throttled one says when to try again', async () => {
    const { machine, worker } = await signedIn();
    await worker.settle();
    machine.readRule = REFUSED(429, '', { 'Retry-After': '900' });
    const panel = await worker.panelOn(7);
    expect(customerOf(worker, panel).appError?.retryAt).toBe(machine.now + 900_000);
  });

  test('no relationship is not applicable', async () => {
    const { worker } = await signedIn((one) => one.customers.delete(RETAIL));
    const panel = await worker.panelOn(7, RETAIL);
    expect(customerOf(worker, panel)).toMatchObject({ state: 'not-applicable', appError: { kind: 'no-relationship' } });
    expect(worker.toolbarStates.get(7)?.state).toBe('not-applicable');
  });

  test('comes back by itself with the line', async () => {
    const { machine, worker } = await signedIn();
    await worker.settle();
    machine.online = false;
    const panel = await worker.panelOn(7);
    expect(customerOf(worker, panel).state).toBe('unknown');
    machine.online = true;
    worker.background.networkChanged();
    await worker.until(() => customerOf(worker, panel).state === 'not-provided');
  });
});

describe('cached facts', () => {
  test('are shown at once with their age, but "no" is not believed before it was read again', async () => {
    const { machine, worker } = await signedIn();
    await worker.panelOn(7);
    await worker.settle();
    machine.now += 3 * 3_600_000;
    const late: (() => void)[] = [];
    machine.readRule = {
      path: /customers\/.*(agreements|Status)$/,
      answer: () => new Promise((resolve) => late.push(() => resolve(Response.json({ items: [], isSigned: false })))),
    };
    const next = machine.worker();
    const panel = next.page('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await next.until(() => late.length === 2);
    expect(customerOf(next, panel)).toMatchObject({ state: 'unknown', reading: true, facts: { direct: { readAt: NOW } } });
    for (const answer of late) answer();
    await next.until(() => customerOf(next, panel).state === 'not-provided');
    for (const view of panel.views)
      if (view.customer?.state === 'not-provided') expect(view.customer.facts.direct).toMatchObject({ readAt: machine.now });
  });

  test('of a clock that was a day ahead are not believed after it was put right', async () => {
    const { machine, worker } = await signedIn();
    machine.now += DAY;
    await worker.panelOn(7);
    await worker.settle();
    machine.now -= DAY;
    const retail = machine.customers.get(FABRIKAM);
    if (retail) retail.direct = true;
    const { worker: next, panel } = await restarted(machine);
    await next.until(() => customerOf(next, panel).state === 'provided');
  });
});

describe('a clock that is a day wrong', () => {
  test('ahead: Microsoft refuses the date, and what was typed is kept', async () => {
    const { machine, worker } = await signedIn();
    await worker.settle();
    machine.now += DAY;
    machine.postRule = {
      kind: 'answer',
      status: 400,
      body: { code: 600002, description: 'date in the future', data: [], source: 's' },
    };
    const panel = await worker.panelOn(7);
    await attest(worker, panel);
    await worker.until(() => customerOf(worker, panel).attestation?.phase === 'refused');
    await worker.settle();
    expect(customerOf(worker, panel)).toMatchObject({
      attestation: { appError: { kind: 'future-date', field: 'agreedOn' } },
      state: 'not-provided',
    });
    expect(customerOf(worker, panel).draft.signatory.firstName).toBe('Haruka');
  });

  test('set back while a doubt is being settled does not keep it waiting for a day', async () => {
    const { machine, worker } = await signedIn();
    machine.postRule = { kind: 'take-and-lose' };
    const panel = await worker.panelOn(7);
    machine.shownAfter = 2;
    await attest(worker, panel);
    await worker.until(() => customerOf(worker, panel).attestation?.nextReadingAt != null);
    machine.now -= DAY;
    const { worker: next, panel: again } = await restarted(machine);
    await next.pass(5 * 60_000);
    expect(customerOf(next, again).attestation?.phase ?? 'confirmed').toBe('confirmed');
    expect(customerOf(next, again).state).toBe('provided');
    expect(machine.posts).toHaveLength(1);
  });
});

describe('a full disk', () => {
  test.each(['journal.begin', 'drafts.put'])('in %s: nothing leaves', async (method) => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    machine.diskRefuses = (one) => one === method;
    await expect(attest(worker, panel)).rejects.toThrow('no room');
    await worker.pass(120_000);
    expect(machine.posts).toHaveLength(0);
    machine.diskRefuses = () => false;
    expect(await attest(worker, panel)).toMatchObject({ outcome: 'taken' });
    await worker.until(() => customerOf(worker, panel).state === 'provided');
    expect(machine.posts).toHaveLength(1);
  });

  test('between writing and sending: nothing leaves, and it is called not sent once there is room', async () => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    machine.diskRefuses = (one) => one === 'journal.change';
    await attest(worker, panel);
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
    expect(worker.alarms.at(-1)).toBe(machine.now + 30_000);
    await worker.background.alarm();
    machine.diskRefuses = () => false;
    await worker.background.alarm();
    await worker.settle();
    expect(customerOf(worker, panel).attestation?.phase).toBe('not-sent');
    await attest(worker, panel);
    await worker.until(() => customerOf(worker, panel).state === 'provided');
    expect(machine.posts).toHaveLength(1);
  });

  test('after the answer: it is settled by reading and never sent again', async () => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    machine.diskRefuses = (one) => one === 'journal.change' && machine.posts.length > 0;
    await attest(worker, panel);
    await worker.settle();
    expect(machine.posts).toHaveLength(1);
    expect(customerOf(worker, panel).attestation?.phase).toBe('sending');
    machine.diskRefuses = () => false;
    await worker.background.alarm();
    await worker.pass(60_000);
    expect(customerOf(worker, panel)).toMatchObject({ state: 'provided', attestation: { phase: 'confirmed' } });
    expect(machine.posts).toHaveLength(1);
  });

  test('does not hide what was read', async () => {
    const { machine, worker } = await signedIn();
    machine.diskRefuses = (one) => one === 'facts.put';
    const panel = await worker.panelOn(7);
    expect(customerOf(worker, panel).state).toBe('not-provided');
  });
});

describe('who may attest', () => {
  const closedBecause = (worker: Worker, panel: TestPage) => {
    const [first] = customerOf(worker, panel).remedies;
    return first?.kind === 'attest' && !first.open ? first.reason : null;
  };
  test.each<readonly [string, (machine: Machine) => void, string | null, readonly string[]]>([
    [
      'an indirect reseller',
      (machine) => settings(machine, { partnerKind: 'indirect-reseller' }),
      'reseller',
      ['ask-provider', 'invite'],
    ],
    ['an indirect provider', (machine) => settings(machine, { partnerKind: 'indirect-provider' }), null, ['invite']],
    ['a partner of unknown kind', (machine) => settings(machine, { partnerKind: null }), null, ['invite']],
    ['the setting "off"', (machine) => settings(machine, { route: 'off' }), 'route-closed', ['invite']],
    [
      'the organisation\'s "off"',
      (machine) => {
        machine.policy = { attestationRoute: 'off' };
      },
      'route-closed',
      ['invite'],
    ],
  ])('%s', async (_name, prepare, reason, others) => {
    const { machine, worker: first } = await signedIn();
    await first.panelOn(7);
    await first.settle();
    prepare(machine);
    const { worker, panel } = await restarted(machine);
    expect(closedBecause(worker, panel)).toBe(reason);
    expect(
      customerOf(worker, panel)
        .remedies.slice(1)
        .map(({ kind }) => kind),
    ).toEqual(others);
    const answer = await attest(worker, panel);
    expect(answer.outcome).toBe(reason === null ? 'taken' : 'not-open');
    await worker.settle();
    expect(machine.posts).toHaveLength(reason === null ? 1 : 0);
  });

  test.each<readonly [string, readonly string[] | null, boolean]>([
    ['helpdesk agents', ['HelpdeskAgents'], false],
    ['nobody of these', ['Everyone'], false],
    ['admin agents', ['AdminAgents'], true],
    ['sales agents', ['SalesAgents', 'HelpdeskAgents'], true],
    ['what may not be asked', null, true],
  ])('a member of %s', async (_name, groups, may) => {
    const { machine, worker } = await signedIn((one) => {
      one.groups = groups;
    });
    await worker.settle();
    const panel = await worker.panelOn(7);
    expect(closedBecause(worker, panel)).toBe(may ? null : 'role');
    expect((await attest(worker, panel)).outcome).toBe(may ? 'taken' : 'not-open');
    await worker.settle();
    expect(machine.posts).toHaveLength(may ? 1 : 0);
  });

  test("the partner's own domains, read after the sign-in, guard at the background too", async () => {
    const { machine, worker } = await signedIn((one) => {
      one.signsInAs = { ...one.signsInAs, upn: 'kenji.mori@contoso.onmicrosoft.com' };
    });
    await worker.settle();
    const panel = await worker.panelOn(7);
    const { draft } = customerOf(worker, panel);
    const signatory = { ...draft.signatory, email: 'kenji.mori@contosocloud.example' };
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft: { ...draft, signatory } })).toMatchObject({
      outcome: 'concern',
      concern: { kind: 'own-domain' },
    });
    expect(machine.posts).toHaveLength(0);
  });
});

describe('the route', () => {
  const RETIRED = { kind: 'answer', status: 410, body: null } as const;
  test('once refused stays closed in other workers, until a sign-out; "on" insists and a success opens it', async () => {
    const { machine, worker: first } = await signedIn();
    machine.postRule = RETIRED;
    const before = await first.panelOn(7);
    await attest(first, before);
    await first.until(() => first.lastView(before)?.routeLearned === 'closed');
    await first.settle();

    const { worker, panel } = await restarted(machine);
    expect(worker.lastView(panel)).toMatchObject({ route: 'auto', routeLearned: 'closed' });
    expect(customerOf(worker, panel).remedies).toEqual([
      { kind: 'attest', open: false, reason: 'route-closed' },
      { kind: 'invite' },
    ]);
    expect(customerOf(worker, panel).draft.signatory.firstName).toBe('Haruka');
    expect(await attest(worker, panel)).toEqual({ outcome: 'not-open' });

    machine.postRule = { kind: 'take' };
    const page = worker.page('settings');
    const own = (await page.call('read-settings', {})).settings;
    await page.call('save-settings', { settings: { ...own, route: 'on' } });
    await worker.settle();
    expect(await attest(worker, panel)).toMatchObject({ outcome: 'taken' });
    await worker.until(() => worker.lastView(panel)?.routeLearned === 'open');
    expect(machine.posts).toHaveLength(2);
  });

  test('tells Settings since when it is closed, in other workers too, and is offered once more when the agent tries again', async () => {
    const { machine, worker: first } = await signedIn();
    machine.postRule = RETIRED;
    const before = await first.panelOn(7);
    expect((await first.page('settings').call('read-settings', {})).routeClosedAt).toBeNull();
    await attest(first, before);
    await first.until(() => first.lastView(before)?.routeLearned === 'closed');
    await first.settle();

    const { worker, panel } = await restarted(machine);
    const page = worker.page('settings');
    const closedAt = (await page.call('read-settings', {})).routeClosedAt;
    expect(closedAt).not.toBeNull();
    expect(Math.abs(Number(closedAt) - machine.now)).toBeLessThan(60 * 60_000);
    expect((await page.call('try-route-again', {})).routeClosedAt).toBeNull();
    await worker.until(() => worker.lastView(panel)?.routeLearned === null);
    expect(customerOf(worker, panel).remedies).toContainEqual({ kind: 'attest', open: true });
    const { worker: later, panel: again } = await restarted(machine);
    expect(later.lastView(again)?.routeLearned).toBeNull();
  });
});

describe('what the toolbar shows is what the panel shows', () => {
  test.each<readonly [string, (machine: Machine) => void]>([
    ['not provided', () => {}],
    ['provided by confirmation', (machine) => machine.customers.get(FABRIKAM)?.confirmations.push(agreed('2024-01-01'))],
    ['outdated', (machine) => machine.customers.get(FABRIKAM)?.confirmations.push(agreed('2023-03-31'))],
    [
      'direct',
      (machine) => {
        Object.assign(machine.customers.get(FABRIKAM) as object, { direct: true });
      },
    ],
    [
      'gone',
      (machine) => {
        machine.customers.delete(FABRIKAM);
      },
    ],
    [
      'not read',
      (machine) => {
        machine.readRule = REFUSED(500, '');
      },
    ],
    [
      'in doubt',
      (machine) => {
        machine.postRule = { kind: 'lose' };
      },
    ],
  ])('%s', async (name, prepare) => {
    const { machine, worker } = await signedIn();
    await worker.settle();
    prepare(machine);
    await worker.background.sighted(7, 0, {
      portal: 'partner-center',
      addressKey: 'c',
      hint: { by: 'tenant-id', tenantId: FABRIKAM },
      block: { where: 'page', key: 'b' },
    });
    const panel = worker.page('panel', { tabId: 7 });
    await panel.call('present-ticket', { ticket: machine.tickets.get(7) as string });
    await worker.pass(60_000);
    if (name === 'in doubt') {
      await attest(worker, panel);
      await worker.pass(15_000);
      expect(customerOf(worker, panel).attestation?.phase).toBe('in-doubt');
    }
    const popup = worker.page('popup');
    await popup.call('watch-tab', { tabId: 7 });
    await worker.settle();
    const { state } = customerOf(worker, panel);
    expect(customerOf(worker, popup).state).toBe(state);
    expect(worker.toolbarStates.get(7)).toEqual({ state, blocked: true, launcher: true });
    expect(await worker.background.toolbarState(7)).toEqual({ state, blocked: true, launcher: true });
  });

  test('and "off" when nobody is signed in or the page is no portal', async () => {
    const worker = new Machine().worker();
    await worker.background.sighted(7, 0, {
      portal: 'partner-center',
      addressKey: 'c',
      hint: { by: 'tenant-id', tenantId: FABRIKAM },
      block: null,
    });
    await worker.settle();
    expect(worker.toolbarStates.get(7)).toEqual({ state: 'off', blocked: false, launcher: true });
    expect(await worker.background.toolbarState(99)).toEqual({ state: 'off', blocked: false, launcher: false });
  });
});

describe('the agreement document', () => {
  const links = (path: RegExp) => ({
    path,
    answer: () =>
      Response.json({
        displayUri: 'https://assets.microsoft.com/MCA.pdf?sig=1',
        downloadUri: 'https://assets.microsoft.com/MCA.docx',
        language: 'ja-JP',
        country: 'JP',
      }),
  });
  test("comes in the customer's language, made on the click", async () => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    machine.readRule = links(/document$/);
    const answer = await panel.call('agreement-document', { tenantId: FABRIKAM });
    expect(answer).toEqual({
      url: 'https://assets.microsoft.com/MCA.pdf?sig=1',
      language: 'ja-JP',
      asked: 'ja-JP',
      otherLanguage: false,
    });
    expect(machine.requests.filter((request) => request.endsWith('/document'))).toHaveLength(1);
  });

  test('that cannot be had says why', async () => {
    const { machine, worker } = await signedIn();
    const panel = await worker.panelOn(7);
    machine.readRule = { path: /document$/, answer: () => new Response('', { status: 429, headers: { 'Retry-After': '900' } }) };
    expect(await panel.call('agreement-document', { tenantId: FABRIKAM })).toMatchObject({ appError: { kind: 'throttled' } });
  });
});
