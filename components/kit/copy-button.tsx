import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/types';
import { Button, type ButtonProps } from './button';
import { copyIcon, copySmallIcon, tickIcon } from './icons';

export interface CopyButtonProps {
  words: Words;
  label: string;
  /** What screen readers say when the label alone does not tell what is copied. Must contain the label. */
  name?: string;
  /** Called on a press, so that it returns what is on screen at that time. */
  text: () => string;
  /** Puts the text on the clipboard; false when the browser refuses. A prop, because components use no browser API. */
  onCopy: (text: string) => Promise<boolean>;
  kind?: ButtonProps['kind'];
  /** Whether this is the main act of a view; see `Button`. */
  act?: boolean;
}

/**
 * Copies a text, and says so in a polite live region until the next copy. The region does not have the role `status`, which our screens
 * reserve for the acceptance (design.md section 4).
 */
export function CopyButton({ words, label, name, text, onCopy, kind = 'secondary', act }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  const small = kind === 'link';
  const press = async () => {
    setResult(null);
    setResult((await onCopy(text())) ? 'copied' : 'failed');
  };
  const icon = result === 'copied' ? tickIcon : small ? copySmallIcon : copyIcon;
  return (
    <span class={act ? 'copy wide' : 'copy'}>
      <Button kind={kind} act={act} icon={icon} aria-label={name} onPress={() => void press()}>
        {label}
      </Button>
      <span aria-live="polite" class="copied">
        {result === 'copied' ? words.common.copied : ''}
      </span>
      {result === 'failed' && (
        <span role="alert" class="copied">
          {words.common.copyFailed}
        </span>
      )}
    </span>
  );
}
