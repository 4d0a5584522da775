import { describe, expect, test } from 'vitest';
import { FABRIKAM, Machine, type TestPage, type Worker } from './fake-platform';

const draftOf = (worker: Worker, panel: TestPage) => {
  const draft = worker.lastView(panel)?.customer?.draft;
  if (!draft) throw new Error('no draft');
  return draft;
};
const attest = (worker: Worker, panel: TestPage) => panel.call('attest', { tenantId: FABRIKAM, draft: draftOf(worker, panel) });
const phaseOf = (worker: Worker, panel: TestPage) => worker.lastView(panel)?.customer?.attestation?.phase;

describe('one click', () => {
  test('makes one request with the suggested person and ends with the record read back', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    expect(worker.lastView(panel)?.customer).toMatchObject({
      state: 'not-provided',
      draft: { signatory: { firstName: 'Haruka', lastName: 'Sato' }, origin: { from: 'billing-profile', edited: false } },
    });

    expect(await attest(worker, panel)).toMatchObject({ outcome: 'taken' });
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');

    expect(machine.posts).toHaveLength(1);
    expect(machine.posts[0]?.body).toEqual({
      primaryContact: { firstName: 'Haruka', lastName: 'Sato', email: 'haruka.sato@fabrikam.example', phoneNumber: '0355550142' },
      templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
      dateAgreed: '2026-11-22T00:00:00.000Z',
      type: 'MicrosoftCustomerAgreement',
    });
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'provided');
    expect(worker.lastView(panel)?.customer?.history[0]).toMatchObject({
      kind: 'confirmation',
      firstName: 'Haruka',
      by: 'Kenji Mori',
    });
    expect(machine.posts[0]?.requestId).toBe(worker.lastView(panel)?.customer?.attestation?.id);
  });

  test('a double click, a second panel and a second tab make one attestation', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const first = await worker.panelOn(7);
    const second = await worker.panelOn(8);
    const draft = draftOf(worker, first);
    await Promise.all([
      first.call('attest', { tenantId: FABRIKAM, draft }),
      first.call('attest', { tenantId: FABRIKAM, draft }),
      second.call('attest', { tenantId: FABRIKAM, draft: { ...draft, draftId: crypto.randomUUID() } }),
    ]);
    await worker.until(() => phaseOf(worker, first) === 'confirmed');
    // Late presses with the old draft, after it is on record.
    await second.call('attest', { tenantId: FABRIKAM, draft });
    await worker.pass(120_000);
    expect(machine.posts).toHaveLength(1);
  });

  test('before nine in Japan today is sent as five minutes ago and shown as chosen', async () => {
    const machine = new Machine();
    machine.now = Date.parse('2026-11-21T23:30:00Z');
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = { ...draftOf(worker, panel), agreedOn: '2026-11-21' };
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');
    expect(machine.posts[0]?.body.dateAgreed).toBe('2026-11-21T00:00:00.000Z');
    expect(worker.lastView(panel)?.customer?.attestation?.agreedOn).toBe('2026-11-21');
  });
});

