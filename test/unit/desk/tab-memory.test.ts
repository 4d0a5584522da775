import { describe, expect, test } from 'vitest';
import type { CustomerClue } from '../../../lib/acceptance/sighting';
import { createTabs, memoryAfter, type Passage, type TabState } from '../../../lib/desk/tabs';
import { FABRIKAM, RETAIL } from './fake-world';

const area = {
  get: async () => ({}),
  getAll: async () => ({}),
  set: async () => {},
  remove: async () => {},
};
const NO_TAB = createTabs(area).get(1);
const FABRIKAM_CLUE: CustomerClue = { by: 'tenant-id', tenantId: FABRIKAM };
const RETAIL_CLUE: CustomerClue = { by: 'tenant-id', tenantId: RETAIL };
const NOW = 1_000;
const EARLIER = 500;
const tab = (memory: TabState['memory']): TabState => ({ ...NO_TAB, memory });
const under = { clue: FABRIKAM_CLUE, handedOverAt: EARLIER, landed: false };
const landed = { ...under, landed: true };
const passage = (change: Partial<Passage>): Passage => ({
  portal: 'admin-center',
  handsOver: null,
  redirected: false,
  askedBy: 'other',
  ...change,
});
const anew = (clue: CustomerClue) => ({ clue, handedOverAt: NOW, landed: false });

describe('what a tab remembers after a request', () => {
  test.each<readonly [string, TabState['memory'], Partial<Passage>, TabState['memory']]>([
    ['handed over', null, { handsOver: FABRIKAM_CLUE }, anew(FABRIKAM_CLUE)],
    ['handed over by the agent himself', null, { handsOver: FABRIKAM_CLUE, askedBy: 'agent' }, anew(FABRIKAM_CLUE)],
    ['handed over on the other portal', null, { handsOver: FABRIKAM_CLUE, portal: 'partner-center' }, anew(FABRIKAM_CLUE)],
    ['handed over anew', landed, { handsOver: RETAIL_CLUE }, anew(RETAIL_CLUE)],
    ['handed over, but nobody', landed, { handsOver: { by: 'none' } }, null],
    ['never handed over', null, {}, null],
    ['never handed over, within the admin center', null, { askedBy: 'admin-center' }, null],
    ['on to Partner Center', landed, { portal: 'partner-center', askedBy: 'admin-center' }, null],
    ['on to another page', landed, { portal: null, askedBy: 'admin-center' }, null],
    ['redirected on the way', under, { redirected: true }, under],
    ['redirected after landing', landed, { redirected: true }, landed],
    ['asked for by the admin center', landed, { askedBy: 'admin-center' }, landed],
    ['back from the sign-in page, on the way', under, { askedBy: 'sign-in-page' }, under],
    ['back from the sign-in page after landing: another may be signed in', landed, { askedBy: 'sign-in-page' }, null],
    ['the same in several hops', landed, { askedBy: 'sign-in-page', redirected: true }, null],
    ['asked for by the agent', landed, { askedBy: 'agent' }, landed],
    ['loaded again, first asked for by Partner Center', landed, { askedBy: 'partner-center' }, landed],
    ['by a link elsewhere', landed, { askedBy: 'other' }, null],
  ])('%s', (_name, memory, change, after) => {
    expect(memoryAfter(tab(memory), passage(change), { clue: FABRIKAM_CLUE, at: EARLIER }, NOW)).toEqual(after);
  });

  test.each<readonly [string, CustomerClue, number, boolean]>([
    ['into another admin center since', RETAIL_CLUE, EARLIER + 1, false],
    ['into the same one', FABRIKAM_CLUE, EARLIER + 1, true],
    ['into another one before', RETAIL_CLUE, EARLIER - 1, true],
  ])('a way %s in any tab', (_name, clue, at, kept) => {
    for (const askedBy of ['admin-center', 'agent'] as const)
      expect(memoryAfter(tab(landed), passage({ askedBy }), { clue, at }, NOW)).toEqual(kept ? landed : null);
  });

  test('no way is known', () => expect(memoryAfter(tab(landed), passage({ askedBy: 'agent' }), null, NOW)).toEqual(landed));
});

describe('tabs in the session storage', () => {
  test('come back in another worker, each its own; a closed one does not; rubbish does no harm', async () => {
    const kept = new Map<string, unknown>([
      ['tab:x', {}],
      ['sign-in/account', {}],
    ]);
    const map = {
      get: async () => ({}),
      getAll: async () => structuredClone(Object.fromEntries(kept)),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) kept.delete(key);
      },
    };
    const tabs = createTabs(map);
    await tabs.start();
    tabs.change(7, { addressKey: 'a' });
    tabs.change(7, { memory: landed });
    tabs.change(8, { addressKey: 'b' });
    tabs.change(9, { addressKey: 'c' });
    tabs.drop(9);
    await new Promise((resolve) => setTimeout(resolve, 5));

    const next = createTabs(map);
    await next.start();
    expect([...next.ids()].sort()).toEqual([7, 8]);
    expect(next.get(7)).toEqual({ ...NO_TAB, addressKey: 'a', memory: landed });
    expect(next.get(9)).toEqual(NO_TAB);
  });
});
