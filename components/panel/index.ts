export type { AgreementOutcome, AttestOutcome, PanelActions, PressJudgement } from './actions';
export { fetchLaterParts, hasCountdown, PanelView, type PanelViewProps } from './panel-view';
