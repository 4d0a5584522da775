import type { Finding } from '../../lib/domain/settings';
import type { SettingsPageWords } from '../../lib/i18n/load';
import type { NoteFacts } from '../../lib/i18n/settings.en';
import { CopyButton, Icon, type IconDrawing } from '../kit';
import { discIcon, errorIcon, ringDashIcon, triangleIcon } from '../kit/icons';
import { RichText } from './rich-text';

const DRAWINGS: Record<Finding['result'], { icon: IconDrawing; tone: string }> = {
  passed: { icon: discIcon, tone: 'provided' },
  failed: { icon: errorIcon, tone: 'missing' },
  warning: { icon: triangleIcon, tone: 'outdated' },
  waiting: { icon: ringDashIcon, tone: 'not-applicable' },
};

export interface FindingListProps {
  findings: readonly Finding[];
  words: SettingsPageWords;
  /** For the notes to copy. */
  facts: Omit<NoteFacts, 'code'>;
  onCopy: (text: string) => Promise<boolean>;
}

/** What the connection test found, in the order of dependency: the cause, who fixes it, a note to copy; what waits says for what. */
export function FindingList({ findings, words, facts, onCopy }: FindingListProps) {
  const blocking = findings.find((finding) => finding.result === 'failed');
  return (
    <ul class="findings" aria-label={words.settings.signIn.findings}>
      {findings.map(({ check, result, cause, code }) => {
        const names = words.settings.checks[check];
        const told = result !== 'passed' && result !== 'waiting' && cause ? words.settings.causes[cause] : null;
        return (
          <li key={check}>
            <Icon class={`ink ${DRAWINGS[result].tone}`} drawing={DRAWINGS[result].icon} />
            <div>
              <span class="visually-hidden">{words.settings.results[result]}: </span>
              {told?.title ?? (result === 'passed' ? names.passed : names.open)}
              {result === 'waiting' && blocking && <small>{words.settings.checks[blocking.check].waitsForIt}</small>}
              {told && (
                <small>
                  <RichText text={told.text} />
                </small>
              )}
              {told && code && (
                <small>
                  <bdi>{words.settings.code(code)}</bdi>
                </small>
              )}
              {told?.note && (
                <CopyButton
                  words={words}
                  kind="link"
                  label={words.settings.copyNote}
                  text={() => told.note?.({ ...facts, code }) ?? ''}
                  onCopy={onCopy}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
