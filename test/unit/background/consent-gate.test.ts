import { beforeEach, expect, it } from 'vitest';
import { createConsentGate } from '../../../lib/background/consent/consent-gate';
import { CONSENT_KEY, newConsent } from '../../../lib/protocol/consent';

let kept: Map<string, unknown>;
let policy: Record<string, unknown>;
let said: string[];

const gate = () =>
  createConsentGate({
    local: {
      get: async (key) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, value);
      },
      remove: async (key) => void kept.delete(key),
    },
    managed: async () => policy,
    now: () => 1000,
    open() {
      said.push('opened');
      return 'what needs consent';
    },
    wanted: () => void said.push('wanted'),
    withdrawn: () => void said.push('withdrawn'),
  });

beforeEach(() => {
  kept = new Map();
  policy = {};
  said = [];
});

it('makes nothing and keeps nothing while there is no consent', async () => {
  const closed = gate();
  expect(await closed.behind()).toBeNull();
  expect(await closed.behind()).toBeNull();
  expect([...kept]).toEqual([]);
  expect(said).toEqual(['wanted']);
});

it('opens once when the agent agrees, also for a page that is faster than the news', async () => {
  const opening = gate();
  await opening.behind();
  kept.set(CONSENT_KEY, newConsent('agent', 900));
  expect(await Promise.all([opening.behind(), opening.behind(), opening.reread()])).toEqual([
    'what needs consent',
    'what needs consent',
    undefined,
  ]);
  expect(said).toEqual(['wanted', 'opened']);
});

it('asks again when the record is of another disclosure', async () => {
  kept.set(CONSENT_KEY, { ...newConsent('agent', 900), version: 0 });
  expect(await gate().behind()).toBeNull();
});

it('lets the organization’s policy answer, on record for the pages, and ends with it', async () => {
  policy = { consentGiven: true };
  const managed = gate();
  expect(await managed.behind()).toBe('what needs consent');
  expect(kept.get(CONSENT_KEY)).toEqual(newConsent('organization', 1000));
  policy = {};
  await managed.reread();
  expect(await managed.behind()).toBeNull();
  expect(kept.has(CONSENT_KEY)).toBe(false);
  expect(said).toEqual(['opened', 'withdrawn', 'wanted']);
});

it('takes nothing but a plain true for the policy’s yes', async () => {
  policy = { consentGiven: 'true' };
  expect(await gate().behind()).toBeNull();
});

it('keeps the agent’s own yes when a policy comes and goes', async () => {
  kept.set(CONSENT_KEY, newConsent('agent', 900));
  policy = { consentGiven: true };
  const both = gate();
  await both.behind();
  policy = {};
  await both.reread();
  expect(await both.behind()).toBe('what needs consent');
});

it('says when consent is gone, and gives nothing out from then on', async () => {
  kept.set(CONSENT_KEY, newConsent('agent', 900));
  const leaving = gate();
  await leaving.behind();
  kept.delete(CONSENT_KEY);
  await leaving.reread();
  expect(await leaving.behind()).toBeNull();
  expect(said[1]).toBe('withdrawn');
});

it('does not take a store that cannot be read for a yes', async () => {
  const broken = createConsentGate({
    local: { get: () => Promise.reject(new Error('no disk')), set: async () => {}, remove: async () => {} },
    managed: async () => ({}),
    now: () => 0,
    open: () => 'what needs consent',
    wanted: () => {},
    withdrawn: () => {},
  });
  expect(await broken.behind()).toBeNull();
});
