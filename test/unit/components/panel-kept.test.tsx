// @vitest-environment happy-dom
/** A form stays where it is, with its focus and its letters, while the customer is the same; and a press that does not count says so. */
import { describe, expect, it, vi } from 'vitest';
import type { Remedy } from '../../../lib/domain/remedies';
import type { TabView } from '../../../lib/domain/view';
import { mountPanel } from './panel-mount';
import { appError, customerView, DRAFT, entry, HARUKA, NOW, TENANT, tabView } from './panel-samples';

const ATTEST = /^Attest that/;
const NOT_READ: readonly Remedy[] = [{ kind: 'attest', open: false, reason: 'not-read' }];
const OTHER = { tenantId: 'other-tenant', companyName: 'Northwind', domain: 'northwind.onmicrosoft.com' };
const expired = (change: Partial<TabView> = {}) =>
  tabView(null, { signIn: { status: 'signed-out', expired: true, appError: null }, tenantId: TENANT, ...change });
const asHana = (view: TabView): TabView =>
  view.signIn.status === 'signed-in'
    ? { ...view, signIn: { ...view.signIn, agent: { ...view.signIn.agent, userId: 'hana' } } }
    : view;

/** A panel in whose email field the agent has typed, with the focus still in it. */
const typing = async () => {
  const panel = mountPanel(tabView());
  const email = panel.field('Email');
  email.focus();
  await panel.type('Email', 'typed@fabrikam.example');
  return { ...panel, email };
};

describe('what is being typed', () => {
  const views: readonly (readonly [string, readonly TabView[]])[] = [
    ['a worker that was stopped and names the draft anew', [tabView({ draft: { ...DRAFT, draftId: 'draft-2' } })]],
    [
      'a worker that also read another contact',
      [tabView({ draft: { ...DRAFT, draftId: 'draft-2', signatory: { ...HARUKA, email: 'x@y.example' } } })],
    ],
    ['facts that have grown old', [tabView({ state: 'unknown' }), tabView({ state: 'unknown', reading: true }), tabView()]],
    [
      'a reading that fails',
      [tabView({ state: 'unknown', appError: appError('throttled', { retryAt: NOW + 40_000 }), remedies: NOT_READ })],
    ],
    [
      'a line that is down',
      [tabView({ state: 'unknown', appError: appError('offline'), remedies: NOT_READ }, { online: false })],
    ],
    ['a block that comes and goes', [tabView({}, { blocked: false }), tabView()]],
    ['a sign-in that expires', [expired()]],
    ['a worker that was stopped after that, on a page that names a domain', [expired({ tenantId: null, customerOf: 'asking' })]],
    [
      'the whole way through a new sign-in',
      [
        expired(),
        tabView(null, { signIn: { status: 'signing-in' }, tenantId: TENANT }),
        tabView(null, { tenantId: TENANT }),
        tabView({ reading: true, draft: { ...DRAFT, draftId: 'draft-2' } }),
      ],
    ],
    [
      'a sign-in that failed',
      [expired({ signIn: { status: 'signed-out', expired: true, appError: appError('conditional-access') } })],
    ],
    ['a refusal', [tabView({ attestation: entry('refused', { appError: appError('invalid-field', { field: 'phone' }) }) })]],
    ['an act that was not sent', [tabView({ attestation: entry('not-sent', { appError: null, sentAt: null }) })]],
  ];
  it.each(views)('stays in the same field, with the focus, through %s', async (_name, pushed) => {
    const panel = await typing();
    for (const view of pushed) {
      panel.show(view);
      expect(panel.field('Email')).toBe(panel.email);
      expect(panel.email.value).toBe('typed@fabrikam.example');
      expect(document.activeElement).toBe(panel.email);
      expect(panel.button(/^Attest that Haruka Sato accepted/)).toBeTruthy();
    }
  });

  it('comes back after an act that was refused, and goes with one that is on record', async () => {
    const panel = await typing();
    panel.show(tabView({ attestation: entry('sending'), remedies: [{ kind: 'attest', open: false, reason: 'in-doubt' }] }));
    expect(() => panel.field('Email')).toThrow();
    panel.show(
      tabView({ attestation: entry('refused', { appError: appError('refused') }), draft: { ...DRAFT, draftId: 'draft-2' } }),
    );
    expect(panel.field('Email').value).toBe('typed@fabrikam.example');
    panel.show(tabView({ state: 'provided', attestation: entry('confirmed') }));
    panel.show(tabView({ draft: { ...DRAFT, draftId: 'draft-3' } }));
    expect(panel.field('Email').value).toBe(HARUKA.email);
  });

  it.each<readonly [string, TabView]>([
    ['another customer', tabView({ customer: OTHER, draft: { ...DRAFT, draftId: 'draft-2' } }, { tenantId: OTHER.tenantId })],
    ['another agent', asHana(tabView())],
  ])('is not shown beside %s', async (_name, view) => {
    const panel = await typing();
    panel.show(expired());
    panel.show(view);
    expect(panel.field('Email').value).toBe(HARUKA.email);
  });

  it.each<readonly [string, TabView]>([
    ['has signed out', tabView(null, { signIn: { status: 'signed-out', expired: false, appError: null }, tenantId: TENANT })],
    ['is on another page', expired({ addressKey: 'elsewhere', tenantId: null })],
    ['is with another customer', expired({ tenantId: OTHER.tenantId })],
    ['is another agent', asHana(tabView(null, { tenantId: TENANT }))],
  ])('goes when the agent %s', async (_name, view) => {
    const panel = await typing();
    panel.show(view);
    expect(() => panel.field('Email')).toThrow();
    expect(panel.all()).not.toContain('Fabrikam');
  });

  it('is sent under the name that the background gave last', async () => {
    const panel = await typing();
    panel.show(tabView({ draft: { ...DRAFT, draftId: 'draft-2' } }));
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest.mock.lastCall?.[1]).toMatchObject({
      draftId: 'draft-2',
      signatory: { ...HARUKA, email: 'typed@fabrikam.example' },
    });
  });
});