describe('a lost answer', () => {
  test('that had arrived is settled by reading, with no second request', async () => {
    const machine = new Machine();
    machine.postRule = { kind: 'take-and-lose' };
    machine.shownAfter = 0;
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.shownAfter = 2;
    await attest(worker, panel);
    await worker.until(
      () => phaseOf(worker, panel) === 'in-doubt' && worker.lastView(panel)?.customer?.attestation?.nextReadingAt != null,
    );
    expect(worker.lastView(panel)?.customer?.state).toBe('unknown');
    await worker.pass(60_000);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.posts).toHaveLength(1);
  });

  test('that had not arrived is put before the agent, who may send the very same request again', async () => {
    const machine = new Machine();
    machine.postRule = { kind: 'lose' };
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    await attest(worker, panel);
    await worker.pass(10 * 60_000);
    expect(phaseOf(worker, panel)).toBe('undecided');
    expect(machine.posts).toHaveLength(1);
    expect(worker.lastView(panel)?.customer?.remedies).toEqual([{ kind: 'attest', open: false, reason: 'in-doubt' }]);

    machine.postRule = { kind: 'take' };
    const entryId = worker.lastView(panel)?.customer?.attestation?.id as string;
    await panel.call('settle-undecided', { entryId, decision: 'send-again' });
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');
    expect(machine.posts.map((post) => post.requestId)).toEqual([entryId, entryId]);
  });

  test('given up keeps what was typed, under a new name', async () => {
    const machine = new Machine();
    machine.postRule = { kind: 'lose' };
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = {
      ...draftOf(worker, panel),
      signatory: { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' },
    };
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.pass(10 * 60_000);
    const entryId = worker.lastView(panel)?.customer?.attestation?.id as string;
    await panel.call('settle-undecided', { entryId, decision: 'give-up' });
    await worker.until(() => phaseOf(worker, panel) === 'not-sent');
    await worker.settle();
    expect(draftOf(worker, panel).signatory.firstName).toBe('Ren');
    expect(draftOf(worker, panel).draftId).not.toBe(draft.draftId);
  });

  test('a failed reading does not count: offline is waited for, not decided', async () => {
    const machine = new Machine();
    machine.postRule = { kind: 'take-and-lose' };
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.readRule = { path: /customers.*agreements$/, answer: () => Promise.reject(new TypeError('Failed to fetch')) };
    await attest(worker, panel);
    await worker.pass(30 * 60_000);
    expect(phaseOf(worker, panel)).toBe('in-doubt');
    machine.readRule = null;
    await worker.pass(60_000);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.posts).toHaveLength(1);
  });

  test('a 201 that is not shown yet is no doubt and is read until it shows', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    machine.shownAfter = 12;
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === 'accepted');
    await worker.pass(3 * 60_000);
    expect(phaseOf(worker, panel)).toBe('accepted');
    await worker.pass(10 * 60_000);
    expect(phaseOf(worker, panel)).toBe('confirmed');
    expect(machine.posts).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const refusal = (status: number, code: number | null, description = 'x') =>
    ({ kind: 'answer', status, body: code === null ? null : { code, description, data: [], source: 's' } }) as const;

  test.each([
    ['wrong role', refusal(403, 900150), 'refused', 'wrong-role'],
    ['no relationship', refusal(403, 20002), 'refused', 'no-relationship'],
    ['future date', refusal(400, 600002, 'The agreement date is in the future'), 'refused', 'future-date'],
    ['bad field', refusal(400, 3000, 'Invalid property email'), 'refused', 'invalid-field'],
    ['retired, 403', refusal(403, 2032), 'route-closed', 'route-closed'],
    ['retired, 404', refusal(404, null), 'route-closed', 'route-closed'],
    ['retired, 410', refusal(410, null), 'route-closed', 'route-closed'],
    ['throttled', refusal(429, null), 'refused', 'throttled'],
  ])('%s ends the act, keeps what was typed and says so', async (_name, rule, phase, appError) => {
    const machine = new Machine();
    machine.postRule = rule;
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = {
      ...draftOf(worker, panel),
      signatory: { firstName: 'Ren', lastName: 'Ito', email: 'ren@fabrikam.example', phone: '' },
    };
    await panel.call('attest', { tenantId: FABRIKAM, draft });
    await worker.until(() => phaseOf(worker, panel) === phase);
    await worker.settle();
    expect(worker.lastView(panel)?.customer?.attestation?.appError?.kind).toBe(appError);
    expect(draftOf(worker, panel)).toMatchObject({ signatory: { firstName: 'Ren', email: 'ren@fabrikam.example' } });
    expect(machine.posts).toHaveLength(1);
    if (phase === 'route-closed') {
      expect(worker.lastView(panel)?.routeLearned).toBe('closed');
      expect(worker.lastView(panel)?.customer?.remedies[0]).toEqual({ kind: 'attest', open: false, reason: 'route-closed' });
    }
  });

  test.each([
    ['2025-03-04', 'already-on-record', 'provided'],
    ['2021-02-08', 'refused', 'outdated'],
  ])('on record already since %s is %s', async (agreedOn, phase, state) => {
    const machine = new Machine();
    machine.postRule = refusal(400, 600061);
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const { signatory } = draftOf(worker, panel);
    machine.customers.get(FABRIKAM)?.confirmations.push({ signatory, agreedOn, templateId: 't', userId: null });
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === phase);
    expect(worker.lastView(panel)?.customer).toMatchObject({ state, attestation: { appError: { kind: 'already-on-record' } } });
    expect(machine.posts).toHaveLength(1);
  });

  test('a faulty draft and a wrong person never leave', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = draftOf(worker, panel);
    const withEmail = (email: string) => ({ ...draft, signatory: { ...draft.signatory, email } });
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft: withEmail('nonsense') })).toEqual({
      outcome: 'faulty',
      faults: [{ field: 'email', fault: 'not-an-email' }],
    });
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft: withEmail('kenji@contosocloud.example') })).toEqual({
      outcome: 'concern',
      concern: { kind: 'own-domain', domain: 'contosocloud.example' },
    });
    expect(await panel.call('attest', { tenantId: FABRIKAM, draft: withEmail('x@fabrikamretail.onmicrosoft.com') })).toEqual({
      outcome: 'concern',
      concern: { kind: 'other-tenant', domain: 'fabrikamretail.onmicrosoft.com', companyName: 'Fabrikam Retail' },
    });
    await worker.settle();
    expect(machine.posts).toHaveLength(0);
  });

  test('another customer than the one on the page is not open, and neither is a panel without a ticket', async () => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const draft = draftOf(worker, panel);
    expect(await panel.call('attest', { tenantId: '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40', draft })).toEqual({
      outcome: 'not-open',
    });
    const stranger = worker.page('panel', { tabId: 7, frame: '9/other' });
    expect(await stranger.call('present-ticket', { ticket: 'guessed' })).toEqual({ accepted: false });
    await expect(stranger.call('attest', { tenantId: FABRIKAM, draft })).rejects.toThrow('without a ticket');
    expect(stranger.views).toHaveLength(0);
    // The right ticket, but already redeemed by another frame.
    const opened = worker.orders.find((one) => one.order.kind === 'open-panel')?.order as { ticket: string };
    expect(await stranger.call('present-ticket', { ticket: opened.ticket })).toEqual({ accepted: false });
    expect(machine.posts).toHaveLength(0);
  });
});

