import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../../../lib/background/account-session';
import { createCreations } from '../../../../lib/background/new-customers/creations';
import type { Creation } from '../../../../lib/domain/creation';
import { emptyNewCustomer, type NewCustomerDraft } from '../../../../lib/domain/new-customer';
import { createPartnerCenter } from '../../../../lib/partner-center/client';
import { openStore, type Store } from '../../../../lib/storage/store';

const KEY = 'partner-1/user-1';
const NEW = 'b83d0f47-95c6-4e21-87ba-1c2f6d9e0a58';
const PASSWORD = 'Madeup-Pw-0001';
const DRAFT: NewCustomerDraft = {
  ...emptyNewCustomer('f7019097-1901-48f4-ac00-e3b886918415', '2026-11-22'),
  companyName: 'Fabrikam New K.K.',
  country: 'JP',
  domainPrefix: 'fabrikamnew',
  firstName: 'Sora',
  lastName: 'Abe',
  email: 'soushin@fabrikamnew.example',
  addressLine1: '1-2-3 Marunouchi',
  city: 'Chiyoda-ku',
  state: '東京都',
  postalCode: '100-0005',
  agreement: 'accepted',
};

type Answer = 'take' | 'take-and-lose' | 'lose' | 'refuse' | 'take-and-refuse';

/** Partner Center as far as a new customer needs it, idempotent on the request id as the real one is. */
class Service {
  answer: Answer = 'take';
  /** Whether the customer list and the domain show what was taken. */
  shows = true;
  online = true;
  readonly posts: string[] = [];
  readonly taken = new Set<string>();

  fetch: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const headers = { 'MS-RequestId': 'server-request' };
    const visible = this.shows && this.taken.size > 0;
    if (init?.method === 'HEAD') return new Response(null, { status: visible ? 200 : 404, headers });
    const profile = { tenantId: NEW, domain: 'fabrikamnew.onmicrosoft.com', companyName: 'Fabrikam New K.K.' };
    if (init?.method !== 'POST') {
      expect(pathname).toBe('/v1/customers');
      return Response.json({ totalCount: 0, items: visible ? [{ id: NEW, companyProfile: profile }] : [] }, { headers });
    }
    const requestId = new Headers(init.headers).get('MS-RequestId') ?? '';
    this.posts.push(requestId);
    if (this.answer.startsWith('take')) this.taken.add(requestId);
    if (this.answer.endsWith('lose')) throw new TypeError('Failed to fetch');
    if (this.answer.endsWith('refuse')) {
      const refusal = { code: 3000, description: 'Invalid', data: ['BillingProfile.DefaultAddress.State'], source: 'PartnerFD' };
      return Response.json(refusal, { status: 400, headers });
    }
    const userCredentials = { userName: 'admin', password: PASSWORD };
    return Response.json({ id: NEW, companyProfile: profile, userCredentials }, { status: 201, headers });
  };
}

let store: Store;
let service: Service;
let now: number;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openStore();
  service = new Service();
  now = Date.UTC(2026, 10, 22, 3);
});

/** One life of the worker. `pass` lets its timers ring. */
function worker() {
  const timers: { at: number; run: () => void }[] = [];
  const listed: string[] = [];
  const alarms: number[] = [];
  const state = { working: true };
  const center = createPartnerCenter({
    fetch: service.fetch,
    token: async () => 'token',
    now: () => now,
    sleep: async () => {},
    online: () => service.online,
  });
  const agent = { partnerTenantId: 'partner-1', userId: 'user-1', displayName: 'Kenji Mori', userName: 'kenji' };
  const creations = createCreations({
    platform: {
      store,
      now: () => now,
      randomId: () => crypto.randomUUID(),
      after: (ms, run) => void timers.push({ at: now + ms, run }),
      wakeAt: (when) => void alarms.push(when),
      diagnostics: { recorder: () => () => {} } as never,
    },
    account: { key: KEY, agent, center } as unknown as Account,
    listed: (tenantId) => void listed.push(tenantId),
    changed: () => {},
    working: () => state.working,
  });
  const settled = async (phase: Creation['phase'], id = DRAFT.draftId) => {
    for (let turns = 0; turns < 400; turns++) {
      if ((await creations.get(id))?.phase === phase) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      const next = timers.sort((a, b) => a.at - b.at)[0];
      if (next && turns % 20 === 19) {
        timers.shift();
        now = Math.max(now, next.at);
        next.run();
      }
    }
    throw new Error(`never ${phase}: ${JSON.stringify(await creations.get(id))}`);
  };
  return { creations, listed, alarms, settled, state };
}

/** Everything that is on the disk, as text. */
async function onDisk(): Promise<string> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('countersign');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...opened.objectStoreNames];
  const all = await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve) => {
          const request = opened.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
        }),
    ),
  );
  opened.close();
  return JSON.stringify(all);
}

