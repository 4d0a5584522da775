import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Instant } from '../../lib/domain/facts';
import type { CustomerRow, CustomerSearchResult, CustomerView, SignInView, TabView } from '../../lib/domain/view';
import { formatAge, formatDay, formatNumber, formatSentences } from '../../lib/i18n/format';
import type { PopupPageWords } from '../../lib/i18n/load';
import { Button, Empty, Icon, IconButton, Mark, MessageBar, Progress, Skeleton } from '../kit';
import { CustomerList, type CustomerListHandle } from '../kit/customer-list';
import { againIcon, settingsIcon, signInIcon } from '../kit/icons';
import { SearchField } from '../kit/search-field';
import { factRows } from '../shared/fact-rows';
import { nextStep } from '../shared/next-step';
import type { CustomerScreen, Letters } from './customer-screen';
import { customersIcon, offlineSmallIcon, personIcon, searchLargeIcon, setUpIcon } from './icons';
import { type Failure, Notice } from './notice';
import { PageCard } from './page-card';
import { mayAttest, reasonFor } from './reason';

let Opened: typeof CustomerScreen | null = null;

/** Loads the screen of an opened customer, which the popup does not need at first. Call it before a customer is opened. */
export async function fetchCustomerScreen(): Promise<void> {
  Opened ??= (await import('./customer-screen')).CustomerScreen;
}

export type Filter = 'needs-action' | 'all';

export interface PopupViewProps {
  /** null until the background's first answer. Skeletons fill the same layout meanwhile, so that the first paint does not wait. */
  view: TabView | null;
  /** null until the first answer. */
  results: CustomerSearchResult | null;
  query: string;
  filter: Filter;
  /** Tenant id of the customer opened from the list. */
  opened: string | null;
  /** Whether the panel could not be opened, because the tab has no content script. */
  needsReload: boolean;
  /** Why the last call failed; null when it did not. */
  failure: Failure | null;
  /** Letters for an opened customer; null until they are loaded. */
  letters: Letters | null;
  words: PopupPageWords;
  now: Instant;
  onQuery: (query: string) => void;
  onFilter: (filter: Filter) => void;
  onOpenCustomer: (tenantId: string) => void;
  onBack: () => void;
  onCheckAgain: () => Promise<void>;
  onCopy: (text: string) => Promise<boolean>;
  onOpenPanel: () => void;
  onReloadTab: () => void;
  onReadList: () => void;
  onSignIn: () => void;
  onOpenSettings: () => void;
  onClose: () => void;
}

/** The toolbar popup: the customer of this page, then a search in all customers. It only reads; attesting is done in the panel. */
export function PopupView(props: PopupViewProps) {
  const { view, words, opened, query } = props;
  const popup = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<CustomerListHandle>(null);
  const signedIn = view === null || view.signIn.status === 'signed-in';

  useEffect(() => {
    if (signedIn) search.current?.focus();
    else popup.current?.querySelector<HTMLButtonElement>('.empty button')?.focus();
  }, [signedIn]);

  const wasOpened = useRef(opened);
  useEffect(() => {
    if (wasOpened.current !== null && opened === null) list.current?.enter();
    wasOpened.current = opened;
  }, [opened]);

  const shown = opened !== null && view?.customer?.customer.tenantId === opened ? view.customer : null;
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (opened !== null) props.onBack();
      else if (query !== '') {
        props.onQuery('');
        search.current?.focus();
      } else props.onClose();
      event.preventDefault();
    } else if (event.key === '/' && opened === null && event.target !== search.current) {
      search.current?.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && event.target === search.current) {
      list.current?.enter();
      event.preventDefault();
    }
  };

  return (
    <main ref={popup} class="popup" onKeyDown={keys}>
      <header class="top">
        <Mark />
        <b class="grow">Countersign</b>
        <IconButton icon={settingsIcon} label={words.common.settings} onPress={props.onOpenSettings} />
      </header>
      {view && view.signIn.status !== 'signed-in' ? (
        <NotSignedIn {...props} signIn={view.signIn} />
      ) : (
        <>
          {opened !== null && Opened && (
            <Opened
              customer={shown}
              told={
                shown && {
                  reason: reasonFor(shown, false, words),
                  rows: factRows(shown, words, props.now),
                  mayAttest: mayAttest(shown),
                }
              }
              notice={shown && <NoticeOf {...props} customer={shown} />}
              words={words}
              now={props.now}
              agent={view?.signIn.status === 'signed-in' ? view.signIn.agent.displayName : ''}
              letters={props.letters}
              onBack={props.onBack}
              onCheckAgain={props.onCheckAgain}
              onCopy={props.onCopy}
            />
          )}
          {/* Stays in the document while a customer is open, so that going back leads to the same row. */}
          <div class="browse" hidden={opened !== null}>
            <Here {...props} />
            <div class="tools">
              <SearchField
                ref={search}
                label={words.common.searchCustomers}
                placeholder={words.common.searchPlaceholder}
                value={query}
                onValue={props.onQuery}
              />
              <Filters {...props} />
            </div>
            <div class="results">
              <Results {...props} list={list} search={search} />
            </div>
          </div>
        </>
      )}
      <Foot {...props} />
    </main>
  );
}

