import type { AttestationPhase } from '../../lib/domain/journal';
import type { CustomerView } from '../../lib/domain/view';
import { formatDate, formatDay } from '../../lib/i18n/format';
import { Icon, type IconDrawing, Phrase } from '../kit';
import { clockSmallIcon, confirmedIcon, dashIcon, errorSmallIcon } from '../kit/icons';
import { usePanel } from './context';

const PHASE_DRAWINGS: Record<AttestationPhase, IconDrawing> = {
  written: clockSmallIcon,
  sending: clockSmallIcon,
  'in-doubt': clockSmallIcon,
  undecided: clockSmallIcon,
  accepted: clockSmallIcon,
  confirmed: confirmedIcon,
  'already-on-record': confirmedIcon,
  'recorded-differently': confirmedIcon,
  refused: errorSmallIcon,
  'route-closed': errorSmallIcon,
  'not-sent': dashIcon,
};

/** What happened for this customer, newest first: Microsoft's confirmations, and what was done through Countersign. */
export function History({ lines }: { lines: CustomerView['history'] }) {
  const { words } = usePanel();
  if (lines.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.history.heading}</h2>
      <ol class="history">
        {lines.map((line) => {
          const person = words.common.person(line.firstName, line.lastName);
          const what = line.kind === 'confirmation' ? words.history.confirmed(person) : words.history.phases[line.phase](person);
          const when =
            line.kind === 'confirmation' ? formatDay(line.agreedOn, words.language) : formatDate(line.at, words.language);
          const remarks = [
            when,
            line.by && words.history.by(line.by),
            line.kind === 'confirmation' && line.outdated && words.history.outdated,
          ].filter(Boolean);
          const drawing = line.kind === 'confirmation' ? confirmedIcon : PHASE_DRAWINGS[line.phase];
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
