// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { concernKey } from '../../../lib/domain/draft-rules';
import { mountPanel } from './panel-mount';
import { appError, confirmation, DRAFT, entry, HARUKA, NOBODY, read, TENANT, tabView } from './panel-samples';

const ATTEST = /^Attest that/;
const MINA = { firstName: 'Mina', lastName: 'Kato', email: 'mina.kato@contoso.example', phone: '' };

describe('the button that is the statement', () => {
  it('says who accepted and on which day, and is rewritten while typing', async () => {
    const panel = mountPanel(tabView());
    expect(panel.text(panel.button(ATTEST))).toBe('Attest that Haruka Sato accepted on 22 Nov 2026');
    await panel.type('First name', 'Kenji');
    await panel.type('Acceptance date', '2025-03-14');
    expect(panel.text(panel.button(ATTEST))).toBe('Attest that Kenji Sato accepted on 14 Mar 2025');
  });

  it('speaks Japanese, family name first, in text and in the form', () => {
    const signatory = { ...HARUKA, firstName: '遥', lastName: '佐藤' };
    const panel = mountPanel(tabView({ draft: { ...DRAFT, signatory } }), 'ja');
    expect(panel.text(panel.button(/証明$/))).toBe('佐藤 遥 様が 2026年11月22日に同意したことを証明');
    expect([...panel.host.querySelectorAll('form label')].map(panel.text).slice(0, 2)).toEqual(['姓', '名']);
  });

  it('names nobody when nobody is known, and leads to the first empty field', async () => {
    const panel = mountPanel(tabView({ draft: { ...DRAFT, signatory: NOBODY, origin: { from: 'typed' } } }));
    expect(panel.text(panel.button(ATTEST))).toBe('Attest that (name) accepted on 22 Nov 2026');
    await panel.press(panel.button(ATTEST));
    expect(document.activeElement).toBe(panel.field('First name'));
    expect(panel.alerts()).toEqual(['Nothing was sent. Check: First name, Last name, and Email.']);
    expect(panel.actions.attest).not.toHaveBeenCalled();

    await panel.type('First name', 'Haruka');
    await panel.press(panel.button(ATTEST));
    expect(document.activeElement).toBe(panel.field('Last name'));
  });

  it('leads to the family name first in Japanese', async () => {
    const panel = mountPanel(tabView({ draft: { ...DRAFT, signatory: NOBODY, origin: { from: 'typed' } } }), 'ja');
    await panel.press(panel.button(/証明$/));
    expect(document.activeElement).toBe(panel.field('姓'));
    expect(panel.alerts()).toEqual(['送信していません。次の項目を確認してください: 姓、名、メール アドレス']);
  });

  it('ties a fault to its field and takes it back when the field changes', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Email', 'haruka.sato@fabrikam');
    await panel.press(panel.button(ATTEST));
    const email = panel.field('Email');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    const fault = panel.host.querySelector(`#${email.getAttribute('aria-describedby')}`);
    expect(panel.text(fault)).toBe('Enter a full address, like name@company.com');
    expect(panel.alerts()).toEqual(['Email: Enter a full address, like name@company.com']);

    await panel.type('Email', 'haruka.sato@fabrikam.example');
    expect(email.getAttribute('aria-invalid')).toBeNull();
    expect(panel.alerts()).toEqual([]);
  });

  it('shows no disguised name, refuses it in words, and does not send it', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Last name', 'Sato\u202e\u2066');
    expect(panel.text(panel.button(ATTEST))).toBe('Attest that Haruka Sato accepted on 22 Nov 2026');
    await panel.press(panel.button(ATTEST));
    expect(panel.alerts()).toEqual([
      'Last name: This last name holds invisible characters that change how it reads. Type it again.',
    ]);
    await panel.type('Last name', '\u3164');
    expect(panel.text(panel.button(ATTEST))).toBe('Attest that Haruka accepted on 22 Nov 2026');
    await panel.press(panel.button(ATTEST));
    expect(panel.alerts()).toEqual(['Last name: Enter the last name.']);
    expect(panel.actions.attest).not.toHaveBeenCalled();
  });

  it('cuts a name that no field takes to a few lines, and keeps the whole of it within reach', async () => {
    const long = 'Fabrikam '.repeat(600);
    const panel = mountPanel(tabView({ customer: { tenantId: TENANT, companyName: long, domain: 'fabrikam.onmicrosoft.com' } }));
    const heading = panel.host.querySelector<HTMLElement>('h1 > bdi');
    expect([heading?.className, heading?.tabIndex, heading?.textContent]).toEqual(['long', 0, long]);
    await panel.type('Last name', long);
    const inButton = panel.button(ATTEST).querySelector<HTMLElement>('bdi');
    expect([inButton?.className, inButton?.title.length]).toEqual(['long', `Haruka ${long}`.trim().length]);
    await panel.type('Last name', 'Sato');
    expect(panel.button(ATTEST).querySelector('bdi')?.className).toBe('');
  });

  it('refuses a date ahead of the agent’s calendar and says which day it is', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Acceptance date', '2026-11-23');
    await panel.press(panel.button(ATTEST));
    expect(panel.alerts()).toEqual(['Acceptance date: The date is in the future. Today is 22 Nov 2026.']);
    expect(panel.actions.attest).not.toHaveBeenCalled();
  });
});