/** The message bar for the failure of the last call, else for the error of reading a customer. */
function NoticeOf({
  view,
  failure,
  words,
  now,
  onSignIn,
  onOpenSettings,
  customer,
}: PopupViewProps & { customer: CustomerView | null }) {
  const appError = customer && customer.state !== 'not-applicable' ? customer.appError : null;
  return (
    <Notice
      online={view?.online ?? true}
      failure={failure ?? appError}
      againAt={failure ? null : (customer?.readAgainAt ?? null)}
      words={words}
      now={now}
      onSignIn={onSignIn}
      onOpenSettings={onOpenSettings}
    />
  );
}

/** What the popup says about the current page, and the message bar. */
function Here(props: PopupViewProps) {
  const { view, words, needsReload } = props;
  if (!view) return <h1 class="visually-hidden">{words.popup.customers}</h1>;
  const asking = view.customerOf === 'asking';
  const named = view.portal !== null && (asking || view.customerOf !== 'none');
  const customer = view.customer?.customer.tenantId === props.opened ? null : view.customer;
  return (
    <div class="here">
      {!needsReload && <NoticeOf {...props} customer={customer} />}
      {named ? (
        <PageCard {...props} customer={customer} asking={asking} blocked={view.blocked} />
      ) : (
        <>
          <h1 class="visually-hidden">{words.popup.customers}</h1>
          <p class="small">{view.portal === null ? words.popup.notPortal : words.popup.noCustomer}</p>
        </>
      )}
    </div>
  );
}

/** The choice between the two lists. Counts include only what was read. A query searches all customers, so "All" is pressed during one. */
function Filters({ filter, results, query, words, onFilter, onQuery }: PopupViewProps) {
  const searching = query.trim() !== '';
  const unread = results?.notRead ?? 0;
  const anyRead = results !== null && unread < results.all;
  const entries = [
    { name: 'needs-action', label: words.common.needsAction, count: anyRead ? results.needsAction : undefined },
    { name: 'all', label: words.popup.all, count: results?.all || undefined },
  ] as const;
  const choose = (name: Filter) => {
    if (searching && name !== 'all') onQuery('');
    onFilter(name);
  };
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{words.popup.filters}</legend>
      {entries.map(({ name, label, count }) => (
        <button
          key={name}
          type="button"
          class="pill"
          aria-pressed={(searching ? 'all' : filter) === name}
          onClick={() => choose(name)}
        >
          {label}
          {count !== undefined && <span class="number"> {formatNumber(count)}</span>}
        </button>
      ))}
      {unread > 0 && <small>{words.popup.notReadYet(formatNumber(unread))}</small>}
    </fieldset>
  );
}

interface ResultsProps extends PopupViewProps {
  list: { current: CustomerListHandle | null };
  search: { current: HTMLInputElement | null };
}

