export type { AgreementOutcome, AttestOutcome, PanelActions } from './actions';
export { fetchLaterFaces } from './customer-face';
export { hasCountdown, PanelView, type PanelViewProps } from './panel-view';
