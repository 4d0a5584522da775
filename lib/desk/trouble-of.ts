import type { Trouble } from '../acceptance/trouble';
import { PartnerCenterError } from '../partner-center/errors';
import { SignInError } from '../sign-in/entra-errors';
import { StoreFullError } from '../store/store';

/** What an error means to the agent. Unexpected ones become `service-error` with the error's name, never its message: it may hold data. */
export function troubleOf(error: unknown, now: number): Trouble {
  if (error instanceof PartnerCenterError || error instanceof SignInError) return error.trouble;
  if (error instanceof StoreFullError) return plainTrouble('storage-full');
  return {
    kind: 'service-error',
    field: null,
    retryAt: null,
    text: '',
    detail: { status: 0, code: error instanceof Error ? error.name : 'Error', requestId: '', correlationId: '', at: now },
  };
}

export function plainTrouble(kind: Trouble['kind']): Trouble {
  return { kind, field: null, retryAt: null, text: '', detail: null };
}
