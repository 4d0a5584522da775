// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fetchDiagnosticsSection,
  SECTIONS,
  SettingsView,
  type SettingsViewProps,
} from '../../../components/settings/settings-view';
import type { Finding, Settings } from '../../../lib/domain/settings';
import { loadSettingsWords } from '../../../lib/i18n/load';
import { AGENT, NOW } from './popup-samples';
import { PASSED, SETTINGS, SETTINGS_CASES, stoppedAt } from './settings-cases';

const GUID = '6f0d2c1e-58a4-4d0b-9b51-1c7a3f20e8aa';

await fetchDiagnosticsSection();
const WORDS = { en: await loadSettingsWords('en'), ja: await loadSettingsWords('ja') };

let root: HTMLElement;
const CALLBACKS = {
  onClearDiagnostics: vi.fn<() => void>(),
  onSave: vi.fn<(change: Partial<Settings>) => void>(),
  onSignIn: vi.fn<(options: { otherAccount: boolean }) => void>(),
  onSignOut: vi.fn(),
  onTest: vi.fn(),
  onCopy: vi.fn(async (_text: string) => true),
  onWithdraw: vi.fn(),
  onWipe: vi.fn<(what: 'customers' | 'journal') => void>(),
  onTryRouteAgain: vi.fn<() => void>(),
};
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  for (const callback of Object.values(CALLBACKS)) callback.mockClear();
});
afterEach(() => render(null, root));

