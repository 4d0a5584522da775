export type { AgreementOutcome, AttestOutcome, PanelActions } from './actions';
export { hasCountdown, PanelView, type PanelViewProps } from './panel-view';
