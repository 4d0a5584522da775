import type { ButtonHTMLAttributes, ComponentChildren, Ref, TargetedMouseEvent } from 'preact';
import { Icon, type IconDrawing } from './icon';

export interface ButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'onClick' | 'class' | 'ref' | 'disabled'> {
  /** Use at most one primary button in a view. `link` is a button that looks like a link. */
  kind?: 'primary' | 'secondary' | 'subtle' | 'link';
  /** Whether this is the main act of a view: full width, at least 44 px high. */
  act?: boolean;
  small?: boolean;
  icon?: IconDrawing;
  /** Whether to mirror the icon in right-to-left layouts. */
  flip?: boolean;
  onPress?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  ref?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
}

/** A native button. It is never disabled: an act that is not available is not drawn (ui.md section 1.8). */
export function Button({ kind = 'secondary', act, small, icon, flip, onPress, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      class={['button', kind, act && 'act', small && 'small'].filter(Boolean).join(' ')}
      onClick={onPress}
    >
      {icon && <Icon drawing={icon} flip={flip} />}
      <span>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'kind' | 'act' | 'small'> {
  icon: IconDrawing;
  /** Read by screen readers and shown as a tooltip. */
  label: string;
}

/** A 32 px square button with only an icon. The label is required. */
export function IconButton({ icon, label, flip, onPress, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} class="button subtle icon-only" aria-label={label} title={label} onClick={onPress}>
      <Icon drawing={icon} flip={flip} />
    </button>
  );
}
