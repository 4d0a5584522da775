import { describe, expect, it } from 'vitest';
import { checkFile, checkHouse, checkTrust, checkWrites, importsOf, ROOMS } from '../../run/house.ts';

const breaches = (file: string, source: string) => checkFile(file, source).map(({ specifier }) => specifier);

describe('import rules', () => {
  it('and all others hold in the whole house', () => {
    const { files, breaches: found } = checkHouse(process.cwd());
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });

  it.each([
    ['lib/acceptance/state.ts', "import { x } from '../store/store';"],
    ['lib/portal/block.ts', "import { x } from '../acceptance/state';"],
    ['lib/portal/block.ts', "import type { X } from '../acceptance/state';"],
    ['lib/store/store.ts', "import { x } from '../partner-center/errors';"],
    ['lib/background/attestation/settling.ts', "import { x } from '../../messages/face-port';"],
    ['lib/partner-center/client.ts', "export { x } from '../sign-in/entra';"],
    ['lib/desk/desk.ts', "import { x } from '../../components/panel/panel-view';"],
    ['components/panel/panel-view.tsx', "import { x } from '../../lib/messages/face-port';"],
    ['components/panel/panel-view.tsx', "import { browser } from 'wxt/browser';"],
    ['entrypoints/panel/main.tsx', "import { x } from '../../lib/desk/desk';"],
    ['entrypoints/panel/main.tsx', "const x = await import('../../lib/store/store');"],
    ['entrypoints/portal.content/index.ts', "import { x } from '../../lib/messages/portal';"],
    ['entrypoints/portal.content/index.ts', "import { render } from 'preact';"],
    ['entrypoints/portal.content/index.ts', "import { browser } from 'wxt/browser';"],
    ['lib/store/store.ts', "import * as z from 'zod';"],
    ['lib/desk/desk.ts', "import { x } from '@/lib/store/store';"],
    ['lib/desk/desk.ts', "import { x } from '../../test/run/house';"],
    ['test/sandbox/server.ts', "import { x } from '../../lib/acceptance/state';"],
    ['test/sandbox/server.ts', "import type { X } from '../../lib/acceptance/state';"],
  ])('refuse in %s: %s', (file, source) => {
    expect(breaches(file, source)).toHaveLength(1);
  });

  it.each([
    ['lib/store/store.ts', "import type { Facts } from '../acceptance/facts';"],
    ['lib/store/store.ts', "import { type Facts } from '../acceptance/facts';"],
    ['lib/store/store.ts', "import { openDB } from 'idb';\nimport * as z from 'zod/mini';\nimport { x } from './schema';"],
    ['lib/desk/desk.ts', "import { x } from '../store/store';"],
    ['components/panel/panel-view.tsx', "import { x } from '../../lib/words/words';\nimport { y } from '../kit';"],
    ['entrypoints/panel/main.tsx', "import { connectToDesk } from '../../lib/messages/face-port';"],
    ['entrypoints/portal.content/index.ts', "import type { PortalReply } from '../../lib/messages/portal';"],
    ['test/sandbox/server.ts', "import { createServer } from 'node:https';\nimport Provider from 'oidc-provider';"],
    ['test/e2e/panel.spec.ts', "import { x } from '../../lib/acceptance/state';"],
  ])('allow in %s: %s', (file, source) => {
    expect(breaches(file, source)).toEqual([]);
  });

  it('refuse a product file that stands in no room', () => {
    expect(checkFile('lib/helpers/misc.ts', '')).toHaveLength(1);
  });

  it('give every room only rooms that exist', () => {
    const known = (folder: string) => ROOMS.some((room) => room.folder === folder);
    for (const room of ROOMS) expect([...room.may, ...room.mayTypes].filter((folder) => !known(folder))).toEqual([]);
  });
});

describe('handlers in a foreign page', () => {
  const file = 'entrypoints/portal-furniture/handle.ts';

  it.each([
    "element.addEventListener('click', () => open());",
    "element.addEventListener('click', (event) => { open(); if (!event.isTrusted) return; });",
    "element.addEventListener('keydown', open);",
    "addEventListener('pointerdown', function (event) { open(event); });",
  ])('must ask for trust first: %s', (source) => {
    expect(checkTrust(file, source)).toHaveLength(1);
  });

  it.each([
    "element.addEventListener('click', (event) => { if (!event.isTrusted) return; open(); });",
    "element.addEventListener('click', (event) => event.isTrusted && open());",
    "document.addEventListener('visibilitychange', look);",
  ])('are well when they do, or when no person is meant: %s', (source) => {
    expect(checkTrust(file, source)).toEqual([]);
  });

  it('may be anything in a page of our own', () => {
    expect(checkTrust('components/panel/shell.tsx', "element.addEventListener('click', open);")).toEqual([]);
  });
});

describe('a write', () => {
  const file = 'components/panel/somewhere.tsx';

  it.each([
    [file, 'const press = () => actions.attest(tenantId, draft);'],
    [file, "<Button onPress={() => actions.settleUndecided(entry.id, 'give-up')} />;"],
    [file, '<GuardedButton write={write} what={() => actions.attest(tenantId, draft)} />;'],
    [file, 'const send = usePanel().actions.attest;'],
    [file, 'const { attest } = actions;'],
    [file, 'const { actions: { settleUndecided: settle } } = usePanel();'],
    [file, "actions['attest'](tenantId, draft);"],
    [file, 'useWrite(actions.attest(tenantId, draft), () => {});'],
    [file, 'if (await actions.mayPress(button)) send();'],
    ['components/popup/somewhere.tsx', 'props.actions.attest(tenantId, draft);'],
    ['entrypoints/popup/main.tsx', "line.call('attest', { tenantId, draft });"],
    ['entrypoints/panel/main.tsx', "addEventListener('click', () => ask('attest', { tenantId, draft }));"],
    ['entrypoints/panel/main.tsx', "const actions = { checkAgain: () => ask('attest', { tenantId, draft }) };"],
  ])('must not be called in %s by: %s', (file, source) => {
    expect(checkWrites(file, source)).toHaveLength(1);
  });

  it.each([
    [file, 'const write = useWrite(about, (draft) => actions.attest(tenantId, draft));'],
    [file, 'const write = useWrite(about, async (draft) => { flush(); await actions.attest(tenantId, draft); });'],
    [file, 'const said = words.panel.attest(person, day);'],
    [file, 'actions.checkAgain();'],
    ['components/panel/guarded-button.tsx', 'await actions.mayPress(button);'],
    [
      'entrypoints/panel/main.tsx',
      "const actions = { attest: (tenantId, draft) => ask('attest', { tenantId, draft }).catch(failed) };",
    ],
    ['lib/desk/desk.ts', 'attestations.attest(context);'],
  ])('may be called in %s by: %s', (file, source) => {
    expect(checkWrites(file, source)).toEqual([]);
  });
});

describe('importsOf', () => {
  it('finds every form of import and tells types from values', () => {
    const source = `
      import type { A } from './a';
      import { type B } from './b';
      import { C, type D } from './c';
      import './d';
      export { E } from './e';
      export type { F } from './f';
      export * from './g';
      const later = () => import('./h');
      const text = "import { x } from './not-an-import'"; // import './nor-this'
    `;
    expect(importsOf('x.ts', source).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`)).toEqual([
      './a type',
      './b type',
      './c',
      './d',
      './e',
      './f type',
      './g',
      './h',
    ]);
  });

  it('refuses a source that cannot be parsed', () => {
    expect(() => importsOf('x.ts', 'import { from')).toThrow();
  });
});
