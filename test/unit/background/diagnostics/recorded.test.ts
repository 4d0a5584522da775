/** What the background records of its errors, and what the agent is told. */
import { describe, expect, test } from 'vitest';
import { appErrorOf } from '../../../../lib/background/app-error-of';
import { StoreFullError } from '../../../../lib/storage/store';
import { FABRIKAM, Machine, type Worker } from '../fake-platform';

const NAMES = /Haruka|Fabrikam|fabrikam|@|https?:|token/;
/** An answer that our own code trips over. */
const trips = () => {
  const get = () => {
    throw new TypeError('Haruka of Fabrikam, haruka@fabrikam.example, has no method "get"');
  };
  return { ok: true, status: 200, body: null, headers: { get } } as unknown as Response;
};
const readings = (machine: Machine) => machine.requests.filter((one) => one.endsWith(`/customers/${FABRIKAM}/agreements`)).length;
const recorded = (worker: Worker) => worker.page('settings').call('read-diagnostics', {});
/** A panel on a customer whose reading fails by our own mistake. */
const mistaken = async () => {
  const machine = new Machine();
  const worker = await machine.signedIn();
  await worker.settle();
  machine.readRule = { path: /agreements|direct/, answer: trips };
  const panel = await worker.panelOn(7);
  await worker.settle();
  return { machine, worker, panel };
};

test.each([
  ['TypeError', new TypeError('x')],
  ['RangeError', new RangeError('x')],
  ['Error', 'a string'],
])('a %s is our own error, with its name and without its message', (name, error) => {
  expect(appErrorOf(error, 5)).toEqual({
    kind: 'internal',
    field: null,
    retryAt: null,
    text: '',
    detail: { status: 0, code: name, requestId: '', correlationId: '', at: 5 },
  });
  expect(appErrorOf(new StoreFullError('x'), 5).kind).toBe('storage-full');
});

describe('a programming error while a customer is read', () => {
  test('is told as ours, and nothing repeats it by itself', async () => {
    const { machine, worker, panel } = await mistaken();
    expect(worker.lastView(panel)?.customer).toMatchObject({
      state: 'unknown',
      appError: { kind: 'internal' },
      readAgainAt: null,
    });
    const before = readings(machine);
    await worker.pass(30 * 60_000);
    expect(readings(machine)).toBe(before);
    machine.readRule = null;
    await panel.call('check-again', {});
    await worker.until(() => worker.lastView(panel)?.customer?.state === 'not-provided');
  });

  test('is recorded with time, kind and type, and without a name; the next worker still knows it', async () => {
    const { machine, worker } = await mistaken();
    const [entry] = await recorded(worker);
    expect(entry).toMatchObject({ kind: 'internal', place: 'customer', error: 'TypeError', at: machine.now });
    const next = machine.worker();
    const kept = await recorded(next);
    expect(kept).toContainEqual(entry);
    expect(JSON.stringify(kept)).not.toMatch(NAMES);
    expect(JSON.stringify(machine.local.get('diagnostics'))).not.toMatch(NAMES);
  });

  test('goes from the records by Clear, by a wipe, and with the consent', async () => {
    for (const how of ['clear', 'customers', 'journal', 'consent'] as const) {
      const { machine, worker } = await mistaken();
      const settings = worker.page('settings');
      expect(await recorded(worker)).not.toEqual([]);
      machine.readRule = null;
      if (how === 'clear') await settings.call('clear-diagnostics', {});
      else if (how === 'consent') await settings.call('withdraw-consent', {});
      else await settings.call('wipe', { what: how });
      await worker.settle();
      expect(machine.local.has('diagnostics'), how).toBe(false);
    }
  });
});

test('a refusal of Microsoft’s is recorded with its status, code and ids', async () => {
  const id = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
  const machine = new Machine();
  const worker = await machine.signedIn();
  await worker.settle();
  machine.readRule = {
    path: /agreements/,
    answer: () =>
      new Response('{"code":900421,"description":"Haruka Sato of Fabrikam"}', {
        status: 403,
        headers: { 'MS-RequestId': id, 'MS-CorrelationId': id },
      }),
  };
  await worker.panelOn(7);
  await worker.settle();
  const all = await recorded(worker);
  expect(all).toContainEqual(expect.objectContaining({ place: 'customer', status: 403, code: '900421', requestId: id }));
  expect(JSON.stringify(all)).not.toMatch(NAMES);
});
