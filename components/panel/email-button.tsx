import { useState } from 'preact/hooks';
import type { Note } from '../../lib/i18n/types';
import { Button } from '../kit';
import { mailIcon } from '../kit/icons';
import { usePanel } from './context';

/** Opens a mail with a ready text; a text that is too long for a mail address has been copied, and a sentence says so. */
export function EmailButton({ to, note, act }: { to: string; note: () => Note; act?: boolean }) {
  const { words, actions } = usePanel();
  const [text, setText] = useState<'in-mail' | 'copied' | 'left-out'>('in-mail');
  const sentence = { 'in-mail': '', copied: words.panel.mailTextCopied, 'left-out': words.panel.mailTextLeftOut }[text];
  return (
    <>
      <Button
        kind={act ? 'primary' : 'secondary'}
        act={act}
        icon={mailIcon}
        onPress={() => void actions.openEmail(to, note()).then((opened) => setText(opened.text))}
      >
        {words.common.openInEmail}
      </Button>
      <small aria-live="polite">{sentence}</small>
    </>
  );
}
