/** The record decides what became of an attestation: every reading settles, whoever asked for it, and a decision reads first. */
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../lib/domain/facts';
import type { AttestationPhase } from '../../../lib/domain/journal';
import { type Customer, FABRIKAM, Machine, RETAIL, type TestPage, type Worker } from './fake-platform';

const shown = (worker: Worker, panel: TestPage) => {
  const customer = worker.lastView(panel)?.customer;
  if (!customer) throw new Error('no customer');
  return customer;
};
const phaseOf = (worker: Worker, panel: TestPage) => shown(worker, panel).attestation?.phase;
const entryId = (worker: Worker, panel: TestPage) => shown(worker, panel).attestation?.id as string;
const attest = (worker: Worker, panel: TestPage, tenantId = FABRIKAM) =>
  panel.call('attest', { tenantId, draft: shown(worker, panel).draft });
/** The phases that a panel showed beside the word "Provided". */
const besideProvided = (panel: TestPage): ReadonlySet<AttestationPhase | undefined> =>
  new Set(panel.views.flatMap(({ customer }) => (customer?.state === 'provided' ? [customer.attestation?.phase] : [])));
const start = async (prepare: (machine: Machine) => void = () => {}) => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  await worker.settle();
  prepare(machine);
  return { machine, worker, panel };
};
/** An act that was applied, whose answer was lost and whose record is late, after it was put before the agent. */
const late = async () => {
  const all = await start((machine) => {
    machine.postRule = { kind: 'take-and-lose' };
    machine.shownAfter = Number.POSITIVE_INFINITY;
  });
  await attest(all.worker, all.panel);
  await all.worker.pass(21_000);
  expect(phaseOf(all.worker, all.panel)).toBe('undecided');
  return all;
};
const READ = { path: new RegExp(`${FABRIKAM}/agreements$`), answer: () => Promise.reject(new TypeError('Failed to fetch')) };

describe('a record that appears late', () => {
  test('is found by the reading that goes on while the agent is asked', async () => {
    const { machine, worker, panel } = await late();
    machine.shownAfter = 2;
    await worker.pass(10 * 60_000);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(besideProvided(panel)).toEqual(new Set(['confirmed']));
    expect(machine.posts).toHaveLength(1);
  });

  test('is settled by "Check again", in one view', async () => {
    const { machine, worker, panel } = await late();
    machine.shownAfter = 0;
    await panel.call('check-again', {});
    await worker.settle();
    expect(shown(worker, panel)).toMatchObject({ state: 'provided', attestation: { phase: 'confirmed', recorded: null } });
    expect(besideProvided(panel)).toEqual(new Set(['confirmed']));
  });

  test.each(['give-up', 'send-again'] as const)(
    'is seen by the reading before "%s", which then does nothing',
    async (decision) => {
      const { machine, worker, panel } = await late();
      machine.shownAfter = 0;
      machine.postRule = { kind: 'take' };
      await panel.call('settle-undecided', { entryId: entryId(worker, panel), decision });
      await worker.until(() => phaseOf(worker, panel) === 'confirmed');
      await worker.settle();
      expect(machine.posts).toHaveLength(1);
      expect(besideProvided(panel)).toEqual(new Set(['confirmed']));
      expect(panel.views.map(({ customer }) => customer?.attestation?.phase)).not.toContain('not-sent');
    },
  );

  test('after "Give up" turns the act that was given up into what it is', async () => {
    const { machine, worker, panel } = await late();
    await panel.call('settle-undecided', { entryId: entryId(worker, panel), decision: 'give-up' });
    await worker.until(() => phaseOf(worker, panel) === 'not-sent');
    machine.shownAfter = 0;
    await panel.call('check-again', {});
    await worker.settle();
    expect(shown(worker, panel)).toMatchObject({ state: 'provided', attestation: { phase: 'confirmed' } });
    expect(besideProvided(panel)).toEqual(new Set(['confirmed']));
  });

  test('stands for one act only: the second try is on record, the first stays given up', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'lose' };
    });
    await attest(worker, panel);
    await worker.pass(21_000);
    await panel.call('settle-undecided', { entryId: entryId(worker, panel), decision: 'give-up' });
    await worker.until(() => phaseOf(worker, panel) === 'not-sent');
    machine.now += 1_000;
    machine.postRule = { kind: 'take' };
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');
    const { store } = worker.platform;
    const account = worker.account();
    expect((await store.journal.ofCustomer(account, FABRIKAM)).map(({ phase }) => phase)).toEqual(['confirmed', 'not-sent']);
  });
});

