import '../../components/kit/kit.css';
import '../../components/panel/panel.css';
import { render } from 'preact';
import { untilConsent } from '../../components/consent/until-consent';
import { markPointer } from '../../components/kit';
import { pickLanguage } from '../../lib/domain/language';
import { loadWords } from '../../lib/i18n/load';
import { keepDrafts } from '../../lib/pages/panel/kept-drafts';
import { type Ask, createPanelActions } from '../../lib/pages/panel/panel-actions';
import { awaitsNews, PanelPage, type PanelStanding } from '../../lib/pages/panel/panel-page';
import { createPressGuard } from '../../lib/pages/panel/press-guard';
import { awaitTicket } from '../../lib/pages/panel/ticket';
import { type BackgroundClient, connectToBackground, ProcedureFailure } from '../../lib/protocol/client';
import { consent } from '../../lib/protocol/consent';

const app = document.getElementById('app') as HTMLElement;
const browserLanguage = pickLanguage('auto', navigator.language);

const pressGuard = createPressGuard();
/** In a page of somebody else's a press on "Agree" counts as any other act does: only on a panel that was really seen. */
const guard = {
  watch: (button: Element) => pressGuard.watch(button),
  seen: async (button: Element) => (await pressGuard.judge(button)) === 'counts',
};
const agreed = untilConsent(app, {
  page: 'panel',
  consent,
  browserLanguage: navigator.language,
  ...(window.parent === window ? {} : guard),
});

let client: BackgroundClient<'panel'> | null = null;
const ask: Ask = (call, input) => (client ? client.call(call, input) : Promise.reject(new ProcedureFailure(null)));
const drafts = keepDrafts((tenantId, draft) => ask('save-draft', { tenantId, draft }));
const actions = createPanelActions(ask, drafts, pressGuard);

let standing: PanelStanding = { kind: 'waiting' };
const show = async (next: PanelStanding) => {
  standing = next;
  await agreed;
  const language = next.kind === 'open' ? next.language : browserLanguage;
  const words = await loadWords(language);
  // A newer view may have come while the words were loaded.
  if (standing !== next) return;
  document.documentElement.lang = language;
  render(<PanelPage standing={next} words={words} actions={actions} />, app);
};

const connect = (ticket: string) => {
  client = connectToBackground('panel', {
    hello: async (background) => {
      const { accepted } = await background.call('present-ticket', { ticket });
      if (!accepted) void show({ kind: 'unavailable' });
    },
    onView(view, language) {
      drafts.seen(view);
      void show({ kind: 'open', view, language });
    },
    waiting: () => standing.kind === 'open' && awaitsNews(standing.view),
  });
};

awaitTicket({
  taken(ticket, byPointer) {
    markPointer(document, byPointer);
    void agreed.then(() => connect(ticket));
  },
  missing: () => void show({ kind: 'unavailable' }),
  placed: pressGuard.tellPlace,
});
void show(standing);
