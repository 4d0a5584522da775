/** Who is signed in, to which app, and the two lines that follow from it: to Entra and to Partner Center. */
import type { Agent } from '../domain/agent';
import { type AppError, plainError } from '../domain/app-error';
import { pickLanguage } from '../domain/language';
import type { Finding, Settings, SettingsView } from '../domain/settings';
import type { SignInView } from '../domain/view';
import { type ConnectionTestResult, findingOf, testConnection } from '../entra/connection-test';
import { SignInError } from '../entra/entra-errors';
import { createSignIn, type SignIn } from '../entra/sign-in';
import { createPartnerCenter, type PartnerCenter } from '../partner-center/client';
import { PartnerCenterError } from '../partner-center/errors';
import type { AccountKey } from '../storage/schema';
import { appErrorOf } from './app-error-of';
import type { Platform } from './platform';
import { readSettings, writeSettings } from './settings/kept-settings';

/** One signed-in account and its connection to Partner Center. A new sign-in makes a new one: no answer crosses over. */
export interface Account {
  readonly key: AccountKey;
  readonly agent: Agent;
  readonly center: PartnerCenter;
}

export interface Session {
  /** Reads settings and looks who is signed in; call before anything else. */
  start(): Promise<void>;
  settings(): Settings;
  managed(): readonly (keyof Settings)[];
  suggestedKind(): SettingsView['suggestedKind'];
  language(): 'en' | 'ja';
  account(): Account | null;
  view(): SignInView;
  save(settings: Settings): Promise<void>;
  /** Reads the settings again, after policy or another window changed them. */
  reread(): Promise<void>;
  signIn(options: { readonly otherAccount: boolean }): Promise<void>;
  signOut(): Promise<void>;
  /** Tells the session that a call was refused as signed out. */
  expire(appError: AppError): void;
  test(): Promise<ConnectionTestResult>;
}

export interface SessionEvents {
  /** Something a page shows has changed. */
  changed(): void;
  /**
   * Another account is there (or none), or the same one has signed in again: everything of the old one leaves the memory.
   * `signedIn`: an agent has just signed in, so that what was read before is read again.
   */
  accountChanged(account: Account | null, signedIn: boolean): void;
}

