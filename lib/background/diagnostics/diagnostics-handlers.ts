/** Procedures of Settings, "Diagnostics": the errors of this device, and clearing them. */
import type { Handlers } from '../messaging/handlers';
import type { Diagnostics } from './diagnostics';

export function diagnosticsHandlers(
  diagnostics: Pick<Diagnostics, 'read' | 'clear'>,
): Handlers<'read-diagnostics' | 'clear-diagnostics'> {
  return {
    'read-diagnostics': () => diagnostics.read(),
    async 'clear-diagnostics'() {
      await diagnostics.clear();
      return null;
    },
  };
}
