// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Filter, fetchCustomerScreen, PopupView, type PopupViewProps } from '../../../components/popup/popup-view';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import { laterWords, loadLaterWords, loadPopupWords } from '../../../lib/i18n/load';
import { popupCases } from './popup-cases';
import { AGENT, appError, customer, found, NOBODY, NOW, tab } from './popup-samples';

await fetchCustomerScreen();
const WORDS = { en: await loadPopupWords('en'), ja: await loadPopupWords('ja') };

const loadLetters = async () => {
  await loadLaterWords('en');
  const later = laterWords('en');
  if (!later) throw new Error('not loaded');
  return later;
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

const CALLBACKS = {
  onQuery: vi.fn<(query: string) => void>(),
  onFilter: vi.fn<(filter: Filter) => void>(),
  onOpenCustomer: vi.fn<(tenantId: string) => void>(),
  onBack: vi.fn(),
  onCheckAgain: vi.fn<() => Promise<void>>(async () => {}),
  onCopy: vi.fn<(text: string) => Promise<boolean>>(async () => true),
  onOpenPanel: vi.fn(),
  onReloadTab: vi.fn(),
  onReadList: vi.fn(),
  onSignIn: vi.fn(),
  onOpenSettings: vi.fn(),
  onClose: vi.fn(),
};
beforeEach(() => {
  for (const callback of Object.values(CALLBACKS)) callback.mockClear();
});

function draw(more: Partial<PopupViewProps> = {}, language: 'en' | 'ja' = 'en') {
  act(() =>
    render(
      <PopupView
        view={tab()}
        results={found(language)}
        query=""
        filter="needs-action"
        opened={null}
        needsReload={false}
        failure={null}
        letters={null}
        words={WORDS[language]}
        now={NOW}
        {...CALLBACKS}
        {...more}
      />,
      root,
    ),
  );
}
const text = () => root.textContent ?? '';
const search = () => root.querySelector<HTMLInputElement>('input[type=search]');
const rows = () => [...root.querySelectorAll<HTMLButtonElement>('.customers button')];
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
const press = (target: Element | null | undefined, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => {
    target?.dispatchEvent(event);
  });
  return event;
};

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  it.each(Object.keys(popupCases('en')))('draws "%s" with one heading of level 1 and no dead button', (name) => {
    draw(popupCases(language)[name], language);
    const shown = [...root.querySelectorAll('h1')].filter((heading) => !heading.closest('[hidden]'));
    expect(shown).toHaveLength(1);
    expect(root.querySelectorAll('button[disabled]')).toHaveLength(0);
    expect(text()).not.toMatch(/undefined|null|NaN|\[object/);
    expect(root.querySelectorAll('[role=status]').length).toBeLessThanOrEqual(1);
  });

  it.each<AppErrorKind>([
    'no-mfa',
    'wrong-role',
    'wrong-partner-kind',
    'no-consent',
    'wrong-audience',
    'conditional-access',
    'throttled',
    'service-error',
    'malformed-answer',
    'storage-full',
  ])('says "%s" in an alert with a next step', (kind) => {
    draw({ failure: appError(kind) }, language);
    const said = WORDS[language].errors[kind];
    const alert = root.querySelector('[role=alert]')?.textContent;
    expect(alert).toContain(said.title);
    expect(alert).toContain(said.next);
  });
});

