// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { hasCountdown } from '../../../components/panel';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import type { AttestationPhase } from '../../../lib/domain/journal';
import type { ClosedReason, Remedy } from '../../../lib/domain/remedies';
import type { CustomerRow, TabView } from '../../../lib/domain/view';
import { wordsFor } from '../../../lib/i18n';
import { mountPanel } from './panel-mount';
import { appError, confirmation, entry, HARUKA, NONE, NOW, read, TENANT, tabView } from './panel-samples';

const KINDS = Object.keys(wordsFor('en').errors) as AppErrorKind[];
const closed = (reason: ClosedReason, ...more: Remedy[]): Remedy[] => [{ kind: 'attest', open: false, reason }, ...more];
const signedOut = (kind: AppErrorKind | null, expired = false): TabView =>
  tabView(null, { signIn: { status: 'signed-out', expired, appError: kind && appError(kind) } });
const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });

describe.each(['en', 'ja'] as const)('every error, in %s', (language) => {
  const words = wordsFor(language);

  it.each(KINDS)('%s while reading: an alert with cause and next step, and nothing called not provided', (kind) => {
    const view = tabView({ state: 'unknown', appError: appError(kind), remedies: closed('not-read') }, { blocked: false });
    const panel = mountPanel(view, language);
    expect(panel.alerts()).toHaveLength(1);
    expect(panel.alerts()[0]).toContain(words.errors[kind].title);
    expect(panel.all()).toContain(words.errors[kind].next.replace(/[.。]$/, '').slice(0, 6));
    expect(panel.status()).toEqual([words.states.unknown]);
  });

  it.each(KINDS)('%s as a refusal: an alert that says nothing was recorded, and the form is still there', (kind) => {
    const panel = mountPanel(tabView({ attestation: entry('refused', { appError: appError(kind) }) }), language);
    expect(panel.alerts()).toHaveLength(1);
    expect(panel.alerts()[0]).toContain(words.errors[kind].title);
    expect(panel.alerts()[0]).toContain(words.panel.nothingRecorded);
    expect(panel.alerts()[0]).toContain(words.errors[kind].next);
    expect(panel.field(words.panel.fields.email).value).toBe(HARUKA.email);
  });

  it.each(KINDS)('%s while signing in: an alert and a way to sign in', (kind) => {
    const panel = mountPanel(signedOut(kind), language);
    expect(panel.alerts()[0]).toContain(words.errors[kind].next);
    expect(panel.button(words.common.signIn)).toBeTruthy();
  });
});

describe('the details for support', () => {
  it('hold status, code, time and request, and the server’s own text', () => {
    const refused = appError('refused', { text: 'Property is not valid.', detail: { ...detail, correlationId: 'corr-1' } });
    const panel = mountPanel(tabView({ attestation: entry('refused', { appError: refused }) }));
    const details = panel.text(panel.host.querySelector('details'));
    for (const part of ['400', '3000', '11:42:08', 'Request ID 7c1b0a44', 'Correlation ID corr-1', 'Property is not valid.']) {
      expect(details).toContain(part);
    }
  });
  it('give each id to be copied by itself', async () => {
    const refused = appError('refused', { detail: { ...detail, correlationId: 'corr-1' } });
    const panel = mountPanel(tabView({ attestation: entry('refused', { appError: refused }) }));
    await panel.press(panel.button('Copy request ID'));
    expect(panel.actions.copy).toHaveBeenLastCalledWith('7c1b0a44');
    await panel.press(panel.button('Copy correlation ID'));
    expect(panel.actions.copy).toHaveBeenLastCalledWith('corr-1');
  });
  const detail = { status: 400, code: '3000', requestId: '7c1b0a44', correlationId: '', at: NOW };
});

