/** Launcher and panel on a page's top frame: when they appear, where they are placed, and how they disappear. */
import type { LauncherState, OverlayPlacement } from '../../protocol/content-messages';
import { createLauncher, LAUNCHER_CSS, LAUNCHER_HEIGHT, LAUNCHER_WIDTH, type Launcher } from './launcher';
import { insertOverlayHost, type OverlayHost } from './overlay-host';
import { openPanelFrame, PANEL_CSS, type PanelFrame } from './panel-frame';
import { arrange, freePlace, isRight, push } from './placement';

export interface Wishes {
  /** Whether the extension that this script belongs to is still running. Asked before every action. */
  alive(): boolean;
  pressed(): void;
  moved(placement: OverlayPlacement): void;
  /** Called when the panel has disappeared without a command of the background. */
  gone(): void;
  roots(): Iterable<ParentNode>;
}

export interface Overlay {
  setLauncher(state: LauncherState | null): void;
  setPlacement(placement: OverlayPlacement): void;
  setSide(side: OverlayPlacement['side']): void;
  /** Opens the panel with a ticket that is valid for one session. Moves the focus only when the agent opened it. */
  open(ticket: string, focus: boolean): void;
  close(): void;
  /** Removes everything from the page until the next load. */
  hide(): void;
  /** Call it when the page has changed, because the panel may cover something else then. */
  changed(): void;
  /** Call it when the page was rewritten (`document.open`): puts everything in again, because its listeners are gone. Closes the panel. */
  renew(): void;
  /** Removes everything from the page. */
  clear(): void;
}

/** Shortest time between two searches for the page's buttons, milliseconds. */
const SETTLE = 400;

export function createOverlay(wishes: Wishes): Overlay {
  let host: OverlayHost | null = null;
  let launcher: Launcher | null = null;
  let panel: PanelFrame | null = null;
  let launcherState: LauncherState | null = null;
  let placement: OverlayPlacement = { side: 'end', launcherAt: 0.44 };
  let side: OverlayPlacement['side'] = 'end';
  let returnTo: Element | null = null;
  let retired = false;
  /** Whether the launcher was pressed with the pointer and the panel has not opened yet. */
  let byPointer = false;
  let settling = 0;

  function bring(): { host: OverlayHost; launcher: Launcher } | null {
    if (retired) return null;
    if (!host || !launcher) {
      host = insertOverlayHost(LAUNCHER_CSS + PANEL_CSS, lost, gaveUp);
      launcher = createLauncher(
        (pointer) => {
          byPointer = pointer;
          if (wishes.alive()) wishes.pressed();
        },
        (place) => {
          placement = place;
          if (wishes.alive()) wishes.moved(place);
        },
      );
      host.root.append(launcher.element);
      addEventListener('resize', settle);
      addEventListener('scroll', settle, { capture: true, passive: true });
    }
    return { host, launcher };
  }

  function lost(): void {
    if (panel) shut(true);
  }

  function gaveUp(): void {
    retired = true;
    clear();
    wishes.gone();
  }

  function clear(): void {
    removeEventListener('resize', settle);
    removeEventListener('scroll', settle, { capture: true });
    clearTimeout(settling);
    push(null);
    host?.remove();
    host = launcher = panel = null;
  }

  /** Closes the panel. If the panel had the focus, it returns to where it was. `told`: whether to tell the background. */
  function shut(told: boolean): void {
    if (!panel) return;
    const hadFocus = document.activeElement === host?.element;
    panel.close();
    panel = null;
    push(null);
    draw();
    if (hadFocus) {
      if (returnTo?.isConnected && returnTo !== document.body) (returnTo as HTMLElement).focus();
      else launcher?.focus();
    }
    if (told) wishes.gone();
  }

  /** Draws the launcher, which is hidden while the panel is open. */
  function draw(): void {
    if (!launcherState && !launcher) return;
    const shown = bring()?.launcher;
    shown?.show(panel ? null : launcherState);
    shown?.moveTo({ ...placement, launcherAt: freePlace(placement, LAUNCHER_WIDTH, LAUNCHER_HEIGHT, wishes.roots()) });
  }

  /** Places the panel so that it covers no main button. If that is impossible, replaces it with the launcher. */
  function place(): void {
    if (!panel) return;
    const arrangement = arrange(placement.side, wishes.roots());
    if (!arrangement) {
      shut(true);
      return;
    }
    side = arrangement.side;
    panel.moveTo(side);
  }

  function settle(): void {
    settling ||= window.setTimeout(() => {
      settling = 0;
      if (!wishes.alive()) return;
      if (panel) place();
      else draw();
    }, SETTLE);
  }

  return {
    setLauncher(state: LauncherState | null): void {
      launcherState = state;
      draw();
    },
    setPlacement(newPlacement: OverlayPlacement): void {
      if (newPlacement.side === placement.side && newPlacement.launcherAt === placement.launcherAt) return;
      placement = newPlacement;
      place();
      draw();
    },
    open(ticket: string, focus: boolean): void {
      const ready = bring();
      if (!ready) return;
      const active = document.activeElement;
      if (active !== ready.host.element) returnTo = active;
      // Opened from the launcher, the focus returns to the launcher. A panel that is reopened keeps the first one's origin.
      else if (ready.host.root.activeElement === ready.launcher.element) returnTo = null;
      panel?.element.remove();
      panel = openPanelFrame(ready.host.root, ticket, byPointer, () => (isRight(side) ? 1 : -1));
      byPointer = false;
      draw();
      place();
      if (focus) panel?.focus();
    },
    close(): void {
      shut(false);
    },
    setSide(newSide: OverlayPlacement['side']): void {
      placement = { ...placement, side: newSide };
      place();
      draw();
      wishes.moved(placement);
    },
    hide(): void {
      retired = true;
      clear();
    },
    changed(): void {
      if (panel) settle();
    },
    renew(): void {
      if (!host) return;
      lost();
      clear();
      draw();
    },
    clear,
  };
}