describe('the customer on this page', () => {
  it('says state, company and both facts with their ages', () => {
    draw({ view: tab({ customerOf: 'page', customer: customer(), blocked: true }) });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Not provided');
    expect(root.querySelector('h1')?.textContent).toBe('Fabrikam K.K.');
    expect(text()).toContain('Purchase blocked on this page.');
    expect(text()).toContain('Partner confirmation: None on record · read 11:42');
    expect(text()).toContain('Direct acceptance: Not accepted · read 11:42');
  });

  it('opens the panel, and says what for when attesting is open', () => {
    draw({ view: tab({ customerOf: 'page', customer: customer() }) });
    act(() => button('Open panel to attest')?.click());
    expect(CALLBACKS.onOpenPanel).toHaveBeenCalledOnce();
    draw({ view: tab({ customerOf: 'page', customer: customer({ state: 'provided', remedies: [] }) }) });
    expect(button('Open panel to attest')).toBeUndefined();
    expect(button('Open panel')).toBeDefined();
  });

  it('offers to reload a tab that has no content script, in place of the panel', () => {
    draw({ view: tab({ customerOf: 'page', customer: customer() }), needsReload: true });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Reload this tab to use Countersign here');
    expect(button('Open panel to attest')).toBeUndefined();
    act(() => button('Reload page')?.click());
    expect(CALLBACKS.onReloadTab).toHaveBeenCalledOnce();
  });

  it('never offers to attest in the popup itself', () => {
    for (const shown of Object.values(popupCases('en'))) {
      draw(shown);
      expect([...root.querySelectorAll('button')].some((one) => /^Attest/.test(one.textContent ?? ''))).toBe(false);
    }
  });

  it('gives one bar at most outside the card: offline wins over an error', () => {
    const view = tab({ customerOf: 'page', customer: customer({ state: 'unknown', appError: appError('service-error') }) });
    draw({ view: { ...view, online: false } });
    expect(root.querySelectorAll('.bar')).toHaveLength(1);
    expect(root.querySelector('.bar')?.textContent).toContain('You are offline');
  });

  it('says when a failed reading is repeated by itself', () => {
    const slow = customer({
      state: 'unknown',
      appError: appError('throttled', { retryAt: NOW + 60_000 }),
      readAgainAt: NOW + 60_000,
    });
    draw({ view: tab({ customerOf: 'page', customer: slow }) });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Countersign tries again by itself at 11:46:00.');
  });

  it('says that the role keeps it from being read, not that it could not be read now', () => {
    const failed = { status: 'failed', appError: appError('wrong-role'), triedAt: NOW, last: null } as const;
    const closed = customer({
      state: 'unknown',
      appError: appError('wrong-role'),
      remedies: [],
      facts: { confirmations: failed, direct: failed },
    });
    draw({ view: tab({ customerOf: 'page', customer: closed }) });
    expect(text()).toContain('Partner confirmation: Not readable with your role');
    expect(text()).not.toContain('ould not be read');
  });

  it('checks again, says that it works while it does, and then that it was read', async () => {
    let answer = () => {};
    CALLBACKS.onCheckAgain.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const shown = tab({ customerOf: 'page', customer: customer() });
    draw({ view: shown });
    const again = button('Check again');
    const said = () => root.querySelector('.card [aria-live]')?.textContent;
    expect(said()).toBe('');
    act(() => again?.click());
    expect(CALLBACKS.onCheckAgain).toHaveBeenCalledOnce();
    expect(again?.getAttribute('aria-busy')).toBe('true');
    expect(said()).toBe('Checking');
    const fresh = { status: 'read', readAt: NOW - 1000 } as const;
    const facts = { confirmations: { ...fresh, value: [] }, direct: { ...fresh, value: false } };
    draw({ view: { ...shown, customer: customer({ facts }) } });
    await act(async () => answer());
    expect(again?.getAttribute('aria-busy')).toBe('false');
    expect(said()).toBe('read just now');
  });

  it('does not call a failed reading read', async () => {
    const shown = tab({ customerOf: 'page', customer: customer({ state: 'unknown', appError: appError('service-error') }) });
    draw({ view: shown });
    await act(async () => button('Check again')?.click());
    expect(root.querySelector('.card [aria-live]')?.textContent).toBe('');
  });

  it('says when a throttled service may be asked again', () => {
    draw({ failure: appError('throttled', { retryAt: NOW + 60_000 }) });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('11:46');
  });
});