test('nothing is decided while the record cannot be read, and reading goes on', async () => {
  for (const decision of ['give-up', 'send-again'] as const) {
    const { machine, worker, panel } = await late();
    machine.readRule = READ;
    await panel.call('settle-undecided', { entryId: entryId(worker, panel), decision });
    await worker.pass(10_000);
    expect(shown(worker, panel)).toMatchObject({ attestation: { phase: 'undecided' }, appError: { kind: 'service-error' } });
    expect(machine.posts).toHaveLength(1);
    machine.readRule = null;
    machine.shownAfter = 0;
    await worker.pass(60_000);
    expect(phaseOf(worker, panel)).toBe('confirmed');
  }
});

describe('a record other than what was sent', () => {
  const OTHERS: readonly (readonly [string, (one: Confirmation) => Confirmation])[] = [
    ['another day', (one) => ({ ...one, agreedOn: '2026-11-21' })],
    ['another name', (one) => ({ ...one, signatory: { ...one.signatory, firstName: 'HARUKA K.', lastName: 'Saito' } })],
    ['another address', (one) => ({ ...one, signatory: { ...one.signatory, email: 'sato@fabrikam.example' } })],
  ];
  for (const kind of ['take', 'take-and-lose'] as const) {
    test.each(OTHERS)(`ends the act with both, %s (${kind})`, async (_name, writesDown) => {
      const { machine, worker, panel } = await start((one) => {
        one.writesDown = writesDown;
        one.postRule = { kind };
      });
      const { draft } = shown(worker, panel);
      await attest(worker, panel);
      await worker.until(() => phaseOf(worker, panel) === 'recorded-differently');
      const { agreedOn, signatory } = (machine.customers.get(FABRIKAM) as Customer).confirmations[0] as Confirmation;
      expect(shown(worker, panel)).toMatchObject({
        state: 'provided',
        attestation: { signatory: draft.signatory, agreedOn: draft.agreedOn, recorded: { signatory, agreedOn } },
      });
      expect(besideProvided(panel)).toEqual(new Set(['recorded-differently']));
      await worker.pass(3_600_000);
      expect(phaseOf(worker, panel)).toBe('recorded-differently');
      expect(machine.posts).toHaveLength(1);
    });
  }

  test('of another person is no end before the act had its time; then it is, and nothing is asked beside "Provided"', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'lose' };
    });
    const signatory = { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' };
    await attest(worker, panel);
    machine.customers.get(FABRIKAM)?.confirmations.push({ signatory, agreedOn: '2026-11-20', templateId: 't', userId: null });
    await worker.pass(6_000);
    expect(phaseOf(worker, panel)).toBe('in-doubt');
    await worker.pass(15_000);
    expect(shown(worker, panel).attestation).toMatchObject({ phase: 'recorded-differently', recorded: { signatory } });
    expect(besideProvided(panel)).not.toContain('undecided');
  });

  test('that is the customer’s own acceptance ends the act too', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'lose' };
    });
    await attest(worker, panel);
    Object.assign(machine.customers.get(FABRIKAM) as object, { direct: true });
    await worker.pass(21_000);
    expect(shown(worker, panel).attestation).toMatchObject({ phase: 'recorded-differently', recorded: null });
  });

  test('that an older confirmation is does not end it: it was there before', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'lose' };
    });
    const { signatory } = shown(worker, panel).draft;
    machine.customers.get(FABRIKAM)?.confirmations.push({ signatory, agreedOn: '2021-02-08', templateId: 't', userId: null });
    await attest(worker, panel);
    await worker.pass(21_000);
    expect(phaseOf(worker, panel)).toBe('undecided');
  });
});

