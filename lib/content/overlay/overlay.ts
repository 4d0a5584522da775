/** Handle and panel on one page of the top frame: when they come, where they host, how they leave. */
import type { LauncherState, OverlayPlacement } from '../../protocol/content-messages';
import { createLauncher, LAUNCHER_CSS, LAUNCHER_HEIGHT, LAUNCHER_WIDTH, type Launcher } from './launcher';
import { insertOverlayHost, type OverlayHost } from './overlay-host';
import { openPanelFrame, PANEL_CSS, type PanelFrame } from './panel-frame';
import { arrange, freePlace, isRight, push } from './placement';

export interface Wishes {
  /** Whether this script still belongs to a living extension; asked before every act. */
  alive(): boolean;
  pressed(): void;
  moved(placement: OverlayPlacement): void;
  /** The panel is gone without having been told to go. */
  gone(): void;
  roots(): Iterable<ParentNode>;
}

export interface Overlay {
  setLauncher(state: LauncherState | null): void;
  setPlacement(placement: OverlayPlacement): void;
  setSide(side: OverlayPlacement['side']): void;
  /** Opens the panel with a ticket that is worth one session; focus only when the agent asked for it. */
  open(ticket: string, focus: boolean): void;
  close(): void;
  /** Takes everything out of the page, until the next load. */
  hide(): void;
  /** The page has changed: what the panel covers may have, too. */
  changed(): void;
  /** The page was written anew: what stands in it hears nothing any more, and comes again. A panel is closed by that. */
  renew(): void;
  /** Takes everything out of the page. */
  clear(): void;
}

/** Shortest time between two looks for the page's buttons, milliseconds. */
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
  /** The launcher was pressed with the pointer, and the panel that this opens has not come yet. */
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

  /** The panel leaves; focus goes back to where it was, if the panel had it. `told`: the background hears of it. */
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

  /** Draws the launcher; while the panel is open it has no launcher. */
  function draw(): void {
    if (!launcherState && !launcher) return;
    const shown = bring()?.launcher;
    shown?.show(panel ? null : launcherState);
    shown?.moveTo({ ...placement, launcherAt: freePlace(placement, LAUNCHER_WIDTH, LAUNCHER_HEIGHT, wishes.roots()) });
  }

  /** Sees to it that the panel covers no main button; where it cannot but do so, it shrinks to the launcher. */
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
      // From the launcher, back to the launcher; a panel that is opened anew keeps where the first one was opened from.
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
