import { useCallback, useRef } from 'preact/hooks';
import { usePanel } from './context';

/** A ref for the button of an act: as long as it is drawn, the page watches whether it is really visible. */
export function useActButton(): (button: HTMLButtonElement | null) => void {
  const { actions } = usePanel();
  const unwatch = useRef<(() => void) | null>(null);
  const watch = useRef(actions.watchAct);
  watch.current = actions.watchAct;
  return useCallback((button) => {
    unwatch.current?.();
    unwatch.current = button ? watch.current(button) : null;
  }, []);
}
