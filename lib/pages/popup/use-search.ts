import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from '../../../components/popup/popup-view';
import type { CustomerSearchResult, TabView } from '../../domain/view';
import type { BackgroundClient } from '../../protocol/client';

/** Rows drawn at most; the search narrows the rest. */
const ROWS = 100;

/** Typing pauses this long before a search goes out. */
const SEARCH_PAUSE_MS = 80;

/** The client connects again well within this. */
const SEARCH_AGAIN_MS = 500;

/** The customers that match, asked for anew whenever the answer may have changed; null before the first answer and without an account. */
export function useSearch(
  background: BackgroundClient<'popup'>,
  view: TabView | null,
  query: string,
  filter: Filter,
): CustomerSearchResult | null {
  const [results, setResults] = useState<CustomerSearchResult | null>(null);
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
            // The worker was stopped; the client is connecting again.
            if (turn === searched.current) searchAfter(SEARCH_AGAIN_MS);
          },
        );
      }, milliseconds);
    };
    searchAfter(query === '' ? 0 : SEARCH_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [account, query, filter, view?.customersKnown, view?.listReadAt, view?.listReading, view?.customer?.state]);
  return results;
}
