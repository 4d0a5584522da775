/** Procedures by which an agent moves the panel about, and the tab below it. */
import { type Handlers, tabOf } from '../messaging/handlers';
import type { Platform } from '../platform';
import type { PanelControl } from './panel-control';

export interface PanelHandlersParts {
  readonly platform: Pick<Platform, 'reloadTab' | 'openSettingsPage'>;
  readonly panels: PanelControl;
  changed(): void;
}

export function panelHandlers({
  platform,
  panels,
  changed,
}: PanelHandlersParts): Handlers<'open-panel' | 'close-panel' | 'move-panel' | 'hide-here' | 'reload-page' | 'open-settings'> {
  return {
    async 'open-panel'(page) {
      return { opened: await panels.open(tabOf(page), 'agent') };
    },
    async 'close-panel'(page) {
      await panels.close(tabOf(page));
      return null;
    },
    async 'move-panel'(page, { side }) {
      await panels.move(tabOf(page), side);
      return null;
    },
    async 'hide-here'(page) {
      await panels.hide(tabOf(page));
      changed();
      return null;
    },
    async 'reload-page'(page) {
      await platform.reloadTab(tabOf(page));
      return null;
    },
    async 'open-settings'() {
      platform.openSettingsPage();
      return null;
    },
  };
}
