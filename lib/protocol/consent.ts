/**
 * The consent on record: whether the agent or the organization has agreed to what Countersign reads, keeps and sends. It is in
 * `storage.local`, where each of our pages reads it before anything else. Uses raw `chrome`, which Firefox has too.
 */

export const CONSENT_KEY = 'consent';

/** Version of the disclosure. A disclosure that says more than this one gets the next number, and the agent is asked again. */
const VERSION = 1;

export interface ConsentRecord {
  readonly version: typeof VERSION;
  /** Epoch ms. */
  readonly at: number;
  /** Whether the agent pressed "Agree" or the organisation's policy agreed for this browser. */
  readonly by: 'agent' | 'organization';
}

export function newConsent(by: ConsentRecord['by'], at: number): ConsentRecord {
  return { version: VERSION, at, by };
}

/** Parses the stored record; null when it is not a record or is of another disclosure. Only our own pages can write there. */
export function readConsent(raw: unknown): ConsentRecord | null {
  const record = raw as ConsentRecord | undefined;
  return record?.version === VERSION ? record : null;
}

/** The consent for our pages: reads it, gives it, and notices when it is given elsewhere. */
export const consent = {
  async record(): Promise<ConsentRecord | null> {
    return readConsent((await chrome.storage.local.get(CONSENT_KEY))[CONSENT_KEY]);
  },
  give(): Promise<void> {
    return chrome.storage.local.set({ [CONSENT_KEY]: newConsent('agent', Date.now()) });
  },
  /** Calls `run` once, as soon as there is consent, on whichever page it was given. */
  whenGiven(run: () => void): void {
    const onChange = (changes: Record<string, { newValue?: unknown }>) => {
      if (!readConsent(changes[CONSENT_KEY]?.newValue)) return;
      chrome.storage.local.onChanged.removeListener(onChange);
      run();
    };
    chrome.storage.local.onChanged.addListener(onChange);
  },
};