describe('a worker that is stopped', () => {
  /** How many border steps an undisturbed attestation takes. */
  const stepsOf = async (): Promise<{ before: number; after: number }> => {
    const machine = new Machine();
    const worker = await machine.signedIn();
    const panel = await worker.panelOn(7);
    const before = worker.steps;
    await attest(worker, panel);
    await worker.until(() => phaseOf(worker, panel) === 'confirmed');
    await worker.settle();
    return { before, after: worker.steps };
  };

  test.each(['take', 'take-and-lose', 'lose'] as const)(
    'between any two steps loses nothing and does nothing twice (%s)',
    async (kind) => {
      const { before, after } = await stepsOf();
      expect(after - before).toBeGreaterThan(20);
      const ends = new Set<string>();
      for (let stopAt = 1; stopAt <= after - before; stopAt++) {
        const machine = new Machine();
        machine.postRule = { kind };
        const signedIn = await machine.signedIn();
        const first = await signedIn.panelOn(7);
        const draft = draftOf(signedIn, first);
        Object.assign(signedIn, { stopAt: signedIn.steps + stopAt });
        void first.call('attest', { tenantId: FABRIKAM, draft }).catch(() => {});
        await signedIn.settle();

        const next = machine.worker();
        const panel = await next.panelOn(7);
        await next.pass(15 * 60_000);
        const entry = next.lastView(panel)?.customer?.attestation;
        const recorded = machine.customers.get(FABRIKAM)?.confirmations.length ?? 0;
        expect(machine.posts.length, `stopped at ${stopAt}`).toBeLessThanOrEqual(1);
        expect(recorded).toBeLessThanOrEqual(1);
        if (recorded === 1) expect(next.lastView(panel)?.customer?.state, `stopped at ${stopAt}`).toBe('provided');
        else {
          // Nothing was written: the act is open again, or the agent is asked; what was typed is there.
          expect(['not-sent', 'undecided', undefined], `stopped at ${stopAt}`).toContain(entry?.phase);
          expect(next.lastView(panel)?.customer?.draft.signatory).toEqual(draft.signatory);
          if (entry?.phase !== 'undecided') {
            machine.postRule = { kind: 'take' };
            await attest(next, panel);
            await next.until(() => next.lastView(panel)?.customer?.state === 'provided');
            expect(machine.customers.get(FABRIKAM)?.confirmations).toHaveLength(1);
          }
        }
        ends.add(`${machine.posts.length > 0 ? 'left' : 'stayed'}/${recorded}`);
      }
      expect(ends.has('stayed/0')).toBe(true);
      expect(ends.has(kind === 'lose' ? 'left/0' : 'left/1')).toBe(true);
    },
    60_000,
  );
});