describe('the act', () => {
  it('is done by one trusted press, with exactly what stands there', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Last name', 'Suzuki');
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).toHaveBeenCalledOnce();
    expect(panel.actions.attest).toHaveBeenCalledWith(TENANT, {
      ...DRAFT,
      signatory: { ...HARUKA, lastName: 'Suzuki' },
      origin: { from: 'billing-profile', edited: true },
    });
  });

  it('is not done by an event that a script made', async () => {
    const panel = mountPanel(tabView());
    await panel.press(panel.button(ATTEST), false);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    await panel.dispatch(panel.field('Email'), enter, false);
    expect(panel.actions.mayPress).not.toHaveBeenCalled();
    expect(panel.actions.attest).not.toHaveBeenCalled();
  });

  it('is done by Enter in a field, but not by the Enter that ends a conversion', async () => {
    const panel = mountPanel(tabView());
    const enter = (isComposing: boolean) =>
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing });
    await panel.dispatch(panel.field('Email'), enter(true), true);
    expect(panel.actions.attest).not.toHaveBeenCalled();
    await panel.dispatch(panel.field('Email'), enter(false), true);
    expect(panel.actions.attest).toHaveBeenCalledOnce();
  });

  it('is done once by a double click', async () => {
    const panel = mountPanel(tabView());
    let answer = (_: { outcome: 'taken' }) => {};
    panel.actions.attest.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).toHaveBeenCalledOnce();
    expect(panel.all()).toContain('Sending');
    answer({ outcome: 'taken' });
  });

  it('is not done while the panel is covered, and says so', async () => {
    const panel = mountPanel(tabView());
    panel.actions.mayPress.mockResolvedValue('covered');
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).not.toHaveBeenCalled();
    expect(panel.alerts()[0]).toContain('something covers this panel');
  });

  it('is not done for another customer than the one that was pressed for', async () => {
    const panel = mountPanel(tabView());
    let see = (_: 'counts') => {};
    panel.actions.mayPress.mockImplementation(() => new Promise((resolve) => (see = resolve)));
    await panel.press(panel.button(ATTEST));
    const other = { tenantId: 'other-tenant', companyName: 'Northwind', domain: 'northwind.onmicrosoft.com' };
    panel.show(tabView({ customer: other, draft: { ...DRAFT, draftId: 'draft-2' } }));
    see('counts');
    await vi.waitFor(() => expect(panel.alerts()[0]).toContain('the customer has changed'));
    expect(panel.actions.attest).not.toHaveBeenCalled();
  });

  it('is not done when another customer came under the pointer, until that one was looked at', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const panel = mountPanel(tabView());
    const other = { tenantId: 'other-tenant', companyName: 'Northwind', domain: 'northwind.onmicrosoft.com' };
    panel.show(tabView({ customer: other, draft: { ...DRAFT, draftId: 'draft-2' } }));
    clock.mockReturnValue(10_400);
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).not.toHaveBeenCalled();
    expect(panel.alerts()[0]).toContain('the customer has changed');
    clock.mockReturnValue(10_600);
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).toHaveBeenCalledExactlyOnceWith('other-tenant', { ...DRAFT, draftId: 'draft-2' });
  });

  it('goes on when a view of the same customer and draft comes in between', async () => {
    const panel = mountPanel(tabView());
    let see = (_: 'counts') => {};
    panel.actions.mayPress.mockImplementation(() => new Promise((resolve) => (see = resolve)));
    await panel.press(panel.button(ATTEST));
    panel.show(tabView({ reading: true, draft: structuredClone(DRAFT) }));
    see('counts');
    await vi.waitFor(() => expect(panel.actions.attest).toHaveBeenCalledOnce());
  });

  it('shows the background’s faults on the fields', async () => {
    const panel = mountPanel(tabView());
    panel.actions.attest.mockResolvedValue({ outcome: 'faulty', faults: [{ field: 'phone', fault: 'too-long' }] });
    await panel.press(panel.button(ATTEST));
    expect(panel.field('Phone (optional)').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(panel.field('Phone (optional)'));
  });

  it('says what is known when the worker did not answer', async () => {
    const panel = mountPanel(tabView());
    panel.actions.attest.mockResolvedValue({ outcome: 'failed', appError: null });
    await panel.press(panel.button(ATTEST));
    expect(panel.alerts()[0]).toContain('nothing is sent twice');
  });
});

