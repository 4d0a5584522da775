/** Reads a content script's report: what its addresses say is worked out here, not in the page. */
import type { Sighting } from '../../domain/sighting';
import { readAddress, readDelegatedSession } from '../../portals/addresses';
import type { PortalMessage } from '../../protocol/content-messages';

type Report = Extract<PortalMessage, { kind: 'sighting' }>;

/** A longer address is cut off in the report: what it names can stand behind the cut. */
const LONGEST_ADDRESS = 4000;

/**
 * The sighting of a frame; null when a top frame speaks of another site than the one that the tab shows by now.
 *
 * @param page the top page's address, as the browser knows it
 */
export function sightingOf(report: Report, frameId: number, page: string): Sighting | null {
  const isTop = frameId === 0;
  if (isTop && originOf(report.address) !== originOf(page)) return null;
  const { portal, addressKey, hint } = readAddress(isTop ? report.address : page);
  if (!isTop) return { portal, addressKey, hint, block: report.block };
  const { addressKey: loadedFromKey, hint: loadedFromHint } = readAddress(report.loadedFrom);
  return {
    portal,
    addressKey,
    hint: portal && report.address.length >= LONGEST_ADDRESS ? { by: 'unreadable' } : hint,
    // The public site quotes the block's message.
    block: portal ? report.block : null,
    document: {
      id: report.document,
      loadedFrom: { addressKey: loadedFromKey, hint: loadedFromHint, entered: readDelegatedSession(report.loadedFrom) },
    },
  };
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);
