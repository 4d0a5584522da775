import '../../components/kit/kit.css';
import '../../components/panel/panel.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { untilConsent } from '../../components/consent/until-consent';
import { markPointer } from '../../components/kit';
import { hasCountdown, type PanelActions, PanelView } from '../../components/panel';
import { carriedAppError } from '../../lib/domain/app-error';
import { hasEnded } from '../../lib/domain/journal';
import { pickLanguage } from '../../lib/domain/language';
import type { TabView } from '../../lib/domain/view';
import { loadWords } from '../../lib/i18n/load';
import type { Language, Words } from '../../lib/i18n/types';
import { type BackgroundClient, connectToBackground, ProcedureFailure } from '../../lib/protocol/client';
import { consent } from '../../lib/protocol/consent';
import type { PanelPlace, PanelTicket } from '../../lib/protocol/content-messages';
import type { ProcedureOf, Procedures } from '../../lib/protocol/procedures';
import { keepDrafts } from './kept-drafts';
import { copyText, openEmail, openTab } from './outside';
import { createPressGuard } from './visible';

/** A frame that nobody handed a ticket to is not ours to fill. */
const TICKET_WITHIN_MS = 3000;
const SEARCH_LIMIT = 50;

type Standing =
  | { readonly kind: 'waiting' | 'unavailable' }
  | { readonly kind: 'open'; readonly view: TabView; readonly language: Language };

const app = document.getElementById('app') as HTMLElement;
const pressGuard = createPressGuard();
const browserLanguage = pickLanguage('auto', navigator.language);

/** In a page of somebody else's a press on "Agree" counts as any other act does: only on a panel that was really seen. */
const guard =
  window.parent === window
    ? {}
    : {
        watch: (button: Element) => pressGuard.watch(button),
        seen: async (button: Element) => (await pressGuard.judge(button)) === 'counts',
      };
const agreed = untilConsent(app, { page: 'panel', consent, browserLanguage: navigator.language, ...guard });

let standing: Standing = { kind: 'waiting' };
const show = async (next: Standing) => {
  standing = next;
  await agreed;
  const language = next.kind === 'open' ? next.language : browserLanguage;
  const words = await loadWords(language);
  // A newer view may have come while the words were loaded.
  if (standing !== next) return;
  document.documentElement.lang = language;
  render(<Panel standing={next} words={words} actions={actions} />, app);
};

let client: BackgroundClient<'panel'> | null = null;

/** Only the first ticket counts, and only from the window that holds the frame. */
function takeTicket(event: MessageEvent) {
  const message = event.data as Partial<PanelTicket> | null;
  if (event.source !== window.parent || window.parent === window) return;
  if (message?.to !== 'panel' || typeof message.ticket !== 'string') return;
  removeEventListener('message', takeTicket);
  clearTimeout(noTicket);
  markPointer(document, message.byPointer === true);
  const [port] = event.ports;
  if (port) {
    port.onmessage = ({ data }: MessageEvent<PanelPlace>) => pressGuard.tellPlace(data.inPlace === true, data.inFront === true);
    addEventListener('focus', () => port.postMessage(null));
  }
  const { ticket } = message;
  void agreed.then(() => connect(ticket));
}

function connect(ticket: string) {
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
}

/** Whether the background is at work on what this panel shows: then a worker that stopped is worth waking. */
function awaitsNews({ signIn, customer, customerOf, listReading, listReadAgainAt }: TabView): boolean {
  if (signIn.status !== 'signed-in') return signIn.status === 'signing-in';
  if (!customer) return listReading || listReadAgainAt !== null || !['asking', 'none'].includes(customerOf);
  const { attestation, reading, readAgainAt } = customer;
  return reading || readAgainAt !== null || (attestation !== null && !hasEnded(attestation));
}

addEventListener('message', takeTicket);
const noTicket = setTimeout(() => {
  removeEventListener('message', takeTicket);
  void show({ kind: 'unavailable' });
}, TICKET_WITHIN_MS);

const ask = <K extends ProcedureOf<'panel'>>(call: K, input: Procedures[K]['in']): Promise<Procedures[K]['out']> =>
  client ? client.call(call, input) : Promise.reject(new ProcedureFailure(null));
/** For calls whose outcome comes back as a view: a worker that stopped says hello again and pushes the view. */
const tell = <K extends ProcedureOf<'panel'>>(call: K, input: Procedures[K]['in']): void => void ask(call, input).catch(() => {});
const drafts = keepDrafts((tenantId, draft) => ask('save-draft', { tenantId, draft }));

const actions: PanelActions = {
  attest: (tenantId, draft) =>
    ask('attest', { tenantId, draft }).catch(
      (error: unknown) => ({ outcome: 'failed', appError: carriedAppError(error) }) as const,
    ),
  saveDraft: drafts.save,
  watchAct: (button) => pressGuard.watch(button),
  mayPress: (button) => pressGuard.judge(button),
  readProviderRequest: (tenantId) => ask('read-provider-request', { tenantId }).catch(() => ({ to: '', written: null })),
  saveProviderRequest: (tenantId, request) => tell('save-provider-request', { tenantId, request }),
  search: (query) => ask('search', { query, filter: 'all', limit: SEARCH_LIMIT }),
  chooseCustomer: (tenantId) => tell('choose-customer', { tenantId }),
  checkAgain: () =>
    ask('check-again', {}).then(
      () => {},
      () => {},
    ),
  signIn: (otherAccount) => tell('sign-in', { otherAccount }),
  openSettings: () => tell('open-settings', {}),
  reloadPage: () => tell('reload-page', {}),
  settleUndecided: (entryId, decision) =>
    ask('settle-undecided', { entryId, decision }).then(
      ({ outcome }) => outcome === 'taken',
      // What became of it comes back as a view, from the next worker too.
      () => true,
    ),
  dismissAttestation: (entryId) => tell('dismiss-attestation', { entryId }),
  readAgreement: async (tenantId) => {
    try {
      const answer = await ask('agreement-document', { tenantId });
      if ('appError' in answer) return { outcome: 'failed', appError: answer.appError };
      openTab(answer.url);
      return { outcome: 'opened', language: answer.language, asked: answer.asked, otherLanguage: answer.otherLanguage };
    } catch (error) {
      return { outcome: 'failed', appError: carriedAppError(error) };
    }
  },
  acceptancePage: () =>
    ask('acceptance-page', {}).then(
      ({ url }) => url,
      () => null,
    ),
  copy: copyText,
  openEmail,
  moveToOtherSide: () => tell('move-panel', { side: 'other' }),
  hideHere: () => tell('hide-here', {}),
  close: () => tell('close-panel', {}),
};

function Panel({ standing, words, actions }: { standing: Standing; words: Words; actions: PanelActions }) {
  const now = useClock(standing.kind === 'open' && hasCountdown(standing.view) ? 1000 : 30_000);
  if (standing.kind === 'open') {
    return <PanelView view={standing.view} words={words} now={now} actions={actions} />;
  }
  return (
    <main class="panel-body">
      <p class="second">{standing.kind === 'waiting' ? words.panel.waiting : words.panel.unavailable}</p>
    </main>
  );
}

function useClock(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

void show(standing);
