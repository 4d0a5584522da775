import { AttestationFace } from './customer-face';

export type { AgreementOutcome, AttestOutcome, PanelActions } from './actions';
export { hasCountdown, PanelView, type PanelViewProps } from './panel-view';

/** Fetches the parts that are otherwise fetched when they are first needed; resolves when every face can be drawn at once. */
export const fetchLaterParts = (): Promise<void> => AttestationFace.fetch();
