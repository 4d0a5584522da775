import type { AppError } from '../../lib/domain/app-error';
import { formatTime } from '../../lib/i18n/format';
import { CopyButton, Disclosure } from '../kit';
import { usePanel } from './context';

/** Status, Microsoft's code, time and ids, and the server's own text. Never a name, an address or a token. */
export function ErrorDetails({ appError: { detail, text } }: { appError: AppError }) {
  const { words, actions } = usePanel();
  if (!detail && !text) return null;
  const { common } = words;
  const ids = (
    [
      [common.request, common.copyRequestId, detail?.requestId ?? ''],
      [common.correlation, common.copyCorrelationId, detail?.correlationId ?? ''],
    ] as const
  ).filter(([, , id]) => id !== '');
  return (
    <Disclosure summary={words.common.detailsForSupport}>
      <p class="mono">
        {detail && (
          <>
            {[detail.status || null, detail.code || null, formatTime(detail.at, { seconds: true })].filter(Boolean).join(' · ')}
            {ids.map(([label, copy, id]) => (
              <span key={label} class="row">
                <span class="grow">
                  {label} <bdi>{id}</bdi>
                </span>
                <CopyButton
                  kind="link"
                  words={words}
                  label={words.common.copy}
                  name={copy}
                  text={() => id}
                  onCopy={actions.copy}
                />
              </span>
            ))}
          </>
        )}
        {text && (
          <>
            {detail && ids.length === 0 && <br />}
            <bdi>{text}</bdi>
          </>
        )}
      </p>
    </Disclosure>
  );
}
