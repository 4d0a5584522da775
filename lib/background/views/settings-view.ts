/** What the settings page shows. */
import type { SettingsView } from '../../domain/settings';
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import type { Platform } from '../platform';

export interface SettingsViewParts {
  readonly platform: Pick<Platform, 'redirectUri'>;
  readonly session: Pick<Session, 'settings' | 'managed' | 'suggestedKind'>;
  readonly scopes: Pick<AccountScopes, 'signedIn'>;
}

export function settingsView({ platform, session, scopes }: SettingsViewParts): SettingsView {
  return {
    settings: session.settings(),
    managed: session.managed(),
    redirectUri: platform.redirectUri,
    suggestedKind: session.suggestedKind(),
    routeClosedAt: scopes.signedIn()?.learnedRoute.closedAt() ?? null,
  };
}