describe('the wrong-person guard', () => {
  const suspicious = () => tabView({ draft: { ...DRAFT, signatory: MINA, origin: { from: 'typed' } } });
  /** The background judges, as it alone knows all domains: it asks until the draft carries the yes to this very question. */
  const mountGuarded = () => {
    const panel = mountPanel(suspicious());
    const concern = { kind: 'own-domain', domain: 'contoso.example' } as const;
    panel.actions.attest.mockImplementation(async (_tenantId, draft) =>
      draft.acknowledged === concernKey(concern, draft.signatory) ? { outcome: 'taken' } : { outcome: 'concern', concern },
    );
    return panel;
  };

  it('asks before anything is sent, with the reason, and offers correction first', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest.mock.calls[0]?.[1].acknowledged).toBeNull();
    const dialog = panel.dialog();
    expect(panel.text(dialog?.querySelector('h2'))).toBe('Did Mina Kato accept for Fabrikam K.K.?');
    expect(panel.text(dialog)).toContain('contoso.example is your partner domain');
    expect([...(dialog?.querySelectorAll('button') ?? [])].map(panel.text)).toEqual([
      'Correct the person',
      'Yes, attest for Mina Kato',
    ]);
    expect(dialog?.querySelector('button')?.classList).toContain('primary');
  });

  it('takes a yes once, and sends it with the draft', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button(/^Yes/));
    expect(panel.actions.attest).toHaveBeenCalledTimes(2);
    expect(panel.actions.attest.mock.calls[1]?.[1].acknowledged).toBe(
      concernKey({ kind: 'own-domain', domain: 'contoso.example' }, MINA),
    );
    expect(panel.dialog()).toBeNull();

    await panel.press(panel.button(ATTEST));
    expect(panel.dialog()).toBeNull();
    expect(panel.actions.attest).toHaveBeenCalledTimes(3);
  });

  it('asks again for another person', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button(/^Yes/));
    await panel.type('First name', 'Ken');
    await panel.press(panel.button(ATTEST));
    expect(panel.dialog()).not.toBeNull();
  });

  it('is withdrawn when another customer comes', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    const other = { tenantId: 'other-tenant', companyName: 'Northwind', domain: 'northwind.onmicrosoft.com' };
    panel.show(tabView({ customer: other, draft: { ...DRAFT, draftId: 'draft-2' } }));
    expect(panel.dialog()).toBeNull();
  });

  it('takes no yes from a script', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button(/^Yes/), false);
    expect(panel.actions.attest).toHaveBeenCalledOnce();
    expect(panel.actions.attest.mock.calls[0]?.[1].acknowledged).toBeNull();
  });

  it.each([
    [{ kind: 'own-domain', domain: 'contoso.example' }, 'Email'],
    [{ kind: 'role-mailbox', mailbox: 'info@contoso.example' }, 'Email'],
    [{ kind: 'placeholder-name', name: 'Mina' }, 'First name'],
    [{ kind: 'placeholder-name', name: 'Kato' }, 'Last name'],
  ] as const)('leads from %o to the field that it is about', async (concern, label) => {
    const panel = mountPanel(suspicious());
    panel.actions.attest.mockResolvedValue({ outcome: 'concern', concern });
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button('Correct the person'));
    await vi.waitFor(() => expect(document.activeElement).toBe(panel.field(label)));
  });

  it('goes back to the form on "Correct the person" and on Esc, without closing the panel', async () => {
    const panel = mountGuarded();
    await panel.press(panel.button(ATTEST));
    await panel.press(panel.button('Correct the person'));
    expect(panel.dialog()).toBeNull();

    await panel.press(panel.button(ATTEST));
    const esc = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await panel.dispatch(panel.dialog() as Element, esc, true);
    expect(panel.dialog()).toBeNull();
    expect(panel.actions.close).not.toHaveBeenCalled();
  });
});

