/** The worker is stopped at random moments, several times in one act: never a duplicate, and nothing typed is lost. */
import { expect, test } from 'vitest';
import { FABRIKAM, Machine, type PostRule, type TestPage, type Worker } from './fake-platform';
import { randomOf } from './random';

const RUNS = 120;
const KILLS_AT_MOST = 5;

const body = (code: number) => ({ code, description: 'x', data: [], source: 's' });
const RULES: readonly PostRule[] = [
  { kind: 'take' },
  { kind: 'take-and-lose' },
  { kind: 'lose' },
  { kind: 'answer', status: 500, body: null },
  { kind: 'answer', status: 429, body: null },
  { kind: 'answer', status: 400, body: body(3000) },
  { kind: 'take-and-answer', status: 400, body: body(3000) },
  { kind: 'take-and-answer', status: 503, body: null },
];

interface Run {
  readonly machine: Machine;
  readonly typed: string;
  /** Views of all panels, in the order they were shown. */
  readonly panels: TestPage[];
  kills: number;
}

const shown = (worker: Worker, panel: TestPage) => worker.lastView(panel)?.customer ?? null;
const canAttest = (worker: Worker, panel: TestPage): boolean =>
  shown(worker, panel)?.remedies.some((remedy) => remedy.kind === 'attest' && remedy.open) ?? false;

/** The panel of a worker's life, or null when the worker was stopped before it had one. */
async function panelOf(run: Run, worker: Worker): Promise<TestPage | null> {
  const panel = worker.page('panel', { tabId: 7 });
  run.panels.push(panel);
  void panel.call('present-ticket', { ticket: run.machine.tickets.get(7) as string }).catch(() => {});
  await worker.settle();
  return worker.stopped ? null : panel;
}

/** What an agent may do next with what the panel shows. */
async function act(worker: Worker, panel: TestPage, random: () => number): Promise<void> {
  const customer = shown(worker, panel);
  const entry = customer?.attestation;
  if (entry?.phase === 'undecided' && random() < 0.7) {
    const decision = random() < 0.5 ? 'send-again' : 'give-up';
    void panel.call('settle-undecided', { entryId: entry.id, decision }).catch(() => {});
  } else if (customer && canAttest(worker, panel) && random() < 0.7) {
    void panel.call('attest', { tenantId: FABRIKAM, draft: customer.draft }).catch(() => {});
  } else if (random() < 0.5) void panel.call('check-again', {}).catch(() => {});
  await worker.pass(Math.floor(random() * 40_000));
}

async function play(seed: number): Promise<Run> {
  const random = randomOf(seed);
  const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
  const machine = new Machine();
  machine.refusesDuplicates = true;
  const run: Run = { machine, typed: `Ren${seed}`, panels: [], kills: 0 };
  const first = await machine.signedIn();
  const panel = await first.panelOn(7);
  run.panels.push(panel);
  const suggested = shown(first, panel)?.draft;
  if (!suggested) throw new Error('no draft');
  const draft = { ...suggested, signatory: { ...suggested.signatory, firstName: run.typed } };
  await panel.call('save-draft', { tenantId: FABRIKAM, draft });
  machine.postRule = pick(RULES);
  machine.shownAfter = Math.floor(random() * 6);
  if (random() < 0.2) machine.writesDown = (one) => ({ ...one, agreedOn: '2026-11-21' });

  Object.assign(first, { stopAt: first.steps + 1 + Math.floor(random() * 70) });
  void panel.call('attest', { tenantId: FABRIKAM, draft }).catch(() => {});
  await first.pass(Math.floor(random() * 30_000));
  run.kills++;

  for (let life = 1; life < KILLS_AT_MOST && random() < 0.8; life++) {
    const worker = machine.worker();
    Object.assign(worker, { stopAt: worker.steps + 1 + Math.floor(random() * 150) });
    if (random() < 0.3) machine.postRule = pick(RULES);
    const again = await panelOf(run, worker);
    if (again) await act(worker, again, random);
    run.kills++;
  }

  // The last worker is left alone, and the agent goes on until the customer is provided.
  machine.postRule = { kind: 'take' };
  machine.shownAfter = 0;
  const last = machine.worker();
  const final = (await panelOf(run, last)) as TestPage;
  for (let tries = 0; tries < 4 && shown(last, final)?.state !== 'provided'; tries++) {
    await last.pass(6 * 60_000);
    const customer = shown(last, final);
    if (customer?.state === 'provided') break;
    // Nothing is on record, so the form or the question has what was typed.
    expect(customer?.draft.signatory.firstName, `seed ${seed}: typed`).toBe(run.typed);
    const entry = customer?.attestation;
    if (entry?.phase === 'undecided') await final.call('settle-undecided', { entryId: entry.id, decision: 'send-again' });
    else if (customer && canAttest(last, final)) await final.call('attest', { tenantId: FABRIKAM, draft: customer.draft });
  }
  await last.pass(60_000);
  expect(shown(last, final)?.state, `seed ${seed}: unblocked in the end`).toBe('provided');
  const journal = await last.platform.store.journal.ofCustomer(last.account(), FABRIKAM);
  const open = journal.filter(({ phase }) => ['written', 'sending', 'in-doubt', 'undecided', 'accepted'].includes(phase));
  expect(open, `seed ${seed}: nothing is left open`).toEqual([]);
  return run;
}

test(`${RUNS} runs with workers stopped at random moments: no duplicate, nothing typed lost, no doubt beside "Provided"`, async () => {
  let kills = 0;
  let posts = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const { machine, typed, panels, kills: killed } = await play(seed);
    const record = machine.customers.get(FABRIKAM)?.confirmations ?? [];
    expect(
      record.map(({ signatory }) => signatory.firstName),
      `seed ${seed}: one record, of who was typed`,
    ).toEqual([typed]);
    for (const post of machine.posts) expect(post.body.primaryContact.firstName, `seed ${seed}`).toBe(typed);
    for (const { customer } of panels.flatMap(({ views }) => views)) {
      if (customer?.state !== 'provided') continue;
      expect(['in-doubt', 'undecided', 'refused', 'not-sent'], `seed ${seed}: beside "Provided"`).not.toContain(
        customer.attestation?.phase,
      );
    }
    kills += killed;
    posts += machine.posts.length;
  }
  console.log(`${RUNS} runs, ${kills} workers stopped, ${posts} requests, 0 duplicates`);
  expect(kills).toBeGreaterThan(RUNS);
}, 600_000);
