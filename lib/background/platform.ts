/** Everything of the browser that the background needs, so that the background itself runs, and is tested, without one. */
import type { Instant } from '../domain/facts';
import type { Sighting } from '../domain/sighting';
import type { LaunchWebAuthFlow, SessionArea } from '../entra/sign-in';
import type { LauncherState, OverlayCommand } from '../protocol/content-messages';
import type { Store } from '../storage/store';
import type { Diagnostics } from './diagnostics/diagnostics';

/** The browser's own store, for whoever makes a platform. */
export { deleteStore } from '../storage/schema';
export { openStore } from '../storage/store';

/** What the toolbar and the launcher show for a tab; words are added where languages are known. */
export interface ToolbarState {
  /** `off`: not a portal page, or nobody is signed in. */
  readonly state: LauncherState['state'];
  /** The page refuses a purchase. */
  readonly blocked: boolean;
  /** Whether the page gets a launcher. */
  readonly launcher: boolean;
}

/** A key-value area such as `storage.local`. */
export interface KeyArea extends SessionArea {
  /** Everything that is kept. */
  getAll(): Promise<Record<string, unknown>>;
}

export interface Platform {
  now(): Instant;
  /** A GUID. */
  randomId(): string;
  /** Whether the machine has a connection at all. */
  online(): boolean;
  readonly fetch: typeof fetch;
  readonly store: Store;
  /** Lives as long as the browser runs; trusted contexts only. */
  readonly session: KeyArea;
  /** Lives on the device. Holds settings and overlay, nothing personal. */
  readonly local: KeyArea;
  /** The errors of this device. Every error that is caught and not told to the agent is recorded here, or says why not. */
  readonly diagnostics: Diagnostics;
  /** What the organisation's policy sets. */
  managed(): Promise<Record<string, unknown>>;
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  readonly redirectUri: string;
  /** BCP 47. */
  browserLanguage(): string;
  /** Runs something later while this worker lives. */
  after(ms: number, run: () => void): void;
  /** Wakes the worker at a time even if it was stopped; the background gets `alarm()`. */
  wakeAt(when: Instant): void;
  /** False when no content script answered in the tab. */
  order(tabId: number, order: OverlayCommand): Promise<boolean>;
  /** Has every frame of the tab report once more. */
  reportAgain(tabId: number): void;
  /** What the tab's top frame sees at this moment; null when it does not answer. */
  askTopFrame(tabId: number): Promise<Sighting | null>;
  showToolbarState(tabId: number, state: ToolbarState, language: 'en' | 'ja'): void;
  /** Whether the tab is on a portal's host now. */
  isPortalTab(tabId: number): Promise<boolean>;
  openSettingsPage(): void;
  reloadTab(tabId: number): Promise<void>;
  /** Deletes all that was ever kept in this browser, the consent last: the worker ends with it. */
  forgetEverything(): Promise<void>;
}
