import type { AgentRole, PartnerKind } from '../domain/agent';
import type { AppError, AppErrorKind } from '../domain/app-error';
import type { Finding, SettingsView } from '../domain/settings';
import { SignInError } from './entra-errors';
import type { SignIn } from './sign-in';

type Check = Finding['check'];
type Cause = Finding['cause'];
type SuggestedKind = SettingsView['suggestedKind'];

export interface ConnectionTestOptions {
  readonly clientId: string;
  readonly partnerTenantId: string;
  readonly partnerKind: PartnerKind | null;
  /** null while the settings are incomplete. */
  readonly signIn: SignIn | null;
  /** Whether to open the sign-in window when nobody is signed in. When false, the test only checks. */
  readonly interactive: boolean;
  /** Makes one cheap call to the API (the agreement's metadata). Rejects with an error that has an `appError`. */
  readonly callApi: () => Promise<unknown>;
  /** What the service's last answer said about MFA; null when it said nothing. */
  readonly mfaCompliant: () => boolean | null;
  readonly readPartnerKindEvidence: () => Promise<SuggestedKind>;
  /** Reads the domains of the partner's profiles. Called only once the API has answered. */
  readonly readOwnDomains: () => Promise<readonly string[]>;
  /** Reads the agent's roles from Partner Center. Called only once the API has answered. */
  readonly readRoles: () => Promise<readonly AgentRole[]>;
  /** Hears of errors that are no finding. */
  readonly failed?: (error: unknown) => void;
}

export interface ConnectionTestResult {
  /** In the order of the checks. `waiting`: an earlier check failed. */
  readonly findings: readonly Finding[];
  readonly suggestedKind: SuggestedKind;
}

/** The order of the checks. Each needs the ones before it. */
const ORDER: readonly Check[] = ['configured', 'signed-in', 'mfa', 'consent', 'api', 'role', 'partner-kind'];

/** Thrown and caught in this file: a check failed, so the checks that depend on it have to wait. */
class Stop extends Error {}

/** Runs every check, from the settings to the partner's kind, and says what is missing. Never rejects. */
export async function testConnection(options: ConnectionTestOptions): Promise<ConnectionTestResult> {
  const found = new Map<Check, Finding>();
  let suggestedKind: SuggestedKind = null;

  function note(check: Check, result: Finding['result'], cause: Cause = null, code = '') {
    found.set(check, { check, result, cause, code });
  }
  function stop(check: Check, cause: Cause, code = ''): never {
    note(check, 'failed', cause, code);
    throw new Stop();
  }

  try {
    if (!options.clientId) stop('configured', 'client-id-missing');
    if (!options.partnerTenantId || !options.signIn) stop('configured', 'tenant-id-missing');
    note('configured', 'passed');

    await checkSignIn(options.signIn);
    await checkApi();
    await checkRole(options.signIn);
    await checkKind();
  } catch (error) {
    if (!(error instanceof Stop)) {
      options.failed?.(error);
      const next = ORDER.find((check) => !found.has(check));
      if (next) note(next, 'failed', causeOf(errorIn(error)), codeOf(errorIn(error)));
    }
  }
  const findings = ORDER.map((check) => found.get(check) ?? { check, result: 'waiting' as const, cause: null, code: '' });
  return { findings, suggestedKind };

  async function checkSignIn(signIn: SignIn) {
    try {
      if (!(await signIn.agent())) {
        if (!options.interactive) stop('signed-in', 'signed-out');
        await signIn.signIn({ otherAccount: false });
      }
      await signIn.token({ fresh: false });
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const { check, cause, code } = findingOf(error);
      if (check !== 'signed-in') note('signed-in', 'passed');
      stop(check, cause, code);
    }
    note('signed-in', 'passed');
  }

  async function checkApi() {
    let appError: AppError | null = null;
    try {
      await options.callApi();
    } catch (error) {
      appError = errorIn(error);
      if (!appError) throw error;
    }
    const code = codeOf(appError);
    if (appError?.kind === 'no-mfa') stop('mfa', 'mfa-missing', code);
    if (appError?.kind === 'signed-out') stop('signed-in', 'signed-out', code);
    await checkMfa();
    if (appError?.kind === 'no-consent') stop('consent', 'consent-missing', code);
    note('consent', 'passed');
    if (appError?.kind === 'wrong-role') {
      note('api', 'passed');
      stop('role', 'role-missing', code);
    }
    if (appError) stop('api', causeOf(appError), code);
    note('api', 'passed');
  }

  /** The service's answer decides; the token's claim is only a hint (partner-center-api.md 1.2, 1.3). */
  async function checkMfa() {
    const compliant = options.mfaCompliant();
    if (compliant === false) stop('mfa', 'mfa-missing');
    const claimed = compliant ?? (await options.signIn?.mfaClaimed()) ?? null;
    if (claimed) note('mfa', 'passed');
    else note('mfa', 'warning', claimed === false ? 'mfa-missing' : 'mfa-unknown');
  }

  async function checkRole(signIn: SignIn) {
    const without = (error: unknown): [] => {
      options.failed?.(error);
      return [];
    };
    const [ownDomains, named] = await Promise.all([options.readOwnDomains().catch(without), options.readRoles().catch(without)]);
    const { roles } = await signIn.completeAgent(ownDomains, named);
    if (roles === null) note('role', 'warning', 'role-unknown');
    else if (roles.includes('admin-agent') || roles.includes('sales-agent')) note('role', 'passed');
    else note('role', 'failed', 'role-missing');
  }

  async function checkKind() {
    const { partnerKind } = options;
    let appError: AppError | null = null;
    try {
      suggestedKind = await options.readPartnerKindEvidence();
    } catch (error) {
      appError = errorIn(error);
      if (!appError) throw error;
    }
    if (!partnerKind) note('partner-kind', 'failed', 'kind-not-chosen');
    else if (appError) note('partner-kind', 'warning', causeOf(appError), codeOf(appError));
    else if (suggestedKind && suggestedKind.kind !== partnerKind) note('partner-kind', 'warning', 'kind-differs');
    else note('partner-kind', 'passed');
  }
}

/** Turns a failed sign-in into a finding: which check failed, and why. */
export function findingOf({ finding, code }: SignInError): Finding {
  // Entra refuses these two only after the agent has signed in.
  const check = finding === 'mfa-missing' ? 'mfa' : finding === 'consent-missing' ? 'consent' : 'signed-in';
  return { check, result: 'failed', cause: finding, code };
}

/** The `appError` of any error that has one. Recognised by its shape, since this folder does not import lib/partner-center. */
function errorIn(error: unknown): AppError | null {
  return error instanceof Error && 'appError' in error ? (error.appError as AppError) : null;
}

const CAUSE_BY_KIND: ReadonlyMap<AppErrorKind, Cause> = new Map<AppErrorKind, Cause>([
  ['offline', 'offline'],
  ['throttled', 'throttled'],
  ['service-error', 'service-error'],
  ['malformed-answer', 'service-error'],
  ['wrong-audience', 'wrong-audience'],
  ['no-consent', 'consent-missing'],
  ['no-mfa', 'mfa-missing'],
  ['wrong-role', 'role-missing'],
  ['signed-out', 'signed-out'],
]);

function causeOf(appError: AppError | null): Cause {
  return (appError && CAUSE_BY_KIND.get(appError.kind)) ?? 'other';
}

function codeOf(appError: AppError | null): string {
  return appError?.detail?.code ?? '';
}
