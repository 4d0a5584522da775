/**
 * The one way to a write. What a press must be to count is told in `lib/pages/panel/press-guard.ts`; a press that does not count says so
 * in words, beside its button. `test/run/import-rules.ts` refuses a write that is called from anywhere else.
 */
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/types';
import { Button, type ButtonProps, Icon } from '../kit';
import { errorSmallIcon } from '../kit/icons';
import type { PressJudgement } from './actions';
import { usePanel } from './context';

/** `changed`: the background refused, since the page or its customer is another one by now. */
type Refusal = Exclude<PressJudgement, 'counts'> | 'changed';

export interface Write<What> {
  /** From the press until the write has answered. */
  readonly pending: boolean;
  /** Which button's press did not count, and why. */
  readonly refused: { readonly button: Element; readonly why: Refusal } | null;
  /** A click on a guarded button, or Enter in a field beside it. `what` is asked at once; null: there is nothing to write yet. */
  readonly press: (event: Event, button: Element | null, what: () => What | null) => void;
  /** Says that a press on this button came too soon, unless one is under way. */
  readonly refuse: (event: Event, button: Element) => void;
}

/**
 * Guards one write. Only a trusted press counts that is no repetition of a held key, one at a time, and only when the page finds that
 * the button and what it stands on could be seen before it.
 *
 * @param about names what the write is about: what was said about another thing is not shown beside it
 * @param write called with what was pressed for, once a press has counted; the one that was drawn when it was pressed. It answers false
 *   when the background refused it because the page or its customer has changed
 */
export function useWrite<What>(about: string, write: (what: What) => unknown): Write<What> {
  const { actions } = usePanel();
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState<(Write<What>['refused'] & { readonly about: string }) | null>(null);
  const busy = useRef(false);
  const newest = useRef(about);
  newest.current = about;

  const say = (button: Element, why: Refusal) => setSaid({ about: newest.current, button, why });
  const act = async (button: Element, what: What) => {
    busy.current = true;
    setPending(true);
    try {
      const judgement = await actions.mayPress(button);
      if (judgement !== 'counts') say(button, judgement);
      else if ((await write(what)) === false) say(button, 'changed');
    } finally {
      busy.current = false;
      setPending(false);
    }
  };

  return {
    pending,
    refused: said?.about === about ? said : null,
    press: (event, button, what) => {
      if (!event.isTrusted || (event as KeyboardEvent).repeat || !button || busy.current) return;
      setSaid(null);
      const wanted = what();
      if (wanted !== null) void act(button, wanted);
    },
    refuse: (event, button) => {
      if (event.isTrusted && !busy.current) say(button, 'too-soon');
    },
  };
}

export interface GuardedButtonProps<What> extends Omit<ButtonProps, 'onPress' | 'onKeyDown' | 'ref' | 'aria-busy'> {
  write: Write<What>;
  what: () => What | null;
}

/** A button that writes. As long as it is drawn, the page watches whether it can really be seen. */
export function GuardedButton<What>({ write, what, ...rest }: GuardedButtonProps<What>) {
  const { words, actions } = usePanel();
  const button = useRef<HTMLButtonElement | null>(null);
  const unwatch = useRef<(() => void) | null>(null);
  const watch = useRef(actions.watchAct);
  watch.current = actions.watchAct;
  const drawn = useCallback((element: HTMLButtonElement | null) => {
    unwatch.current?.();
    button.current = element;
    unwatch.current = element ? watch.current(element) : null;
  }, []);
  const { refused } = write;
  // A button that is gone can say nothing beside itself any more.
  const mine = refused !== null && (refused.button === button.current || !refused.button.isConnected);

  return (
    <>
      {mine && <ActAlert>{sayRefusal(refused.why, words)}</ActAlert>}
      {/* A button that has only just been drawn takes no pointer: the press falls through to this box, which answers it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys reach the button itself */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the button itself */}
      <div
        class="guarded"
        onClick={(event) => event.target === event.currentTarget && button.current && write.refuse(event, button.current)}
      >
        <Button
          {...rest}
          ref={drawn}
          aria-busy={write.pending}
          onPress={(event) => write.press(event, event.currentTarget, what)}
          onKeyDown={(event) => {
            // A key that is held down repeats, and the browser makes a click of each repetition, also when the focus came in meanwhile.
            if (!event.repeat || event.key !== 'Enter') return;
            event.preventDefault();
            write.refuse(event, event.currentTarget);
          }}
        />
      </div>
    </>
  );
}

const sayRefusal = (why: Refusal, { panel }: Words): string =>
  why === 'changed' ? panel.customerChanged : why === 'covered' ? panel.covered : panel.tooSoon;

/** What stands in the way of an act, beside its button. */
export function ActAlert({ children }: { children: ComponentChildren }) {
  return (
    <p class="fault" role="alert">
      <Icon drawing={errorSmallIcon} />
      <span>{children}</span>
    </p>
  );
}