describe('a refusal', () => {
  const body = (code: number) => ({ code, description: 'x', data: [], source: 's' });

  test.each([
    [400, 3000],
    [403, 2032],
    [404, 1000],
    [409, 600061],
    [429, 0],
  ])('%i %i after the write was carried out is no refusal: the record is looked at first', async (status, code) => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'take-and-answer', status, body: body(code) };
    });
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');
    await worker.settle();
    expect(panel.views.map(({ customer }) => customer?.attestation?.phase)).not.toContain('refused');
    expect(worker.lastView(panel)?.routeLearned).not.toBe('closed');
    expect(machine.posts).toHaveLength(1);
  });

  test('of a duplicate (600061) while the record cannot be read is in doubt, until it is read', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'answer', status: 400, body: body(600061) };
      one.readRule = READ;
    });
    const { signatory } = shown(worker, panel).draft;
    machine.customers.get(FABRIKAM)?.confirmations.push({ signatory, agreedOn: '2025-03-04', templateId: 't', userId: null });
    await attest(worker, panel);
    await worker.pass(120_000);
    expect(shown(worker, panel)).toMatchObject({
      state: 'unknown',
      attestation: { phase: 'in-doubt', appError: { kind: 'already-on-record' } },
    });
    machine.readRule = null;
    await worker.pass(30_000);
    expect(phaseOf(worker, panel)).toBe('already-on-record');
    expect(panel.views.map(({ customer }) => customer?.attestation?.phase)).not.toContain('refused');
  });

  test('of a duplicate that the record does not show waits for the record, then says so', async () => {
    const { worker, panel } = await start((one) => {
      one.postRule = { kind: 'answer', status: 400, body: body(600061) };
    });
    await attest(worker, panel);
    await worker.pass(19_000);
    expect(phaseOf(worker, panel)).toBe('in-doubt');
    await worker.pass(2_000);
    expect(shown(worker, panel).attestation).toMatchObject({ phase: 'refused', appError: { kind: 'already-on-record' } });
  });

  test('outlives a worker that stops before the record was read', async () => {
    const { machine, worker, panel } = await start((one) => {
      one.postRule = { kind: 'answer', status: 403, body: body(900150) };
      one.readRule = READ;
    });
    await attest(worker, panel);
    await worker.pass(2_000);
    expect(phaseOf(worker, panel)).toBe('in-doubt');
    machine.readRule = null;
    const next = machine.worker();
    const again = await next.openedPanel(7);
    await next.pass(20_000);
    expect(shown(next, again).attestation).toMatchObject({ phase: 'refused', appError: { kind: 'wrong-role' } });
    expect(machine.posts).toHaveLength(1);
  });
});

test('a server error keeps its status, so that it is not told as a dropped connection', async () => {
  const { worker, panel } = await start((machine) => {
    machine.postRule = { kind: 'answer', status: 500, body: null };
  });
  await attest(worker, panel);
  await worker.pass(1_000);
  expect(shown(worker, panel).attestation).toMatchObject({ phase: 'in-doubt', appError: { detail: { status: 500 } } });
});

test('offline is "not sent", and never a refusal', async () => {
  const { machine, worker, panel } = await start();
  // The line goes between the last reading and the request.
  const { fetch } = machine;
  machine.fetch = async (...call) => {
    const answer = await fetch(...call);
    if (String(call[0]).includes('/v1/agreements?')) machine.online = false;
    return answer;
  };
  const next = machine.worker();
  const again = await next.openedPanel(7);
  await attest(next, again);
  await next.until(() => shown(next, again).attestation?.phase === 'not-sent');
  expect(shown(next, again).attestation).toMatchObject({ appError: { kind: 'offline' }, sentAt: null });
  expect(shown(next, again).draft.signatory.firstName).toBe('Haruka');
  expect(machine.posts).toHaveLength(0);
  expect(worker.stopped && panel.views.length > 0).toBe(true);
});

test('"Send again" without a line stays undecided', async () => {
  const { machine, worker, panel } = await late();
  machine.online = false;
  await panel.call('settle-undecided', { entryId: entryId(worker, panel), decision: 'send-again' });
  await worker.pass(1_000);
  expect(shown(worker, panel)).toMatchObject({ attestation: { phase: 'undecided' }, appError: { kind: 'offline' } });
  expect(machine.posts).toHaveLength(1);
});

test('a web filter that refuses the attestation closes no route: nothing was sent, and other customers stay open', async () => {
  const { machine, worker, panel } = await start();
  const { fetch } = machine;
  machine.fetch = async (input, init) =>
    init?.method === 'POST' && String(input).includes('/customers/')
      ? new Response('<html>Blocked by policy</html>', { status: 403 })
      : fetch(input, init);
  const next = machine.worker();
  const filtered = await next.openedPanel(7);
  await attest(next, filtered);
  await next.until(() => shown(next, filtered).attestation?.phase === 'not-sent');
  expect(shown(next, filtered)).toMatchObject({
    attestation: { appError: { kind: 'intercepted', detail: { status: 403 } } },
    remedies: [{ kind: 'attest', open: true }, { kind: 'invite' }],
  });
  expect(next.lastView(filtered)?.routeLearned).not.toBe('closed');
  machine.fetch = fetch;
  const other = machine.worker();
  const retail = await other.panelOn(8, RETAIL);
  expect(shown(other, retail).remedies[0]).toEqual({ kind: 'attest', open: true });
  expect(worker.stopped && panel.views.length > 0).toBe(true);
});
