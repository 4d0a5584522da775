import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PartnerKind } from '../../lib/domain/agent';
import type { Finding, Settings, SettingsView } from '../../lib/domain/settings';
import type { SignInView } from '../../lib/domain/view';
import { formatSentences } from '../../lib/i18n/format';
import type { SettingsPageWords } from '../../lib/i18n/load';
import { Button, CopyButton, Field, Icon, MessageBar, Progress } from '../kit';
import { openIcon } from '../kit/icons';
import { FindingList } from './finding-list';
import { GuidField } from './guid-field';
import { managedIcon, stepDoneIcon } from './icons';
import { RichText } from './rich-text';
import { SelectField } from './select-field';

const ENTRA_ADMIN_CENTER = 'https://entra.microsoft.com/';

/** What is found only when the app or its redirect URI is not as step 1 says. */
const REGISTRATION_CAUSES: readonly Finding['cause'][] = ['app-not-found', 'wrong-platform-type', 'redirect-not-registered'];

/** What is found when an ID of step 2 is another app's or another company's. */
const ID_CAUSES: readonly Finding['cause'][] = ['app-not-found', 'tenant-not-found'];

/** What another sign-in can mend. */
const SIGN_IN_CAUSES: readonly Finding['cause'][] = ['mfa-missing', 'consent-missing', 'wrong-audience'];

export interface SignInSectionProps {
  loaded: SettingsView;
  signIn: SignInView | null;
  findings: readonly Finding[] | null;
  testing: boolean;
  words: SettingsPageWords;
  onSave: (change: Partial<Settings>) => void;
  onSignIn: (options: { otherAccount: boolean }) => void;
  onSignOut: () => void;
  onTest: () => void;
  onCopy: (text: string) => Promise<boolean>;
}

