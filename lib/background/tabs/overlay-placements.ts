/** Where launcher and panel stand: kept for each site on the device, and their side for each tab. */
import type { OverlayPlacement } from '../../protocol/content-messages';
import type { Platform } from '../platform';
import { NO_TAB, type Tabs } from './tab-state';

const KEY = 'overlay-placement:';
const DEFAULT_PLACEMENT: OverlayPlacement = { side: NO_TAB.side, launcherAt: 0.44 };

export interface OverlayPlacements {
  /** Where they stand on a site, for a tab that is there. Never rejects: what cannot be read is the default. */
  on(site: string, tabId: number): Promise<OverlayPlacement>;
  /** The agent has moved them; kept for the site, if the disk has room. */
  keep(site: string, tabId: number, placement: OverlayPlacement): Promise<void>;
}

export interface OverlayPlacementsParts {
  /** Resolves when the tabs are known. */
  readonly started: Promise<void>;
  readonly platform: Pick<Platform, 'local' | 'diagnostics'>;
  readonly tabs: Pick<Tabs, 'ids' | 'get' | 'change'>;
}

export function createOverlayPlacements({ started, platform, tabs }: OverlayPlacementsParts): OverlayPlacements {
  const { local, diagnostics } = platform;
  /** A tab keeps its own side: another tab of the site shows the new one only when it reports again. */
  const standsOn = async (tabId: number, { side }: OverlayPlacement): Promise<void> => {
    await started;
    // A tab that was closed meanwhile stays forgotten.
    if (tabs.ids().includes(tabId) && tabs.get(tabId).side !== side) tabs.change(tabId, { side });
  };
  return {
    async on(site, tabId) {
      const all = await local.get(KEY + site).catch((error): Record<string, unknown> => {
        diagnostics.record('tab', error);
        return {};
      });
      const kept = all[KEY + site];
      const placement = { ...DEFAULT_PLACEMENT, ...(kept as Partial<OverlayPlacement> | undefined) };
      await standsOn(tabId, placement);
      return placement;
    },
    async keep(site, tabId, placement) {
      await standsOn(tabId, placement);
      await local.set({ [KEY + site]: placement }).catch(diagnostics.recorder('tab'));
    },
  };
}
