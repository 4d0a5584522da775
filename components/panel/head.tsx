import { useEffect, useState } from 'preact/hooks';
import type { AppErrorKind } from '../../lib/domain/app-error';
import { nameOf } from '../../lib/domain/customer';
import type { AcceptanceState, Confirmation, Facts as FactsOfCustomer, Reading } from '../../lib/domain/facts';
import { mayBeOnRecord } from '../../lib/domain/journal';
import { isOutdated, lastValue, NO_IS_FRESH_FOR_MS, newestConfirmation } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import { formatDay, formatMoment } from '../../lib/i18n/format';
import { CheckAgain, CopyButton, type FactRow, Facts, Name, Phrase, Skeleton, StateChip } from '../kit';
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
 * State: the one chip with role `status`. While an attestation is on its way, an old reading must not say "Not provided",
 * since the write may have arrived; and a customer that was never read gets a second before the word is "Unknown".
 */
export function Verdict({ customer, remark }: { customer: CustomerView; remark?: string }) {
  const { words, actions, view, now } = usePanel();
  const fresh = customer.state === 'unknown' && customer.reading && !readOnce(customer.facts);
  const waited = useLater(UNKNOWN_AFTER_MS, customer.customer.tenantId);
  return (
    <div class="verdict">
      {(!fresh || waited) && <StateChip live state={shownState(customer)} words={words} />}
      {remark ? <small>{remark}</small> : <Age of={customer} />}
      {customer.state !== 'not-applicable' && view.signIn.status === 'signed-in' && (
        <CheckAgain words={words} customer={customer} now={now} onPress={actions.checkAgain} />
      )}
    </div>
  );
}

/** How old what the chip says is, once that is more than a moment; the two facts below it say it again, each for itself. */
function Age({ of: { facts, state } }: { of: CustomerView }) {
  const { now } = usePanel();
  const read = [facts.confirmations, facts.direct].flatMap((fact) => lastValue<unknown>(fact)?.readAt ?? []);
  const at = Math.min(...read);
  // The panel's clock lags behind the readings by some seconds: what lies ahead is as fresh as can be.
  if (read.length === 0 || state === 'unknown' || now - at <= NO_IS_FRESH_FOR_MS) return null;
  return (
    <small>
      <ReadAt at={at} />
    </small>
  );
}

/** The state a screen may show now; see `Verdict`. */
export function shownState({ state, attestation }: CustomerView): AcceptanceState {
  const doubted = attestation !== null && mayBeOnRecord(attestation);
  return doubted && (state === 'not-provided' || state === 'outdated') ? 'unknown' : state;
}

/** Why, in two facts, each with its own reading time; grey lines until the first reading. */
export function BothFacts({ customer }: { customer: CustomerView }) {
  const { words } = usePanel();
  const { facts, reading } = customer;
  return (
    <Facts
      rows={[
        row(words.common.confirmation, facts.confirmations, describeConfirmations),
        row(words.common.direct, facts.direct, (accepted) => ({
          mark: accepted ? 'yes' : 'no',
          value: accepted ? words.common.accepted : words.common.notAccepted,
        })),
      ]}
    />
  );

  function row<T>(label: string, fact: Reading<T>, describe: (value: T) => Pick<FactRow, 'mark' | 'value'>): FactRow {
    const last = lastValue(fact);
    if (last) return { label, ...describe(last.value), age: <ReadAt at={last.readAt} /> };
    if (fact.status === 'never' && reading) {
      return { label, mark: 'unknown', value: <Skeleton />, age: words.common.checking };
    }
    const value = fact.status === 'failed' ? unreadableFor(fact.appError.kind) : words.common.notRead;
    return { label, mark: 'unknown', value, age: null };
  }

  /** A role that may not read it may not read it later either; everything else may pass. */
  function unreadableFor(kind: AppErrorKind): string {
    if (kind === 'wrong-role') return words.common.notReadableWithRole;
    return kind === 'wrong-partner-kind' ? words.panel.resellerCannotRead : words.common.notReadAgain;
  }

  function describeConfirmations(confirmations: readonly Confirmation[]): Pick<FactRow, 'mark' | 'value'> {
    const newest = newestConfirmation(confirmations);
    if (!newest) {
      const doubted = shownState(customer) === 'unknown' && customer.attestation !== null;
      return doubted ? { mark: 'unknown', value: words.common.noneYet } : { mark: 'no', value: words.common.noneOnRecord };
    }
    const person = words.common.person(newest.signatory.firstName, newest.signatory.lastName);
    const day = formatDay(newest.agreedOn, words.language);
    return {
      mark: isOutdated(newest) ? 'old' : 'yes',
      value: <Phrase text={words.common.personOn(person, day)} names={[person]} whole={[day]} />,
    };
  }
}

function ReadAt({ at }: { at: number }) {
  const { words, now } = usePanel();
  return <>{words.common.readAt(formatMoment(at, now, words.language))}</>;
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
