import { nameOf } from '../../lib/domain/customer';
import type { Instant } from '../../lib/domain/facts';
import type { CustomerView } from '../../lib/domain/view';
import type { PopupPageWords } from '../../lib/i18n/load';
import { Button, CheckAgain, MessageBar, Name, Skeleton } from '../kit';
import { CustomerState } from '../shared/customer-state';
import { factRows } from '../shared/fact-rows';
import { mayAttest, reasonFor } from './reason';

export interface PageCardProps {
  /** null while the background looks the customer up. */
  customer: CustomerView | null;
  /** Whether to ask for the customer, because the page does not say which one it shows. */
  asking: boolean;
  blocked: boolean;
  /** Whether the tab has no content script, so that the panel cannot open before the tab is reloaded. */
  needsReload: boolean;
  words: PopupPageWords;
  now: Instant;
  onCheckAgain: () => Promise<void>;
  onOpenPanel: () => void;
  onReloadTab: () => void;
}

/** The customer of the current page, in the same words as in the panel, with a button that opens the panel. */
export function PageCard(props: PageCardProps) {
  const { customer, asking, words } = props;
  return (
    <section class="card" aria-label={words.popup.customerOnThisPage}>
      {asking ? (
        <div>
          <h1>{words.popup.asking.title}</h1>
          <p>{words.popup.asking.text}</p>
        </div>
      ) : customer ? (
        <OnThisPage {...props} customer={customer} />
      ) : (
        <>
          <h1 class="visually-hidden">{words.popup.loading}</h1>
          <Skeleton lines={4} />
        </>
      )}
      {props.needsReload ? (
        <MessageBar tone="info" role="alert" title={words.popup.reloadTab.title}>
          <p>{words.popup.reloadTab.text}</p>
          <div class="actions">
            <Button onPress={props.onReloadTab}>{words.popup.reloadTab.act}</Button>
          </div>
        </MessageBar>
      ) : (
        (asking || customer) && (
          <div class="acts">
            <Button kind={asking || (customer && mayAttest(customer)) ? 'primary' : 'secondary'} onPress={props.onOpenPanel}>
              {customer && !asking && mayAttest(customer) ? words.popup.openPanelToAttest : words.popup.openPanel}
            </Button>
            {customer && !asking && customer.state !== 'not-applicable' && (
              <CheckAgain words={words} customer={customer} now={props.now} onPress={props.onCheckAgain} />
            )}
          </div>
        )
      )}
    </section>
  );
}

function OnThisPage({ customer, blocked, words, now }: PageCardProps & { customer: CustomerView }) {
  return (
    <>
      <div class="row wrap">
        <small class="grow">{words.popup.onThisPage}</small>
        <CustomerState customer={customer} words={words} />
      </div>
      <div>
        <h1>
          <Name text={nameOf(customer.customer)} />
        </h1>
        <p>{reasonFor(customer, blocked, words)}</p>
      </div>
      <ul class="facts-short">
        {factRows(customer, words, now).map((row) => (
          <li class="small" key={row.label}>
            {row.label}: {row.value}
            {row.age && (
              <span class="whole">
                {words.common.dot}
                {row.age}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
