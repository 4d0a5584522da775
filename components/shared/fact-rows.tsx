/** Both facts behind an acceptance as rows, in the same words wherever a customer is shown. */
import type { AppErrorKind } from '../../lib/domain/app-error';
import type { Confirmation, Instant, Reading } from '../../lib/domain/facts';
import { mayBeOnRecord } from '../../lib/domain/journal';
import { isOutdated, lastValue, newestConfirmation } from '../../lib/domain/state';
import type { CustomerView } from '../../lib/domain/view';
import { formatDay, formatMoment } from '../../lib/i18n/format';
import type { Words } from '../../lib/i18n/types';
import { type FactRow, Phrase } from '../kit';

/**
 * The rows, each with its own reading time. A failed reading shows the last good one; where there is none, it says whether it may pass.
 *
 * @param unread what stands for a fact that was never read; "Not read" when left out
 */
export function factRows(
  { facts, attestation }: Pick<CustomerView, 'facts' | 'attestation'>,
  words: Words,
  now: Instant,
  unread: Pick<FactRow, 'value' | 'age'> = { value: words.common.notRead, age: null },
): readonly FactRow[] {
  const { common } = words;
  const row = <T,>(label: string, fact: Reading<T>, describe: (value: T) => Pick<FactRow, 'mark' | 'value'>): FactRow => {
    const last = lastValue(fact);
    if (last) return { label, ...describe(last.value), age: common.readAt(formatMoment(last.readAt, now, words.language)) };
    if (fact.status === 'failed') return { label, mark: 'unknown', value: unreadable(fact.appError.kind, words), age: null };
    return { label, mark: 'unknown', ...unread };
  };
  const inDoubt = attestation !== null && mayBeOnRecord(attestation);
  return [
    row(common.confirmation, facts.confirmations, (all) => describeConfirmation(newestConfirmation(all), inDoubt, words)),
    row(common.direct, facts.direct, (accepted) => ({
      mark: accepted ? 'yes' : 'no',
      value: accepted ? common.accepted : common.notAccepted,
    })),
  ];
}

/** A role that may not read it may not read it later either; everything else may pass. */
function unreadable(kind: AppErrorKind, { common, panel }: Words): string {
  if (kind === 'wrong-role') return common.notReadableWithRole;
  return kind === 'wrong-partner-kind' ? panel.resellerCannotRead : common.notReadAgain;
}

function describeConfirmation(
  newest: Confirmation | null,
  inDoubt: boolean,
  { common, language }: Words,
): Pick<FactRow, 'mark' | 'value'> {
  if (!newest) return inDoubt ? { mark: 'unknown', value: common.noneYet } : { mark: 'no', value: common.noneOnRecord };
  const person = common.person(newest.signatory.firstName, newest.signatory.lastName);
  const day = formatDay(newest.agreedOn, language);
  return {
    mark: isOutdated(newest) ? 'old' : 'yes',
    value: <Phrase text={common.personOn(person, day)} names={[person]} whole={[day]} />,
  };
}
