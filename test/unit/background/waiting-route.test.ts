/** Attesting by a route that waits for its customer and then wants a finishing request: one start, one finish, nothing lost. */
import { describe, expect, test } from 'vitest';
import { FABRIKAM, Machine, type TestPage, type Worker } from './fake-platform';
import { randomOf } from './random';
import type { ServiceRule } from './waiting-route';

const ACCEPTED_ON = '2026-11-20';
const MINUTE = 60_000;

const shown = (worker: Worker, panel: TestPage) => {
  const customer = worker.lastView(panel)?.customer;
  if (!customer) throw new Error('no customer');
  return customer;
};
const phaseOf = (worker: Worker, panel: TestPage) => shown(worker, panel).attestation?.phase;
const attest = (worker: Worker, panel: TestPage) =>
  panel.call('attest', { tenantId: FABRIKAM, draft: shown(worker, panel).draft });
const start = async (prepare: (machine: Machine) => void = () => {}) => {
  const machine = new Machine();
  machine.waits = true;
  prepare(machine);
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  await worker.settle();
  return { machine, worker, panel };
};
const waiting = async (prepare?: (machine: Machine) => void) => {
  const all = await start(prepare);
  await attest(all.worker, all.panel);
  await all.worker.until(() => phaseOf(all.worker, all.panel) === 'waiting-for-customer');
  return all;
};
const journalOf = (worker: Worker) => worker.platform.store.journal.ofCustomer(worker.account(), FABRIKAM);

describe('an act that waits for its customer', () => {
  test('is finished once the customer has accepted, and is on record with the customer’s own day', async () => {
    const { machine, worker, panel } = await waiting();
    await worker.pass(30 * MINUTE);
    expect(phaseOf(worker, panel)).toBe('waiting-for-customer');
    expect(machine.acceptance.finishes).toEqual([]);

    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(6 * MINUTE);
    expect(shown(worker, panel)).toMatchObject({
      state: 'provided',
      attestation: { phase: 'confirmed', agreedOn: ACCEPTED_ON, route: 'waits-for-customer', step: 'finish' },
    });
    const [entry] = await journalOf(worker);
    expect(machine.acceptance.starts).toEqual([entry?.id]);
    expect(machine.acceptance.finishes).toEqual([entry?.id]);
    expect(machine.posts).toEqual([]);
  });

  test('is no doubt: what was read stays true, no other act begins, and no page learns the reference', async () => {
    const { machine, worker, panel } = await waiting();
    expect(shown(worker, panel)).toMatchObject({
      state: 'not-provided',
      remedies: [{ kind: 'attest', open: false, reason: 'in-doubt' }],
      history: [{ kind: 'attestation', phase: 'waiting-for-customer' }],
    });
    await panel.call('attest', {
      tenantId: FABRIKAM,
      draft: { ...shown(worker, panel).draft, draftId: crypto.randomUUID() },
    });
    expect(machine.acceptance.starts).toHaveLength(1);
    expect((await journalOf(worker))[0]?.reference).toContain('reference of');
    expect(JSON.stringify(panel.views)).not.toContain('reference of');
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(MINUTE);
    expect((await journalOf(worker))[0]).toMatchObject({ phase: 'confirmed', reference: null });
  });

  test('is taken up by the next worker, on an alarm alone', async () => {
    const { machine, worker } = await waiting();
    expect(worker.alarms.some((at) => at > machine.now)).toBe(true);
    machine.acceptance.accept(ACCEPTED_ON);
    const next = machine.worker();
    await next.background.alarm();
    await next.pass(MINUTE);
    expect(await journalOf(next)).toMatchObject([{ phase: 'confirmed' }]);
    expect(machine.acceptance.finishes).toHaveLength(1);
  });

  test('waits over a sign-out: nobody’s worker finishes it, the next sign-in does', async () => {
    const { machine, worker, panel } = await waiting();
    const settings = worker.page('settings');
    await settings.call('sign-out', {});
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(10 * MINUTE);
    expect(machine.acceptance.finishes).toEqual([]);
    await settings.call('sign-in', { otherAccount: false });
    await worker.pass(MINUTE);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.acceptance.finishes).toHaveLength(1);
  });

  test('can be given up, and keeps what was typed for another try', async () => {
    const { machine, worker, panel } = await waiting();
    const entryId = shown(worker, panel).attestation?.id as string;
    // There is nothing to send again.
    await panel.call('settle-undecided', { entryId, decision: 'send-again' });
    await worker.settle();
    expect(phaseOf(worker, panel)).toBe('waiting-for-customer');
    await panel.call('settle-undecided', { entryId, decision: 'give-up' });
    await worker.until(() => phaseOf(worker, panel) === 'not-sent');
    await worker.settle();
    expect(shown(worker, panel)).toMatchObject({
      draft: { signatory: { firstName: 'Haruka' } },
      remedies: [{ kind: 'attest', open: true }, { kind: 'invite' }],
    });
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(10 * MINUTE);
    expect(machine.acceptance.finishes).toEqual([]);
  });

  test('ends when the customer can no longer accept', async () => {
    const { machine, worker, panel } = await waiting();
    machine.acceptance.expire();
    await worker.pass(MINUTE);
    expect(shown(worker, panel)).toMatchObject({
      attestation: { phase: 'refused', appError: { kind: 'refused' } },
      remedies: [{ kind: 'attest', open: true }, { kind: 'invite' }],
    });
  });

  test('ends when the customer accepts directly instead', async () => {
    const { machine, worker, panel } = await waiting();
    Object.assign(machine.customers.get(FABRIKAM) as object, { direct: true });
    await worker.pass(2 * MINUTE);
    expect(shown(worker, panel)).toMatchObject({
      state: 'provided',
      attestation: { phase: 'recorded-differently', recorded: null },
    });
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(10 * MINUTE);
    expect(machine.acceptance.finishes).toEqual([]);
  });

  test('of a route that this version does not have is settled by the record alone', async () => {
    const { machine, worker } = await waiting();
    machine.waits = false;
    const next = machine.worker();
    const panel = await next.panelOn(7);
    await next.pass(10 * MINUTE);
    expect(phaseOf(next, panel)).toBe('waiting-for-customer');
    const { signatory } = shown(next, panel).draft;
    machine.customers.get(FABRIKAM)?.confirmations.push({ signatory, agreedOn: ACCEPTED_ON, templateId: 't', userId: null });
    await next.pass(10 * MINUTE);
    expect(shown(next, panel)).toMatchObject({ state: 'provided', attestation: { phase: 'recorded-differently' } });
    expect(machine.posts).toEqual([]);
    expect(worker.stopped).toBe(true);
  });
});

