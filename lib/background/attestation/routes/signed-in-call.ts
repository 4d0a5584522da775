/**
 * The signed-in attestation call (partner-center-api.md section 3.3): one request with the agent's own token. It waits for nobody, and the
 * record alone tells what became of it. Microsoft has been retiring it since January 2026.
 */
import { dateToSend } from '../../../domain/dates';
import type { Instant } from '../../../domain/facts';
import { SIGNED_IN_CALL } from '../../../domain/journal';
import type { PartnerCenter } from '../../../partner-center/client';
import { PartnerCenterError } from '../../../partner-center/errors';
import { appErrorOf } from '../../app-error-of';
import type { LearnedRoute } from '../learned-route';
import { isRefusal } from '../settling';
import type { Act, AttestationRoute, RouteAnswer } from './attestation-route';

export interface SignedInCallParts {
  readonly center: Pick<PartnerCenter, 'attest' | 'readAgreementTemplate'>;
  readonly availability: LearnedRoute;
  now(): Instant;
  failed(error: unknown): void;
}

export function signedInCall({ center, availability, now, failed }: SignedInCallParts): AttestationRoute {
  const attest = async ({ entry, recordReadable }: Act): Promise<RouteAnswer> => {
    try {
      const { correlationId } = await center.attest({
        customerId: entry.customerId,
        templateId: entry.templateId,
        signatory: entry.signatory,
        dateAgreed: entry.dateSent,
        requestId: entry.id,
        correlationId: entry.correlationId,
        readsWork: recordReadable,
      });
      return { answer: 'submitted', correlationId };
    } catch (error) {
      failed(error);
      return answerOf(error, now());
    }
  };
  return {
    name: SIGNED_IN_CALL,
    availability,
    async prepare({ entry }) {
      const { templateId } = await center.readAgreementTemplate({ urgency: 'act' });
      return { templateId, dateSent: dateToSend(entry.agreedOn, now()) };
    },
    start: attest,
    // There is one request, and its customer accepted before it; should it ever be asked for again, its id makes it the same one.
    resume: attest,
    async reconcile() {
      return { answer: 'in-doubt', appError: null };
    },
  };
}

function answerOf(error: unknown, now: Instant): RouteAnswer {
  const appError = appErrorOf(error, now);
  if (error instanceof PartnerCenterError && !error.left) return { answer: 'not-sent', appError };
  if (appError.kind === 'route-closed') return { answer: 'closed', appError };
  // "Exists already" (600061): by this request, if it was answered twice, or by somebody else's.
  if (appError.kind === 'already-on-record') return { answer: 'settled', appError };
  return { answer: isRefusal(appError) ? 'refused' : 'in-doubt', appError };
}
