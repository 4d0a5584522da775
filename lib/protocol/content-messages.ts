/**
 * The messages between a content script and the worker. A content script runs in a page that is not trusted, so it can only report
 * sightings and the position of its overlay. It never names the customer of a write, and never receives facts.
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
       * A random GUID that the document gives itself, and a new one when "Back" restores the page from the cache. The browser's own
       * `documentId` is missing in some supported versions of Firefox, and does not change on "Back".
       */
      readonly document: string;
      /** The address that the document was loaded from, as the browser keeps it (navigation timing); empty after "Back". At most 4,000 characters. */
      readonly loadedFrom: string;
    }
  /** The launcher or the panel is to be shown: the worker injects `portal-overlay.js` into this frame and answers when it is there. */
  | { readonly kind: 'overlay-wanted' }
  /** The agent pressed the launcher, or the shortcut reached the page: the background answers with `open-panel`. */
  | { readonly kind: 'launcher-pressed' }
  /** The panel was closed on the page's side (Esc on the launcher, or removed because a hostile page kept changing it). */
  | { readonly kind: 'panel-gone' }
  /** The position of launcher and panel on this site, and nothing else. */
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

/** How the launcher looks. The worker supplies the words, so that the content script contains no language. Has no customer data. */
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
  /** Opens the panel. The ticket is passed to the panel's frame and is valid for one session. `focus` only when the agent opened it. */
  | { readonly kind: 'open-panel'; readonly ticket: string; readonly focus: boolean }
  | { readonly kind: 'close-panel' }
  | { readonly kind: 'set-side'; readonly side: OverlayPlacement['side'] }
  /** Hides launcher and panel on this page until the next load. */
  | { readonly kind: 'hide' };

/** Worker → content script of the top frame, by `tabs.sendMessage(tabId, …, { frameId: 0 })`. */
export type PortalCommand = { readonly to: 'portal' } & (
  | OverlayCommand
  | { readonly kind: 'set-launcher'; readonly launcher: LauncherState | null }
  /** Every frame reports again, and also answers with its report. */
  | { readonly kind: 'report' }
);

/** What the content script posts into the panel's frame once, after it has loaded; with a port for `PanelPlace`. */
export interface PanelTicket {
  readonly to: 'panel';
  readonly ticket: string;
  /** Whether the agent opened the panel with the pointer; see `markPointer`. */
  readonly byPointer: boolean;
}

/**
 * Sent over the ticket's port whenever it changes. The panel requests it again, with any message, when its own document gains the focus,
 * because only the page's side can tell whether the window did.
 */
export interface PanelPlace {
  /** Whether the panel's frame is where it was placed, in its size and undistorted. */
  readonly inPlace: boolean;
  /** Whether the window has the focus, anywhere in it. */
  readonly inFront: boolean;
}
