import { expect, test } from 'vitest';
import { createTabs, NO_TAB } from '../../../../lib/background/tabs/tab-state';

test('tabs come back in another worker, each its own; a closed one does not; rubbish does no harm', async () => {
  const session = { customer: { by: 'tenant-id', tenantId: 'a' }, enteredAt: 1 } as const;
  const kept = new Map<string, unknown>([
    ['tab:x', {}],
    ['sign-in/account', {}],
  ]);
  let written = () => {};
  const area = {
    get: async () => ({}),
    getAll: async () => structuredClone(Object.fromEntries(kept)),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      if ('session-asked-for' in items) written();
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
  };
  const tabs = createTabs(area, { record() {}, recorder: () => () => {} });
  await tabs.start();
  tabs.change(7, { addressKey: 'a' });
  tabs.change(7, { session });
  tabs.change(8, { addressKey: 'b' });
  tabs.change(9, { addressKey: 'c' });
  tabs.drop(9);
  const all = new Promise<void>((resolve) => {
    written = resolve;
  });
  tabs.askedFor('byNavigation', session);
  await all;

  const next = createTabs(area, { record() {}, recorder: () => () => {} });
  await next.start();
  expect([...next.ids()].sort()).toEqual([7, 8]);
  expect(next.get(7)).toEqual({ ...NO_TAB, addressKey: 'a', session });
  expect(next.get(9)).toEqual(NO_TAB);
  expect(next.lastAskedFor()).toEqual({ byNavigation: session, inAdvance: null });
});
