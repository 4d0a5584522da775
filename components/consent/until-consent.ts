import { pickLanguage } from '../../lib/domain/language';

/** How a page reads and gives the consent (lib/protocol/consent.ts). */
export interface ConsentLine {
  record(): Promise<unknown>;
  give(): Promise<void>;
  whenGiven(run: () => void): void;
}

export interface UntilConsentOptions {
  /** The kind of page. A popup sizes itself; a panel fills its frame and scrolls inside it. */
  readonly page: 'page' | 'popup' | 'panel';
  readonly consent: ConsentLine;
  /** The browser's language as a BCP 47 tag. */
  readonly browserLanguage: string;
  /** Watches the button "Agree" while it is drawn. Only needed for a page that is framed by somebody else's page. */
  readonly watch?: (button: Element) => () => void;
  /** Whether the button was visible before the press that is being handled. Every press counts when this is left out. */
  readonly seen?: (button: Element) => Promise<boolean>;
}

/**
 * Resolves once the agent has agreed, immediately when that is on record. Until then shows the disclosure in `root`, and leaves `root`
 * empty. Loads the disclosure on demand, so that a page that opens after consent does not load it.
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
