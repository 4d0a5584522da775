import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerRow, CustomerSearchResult } from '../../lib/domain/view';
import { formatDate, formatTime } from '../../lib/i18n/format';
import { Progress } from '../kit';
import { CustomerList, type CustomerListHandle } from '../kit/customer-list';
import { SearchField } from '../kit/search-field';
import { BlockBar } from './block-bar';
import { usePanel } from './context';
import { ErrorBar } from './error-bar';
import { useLaterWords } from './later';
import { Shell } from './shell';

/** The page does not name its customer, and Countersign never guesses: the agent chooses, for this address only. */
export function WhichCustomerScreen() {
  const { words, actions, view, now } = usePanel();
  const later = useLaterWords();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<CustomerSearchResult | null>(null);
  const list = useRef<CustomerListHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const { search } = actions;
  const { customersKnown, listReading } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that has grown is searched again
  useEffect(() => {
    let newest = true;
    void search(query)
      .then((result) => newest && setFound(result))
      // A worker that stopped: the list that it sends next searches again.
      .catch(() => newest && setFound(null));
    return () => {
      newest = false;
    };
  }, [search, query, customersKnown]);

  // As short as it stays clear: the domain after it tells customers of one name apart.
  const ageOf = ({ readAt }: CustomerRow) => {
    if (readAt === null) return '';
    const day = formatDate(readAt, words.language);
    return words.common.readAt(day === formatDate(now, words.language) ? formatTime(readAt) : day);
  };

  return (
    <Shell>
      {view.blocked && <BlockBar />}
      <div class="who">
        <h1 tabIndex={-1}>{later.panel.whichTitle}</h1>
        <p class="second">{later.panel.whichText}</p>
        <small>{later.panel.whichHolds}</small>
      </div>
      <div class="stack">
        <SearchField
          ref={input}
          data-focus
          label={words.common.searchCustomers}
          placeholder={words.common.searchPlaceholder}
          value={query}
          onValue={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              list.current?.enter();
            } else if (event.key === 'Enter' && !event.isComposing && query !== '' && found?.rows[0]) {
              actions.chooseCustomer(found.rows[0].customer.tenantId);
            } else if (event.key === 'Escape' && query !== '') {
              // Esc clears first; the next one closes the panel.
              event.preventDefault();
              event.stopPropagation();
              setQuery('');
            }
          }}
        />
        <small aria-live="polite">{found && words.common.customersFound(found.matching, found.all)}</small>
      </div>
      {listReading && <Progress label={words.common.checking} />}
      {found && found.rows.length > 0 && (
        <CustomerList
          ref={list}
          rows={found.rows}
          words={words}
          label={later.panel.customersList}
          remark={(row) => ageOf(row) || words.common.notRead}
          onChoose={(row) => actions.chooseCustomer(row.customer.tenantId)}
          onLeave={() => input.current?.focus()}
        />
      )}
      {view.listError && customersKnown === 0 && <ErrorBar appError={view.listError} />}
      {found && found.rows.length === 0 && !(view.listError && customersKnown === 0) && (
        <p>{customersKnown === 0 ? later.panel.noCustomersYet : words.common.noCustomerFound(query)}</p>
      )}
    </Shell>
  );
}
