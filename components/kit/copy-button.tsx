import { useState } from 'preact/hooks';
import type { Words } from '../../lib/words/types';
import { Button, type ButtonProps } from './button';
import { copyIcon, copySmallIcon, tickIcon } from './icons';

export interface CopyButtonProps {
  words: Words;
  label: string;
  /** Made when pressed, so that it holds what is on screen then. */
  text: () => string;
  /** Puts the text on the clipboard; false when the browser refused. Given by the page: components touch no browser API. */
  onCopy: (text: string) => Promise<boolean>;
  kind?: ButtonProps['kind'];
}

/** Copies, and says so in a status that stays until the next copy. */
export function CopyButton({ words, label, text, onCopy, kind = 'secondary' }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  const small = kind === 'link';
  const press = async () => {
    setResult(null);
    setResult((await onCopy(text())) ? 'copied' : 'failed');
  };
  const icon = result === 'copied' ? tickIcon : small ? copySmallIcon : copyIcon;
  return (
    <span class="copy">
      <Button kind={kind} icon={icon} onPress={() => void press()}>
        {label}
      </Button>
      <span role="status" class="copied">
        {result === 'copied' ? words.common.copied : result === 'failed' ? words.common.copyFailed : ''}
      </span>
    </span>
  );
}