/** The app in Entra, its IDs, and the sign-in with its test: three steps that tick themselves by what is known to be so. */
export function SignInSection(props: SignInSectionProps) {
  const { loaded, signIn, findings, words, onSave } = props;
  const { settings, managed, redirectUri, suggestedKind } = loaded;
  const text = words.settings.signIn;
  const clientField = useRef<HTMLInputElement>(null);
  const tenantField = useRef<HTMLInputElement>(null);
  const [needed, setNeeded] = useState(false);
  const [shown, setShown] = useState(false);
  const lock = (key: keyof Settings) => (managed.includes(key) ? words.settings.managed.lock : null);

  const entered = settings.clientId !== '' && settings.partnerTenantId !== '';
  const signedIn = signIn?.status === 'signed-in';
  // Before a test has run, what the sign-in itself found counts.
  const refused = signIn?.status === 'signed-out' ? signIn.finding : undefined;
  const found = findings ?? (refused ? [refused] : []);
  const registered = entered && !found.some(({ cause }) => REGISTRATION_CAUSES.includes(cause));
  const complete = entered && settings.partnerKind !== null && !found.some(({ cause }) => ID_CAUSES.includes(cause));
  const tested = signedIn && findings !== null && !findings.some(({ result }) => result === 'failed' || result === 'waiting');
  const suggested = suggestedKind?.kind !== settings.partnerKind && !managed.includes('partnerKind') ? suggestedKind : null;
  // A suggestion waits for an answer beside its field.
  const finished = tested && registered && complete && !suggested;
  const folded = finished && !shown;

  const startSignIn = (otherAccount: boolean) => {
    setNeeded(!entered);
    if (settings.clientId === '') clientField.current?.focus();
    else if (settings.partnerTenantId === '') tenantField.current?.focus();
    else props.onSignIn({ otherAccount });
  };

  const ids = (
    <>
      <GuidField
        ref={clientField}
        id="client-id"
        label={text.clientId}
        saved={settings.clientId}
        words={words}
        lockedBy={lock('clientId')}
        needed={needed}
        onSave={(clientId) => onSave({ clientId })}
      />
      <GuidField
        ref={tenantField}
        id="partner-tenant-id"
        label={text.tenantId}
        saved={settings.partnerTenantId}
        words={words}
        lockedBy={lock('partnerTenantId')}
        needed={needed}
        onSave={(partnerTenantId) => onSave({ partnerTenantId })}
      />
      <div class="narrow">
        <SelectField<PartnerKind | ''>
          id="partner-type"
          label={text.kind}
          value={settings.partnerKind ?? ''}
          note={text.kindHint}
          lockedBy={lock('partnerKind')}
          options={[
            { value: '', label: text.choose },
            ...(['direct-bill', 'indirect-provider', 'indirect-reseller'] as const).map((kind) => ({
              value: kind,
              label: text.kinds[kind],
            })),
          ]}
          onValue={(kind) => onSave({ partnerKind: kind === '' ? null : kind })}
        />
      </div>
      {suggested && (
        <div class="suggestion">
          <p class="small">{text.suggestion(text.kinds[suggested.kind], suggested.because)}</p>
          <Button small onPress={() => onSave({ partnerKind: suggested.kind })}>
            {text.takeSuggestion(text.kinds[suggested.kind])}
          </Button>
        </div>
      )}
    </>
  );
  const redirect = (
    <div class="redirect">
      <Field id="redirect-uri" label={text.redirectUri} value={redirectUri} readOnly dir="ltr" />
      <CopyButton words={words} label={words.common.copy} text={() => redirectUri} onCopy={props.onCopy} />
      <p class="small">{text.redirectNote}</p>
    </div>
  );
  const registering = (
    <>
      {text.register.steps.map((step) => (
        <p key={step}>
          <RichText text={step} />
        </p>
      ))}
      {redirect}
      {text.permission.map((step) => (
        <p key={step}>
          <RichText text={step} />
        </p>
      ))}
      <a class="outside" href={ENTRA_ADMIN_CENTER} target="_blank" rel="noreferrer">
        {text.register.open}
        <Icon drawing={openIcon} />
        <span class="visually-hidden">({words.settings.about.newTab})</span>
      </a>
    </>
  );
  const account = <Account {...props} onStart={startSignIn} />;

  const bar = managed.length > 0 && (
    <MessageBar tone="info" icon={managedIcon} title={words.settings.managed.title}>
      <p>{words.settings.managed.text}</p>
    </MessageBar>
  );
  // The app is the administrator's affair then: what is left to the agent is the account.
  if (managed.includes('clientId') && managed.includes('partnerTenantId')) {
    return (
      <>
        {bar}
        <section class="sheet stack">
          {ids}
          {redirect}
          <hr />
          {account}
        </section>
      </>
    );
  }
  return (
    <>
      {!folded && <p class="second">{text.intro}</p>}
      {bar}
      <section class="sheet steps">
        <ol>
          <Step number={1} title={text.register.title} done={registered} folded={folded} words={words}>
            {registering}
          </Step>
          <Step number={2} title={text.enter.title} done={complete} folded={folded} words={words}>
            <p>
              <RichText text={text.enter.text} />
            </p>
            {ids}
          </Step>
          <Step number={3} title={text.test.title} done={tested} words={words}>
            {account}
          </Step>
        </ol>
        {finished && (
          <div class="show-set-up">
            <Button kind="link" aria-expanded={shown} onPress={() => setShown(!shown)}>
              {shown ? text.hideSetUp : text.showSetUp}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

interface StepProps {
  number: number;
  title: string;
  done: boolean;
  /** Out of sight, but kept: what is typed and focused in the other steps stays where it is. */
  folded?: boolean;
  words: SettingsPageWords;
  children: ComponentChildren;
}

function Step({ number, title, done, folded, words, children }: StepProps) {
  return (
    <li class="step" hidden={folded}>
      <span class={done ? 'step-mark done' : 'step-mark'}>
        {done ? (
          <>
            <Icon class="ink provided" drawing={stepDoneIcon} />
            <span class="visually-hidden">{words.settings.signIn.stepDone}</span>
          </>
        ) : (
          <span aria-hidden="true">{number}</span>
        )}
      </span>
      <h2>{title}</h2>
      {children}
    </li>
  );
}

function Account(props: SignInSectionProps & { onStart: (otherAccount: boolean) => void }) {
  const { loaded, signIn, findings, testing, words, onStart } = props;
  const text = words.settings.signIn;
  const agent = signIn?.status === 'signed-in' ? signIn.agent : null;
  const refused = signIn?.status === 'signed-out' && !findings ? signIn.finding : undefined;
  const facts = {
    clientId: loaded.settings.clientId,
    partnerTenantId: loaded.settings.partnerTenantId,
    redirectUri: loaded.redirectUri,
    account: agent?.userName ?? '',
  };
  // The finding says more: its cause, who mends it, a note for them.
  const appError = signIn?.status === 'signed-out' && signIn.appError && !refused ? words.errors[signIn.appError.kind] : null;
  const again = agent !== null && Boolean(findings?.some(({ cause }) => SIGN_IN_CAUSES.includes(cause)));
  const test = (
    <Button key="test" onPress={props.onTest}>
      {findings || agent ? text.testAgain : text.testFirst}
    </Button>
  );
  const said =
    signIn?.status === 'signing-in'
      ? text.signingIn
      : agent
        ? text.signedInAs(agent.userName)
        : signIn?.status === 'signed-out' && signIn.expired
          ? text.expired
          : null;

  return (
    <>
      {!agent && <p>{text.test.text}</p>}
      {appError && (
        <MessageBar tone="missing" role="alert" title={appError.title}>
          <p>{formatSentences([appError.text, appError.next], words.language)}</p>
        </MessageBar>
      )}
      {refused && !testing && (
        <div role="alert">
          <FindingList findings={[refused]} words={words} facts={facts} onCopy={props.onCopy} />
        </div>
      )}
      <p role="status" class="account">
        {said && <RichText text={said} />}
      </p>
      {signIn?.status === 'signing-in' && <Progress label={words.common.signingIn} />}
      <div class="row wrap">
        {agent ? (
          <>
            {again && (
              <Button kind="primary" onPress={() => onStart(false)}>
                {text.signInAgain}
              </Button>
            )}
            {test}
            <Button onPress={props.onSignOut}>{words.common.signOut}</Button>
            <Button kind="link" onPress={() => onStart(true)}>
              {words.common.useAnotherAccount}
            </Button>
          </>
        ) : (
          <>
            <Button kind="primary" onPress={() => onStart(false)}>
              {words.common.signIn}
            </Button>
            {test}
          </>
        )}
      </div>
      <div aria-live="polite">
        {testing && (
          <>
            <small>{text.testing}</small>
            <Progress label={text.testing} />
          </>
        )}
        {findings && !testing && (
          <>
            <FindingList findings={findings} words={words} facts={facts} onCopy={props.onCopy} />
            {findings.every(({ result }) => result === 'passed') && <p>{text.allPassed}</p>}
          </>
        )}
      </div>
    </>
  );
}
