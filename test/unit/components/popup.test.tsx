// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Filter, PopupView, type PopupViewProps } from '../../../components/popup/popup-view';
import type { TroubleKind } from '../../../lib/acceptance/trouble';
import { loadPopupWords } from '../../../lib/words/load';
import { popupCases } from './popup-cases';
import { AGENT, customer, found, NOBODY, NOW, tab, trouble } from './popup-samples';

const WORDS = { en: await loadPopupWords('en'), ja: await loadPopupWords('ja') };

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
  onCheckAgain: vi.fn(),
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

  it.each<TroubleKind>([
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
    draw({ failure: trouble(kind) }, language);
    const said = WORDS[language].troubles[kind];
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

  it('gives one bar at most outside the card: offline wins over a trouble', () => {
    const view = tab({ customerOf: 'page', customer: customer({ state: 'unknown', trouble: trouble('service-error') }) });
    draw({ view: { ...view, online: false } });
    expect(root.querySelectorAll('.bar')).toHaveLength(1);
    expect(root.querySelector('.bar')?.textContent).toContain('You are offline');
  });

  it('says when a throttled service may be asked again', () => {
    draw({ failure: trouble('throttled', { retryAt: NOW + 60_000 }) });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('11:46');
  });
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

  it('widens a search without results to all customers before it doubts the list', () => {
    const none = { ...found(), rows: [], matching: 0 };
    draw({ query: 'fabricam', results: none });
    act(() => button('Search all customers')?.click());
    expect(CALLBACKS.onFilter).toHaveBeenCalledWith('all');
    draw({ query: 'fabricam', filter: 'all', results: none });
    expect(text()).toContain('No customer matches “fabricam”');
    expect(button('Read the list again')).toBeDefined();
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
    draw({ view: tab({ signIn: { status: 'signed-out', expired: false, trouble: null } }) });
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
    expect(root.querySelector('footer')?.textContent).toContain('Read 3 minutes ago');
  });
});
