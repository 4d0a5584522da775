import { type AppError, carriedAppError, plainError } from '../domain/app-error';

/**
 * What an error means to the agent. What nobody foresaw, a programming error of ours above all, is `internal`: with the error's name, never
 * its message, which may hold data.
 */
export function appErrorOf(error: unknown, now: number): AppError {
  const carried = carriedAppError(error);
  if (carried) return carried;
  return {
    ...plainError('internal'),
    detail: { status: 0, code: error instanceof Error ? error.name : 'Error', requestId: '', correlationId: '', at: now },
  };
}
