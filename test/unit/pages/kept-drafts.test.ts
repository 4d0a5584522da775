import { expect, test } from 'vitest';
import type { Draft } from '../../../lib/domain/draft';
import { keepDrafts } from '../../../lib/pages/panel/kept-drafts';
import { DRAFT, HARUKA, TENANT, tabView } from '../components/panel-samples';

const typed = (firstName: string): Draft => ({ ...DRAFT, signatory: { ...HARUKA, firstName } });
/** A background that answers when it is told to. */
const background = () => {
  const asked: { draft: Draft; take: () => void; stop: () => void }[] = [];
  const drafts = keepDrafts(
    (_tenantId, draft) =>
      new Promise<void>((resolve, reject) => asked.push({ draft, take: resolve, stop: () => reject(new Error('stopped')) })),
  );
  return { asked, drafts, names: () => asked.map(({ draft }) => draft.signatory.firstName) };
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a draft that a stopped worker did not take is saved with the next view, and then no more', async () => {
  const { asked, drafts, names } = background();
  drafts.save(TENANT, typed('K'));
  drafts.seen(tabView());
  expect(names()).toEqual(['K']);
  asked[0]?.stop();
  await turn();
  drafts.seen(tabView());
  expect(names()).toEqual(['K', 'K']);
  asked[1]?.take();
  await turn();
  drafts.seen(tabView());
  expect(names()).toEqual(['K', 'K']);
});

test('only the newest letters count, whichever answer comes first', async () => {
  const { asked, drafts, names } = background();
  drafts.save(TENANT, typed('K'));
  drafts.save(TENANT, typed('Ke'));
  asked[0]?.take();
  asked[1]?.stop();
  await turn();
  drafts.seen(tabView());
  expect(names()).toEqual(['K', 'Ke', 'Ke']);
});

test('waits for the sign-in, and passes nothing to another agent', async () => {
  const { asked, drafts, names } = background();
  drafts.seen(tabView());
  drafts.save(TENANT, typed('K'));
  asked[0]?.stop();
  await turn();
  drafts.seen(tabView(null, { signIn: { status: 'signed-out', expired: true, appError: null } }));
  expect(names()).toEqual(['K']);
  const view = tabView();
  if (view.signIn.status !== 'signed-in') throw new Error('signed out');
  drafts.seen({ ...view, signIn: { ...view.signIn, agent: { ...view.signIn.agent, userId: 'hana' } } });
  drafts.seen(view);
  expect(names()).toEqual(['K']);
});
