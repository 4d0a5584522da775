import type { Trouble } from '../acceptance/trouble';

/** The only error that leaves this room. */
export class PartnerCenterError extends Error {
  readonly trouble: Trouble;
  /**
   * Nobody knows whether the request was carried out: no answer came, or a 5xx, or one that cannot be understood.
   * Only of consequence for a write: then the record must be read before anything is said or sent again.
   */
  readonly lost: boolean;

  constructor(trouble: Trouble, lost: boolean, options?: ErrorOptions) {
    super(`${trouble.kind}${trouble.detail ? ` (${trouble.detail.status} ${trouble.detail.code})` : ''}`, options);
    this.name = 'PartnerCenterError';
    this.trouble = trouble;
    this.lost = lost;
  }
}
