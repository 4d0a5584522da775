/** The toolbar's icon and title where no tab has its own. */
import { browser } from 'wxt/browser';
import { pickLanguage } from '../../lib/domain/language';
import { TOOLBAR_WORDS } from '../../lib/i18n/toolbar';

/** Says on the toolbar that Countersign waits for consent, or takes that back. */
export function showConsentWanted(wanted: boolean): void {
  const words = TOOLBAR_WORDS[pickLanguage('auto', browser.i18n.getUILanguage())];
  const variant = wanted ? 'action' : 'normal';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/countersign-${variant}-${size}.png`]));
  // Without consent nothing may be kept, and so no error either; the next start of the worker shows it again.
  browser.action.setIcon({ path }).catch(() => {});
  browser.action.setTitle({ title: wanted ? `Countersign: ${words.consentWanted}` : 'Countersign' }).catch(() => {});
}
