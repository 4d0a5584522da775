import { render } from 'preact';
import { untilConsent } from '../../components/consent/until-consent';
import '../../components/popup/popup.css';
import { pickLanguage } from '../../lib/domain/language';
import { loadPopupWords } from '../../lib/i18n/load';
import { PopupPage } from '../../lib/pages/popup/popup-page';
import { consent } from '../../lib/protocol/consent';

// In a tab the page fits into the window; the toolbar's popup is made to fit the page (popup.css).
if (!chrome.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.classList.add('in-tab');

/** Only the id is needed, and no permission for it. */
const tabUnderPopup = chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id ?? -1);

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const loading = loadPopupWords(pickLanguage('auto', browserLanguage));
if (root) {
  await untilConsent(root, { page: 'popup', consent, browserLanguage });
  const firstWords = await loading;
  root.replaceChildren();
  render(<PopupPage firstWords={firstWords} tabUnderPopup={tabUnderPopup} />, root);
}