function Results(props: ResultsProps) {
  const { view, results, query, words, now, list, search } = props;
  const asked = query.trim();
  if (!results || (results.rows.length === 0 && view?.listReading)) {
    return (
      <div class="waiting">
        <Skeleton lines={6} />
      </div>
    );
  }
  if (results.rows.length > 0) {
    return (
      <>
        <p class="visually-hidden" aria-live="polite">
          {asked !== '' && words.popup.found(formatNumber(results.matching))}
        </p>
        <CustomerList
          ref={list}
          rows={results.rows}
          words={words}
          label={words.popup.customers}
          remark={(row) => remark(row, words, now)}
          age={(row) => ageBeside(row, words, now)}
          onChoose={(row) => props.onOpenCustomer(row.customer.tenantId)}
          onLeave={() => search.current?.focus()}
        />
        {results.matching > results.rows.length && (
          <p class="small rest">{words.popup.firstOf(formatNumber(results.rows.length), formatNumber(results.matching))}</p>
        )}
      </>
    );
  }
  const readList = (label: string, kind: 'primary' | 'secondary') => (
    <Button kind={kind} icon={againIcon} onPress={props.onReadList}>
      {label}
    </Button>
  );
  const { listError } = view ?? { listError: null };
  if (results.all === 0 && listError) {
    const said = words.errors[listError.kind];
    return (
      <Nothing
        icon={customersIcon}
        title={words.popup.listFailed.title}
        text={formatSentences(
          [
            `${said.title}${words.language === 'ja' ? '。' : '.'}`,
            nextStep(listError, view?.listReadAgainAt ?? null, words, now),
          ],
          words.language,
        )}
        alert
      >
        {readList(words.popup.noResults.act, 'secondary')}
      </Nothing>
    );
  }
  if (results.all === 0) {
    return (
      <Nothing icon={customersIcon} title={words.popup.empty.title} text={words.popup.empty.text}>
        {readList(words.popup.empty.act, 'secondary')}
      </Nothing>
    );
  }
  if (asked === '') {
    const said = words.popup.nothingToDo;
    const { notRead, all } = results;
    const title = notRead === 0 ? said.title : notRead < all ? said.titleSoFar : said.titleNoneRead;
    return (
      <Nothing icon={customersIcon} title={title} text={notRead === 0 ? null : said.text(formatNumber(notRead))}>
        <Button onPress={() => props.onFilter('all')}>{said.act}</Button>
      </Nothing>
    );
  }
  return (
    <Nothing icon={searchLargeIcon} title={words.popup.noResults.title(asked)} text={words.popup.noResults.text}>
      {readList(words.popup.noResults.act, 'secondary')}
    </Nothing>
  );
}

interface NothingProps {
  icon: string;
  title: string;
  text: string | null;
  /** Whether an error is the reason. */
  alert?: boolean;
  children: ComponentChildren;
}

/** Replaces the list when there is nothing to list. */
function Nothing({ icon, title, text, alert, children }: NothingProps) {
  return (
    <div class="empty" aria-live={alert ? undefined : 'polite'} role={alert ? 'alert' : undefined}>
      <Icon drawing={icon} size={24} />
      <h2>{title}</h2>
      {text !== null && <p>{text}</p>}
      {children}
    </div>
  );
}

/** The text after the acceptance word in a row. */
function remark(row: CustomerRow, words: PopupPageWords, now: Instant): string {
  const said = words.popup.row;
  if (row.state !== 'unknown' && row.agreedOn !== null) return said.accepted(formatDay(row.agreedOn, words.language));
  // Without a confirmation the acceptance can only be the direct one.
  if (row.state === 'provided') return said.direct;
  return row.readAt === null ? said.neverRead : words.common.readAgo(formatAge(row.readAt, now, words.language));
}

/** The age of a row's state; null when the remark already says it. A cached state is always shown with its age. */
function ageBeside(row: CustomerRow, words: PopupPageWords, now: Instant): string | null {
  const told = row.state !== 'provided' && (row.state === 'unknown' || row.agreedOn === null);
  return told || row.readAt === null ? null : words.common.readAgo(formatAge(row.readAt, now, words.language));
}