describe('a press', () => {
  it('counts at once when the worker was stopped in between and nothing that is seen has changed', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const panel = mountPanel(tabView());
    const button = panel.button(ATTEST);
    panel.show(tabView({ draft: { ...structuredClone(DRAFT), draftId: 'draft-2' } }));
    expect(panel.button(ATTEST)).toBe(button);
    clock.mockReturnValue(10_050);
    await panel.press(button);
    expect(panel.actions.attest).toHaveBeenCalledExactlyOnceWith(TENANT, { ...DRAFT, draftId: 'draft-2' });
  });

  it('does not count, and says so, when another person came under the pointer', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const panel = mountPanel(tabView());
    panel.show(tabView({ draft: { ...DRAFT, signatory: { ...HARUKA, lastName: 'Ito' } } }));
    clock.mockReturnValue(10_400);
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).not.toHaveBeenCalled();
    expect(panel.alerts()[0]).toContain('Not sent');
  });

  it('that met a stopped worker is called not sent as soon as a view says that nothing was begun', async () => {
    const panel = mountPanel(tabView());
    panel.actions.attest.mockResolvedValue({ outcome: 'failed', appError: null });
    await panel.press(panel.button(ATTEST));
    panel.show(tabView({ draft: { ...DRAFT, draftId: 'draft-2' } }));
    expect(panel.alerts()).toEqual([
      'Not sent: Countersign was interrupted before anything left. What you typed is kept: press again.',
    ]);
    panel.show(tabView({ attestation: entry('confirmed'), state: 'provided' }));
    expect(panel.alerts()).toEqual([]);
  });

  it.each<readonly [string, TabView, RegExp]>([
    ['offline', tabView({ appError: appError('offline'), remedies: NOT_READ }, { online: false }), /^Not sent: No connection/],
    ['throttled', tabView({ appError: appError('throttled'), remedies: NOT_READ }), /^Not sent: .*Microsoft/],
    ['signed out', expired(), /^Not sent: You are signed out/],
  ])('that the background did not take because it is %s says that', async (_name, view, said) => {
    const panel = mountPanel(tabView());
    panel.actions.attest.mockImplementation(async () => {
      panel.show(view);
      return { outcome: 'not-open' };
    });
    await panel.press(panel.button(ATTEST));
    await vi.waitFor(() => expect(panel.alerts().some((alert) => said.test(alert))).toBe(true));
  });
});

