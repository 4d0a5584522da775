import type { Facts, Instant, Reading } from '../../lib/domain/facts';
import { isOutdated, lastValue, newestConfirmation } from '../../lib/domain/state';
import { formatDay, formatMoment } from '../../lib/i18n/format';
import type { PopupPageWords } from '../../lib/i18n/load';
import type { FactRow } from '../kit';

/** Both facts as rows, each with its own reading time; a failed reading shows the last good one and says that it failed. */
export function factRows(facts: Facts, words: PopupPageWords, now: Instant): readonly FactRow[] {
  const { common } = words;
  const age = (reading: Reading<unknown>): string | null => {
    const last = lastValue(reading);
    return last ? common.readAt(formatMoment(last.readAt, now, words.language)) : null;
  };
  /** A role that may not read it may not read it later either; everything else may pass. */
  const missing = (reading: Reading<unknown>): string => {
    if (reading.status !== 'failed') return common.notRead;
    const { kind } = reading.appError;
    if (kind === 'wrong-role') return common.notReadableWithRole;
    return kind === 'wrong-partner-kind' ? words.panel.resellerCannotRead : common.notReadAgain;
  };

  const confirmations = lastValue(facts.confirmations);
  const newest = confirmations && newestConfirmation(confirmations.value);
  const direct = lastValue(facts.direct);
  return [
    {
      label: common.confirmation,
      mark: newest ? (isOutdated(newest) ? 'old' : 'yes') : confirmations ? 'no' : 'unknown',
      value: newest
        ? common.personOn(
            common.person(newest.signatory.firstName, newest.signatory.lastName),
            formatDay(newest.agreedOn, words.language),
          )
        : confirmations
          ? common.noneOnRecord
          : missing(facts.confirmations),
      age: age(facts.confirmations),
    },
    {
      label: common.direct,
      mark: direct ? (direct.value ? 'yes' : 'no') : 'unknown',
      value: direct ? (direct.value ? common.accepted : common.notAccepted) : missing(facts.direct),
      age: age(facts.direct),
    },
  ];
}
