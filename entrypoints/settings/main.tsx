import { render } from 'preact';
import { untilConsent } from '../../components/consent/until-consent';
import '../../components/settings/settings.css';
import { pickLanguage } from '../../lib/domain/language';
import { loadSettingsWords } from '../../lib/i18n/load';
import { SettingsPage } from '../../lib/pages/settings/settings-page';
import { consent } from '../../lib/protocol/consent';

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const firstWords = loadSettingsWords(pickLanguage('auto', browserLanguage));
if (root) {
  await untilConsent(root, { page: 'page', consent, browserLanguage });
  render(<SettingsPage firstWords={await firstWords} />, root);
}
