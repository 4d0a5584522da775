import { plainError } from '../../lib/domain/app-error';
import type { SignInView } from '../../lib/domain/view';
import { Button, Empty, MessageBar, Progress } from '../kit';
import { signInIcon } from '../kit/icons';
import { AdministratorNote } from './administrator-note';
import { BlockBar } from './block-bar';
import { usePanel } from './context';
import { ErrorBar } from './error-bar';
import { Shell } from './shell';

/** Before the first sign-in: where the app's name and tenant go. */
export function NotConfiguredScreen() {
  const { words, actions, view } = usePanel();
  return (
    <Shell>
      {view.blocked && <BlockBar />}
      <Empty icon={signInIcon} title={words.panel.notConfiguredTitle}>
        <p>{words.panel.notConfiguredText}</p>
        <Button kind="primary" onPress={actions.openSettings}>
          {words.common.openSettings}
        </Button>
      </Empty>
    </Shell>
  );
}

/** Signed out, expired, signing in, or refused by Entra: one button, and what was typed stays. */
export function SignedOutScreen({ signIn }: { signIn: Extract<SignInView, { status: 'signed-out' | 'signing-in' }> }) {
  const { words, actions, view } = usePanel();
  const appError = signIn.status === 'signed-out' ? signIn.appError : null;
  if (signIn.status === 'signing-in') {
    return (
      <Shell>
        {view.blocked && <BlockBar />}
        <Empty icon={signInIcon} title={words.common.signingIn}>
          <p>{words.panel.signingInText}</p>
          <Progress label={words.common.signingIn} />
        </Empty>
      </Shell>
    );
  }
  return (
    <Shell>
      {appError ? (
        <ErrorBar appError={appError} signIn={false} />
      ) : (
        view.blocked && <BlockBar text={words.panel.signedOutBlocked} />
      )}
      <Empty icon={signInIcon} title={words.panel.signedOutTitle}>
        <p>{signIn.expired ? words.panel.expiredText : words.panel.signedOutText}</p>
        <Button kind="primary" onPress={() => actions.signIn(false)}>
          {words.common.signIn}
        </Button>
        {appError?.kind === 'no-mfa' && <AdministratorNote userName="" agent="" />}
        {appError && (
          <Button kind="subtle" onPress={() => actions.signIn(true)}>
            {words.common.useAnotherAccount}
          </Button>
        )}
      </Empty>
    </Shell>
  );
}

/** The same beside a form that stays: the sign-in that ran out, with its next step in the bar itself. */
export function SignInBar() {
  const { words, view } = usePanel();
  const { signIn } = view;
  if (signIn.status === 'signing-in') {
    return (
      <MessageBar tone="info" icon={signInIcon} title={words.common.signingIn}>
        <p>{words.panel.signingInText}</p>
      </MessageBar>
    );
  }
  const appError = signIn.status === 'signed-out' ? signIn.appError : null;
  return appError ? (
    <ErrorBar appError={appError} signIn />
  ) : (
    <ErrorBar appError={plainError('signed-out')} text={words.panel.expiredText} stepElsewhere />
  );
}
