import { type AppError, carriedAppError } from '../domain/app-error';

/** What an error means to the agent. Unexpected ones become `service-error` with the error's name, never its message: it may hold data. */
export function appErrorOf(error: unknown, now: number): AppError {
  const carried = carriedAppError(error);
  if (carried) return carried;
  return {
    kind: 'service-error',
    field: null,
    retryAt: null,
    text: '',
    detail: { status: 0, code: error instanceof Error ? error.name : 'Error', requestId: '', correlationId: '', at: now },
  };
}
