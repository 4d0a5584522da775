/** The popup as a page: what was asked, what is opened and what went wrong, handed to the view that draws it. */
import { useEffect, useState } from 'preact/hooks';
import type { Letters } from '../../../components/popup/customer-screen';
import type { Failure } from '../../../components/popup/notice';
import { type Filter, fetchCustomerScreen, PopupView } from '../../../components/popup/popup-view';
import { carriedAppError } from '../../domain/app-error';
import { laterWords, loadLaterWords, loadPopupWords, type PopupPageWords } from '../../i18n/load';
import type { ProcedureOf, Procedures } from '../../protocol/procedures';
import { copyText } from '../copy-text';
import { useClock } from '../use-clock';
import { useBackground } from './use-background';
import { useSearch } from './use-search';

const AGE_STEP_MS = 30_000;

export interface PopupPageProps {
  firstWords: PopupPageWords;
  /** The tab that the popup was opened over; -1 when there is none. */
  tabUnderPopup: Promise<number>;
}

/** What the popup shows and does, from its first paint on. */
export function PopupPage({ firstWords, tabUnderPopup }: PopupPageProps) {
  const [words, setWords] = useState(firstWords);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('needs-action');
  const [opened, setOpened] = useState<string | null>(null);
  const [needsReload, setNeedsReload] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [letters, setLetters] = useState<Letters | null>(null);
  const background = useBackground(tabUnderPopup, (language) => void loadPopupWords(language).then(setWords));
  const { client, view } = background;
  const results = useSearch(client, view, query, filter);
  const now = useClock(AGE_STEP_MS, view);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);

  /** Makes a call that the agent asked for, and keeps what went wrong for the message bar. */
  const ask = <K extends ProcedureOf<'popup'>>(
    call: K,
    input: Procedures[K]['in'],
    then?: (output: Procedures[K]['out']) => void,
  ): Promise<void> => {
    setFailure(null);
    return client.call(call, input).then(then, (error: unknown) => {
      setFailure(carriedAppError(error) ?? 'interrupted');
    });
  };

  /** The letters are in the words that most openings never need. */
  const fetchLetters = async (): Promise<void> => {
    try {
      const [{ url }] = await Promise.all([client.call('acceptance-page', {}), loadLaterWords(words.language)]);
      const later = laterWords(words.language);
      if (later) setLetters({ words: later, acceptancePage: url });
    } catch {
      // The worker stopped: the letters come with the next opening.
    }
  };

  const open = (tenantId: string) => {
    background.choose(tenantId);
    void fetchCustomerScreen().then(
      () => setOpened(background.chosen()),
      () => setFailure('interrupted'),
    );
    void fetchLetters();
    void ask('choose-customer', { tenantId });
  };
  const back = () => {
    setOpened(null);
    background.leave();
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