describe('before there is a customer', () => {
  it('leads to Settings when nothing is set up', async () => {
    const panel = mountPanel(tabView(null, { signIn: { status: 'not-configured' } }));
    await panel.press(panel.button('Open settings'));
    expect(panel.actions.openSettings).toHaveBeenCalledOnce();
    expect(panel.status()).toEqual([]);
  });

  it('says that an expired sign-in lost nothing', async () => {
    const panel = mountPanel(signedOut(null, true));
    expect(panel.all()).toContain('What you typed on this page and here is kept');
    await panel.press(panel.button('Sign in'));
    expect(panel.actions.signIn).toHaveBeenCalledWith(false);
  });

  it('waits in words while signing in', () => {
    const panel = mountPanel(tabView(null, { signIn: { status: 'signing-in' } }));
    expect(panel.all()).toContain('Microsoft’s sign-in window');
  });

  it('says that it is looking the customer up, and calls it nothing yet', () => {
    const panel = mountPanel(tabView(null, { customerOf: 'page' }));
    expect(panel.text(panel.host.querySelector('h1'))).toBe('Looking up the customer');
    expect(panel.status()).toEqual([]);
  });
});

describe('which customer', () => {
  const rows = ['Fabrikam K.K.', 'Fabrikam Residences'].map(
    (companyName, index): CustomerRow => ({
      customer: { tenantId: `tenant-${index}`, companyName, domain: `fabrikam${index}.onmicrosoft.com` },
      state: index === 0 ? 'not-provided' : 'provided',
      agreedOn: null,
      readAt: null,
    }),
  );
  const asking = async (openedBy: 'agent' | 'block') => {
    const panel = mountPanel(tabView(null, { customerOf: 'none', openedBy: null }));
    panel.actions.search.mockResolvedValue({ rows, matching: 2, needsAction: 1, notRead: 0, all: 1284 });
    panel.show(tabView(null, { customerOf: 'asking', openedBy, customersKnown: 1285 }));
    await vi.waitFor(() => expect(panel.all()).toContain('2 of 1,284 customers'));
    return { ...panel, search: panel.host.querySelector('input[type=search]') as HTMLInputElement };
  };

  it('says why the list could not be read, and when that is tried again', async () => {
    const panel = mountPanel(
      tabView(null, {
        customerOf: 'asking',
        customersKnown: 0,
        listReadAt: null,
        listError: appError('service-error'),
        listReadAgainAt: NOW + 30_000,
      }),
    );
    await vi.waitFor(() => expect(panel.host.querySelector('[role=alert]')).not.toBeNull());
    const alert = panel.host.querySelector('[role=alert]')?.textContent;
    expect(alert).toContain(wordsFor('en').errors['service-error'].title);
    expect(alert).toContain('Countersign tries again by itself at ');
    expect(panel.all()).not.toContain('It is being read now');
  });

  it('focuses the search only when the agent opened the panel', async () => {
    const byAgent = await asking('agent');
    expect(document.activeElement).toBe(byAgent.search);
    const byBlock = await asking('block');
    expect(document.activeElement).not.toBe(byBlock.search);
  });

  it('says how old each state is', async () => {
    const panel = await asking('agent');
    panel.actions.search.mockResolvedValue({
      rows: rows.map((row, index) => (index === 0 ? row : { ...row, readAt: NOW - 3 * 86_400_000 })),
      matching: 2,
      needsAction: 1,
      notRead: 1,
      all: 1284,
    });
    panel.search.value = 'fab';
    panel.search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(panel.text(panel.button(/Residences/))).toContain('read 19 Nov 2026'));
    expect(panel.text(panel.button(/K\.K/))).toBe('Fabrikam K.K.Not provided · Not read yetfabrikam0.onmicrosoft.com');
  });

  it('is chosen by keyboard: ↓ into the list, one tab stop, ↑ back', async () => {
    const panel = await asking('agent');
    const key = (name: string) => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    await panel.dispatch(panel.search, key('ArrowDown'), true);
    const first = panel.button(/^Fabrikam K/);
    expect(document.activeElement).toBe(first);
    await panel.dispatch(first, key('ArrowDown'), true);
    const second = panel.button(/^Fabrikam R/);
    expect(document.activeElement).toBe(second);
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
    await panel.press(second);
    expect(panel.actions.chooseCustomer).toHaveBeenCalledWith('tenant-1');
    await panel.dispatch(second, key('Home'), true);
    await panel.dispatch(first, key('ArrowUp'), true);
    expect(document.activeElement).toBe(panel.search);
  });

  it('clears the search on Esc, and closes on the next', async () => {
    const panel = await asking('agent');
    panel.search.value = 'fab';
    panel.search.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(panel.actions.search).toHaveBeenLastCalledWith('fab'));
    await panel.dispatch(panel.search, escapeKey(), true);
    expect(panel.search.value).toBe('');
    expect(panel.actions.close).not.toHaveBeenCalled();
    await panel.dispatch(panel.search, escapeKey(), true);
    expect(panel.actions.close).toHaveBeenCalledOnce();
  });
});

