import { MessageBarType, PrimaryButton, Stack, Text, TextField } from '@fluentui/react';
import { type SyntheticEvent, useState } from 'react';
import { signIn } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';
import { Notice } from './agreement.tsx';

/** Asks the customer's own people to sign in, where a link of a partner led somebody whom the browser does not know. */
export function SignIn({ refresh }: { refresh: () => void }) {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [failed, setFailed] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void signIn(userName, password).then(({ ok }) => (ok ? refresh() : setFailed(true)));
  };
  return (
    <>
      <Title>{words.signInTitle}</Title>
      {failed && <Notice text={words.signInFailed} type={MessageBarType.error} />}
      <Card>
        <form onSubmit={submit}>
          <Stack tokens={{ childrenGap: 16 }} styles={{ root: { maxWidth: 380 } }}>
            <Text block>{words.signInText}</Text>
            <TextField
              label={words.userName}
              autoComplete="username"
              value={userName}
              onChange={(_, value) => setUserName(value ?? '')}
            />
            <TextField
              label={words.password}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(_, value) => setPassword(value ?? '')}
            />
            <PrimaryButton type="submit" text={words.signIn} styles={{ root: { alignSelf: 'start' } }} />
          </Stack>
        </form>
      </Card>
    </>
  );
}