describe('the first request', () => {
  test('whose answer was lost is found by asking the route, and is not sent again', async () => {
    const { machine, worker, panel } = await waiting((one) => {
      one.acceptance.startRule = 'take-and-lose';
    });
    expect(panel.views.map(({ customer }) => customer?.attestation?.phase)).not.toContain('undecided');
    expect(machine.acceptance.starts).toHaveLength(1);
    expect(worker.stopped).toBe(false);
  });

  test.each<readonly [ServiceRule, string, string | undefined]>([
    ['lose', 'not-sent', undefined],
    ['throttle', 'not-sent', 'throttled'],
    ['refuse', 'refused', 'refused'],
    ['retire', 'route-closed', 'route-closed'],
  ])('that is answered by "%s" ends as %s and keeps what was typed', async (rule, phase, kind) => {
    const { machine, worker, panel } = await start((one) => {
      one.acceptance.startRule = rule;
    });
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === phase);
    await worker.settle();
    expect(shown(worker, panel).attestation?.appError?.kind).toBe(kind);
    expect(shown(worker, panel).draft.signatory.firstName).toBe('Haruka');
    expect(machine.acceptance.starts).toEqual([]);
    expect(worker.lastView(panel)?.routeLearned).toBe(phase === 'route-closed' ? 'closed' : null);
  });
});

describe('the finishing request', () => {
  test.each<ServiceRule>(['lose', 'throttle'])('that did not arrive (%s) is sent once more, and once is enough', async (rule) => {
    const { machine, worker, panel } = await waiting();
    machine.acceptance.finishRule = rule;
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(20_000);
    expect(machine.acceptance.finishes).toEqual([]);
    machine.acceptance.finishRule = 'take';
    await worker.pass(5 * MINUTE);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.acceptance.finishes).toHaveLength(1);
  });

  test('whose answer was lost is read back, however late the record shows it', async () => {
    const { machine, worker, panel } = await waiting();
    machine.acceptance.finishRule = 'take-and-lose';
    machine.acceptance.accept(ACCEPTED_ON);
    machine.shownAfter = 8;
    await worker.pass(15 * MINUTE);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.acceptance.finishes).toHaveLength(1);
  });
});

test('each request is in the journal before it leaves', async () => {
  const { machine, worker, panel } = await start();
  const journalled: unknown[] = [];
  machine.acceptance.underWay = async () => {
    const [entry] = await journalOf(worker);
    journalled.push([entry?.phase, entry?.step]);
  };
  await attest(worker, panel);
  await worker.until(() => phaseOf(worker, panel) === 'waiting-for-customer');
  machine.acceptance.accept(ACCEPTED_ON);
  await worker.pass(MINUTE);
  expect(journalled).toEqual([
    ['sending', 'start'],
    ['sending', 'finish'],
  ]);
});

