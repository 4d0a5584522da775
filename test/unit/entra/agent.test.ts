import { describe, expect, it } from 'vitest';
import { domainOf, mfaClaim } from '../../../lib/entra/agent';
import { jwt } from './fake-entra';

describe('the claim of MFA', () => {
  it.each([
    [jwt({ amr: ['pwd', 'mfa'] }), true],
    [jwt({ amr: ['pwd'] }), false],
    [jwt({ name: 'ü？', amr: ['mfa'] }), true],
    [jwt({}), null],
    [jwt({ amr: 'mfa' }), null],
    ['opaque', null],
    ['a.%%%.c', null],
    ['', null],
  ])('of %s is %s', (token, claim) => {
    expect(mfaClaim(token)).toBe(claim);
  });
});

describe('the domain of a name', () => {
  it.each([
    ['Kenji.Mori@ContosoCloud.Example', 'contosocloud.example'],
    ['guest_x.example#EXT#@contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['nobody', ''],
    ['a@b', ''],
    ['', ''],
  ])('%s is %s', (name, domain) => {
    expect(domainOf(name)).toBe(domain);
  });
});
