import { render } from 'preact';
import { untilConsent } from '../../components/consent/until-consent';
import { WelcomeView } from '../../components/welcome/welcome-view';
import '../../components/welcome/welcome.css';
import { pickLanguage } from '../../lib/domain/language';
import { loadConsentWords } from '../../lib/i18n/load-consent';
import { consent } from '../../lib/protocol/consent';

/** The shortcut as it is set in this browser now; empty when the agent has taken it away. */
async function shortcut(): Promise<string> {
  const commands = await chrome.commands.getAll();
  return commands.find(({ name }) => name === 'open-panel')?.shortcut ?? '';
}

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const language = pickLanguage('auto', browserLanguage);
const words = await loadConsentWords(language);
document.title = words.documentTitle;
if (root) {
  await untilConsent(root, { page: 'page', consent, browserLanguage });
  document.documentElement.lang = language;
  render(<WelcomeView words={words} shortcut={await shortcut()} onSettings={() => chrome.runtime.openOptionsPage()} />, root);
}
