import { expect, it } from 'vitest';
import { type AppErrorKind, errorEndedBy } from '../../../lib/domain/app-error';

it.each<[AppErrorKind, ReturnType<typeof errorEndedBy>]>([
  ['signed-out', 'sign-in'],
  ['no-mfa', 'sign-in'],
  ['conditional-access', 'sign-in'],
  ['no-consent', 'sign-in'],
  ['wrong-audience', 'settings'],
  ['wrong-partner-kind', 'settings'],
  ['throttled', null],
  ['wrong-role', null],
  ['offline', null],
])('%s is ended by %s', (kind, by) => expect(errorEndedBy(kind)).toBe(by));
