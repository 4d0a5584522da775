import { describe, expect, test } from 'vitest';
import {
  isArrivalOf,
  isSpeculative,
  type MainFrameNavigation,
  type MainFrameRequest,
  mayEnter,
  navigationOf,
  navigationRedirected,
} from '../../../../lib/background/tabs/main-frame-navigation';
import { readAddress } from '../../../../lib/portal/addresses';

const TENANT = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const OTHER = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';
const BEGIN = `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${TENANT}`;
const HOME = 'https://admin.cloud.microsoft/#/homepage';
const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize';
const named = { by: 'tenant-id', tenantId: TENANT };
const request = (url: string, from: Partial<MainFrameRequest> = {}): MainFrameRequest => ({ requestId: '1', url, ...from });
const follow = (...requests: readonly MainFrameRequest[]): MainFrameNavigation => {
  let pending: MainFrameNavigation | null = null;
  for (const [index, one] of requests.entries()) pending = navigationOf(one, pending, 1_000 + index);
  if (!pending) throw new Error('no request');
  return pending;
};

describe('a request made in advance', () => {
  test.each<readonly [string, Partial<MainFrameRequest>, boolean]>([
    ['a navigation in Firefox', { frameId: 0 }, false],
    ['a navigation in Chromium', { frameId: 0, documentLifecycle: 'active' }, false],
    ['a prefetch names the document that wants it', { frameId: 0, documentLifecycle: 'active', documentId: '9F82' }, true],
    ['a prerendering has a frame of its own', { frameId: 5, documentLifecycle: 'prerender' }, true],
    ['a prerendering by its lifecycle alone', { frameId: 0, documentLifecycle: 'prerender' }, true],
  ])('%s', (_name, from, speculative) => expect(isSpeculative(request(HOME, from))).toBe(speculative));
});

describe('the navigation of a request', () => {
  test('is a new one, with what its address says', () => {
    expect(follow(request(BEGIN, { initiator: 'https://partner.microsoft.com' }))).toEqual({
      requestId: '1',
      startedAt: 1_000,
      portal: 'admin-center',
      addressKey: readAddress(BEGIN).addressKey,
      entered: named,
      hint: named,
      askedBy: 'partner-center',
      atSignIn: false,
    });
  });

  test('keeps through its redirects whom they entered and named, and who asked for it', () => {
    const landed = follow(request(BEGIN, { initiator: 'https://elsewhere.example' }), request(HOME));
    expect(landed).toMatchObject({ entered: named, hint: named, askedBy: 'other', addressKey: readAddress(HOME).addressKey });
    const twice = follow(request(BEGIN), request(BEGIN.replace(TENANT, OTHER)), request(HOME));
    expect(twice.entered).toEqual({ by: 'tenant-id', tenantId: OTHER });
  });

  test('forgets another one that was pending', () => {
    expect(follow(request(BEGIN), request(HOME, { requestId: '2' }))).toMatchObject({ entered: null, hint: { by: 'none' } });
  });

  test.each<readonly [string, string, boolean, boolean]>([
    ['a way in that the server sent to the sign-in page', BEGIN, true, true],
    ['a way in that ended some other way', BEGIN, false, false],
    ['no way in', HOME, true, false],
  ])('comes back from the sign-in page after %s', (_name, url, sent, goesOn) => {
    const asked = follow(request(url, { initiator: 'https://partner.microsoft.com' }));
    const away = sent ? navigationRedirected(asked, { requestId: '1', redirectUrl: LOGIN }) : asked;
    const back = navigationOf(request('https://admin.microsoft.com/landing', { requestId: '2', originUrl: LOGIN }), away, 2_000);
    expect(back).toMatchObject(
      goesOn ? { entered: named, askedBy: 'partner-center' } : { entered: null, askedBy: 'sign-in-page' },
    );
  });

  test('another navigation’s redirect changes nothing', () => {
    const asked = follow(request(BEGIN));
    expect(navigationRedirected(asked, { requestId: '9', redirectUrl: LOGIN })).toBe(asked);
    expect(navigationRedirected(null, { requestId: '9', redirectUrl: LOGIN })).toBeNull();
  });

  test.each<readonly [string | undefined, MainFrameNavigation['askedBy']]>([
    [undefined, 'agent'],
    ['null', 'agent'],
    ['https://partner.microsoft.com', 'partner-center'],
    ['https://admin.cloud.microsoft/', 'admin-center'],
    [LOGIN, 'sign-in-page'],
    ['https://login.live.com', 'sign-in-page'],
    ['https://login.microsoftonline.com.evil.example', 'other'],
  ])('asked for by %s', (initiator, askedBy) => {
    expect(follow(request(HOME, initiator === undefined ? {} : { initiator })).askedBy).toBe(askedBy);
  });

  test.each<readonly [string, string, unknown]>([
    ['a known way in', BEGIN, named],
    ['a name on any other path of the admin center', `https://admin.microsoft.com/x?CTID=${TENANT}`, named],
    ['a name that cannot be read', 'https://admin.microsoft.com/x?CTID=somebody', { by: 'unreadable' }],
    ['a customer’s page in Partner Center', `https://partner.microsoft.com/dashboard/v2/customers/${TENANT}/account`, null],
    ['no name', HOME, null],
  ])('may enter: %s', (_name, url, customer) => expect(mayEnter(follow(request(url)))).toEqual(customer));

  test('is a document’s own only when that was loaded from its last address', () => {
    const landed = follow(request(BEGIN), request(HOME));
    expect(isArrivalOf(landed, readAddress(HOME).addressKey)).toBe(true);
    expect(isArrivalOf(landed, readAddress(BEGIN).addressKey)).toBe(false);
    expect(isArrivalOf(landed, '')).toBe(false);
    expect(isArrivalOf(null, '')).toBe(false);
  });
});
