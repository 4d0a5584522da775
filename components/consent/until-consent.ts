import { pickLanguage } from '../../lib/domain/language';

/** The consent on record, as a page reaches it (lib/protocol/consent.ts). */
export interface ConsentLine {
  record(): Promise<unknown>;
  give(): Promise<void>;
  whenGiven(run: () => void): void;
}

export interface UntilConsentOptions {
  /** What the page is: a popup has a size of its own, a panel fills its frame and scrolls in itself. */
  readonly page: 'page' | 'popup' | 'panel';
  readonly consent: ConsentLine;
  /** BCP 47, the browser's. */
  readonly browserLanguage: string;
  /** Watches the button "Agree" while it is drawn; only for a page that stands in a page of somebody else's. */
  readonly watch?: (button: Element) => () => void;
  /** Whether the button could be seen before the press that is being handled; every press counts when left out. */
  readonly seen?: (button: Element) => Promise<boolean>;
}

/**
 * Resolves once there is consent, at once when it is on record. Until then the disclosure stands in `root`, which is left empty
 * again. The disclosure is loaded on demand: every later opening of a page goes without it.
 */
export async function untilConsent(root: Element, options: UntilConsentOptions): Promise<void> {
  const { consent } = options;
  if (await consent.record()) return;
  const language = pickLanguage('auto', options.browserLanguage);
  const { openDisclosure } = await import('./disclosure');
  const close = await openDisclosure(root, language, options);
  await new Promise<void>((resolve) => {
    consent.whenGiven(resolve);
    // It may have been given while this page was still loading.
    void consent.record().then((record) => record && resolve());
  });
  close();
}