function NotSignedIn({ signIn, words, now, failure, view, ...on }: PopupViewProps & { signIn: SignInView }) {
  if (signIn.status === 'not-configured') {
    const said = words.popup.notConfigured;
    return (
      <Empty icon={setUpIcon} title={said.title}>
        <p>{said.text}</p>
        <Button kind="primary" onPress={on.onOpenSettings}>
          {said.act}
        </Button>
      </Empty>
    );
  }
  if (signIn.status === 'signing-in') {
    return (
      <Empty icon={signInIcon} title={words.popup.signingIn.title}>
        <p>{words.popup.signingIn.text}</p>
        <Progress label={words.popup.signingIn.title} />
      </Empty>
    );
  }
  const appError = signIn.status === 'signed-out' ? signIn.appError : null;
  const expired = signIn.status === 'signed-out' && signIn.expired;
  const said = expired ? words.popup.expired : words.popup.signedOut;
  // This screen says "signed out" anyway.
  const shown = failure ?? (appError?.kind === 'signed-out' ? null : appError);
  return (
    <Empty icon={signInIcon} title={said.title}>
      <p>{said.text}</p>
      {view && !view.online ? (
        <Notice
          online={false}
          failure={null}
          againAt={null}
          words={words}
          now={now}
          onSignIn={on.onSignIn}
          onOpenSettings={on.onOpenSettings}
        />
      ) : (
        shown && <SignInAppError failure={shown} words={words} />
      )}
      <Button kind="primary" onPress={on.onSignIn}>
        {words.common.signIn}
      </Button>
    </Empty>
  );
}

/** Why the last sign-in failed. The button to try again is below it. */
function SignInAppError({ failure, words }: { failure: Failure; words: PopupPageWords }) {
  const said =
    failure === 'interrupted'
      ? words.popup.backgroundSilent
      : {
          title: words.errors[failure.kind].title,
          text: formatSentences([words.errors[failure.kind].text, words.errors[failure.kind].next], words.language),
        };
  return (
    <MessageBar tone="missing" role="alert" title={said.title}>
      <p>{said.text}</p>
    </MessageBar>
  );
}

function Foot(props: PopupViewProps) {
  const { view, words, now } = props;
  if (!view) return <footer class="foot" />;
  const { signIn } = view;
  if (signIn.status !== 'signed-in') {
    const said =
      signIn.status === 'not-configured'
        ? words.popup.notConfigured.foot
        : signIn.status === 'signed-out' && signIn.expired
          ? words.popup.expired.foot
          : words.popup.signedOut.foot;
    return <footer class="foot">{signIn.status !== 'signing-in' && <small>{said}</small>}</footer>;
  }
  return (
    <footer class="foot">
      {view.listReading && (
        <>
          <Progress label={words.popup.readingList} />
          <div class="row">
            <small class="grow">{words.popup.readingList}</small>
            <small class="number">{words.popup.knownSoFar(formatNumber(view.customersKnown))}</small>
          </div>
        </>
      )}
      {!view.listReading && view.listError && (props.results?.all ?? 0) > 0 && (
        <small role="alert">
          {words.popup.listFailed.short} {words.errors[view.listError.kind].title}
          {words.language === 'ja' ? '。' : '. '}
          {nextStep(view.listError, view.listReadAgainAt, words, now)}{' '}
          <Button kind="link" onPress={props.onReadList}>
            {words.popup.noResults.act}
          </Button>
        </small>
      )}
      <div class="row">
        <Icon drawing={view.online ? personIcon : offlineSmallIcon} />
        <small class="grow account">
          <span class="visually-hidden">{words.popup.account} </span>
          <bdi title={signIn.agent.userName}>{signIn.agent.userName}</bdi>
        </small>
        <small class="whole">
          {view.listReadAt === null
            ? words.popup.listNeverRead
            : words.popup.listRead(formatAge(view.listReadAt, now, words.language))}
        </small>
      </div>
    </footer>
  );
}
