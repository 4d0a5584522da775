/** Procedures about what is kept on this device: how much it is, wiping it, and taking the consent back. */
import { lastValue } from '../../domain/state';
import type { AccountScopes } from '../account-scope';
import type { Session } from '../account-session';
import type { Handlers } from '../messaging/handlers';
import type { Platform } from '../platform';

export interface KeptDataParts {
  readonly platform: Pick<Platform, 'store' | 'forgetEverything' | 'diagnostics'>;
  readonly session: Pick<Session, 'account' | 'signOut'>;
  readonly scopes: Pick<AccountScopes, 'requireSignedIn' | 'reopenAfter'>;
  changed(): void;
}

export function keptDataHandlers(parts: KeptDataParts): Handlers<'read-kept' | 'wipe' | 'withdraw-consent'> {
  const { platform, session, scopes, changed } = parts;
  const { store } = platform;
  return {
    async 'read-kept'() {
      const key = session.account()?.key;
      if (key === undefined) return { customers: 0, drafts: 0, journalEntries: 0, oldestFactAt: null };
      const [all, drafts, journalEntries] = await Promise.all([
        store.customers.all(key),
        store.drafts.count(key),
        store.journal.count(key),
      ]);
      const readings = all.flatMap(({ facts }) =>
        [lastValue<unknown>(facts.confirmations), lastValue<unknown>(facts.direct)].flatMap((last) =>
          last ? [last.readAt] : [],
        ),
      );
      const oldestFactAt = readings.reduce<number | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null);
      return { customers: all.length, drafts, journalEntries, oldestFactAt };
    },
    async wipe(_page, { what }) {
      const { key } = scopes.requireSignedIn().account;
      await scopes.reopenAfter(async () => {
        if (what === 'customers') return store.purge(key);
        await store.journal.wipe(key);
        await store.creations.wipe(key);
      });
      await platform.diagnostics.clear();
      changed();
      return null;
    },
    async 'withdraw-consent'() {
      // Everything goes in the next step, whatever became of this one, the record of an error included.
      await session.signOut().catch(() => {});
      await platform.forgetEverything();
      return null;
    },
  };
}
