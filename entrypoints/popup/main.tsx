import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { untilConsent } from '../../components/consent/until-consent';
import type { Letters } from '../../components/popup/customer-screen';
import type { Failure } from '../../components/popup/notice';
import { type Filter, fetchCustomerScreen, PopupView } from '../../components/popup/popup-view';
import '../../components/popup/popup.css';
import { carriedAppError } from '../../lib/domain/app-error';
import { pickLanguage } from '../../lib/domain/language';
import type { CustomerSearchResult, TabView } from '../../lib/domain/view';
import { laterWords, loadLaterWords, loadPopupWords, type PopupPageWords } from '../../lib/i18n/load';
import { connectToBackground } from '../../lib/protocol/client';
import { consent } from '../../lib/protocol/consent';
import type { ProcedureOf, Procedures } from '../../lib/protocol/procedures';

/** Puts text on the clipboard; false when the browser refuses. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Whether the background is at work on what is shown: then a worker that stopped is worth waking. */
const awaitsNews = ({ customer, listReading, listReadAgainAt }: TabView): boolean =>
  listReading || listReadAgainAt !== null || (customer !== null && (customer.reading || customer.readAgainAt !== null));

/** Rows drawn at most; the search narrows the rest. */
const ROWS = 100;

/** Typing pauses this long before a search goes out. */
const SEARCH_PAUSE_MS = 80;

/** The line opens again well within this. */
const SEARCH_AGAIN_MS = 500;

const AGE_STEP_MS = 30_000;

// In a tab the page fits into the window; the toolbar's popup is made to fit the page (popup.css).
if (!chrome.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.classList.add('in-tab');

/** Only the id is needed, and no permission for it. */
const tabUnderPopup = chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id ?? -1);

function Popup({ firstWords }: { firstWords: PopupPageWords }) {
  const [view, setView] = useState<TabView | null>(null);
  const [words, setWords] = useState(firstWords);
  const [results, setResults] = useState<CustomerSearchResult | null>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('needs-action');
  const [opened, setOpened] = useState<string | null>(null);
  const [needsReload, setNeedsReload] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [letters, setLetters] = useState<Letters | null>(null);
  const [now, setNow] = useState(Date.now);

  /** As `opened`, for a hello that comes again after the worker was stopped. */
  const chosen = useRef<string | null>(null);
  /** What the tab's own page says, while another customer is opened here. */
  const own = useRef<TabView | null>(null);
  const latest = useRef<TabView | null>(null);
  const background = useMemo(
    () =>
      connectToBackground('popup', {
        async hello(client) {
          await client.call('watch-tab', { tabId: await tabUnderPopup });
          if (chosen.current !== null) await client.call('choose-customer', { tenantId: chosen.current });
        },
        waiting: () => latest.current !== null && awaitsNews(latest.current),
        onView(next, spoken) {
          if (chosen.current === null) own.current = next;
          latest.current = next;
          setView(next);
          void loadPopupWords(spoken).then(setWords);
          setNow(Date.now());
        },
      }),
    [],
  );

  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), AGE_STEP_MS);
    return () => clearInterval(clock);
  }, []);

  /** Makes a call that the agent asked for, and keeps what went wrong for the message bar. */
  const ask = <K extends ProcedureOf<'popup'>>(
    call: K,
    input: Procedures[K]['in'],
    then?: (output: Procedures[K]['out']) => void,
  ): Promise<void> => {
    setFailure(null);
    return background.call(call, input).then(then, (error: unknown) => {
      setFailure(carriedAppError(error) ?? 'interrupted');
    });
  };

  const account = view?.signIn.status === 'signed-in' ? view.signIn.agent.userId : null;
  const searched = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may change the answer, though it is not part of the question
  useEffect(() => {
    if (account === null) {
      setResults(null);
      return;
    }
    const turn = ++searched.current;
    let pause: ReturnType<typeof setTimeout>;
    const searchAfter = (milliseconds: number) => {
      pause = setTimeout(() => {
        background.call('search', { query: query.trim(), filter, limit: ROWS }).then(
          (found) => {
            // An answer that a later question has overtaken is dropped.
            if (turn === searched.current) setResults(found);
          },
          () => {
            // The worker was stopped; the line is being opened again.
            if (turn === searched.current) searchAfter(SEARCH_AGAIN_MS);
          },
        );
      }, milliseconds);
    };
    searchAfter(query === '' ? 0 : SEARCH_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [account, query, filter, view?.customersKnown, view?.listReadAt, view?.listReading, view?.customer?.state]);

  /** The letters are in the words that most openings never need. */
  const fetchLetters = async (): Promise<void> => {
    try {
      const [{ url }] = await Promise.all([background.call('acceptance-page', {}), loadLaterWords(words.language)]);
      const later = laterWords(words.language);
      if (later) setLetters({ words: later, acceptancePage: url });
    } catch {
      // The worker stopped: the letters come with the next opening.
    }
  };

  const open = (tenantId: string) => {
    chosen.current = tenantId;
    void fetchCustomerScreen().then(
      () => setOpened(chosen.current),
      () => setFailure('interrupted'),
    );
    void fetchLetters();
    void ask('choose-customer', { tenantId });
  };
  const back = () => {
    chosen.current = null;
    setOpened(null);
    // The background's next view says the same; until it comes, the opened customer must not stand there as this page's.
    const page = own.current;
    if (page)
      setView((latest) => latest && { ...latest, customer: page.customer, customerOf: page.customerOf, blocked: page.blocked });
    void ask('leave-customer', {});
  };
  const openPanel = () => {
    void ask('open-panel', {}, ({ opened }) => {
      if (opened) window.close();
      else setNeedsReload(true);
    });
  };
  return (
    <PopupView
      view={view}
      results={results}
      query={query}
      filter={filter}
      opened={opened}
      needsReload={needsReload}
      failure={failure}
      letters={letters}
      words={words}
      now={now}
      onQuery={setQuery}
      onFilter={setFilter}
      onOpenCustomer={open}
      onBack={back}
      onCheckAgain={() => ask('check-again', {})}
      onCopy={copyText}
      onOpenPanel={openPanel}
      onReloadTab={() => void ask('reload-page', {}, () => window.close())}
      onReadList={() => void ask('read-list', {})}
      onSignIn={() => void ask('sign-in', { otherAccount: false })}
      onOpenSettings={() => void ask('open-settings', {}, () => window.close())}
      onClose={() => window.close()}
    />
  );
}

const root = document.getElementById('app');
const browserLanguage = chrome.i18n.getUILanguage();
const loading = loadPopupWords(pickLanguage('auto', browserLanguage));
if (root) {
  await untilConsent(root, { page: 'popup', consent, browserLanguage });
  const firstWords = await loading;
  root.replaceChildren();
  render(<Popup firstWords={firstWords} />, root);
}