describe('a request of which neither the record nor the route can tell', () => {
  test.each(['start', 'finish'] as const)('is put before the agent, who may send the very same again (%s)', async (step) => {
    const { machine, worker, panel } = await start();
    const { acceptance } = machine;
    const loseAll = () => Object.assign(acceptance, { startRule: 'lose', finishRule: 'lose' });
    if (step === 'start') loseAll();
    acceptance.silent = step === 'start';
    await attest(worker, panel);
    if (step === 'finish') {
      await worker.until(() => phaseOf(worker, panel) === 'waiting-for-customer');
      loseAll();
      acceptance.accept(ACCEPTED_ON);
      // The service falls silent while the finishing request is on its way.
      acceptance.underWay = async () => {
        acceptance.silent = true;
      };
    }
    await worker.pass(5 * MINUTE);
    expect(shown(worker, panel).attestation).toMatchObject({ phase: 'undecided', step });

    Object.assign(acceptance, { startRule: 'take', finishRule: 'take', silent: false, underWay: async () => {} });
    const entryId = shown(worker, panel).attestation?.id as string;
    await panel.call('settle-undecided', { entryId, decision: 'send-again' });
    await worker.pass(MINUTE);
    acceptance.accept(ACCEPTED_ON);
    await worker.pass(5 * MINUTE);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect([acceptance.starts, acceptance.finishes]).toEqual([[entryId], [entryId]]);
  });
});

describe('a worker that is stopped', () => {
  /** An attestation from the press to the record, as far as its worker lives. */
  const play = async (machine: Machine, worker: Worker, panel: TestPage): Promise<void> => {
    void attest(worker, panel).catch(() => {});
    await worker.pass(20_000);
    machine.acceptance.accept(ACCEPTED_ON);
    await worker.pass(2 * MINUTE);
  };

  /** Goes on with what the stopped workers left, until the customer is provided; presses again only where nothing was begun. */
  const bringToAnEnd = async (machine: Machine, said: string): Promise<void> => {
    const worker = machine.worker();
    const panel = await worker.openedPanel(7);
    for (let tries = 0; tries < 3 && shown(worker, panel).state !== 'provided'; tries++) {
      await worker.pass(10 * MINUTE);
      machine.acceptance.accept(ACCEPTED_ON);
      await worker.pass(10 * MINUTE);
      const { state, attestation, remedies } = shown(worker, panel);
      if (state === 'provided') break;
      expect(shown(worker, panel).draft.signatory.firstName, said).toBe('Haruka');
      expect(['not-sent', undefined], said).toContain(attestation?.phase);
      expect(remedies[0], said).toEqual({ kind: 'attest', open: true });
      await attest(worker, panel);
    }
    await worker.pass(10 * MINUTE);
    expect(shown(worker, panel).state, said).toBe('provided');
    expect(machine.acceptance.starts, `${said}: one start`).toHaveLength(1);
    expect(machine.acceptance.finishes, `${said}: one finish`).toEqual(machine.acceptance.starts);
    expect(machine.customers.get(FABRIKAM)?.confirmations, said).toHaveLength(1);
    const journal = await journalOf(worker);
    expect(journal.filter(({ phase }) => phase === 'confirmed')).toMatchObject([
      { id: machine.acceptance.starts[0], reference: null },
    ]);
    expect(
      journal.filter(({ phase }) => phase !== 'confirmed' && phase !== 'not-sent'),
      said,
    ).toEqual([]);
  };

  const stepsOf = async (): Promise<number> => {
    const { machine, worker, panel } = await start();
    const before = worker.steps;
    await play(machine, worker, panel);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    return worker.steps - before;
  };

  test.each<ServiceRule>(['take', 'take-and-lose'])(
    'between any two steps makes one start and one finish (%s)',
    async (rule) => {
      const steps = await stepsOf();
      expect(steps).toBeGreaterThan(40);
      for (let stopAt = 1; stopAt <= steps; stopAt++) {
        const { machine, worker, panel } = await start((one) => {
          Object.assign(one.acceptance, { startRule: rule, finishRule: rule });
        });
        Object.assign(worker, { stopAt: worker.steps + stopAt });
        await play(machine, worker, panel);
        await bringToAnEnd(machine, `stopped at ${stopAt}`);
      }
    },
    120_000,
  );

  test('at random moments, several times in one act, whatever the service does, makes one start and one finish', async () => {
    let kills = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomOf(seed);
      const rule = (): ServiceRule =>
        (['take', 'take-and-lose', 'lose', 'throttle'] as const)[Math.floor(random() * 4)] ?? 'take';
      const { machine, worker, panel } = await start();
      const rules = () => Object.assign(machine.acceptance, { startRule: rule(), finishRule: rule() });
      rules();
      machine.shownAfter = Math.floor(random() * 4);
      Object.assign(worker, { stopAt: worker.steps + 1 + Math.floor(random() * 90) });
      await play(machine, worker, panel);
      kills++;
      while (random() < 0.7) {
        const next = machine.worker();
        Object.assign(next, { stopAt: next.steps + 1 + Math.floor(random() * 120) });
        rules();
        void next.background.alarm().catch(() => {});
        await next.pass(Math.floor(random() * 40_000));
        if (random() < 0.5) machine.acceptance.accept(ACCEPTED_ON);
        await next.pass(Math.floor(random() * 40_000));
        kills++;
      }
      Object.assign(machine.acceptance, { startRule: 'take', finishRule: 'take' });
      machine.shownAfter = 0;
      await bringToAnEnd(machine, `seed ${seed}`);
    }
    console.log(`60 runs, ${kills} workers stopped, one start and one finish each`);
    expect(kills).toBeGreaterThan(60);
  }, 300_000);
});
