/**
 * What belongs to one signed-in account and ends with it. A scope opens when an account is adopted and closes when another one takes
 * its place or nobody is left; it stays open while a sign-in has merely run out, since what is typed then is the same agent's.
 */
import type { Account, Session } from './account-session';
import { appErrorOf } from './app-error-of';
import type { ActsInHand } from './attestation/acts-in-hand';
import { type Attestations, createAttestations } from './attestation/coordinator';
import { keepLearnedRoute, type LearnedRoute } from './attestation/learned-route';
import type { RoutesOf } from './attestation/routes/all-routes';
import { settleRecord } from './attestation/settle-record';
import { type CustomerList, createCustomerList } from './customers/customer-list';
import { createReader, type Reader } from './customers/customer-reader';
import { createDomainLookup, type DomainLookup, type KnownDomains } from './customers/domain-lookup';
import { keepProviderRequests, type ProviderRequests } from './invitations/provider-requests';
import { RefusedCall } from './messaging/handlers';
import type { Platform } from './platform';
import { storeWhile } from './scoped-store';

/** Somebody has signed in: facts of any age are read again. */
const NO_AGE = -1;

export interface AccountScope {
  readonly account: Account;
  readonly reader: Reader;
  readonly list: CustomerList;
  readonly attestations: Attestations;
  readonly providerRequests: ProviderRequests;
  /** What is learned of the signed-in call. */
  readonly learnedRoute: LearnedRoute;
  readonly domains: DomainLookup;
  /** Somebody else is signed in by now, or nobody: what still comes in belongs nowhere. */
  readonly closed: boolean;
}

export interface AccountScopes {
  /** The open scope, also while its sign-in has run out; null when there is none. */
  current(): AccountScope | null;
  /** The open scope, for what needs a sign-in that stands; null when there is none. */
  signedIn(): AccountScope | null;
  /** As `current`; throws `RefusedCall` when there is none. */
  requireCurrent(): AccountScope;
  /** As `signedIn`; throws `RefusedCall` when there is none. */
  requireSignedIn(): AccountScope;
  /** Closes the open scope and opens one for this account, unless it is null. `signedIn`: an agent has just signed in. */
  adopt(account: Account | null, signedIn: boolean): void;
  /** Closes the open scope while the work is done and opens a fresh one after it, so that nothing of before is written again. */
  reopenAfter(work: () => Promise<void>): Promise<void>;
}

export interface AccountScopesParts {
  readonly platform: Platform;
  readonly session: Pick<Session, 'account' | 'expire'>;
  readonly routesOf: RoutesOf;
  /** Something that a page shows has changed. */
  changed(): void;
  /** Whether a tab or a page shows the customer now. */
  isShown(tenantId: string): boolean;
  /** Reads the customers that are shown, unless that was done within so many ms. */
  readShown(scope: AccountScope, within?: number): void;
}

export function createAccountScopes(parts: AccountScopesParts): AccountScopes {
  const { session } = parts;
  /** Shared by all scopes: an act outlives a sign-out. */
  const inHand: ActsInHand = new Map();
  let open: OpenScope | null = null;

  const close = (): void => {
    if (open) open.closed = true;
    open = null;
  };
  const openFor = (account: Account, known: KnownDomains, signedIn: boolean): void => {
    open = openScope(parts, account, known, inHand);
    void startScope(open, parts, signedIn).catch(parts.platform.diagnostics.recorder('worker'));
  };
  const signedIn = (): AccountScope | null => (session.account() ? open : null);
  const require = (scope: AccountScope | null): AccountScope => {
    if (!scope) throw new RefusedCall('nobody is signed in');
    return scope;
  };

  return {
    current: () => open,
    signedIn,
    requireCurrent: () => require(open),
    requireSignedIn: () => require(signedIn()),
    adopt(account, hasSignedIn) {
      // What an address says of the same partner's customers is known already; without it a page would lose its customer.
      const known: KnownDomains = account && open?.account.key === account.key ? open.domains.known : new Map();
      close();
      if (account) openFor(account, known, hasSignedIn);
    },
    async reopenAfter(work) {
      close();
      await work();
      const account = session.account();
      if (!open && account) openFor(account, new Map(), false);
    },
  };
}

interface OpenScope extends AccountScope {
  closed: boolean;
}

function openScope(parts: AccountScopesParts, account: Account, known: KnownDomains, inHand: ActsInHand): OpenScope {
  const { session, changed, isShown } = parts;
  const working = (): boolean => !scope.closed;
  const platform: Platform = { ...parts.platform, store: storeWhile(parts.platform.store, working) };
  const signedOut = (error: unknown): void => {
    // Only while this very sign-in stands: a late answer must not end the one that came after it.
    if (session.account()?.center === account.center) session.expire(appErrorOf(error, platform.now()));
  };
  const list = createCustomerList(platform, account, { changed, signedOut });
  const reader = createReader(platform, account, {
    changed,
    signedOut,
    isShown,
    settle: (tenantId, facts, kept) => settleRecord(platform, account, tenantId, facts, kept),
    kept: list.changed,
  });
  const failed = platform.diagnostics.recorder('attestation');
  const learnedRoute = keepLearnedRoute(platform.store.marks, account.key, platform.now, failed);
  const routes = parts.routesOf({ center: account.center, signedInCall: learnedRoute, now: platform.now, failed });
  const scope: OpenScope = {
    account,
    reader,
    list,
    attestations: createAttestations({ platform, account, reader, routes, inHand, changed, working }),
    providerRequests: keepProviderRequests(platform.store.marks, account.key),
    learnedRoute,
    domains: createDomainLookup({ platform, account, known, working, signedOut, kept: list.changed }),
    closed: false,
  };
  return scope;
}

/** Takes up what an earlier worker left, reads what is shown, and the customer list if it is old. */
async function startScope(scope: AccountScope, { readShown }: AccountScopesParts, signedIn: boolean): Promise<void> {
  await scope.learnedRoute.start();
  await scope.attestations.resume();
  readShown(scope, signedIn ? NO_AGE : undefined);
  await scope.list.read({ now: false });
  scope.domains.forgetUnmatched();
  readShown(scope);
}