describe('a press that does not count', () => {
  const enter = (repeat: boolean) => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, repeat });

  it.each([
    ['Send again', 'send-again'],
    ['Give up', 'give-up'],
  ] as const)('decides nothing on "%s", says so, and the next one counts', async (name, decision) => {
    const panel = mountPanel(tabView({ attestation: entry('undecided') }));
    panel.actions.mayPress.mockResolvedValueOnce('covered').mockResolvedValueOnce('too-soon');
    await panel.press(panel.button(name));
    expect(panel.alerts().at(-1)).toContain('something covers this panel');
    await panel.press(panel.button(name));
    expect(panel.alerts().at(-1)).toContain('only just come into view');
    expect(panel.actions.settleUndecided).not.toHaveBeenCalled();
    await panel.press(panel.button(name));
    expect(panel.actions.settleUndecided).toHaveBeenCalledExactlyOnceWith('entry-1', decision);
    expect(panel.all()).not.toContain('Not sent:');
  });

  it('is said in words where the background refused the decision, since the page or its customer has changed', async () => {
    const panel = mountPanel(tabView({ attestation: entry('undecided') }));
    panel.actions.settleUndecided.mockResolvedValueOnce(false);
    await panel.press(panel.button('Send again'));
    expect(panel.alerts().at(-1)).toContain('Not sent: the page or the customer has changed.');
    await panel.press(panel.button('Send again'));
    expect(panel.all()).not.toContain('Not sent:');
  });

  it('is said in the wrong-person dialog itself, and its "yes" is not kept', async () => {
    const panel = mountPanel(tabView());
    const concern = { kind: 'own-domain', domain: 'contoso.example' } as const;
    panel.actions.attest.mockResolvedValue({ outcome: 'concern', concern });
    await panel.press(panel.button(ATTEST));
    panel.actions.mayPress.mockResolvedValueOnce('covered');
    await panel.press(panel.button(/^Yes/));
    expect(panel.text(panel.dialog()?.querySelector('[role=alert]'))).toContain('something covers this panel');
    await panel.press(panel.button('Correct the person'));
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest.mock.calls.map(([, draft]) => draft.acknowledged)).toEqual([null, null]);
  });

  it('is every repetition of a held key, on the button and in a field', async () => {
    const panel = mountPanel(tabView());
    const button = panel.button(ATTEST);
    const held = enter(true);
    await panel.dispatch(button, held, true);
    // The browser makes the click of Enter unless it is told not to.
    expect(held.defaultPrevented).toBe(true);
    expect(panel.alerts()[0]).toContain('only just come into view');
    await panel.dispatch(panel.field('Email'), enter(true), true);
    expect(panel.actions.attest).not.toHaveBeenCalled();
    const first = enter(false);
    await panel.dispatch(button, first, true);
    expect(first.defaultPrevented).toBe(false);
  });

  it('falls through a button that takes no pointer yet, and is answered all the same', async () => {
    const panel = mountPanel(tabView());
    await panel.press(panel.button(ATTEST).parentElement as Element);
    expect(panel.actions.attest).not.toHaveBeenCalled();
    expect(panel.alerts()[0]).toContain('only just come into view');
    await panel.press(panel.button(ATTEST));
    expect(panel.actions.attest).toHaveBeenCalledOnce();
    expect(panel.alerts()).toEqual([]);
  });
});

