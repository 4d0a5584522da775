import { Button, Phrase } from '../kit';
import { usePanel } from './context';
import { useAgent } from './use-agent';

/** As whom one attests, beside the button that says what; and the way to another account. */
export function AttestingAs() {
  const { words, actions } = usePanel();
  const account = useAgent()?.userName;
  if (!account) return null;
  const sentence = words.panel.attestingAs(account);
  // In Japanese the words come after the account, and a line may break between any two characters.
  const tail = sentence.slice(sentence.indexOf(account) + account.length).trim();
  return (
    <small>
      <Phrase text={sentence} names={[account]} whole={[tail]} />{' '}
      <Button kind="link" aria-label={words.panel.switchAccount} onPress={() => actions.signIn(true)}>
        {words.panel.switch}
      </Button>
    </small>
  );
}