it.each([
  ['en', 'Waiting for the customer to accept.'],
  ['ja', '顧客の同意を待っています。'],
] as const)('says calmly in %s that an attestation waits for the customer', (language, said) => {
  draw(popupCases(language).waiting, language);
  expect(text()).toContain(said);
  expect(root.querySelectorAll('[role=alert]')).toHaveLength(0);
});

describe('the list', () => {
  it('has the focus in its search from the first paint on, and keeps it when the view comes', () => {
    draw({ view: null, results: null });
    const box = search();
    expect(document.activeElement).toBe(box);
    expect(box?.getAttribute('aria-label')).toBe('Search customers');
    draw();
    expect(search()).toBe(box);
    expect(document.activeElement).toBe(box);
  });

  it('is one tab stop, entered with ↓, left with ↑ or /', () => {
    draw();
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    press(search(), 'ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    press(document.activeElement, 'End');
    expect(document.activeElement).toBe(rows().at(-1));
    press(document.activeElement, 'Home');
    press(document.activeElement, 'ArrowUp');
    expect(document.activeElement).toBe(search());
    press(search(), 'ArrowDown');
    press(document.activeElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press(document.activeElement, '/');
    expect(document.activeElement).toBe(search());
  });

  it('clears the search on Esc, then closes', () => {
    draw({ query: 'fab' });
    expect(press(search(), 'Escape').defaultPrevented).toBe(true);
    expect(CALLBACKS.onQuery).toHaveBeenCalledWith('');
    expect(CALLBACKS.onClose).not.toHaveBeenCalled();
    draw({ query: '' });
    press(search(), 'Escape');
    expect(CALLBACKS.onClose).toHaveBeenCalledOnce();
  });

  it('leaves a slash typed into the search alone', () => {
    draw();
    expect(press(search(), '/').defaultPrevented).toBe(false);
  });

  it('says each customer’s state and what it rests on', () => {
    draw();
    const said = rows().map((row) => row.querySelector('small')?.textContent);
    expect(said).toEqual([
      'Not provided · read 1 day ago',
      'Not provided · read 9 minutes ago',
      'Renewal needed · accepted 8 Feb 2021',
      'Renewal needed · accepted 30 Mar 2023',
      'Renewal needed · accepted 2 Dec 2022',
      'Unknown · never read',
      'Provided · accepted directly',
      'Provided · accepted 14 Mar 2025',
    ]);
  });

  it('filters by pressed buttons with counts', () => {
    draw();
    const [needsAction, all] = [...root.querySelectorAll('.pill')];
    expect(needsAction?.textContent).toBe('Needs action 263');
    expect(needsAction?.getAttribute('aria-pressed')).toBe('true');
    expect(all?.getAttribute('aria-pressed')).toBe('false');
    act(() => (all as HTMLButtonElement).click());
    expect(CALLBACKS.onFilter).toHaveBeenCalledWith('all');
  });

  it('says how many more there are than it draws', () => {
    draw();
    expect(text()).toContain('The first 8 of 263.');
    draw({ results: found('en', { matching: 8 }) });
    expect(text()).not.toContain('The first 8');
  });

  it('offers to read the list when no customer is known, and shows a progress bar while it is read', () => {
    draw({ view: tab({ customersKnown: 0, listReadAt: null }), results: NOBODY });
    act(() => button('Read the list')?.click());
    expect(CALLBACKS.onReadList).toHaveBeenCalledOnce();
    draw({ view: tab({ listReading: true, customersKnown: 412 }) });
    expect(root.querySelector('footer progress')?.getAttribute('aria-label')).toBe('Reading customers');
    expect(root.querySelector('footer')?.textContent).toContain('412 so far');
  });

  it('doubts the list when a search finds nothing, whatever the filter: every customer was searched', () => {
    const none = { ...found(), rows: [], matching: 0 };
    for (const filter of ['needs-action', 'all'] as const) {
      draw({ query: 'fabricam', filter, results: none });
      expect(text()).toContain('No customer matches “fabricam”');
      expect(button('Read the list again')).toBeDefined();
    }
  });

  it('shows by the pressed filter that a search is among all, and leaves it for the customers that need action', () => {
    draw({ query: 'fabrikam' });
    const [needsAction, all] = [...root.querySelectorAll<HTMLButtonElement>('.pill')];
    expect(needsAction?.getAttribute('aria-pressed')).toBe('false');
    expect(all?.getAttribute('aria-pressed')).toBe('true');
    act(() => needsAction?.click());
    expect(CALLBACKS.onQuery).toHaveBeenCalledWith('');
    expect(CALLBACKS.onFilter).toHaveBeenCalledWith('needs-action');
  });

  it('says no number of customers that were never read, but how many those are', () => {
    draw({ results: { rows: [], matching: 0, needsAction: 0, notRead: 40, all: 40 } });
    expect([...root.querySelectorAll('.pill')].map((one) => one.textContent)).toEqual(['Needs action', 'All 40']);
    expect(root.querySelector('.filters')?.textContent).toContain('40 not read yet');
    expect(text()).toContain('No customer has been read yet');
    expect(text()).not.toContain('No customer needs action');
    draw({ results: { rows: [], matching: 0, needsAction: 0, notRead: 37, all: 40 } });
    expect(root.querySelector('.pill')?.textContent).toBe('Needs action 0');
    expect(text()).toContain('None of the customers read so far needs action');
    expect(text()).toContain('37 not read yet');
    draw({ results: { rows: [], matching: 0, needsAction: 0, notRead: 0, all: 40 } });
    expect(text()).toContain('No customer needs action');
    expect(text()).not.toContain('not read yet');
  });

  it('says each customer’s domain, and the age of each state exactly once', () => {
    draw();
    const shown = rows().map((row) => [...row.querySelectorAll('small')].map((one) => one.textContent).join(' | '));
    expect(shown).toEqual([
      'Not provided · read 1 day ago | customer0.onmicrosoft.com',
      'Not provided · read 9 minutes ago | customer1.onmicrosoft.com',
      'Renewal needed · accepted 8 Feb 2021 | customer2.onmicrosoft.comread 9 minutes ago',
      'Renewal needed · accepted 30 Mar 2023 | customer3.onmicrosoft.comread 9 minutes ago',
      'Renewal needed · accepted 2 Dec 2022 | customer4.onmicrosoft.comread 9 minutes ago',
      'Unknown · never read | customer5.onmicrosoft.com',
      'Provided · accepted directly | customer6.onmicrosoft.comread 9 minutes ago',
      'Provided · accepted 14 Mar 2025 | customer7.onmicrosoft.comread 9 minutes ago',
    ]);
  });

  it('says why the list could not be read, and what comes next', () => {
    const listError = appError('service-error');
    draw({ view: tab({ customersKnown: 0, listReadAt: null, listError }), results: NOBODY });
    const alert = root.querySelector('.results [role=alert]')?.textContent;
    expect(alert).toContain('The customer list could not be read');
    expect(alert).toContain(WORDS.en.errors['service-error'].title);
    expect(alert).toContain(WORDS.en.errors['service-error'].next);
    act(() => button('Read the list again')?.click());
    expect(CALLBACKS.onReadList).toHaveBeenCalledOnce();
    draw({ view: tab({ listError, listReadAgainAt: NOW + 30_000 }) });
    const foot = root.querySelector('footer')?.textContent;
    expect(foot).toContain(WORDS.en.errors['service-error'].title);
    expect(foot).toContain('Countersign tries again by itself at 11:45:30.');
  });
});

describe('a customer opened from the list', () => {
  const shown = customer();
  const opened = shown.customer.tenantId;

  it('shows both facts and the way on, and checks again', () => {
    draw();
    draw({ view: tab({ customer: shown, customerOf: 'agent' }), opened });
    expect([...root.querySelectorAll('.opened dt')].map((one) => one.textContent)).toEqual([
      'Partner confirmation',
      'Direct acceptance',
    ]);
    expect(document.activeElement?.textContent).toBe('Fabrikam K.K.');
    expect(root.querySelector('.opened a')?.getAttribute('href')).toBe(
      `https://partner.microsoft.com/dashboard/v2/customers/${opened}/account`,
    );
    act(() => button('Check again')?.click());
    expect(CALLBACKS.onCheckAgain).toHaveBeenCalledOnce();
  });

  it('offers acts: the page where the panel attests, and the invitation to copy', async () => {
    const letters = { words: await loadLetters(), acceptancePage: 'https://admin.microsoft.com/accept' };
    draw({ view: tab({ customer: shown, customerOf: 'agent' }), opened, letters });
    const attest = [...root.querySelectorAll<HTMLAnchorElement>('.opened a')].find((one) => one.textContent === 'Open to attest');
    expect(attest?.href).toBe(`https://partner.microsoft.com/dashboard/v2/customers/${opened}/account`);
    await act(async () => button('Copy invitation')?.click());
    const copied = CALLBACKS.onCopy.mock.calls[0]?.[0];
    expect(copied).toContain('https://admin.microsoft.com/accept');
    expect(copied).toContain('Fabrikam K.K.');
    expect(copied).toContain('Mina Kato');
  });

  it.each([
    ['ask-provider', 'reseller', 'Your provider can attest.'],
    ['ask-colleague', 'role', 'A colleague with the Admin agent or Sales agent role can attest.'],
  ] as const)('offers the request to copy when the step is "%s"', async (kind, reason, whom) => {
    const letters = { words: await loadLetters(), acceptancePage: 'https://admin.microsoft.com/accept' };
    const closed = customer({ remedies: [{ kind: 'attest', open: false, reason }, { kind }, { kind: 'invite' }] });
    draw({ view: tab({ customer: closed, customerOf: 'agent' }), opened, letters });
    expect(text()).toContain(whom);
    expect(text()).not.toContain('Open to attest');
    await act(async () => button('Copy request')?.click());
    expect(CALLBACKS.onCopy.mock.calls[0]?.[0]).toContain(opened);
  });

  it('does not show another customer’s facts while it is looked up', () => {
    draw({ view: tab({ customer: shown, customerOf: 'page' }), opened: 'another' });
    expect(root.querySelector('.opened')?.textContent).not.toContain('Fabrikam');
    expect(root.querySelector('.opened [role=status]')).toBeNull();
  });

  it('goes back on Esc, to the row it came from', () => {
    draw();
    const row = rows()[2];
    act(() => row?.focus());
    draw({ opened: 'c2' });
    press(root.querySelector('.opened'), 'Escape');
    expect(CALLBACKS.onBack).toHaveBeenCalledOnce();
    expect(CALLBACKS.onClose).not.toHaveBeenCalled();
    draw({ opened: null });
    expect(document.activeElement).toBe(row);
  });
});

describe('without an account', () => {
  it('signs in, and says what is kept', () => {
    draw({ view: tab({ signIn: { status: 'signed-out', expired: false, appError: null } }) });
    expect(search()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Sign in');
    act(() => button('Sign in')?.click());
    expect(CALLBACKS.onSignIn).toHaveBeenCalledOnce();
    expect(root.querySelector('footer')?.textContent).toContain('Nothing about your customers is kept');
  });

  it('leads to the settings when nothing is set up', () => {
    draw({ view: tab({ signIn: { status: 'not-configured' } }) });
    act(() => button('Open settings')?.click());
    expect(CALLBACKS.onOpenSettings).toHaveBeenCalledOnce();
  });

  it('names the account when there is one', () => {
    draw();
    expect(root.querySelector('footer')?.textContent).toContain(AGENT.userName);
    expect(root.querySelector('footer')?.textContent).toContain('List read 3 minutes ago');
    draw({ view: tab({ listReadAt: null }) });
    expect(root.querySelector('footer')?.textContent).toContain('List not read yet');
  });
});
