/** Where launcher and panel stand: kept per site on the device, and known per tab. */
import type { OverlayPlacement } from '../../protocol/content-messages';
import type { Platform } from '../platform';

const KEY = 'overlay-placement:';
const DEFAULT_PLACEMENT: OverlayPlacement = { side: 'end', launcherAt: 0.44 };

export interface OverlayPlacements {
  /** Where they stand on a site, for a tab that is there. Never rejects: what cannot be read is the default. */
  on(site: string, tabId: number): Promise<OverlayPlacement>;
  /** The agent has moved them; kept for the site, if the disk has room. */
  keep(site: string, tabId: number, placement: OverlayPlacement): Promise<void>;
  /** The side on which they stand in a tab; undefined when it is not known. */
  sideIn(tabId: number): OverlayPlacement['side'] | undefined;
  moved(tabId: number, side: OverlayPlacement['side']): void;
  /** The tab is gone. */
  forget(tabId: number): void;
}

export function createOverlayPlacements(local: Platform['local']): OverlayPlacements {
  const sides = new Map<number, OverlayPlacement['side']>();
  return {
    async on(site, tabId) {
      const kept = (await local.get(KEY + site).catch(() => ({}) as Record<string, unknown>))[KEY + site];
      const placement = { ...DEFAULT_PLACEMENT, ...(kept as Partial<OverlayPlacement> | undefined) };
      sides.set(tabId, placement.side);
      return placement;
    },
    async keep(site, tabId, placement) {
      sides.set(tabId, placement.side);
      await local.set({ [KEY + site]: placement }).catch(() => {});
    },
    sideIn: (tabId) => sides.get(tabId),
    moved: (tabId, side) => void sides.set(tabId, side),
    forget: (tabId) => void sides.delete(tabId),
  };
}
