/** The words outside our own pages: toolbar and launcher. In a separate file, so that the worker does not contain every sentence. */
import type { AcceptanceState } from '../domain/facts';
import type { Language } from './types';

export interface ToolbarWords {
  readonly states: Readonly<Record<AcceptanceState, string>>;
  readonly openCountersign: string;
  /** Follows "Countersign: " in the toolbar's title until the agent agrees to the disclosure. */
  readonly consentWanted: string;
}

export const TOOLBAR_WORDS: Readonly<Record<Language, ToolbarWords>> = {
  en: {
    states: {
      provided: 'Provided',
      outdated: 'Renewal needed',
      'not-provided': 'Not provided',
      unknown: 'Unknown',
      'not-applicable': 'Not applicable',
    },
    openCountersign: 'Open Countersign',
    consentWanted: 'waiting for your consent',
  },
  ja: {
    states: {
      provided: '提供済み',
      outdated: '更新が必要',
      'not-provided': '提供されていません',
      unknown: '不明',
      'not-applicable': '対象外',
    },
    openCountersign: 'Countersign を開く',
    consentWanted: '利用への同意が必要です',
  },
};
