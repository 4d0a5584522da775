import type { Diagnostic } from '../../lib/domain/diagnostics';

export interface DiagnosticsContext {
  readonly version: string;
  /** How the browser calls itself. */
  readonly browser: string;
  readonly language: string;
  readonly now: number;
}

/**
 * The diagnostics as plain text for whoever helps, in English whatever the page speaks. It holds what the entries hold, and version, browser
 * and language; nothing of a person, a customer or the organisation.
 */
export function diagnosticsText(entries: readonly Diagnostic[], { version, browser, language, now }: DiagnosticsContext): string {
  const head = [`Countersign ${version}`, `Browser: ${browser}`, `Language: ${language}`, `Written: ${timeOf(now)}`];
  const lines = entries.length === 0 ? ['No errors recorded.'] : entries.map(lineOf);
  return [...head, '', ...lines, ''].join('\n');
}

function lineOf({ at, kind, place, times, status, code, requestId, correlationId, error, position }: Diagnostic): string {
  const parts = [
    `${timeOf(at)} ${place}: ${kind}`,
    times > 1 && `${times} times`,
    error && (position ? `${error} at ${position}` : error),
    status > 0 && `HTTP ${status}`,
    code && `code ${code}`,
    requestId && `request ${requestId}`,
    correlationId && `correlation ${correlationId}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
