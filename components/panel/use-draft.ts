import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/domain/draft';
import type { Day, Signatory } from '../../lib/domain/facts';
import { useSavedSoon } from './use-saved-soon';

/** What one change does to a draft: the person's origin then says "changed by you". The date is no part of the person. */
export function changeDraft(draft: Draft, change: Partial<Signatory> & { agreedOn?: Day }): Draft {
  const { agreedOn = draft.agreedOn, ...person } = change;
  const signatory = { ...draft.signatory, ...person };
  if (Object.keys(person).length === 0) return { ...draft, agreedOn };
  const nobody = Object.values(signatory).every((part) => part === '');
  const origin = nobody || draft.origin.from === 'typed' ? ({ from: 'typed' } as const) : { ...draft.origin, edited: true };
  return { ...draft, signatory, agreedOn, origin };
}

export interface DraftEditor {
  readonly draft: Draft;
  /** What stands there was typed here; else it was pushed. */
  readonly typed: boolean;
  change(change: Partial<Signatory> & { agreedOn?: Day }): void;
  acknowledge(concern: string): Draft;
  /** Saves now what waits to be saved. */
  flush(): void;
}

/**
 * The draft as it is typed. Once the agent has changed something, what stands there is the truth as long as the customer is the same:
 * no pushed view overwrites it. Only its name is always the pushed one, since a worker that was stopped and an act that ended bring a
 * new name for the same letters. Until something is changed, and once it is on record (`done`), the pushed draft is taken.
 */
export function useDraft(
  tenantId: string,
  pushed: Draft,
  done: boolean,
  save: (tenantId: string, draft: Draft) => void,
): DraftEditor {
  const [typed, setTyped] = useState<{ tenantId: string; draft: Draft } | null>(null);
  const mine = typed?.tenantId === tenantId && !done;
  const draft = mine ? { ...typed.draft, draftId: pushed.draftId } : pushed;

  const latest = useRef(draft);
  const name = useRef({ tenantId, draftId: pushed.draftId });
  useLayoutEffect(() => {
    latest.current = draft;
    name.current = { tenantId, draftId: pushed.draftId };
  });

  const saved = useSavedSoon<{ readonly tenantId: string; readonly draft: Draft }>((entry) => {
    const { draftId } = name.current.tenantId === entry.tenantId ? name.current : entry.draft;
    save(entry.tenantId, { ...entry.draft, draftId });
  });

  useLayoutEffect(() => {
    if (!done) return;
    saved.drop();
    setTyped(null);
  }, [done, saved.drop]);

  const take = (next: Draft): Draft => {
    latest.current = next;
    setTyped({ tenantId, draft: next });
    if (saved.waiting()?.tenantId !== tenantId) saved.flush();
    saved.take({ tenantId, draft: next });
    return next;
  };

  return {
    draft,
    typed: mine,
    // Two changes within one frame must both count, so each starts from the newest draft and not from the drawn one.
    change: (change) => take(changeDraft(latest.current, change)),
    acknowledge: (concern) => take({ ...latest.current, acknowledged: concern }),
    flush: saved.flush,
  };
}
