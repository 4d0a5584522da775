import { useEffect, useState } from 'preact/hooks';
import { nameOf } from '../../lib/domain/customer';
import { shownSignatory } from '../../lib/domain/draft-rules';
import type { CustomerView } from '../../lib/domain/view';
import { Button, CopyButton, Field, Phrase } from '../kit';
import { chevronBackIcon } from '../kit/icons';
import { usePanel } from './context';
import { EmailButton } from './email-button';
import { useLaterWords } from './later';
import { Shell } from './shell';

/** Direct acceptance: the right link, and a short message to send with it. Nothing is sent from here. */
export function InviteScreen({ customer, onBack }: { customer: CustomerView; onBack: () => void }) {
  const { words, actions, view } = usePanel();
  const later = useLaterWords();
  const [address, setAddress] = useState<string | null>(null);
  const { acceptancePage } = actions;
  useEffect(() => {
    let drawn = true;
    void acceptancePage().then((url) => drawn && setAddress(url));
    return () => {
      drawn = false;
    };
  }, [acceptancePage]);

  const company = nameOf(customer.customer);
  const signatory = shownSignatory(customer.draft.signatory);
  const note = (url: string) =>
    later.notes.customer({
      person: signatory.lastName ? words.common.person(signatory.firstName, signatory.lastName) : null,
      company,
      url,
      agent: view.signIn.status === 'signed-in' ? view.signIn.agent.displayName : '',
    });

  return (
    <Shell
      footer={
        address && (
          <>
            <CopyButton
              kind="primary"
              act
              words={words}
              label={later.panel.copyMessage}
              text={() => note(address).body}
              onCopy={actions.copy}
            />
            <div class="row wrap">
              <EmailButton to={signatory.email} note={() => note(address)} />
            </div>
          </>
        )
      }
    >
      <div class="back">
        <Button kind="subtle" icon={chevronBackIcon} flip onPress={onBack}>
          {words.common.back}
        </Button>
      </div>
      <div class="who">
        <h1 tabIndex={-1} data-focus>
          <Phrase text={later.panel.inviteTitle(company)} names={[company]} />
        </h1>
        <p class="second">{later.panel.inviteText}</p>
      </div>
      <ol class="stack numbered">
        {later.panel.inviteSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {address && (
        <div class="stack">
          <Field id="acceptance-page" label={later.panel.acceptancePage} value={address} dir="ltr" readOnly />
          <div>
            <CopyButton words={words} label={later.panel.copyLink} text={() => address} onCopy={actions.copy} />
          </div>
        </div>
      )}
    </Shell>
  );
}
