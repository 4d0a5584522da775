import { type AppError, errorEndedBy } from '../../lib/domain/app-error';
import { Button, MessageBar, type Tone } from '../kit';
import { nextStep } from '../shared/next-step';
import { usePanel } from './context';
import { later } from './later';

/** Read only when somebody asks for help: fetched once an error has come. */
export const ErrorDetails = later(() => import('./error-details').then((part) => part.ErrorDetails));

export interface ErrorBarProps {
  appError: AppError;
  tone?: Tone;
  /** Instead of the error's own title, e.g. one that names the field. */
  title?: string;
  /** Instead of the error's own text, e.g. "Nothing was recorded. What you typed is kept." */
  text?: string;
  /** The next step stands elsewhere on this screen. */
  stepElsewhere?: boolean;
  /** Whether "Sign in" stands in the bar; unless told, where a new sign-in ends the error. */
  signIn?: boolean;
}

/** An error in words: what is so, why, the next step, and folded details for support. */
export function ErrorBar({ appError, tone = 'outdated', title, text, stepElsewhere, signIn }: ErrorBarProps) {
  const { words, actions, now, view } = usePanel();
  const said = words.errors[appError.kind];
  // A reading is repeated by itself; a refused act is not.
  const reading = appError === view.customer?.appError ? view.customer.readAgainAt : null;
  const again = appError === view.listError ? view.listReadAgainAt : reading;
  const endedBy = errorEndedBy(appError.kind);
  return (
    <MessageBar tone={tone} role="alert" title={title ?? said.title}>
      <p>{text ?? said.text}</p>
      {!stepElsewhere && <p>{nextStep(appError, again, words, now)}</p>}
      {(signIn ?? endedBy === 'sign-in') && (
        <div class="actions">
          <Button kind="primary" small onPress={() => actions.signIn(false)}>
            {words.common.signIn}
          </Button>
        </div>
      )}
      {endedBy === 'settings' && (
        <div class="actions">
          <Button small onPress={actions.openSettings}>
            {words.common.openSettings}
          </Button>
        </div>
      )}
      <ErrorDetails appError={appError} />
    </MessageBar>
  );
}
