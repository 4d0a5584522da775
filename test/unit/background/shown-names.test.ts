/** Names from Microsoft's records enter a view as they may be shown. */
import { expect, it } from 'vitest';
import { customerView } from '../../../lib/background/views/tab-view';
import { suggestDraft } from '../../../lib/domain/draft-rules';
import type { Confirmation, Signatory } from '../../../lib/domain/facts';
import { turnsOrder } from '../../../lib/domain/shown-text';
import { confirmation, DRAFT, entry, HARUKA, NOW, read, TENANT, tabView } from '../components/panel-samples';

const turned = (text: string) => `${text}\u202e\u2066`;
const PERSON: Signatory = { ...HARUKA, firstName: turned('Haruka'), lastName: turned('Sato') };

function viewWith(confirmations: readonly Confirmation[], companyName: string) {
  const { signIn } = tabView();
  if (signIn.status !== 'signed-in') throw new Error('Nobody is signed in.');
  return customerView({
    known: {
      customer: { tenantId: TENANT, companyName, domain: turned('fabrikam.onmicrosoft.com') },
      facts: { confirmations: read(confirmations), direct: read(false) },
      billing: null,
      reading: false,
      draft: DRAFT,
      journal: [{ ...entry('in-doubt'), companyName, userName: turned('Mina Kato'), signatory: PERSON }],
    },
    agent: signIn.agent,
    settings: { partnerKind: 'direct-bill', route: 'auto' } as Parameters<typeof customerView>[0]['settings'],
    routeLearned: null,
    since: NOW - 60_000,
    dismissed: [],
    readAgainAt: null,
    now: NOW,
  });
}

it('a customer, a record, its history and an act have no character that turns the order of a sentence', () => {
  const view = viewWith([confirmation(PERSON, '2020-01-01')], turned('Fabrikam K.K.'));
  expect(view.customer.companyName).toBe('Fabrikam K.K.');
  expect(view.attestation?.signatory.firstName).toBe('Haruka');
  expect(view.history.length).toBeGreaterThan(1);
  const { draft, ...shown } = view;
  expect(turnsOrder(JSON.stringify(shown))).toBe(false);
});

it('a company of which nothing can be seen has no name, so that its domain is shown', () => {
  expect(viewWith([], '\u3164\u200b').customer).toEqual({
    tenantId: TENANT,
    companyName: '',
    domain: 'fabrikam.onmicrosoft.com',
  });
});

it('a person who is suggested is as shown', () => {
  const facts = { confirmations: read([]), direct: read(false) };
  const billing = { signatory: PERSON, culture: '', country: '' };
  expect(suggestDraft('draft', facts, billing, NOW).signatory).toEqual(HARUKA);
});
