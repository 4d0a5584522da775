import { Button, Phrase } from '../kit';
import { usePanel } from './context';
import { useAgent } from './use-agent';

/** As whom one attests, beside the button that says what; and the way to another account. */
export function AttestingAs() {
  const { words, actions } = usePanel();
  const account = useAgent()?.userName;
  if (!account) return null;
  return (
    <small>
      <Phrase text={words.panel.attestingAs(account)} names={[account]} />{' '}
      <Button kind="link" aria-label={words.panel.switchAccount} onPress={() => actions.signIn(true)}>
        {words.panel.switch}
      </Button>
    </small>
  );
}