describe('one customer', () => {
  it('says who, the state in a status, and both facts with their own age', () => {
    const facts = {
      confirmations: read([confirmation(HARUKA, '2025-03-14')]),
      direct: { status: 'read', value: false, readAt: NOW - 2 * 86_400_000 },
    } as const;
    const panel = mountPanel(tabView({ state: 'provided', facts, remedies: closed('already-provided') }, { blocked: false }));
    expect(panel.text(panel.host.querySelector('h1'))).toBe('Fabrikam K.K.');
    expect(panel.status()).toEqual(['Provided']);
    expect([...panel.host.querySelectorAll('.facts > div')].map(panel.text)).toEqual([
      'Partner confirmationHaruka Sato, 14 Mar 2025read 11:42',
      'Direct acceptanceNot acceptedread 20 Nov 2026, 11:42',
    ]);
    expect(panel.host.querySelector('.button.primary')).toBeNull();
  });

  it('says beside the state how old it is, once that is more than a moment', () => {
    const old = { status: 'read', value: true, readAt: NOW - 3 * 86_400_000 } as const;
    const provided = { state: 'provided', remedies: closed('already-provided') } as const;
    const cached = mountPanel(tabView({ ...provided, facts: { confirmations: read([]), direct: old } }));
    expect(cached.text(cached.host.querySelector('.verdict'))).toContain('read 19 Nov 2026, 11:42');
    expect(cached.status()).toEqual(['Provided']);
    const justNow = { status: 'read', value: true, readAt: NOW + 20_000 } as const;
    const fresh = mountPanel(tabView({ ...provided, facts: { confirmations: read([]), direct: justNow } }));
    expect(fresh.text(fresh.host.querySelector('.verdict'))).toBe('ProvidedCheck again');
  });

  it('says when the role, and not the moment, keeps a fact from being read', () => {
    const failed = (kind: AppErrorKind) => ({ status: 'failed', appError: appError(kind), triedAt: NOW, last: null }) as const;
    const facts = { confirmations: failed('wrong-role'), direct: failed('service-error') };
    const panel = mountPanel(tabView({ state: 'unknown', facts, remedies: closed('not-read') }, { blocked: false }));
    expect([...panel.host.querySelectorAll('.facts > div')].map(panel.text)).toEqual([
      'Partner confirmationNot readable with your role',
      'Direct acceptanceCould not be read now',
    ]);
  });

  it('says as whom one attests, and leads to another account', async () => {
    const panel = mountPanel(tabView());
    expect(panel.all()).toContain('Attesting as mina.kato@contoso.example');
    await panel.press(panel.button('Switch account'));
    expect(panel.actions.signIn).toHaveBeenCalledWith(true);
  });

  it('says for one second nothing, then Unknown, while a customer is read for the first time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const never = { confirmations: { status: 'never' }, direct: { status: 'never' } } as const;
    const panel = mountPanel(tabView({ state: 'unknown', reading: true, facts: never, remedies: closed('not-read') }));
    expect(panel.status()).toEqual([]);
    expect(panel.host.querySelectorAll('.skeleton')).toHaveLength(2);
    act(() => void vi.advanceTimersByTime(1000));
    vi.useRealTimers();
    expect(panel.status()).toEqual(['Unknown']);
  });

  it('announces a block politely and takes no focus', async () => {
    const panel = mountPanel(tabView());
    const said = panel.host.querySelector('[data-announcement]');
    expect(said?.getAttribute('aria-live')).toBe('polite');
    await vi.waitFor(() => expect(panel.text(said)).toBe('Countersign: purchase blocked, Fabrikam K.K., not provided'));
    expect(document.activeElement).toBe(document.body);
  });

  it('focuses the customer’s name when the agent opened the panel', () => {
    const panel = mountPanel(tabView({}, { openedBy: 'agent' }));
    expect(document.activeElement).toBe(panel.host.querySelector('h1'));
    expect(panel.text(panel.host.querySelector('[data-announcement]'))).toBe('');
  });

  it('comes before the launcher in the tab order', () => {
    const panel = mountPanel(tabView());
    const order = [...panel.host.querySelectorAll('h1, button, input')].map(
      (one) => one.getAttribute('aria-label') ?? (panel.text(one) || one.getAttribute('name')),
    );
    const expected = [
      'Fabrikam K.K.',
      'Copy tenant ID',
      'Check again',
      'firstName',
      'agreedOn',
      'Invite customer',
      'More',
      'Close',
    ];
    const places = expected.map((one) => order.indexOf(one));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says why a provided customer is still blocked, and offers to reload', () => {
    const panel = mountPanel(
      tabView({ state: 'provided', facts: { ...NONE, direct: read(true) }, remedies: closed('already-provided') }),
    );
    expect(panel.all()).toContain('This page still says the purchase is blocked');
    expect(panel.button('Reload page')).toBeTruthy();
  });

  it('keeps the agent where he was when the line is down', () => {
    const panel = mountPanel(tabView({}, { online: false }));
    expect(panel.all()).toContain('This device is offline');
    expect(panel.field('Email').value).toBe(HARUKA.email);
  });

  it('says in whole seconds when Microsoft lets it go on', () => {
    const slow = appError('throttled', { retryAt: NOW + 40_000 });
    const panel = mountPanel(tabView({ state: 'unknown', appError: slow, remedies: closed('not-read') }));
    expect(panel.alerts()[0]).toMatch(/wait until 11:42:48/i);
  });

  it('has one calm sentence for another cloud and for a stranger', () => {
    const other = mountPanel(tabView({ state: 'not-applicable', remedies: closed('other-cloud') }, { blocked: false }));
    expect(other.status()).toEqual(['Not applicable']);
    expect(other.all()).toContain('another Microsoft cloud');
    const stranger = { state: 'not-applicable', appError: appError('no-relationship'), remedies: closed('other-cloud') } as const;
    expect(mountPanel(tabView(stranger)).all()).toContain('not a customer of your partner account');
  });

  it('says in an alert that the agreement did not come', async () => {
    const panel = mountPanel(tabView());
    await panel.press(panel.button('Read the agreement'));
    await vi.waitFor(() => expect(panel.alerts()).toEqual(['Microsoft did not return the agreement. Try again in a moment.']));
  });

  it('says in an alert that the browser did not copy', async () => {
    const panel = mountPanel(tabView());
    panel.actions.copy.mockResolvedValue(false);
    await panel.press(panel.button('Copy tenant ID'));
    await vi.waitFor(() => expect(panel.alerts()).toEqual(['Not copied: the browser refused']));
  });

  it('opens the agreement, and says when another language came back', async () => {
    const panel = mountPanel(tabView());
    panel.actions.readAgreement.mockResolvedValue({ outcome: 'opened', language: 'en-US', asked: 'ja-JP', otherLanguage: true });
    await panel.press(panel.button('Read the agreement'));
    expect(panel.actions.readAgreement).toHaveBeenCalledWith(TENANT);
    await vi.waitFor(() => expect(panel.all()).toContain('Opened in English; Microsoft does not offer it in Japanese'));
  });
});

