import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Long enough for a word, short enough that nothing typed is lost with a closed tab. */
const SAVE_AFTER_MS = 300;

export interface SavedSoon<T> {
  take(value: T): void;
  /** What waits to be saved; null when nothing does. */
  waiting(): T | null;
  /** Saves now what waits to be saved. */
  flush(): void;
  /** Forgets what waits to be saved. */
  drop(): void;
}

/** Saves what is typed once the typing pauses; `flush` at once, as do a page that goes and a part that is drawn no more. */
export function useSavedSoon<T>(save: (value: T) => void): SavedSoon<T> {
  const saveRef = useRef(save);
  saveRef.current = save;
  const waiting = useRef<{ readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const drop = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }, []);
  const flush = useCallback(() => {
    const entry = waiting.current;
    if (!entry) return;
    drop();
    saveRef.current(entry.value);
  }, [drop]);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return {
    take(value) {
      clearTimeout(waiting.current?.timer);
      waiting.current = { value, timer: setTimeout(flush, SAVE_AFTER_MS) };
    },
    waiting: () => waiting.current?.value ?? null,
    flush,
    drop,
  };
}
