// @vitest-environment happy-dom
/** The popup and the panel say the same of the same customer. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Notice } from '../../../components/popup/notice';
import { PageCard } from '../../../components/popup/page-card';
import type { AppErrorKind } from '../../../lib/domain/app-error';
import type { AttestationPhase } from '../../../lib/domain/journal';
import type { CustomerView } from '../../../lib/domain/view';
import { loadPopupWords } from '../../../lib/i18n/load';
import { mountPanel } from './panel-mount';
import { appError, customerView, entry, NOW, tabView } from './panel-samples';

const words = await loadPopupWords('en');

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const draw = (drawn: preact.ComponentChild) => {
  const host = document.createElement('div');
  act(() => render(drawn, host));
  return host;
};

const popupCard = (customer: CustomerView) =>
  draw(
    <PageCard
      customer={customer}
      asking={false}
      blocked={false}
      needsReload={false}
      words={words}
      now={NOW}
      onCheckAgain={async () => {}}
      onOpenPanel={() => {}}
      onReloadTab={() => {}}
    />,
  );

describe('popup and panel', () => {
  const phases: readonly AttestationPhase[] = ['written', 'sending', 'in-doubt', 'undecided', 'accepted'];
  it.each(phases)('say "Unknown" and "None yet" while an attestation is %s', (phase) => {
    const customer = customerView({ attestation: entry(phase), remedies: [] });
    const panel = mountPanel(tabView(customer));
    const popup = popupCard(customer);
    expect(panel.status()).toEqual(['Unknown']);
    expect(textOf(popup.querySelector('[role=status]'))).toBe('Unknown');
    for (const page of [panel.host, popup]) {
      expect(textOf(page)).toContain(words.common.noneYet);
      expect(textOf(page)).not.toContain(words.common.noneOnRecord);
    }
  });

  it('say "None on record" when nothing is on its way', () => {
    const customer = customerView();
    for (const page of [mountPanel(tabView(customer)).host, popupCard(customer)])
      expect(textOf(page)).toContain(words.common.noneOnRecord);
  });

  it.each<[AppErrorKind, string, string]>([
    ['wrong-audience', 'Open settings', 'Sign in'],
    ['wrong-partner-kind', 'Open settings', 'Sign in'],
    ['no-consent', 'Sign in', 'Open settings'],
  ])('on %s offer "%s" and not "%s"', (kind, offered, other) => {
    const failure = appError(kind);
    const panel = mountPanel(tabView({ state: 'unknown', appError: failure, remedies: [] }));
    const nothing = () => {};
    const popup = draw(
      <Notice online failure={failure} againAt={null} words={words} now={NOW} onSignIn={nothing} onOpenSettings={nothing} />,
    );
    for (const page of [panel.host, popup]) {
      const buttons = [...page.querySelectorAll('[role=alert] button')].map(textOf);
      expect(buttons).toContain(offered);
      expect(buttons).not.toContain(other);
    }
  });
});
