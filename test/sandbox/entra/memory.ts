/** In-memory store of one tenant's OpenID provider for sessions, codes and tokens. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

export class EntraMemory {
  readonly #kept = new Map<string, AdapterPayload>();

  /** Ends every session and revokes every code and refresh token. */
  clear(): void {
    this.#kept.clear();
  }

  adapter(model: string): Adapter {
    const kept = this.#kept;
    const key = (id: string) => `${model}:${id}`;
    const findWhere = (matches: (payload: AdapterPayload) => boolean) => {
      for (const [name, payload] of kept) if (name.startsWith(`${model}:`) && matches(payload)) return payload;
      return undefined;
    };
    return {
      async upsert(id, payload) {
        kept.set(key(id), payload);
      },
      async find(id) {
        return kept.get(key(id));
      },
      async findByUid(uid) {
        return findWhere((payload) => payload.uid === uid);
      },
      async findByUserCode(userCode) {
        return findWhere((payload) => payload.userCode === userCode);
      },
      async consume(id) {
        // Entra issues a new refresh token on each use, and the old ones stay valid.
        const payload = kept.get(key(id));
        if (payload && model !== 'RefreshToken') payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(key(id));
      },
      async revokeByGrantId(grantId) {
        for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name);
      },
    };
  }
}
