import { useEffect, useRef } from 'preact/hooks';
import type { Diagnostic } from '../../lib/domain/diagnostics';
import type { Instant } from '../../lib/domain/facts';
import { formatDate, formatTime } from '../../lib/i18n/format';
import type { SettingsPageWords } from '../../lib/i18n/load';
import { Button, CopyButton, Skeleton } from '../kit';
import { diagnosticsText } from './diagnostics-text';
import { deleteIcon } from './icons';

export interface DiagnosticsSectionProps {
  /** Newest first; null until the background has answered. */
  diagnostics: readonly Diagnostic[] | null;
  version: string;
  /** How the browser calls itself. */
  browser: string;
  words: SettingsPageWords;
  now: Instant;
  onCopy: (text: string) => Promise<boolean>;
  onClearDiagnostics: () => void;
}

/** The errors of this device: when, what, and the ids by which Microsoft finds the call; to be copied, and to be cleared. */
export function DiagnosticsSection(props: DiagnosticsSectionProps) {
  const { diagnostics, version, browser, words, now, onCopy, onClearDiagnostics } = props;
  const text = words.settings.diagnostics;
  const empty = useRef<HTMLHeadingElement>(null);
  const cleared = useRef(false);
  useEffect(() => {
    // The pressed button is gone with the entries: the focus goes to what stands in their place.
    if (cleared.current && diagnostics?.length === 0) empty.current?.focus();
    if (diagnostics?.length === 0) cleared.current = false;
  }, [diagnostics]);

  if (!diagnostics) {
    return (
      <section class="sheet stack">
        <span class="visually-hidden">{text.loading}</span>
        <Skeleton lines={4} />
      </section>
    );
  }
  const copied = () => diagnosticsText(diagnostics, { version, browser, language: words.language, now });
  return (
    <section class="sheet stack">
      <p class="second">{text.text}</p>
      <div class="row wrap">
        <CopyButton words={words} label={text.copy} text={copied} onCopy={onCopy} />
        {diagnostics.length > 0 && (
          <Button
            icon={deleteIcon}
            onPress={() => {
              cleared.current = true;
              onClearDiagnostics();
            }}
          >
            {text.clear}
          </Button>
        )}
      </div>
      {diagnostics.length === 0 ? (
        <div class="stack">
          <h2 ref={empty} tabIndex={-1}>
            {text.empty.title}
          </h2>
          <p>{text.empty.text}</p>
        </div>
      ) : (
        <ul class="kept" aria-label={text.list}>
          {diagnostics.map((one, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries can be alike in every field, and none has a state of its own
            <Entry key={position} entry={one} words={words} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ entry, words }: { entry: Diagnostic; words: SettingsPageWords }) {
  const text = words.settings.diagnostics;
  const { at, kind, place, times, status, code, error, position, requestId, correlationId } = entry;
  const what = [
    text.places[place],
    times > 1 ? text.times(times) : '',
    error && (position ? `${error} ${position}` : error),
    status > 0 ? `HTTP ${status}` : '',
    code,
  ];
  const ids = [
    [words.common.request, requestId],
    [words.common.correlation, correlationId],
  ].filter(([, id]) => id);
  return (
    <li>
      <span>{words.errors[kind].title}</span>
      <time class="number" dateTime={new Date(at).toISOString()}>
        {formatDate(at, words.language)} {formatTime(at, { seconds: true })}
      </time>
      <small>{what.filter(Boolean).join(words.common.dot)}</small>
      {ids.map(([label, id]) => (
        <small key={label}>
          {label} <bdi class="mono">{id}</bdi>
        </small>
      ))}
    </li>
  );
}
