import { useId, useRef } from 'preact/hooks';
import { IconButton } from './button';
import type { IconDrawing } from './icon';

export interface MenuItem {
  label: string;
  onPress: () => void;
}

export interface MenuProps {
  /** Accessible name of the button and of the menu. */
  label: string;
  icon: IconDrawing;
  items: readonly MenuItem[];
}

/** A button that opens a menu in a popover. ↑ ↓ Home End move; Esc closes it and returns the focus to the button. */
export function Menu({ label, icon, items }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  const place = () => {
    const edge = button.current?.getBoundingClientRect();
    if (!edge || !popover.current) return;
    popover.current.style.insetBlockStart = `${edge.bottom + 4}px`;
    const rightToLeft = getComputedStyle(popover.current).direction === 'rtl';
    const end = rightToLeft ? edge.left : document.documentElement.clientWidth - edge.right;
    popover.current.style.insetInlineEnd = `${Math.max(4, end)}px`;
  };
  const close = () => {
    popover.current?.hidePopover();
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const entries = [...(popover.current?.querySelectorAll('button') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) entries.at(to % entries.length)?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') popover.current?.hidePopover();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <IconButton ref={button} icon={icon} label={label} aria-haspopup="menu" popovertarget={id} />
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        class="menu"
        aria-label={label}
        onBeforeToggle={place}
        onToggle={(event) => {
          if (event.newState === 'open') popover.current?.querySelector('button')?.focus();
        }}
        onKeyDown={move}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class="menu-item"
            onClick={() => {
              close();
              item.onPress();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
