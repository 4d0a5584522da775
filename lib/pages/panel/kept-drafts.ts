/** What was typed and has not been saved: a worker that is stopped, or a sign-in that has expired, must not cost a letter. */
import type { Draft } from '../../domain/draft';
import type { TabView } from '../../domain/view';

export interface KeptDrafts {
  /** Saves a draft, and again with a later view if the background could not take it now. */
  save(tenantId: string, draft: Draft): void;
  /** A view has come: the background is there, and says who is signed in. */
  seen(view: TabView): void;
}

/** `send` rejects when the draft was not taken. Only the newest draft of a customer counts, and nothing passes to another agent. */
export function keepDrafts(send: (tenantId: string, draft: Draft) => Promise<unknown>): KeptDrafts {
  const unsaved = new Map<string, { readonly draft: Draft; underWay: boolean }>();
  let agent: string | null = null;

  const attempt = (tenantId: string): void => {
    const entry = unsaved.get(tenantId);
    if (!entry || entry.underWay) return;
    entry.underWay = true;
    send(tenantId, entry.draft).then(
      () => {
        if (unsaved.get(tenantId) === entry) unsaved.delete(tenantId);
      },
      () => {
        entry.underWay = false;
      },
    );
  };

  return {
    save(tenantId, draft) {
      unsaved.set(tenantId, { draft, underWay: false });
      attempt(tenantId);
    },
    seen({ signIn }) {
      if (signIn.status !== 'signed-in') return;
      if (agent !== null && agent !== signIn.agent.userId) unsaved.clear();
      agent = signIn.agent.userId;
      for (const tenantId of unsaved.keys()) attempt(tenantId);
    },
  };
}
