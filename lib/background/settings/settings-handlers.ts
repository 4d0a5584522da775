/** Procedures of the settings page: its fields, the connection test, and the attestation route. */
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import type { Handlers } from '../messaging/handlers';
import type { Platform } from '../platform';
import { settingsView } from '../views/settings-view';

export interface SettingsHandlersParts {
  readonly platform: Pick<Platform, 'redirectUri'>;
  readonly session: Pick<Session, 'settings' | 'managed' | 'suggestedKind' | 'save' | 'test'>;
  readonly scopes: Pick<AccountScopes, 'current' | 'signedIn' | 'requireSignedIn'>;
  changed(): void;
}

export function settingsHandlers(
  parts: SettingsHandlersParts,
): Handlers<'read-settings' | 'save-settings' | 'test-connection' | 'try-route-again'> {
  const { session, scopes, changed } = parts;
  return {
    async 'read-settings'() {
      await scopes.current()?.learnedRoute.start();
      return settingsView(parts);
    },
    async 'save-settings'(_page, { settings }) {
      await session.save(settings);
      return settingsView(parts);
    },
    async 'test-connection'() {
      const { findings } = await session.test();
      return { findings, view: settingsView(parts) };
    },
    async 'try-route-again'() {
      await scopes.requireSignedIn().learnedRoute.forget();
      changed();
      return settingsView(parts);
    },
  };
}