describe('a customer', () => {
  test('is created with one request, and its credentials go to the caller alone', async () => {
    const { creations, listed } = worker();
    const { creation, credentials } = await creations.create(DRAFT, null);
    expect(creation).toMatchObject({ phase: 'created', customerId: NEW, agreement: 'accepted', userName: 'Kenji Mori' });
    expect(credentials).toEqual({ userName: 'admin@fabrikamnew.onmicrosoft.com', password: PASSWORD });
    expect(service.posts).toEqual([DRAFT.draftId]);
    expect(listed).toEqual([NEW]);
    expect(await store.customers.get(KEY, NEW)).toMatchObject({ companyName: 'Fabrikam New K.K.' });
    expect(await onDisk()).toContain('fabrikamnew.onmicrosoft.com');
    expect(await onDisk()).not.toContain(PASSWORD);
  });

  test('is created once, whatever comes twice: the same draft, or another one with the same domain', async () => {
    const { creations } = worker();
    const other = { ...DRAFT, draftId: crypto.randomUUID() };
    const results = await Promise.all([
      creations.create(DRAFT, null),
      creations.create(DRAFT, null),
      creations.create(other, null),
    ]);
    expect(service.posts).toHaveLength(1);
    expect(results.filter(({ credentials }) => credentials !== null)).toHaveLength(1);
    expect((await creations.create(DRAFT, null)).credentials).toBeNull();
    expect(service.posts).toHaveLength(1);
  });

  test('whose answer was lost is found in the list, without its credentials, and never sent again', async () => {
    service.answer = 'take-and-lose';
    const { creations } = worker();
    const { creation, credentials } = await creations.create(DRAFT, null);
    expect(creation).toMatchObject({ phase: 'created', customerId: NEW, appError: null });
    expect(credentials).toBeNull();
    expect(service.posts).toHaveLength(1);
  });

  test('that is listed late is found by later readings', async () => {
    service.answer = 'take-and-lose';
    service.shows = false;
    const { creations, settled, alarms } = worker();
    expect((await creations.create(DRAFT, null)).creation).toMatchObject({ phase: 'in-doubt', readings: 1 });
    expect(alarms.length).toBeGreaterThan(0);
    service.shows = true;
    await settled('created');
    expect(service.posts).toHaveLength(1);
  });

  test('whose request never arrived is not created, once its domain is still free after several readings', async () => {
    service.answer = 'lose';
    const { creations, settled } = worker();
    const began = now;
    await creations.create(DRAFT, null);
    await settled('not-created');
    expect(now - began).toBeGreaterThanOrEqual(50_000);
    expect(service.posts).toHaveLength(1);
    // Another try is another request.
    service.answer = 'take';
    const again = await creations.create({ ...DRAFT, draftId: crypto.randomUUID() }, null);
    expect(again.creation.phase).toBe('created');
  });

  test('that Microsoft refuses is refused with the fields it names, once the list agrees', async () => {
    service.answer = 'refuse';
    const { creations } = worker();
    expect((await creations.create(DRAFT, null)).creation).toMatchObject({
      phase: 'refused',
      refused: ['state'],
      appError: { kind: 'invalid-field' },
    });
  });

  test('that exists although the answer was a refusal is created', async () => {
    service.answer = 'take-and-refuse';
    const { creations } = worker();
    expect((await creations.create(DRAFT, null)).creation).toMatchObject({ phase: 'created', customerId: NEW });
  });

  test('that was not sent, with no connection, is not in doubt', async () => {
    service.online = false;
    const { creations } = worker();
    expect((await creations.create(DRAFT, null)).creation).toMatchObject({ phase: 'not-sent', appError: { kind: 'offline' } });
    expect(service.posts).toHaveLength(0);
  });
});

describe('a worker that stopped', () => {
  const left = (phase: Creation['phase']) => async () => {
    const { creations } = worker();
    // What the worker before has written, up to this phase.
    service.answer = 'take-and-lose';
    service.shows = false;
    await creations.create(DRAFT, null);
    service.shows = true;
    await store.creations.wipe(KEY);
    const standing = (await store.creations.get(KEY, DRAFT.draftId)) as Creation;
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('countersign');
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = db.transaction('newCustomers', 'readwrite');
      transaction.objectStore('newCustomers').put({ ...standing, phase, readings: 0, account: KEY });
      transaction.oncomplete = () => resolve();
    });
    db.close();
  };

  test('while sending leaves a doubt, which the next one settles by reading', async () => {
    await left('sending')();
    const next = worker();
    await next.creations.resume();
    await next.settled('created');
    expect(service.posts).toHaveLength(1);
  });

  test('before sending has sent nothing', async () => {
    await left('written')();
    const next = worker();
    await next.creations.resume();
    expect((await next.creations.get(DRAFT.draftId))?.phase).toBe('not-sent');
    expect(service.posts).toHaveLength(1);
  });

  test('or whose account has signed out reads nothing more', async () => {
    await left('in-doubt')();
    const next = worker();
    next.state.working = false;
    await next.creations.resume();
    expect((await next.creations.get(DRAFT.draftId))?.phase).toBe('in-doubt');
  });
});
