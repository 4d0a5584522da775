import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile, checkProject, checkTrust, checkWrites, IMPORT_RULES, importsOf, ruleFor } from '../../run/import-rules.ts';

const breaches = (file: string, source: string) => checkFile(file, source).map(({ specifier }) => specifier);

describe('import rules', () => {
  it('and all others hold in the whole project', () => {
    const { files, breaches: found } = checkProject(process.cwd());
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });

  it.each([
    ['lib/domain/state.ts', "import { x } from '../storage/store';"],
    ['lib/portals/block.ts', "import { x } from '../protocol/shapes';"],
    ['lib/portals/block.ts', "import type { X } from '../protocol/content-messages';"],
    ['lib/domain/state.ts', "import type { X } from '../portals/block';"],
    ['lib/storage/store.ts', "import { x } from '../partner-center/errors';"],
    ['lib/background/attestation/settling.ts', "import { x } from '../../content/block-scanner';"],
    ['lib/partner-center/client.ts', "export { x } from '../entra/entra';"],
    ['lib/background/background.ts', "import { x } from '../../components/panel/panel-view';"],
    ['components/panel/panel-view.tsx', "import { x } from '../../lib/protocol/client';"],
    ['components/panel/panel-view.tsx', "import { browser } from 'wxt/browser';"],
    ['entrypoints/panel/main.tsx', "import { x } from '../../lib/background/background';"],
    // The table of procedures would bring zod into a page.
    ['lib/pages/panel/panel-actions.ts', "import { PROCEDURES } from '../../protocol/procedures';"],
    ['entrypoints/panel/main.tsx', "const x = await import('../../lib/storage/store');"],
    ['entrypoints/portal.content/index.ts', "import { x } from '../../lib/protocol/content-messages';"],
    ['entrypoints/portal.content/index.ts', "import { render } from 'preact';"],
    ['entrypoints/portal.content/index.ts', "import { browser } from 'wxt/browser';"],
    ['lib/storage/store.ts', "import * as z from 'zod';"],
    ['lib/background/background.ts', "import { x } from '@/lib/storage/store';"],
    ['lib/background/background.ts', "import { x } from '../../test/run/import-rules';"],
    ['test/sandbox/server.ts', "import { x } from '../../lib/domain/state';"],
    ['test/sandbox/server.ts', "import type { X } from '../../lib/domain/state';"],
  ])('refuse in %s: %s', (file, source) => {
    expect(breaches(file, source)).toHaveLength(1);
  });

  it.each([
    ['lib/storage/store.ts', "import type { Facts } from '../domain/facts';"],
    ['lib/storage/store.ts', "import { type Facts } from '../domain/facts';"],
    ['lib/storage/store.ts', "import { openDB } from 'idb';\nimport * as z from 'zod/mini';\nimport { x } from './schema';"],
    ['lib/background/background.ts', "import { x } from '../storage/store';"],
    ['components/panel/panel-view.tsx', "import { x } from '../../lib/i18n/words';\nimport { y } from '../kit';"],
    ['entrypoints/panel/main.tsx', "import { connectToBackground } from '../../lib/protocol/client';"],
    ['lib/pages/panel/panel-actions.ts', "import type { Procedures } from '../../protocol/procedures';"],
    ['lib/content/content-script.ts', "import type { PortalReply } from '../protocol/content-messages';"],
    ['test/sandbox/server.ts', "import { createServer } from 'node:https';\nimport Provider from 'oidc-provider';"],
    ['test/e2e/panel.spec.ts', "import { x } from '../../lib/domain/state';"],
  ])('allow in %s: %s', (file, source) => {
    expect(breaches(file, source)).toEqual([]);
  });

  it('refuse a product file that has no import rule', () => {
    expect(checkFile('lib/helpers/misc.ts', '')).toHaveLength(1);
  });

  it('grant only folders and files that exist and fall under a rule themselves', () => {
    const known = (granted: string) => ruleFor(granted) !== null && (existsSync(granted) || existsSync(`${granted}.ts`));
    for (const rule of IMPORT_RULES) expect([...rule.may, ...rule.mayTypes].filter((folder) => !known(folder))).toEqual([]);
  });
});

describe('handlers in a foreign page', () => {
  const file = 'lib/content/overlay/launcher.ts';

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
    ['lib/pages/popup/popup-page.tsx', "client.call('attest', { tenantId, draft });"],
    ['lib/pages/panel/panel-actions.ts', "addEventListener('click', () => ask('attest', { tenantId, draft }));"],
    ['lib/pages/panel/panel-actions.ts', "const actions = { checkAgain: () => ask('attest', { tenantId, draft }) };"],
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
      'lib/pages/panel/panel-actions.ts',
      "const actions = { attest: (tenantId, draft) => ask('attest', { tenantId, draft }).catch(failed) };",
    ],
    ['lib/background/background.ts', 'attestations.attest(context);'],
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
