import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/acceptance/draft';
import type { Day, Signatory } from '../../lib/acceptance/facts';

/** Long enough for a word, short enough that nothing typed is lost with a closed tab. */
const SAVE_AFTER_MS = 300;

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
  change(change: Partial<Signatory> & { agreedOn?: Day }): void;
  acknowledge(concern: string): Draft;
  /** Saves now what waits to be saved. */
  flush(): void;
}

/**
 * The draft as it is typed. Once the agent has changed something, the local draft is the truth: a pushed view of the same draft
 * never overwrites it. Until then, and for another draft, the pushed one is taken.
 */
export function useDraft(tenantId: string, pushed: Draft, save: (tenantId: string, draft: Draft) => void): DraftEditor {
  const [typed, setTyped] = useState<{ tenantId: string; draft: Draft } | null>(null);
  const mine = typed?.tenantId === tenantId && typed.draft.draftId === pushed.draftId;
  const draft = mine ? typed.draft : pushed;

  const waiting = useRef<{ tenantId: string; draft: Draft; timer: ReturnType<typeof setTimeout> } | null>(null);
  const saveRef = useRef(save);
  saveRef.current = save;
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  }, [draft]);

  const flush = useCallback(() => {
    const entry = waiting.current;
    if (!entry) return;
    clearTimeout(entry.timer);
    waiting.current = null;
    saveRef.current(entry.tenantId, entry.draft);
  }, []);

  const take = (next: Draft): Draft => {
    latest.current = next;
    setTyped({ tenantId, draft: next });
    if (waiting.current && (waiting.current.tenantId !== tenantId || waiting.current.draft.draftId !== next.draftId)) flush();
    clearTimeout(waiting.current?.timer);
    waiting.current = { tenantId, draft: next, timer: setTimeout(flush, SAVE_AFTER_MS) };
    return next;
  };

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return {
    draft,
    // Two changes within one frame must both count, so each starts from the newest draft and not from the drawn one.
    change: (change) => take(changeDraft(latest.current, change)),
    acknowledge: (concern) => take({ ...latest.current, acknowledged: concern }),
    flush,
  };
}
