import { expect, test } from 'vitest';
import { keepLearnedRoute } from '../../../lib/background/attestation/learned-route';

test('a mark that is being read while the agent has it forgotten does not come back', async () => {
  let answer: (mark: unknown) => void = () => {};
  const marks = {
    get: () =>
      new Promise<unknown>((resolve) => {
        answer = resolve;
      }),
    put: async () => {},
    remove: async () => {},
  };
  const route = keepLearnedRoute(
    marks,
    'p/u',
    () => 0,
    () => {},
  );
  const started = route.start();
  await route.forget();
  answer({ route: 'closed', at: 5 });
  await started;
  expect([route.learned(), route.closedAt()]).toEqual([null, null]);
});
