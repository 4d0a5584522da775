import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { Background } from '../../../lib/background/background';
import { answerPortal } from '../../../lib/background/messaging/content-messages';

const CHECKOUT = 'https://admin.cloud.microsoft/#/checkout';
const CUSTOMER = 'https://partner.microsoft.com/dashboard/v2/customers/2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26/account';
const BLOCK = { where: 'message', key: 'message-1' } as const;
const DOCUMENT = '0b9d5c1e-77aa-4c35-9a0e-5f1d2c3b4a59';
const sighting = (address: string, block: typeof BLOCK | null = BLOCK, loadedFrom = address) => ({
  kind: 'sighting',
  address,
  block,
  document: DOCUMENT,
  loadedFrom,
});

/** Only what the parser calls. */
function fakeBackground() {
  return {
    sighted: vi.fn(async () => {}),
    launcherPressed: vi.fn(async () => {}),
    panelGone: vi.fn(async () => {}),
    overlayMoved: vi.fn(async () => {}),
    placement: async () => ({ side: 'end', launcherAt: 0.44 }),
    toolbarState: async () => ({ state: 'off', blocked: false, launcher: false }),
    language: async () => 'en',
  };
}

describe('messages of content scripts', () => {
  let background: ReturnType<typeof fakeBackground>;
  beforeEach(() => {
    background = fakeBackground();
  });
  const sender = (frameId: number, tabUrl: string, more: Partial<Runtime.MessageSender> = {}) =>
    ({ id: browser.runtime.id, frameId, url: tabUrl, tab: { id: 7, url: tabUrl }, ...more }) as Runtime.MessageSender;
  const say = (raw: unknown, from: Runtime.MessageSender) =>
    answerPortal(raw, from, background as unknown as Background, () => ({ state: 'off', word: '', label: '', language: 'en' }));

  it('takes a sighting of the top frame with its address', async () => {
    await say(sighting(CUSTOMER), sender(0, CUSTOMER));
    expect(background.sighted).toHaveBeenCalledWith(7, 0, {
      portal: 'partner-center',
      addressKey: expect.any(String),
      hint: { by: 'tenant-id', tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26' },
      block: BLOCK,
      document: {
        id: DOCUMENT,
        loadedFrom: {
          addressKey: expect.any(String),
          hint: { by: 'tenant-id', tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26' },
          entered: null,
        },
      },
    });
  });

  it('reads the address that the document was loaded from, whatever it is by now', async () => {
    await say(sighting(CHECKOUT, BLOCK, 'https://admin.cloud.microsoft/?delegatedOrg=fabrikam.com'), sender(0, CHECKOUT));
    const hint = { by: 'domain', domain: 'fabrikam.com' };
    expect(background.sighted).toHaveBeenCalledWith(
      7,
      0,
      expect.objectContaining({
        hint: { by: 'none' },
        document: { id: DOCUMENT, loadedFrom: expect.objectContaining({ hint, entered: hint }) },
      }),
    );
  });

  it('takes an address that was cut off for one that names somebody unreadable', async () => {
    await say(sighting(`${CHECKOUT}?${'x'.repeat(4_000)}`.slice(0, 4_000)), sender(0, CHECKOUT));
    expect(background.sighted).toHaveBeenCalledWith(7, 0, expect.objectContaining({ hint: { by: 'unreadable' } }));
  });

  it('takes the public site for no portal, and its words for no block', async () => {
    const article = 'https://partner.microsoft.com/en-us/resources/article';
    await say(sighting(article), sender(0, article));
    expect(background.sighted).toHaveBeenCalledWith(7, 0, expect.objectContaining({ portal: null, block: null }));
    background.sighted.mockClear();
    await say(sighting(article), sender(3, article));
    expect(background.sighted).not.toHaveBeenCalled();
  });

  it('takes a frame’s block, and the page’s address for it', async () => {
    await say(sighting(CUSTOMER), sender(3, CHECKOUT, { url: CUSTOMER }));
    expect(background.sighted).toHaveBeenCalledWith(
      7,
      3,
      expect.objectContaining({ portal: 'admin-center', hint: { by: 'none' } }),
    );
  });

  it('drops a late sighting of a page that another site’s has replaced', async () => {
    await say(sighting(CUSTOMER), sender(0, CHECKOUT));
    expect(background.sighted).not.toHaveBeenCalled();
  });

  it.each([
    ['a page prepared in advance', sender(0, CHECKOUT, { documentLifecycle: 'prerender' } as object)],
    ['a page kept for “Back”', sender(0, CHECKOUT, { documentLifecycle: 'cached' } as object)],
    ['another extension', sender(0, CHECKOUT, { id: 'another' })],
    ['no tab', sender(0, CHECKOUT, { tab: undefined })],
    ['no frame', sender(0, CHECKOUT, { frameId: undefined } as object)],
    ['a listed frame in a stranger’s page', sender(2, 'https://evil.example/', { url: CHECKOUT })],
    ['a page that is no portal', sender(0, 'https://admin.microsoft.com.evil.example/')],
  ])('is shut for %s', (_, from) => {
    expect(say(sighting(CHECKOUT), from)).toBeUndefined();
    expect(background.sighted).not.toHaveBeenCalled();
  });

  it.each([
    { kind: 'launcher-pressed' },
    { kind: 'panel-gone' },
    { kind: 'overlay-moved', placement: { side: 'end', launcherAt: 0.5 } },
    { kind: 'overlay-wanted' },
  ])('lets only the top frame say $kind, and tells others nothing', async (message) => {
    const executeScript = vi.fn(async () => []);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(executeScript as never);
    const calls = () =>
      [background.launcherPressed, background.panelGone, background.overlayMoved, executeScript].reduce(
        (sum, deed) => sum + deed.mock.calls.length,
        0,
      );
    expect(await say(message, sender(4, CHECKOUT))).toMatchObject({ launcher: null });
    expect(calls()).toBe(0);
    await say(message, sender(0, CHECKOUT));
    expect(calls()).toBe(1);
  });

  it.each([
    null,
    'attest',
    { kind: 'sighting' },
    { ...sighting(CHECKOUT), document: 'the page’s own' },
    { kind: 'come-back' },
    { ...sighting(CHECKOUT), tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26' },
    { kind: 'attest', tenantId: '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26' },
    { id: 1, call: 'attest', input: {} },
  ])('does not know %j', (raw) => {
    expect(say(raw, sender(0, CHECKOUT))).toBeUndefined();
  });
});
