import { describe, expect, test } from 'vitest';
import {
  arrivalOf,
  isSpeculative,
  type MainFrameNavigation,
  type MainFrameRequest,
  mayEnter,
  type PendingNavigations,
  withAnswer,
  withRedirect,
  withRequest,
} from '../../../../lib/background/tabs/main-frame-navigation';
import { readAddress } from '../../../../lib/portals/addresses';

const TENANT = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const OTHER = '7c4a1e58-2f6b-4d93-8a0c-e5b19d7f3c40';
const BEGIN = `https://admin.microsoft.com/Partner/BeginClientSession.aspx?CTID=${TENANT}`;
const HOME = 'https://admin.cloud.microsoft/#/homepage';
const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize';
const named = { by: 'tenant-id', tenantId: TENANT };
const request = (url: string, from: Partial<MainFrameRequest> = {}): MainFrameRequest => ({ requestId: '1', url, ...from });
const pendingAfter = (...requests: readonly MainFrameRequest[]): PendingNavigations =>
  requests.reduce<PendingNavigations>((pending, one, index) => withRequest(pending, one, 1_000 + index), []);
const follow = (...requests: readonly MainFrameRequest[]): MainFrameNavigation =>
  pendingAfter(...requests).at(-1) as MainFrameNavigation;

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
      answered: false,
    });
  });

  test('keeps through its redirects whom they entered and named, and who asked for it', () => {
    const landed = follow(request(BEGIN, { initiator: 'https://elsewhere.example' }), request(HOME));
    expect(landed).toMatchObject({ entered: named, hint: named, askedBy: 'other', addressKey: readAddress(HOME).addressKey });
    const twice = follow(request(BEGIN), request(BEGIN.replace(TENANT, OTHER)), request(HOME));
    expect(twice.entered).toEqual({ by: 'tenant-id', tenantId: OTHER });
  });

  test('takes nothing from another one that is pending', () => {
    expect(follow(request(BEGIN), request(HOME, { requestId: '2' }))).toMatchObject({ entered: null, hint: { by: 'none' } });
  });

  test.each<readonly [string, string, boolean, boolean]>([
    ['a way in that the server sent to the sign-in page', BEGIN, true, true],
    ['a way in that ended some other way', BEGIN, false, false],
    ['no way in', HOME, true, false],
  ])('comes back from the sign-in page after %s', (_name, url, sent, goesOn) => {
    const asked = pendingAfter(request(url, { initiator: 'https://partner.microsoft.com' }));
    const away = sent ? withRedirect(asked, { requestId: '1', redirectUrl: LOGIN }) : asked;
    const landing = request('https://admin.microsoft.com/landing', { requestId: '2', originUrl: LOGIN });
    expect(withRequest(away, landing, 2_000).at(-1)).toMatchObject(
      goesOn ? { entered: named, askedBy: 'partner-center' } : { entered: null, askedBy: 'sign-in-page' },
    );
  });

  const file = [{ name: 'Content-Disposition', value: 'attachment; filename=x' }];
  test.each<readonly [string, string, Omit<Parameters<typeof withAnswer>[1], 'requestId'> | null, boolean]>([
    ['a page on the way in', BEGIN, { statusCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/html' }] }, true],
    ['no content on the way in', BEGIN, { statusCode: 204 }, false],
    ['a download on the way in', BEGIN, { statusCode: 200, responseHeaders: file }, false],
    ['an error on the way in', BEGIN, { statusCode: 500 }, false],
    ['no answer on the way in', BEGIN, null, false],
    ['a page elsewhere', HOME, { statusCode: 200 }, false],
  ])('is led on by script before the first report, by %s', (_name, url, answer, goesOn) => {
    const asked = pendingAfter(request(url, { initiator: 'https://partner.microsoft.com' }));
    const answered = answer ? withAnswer(asked, { requestId: '1', ...answer }) : asked;
    const on = request(`${HOME}?x`, { requestId: '2', initiator: 'https://admin.cloud.microsoft' });
    expect(withRequest(answered, on, 2_000).at(-1)).toMatchObject(
      goesOn ? { entered: named, startedAt: 1_000 } : { entered: null, startedAt: 2_000 },
    );
  });

  test('another navigation’s redirect or answer changes nothing', () => {
    const asked = pendingAfter(request(BEGIN));
    expect(withRedirect(asked, { requestId: '9', redirectUrl: LOGIN })).toEqual(asked);
    expect(withAnswer(asked, { requestId: '9', statusCode: 200 })).toEqual(asked);
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

  test('is a document’s own only when that was loaded from its last address; later ones stay pending', () => {
    const pending = pendingAfter(request(BEGIN), request(HOME), request(`${HOME}/users`, { requestId: '2' }));
    expect(arrivalOf(pending, readAddress(HOME).addressKey)).toEqual({ navigation: pending[0], pending: [pending[1]] });
    expect(arrivalOf(pending, readAddress(`${HOME}/users`).addressKey)).toEqual({ navigation: pending[1], pending: [] });
    for (const other of [readAddress(BEGIN).addressKey, ''])
      expect(arrivalOf(pending, other)).toEqual({ navigation: null, pending });
  });

  test('that never arrives is forgotten in time', () => {
    const pending = pendingAfter(...Array.from({ length: 9 }, (_, id) => request(`${HOME}/${id}`, { requestId: String(id) })));
    expect(pending.map(({ requestId }) => requestId)).toEqual(['5', '6', '7', '8']);
  });
});