describe('what was typed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return () => vi.useRealTimers();
  });

  it('is never overwritten by a pushed view of the same draft', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Email', 'h.sato@fabrikam.example');
    panel.show(tabView({ reading: true, draft: { ...DRAFT, signatory: { ...HARUKA, email: 'other@fabrikam.example' } } }));
    expect(panel.field('Email').value).toBe('h.sato@fabrikam.example');
  });

  it('gives way to a pushed draft as long as nothing was typed, and to another one under a new name no longer', async () => {
    const panel = mountPanel(tabView({ draft: { ...DRAFT, signatory: NOBODY, origin: { from: 'typed' } } }));
    panel.show(tabView());
    expect(panel.field('Email').value).toBe(HARUKA.email);
    await panel.type('Email', 'typed@fabrikam.example');
    panel.show(tabView({ draft: { ...DRAFT, draftId: 'draft-2' } }));
    expect(panel.field('Email').value).toBe('typed@fabrikam.example');
  });

  it('is saved after a pause, once, with its origin', async () => {
    const panel = mountPanel(tabView());
    await panel.type('First name', 'K');
    await panel.type('First name', 'Ke');
    expect(panel.actions.saveDraft).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(panel.actions.saveDraft).toHaveBeenCalledOnce();
    const [tenantId, draft] = panel.actions.saveDraft.mock.calls[0] ?? [];
    expect(tenantId).toBe(TENANT);
    expect(draft).toMatchObject({ signatory: { firstName: 'Ke' }, origin: { from: 'billing-profile', edited: true } });
    expect(panel.all()).toContain('From the billing profile, changed by you');
  });

  it('is saved at once when a field is left and when the page goes', async () => {
    const panel = mountPanel(tabView());
    await panel.type('First name', 'Ke');
    panel.field('First name').dispatchEvent(new FocusEvent('blur'));
    expect(panel.actions.saveDraft).toHaveBeenCalledTimes(1);
    await panel.type('First name', 'Ken');
    window.dispatchEvent(new Event('pagehide'));
    expect(panel.actions.saveDraft).toHaveBeenCalledTimes(2);
    expect(panel.actions.saveDraft.mock.calls[1]?.[1].signatory.firstName).toBe('Ken');
  });

  it('is saved for the customer it was typed for when another one comes', async () => {
    const panel = mountPanel(tabView());
    await panel.type('First name', 'Ken');
    panel.show(
      tabView({ customer: { tenantId: 'other', companyName: 'Other', domain: '' }, draft: { ...DRAFT, draftId: 'd2' } }),
    );
    vi.advanceTimersByTime(300);
    expect(panel.actions.saveDraft.mock.calls.map(([tenantId]) => tenantId)).toEqual([TENANT]);
  });

  it('changes no origin when only the date changes', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Acceptance date', '2026-11-20');
    vi.advanceTimersByTime(300);
    expect(panel.actions.saveDraft.mock.calls[0]?.[1].origin).toEqual({ from: 'billing-profile', edited: false });
  });

  it('stays through a refusal, with the refused field marked until it is changed', async () => {
    const panel = mountPanel(tabView());
    await panel.type('Phone (optional)', '+81 3 0000');
    panel.show(tabView({ attestation: entry('refused', { appError: appError('invalid-field', { field: 'phone' }) }) }));
    expect(panel.alerts()[0]).toContain('Not attested: check the phone number');
    expect(panel.alerts()[0]).toContain('What you typed is kept');
    const phone = panel.field('Phone (optional)');
    expect(phone.value).toBe('+81 3 0000');
    const fault = panel.host.querySelector(`#${phone.getAttribute('aria-describedby')}`);
    expect(panel.text(fault)).toBe('Microsoft refused this phone number.');
    expect(phone.getAttribute('aria-invalid')).toBe('true');
    await panel.type('Phone (optional)', '+81 3 5555 0142');
    expect(phone.getAttribute('aria-invalid')).toBeNull();
  });
});

