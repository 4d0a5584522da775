/** Draws the panel into happy-dom, with actions that write down what was asked of the page. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { type AttestOutcome, fetchLaterParts, type PanelActions, PanelView } from '../../../components/panel';
import type { Draft } from '../../../lib/domain/draft';
import type { TabView } from '../../../lib/domain/view';
import { type Language, wordsFor } from '../../../lib/i18n';
import { NOW } from './panel-samples';

await Promise.all((['en', 'ja'] as const).map(fetchLaterParts));

export function mountPanel(first: TabView, language: Language = 'en') {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const actions = {
    attest: vi.fn<(tenantId: string, draft: Draft) => Promise<AttestOutcome>>(async () => ({ outcome: 'taken' })),
    saveDraft: vi.fn<PanelActions['saveDraft']>(),
    watchAct: vi.fn(() => () => {}),
    mayPress: vi.fn<PanelActions['mayPress']>(async () => 'counts'),
    readProviderRequest: vi.fn<PanelActions['readProviderRequest']>(async () => ({ to: '', written: null })),
    saveProviderRequest: vi.fn<PanelActions['saveProviderRequest']>(),
    search: vi.fn<PanelActions['search']>(async () => ({ rows: [], matching: 0, needsAction: 0, notRead: 0, all: 0 })),
    chooseCustomer: vi.fn<PanelActions['chooseCustomer']>(),
    checkAgain: vi.fn<PanelActions['checkAgain']>(async () => {}),
    signIn: vi.fn<PanelActions['signIn']>(),
    openSettings: vi.fn(),
    reloadPage: vi.fn(),
    settleUndecided: vi.fn<PanelActions['settleUndecided']>(async () => true),
    dismissAttestation: vi.fn<PanelActions['dismissAttestation']>(),
    readAgreement: vi.fn<PanelActions['readAgreement']>(async () => ({ outcome: 'failed', appError: null })),
    acceptancePage: vi.fn(async () => 'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement'),
    copy: vi.fn(async (_text: string) => true),
    openEmail: vi.fn<PanelActions['openEmail']>(async () => ({ text: 'in-mail' })),
    moveToOtherSide: vi.fn(),
    hideHere: vi.fn(),
    close: vi.fn(),
  } satisfies PanelActions;

  const show = (view: TabView) =>
    act(() => render(<PanelView view={view} words={wordsFor(language)} now={NOW} actions={actions} />, host));
  const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string | RegExp): HTMLButtonElement => {
    const found = [...host.querySelectorAll('button')].find((one) => {
      const label = one.getAttribute('aria-label') ?? text(one);
      return typeof name === 'string' ? label === name : name.test(label);
    });
    if (!found) throw new Error(`No button ${name} in: ${text(host)}`);
    return found;
  };
  const field = (label: string): HTMLInputElement => {
    const found = [...host.querySelectorAll('label')].find((one) => text(one) === label);
    const input = found && host.querySelector<HTMLInputElement>(`#${found.htmlFor}`);
    if (!input) throw new Error(`No field ${label}`);
    return input;
  };

  show(first);
  return {
    host,
    actions,
    show,
    text,
    button,
    field,
    /** happy-dom knows no agent, so what an agent's own event says of itself is set by hand. */
    async dispatch(target: Element, event: Event, trusted: boolean) {
      Object.defineProperty(event, 'isTrusted', { value: trusted });
      await act(async () => {
        target.dispatchEvent(event);
      });
      await act(async () => {});
    },
    async press(target: Element, trusted = true) {
      await this.dispatch(target, new MouseEvent('click', { bubbles: true, cancelable: true }), trusted);
    },
    async type(label: string, value: string) {
      const input = field(label);
      input.value = value;
      await act(async () => {
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    all: () => text(host),
    alerts: () => [...host.querySelectorAll('[role=alert]')].map(text),
    status: () => [...host.querySelectorAll('[role=status]')].map(text),
    dialog: () => host.querySelector('dialog'),
  };
}
