import type { AppError } from '../domain/app-error';
import { SignInError } from '../entra/entra-errors';
import { PartnerCenterError } from '../partner-center/errors';
import { StoreFullError } from '../storage/store';

/** What an error means to the agent. Unexpected ones become `service-error` with the error's name, never its message: it may hold data. */
export function appErrorOf(error: unknown, now: number): AppError {
  if (error instanceof PartnerCenterError || error instanceof SignInError) return error.appError;
  if (error instanceof StoreFullError) return plainError('storage-full');
  return {
    kind: 'service-error',
    field: null,
    retryAt: null,
    text: '',
    detail: { status: 0, code: error instanceof Error ? error.name : 'Error', requestId: '', correlationId: '', at: now },
  };
}

export function plainError(kind: AppError['kind']): AppError {
  return { kind, field: null, retryAt: null, text: '', detail: null };
}
