import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePortalMessage } from '../../../lib/protocol/parse-content-message';

const TENANT = '2d9e6b14-83fa-4c57-b1d8-0e7a5c3f9b26';
const SIGHTING = {
  kind: 'sighting',
  address: 'https://admin.microsoft.com/#/checkout',
  block: null,
  document: '0b9d5c1e-77aa-4c35-9a0e-5f1d2c3b4a59',
  loadedFrom: 'https://admin.microsoft.com/?CTID=x#/checkout',
};

const GOOD = [
  SIGHTING,
  { ...SIGHTING, block: { where: 'dialog', key: 'k' } },
  { ...SIGHTING, loadedFrom: '' },
  { kind: 'overlay-wanted' },
  { kind: 'launcher-pressed' },
  { kind: 'panel-gone' },
  { kind: 'overlay-moved', placement: { side: 'start', launcherAt: 0 } },
  { kind: 'overlay-moved', placement: { side: 'end', launcherAt: 1 } },
];

test.each(GOOD.map((message) => [JSON.stringify(message), message] as const))('%s comes in unchanged', (_name, message) => {
  expect(parsePortalMessage(message)).toEqual(message);
});

const moved = (placement: unknown) => ({ kind: 'overlay-moved', placement });

describe('is refused', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'sighting'],
    ['a list', [SIGHTING]],
    ['for somebody else', { ...SIGHTING, to: 'portal' }],
    ['a command to the content script', { to: 'portal', kind: 'open-panel', ticket: 't', focus: true }],
    ['a call of a page', { id: 1, call: 'attest', input: { tenantId: TENANT } }],
    ['an attestation', { kind: 'attest', tenantId: TENANT }],
    ['kind __proto__', { kind: '__proto__' }],
    ['kind constructor', { kind: 'constructor' }],
    ['an endless address', { ...SIGHTING, address: 'x'.repeat(4_001) }],
    ['an endless address before it', { ...SIGHTING, loadedFrom: 'x'.repeat(4_001) }],
    ['no address before it', { ...SIGHTING, loadedFrom: undefined }],
    ['a document without a name', { ...SIGHTING, document: '' }],
    ['a document with a number', { ...SIGHTING, document: 7 }],
    ['no address', { ...SIGHTING, address: null }],
    ['a hint of its own', { ...SIGHTING, hint: { by: 'tenant-id', tenantId: TENANT } }],
    ['an endless block', { ...SIGHTING, block: { where: 'page', key: 'x'.repeat(4_001) } }],
    ['no block but no null', { ...SIGHTING, block: undefined }],
    ['a block nowhere', { ...SIGHTING, block: { where: 'toast', key: 'k' } }],
    ['text of the page in the block', { ...SIGHTING, block: { where: 'page', key: 'k', text: 'x' } }],
    ['a customer beside the sighting', { ...SIGHTING, customer: TENANT }],
    ['facts beside the sighting', { ...SIGHTING, state: 'provided' }],
    ['a panel gone with a reason', { kind: 'panel-gone', reason: 'closed' }],
    ['a launcher above the window', moved({ side: 'end', launcherAt: -0.01 })],
    ['a launcher below the window', moved({ side: 'end', launcherAt: 1.01 })],
    ['a launcher nowhere', moved({ side: 'end', launcherAt: Number.NaN })],
    ['a launcher on top', moved({ side: 'top', launcherAt: 0.5 })],
  ])('%s', (_name, raw) => expect(parsePortalMessage(raw)).toBeNull());

  test('anything at all that is not one of ours, without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        expect(parsePortalMessage(raw)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test('a good message with anything more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.string({ minLength: 1 }), fc.anything(), (message, key, value) => {
        fc.pre(!Object.hasOwn(message, key));
        const more = Object.defineProperty({ ...message }, key, { value, enumerable: true, configurable: true, writable: true });
        expect(parsePortalMessage(more)).toBeNull();
      }),
    );
  });
});
