/** Things that happen at the same time as an attestation. */
import { expect, test } from 'vitest';
import { FABRIKAM, Machine, NOW, type TestPage, type Worker } from './fake-platform';

const shown = (worker: Worker, panel: TestPage) => {
  const customer = worker.lastView(panel)?.customer;
  if (!customer) throw new Error('no customer');
  return customer;
};
const attest = (worker: Worker, panel: TestPage) =>
  panel.call('attest', { tenantId: FABRIKAM, draft: shown(worker, panel).draft });
const readings = (machine: Machine) =>
  machine.requests.filter((request) => request === `GET /v1/customers/${FABRIKAM}/agreements`).length;
const start = async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  const panel = await worker.panelOn(7);
  await worker.settle();
  return { machine, worker, panel };
};

test('alarms at every step of an attestation change nothing about it', async () => {
  const { machine, worker, panel } = await start();
  let answered = false;
  const answer = attest(worker, panel).finally(() => {
    answered = true;
  });
  for (let round = 0; round < 200; round++) {
    void worker.background.alarm();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(answered).toBe(true);
  expect(await answer).toMatchObject({ outcome: 'taken' });
  await worker.until(() => shown(worker, panel).attestation?.phase === 'confirmed');
  expect(machine.posts).toHaveLength(1);
});

test('alarms do not count a reading before its time', async () => {
  const { machine, worker, panel } = await start();
  machine.postRule = { kind: 'lose' };
  await attest(worker, panel);
  await worker.until(() => shown(worker, panel).attestation?.nextReadingAt != null);
  await worker.settle();
  const before = readings(machine);
  for (let round = 0; round < 20; round++) await worker.background.alarm();
  await worker.settle();
  expect(readings(machine)).toBe(before);
  await worker.pass(5_000);
  expect(readings(machine)).toBe(before + 1);
  expect(shown(worker, panel).attestation).toMatchObject({ phase: 'in-doubt', readings: 2 });
});

test('a doubt is put to the agent after the readings of 20 seconds, while reading goes on', async () => {
  const { machine, worker, panel } = await start();
  machine.postRule = { kind: 'lose' };
  await attest(worker, panel);
  await worker.pass(19_000);
  expect(shown(worker, panel).attestation).toMatchObject({ phase: 'in-doubt', readings: 2 });
  await worker.pass(2_000);
  expect(shown(worker, panel).attestation).toMatchObject({ phase: 'undecided', readings: 3, nextReadingAt: NOW + 50_000 });
  await worker.pass(30_000);
  expect(shown(worker, panel).attestation).toMatchObject({ phase: 'undecided', readings: 4 });
});

test('the answer to a doubt counts once: two presses, or one of each kind, send at most one request more', async () => {
  for (const decisions of [
    ['send-again', 'send-again'],
    ['give-up', 'send-again'],
    ['send-again', 'give-up'],
  ] as const) {
    const { machine, worker, panel } = await start();
    machine.postRule = { kind: 'lose' };
    await attest(worker, panel);
    await worker.pass(10 * 60_000);
    const entryId = shown(worker, panel).attestation?.id as string;
    machine.postRule = { kind: 'take' };
    await Promise.all(decisions.map((decision) => panel.call('settle-undecided', { entryId, decision })));
    await worker.pass(60_000);
    const gaveUp = decisions[0] === 'give-up';
    expect(machine.posts.map((post) => post.requestId)).toEqual(gaveUp ? [entryId] : [entryId, entryId]);
    expect(shown(worker, panel).attestation?.phase).toBe(gaveUp ? 'not-sent' : 'confirmed');
  }
});

test('a decision about an act that is not in doubt does nothing', async () => {
  const { machine, worker, panel } = await start();
  await attest(worker, panel);
  await worker.until(() => shown(worker, panel).attestation?.phase === 'confirmed');
  const entryId = shown(worker, panel).attestation?.id as string;
  await panel.call('settle-undecided', { entryId, decision: 'send-again' });
  await panel.call('settle-undecided', { entryId: 'unheard of', decision: 'send-again' });
  await worker.pass(60_000);
  expect(machine.posts).toHaveLength(1);
  expect(shown(worker, panel).attestation?.phase).toBe('confirmed');
});

test('the record is read after the answer, not by a reading that was under way before', async () => {
  const { machine, worker, panel } = await start();
  const held: (() => void)[] = [];
  let postsAtFirst = -1;
  machine.readRule = {
    path: new RegExp(`${FABRIKAM}/agreements$`),
    answer: () =>
      new Promise((resolve) => {
        if (postsAtFirst < 0) postsAtFirst = machine.posts.length;
        held.push(() => resolve(Response.json({ items: [] })));
      }),
  };
  void panel.call('check-again', {});
  await worker.until(() => held.length === 1);
  await attest(worker, panel);
  await worker.until(() => shown(worker, panel).attestation?.phase === 'accepted');
  await worker.settle();
  machine.readRule = null;
  for (const answer of held) answer();
  await worker.until(() => shown(worker, panel).attestation?.phase === 'confirmed');
  expect(postsAtFirst).toBe(0);
  expect(shown(worker, panel)).toMatchObject({ state: 'provided', attestation: { readings: 0 } });
});

test('an attestation through Countersign that is put away stays away, and the next one shows', async () => {
  const { machine, worker, panel } = await start();
  machine.postRule = { kind: 'answer', status: 400, body: { code: 3000, description: 'email', data: [], source: 's' } };
  await attest(worker, panel);
  await worker.until(() => shown(worker, panel).attestation?.phase === 'refused');
  await worker.settle();
  await panel.call('dismiss-attestation', { entryId: shown(worker, panel).attestation?.id as string });
  await worker.settle();
  expect(shown(worker, panel).attestation).toBeNull();
  expect(shown(worker, panel).history).toMatchObject([{ kind: 'attestation', phase: 'refused' }]);
  machine.now += 1_000;
  machine.postRule = { kind: 'take' };
  await attest(worker, panel);
  await worker.until(() => shown(worker, panel).attestation?.phase === 'confirmed');
  expect(
    shown(worker, panel)
      .history.map((line) => line.kind)
      .sort(),
  ).toEqual(['attestation', 'confirmation']);
});
