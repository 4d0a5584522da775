import type { ComponentChildren } from 'preact';
import { Icon, type IconDrawing } from './icon';
import { discIcon, errorIcon, infoIcon, triangleIcon } from './icons';

export type Tone = 'missing' | 'outdated' | 'info' | 'provided';

const DRAWINGS: Record<Tone, IconDrawing> = { missing: errorIcon, outdated: triangleIcon, info: infoIcon, provided: discIcon };

export interface MessageBarProps {
  tone: Tone;
  title: ComponentChildren;
  /** Replaces the tone's default icon. */
  icon?: IconDrawing;
  /** `alert` for an error or a refusal that has just occurred. Leave it out for a lasting condition. */
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}

/** The one message bar of a view: what the matter is, then why. Takes actions and folded details as children. */
export function MessageBar({ tone, title, icon, role, children }: MessageBarProps) {
  return (
    <div class={`bar ${tone}`} role={role}>
      <Icon drawing={icon ?? DRAWINGS[tone]} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