function draw(more: Partial<SettingsViewProps> | undefined, language: 'en' | 'ja' = 'en') {
  act(() =>
    render(
      <SettingsView
        loaded={null}
        signIn={null}
        section="sign-in"
        findings={null}
        testing={false}
        kept={null}
        wiped={null}
        saved={null}
        interrupted={false}
        diagnostics={null}
        browser="Firefox 140"
        version="0.1.0"
        shortcut="Alt+Shift+M"
        consent={null}
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
const field = (label: string) => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  return root.querySelector<HTMLInputElement>(`#${found?.getAttribute('for')}`);
};
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
const type = (input: HTMLInputElement | null, value: string) =>
  act(() => {
    if (!input) return;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const leave = (input: HTMLInputElement | null) =>
  act(() => {
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  it.each(Object.keys(SETTINGS_CASES))('draws "%s" with one heading of level 1 and no dead button', (name) => {
    draw(SETTINGS_CASES[name], language);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelectorAll('[disabled]')).toHaveLength(0);
    expect(text()).not.toMatch(/undefined|null|NaN|\[object|\*\*/);
  });

  const words = WORDS[language].settings;
  it.each(Object.keys(words.causes) as NonNullable<Finding['cause']>[])(
    'explains "%s" and gives what is to be copied',
    async (cause) => {
      const shown = { ...SETTINGS_CASES.passed, findings: stoppedAt('signed-in', cause, 'AADSTS1') };
      draw(shown, language);
      expect(text()).toContain(words.causes[cause].title);
      expect(text()).toContain('AADSTS1');
      const copy = button(words.copyNote);
      expect(Boolean(copy)).toBe(words.causes[cause].note !== null);
      if (!copy) return;
      await act(async () => copy.click());
      const [note] = CALLBACKS.onCopy.mock.calls[0] ?? [];
      expect(note).not.toMatch(/undefined|\*\*/);
      expect(note).toMatch(new RegExp(`${SETTINGS.clientId}|${AGENT.userName}`));
    },
  );
});

describe('the sign-in steps', () => {
  const marks = () => [...root.querySelectorAll('.step-mark')].map((mark) => mark.classList.contains('done'));

  it('tick themselves by what is known', () => {
    draw(SETTINGS_CASES.fresh);
    expect(marks()).toEqual([false, false, false]);
    draw(SETTINGS_CASES['signed-out']);
    expect(marks()).toEqual([true, true, false]);
    draw(SETTINGS_CASES['redirect-missing']);
    expect(marks()).toEqual([false, true, false]);
    draw(SETTINGS_CASES['consent-missing']);
    expect(marks()).toEqual([true, true, false]);
    draw(SETTINGS_CASES.passed);
    expect(marks()).toEqual([true, true, true]);
  });

  it('show what the sign-in itself found, with its note, and untick the step that is wrong', () => {
    draw(SETTINGS_CASES['sign-in-found-platform']);
    expect(marks()).toEqual([false, true, false]);
    const alert = root.querySelector('[role=alert]')?.textContent;
    expect(alert).toContain('The redirect URI is registered under another platform');
    expect(alert).toContain('AADSTS9002326');
    expect(alert).toContain('Copy a note for them');
    expect(text()).not.toContain('Microsoft refused this for a reason');
    draw(SETTINGS_CASES['sign-in-found-tenant']);
    expect(marks()).toEqual([true, false, false]);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Entra does not know this tenant');
  });

  const shownSteps = () => [...root.querySelectorAll<HTMLElement>('.step')].filter(({ hidden }) => !hidden);

  it('fold away once everything is tested, all but the account, and open again on request', () => {
    draw(SETTINGS_CASES.fresh);
    expect(shownSteps()).toHaveLength(3);
    expect(text()).toContain('It takes about 10 minutes');
    expect(button('Show set-up')).toBeUndefined();
    draw(SETTINGS_CASES.passed);
    expect(shownSteps().map((step) => step.querySelector('h2')?.textContent)).toEqual(['Sign in and test']);
    expect(text()).not.toContain('It takes about 10 minutes');
    expect(text()).toContain('Everything works. Open a customer in Partner Center.');
    expect(button('Show set-up')?.getAttribute('aria-expanded')).toBe('false');
    act(() => button('Show set-up')?.click());
    expect(shownSteps()).toHaveLength(3);
    expect(text()).toContain('It takes about 10 minutes');
    act(() => button('Hide set-up')?.click());
    expect(shownSteps()).toHaveLength(1);
  });

  it('stay open while a partner type is suggested or something is to be fixed', () => {
    for (const state of ['warnings', 'consent-missing']) {
      draw(SETTINGS_CASES[state]);
      expect(shownSteps()).toHaveLength(3);
      expect(button('Show set-up')).toBeUndefined();
    }
  });

  it.each([
    ['en', 'differs by browser and by the store a copy came from'],
    ['ja', 'ブラウザーと入手元のストアによって異なり'],
  ] as const)('say that the address differs by store (%s)', (language, said) => {
    draw(SETTINGS_CASES.fresh, language);
    expect(root.querySelector('.redirect')?.textContent).toContain(said);
  });

  it('give the redirect URI read-only, with a copy', async () => {
    draw(SETTINGS_CASES.fresh);
    expect(field('Redirect URI')?.readOnly).toBe(true);
    await act(async () => button('Copy')?.click());
    expect(CALLBACKS.onCopy).toHaveBeenCalledWith('https://hpkhcmkokdcahnmonlggbkjfbmkpmogl.chromiumapp.org/');
    expect(text()).toContain('Copied');
  });

  it('name the platform, the API and the permission exactly', () => {
    draw(SETTINGS_CASES.fresh);
    for (const name of [
      'Single-page application',
      'Microsoft Partner Center',
      'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
      'user_impersonation',
      'Grant admin consent',
    ]) {
      expect(text()).toContain(name);
    }
  });
});

describe('an ID', () => {
  it('is saved as soon as it is whole, whatever its spelling', () => {
    draw(SETTINGS_CASES.fresh);
    const input = field('Application (client) ID');
    type(input, `{${GUID.slice(0, 20)}`);
    expect(CALLBACKS.onSave).not.toHaveBeenCalled();
    type(input, ` {${GUID.toUpperCase()}} `);
    expect(CALLBACKS.onSave).toHaveBeenCalledWith({ clientId: GUID });
  });

  it('that is none stays as typed, unsaved, and is explained on leaving', () => {
    draw(SETTINGS_CASES.fresh);
    const input = field('Partner tenant ID');
    type(input, 'contoso.example');
    expect(input?.getAttribute('aria-invalid')).toBeNull();
    leave(input);
    expect(input?.value).toBe('contoso.example');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector(`#${input?.getAttribute('aria-describedby')}`)?.textContent).toContain('not an ID yet');
    expect(CALLBACKS.onSave).not.toHaveBeenCalled();
  });

  it('can be taken away', () => {
    draw(SETTINGS_CASES['signed-out']);
    const input = field('Partner tenant ID');
    type(input, '');
    leave(input);
    expect(CALLBACKS.onSave).toHaveBeenCalledWith({ partnerTenantId: '' });
  });

  it('that is missing takes the focus when signing in needs it', () => {
    draw(SETTINGS_CASES.fresh);
    act(() => button('Sign in')?.click());
    expect(CALLBACKS.onSignIn).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('Application (client) ID'));
    expect(text()).toContain('Enter the Application (client) ID.');
  });
});

describe('the account', () => {
  it('signs in, signs out, tests and changes', () => {
    draw(SETTINGS_CASES['signed-out']);
    act(() => button('Sign in')?.click());
    expect(CALLBACKS.onSignIn).toHaveBeenCalledWith({ otherAccount: false });
    expect(button('Sign out')).toBeUndefined();
    draw(SETTINGS_CASES.passed);
    expect(button('Sign in')).toBeUndefined();
    act(() => button('Test again')?.click());
    act(() => button('Sign out')?.click());
    act(() => button('Use another account')?.click());
    expect(CALLBACKS.onTest).toHaveBeenCalledOnce();
    expect(CALLBACKS.onSignOut).toHaveBeenCalledOnce();
    expect(CALLBACKS.onSignIn).toHaveBeenLastCalledWith({ otherAccount: true });
  });

  it('shows findings in order; what waits says for what', () => {
    draw(SETTINGS_CASES['consent-missing']);
    const list = root.querySelector('ul[aria-label="Result of the test"]');
    const said = [...(list?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
    expect(said).toHaveLength(PASSED.length);
    expect(said[2]).toContain('In order: Signed in with a second factor');
    expect(said[3]).toContain('To fix: Consent for Partner Center is missing');
    expect(said[3]).toContain('An Entra administrator grants it under API permissions.');
    expect(said[4]).toContain('Waiting: Partner Center answers');
    expect(said[6]).toContain('Waits for consent');
  });

  it('suggests a partner type by its evidence and never takes it by itself', () => {
    draw(SETTINGS_CASES.warnings);
    expect(text()).toContain('Partner Center lists indirect resellers of your company. That suggests: Indirect provider.');
    expect(CALLBACKS.onSave).not.toHaveBeenCalled();
    act(() => button('Use Indirect provider')?.click());
    expect(CALLBACKS.onSave).toHaveBeenCalledWith({ partnerKind: 'indirect-provider' });
  });
});

describe('what the organization has set', () => {
  it('is read-only, stays focusable, and says who set it', () => {
    draw(SETTINGS_CASES.managed);
    expect(root.querySelectorAll('.bar')).toHaveLength(1);
    expect(root.querySelector('.bar')?.textContent).toContain('Managed by your organization');
    const locks = [...root.querySelectorAll('[role=img]')].map((lock) => lock.getAttribute('aria-label'));
    expect(locks).toEqual(['Set by your organization', 'Set by your organization', 'Set by your organization']);
    const locked = root.querySelector<HTMLInputElement>('#partner-type');
    expect(locked?.readOnly).toBe(true);
    expect(locked?.value).toBe('Indirect provider');
    expect(button('Sign out')).toBeDefined();
  });
});

describe('route and language', () => {
  it('save what is chosen', () => {
    draw(SETTINGS_CASES.attesting);
    const off = root.querySelector<HTMLInputElement>('#route-off');
    act(() => {
      if (off) off.checked = true;
      off?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(CALLBACKS.onSave).toHaveBeenCalledWith({ route: 'off' });
    draw(SETTINGS_CASES.language);
    const language = root.querySelector<HTMLSelectElement>('#language');
    expect([...(language?.options ?? [])].map((option) => option.value)).toEqual(['auto', 'en', 'ja']);
    act(() => {
      if (language) language.value = 'ja';
      language?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(CALLBACKS.onSave).toHaveBeenCalledWith({ language: 'ja' });
  });

  it('name the day on which Microsoft closed the route, and try it again when asked', () => {
    const { loaded } = SETTINGS_CASES.attesting ?? {};
    draw(SETTINGS_CASES.attesting);
    expect(button('Try again')).toBeUndefined();
    draw({ ...SETTINGS_CASES.attesting, loaded: loaded ? { ...loaded, routeClosedAt: new Date(2026, 10, 20).getTime() } : null });
    expect(text()).toContain('Microsoft closed this way on 20 Nov 2026');
    act(() => button('Try again')?.click());
    expect(CALLBACKS.onTryRouteAgain).toHaveBeenCalledOnce();
  });

  it('say in a status that they were saved', () => {
    draw({ ...SETTINGS_CASES.language, saved: 'saved' });
    expect([...root.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Saved')).toBe(true);
    draw({ ...SETTINGS_CASES.language, saved: 'failed' });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Not saved');
    draw({ ...SETTINGS_CASES.language, interrupted: true });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Try again.');
  });
});

describe('privacy', () => {
  it('counts what is kept', () => {
    draw(SETTINGS_CASES.privacy);
    expect([...root.querySelectorAll('.kept b')].map((count) => count.textContent)).toEqual(['1,284', '3', '41']);
    expect(text()).toContain('Oldest reading: 2 days ago');
  });

  it('deletes after asking, with the focus on keeping', () => {
    draw(SETTINGS_CASES.privacy);
    act(() => button('Delete journal…')?.click());
    expect(root.querySelector('dialog h2')?.textContent).toBe('Delete the journal?');
    expect(CALLBACKS.onWipe).not.toHaveBeenCalled();
    act(() => button('Keep')?.click());
    expect(root.querySelector('dialog')).toBeNull();
    expect(CALLBACKS.onWipe).not.toHaveBeenCalled();
    act(() => button('Delete journal…')?.click());
    act(() => button('Delete journal')?.click());
    expect(CALLBACKS.onWipe).toHaveBeenCalledExactlyOnceWith('journal');
  });

  it('withdraws the consent after asking, signed in or not; the organization’s is not the agent’s to withdraw', () => {
    draw({ ...SETTINGS_CASES['privacy-signed-out'], consent: { at: NOW, by: 'agent' } });
    act(() => button('Withdraw…')?.click());
    expect(root.querySelector('dialog')?.textContent).toContain('the journal of every account');
    act(() => button('Keep')?.click());
    expect(CALLBACKS.onWithdraw).not.toHaveBeenCalled();
    act(() => button('Withdraw…')?.click());
    act(() => button('Withdraw and delete')?.click());
    expect(CALLBACKS.onWithdraw).toHaveBeenCalledOnce();
    draw({ ...SETTINGS_CASES.privacy, consent: { at: NOW, by: 'organization' } });
    expect(text()).toContain('Your organization agreed for you');
    expect(button('Withdraw…')).toBeUndefined();
  });

  it('shows no numbers and deletes nothing while nobody is signed in', () => {
    draw(SETTINGS_CASES['privacy-signed-out']);
    expect(root.querySelectorAll('.kept b')).toHaveLength(0);
    expect(root.querySelectorAll('main button')).toHaveLength(0);
    expect(text()).toContain('sign in with the account it belongs to');
  });
});

describe('the navigation', () => {
  it('marks the section, and moves the focus to its heading only after a change', () => {
    draw(SETTINGS_CASES.passed);
    expect(document.activeElement).toBe(document.body);
    expect([...root.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual(
      SECTIONS.map((name) => `#${name}`),
    );
    draw(SETTINGS_CASES.about);
    expect(root.querySelector('nav [aria-current=page]')?.textContent).toBe('About');
    expect(document.activeElement?.textContent).toBe('About');
    expect(text()).toContain('0.1.0');
    expect(text()).toContain('MIT');
  });
});

describe('help', () => {
  it('names the shortcut that is set, or how to set one, and how to bring back what was hidden', () => {
    draw({ section: 'about', shortcut: 'Ctrl+Shift+Y' });
    expect(text()).toContain('Ctrl+Shift+Y opens the panel');
    expect(text()).toContain('reload the page');
    draw({ section: 'about', shortcut: '' });
    expect(text()).toContain('A shortcut can be set');
  });
});

describe('the diagnostics', () => {
  const entries = () => [...root.querySelectorAll('ul.kept > li')].map((entry) => entry.textContent);

  it('say when, what and the id of each error, newest first', () => {
    draw(SETTINGS_CASES.diagnostics);
    expect(entries()).toHaveLength(2);
    expect(entries()[0]).toMatch(/^Countersign made a mistake.*Attesting · 3 times · TypeError 1:20345$/);
    expect(entries()[1]).toMatch(
      /problem.*Reading a customer · HTTP 503 · 800003Request ID 5d0b31b6-85d6-4158-ad56-d9b4b1f758bd$/,
    );
    expect(root.querySelectorAll('time[datetime]')).toHaveLength(2);
  });

  it('are copied as plain text with version, browser and language, in English on a Japanese page too', async () => {
    draw({ ...SETTINGS_CASES.diagnostics, version: '1.2.3' }, 'ja');
    await act(async () => button(WORDS.ja.settings.diagnostics.copy)?.click());
    const now = new Date(NOW).toISOString();
    expect(CALLBACKS.onCopy.mock.calls[0]?.[0]).toBe(
      [
        'Countersign 1.2.3',
        'Browser: Firefox 140',
        'Language: ja',
        `Written: ${now}`,
        '',
        `${now} attestation: internal, 3 times, TypeError at 1:20345`,
        `${new Date(NOW - 60_000).toISOString()} customer: service-error, HTTP 503, code 800003, request 5d0b31b6-85d6-4158-ad56-d9b4b1f758bd`,
        '',
      ].join('\n'),
    );
  });

  it('are cleared on request, and the focus goes to what then stands there', () => {
    draw(SETTINGS_CASES.diagnostics);
    act(() => button('Clear')?.click());
    expect(CALLBACKS.onClearDiagnostics).toHaveBeenCalledOnce();
    draw(SETTINGS_CASES['diagnostics-empty']);
    expect(document.activeElement?.textContent).toBe('Nothing went wrong');
    expect(button('Clear')).toBeFalsy();
    expect(button('Copy diagnostics')).toBeTruthy();
  });
});
