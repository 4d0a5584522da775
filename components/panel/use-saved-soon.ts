import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Long enough for a word, short enough that nothing typed is lost with a closed tab. */
const SAVE_AFTER_MS = 300;

/** Saves what is typed once the typing pauses; `flush` at once, as do a page that goes and a part that is drawn no more. */
export function useSavedSoon<T>(save: (value: T) => void): { take(value: T): void; flush(): void } {
  const saveRef = useRef(save);
  saveRef.current = save;
  const waiting = useRef<{ readonly value: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const flush = useCallback(() => {
    const entry = waiting.current;
    if (!entry) return;
    clearTimeout(entry.timer);
    waiting.current = null;
    saveRef.current(entry.value);
  }, []);
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
    flush,
  };
}