describe('after the act', () => {
  it('shows the record, the mail’s time, and a reload that only the agent starts', async () => {
    const facts = { confirmations: read([confirmation(HARUKA, '2026-11-22')]), direct: read(false) };
    const panel = mountPanel(tabView({ state: 'provided', facts, attestation: entry('confirmed') }));
    expect(panel.status()).toEqual(['Provided', 'UnblockedThe acceptance is on record with Microsoft.']);
    expect(panel.all()).toContain('by about 12:12');
    expect(panel.all()).toContain('Reloading may clear what you entered');
    expect(panel.actions.reloadPage).not.toHaveBeenCalled();
    await panel.press(panel.button('Reload page'));
    expect(panel.actions.reloadPage).toHaveBeenCalledOnce();
    await panel.press(panel.button('Copy a heads-up note'));
    expect(panel.actions.copy.mock.calls[0]?.[0]).toContain('Dear Haruka Sato');
    expect(panel.all()).toContain('Copied');
  });

  it('offers nothing to press while in doubt, and never says "Not provided"', () => {
    const doubt = entry('in-doubt', { nextReadingAt: entry('in-doubt').settledAt as number, settledAt: null });
    const panel = mountPanel(tabView({ attestation: { ...doubt, nextReadingAt: (doubt.nextReadingAt ?? 0) + 15_000 } }));
    expect(panel.status()).toEqual(['Unknown']);
    expect(panel.all()).toContain('Next reading in 15 s');
    expect(panel.all()).toContain('11:41:57');
    expect(() => panel.button(ATTEST)).toThrow();
    expect(panel.all()).not.toContain('Not provided');
  });

  it('tells a server error from a connection that dropped', () => {
    const detail = { status: 500, code: '800003', requestId: '', correlationId: '', at: 0 };
    const appError = { kind: 'service-error', field: null, retryAt: null, text: '', detail } as const;
    const answered = mountPanel(tabView({ attestation: entry('in-doubt', { appError }) }));
    expect(answered.all()).toContain('Microsoft answered with an error');
    for (const wrong of ['connection dropped', 'Answer lost']) expect(answered.all()).not.toContain(wrong);
    const lost = mountPanel(
      tabView({ attestation: entry('in-doubt', { appError: { ...appError, detail: { ...detail, status: 0 } } }) }),
    );
    expect(lost.all()).toContain('connection dropped');
    expect(lost.all()).toContain('Answer lost');
  });

  it('asks when the record stays silent, and takes the answer from a trusted press only', async () => {
    const panel = mountPanel(tabView({ attestation: entry('undecided') }));
    await panel.press(panel.button('Send again'), false);
    expect(panel.actions.settleUndecided).not.toHaveBeenCalled();
    await panel.press(panel.button('Send again'));
    expect(panel.actions.settleUndecided).toHaveBeenLastCalledWith('entry-1', 'send-again');
    await panel.press(panel.button('Give up'));
    expect(panel.actions.settleUndecided).toHaveBeenLastCalledWith('entry-1', 'give-up');
  });
});