describe('an act that was not sent', () => {
  it('says so when the worker was stopped between the press and the sending', () => {
    const panel = mountPanel(tabView({ attestation: entry('not-sent', { appError: null, sentAt: null }) }));
    expect(panel.alerts()).toEqual([
      'Not sentCountersign was interrupted before anything left. What you typed is kept: press again.',
    ]);
    expect(panel.button(ATTEST)).toBeTruthy();
  });

  it('says nothing when the agent gave it up', () => {
    const panel = mountPanel(tabView({ attestation: entry('not-sent', { appError: null }) }));
    expect(panel.alerts()).toEqual([]);
  });

  it('for want of a line is never called refused, and its bar goes with the line back', () => {
    const attestation = entry('not-sent', { appError: appError('offline') });
    const panel = mountPanel(tabView({ attestation }, { online: false }));
    expect(panel.alerts()[0]).toMatch(/^Not sent: No connection/);
    expect(panel.field('Email').value).toBe(HARUKA.email);
    panel.show(tabView({ attestation }));
    expect(panel.alerts()).toEqual([]);
    expect(panel.all()).not.toContain('No connection');
    expect(panel.button(ATTEST)).toBeTruthy();
    panel.show(tabView({ attestation: entry('refused', { appError: appError('offline') }) }));
    expect(panel.all()).not.toContain('Not attested');
  });

  it('because the sign-in had ended says so after the next sign-in too, and asks for none', () => {
    const panel = mountPanel(tabView({ attestation: entry('not-sent', { appError: appError('signed-out') }) }));
    expect(panel.alerts()[0]).toMatch(/^Not sent: You are signed out.*What you typed is kept/);
    expect(() => panel.button('Sign in')).toThrow();
  });
});

describe('a sign-in that has expired', () => {
  it('is renewed from the bar itself, beside the form', async () => {
    const panel = await typing();
    panel.show(expired());
    const bar = panel.host.querySelector('.bar[role=alert]');
    expect(panel.text(bar)).toContain('Your sign-in has expired');
    await panel.press(bar?.querySelector('button') as Element);
    expect(panel.actions.signIn).toHaveBeenCalledExactlyOnceWith(false);
    expect(panel.status()).toEqual(['Unknown']);
    expect(() => panel.button('Check again')).toThrow();
    panel.show(tabView(null, { signIn: { status: 'signing-in' }, tenantId: TENANT }));
    expect(panel.all()).toContain('Microsoft’s sign-in window');
    expect(panel.field('Email').value).toBe('typed@fabrikam.example');
  });

  it('while an act is under way shows no act to press', () => {
    const panel = mountPanel(
      tabView({ attestation: entry('in-doubt'), remedies: [{ kind: 'attest', open: false, reason: 'in-doubt' }] }),
    );
    panel.show(expired());
    expect(() => panel.button(ATTEST)).toThrow();
    expect(panel.button('Sign in')).toBeTruthy();
  });
});

it('a customer that could never be read gets no form', () => {
  const panel = mountPanel(tabView(customerView({ state: 'unknown', appError: appError('throttled'), remedies: NOT_READ })));
  expect(() => panel.field('Email')).toThrow();
});
