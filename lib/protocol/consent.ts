/**
 * The consent on record: whether somebody who may say so has agreed to what Countersign reads, keeps and sends. It stands in
 * `storage.local`, where each page of ours reads it before it does anything else. Raw `chrome`, which Firefox has too.
 */

export const CONSENT_KEY = 'consent';

/** Of the disclosure that was agreed to. A disclosure that says more than this one gets the next number, and asks again. */
const VERSION = 1;

export interface ConsentRecord {
  readonly version: typeof VERSION;
  /** Epoch ms. */
  readonly at: number;
  /** The agent pressed "Agree", or the organisation's policy has answered for this browser. */
  readonly by: 'agent' | 'organization';
}

export function newConsent(by: ConsentRecord['by'], at: number): ConsentRecord {
  return { version: VERSION, at, by };
}

/** The record as it was kept, or null when it is none, or one of another disclosure. Only our own pages can write there. */
export function readConsent(raw: unknown): ConsentRecord | null {
  const record = raw as ConsentRecord | undefined;
  return record?.version === VERSION ? record : null;
}

/** The pages' end: asks, gives, and hears of it when it is given elsewhere. */
export const consent = {
  async record(): Promise<ConsentRecord | null> {
    return readConsent((await chrome.storage.local.get(CONSENT_KEY))[CONSENT_KEY]);
  },
  give(): Promise<void> {
    return chrome.storage.local.set({ [CONSENT_KEY]: newConsent('agent', Date.now()) });
  },
  /** Calls `run` once, as soon as there is consent, whoever gave it. */
  whenGiven(run: () => void): void {
    const onChange = (changes: Record<string, { newValue?: unknown }>) => {
      if (!readConsent(changes[CONSENT_KEY]?.newValue)) return;
      chrome.storage.local.onChanged.removeListener(onChange);
      run();
    };
    chrome.storage.local.onChanged.addListener(onChange);
  },
};
