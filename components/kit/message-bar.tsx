import type { ComponentChildren } from 'preact';
import { Icon, type IconDrawing } from './icon';
import { discIcon, errorIcon, infoIcon, triangleIcon } from './icons';

export type Tone = 'missing' | 'outdated' | 'info' | 'provided';

const DRAWINGS: Record<Tone, IconDrawing> = { missing: errorIcon, outdated: triangleIcon, info: infoIcon, provided: discIcon };

export interface MessageBarProps {
  tone: Tone;
  title: ComponentChildren;
  /** Instead of the tone's own drawing. */
  icon?: IconDrawing;
  /** `alert` for a cause or a refusal that has just come up; left out for what simply is so. */
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}

/** The one bar of a view: what is so, then why. Actions and folded details go in as children. */
export function MessageBar({ tone, title, icon, role, children }: MessageBarProps) {
  return (
    <div class={`bar ${tone}`} role={role}>
      <Icon drawing={icon ?? DRAWINGS[tone]} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
