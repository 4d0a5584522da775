import { useState } from 'preact/hooks';
import type { Words } from '../../lib/i18n/types';
import { Button, type ButtonProps } from './button';
import { copyIcon, copySmallIcon, tickIcon } from './icons';

export interface CopyButtonProps {
  words: Words;
  label: string;
  /** What screen readers say instead of the label, when the label alone does not tell what is copied. Holds the label. */
  name?: string;
  /** Made when pressed, so that it holds what is on screen then. */
  text: () => string;
  /** Puts the text on the clipboard; false when the browser refused. Given by the page: components touch no browser API. */
  onCopy: (text: string) => Promise<boolean>;
  kind?: ButtonProps['kind'];
  /** The act of a view; see `Button`. */
  act?: boolean;
}

/**
 * Copies, and says so in a polite live region until the next copy. It has no role `status`: in our screens that is the
 * acceptance alone (design.md section 4).
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