describe('the history', () => {
  it('is newest first, with who attested, and marks what is older than the text in force', () => {
    const panel = mountPanel(
      tabView({
        state: 'provided',
        facts: { ...NONE, direct: read(true) },
        remedies: closed('already-provided'),
        history: [
          { kind: 'attestation', firstName: 'Haruka', lastName: 'Sato', at: NOW, by: 'Mina Kato', phase: 'refused' },
          { kind: 'confirmation', firstName: 'Kenji', lastName: 'Ito', agreedOn: '2021-02-08', by: null, outdated: true },
        ],
      }),
    );
    expect([...panel.host.querySelectorAll('.history > li')].map(panel.text)).toEqual([
      'Refused by Microsoft: Haruka Sato22 Nov 2026 · by Mina Kato',
      'Confirmed: Kenji Ito accepted8 Feb 2021 · before the text of April 2023',
    ]);
  });
});

describe('who may not attest', () => {
  it('a role that is not enough gets the reason, a request for a colleague, and another account', async () => {
    const view = tabView({ remedies: closed('role', { kind: 'ask-colleague' }, { kind: 'invite' }) });
    const agent = view.signIn.status === 'signed-in' ? view.signIn.agent : null;
    const signIn = {
      status: 'signed-in',
      agent: { ...(agent as NonNullable<typeof agent>), roles: ['helpdesk-agent'] },
    } as const;
    const panel = mountPanel({ ...view, signIn });
    expect(panel.alerts()[0]).toContain('You are a Helpdesk agent');
    expect(() => panel.button(/^Attest/)).toThrow();
    await panel.press(panel.button('Copy request'));
    expect(panel.actions.copy.mock.calls[0]?.[0]).toContain(TENANT);
    await panel.press(panel.button('Use another account'));
    expect(panel.actions.signIn).toHaveBeenCalledWith(true);
  });

  it('a reseller gets a ready request, to copy or to open in email, and never a false state', async () => {
    const never = { confirmations: { status: 'never' }, direct: { status: 'never' } } as const;
    const panel = mountPanel(
      tabView({ state: 'unknown', facts: never, remedies: closed('reseller', { kind: 'ask-provider' }, { kind: 'invite' }) }),
    );
    expect(panel.status()).toEqual(['Unknown']);
    expect(panel.all()).toContain('Resellers can’t read it');
    await vi.waitFor(() => panel.field('Provider'));
    await panel.type('Provider', 'csp@northwind.example');
    await panel.press(panel.button('Open in email'));
    const [to, note] = panel.actions.openEmail.mock.calls[0] ?? [];
    expect(to).toBe('csp@northwind.example');
    expect(note?.body).toContain('Accepted by: [name, email]');
  });

  describe('a reseller’s request', () => {
    const view = () => tabView({ state: 'unknown', remedies: closed('reseller', { kind: 'ask-provider' }, { kind: 'invite' }) });
    const request = async () => {
      const panel = mountPanel(view());
      await vi.waitFor(() => panel.field('Provider'));
      return { ...panel, body: panel.host.querySelector('textarea') as HTMLTextAreaElement };
    };
    const write = (body: HTMLTextAreaElement, text: string) => {
      body.value = text;
      return act(async () => void body.dispatchEvent(new Event('input', { bubbles: true })));
    };

    it('names what is missing beside its field, and again when it leaves with gaps, which keeps nobody from copying', async () => {
      const panel = await request();
      const described = (element: Element) =>
        panel.text(panel.host.querySelector(`#${element.getAttribute('aria-describedby')}`));
      expect(described(panel.field('Provider'))).toBe('Enter your provider’s email address.');
      expect(described(panel.body)).toBe('Fill in [name, email] and [date].');
      expect(panel.alerts()).toEqual([]);
      await panel.press(panel.button('Copy'));
      expect(panel.actions.copy).toHaveBeenCalledOnce();
      expect(panel.alerts()).toEqual(['Still to fill in before you send it: Provider, [name, email], and [date].']);

      await panel.type('Provider', 'csp@northwind.example');
      await write(panel.body, panel.body.value.replace('[name, email]', 'Haruka Sato').replace('[date]', '22 Nov 2026'));
      expect(panel.alerts()).toEqual([]);
      expect(panel.body.getAttribute('aria-describedby')).toBeNull();
      await panel.press(panel.button('Open in email'));
      expect(panel.actions.openEmail).toHaveBeenCalledOnce();
      expect(panel.alerts()).toEqual([]);
    });

    it('is saved when a field is left, with the provider’s address, and comes back as it was written', async () => {
      const first = await request();
      await first.type('Provider', 'csp@northwind.example');
      await write(first.body, 'As we said on the phone.');
      await act(async () => void first.body.dispatchEvent(new FocusEvent('blur', { bubbles: false })));
      const [tenantId, kept] = first.actions.saveProviderRequest.mock.lastCall ?? [];
      expect(tenantId).toBe(TENANT);
      expect(kept).toMatchObject({ to: 'csp@northwind.example', written: { body: 'As we said on the phone.' } });

      const second = mountPanel(tabView(null, { customerOf: 'none' }));
      second.actions.readProviderRequest.mockResolvedValue(kept as NonNullable<typeof kept>);
      second.show(view());
      await vi.waitFor(() => expect(second.field('Provider').value).toBe('csp@northwind.example'));
      expect(second.host.querySelector('textarea')?.value).toBe('As we said on the phone.');
    });

    it('that only got an address stays the ready one', async () => {
      const panel = await request();
      await panel.type('Provider', 'csp@northwind.example');
      await write(panel.body, `${panel.body.value}x`);
      await write(panel.body, panel.body.value.slice(0, -1));
      panel.show(tabView(null, { customerOf: 'none' }));
      expect(panel.actions.saveProviderRequest).toHaveBeenLastCalledWith(TENANT, { to: 'csp@northwind.example', written: null });
    });
  });

  it('a closed route says so in an alert and brings up the other way', () => {
    const refusal = entry('route-closed', { appError: appError('route-closed') });
    const panel = mountPanel(tabView({ attestation: refusal, remedies: closed('route-closed', { kind: 'invite' }) }));
    expect(panel.alerts()[0]).toContain('Microsoft closed this way of attesting');
    expect(panel.all()).toContain('What works now');
    expect(panel.button('Invite customer')).toBeTruthy();
    expect(() => panel.button(/^Attest/)).toThrow();
  });

  it('no second factor gets steps, a sign-in, and a note for the administrator', async () => {
    const panel = mountPanel(tabView({ state: 'unknown', appError: appError('no-mfa'), remedies: closed('not-read') }));
    expect(panel.all()).toContain('Sign in again and complete the second factor');
    await panel.press(panel.button('Copy a note for my administrator'));
    expect(panel.actions.copy.mock.calls[0]?.[0]).toContain('mina.kato@contoso.example');
    await panel.press(panel.button('Sign in'));
    expect(panel.actions.signIn).toHaveBeenCalledWith(false);
  });
});

