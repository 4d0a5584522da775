import { type ShownPhase, shownAs } from '../../lib/domain/journal';
import type { CustomerView } from '../../lib/domain/view';
import { formatDate, formatDay } from '../../lib/i18n/format';
import { Icon, type IconDrawing, Phrase } from '../kit';
import { clockSmallIcon, confirmedIcon, dashIcon, errorSmallIcon } from '../kit/icons';
import { usePanel } from './context';
import { useLaterWords } from './later';

const PHASE_DRAWINGS: Record<ShownPhase, IconDrawing> = {
  'under-way': clockSmallIcon,
  'in-doubt': clockSmallIcon,
  asking: clockSmallIcon,
  waiting: clockSmallIcon,
  'on-record': confirmedIcon,
  'on-record-differently': confirmedIcon,
  refused: errorSmallIcon,
  'not-sent': dashIcon,
};

/** What happened for this customer, newest first: Microsoft's confirmations, and what was done through Countersign. */
export function History({ lines }: { lines: CustomerView['history'] }) {
  const { words } = usePanel();
  const { history } = useLaterWords();
  if (lines.length === 0) return null;
  return (
    <section class="stack">
      <h2>{history.heading}</h2>
      <ol class="history">
        {lines.map((line) => {
          const person = words.common.person(line.firstName, line.lastName);
          const what = line.kind === 'confirmation' ? history.confirmed(person) : history.phases[line.phase](person);
          const when =
            line.kind === 'confirmation' ? formatDay(line.agreedOn, words.language) : formatDate(line.at, words.language);
          const remarks = [
            when,
            line.by && history.by(line.by),
            line.kind === 'confirmation' && line.outdated && history.outdated,
          ].filter(Boolean);
          const drawing = line.kind === 'confirmation' ? confirmedIcon : PHASE_DRAWINGS[shownAs(line)];
          return (
            <li key={`${line.kind} ${line.kind === 'confirmation' ? line.agreedOn : line.at} ${person}`}>
              <Icon drawing={drawing} />
              <span>
                <Phrase text={what} names={[person]} />
              </span>
              <small>
                <Phrase text={remarks.join(words.common.dot)} names={[line.by ?? '']} whole={[when]} />
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
