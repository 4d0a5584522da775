import type { ComponentChildren } from 'preact';
import { IconButton, Mark, Menu } from '../kit';
import { dismissIcon, moreIcon } from '../kit/icons';
import { usePanel } from './context';

export interface ShellProps {
  children: ComponentChildren;
  /** The act, what Microsoft will do, other remedies. */
  footer?: ComponentChildren;
}

/**
 * The three rows of the panel. The header is drawn first and comes last in the tab order: a press of Tab from the customer's
 * name must lead to the customer, not to the overlay (ui.md section 5).
 */
export function Shell({ children, footer }: ShellProps) {
  return (
    <div class="panel">
      <main class="panel-main">
        <div class="panel-body">{children}</div>
        {footer && <div class="panel-foot">{footer}</div>}
      </main>
      <Header />
    </div>
  );
}

function Header() {
  const { words, actions } = usePanel();
  return (
    <header class="panel-head">
      <Mark />
      <b class="grow">Countersign</b>
      <Menu
        label={words.common.more}
        icon={moreIcon}
        items={[
          { label: words.panel.moveSide, onPress: actions.moveToOtherSide },
          { label: words.common.settings, onPress: actions.openSettings },
          { label: words.panel.hideHere, onPress: actions.hideHere },
        ]}
      />
      <IconButton icon={dismissIcon} label={words.common.close} onPress={actions.close} />
    </header>
  );
}
