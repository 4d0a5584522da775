import { render } from 'preact';
import { untilConsent } from '../../components/consent/until-consent';
import { WelcomeView } from '../../components/welcome/welcome-view';
import '../../components/welcome/welcome.css';
import { pickLanguage } from '../../lib/domain/language';
import { loadConsentWords } from '../../lib/i18n/load-consent';
import { openPanelShortcut } from '../../lib/pages/shortcut';
import { consent } from '../../lib/protocol/consent';

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const language = pickLanguage('auto', browserLanguage);
const words = await loadConsentWords(language);
document.title = words.documentTitle;
if (root) {
  await untilConsent(root, { page: 'page', consent, browserLanguage });
  document.documentElement.lang = language;
  render(
    <WelcomeView words={words} shortcut={await openPanelShortcut()} onSettings={() => chrome.runtime.openOptionsPage()} />,
    root,
  );
}
