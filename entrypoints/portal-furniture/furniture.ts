/** Handle and panel on one page of the top frame: when they come, where they stand, how they leave. */
import type { Furniture, HandleLook } from '../../lib/messages/portal';
import { HANDLE_CSS, HANDLE_HEIGHT, HANDLE_WIDTH, type Handle, makeHandle } from './handle';
import { openPanelFrame, PANEL_CSS, type PanelFrame } from './panel-frame';
import { arrange, freePlace, isRight, push } from './room';
import { putStand, type Stand } from './stand';

export interface Wishes {
  /** Whether this script still belongs to a living extension; asked before every act. */
  alive(): boolean;
  pressed(): void;
  moved(furniture: Furniture): void;
  /** The panel is gone without having been told to go. */
  gone(reason: 'closed' | 'gave-up'): void;
  roots(): Iterable<ParentNode>;
}

export interface Furnishing {
  setHandle(look: HandleLook | null): void;
  setFurniture(furniture: Furniture): void;
  setSide(side: Furniture['side']): void;
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

export function furnish(wishes: Wishes): Furnishing {
  let stand: Stand | null = null;
  let handle: Handle | null = null;
  let panel: PanelFrame | null = null;
  let look: HandleLook | null = null;
  let furniture: Furniture = { side: 'end', handleAt: 0.44 };
  let side: Furniture['side'] = 'end';
  let returnTo: Element | null = null;
  let retired = false;
  /** The handle was pressed with the pointer, and the panel that this opens has not come yet. */
  let byPointer = false;
  let settling = 0;

  function bring(): { stand: Stand; handle: Handle } | null {
    if (retired) return null;
    if (!stand || !handle) {
      stand = putStand(HANDLE_CSS + PANEL_CSS, lost, gaveUp);
      handle = makeHandle(
        (pointer) => {
          byPointer = pointer;
          if (wishes.alive()) wishes.pressed();
        },
        (place) => {
          furniture = place;
          if (wishes.alive()) wishes.moved(place);
        },
      );
      stand.root.append(handle.element);
      addEventListener('resize', settle);
      addEventListener('scroll', settle, { capture: true, passive: true });
    }
    return { stand, handle };
  }

  function lost(): void {
    if (panel) shut('closed');
  }

  function gaveUp(): void {
    retired = true;
    clear();
    wishes.gone('gave-up');
  }

  function clear(): void {
    removeEventListener('resize', settle);
    removeEventListener('scroll', settle, { capture: true });
    clearTimeout(settling);
    push(null);
    stand?.remove();
    stand = handle = panel = null;
  }

  /** The panel leaves; focus goes back to where it was, if the panel had it. */
  function shut(reason: 'closed' | null): void {
    if (!panel) return;
    const hadFocus = document.activeElement === stand?.element;
    panel.close();
    panel = null;
    push(null);
    draw();
    if (hadFocus) {
      if (returnTo?.isConnected && returnTo !== document.body) (returnTo as HTMLElement).focus();
      else handle?.focus();
    }
    if (reason) wishes.gone(reason);
  }

  /** Draws the handle; while the panel is open it has no handle. */
  function draw(): void {
    if (!look && !handle) return;
    const shown = bring()?.handle;
    shown?.show(panel ? null : look);
    shown?.stand({ ...furniture, handleAt: freePlace(furniture, HANDLE_WIDTH, HANDLE_HEIGHT, wishes.roots()) });
  }

  /** Sees to it that the panel covers no main button; where it cannot but do so, it shrinks to the handle. */
  function place(): void {
    if (!panel) return;
    const arrangement = arrange(furniture.side, wishes.roots());
    if (!arrangement) {
      shut('closed');
      return;
    }
    side = arrangement.side;
    panel.stand(side);
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
    setHandle(newLook: HandleLook | null): void {
      look = newLook;
      draw();
    },
    setFurniture(newFurniture: Furniture): void {
      if (newFurniture.side === furniture.side && newFurniture.handleAt === furniture.handleAt) return;
      furniture = newFurniture;
      place();
      draw();
    },
    open(ticket: string, focus: boolean): void {
      const ready = bring();
      if (!ready) return;
      const active = document.activeElement;
      if (active !== ready.stand.element) returnTo = active;
      // From the handle, back to the handle; a panel that is opened anew keeps where the first one was opened from.
      else if (ready.stand.root.activeElement === ready.handle.element) returnTo = null;
      panel?.element.remove();
      panel = openPanelFrame(ready.stand.root, ticket, byPointer, () => (isRight(side) ? 1 : -1));
      byPointer = false;
      draw();
      place();
      if (focus) panel?.focus();
    },
    close(): void {
      shut(null);
    },
    setSide(newSide: Furniture['side']): void {
      furniture = { ...furniture, side: newSide };
      place();
      draw();
      wishes.moved(furniture);
    },
    hide(): void {
      retired = true;
      clear();
    },
    changed(): void {
      if (panel) settle();
    },
    renew(): void {
      if (!stand) return;
      lost();
      clear();
      draw();
    },
    clear,
  };
}
