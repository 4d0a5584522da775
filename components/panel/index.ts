export type { AgreementOutcome, AttestOutcome, PanelActions } from './actions';
export { fetchLaterParts, hasCountdown, PanelView, type PanelViewProps } from './panel-view';
