/** Makes an entry of the diagnostics out of an error. What is kept is chosen, never filtered: an error's message is not looked at. */
import type { Diagnostic, DiagnosticPlace } from '../../domain/diagnostics';
import { readGuid } from '../../domain/guid';
import { appErrorOf } from '../app-error-of';

/** Microsoft's codes are numbers, Entra's with a prefix; whatever else stands there could be anybody's text. */
const CODE = /^(?:AADSTS)?\d{1,9}$/;

/** The names that the language and the browser give to errors. */
const ERROR_NAMES: ReadonlySet<string> = new Set(
  (
    'Error TypeError RangeError ReferenceError SyntaxError EvalError URIError AggregateError AbortError ConstraintError ' +
    'DataCloneError DataError EncodingError InvalidAccessError InvalidStateError NetworkError NotAllowedError NotFoundError ' +
    'NotReadableError NotSupportedError OperationError QuotaExceededError ReadOnlyError SecurityError TimeoutError ' +
    'TransactionInactiveError UnknownError VersionError'
  ).split(' '),
);

/** A frame of a stack in the worker's own script, as Chromium and as Firefox write it: nothing but the two numbers is taken. */
const FRAME = /^(?:\s+at .*|[^\s:]*@)(?:chrome|moz)-extension:\/\/[\w-]+\/background\.js:(\d{1,6}):(\d{1,7})\)?$/m;

/** @param now when it happened. Never throws, whatever was thrown. */
export function diagnosticOf(place: DiagnosticPlace, error: unknown, now: number): Diagnostic {
  const { kind, detail } = appErrorOf(error, now);
  const internal = kind === 'internal';
  // An error of a module that has its own class carries the first one as its cause.
  const first = error instanceof Error && 'appError' in error ? error.cause : error;
  const status = detail?.status ?? 0;
  return {
    at: now,
    kind,
    place,
    times: 1,
    status: Number.isInteger(status) && status > 0 && status < 1000 ? status : 0,
    code: CODE.test(detail?.code ?? '') ? (detail?.code ?? '') : '',
    requestId: readGuid(detail?.requestId ?? '') ?? '',
    correlationId: readGuid(detail?.correlationId ?? '') ?? '',
    error: internal ? nameOf(first) : '',
    position: internal ? positionOf(first) : '',
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error && ERROR_NAMES.has(error.name) ? error.name : 'Error';
}

function positionOf(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return '';
  // A message may look like a frame; Chromium repeats it at the head of the stack.
  const at = error.message === '' ? -1 : error.stack.indexOf(error.message);
  const frames = at < 0 ? error.stack : error.stack.slice(at + error.message.length);
  const [, line, column] = FRAME.exec(frames) ?? [];
  return line && column ? `${line}:${column}` : '';
}
