/** The ticket by which the window that holds our frame says that the frame is ours (protocol/content-messages.ts). */
import type { PanelPlace, PanelTicket } from '../../protocol/content-messages';

/** A frame that nobody handed a ticket to is not ours to fill. */
const TICKET_WITHIN_MS = 3000;

export interface TicketEvents {
  /** The first ticket; later ones are not heard. */
  taken(ticket: string, byPointer: boolean): void;
  /** Nobody has handed one in time. */
  missing(): void;
  /** From then on: whether the frame stands where it was put, and whether its window is in front. */
  placed(inPlace: boolean, inFront: boolean): void;
}

/** Waits for the ticket. Only the first one counts, and only from the window that holds the frame. */
export function awaitTicket({ taken, missing, placed }: TicketEvents): void {
  const take = (event: MessageEvent) => {
    const message = event.data as Partial<PanelTicket> | null;
    if (event.source !== window.parent || window.parent === window) return;
    if (message?.to !== 'panel' || typeof message.ticket !== 'string') return;
    removeEventListener('message', take);
    clearTimeout(patience);
    const [port] = event.ports;
    if (port) {
      port.onmessage = ({ data }: MessageEvent<PanelPlace>) => placed(data.inPlace === true, data.inFront === true);
      addEventListener('focus', () => port.postMessage(null));
    }
    taken(message.ticket, message.byPointer === true);
  };
  addEventListener('message', take);
  const patience = setTimeout(() => {
    removeEventListener('message', take);
    missing();
  }, TICKET_WITHIN_MS);
}