export function createSession(platform: Platform, events: SessionEvents): Session {
  let current: Awaited<ReturnType<typeof readSettings>> | null = null;
  let signInClient: SignIn | null = null;
  let account: Account | null = null;
  let status: 'signed-out' | 'signing-in' | 'signed-in' = 'signed-out';
  let expired = false;
  let appError: AppError | null = null;
  /** What the last try to sign in found; null after one that went well. */
  let finding: Finding | null = null;
  let suggestedKind: SettingsView['suggestedKind'] = null;

  const settings = (): Settings => {
    if (!current) throw new Error('the session has not started');
    return current.settings;
  };
  const configured = (): boolean => settings().clientId !== '' && settings().partnerTenantId !== '';

  const adopt = (agent: Agent | null, signedIn: boolean): void => {
    const signIn = signInClient;
    const key = agent ? `${agent.partnerTenantId}/${agent.userId}` : '';
    const opened: Account | null =
      agent && signIn
        ? {
            key,
            agent,
            center: createPartnerCenter({
              fetch: platform.fetch,
              now: platform.now,
              randomId: platform.randomId,
              online: platform.online,
              sleep: (ms, signal) => pause(platform, ms, signal),
              partnerKind: () => settings().partnerKind,
              async token(options) {
                const token = await signIn.token(options).catch((error: unknown) => {
                  platform.diagnostics.record('sign-in', error);
                  // Whichever call finds it out, and only while this account's latest sign-in is the one that ended.
                  const why = appErrorOf(error, platform.now());
                  if (why.kind === 'signed-out' && account?.center === opened?.center) session.expire(why);
                  throw error;
                });
                // The sign-in hands out whoever is signed in by now: another agent's token must not carry this one's calls.
                if (account?.key !== key) throw signedOut();
                return token;
              },
            }),
          }
        : null;
    account = opened;
    events.accountChanged(account, signedIn);
  };

  const failed = platform.diagnostics.recorder('sign-in');
  /** Goes on without what could not be read. */
  const without =
    <T>(value: T) =>
    (error: unknown): T => {
      failed(error);
      return value;
    };

  /** Roles and own domains come after the sign-in and may be missing: nothing waits for them. */
  const complete = async (of: Account): Promise<void> => {
    const [organization, roles] = await Promise.all([
      of.center.readOrganization({ urgency: 'later' }).catch(without(null)),
      of.center.readRolesOf(of.agent, { urgency: 'later' }).catch(without([])),
    ]);
    const agent = await signInClient?.completeAgent(organization?.domains ?? [], roles).catch(without(null));
    if (agent && account === of) {
      account = { ...of, agent };
      events.changed();
    }
  };

  const openConnection = async (): Promise<void> => {
    signInClient = configured()
      ? createSignIn({
          app: { clientId: settings().clientId, partnerTenantId: settings().partnerTenantId, redirectUri: platform.redirectUri },
          launchWebAuthFlow: platform.launchWebAuthFlow,
          area: platform.session,
          fetch: platform.fetch,
          now: platform.now,
          online: platform.online,
          failed,
        })
      : null;
    const agent = (await signInClient?.agent().catch(without(null))) ?? null;
    status = agent ? 'signed-in' : 'signed-out';
    expired = !agent && ((await signInClient?.expired().catch(without(false))) ?? false);
    appError = null;
    finding = null;
    // The old account's calls go over the old connection, even if it is the same person's.
    account = null;
    adopt(agent, false);
  };

  /** Other ids mean another app: its account is another one. */
  const reopenIfOther = async (before: Settings | null): Promise<void> => {
    const now = settings();
    if (before?.clientId !== now.clientId || before.partnerTenantId !== now.partnerTenantId) await openConnection();
    events.changed();
  };

  const session: Session = {
    async start() {
      current = await readSettings(platform.local, platform.managed, platform.diagnostics.recorder('settings'));
      await openConnection();
    },
    settings,
    managed: () => current?.managed ?? [],
    suggestedKind: () => suggestedKind,
    language() {
      return pickLanguage(settings().language, platform.browserLanguage());
    },
    account: () => (status === 'signed-in' ? account : null),
    view(): SignInView {
      if (!configured()) return { status: 'not-configured' };
      if (status === 'signing-in') return { status: 'signing-in' };
      if (status === 'signed-in' && account) return { status: 'signed-in', agent: account.agent };
      return { status: 'signed-out', expired, appError, ...(finding && { finding }) };
    },
    async save(wanted) {
      const before = current?.settings ?? null;
      await writeSettings(platform.local, wanted);
      current = await readSettings(platform.local, platform.managed, platform.diagnostics.recorder('settings'));
      await reopenIfOther(before);
    },
    async reread() {
      const before = current?.settings ?? null;
      current = await readSettings(platform.local, platform.managed, platform.diagnostics.recorder('settings'));
      await reopenIfOther(before);
    },
    async signIn(options) {
      const signIn = signInClient;
      if (!signIn || status === 'signing-in') return;
      const before = status;
      status = 'signing-in';
      appError = null;
      finding = null;
      events.changed();
      try {
        const agent = await signIn.signIn(options);
        if (signInClient !== signIn) return;
        status = 'signed-in';
        expired = false;
        adopt(agent, true);
        if (account) void complete(account);
      } catch (error) {
        if (signInClient !== signIn) return;
        status = before === 'signed-in' && account ? 'signed-in' : 'signed-out';
        // Closing the window is an answer, not an error.
        const cancelled = error instanceof SignInError && error.finding === 'cancelled';
        if (!cancelled) failed(error);
        appError = cancelled ? null : appErrorOf(error, platform.now());
        finding = error instanceof SignInError ? findingOf(error) : null;
      } finally {
        events.changed();
      }
    },
    async signOut() {
      const leaving = account;
      await signInClient?.signOut().catch(failed);
      status = 'signed-out';
      expired = false;
      appError = null;
      suggestedKind = null;
      adopt(null, false);
      if (leaving) await platform.store.purge(leaving.key);
      events.changed();
    },
    expire(why) {
      if (status !== 'signed-in') return;
      status = 'signed-out';
      expired = true;
      appError = why.kind === 'signed-out' ? null : why;
      events.changed();
    },
    async test() {
      const of = account;
      const result = await testConnection({
        clientId: settings().clientId,
        partnerTenantId: settings().partnerTenantId,
        partnerKind: settings().partnerKind,
        signIn: signInClient,
        interactive: false,
        failed,
        callApi: async () => {
          if (!of) throw signedOut();
          await of.center.readAgreementTemplate();
        },
        mfaCompliant: () => of?.center.mfaCompliant() ?? null,
        readPartnerKindEvidence: async () => (await of?.center.readPartnerKindEvidence()) ?? null,
        readOwnDomains: async () => {
          const organization = await of?.center.readOrganization();
          return organization?.domains ?? [];
        },
        readRoles: async () => (of ? await of.center.readRolesOf(of.agent) : []),
      });
      suggestedKind = result.suggestedKind;
      events.changed();
      return result;
    },
  };
  return session;
}

function signedOut(): PartnerCenterError {
  return new PartnerCenterError(plainError('signed-out'), false);
}

/** Waits as the platform waits; a caller that gave up is told so at once. */
function pause(platform: Platform, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    platform.after(ms, resolve);
  });
}
