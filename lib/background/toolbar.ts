/** The toolbar's icon and title where no tab has its own. */
import { browser } from 'wxt/browser';
import { pickLanguage } from '../domain/language';
import { TOOLBAR_WORDS } from '../i18n/toolbar';

/** Says on the toolbar that Countersign waits for consent, or takes that back. */
export function showConsentWanted(wanted: boolean): void {
  const words = TOOLBAR_WORDS[pickLanguage('auto', browser.i18n.getUILanguage())];
  const variant = wanted ? 'action' : 'normal';
  // Without consent nothing may be kept, and so no error either; the next start of the worker shows it again.
  browser.action.setIcon({ path: iconOf(variant) }).catch(() => {});
  browser.action.setTitle({ title: wanted ? `Countersign: ${words.consentWanted}` : 'Countersign' }).catch(() => {});
}

/** The files of a toolbar icon by size in px, for `action.setIcon`. `action`: something is to be done; `off`: nothing is known. */
export function iconOf(variant: 'normal' | 'action' | 'off'): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/countersign-${variant}-${size}.png`]));
}
