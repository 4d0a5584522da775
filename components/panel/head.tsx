import { useEffect, useState } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import type { Facts as FactsOfCustomer } from '../../lib/domain/facts';
import { lastValue, NO_IS_FRESH_FOR_MS } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import { formatMoment } from '../../lib/i18n/format';
import { CheckAgain, CopyButton, Facts, Name, Skeleton } from '../kit';
import { CustomerState } from '../shared/customer-state';
import { factRows } from '../shared/fact-rows';
import { usePanel } from './context';

/** Who: the name wraps and is never cut, and it is where the focus goes when the agent opens the panel. */
export function Who({ customer }: { customer: CustomerView['customer'] }) {
  const { words, actions } = usePanel();
  return (
    <div class="who">
      <h1 tabIndex={-1} data-focus>
        <Name text={nameOf(customer)} />
      </h1>
      <div class="small">
        {customer.domain && <bdi>{customer.domain}</bdi>}
        <CopyButton
          kind="link"
          words={words}
          label={words.common.copyTenantId}
          text={() => customer.tenantId}
          onCopy={actions.copy}
        />
      </div>
    </div>
  );
}

const UNKNOWN_AFTER_MS = 1000;

/**
 * State: the one chip with role `status`. A customer that was never read gets a second before the word is "Unknown".
 */
export function Verdict({ customer, remark }: { customer: CustomerView; remark?: string }) {
  const { words, actions, view, now } = usePanel();
  const fresh = customer.state === 'unknown' && customer.reading && !readOnce(customer.facts);
  const waited = useLater(UNKNOWN_AFTER_MS, customer.customer.tenantId);
  return (
    <div class="verdict">
      {(!fresh || waited) && <CustomerState customer={customer} words={words} />}
      {remark ? <small>{remark}</small> : <Age of={customer} />}
      {customer.state !== 'not-applicable' && view.signIn.status === 'signed-in' && (
        <CheckAgain words={words} customer={customer} now={now} onPress={actions.checkAgain} />
      )}
    </div>
  );
}

/** How old what the chip says is, once that is more than a moment; the two facts below it say it again, each for itself. */
function Age({ of: { facts, state } }: { of: CustomerView }) {
  const { words, now } = usePanel();
  const read = [facts.confirmations, facts.direct].flatMap((fact) => lastValue<unknown>(fact)?.readAt ?? []);
  const at = Math.min(...read);
  // The panel's clock lags behind the readings by some seconds: what lies ahead is as fresh as can be.
  if (read.length === 0 || state === 'unknown' || now - at <= NO_IS_FRESH_FOR_MS) return null;
  return <small>{words.common.readAt(formatMoment(at, now, words.language))}</small>;
}

/** Why, in two facts, each with its own reading time; grey lines until the first reading. */
export function BothFacts({ customer }: { customer: CustomerView }) {
  const { words, now } = usePanel();
  const unread = customer.reading ? { value: <Skeleton />, age: words.common.checking } : undefined;
  return <Facts rows={factRows(customer, words, now, unread)} />;
}

const readOnce = (facts: FactsOfCustomer) => lastValue(facts.confirmations) !== null || lastValue(facts.direct) !== null;

/** True once `ms` have passed for this `key`. */
function useLater(ms: number, key: string): boolean {
  const [passed, setPassed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(key), ms);
    return () => clearTimeout(timer);
  }, [ms, key]);
  return passed === key;
}
