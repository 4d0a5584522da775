import { MessageBar } from '../kit';
import { usePanel } from './context';

/** The one bar while a purchase is blocked on the page. */
export function BlockBar({ text }: { text?: string }) {
  const { words } = usePanel();
  return (
    <MessageBar tone="missing" title={words.panel.blockedTitle}>
      {text && <p>{text}</p>}
    </MessageBar>
  );
}
