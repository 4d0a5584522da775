/**
 * What a content script and the worker say to each other. The page is not trusted, and a content script lives in it:
 * it can only report sightings and where its overlay stands. It never names the customer of a write, and never sees facts.
 */
import type { AcceptanceState } from '../domain/facts';
import type { BlockSighting } from '../domain/sighting';

/** Content script → worker, by `runtime.sendMessage`. The worker answers `PortalReply`. */
export type PortalMessage =
  | {
      readonly kind: 'sighting';
      /** The frame's own address; the worker reads portal, address key and customer out of it. At most 4,000 characters. */
      readonly address: string;
      readonly block: BlockSighting | null;
      /**
       * The document's name for itself, a random GUID; a new one when "Back" brings the page as it was left. The browser's own
       * `documentId` is not in every Firefox that we support, and is the old one then.
       */
      readonly document: string;
      /** The address that the document was loaded from, as the browser keeps it (navigation timing); empty after "Back". At most 4,000 characters. */
      readonly loadedFrom: string;
    }
  /** Handle or panel are to be shown: the worker injects `portal-overlay.js` into this frame, and answers when it is there. */
  | { readonly kind: 'overlay-wanted' }
  /** The agent pressed the launcher, or the shortcut reached the page: the background answers with `open-panel`. */
  | { readonly kind: 'launcher-pressed' }
  /** The frame was closed by the page side (Esc on the launcher, given up against a hostile page). */
  | { readonly kind: 'panel-gone' }
  /** Where the launcher and the panel stand on this site; positions only. */
  | { readonly kind: 'overlay-moved'; readonly placement: OverlayPlacement };

/** Position of launcher and panel, remembered per site. */
export interface OverlayPlacement {
  readonly side: 'end' | 'start';
  /** Centre of the launcher as a share of the viewport's height, 0 to 1. */
  readonly launcherAt: number;
}

/** The worker's answer to every PortalMessage. */
export interface PortalReply {
  readonly placement: OverlayPlacement;
  /** null: no launcher on this page. */
  readonly launcher: LauncherState | null;
}

/** How the launcher looks; words come from the worker, so that no language is in the content script. Holds no customer data. */
export interface LauncherState {
  /** `off`: not a portal page, or nobody is signed in. */
  readonly state: AcceptanceState | 'off';
  /** "Not provided". */
  readonly word: string;
  /** "Open Countersign". */
  readonly label: string;
  /** BCP 47 tag of the two texts above. */
  readonly language: string;
}

/** What the background asks of the overlay in a tab's top frame. */
export type OverlayCommand =
  /** Opens the panel; the ticket is handed to the panel's frame and is worth one session. `focus` only when the agent asked. */
  | { readonly kind: 'open-panel'; readonly ticket: string; readonly focus: boolean }
  | { readonly kind: 'close-panel' }
  | { readonly kind: 'set-side'; readonly side: OverlayPlacement['side'] }
  /** Hides launcher and panel on this page until the next load. */
  | { readonly kind: 'hide' };

/** Worker → content script of the top frame, by `tabs.sendMessage(tabId, …, { frameId: 0 })`. */
export type PortalCommand = { readonly to: 'portal' } & (
  | OverlayCommand
  | { readonly kind: 'set-launcher'; readonly launcher: LauncherState | null }
  /** Every frame reports once more; it also answers with its report. */
  | { readonly kind: 'report' }
);

/** What the content script posts into the panel's frame once, after it has loaded; with a port for `PanelPlace`. */
export interface PanelTicket {
  readonly to: 'panel';
  readonly ticket: string;
  /** The agent opened it with the pointer: see `markPointer`. */
  readonly byPointer: boolean;
}

/**
 * By the ticket's port, whenever it changes. The panel asks for it anew, by any message, when its own document gains the focus: only
 * the page's side can tell whether the window did.
 */
export interface PanelPlace {
  /** The panel's frame stands where it was put, at its size, undistorted. */
  readonly inPlace: boolean;
  /** The window has the focus, wherever in it that is. */
  readonly inFront: boolean;
}
