/** The routes of this version, in the order in which a new act tries them. A new route is a file beside this one and a row here. */
import type { Instant } from '../../../domain/facts';
import type { PartnerCenter } from '../../../partner-center/client';
import type { LearnedRoute } from '../learned-route';
import type { AttestationRoute } from './attestation-route';
import { signedInCall } from './signed-in-call';

/** What routes are made of, for one account. */
export interface RouteParts {
  readonly center: PartnerCenter;
  /** What is learned of the signed-in call. */
  readonly signedInCall: LearnedRoute;
  now(): Instant;
  /** Hears of every error, also of those that an answer tells. */
  failed(error: unknown): void;
}

/** Makes the routes of one account. */
export type RoutesOf = (parts: RouteParts) => readonly AttestationRoute[];

export const attestationRoutes: RoutesOf = ({ center, signedInCall: availability, now, failed }) => [
  signedInCall({ center, availability, now, failed }),
];
