/**
 * Stores a sign-in for as long as the browser runs, keyed by app, partner tenant and user, so that the accounts of two partners never
 * mix. What is read back is parsed, because storage is not trusted.
 */
import * as z from 'zod/mini';
import type { AgentRole } from '../domain/agent';
import type { EntraApp } from './entra';

/** The part of `storage.session` that this file uses. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const account = z.object({ userId: z.string(), userName: z.string() });

const roles = z.nullable(z.array(z.enum(['admin-agent', 'sales-agent', 'helpdesk-agent'] satisfies AgentRole[])));

const kept = z.object({
  userId: z.string(),
  userName: z.string(),
  displayName: z.string(),
  accessToken: z.string().check(z.minLength(1)),
  /** When it arrived, by this machine's clock. The times in the token are by another clock. */
  receivedAt: z.number(),
  lifetimeMs: z.number(),
  refreshToken: z.nullable(z.string()),
  ownDomains: z.array(z.string()),
  roles,
});

/** The last account that signed in. Kept longer than its tokens, so that we can name it and say that the sign-in expired. */
export type Account = z.infer<typeof account>;
export type Kept = z.infer<typeof kept>;

/** A token is renewed when less than this is left, so that a request with its waiting times fits in. */
export const MARGIN_MS = 5 * 60_000;

/** Whether the access token is still valid. If the clock was set back, it counts as expired. */
export function isGood({ receivedAt, lifetimeMs }: Kept, now: number): boolean {
  return now >= receivedAt && now < receivedAt + lifetimeMs - Math.min(MARGIN_MS, lifetimeMs / 2);
}

export interface TokenShelf {
  account(): Promise<Account | null>;
  /** What is stored for the last account; null when there is nothing, or nothing that can be parsed. */
  take(): Promise<Kept | null>;
  put(tokens: Kept): Promise<void>;
  /** Deletes the tokens and keeps the account's name. */
  expire(): Promise<void>;
  clear(): Promise<void>;
}

export function createTokenShelf(area: SessionArea, app: EntraApp): TokenShelf {
  const accountKey = `sign-in/account/${app.clientId}/${app.partnerTenantId}`;
  const tokensKey = (userId: string) => `sign-in/tokens/${app.clientId}/${app.partnerTenantId}/${userId}`;

  async function read<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | null> {
    const parsed = z.safeParse(schema, (await area.get(key))[key]);
    return parsed.success ? parsed.data : null;
  }

  async function lastAccount(): Promise<Account | null> {
    return read(accountKey, account);
  }

  return {
    account: lastAccount,

    async take() {
      const last = await lastAccount();
      if (!last) return null;
      const tokens = await read(tokensKey(last.userId), kept);
      return tokens?.userId === last.userId ? tokens : null;
    },

    async put(tokens) {
      const last = await lastAccount();
      if (last && last.userId !== tokens.userId) await area.remove(tokensKey(last.userId));
      await area.set({
        [tokensKey(tokens.userId)]: tokens,
        [accountKey]: { userId: tokens.userId, userName: tokens.userName },
      });
    },

    async expire() {
      const last = await lastAccount();
      if (last) await area.remove(tokensKey(last.userId));
    },

    async clear() {
      const last = await lastAccount();
      await area.remove(last ? [tokensKey(last.userId), accountKey] : [accountKey]);
    },
  };
}