describe('inviting', () => {
  it('gives the right link and a short message, sends nothing, and Esc goes back before it closes', async () => {
    const panel = mountPanel(tabView());
    await panel.press(panel.button('Invite customer'));
    await vi.waitFor(() => expect(panel.field('Page where the customer accepts').value).toContain('/BillingAccounts/agreement'));
    await panel.press(panel.button('Copy link'));
    expect(panel.actions.copy).toHaveBeenLastCalledWith(
      'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement',
    );
    await panel.press(panel.button('Copy a short message'));
    expect(panel.actions.copy.mock.lastCall?.[0]).toContain('Dear Haruka Sato');

    await panel.dispatch(panel.button('Copy link'), escapeKey(), true);
    expect(panel.field('Email').value).toBe(HARUKA.email);
    expect(panel.actions.close).not.toHaveBeenCalled();
    await panel.dispatch(panel.field('Email'), escapeKey(), true);
    expect(panel.actions.close).toHaveBeenCalledOnce();
  });
});

describe('every phase of an attestation', () => {
  const CLOSED: readonly AttestationPhase[] = ['written', 'sending', 'in-doubt', 'undecided', 'accepted'];
  it.each(CLOSED)('%s: Unknown, with steps, and no way to attest a second time', (phase) => {
    const panel = mountPanel(tabView({ attestation: entry(phase), remedies: closed('in-doubt') }));
    expect(panel.status()).toEqual(['Unknown']);
    expect(panel.host.querySelectorAll('.steps > li').length).toBeGreaterThan(1);
    expect(() => panel.button(/^Attest/)).toThrow();
  });

  it('already on record: the record, and nothing claimed that was not done', () => {
    const facts = { confirmations: read([confirmation(HARUKA, '2026-11-22')]), direct: read(false) };
    const panel = mountPanel(tabView({ state: 'provided', facts, attestation: entry('already-on-record') }));
    expect(panel.all()).toContain('Microsoft already has a confirmation for this person');
    expect(panel.all()).not.toContain('Unblocked');
    expect(panel.all()).not.toContain('by about');
  });

  it('recorded differently: what was sent and what stands on record, and nothing to send again', () => {
    const recorded = { signatory: { ...HARUKA, lastName: 'Saito' }, agreedOn: '2026-11-21' };
    const facts = { confirmations: read([confirmation(recorded.signatory, recorded.agreedOn)]), direct: read(false) };
    const panel = mountPanel(tabView({ state: 'provided', facts, attestation: entry('recorded-differently', { recorded }) }));
    expect(panel.status()).toEqual(['Provided']);
    expect(panel.alerts()[0]).toContain('On record, but not as sent');
    for (const said of ['What was sent', 'Haruka Sato', '22 Nov 2026', 'On record', 'Haruka Saito', '21 Nov 2026']) {
      expect(panel.all()).toContain(said);
    }
    expect(() => panel.button('Send again')).toThrow();
    expect(panel.button('Reload page')).toBeTruthy();
  });

  it('undecided: when the next reading is, and why the last one failed', () => {
    const attestation = entry('undecided', { nextReadingAt: NOW + 30_000, settledAt: null });
    const panel = mountPanel(tabView({ attestation, appError: appError('offline'), remedies: closed('in-doubt') }));
    expect(panel.all()).toContain('Next reading in 30 s');
    expect(panel.all()).toContain('No connection');
    expect(panel.button('Send again')).toBeTruthy();
  });

  it.each([
    ['en', 'Not provided', 'Waiting for the customer', 'Waiting for the customer: Haruka Sato', 'Give up'],
    ['ja', '提供されていません', '顧客の同意を待っています', '顧客の同意待ち: ', '中止'],
  ] as const)(
    'waiting for the customer, in %s: what was read stays, calmly, and the only act is to give up',
    async (language, state, title, line, giveUp) => {
      const attestation = entry('waiting-for-customer', { nextReadingAt: NOW + 30_000, settledAt: null });
      const { firstName, lastName } = HARUKA;
      const history = [
        { kind: 'attestation', firstName, lastName, at: NOW, by: 'Mina Kato', phase: 'waiting-for-customer' },
      ] as const;
      const view = tabView({ attestation, history, remedies: closed('in-doubt') });
      const panel = mountPanel(view, language);
      expect(panel.status()).toEqual([state]);
      expect(panel.alerts()).toEqual([]);
      expect(panel.all()).toContain(title);
      expect(panel.text(panel.host.querySelector('.history > li'))).toContain(line);
      expect(hasCountdown(view)).toBe(false);
      expect(() => panel.button(/^(?:Attest|Send again|再送信)/)).toThrow();
      await panel.press(panel.button(giveUp));
      expect(panel.actions.settleUndecided).toHaveBeenCalledExactlyOnceWith('entry-1', 'give-up');
    },
  );

  it('not sent: the reason on top, the form below', () => {
    const panel = mountPanel(tabView({ attestation: entry('not-sent', { appError: appError('storage-full') }) }));
    expect(panel.alerts()[0]).toContain('This device has no room left');
    expect(panel.button(/^Attest/)).toBeTruthy();
  });
});
