/** Procedures that sign an agent in and out. What follows from it is the session's and the account scope's. */
import type { Session } from './account-session';
import type { Handlers } from './messaging/handlers';

export function signInHandlers(session: Pick<Session, 'signIn' | 'signOut'>): Handlers<'sign-in' | 'sign-out'> {
  return {
    async 'sign-in'(_page, options) {
      await session.signIn(options);
      return null;
    },
    async 'sign-out'() {
      await session.signOut();
      return null;
    },
  };
}
