/**
 * Rules that no linter knows (CONTRIBUTING.md): which folder may import which, as data; that handlers in a foreign page check for
 * trusted events; and that only a guarded button calls a write. `npm run lint` runs this file;
 * test/unit/project/import-rules.test.ts proves that it finds what it should and nothing else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export interface ImportRule {
  /** Folder (or file) relative to the project's root. If several contain a file, the longest one applies. */
  readonly folder: string;
  /** Folders it may import from, besides itself. */
  readonly may: readonly string[];
  /** Folders from which it may import types only, which leave nothing in the bundle. */
  readonly mayTypes: readonly string[];
  /** Packages, or `package/path`; a trailing `*` stands for any path. */
  readonly packages: readonly string[];
  /** Packages from which it may import types only. */
  readonly packageTypes?: readonly string[];
}

const VIEW_PACKAGES = ['preact', 'preact/*', '@fluentui/tokens', '@fluentui/svg-icons/*'];
/** What pages import of the protocol; the table of procedures has its shapes, and as a value it would bring zod into a page. */
const CLIENT_END = ['lib/protocol/client', 'lib/protocol/consent'];
const PAGE: Omit<ImportRule, 'folder'> = {
  may: ['lib/pages', 'components', 'lib/domain', 'lib/i18n', ...CLIENT_END],
  mayTypes: [],
  packages: ['preact'],
};

export const IMPORT_RULES: readonly ImportRule[] = [
  { folder: 'entrypoints/panel', ...PAGE },
  { folder: 'entrypoints/popup', ...PAGE },
  { folder: 'entrypoints/settings', ...PAGE },
  { folder: 'entrypoints/welcome', ...PAGE },
  {
    folder: 'entrypoints/portal.content',
    may: ['lib/content'],
    mayTypes: [],
    packages: ['wxt/utils/define-content-script'],
  },
  {
    folder: 'entrypoints/portal-overlay.ts',
    may: ['lib/content'],
    mayTypes: [],
    packages: ['wxt/utils/define-unlisted-script'],
  },
  {
    folder: 'entrypoints/background',
    may: ['lib/background', 'lib/protocol'],
    mayTypes: [],
    packages: ['wxt/browser', 'wxt/utils/define-background'],
  },
  {
    folder: 'lib/pages',
    may: ['components', 'lib/domain', 'lib/i18n', ...CLIENT_END],
    mayTypes: ['lib/protocol'],
    packages: ['preact', 'preact/*'],
  },
  { folder: 'components', may: ['lib/domain', 'lib/i18n'], mayTypes: ['lib/protocol'], packages: VIEW_PACKAGES },
  { folder: 'lib/content', may: ['lib/portals', 'lib/domain'], mayTypes: ['lib/protocol'], packages: [] },
  {
    folder: 'lib/background',
    may: ['lib/domain', 'lib/entra', 'lib/i18n', 'lib/partner-center', 'lib/portals', 'lib/protocol', 'lib/storage'],
    mayTypes: [],
    packages: ['@leeoniya/ufuzzy', 'p-queue', 'wxt/browser', 'zod/mini'],
    packageTypes: ['webextension-polyfill'],
  },
  { folder: 'lib/domain', may: [], mayTypes: [], packages: [] },
  { folder: 'lib/portals', may: ['lib/domain'], mayTypes: [], packages: [] },
  { folder: 'lib/i18n', may: ['lib/domain'], mayTypes: [], packages: [] },
  { folder: 'lib/protocol', may: ['lib/domain'], mayTypes: [], packages: ['wxt/browser', 'zod/mini'] },
  { folder: 'lib/partner-center', may: ['lib/domain'], mayTypes: [], packages: ['p-queue', 'zod/mini'] },
  { folder: 'lib/entra', may: ['lib/domain'], mayTypes: [], packages: ['oauth4webapi', 'zod/mini'] },
  { folder: 'lib/storage', may: ['lib/domain'], mayTypes: [], packages: ['idb', 'zod/mini'] },
  // The sandbox shares no code with the product, so that a mistake in the client is not repeated here.
  { folder: 'test/sandbox', may: [], mayTypes: [], packages: ['*'] },
];

/** The product's folders. They must not import from test, because tests never ship. */
const PRODUCT = ['entrypoints', 'components', 'lib'];

export interface Import {
  readonly specifier: string;
  /** Whether nothing of the import is left after the types are stripped. */
  readonly typeOnly: boolean;
}

export interface Breach {
  /** Relative to the project's root, with `/`. */
  readonly file: string;
  readonly specifier: string;
  readonly why: string;
}

/** Every import of a TypeScript source, including re-exports and `import()`. Throws when the source cannot be parsed. */
export function importsOf(fileName: string, source: string): Import[] {
  const parsed = parseSync(fileName, source);
  if (parsed.errors.length > 0) throw new Error(`${fileName}: ${parsed.errors[0]?.message}`);
  const found: Import[] = [];
  for (const { moduleRequest, entries } of parsed.module.staticImports) {
    found.push({ specifier: moduleRequest.value, typeOnly: entries.length > 0 && entries.every((entry) => entry.isType) });
  }
  for (const { entries } of parsed.module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType });
    }
  }
  for (const { moduleRequest } of parsed.module.dynamicImports) {
    found.push({
      specifier: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
    });
  }
  return found;
}

const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

/** The rule for a file; null when there is none (scripts, tests, configuration). */
export function ruleFor(file: string): ImportRule | null {
  return IMPORT_RULES.filter((rule) => within(file, rule.folder)).sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

const packageAllowed = (specifier: string, allowed: readonly string[]) =>
  allowed.some((entry) => (entry.endsWith('*') ? specifier.startsWith(entry.slice(0, -1)) : specifier === entry));

/** Checks one file's imports against its folder's rule. `file` is relative to the root and uses `/`. */
export function checkFile(file: string, source: string): Breach[] {
  const rule = ruleFor(file);
  const inProduct = PRODUCT.some((folder) => within(file, folder));
  if (!rule)
    return inProduct
      ? [{ file, specifier: '', why: 'has no import rule: add its folder to test/run/import-rules.ts and CONTRIBUTING.md' }]
      : [];
  const breaches: Breach[] = [];
  for (const { specifier, typeOnly } of importsOf(file, source)) {
    const breach = (why: string) => breaches.push({ file, specifier, why });
    if (specifier.startsWith('.')) {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      const targetIn = (folders: readonly string[]) => folders.some((folder) => within(target, folder));
      if (within(target, rule.folder) || targetIn(rule.may)) continue;
      if (targetIn(rule.mayTypes)) {
        if (!typeOnly) breach(`${rule.folder} may import types only from ${target}`);
      } else breach(`${rule.folder} may not import ${target}`);
    } else if (/^(?:@|~|@@|~~)\//.test(specifier)) breach('imports are relative here');
    else if (!packageAllowed(specifier, [...rule.packages, ...(typeOnly ? (rule.packageTypes ?? []) : [])])) {
      breach(`${rule.folder} may not import the package ${specifier}`);
    }
  }
  return breaches;
}

/** Folders whose code runs in pages that may dispatch forged events. */
const IN_FOREIGN_PAGES = ['entrypoints/portal.content', 'entrypoints/portal-overlay.ts', 'lib/content', 'lib/portals'];
const USER_EVENTS =
  /^(?:click|dblclick|auxclick|contextmenu|mouse|pointer|lostpointer|gotpointer|touch|key|wheel|drag|drop|input|change|paste|submit)/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Finds handlers of user input that do not first check `isTrusted`: a page can dispatch any event on anything that it reaches. */
export function checkTrust(file: string, source: string): Breach[] {
  if (!IN_FOREIGN_PAGES.some((folder) => within(file, folder))) return [];
  const breaches: Breach[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'CallExpression') {
      const { callee, arguments: parts } = node as unknown as { callee: Node; arguments: Node[] };
      const called = isNode(callee.property) ? callee.property.name : callee.name;
      const [event, handler] = parts;
      if (called === 'addEventListener' && typeof event?.value === 'string' && USER_EVENTS.test(event.value)) {
        const body = handler && isNode(handler.body) ? handler.body : null;
        const first = body?.type === 'BlockStatement' ? (body.body as Node[])[0] : body;
        if (!first || !source.slice(first.start, first.end).includes('isTrusted')) {
          breaches.push({ file, specifier: event.value, why: 'the handler must begin by asking event.isTrusted' });
        }
      }
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  visit(parseSync(file, source).program as unknown as Node);
  return breaches;
}

/** The folders that may call writes: our pages and their components. */
const WRITING = ['components', 'lib/pages', 'entrypoints/panel', 'entrypoints/popup', 'entrypoints/settings'];
/** The panel's actions that write, and the calls to the background that they are. A new write is added here. */
const WRITES: Readonly<Record<string, string>> = { attest: 'attest', settleUndecided: 'settle-undecided' };
/** The hook that guards a press. Only its last argument may call a write. */
const GUARD = 'useWrite';
const GUARD_FILE = 'components/panel/guarded-button.tsx';
/** What only the guard may ask of the page, so that nobody writes a second guard. */
const GUARD_ONLY = ['mayPress', 'watchAct'];
/** Defines each write under its own name. */
const DEFINES = 'lib/pages/panel/panel-actions.ts';

/** Finds writes that are called or passed on outside a guarded button's handler. */
export function checkWrites(file: string, source: string): Breach[] {
  if (!WRITING.some((folder) => within(file, folder))) return [];
  const breaches: Breach[] = [];
  const calls = Object.values(WRITES);
  const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? node.value ?? '') : '');
  /** `guarded`: inside the guard's last argument. `defining`: inside the definition of the write of this name. */
  const visit = (node: Node, guarded: boolean, defining: string): void => {
    const breach = (specifier: string, why: string) => breaches.push({ file, specifier, why });
    const { type } = node;
    if (type === 'MemberExpression') {
      const name = nameOf(node.property);
      // A text may have the same name: `words.panel.attest` is a sentence.
      const word = source.slice(node.start, node.end).startsWith('words.');
      if (name in WRITES && !word && !guarded) breach(name, `a write is called in the last argument of ${GUARD} only`);
      if (GUARD_ONLY.includes(name) && file !== GUARD_FILE) breach(name, `only ${GUARD_FILE} may ask this`);
    }
    if (type === 'ObjectPattern') {
      for (const { key } of node.properties as readonly { readonly key?: unknown }[]) {
        const name = nameOf(key);
        if (name in WRITES || GUARD_ONLY.includes(name)) breach(name, 'is not taken out of the actions: it is called on them');
      }
    }
    if (type === 'CallExpression') {
      const call = nameOf((node.arguments as readonly unknown[])[0]);
      if (calls.includes(call) && WRITES[defining] !== call)
        breach(call, `a write is defined in ${DEFINES} only, under its own name`);
    }
    const last =
      type === 'CallExpression' && nameOf(node.callee) === GUARD ? (node.arguments as readonly unknown[]).at(-1) : null;
    const defined = type === 'Property' && file === DEFINES && nameOf(node.key) in WRITES ? nameOf(node.key) : defining;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) visit(child, guarded || child === last, defined);
      }
    }
  };
  visit(parseSync(file, source).program as unknown as Node, false, '');
  return breaches;
}

/** All TypeScript files under a folder, relative to the root, with `/`. */
export function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Checks the whole project. The number of files shows that something was read. */
export function checkProject(root: string): { files: number; breaches: Breach[] } {
  const files = [...PRODUCT, 'test/sandbox'].flatMap((folder) => sourceFiles(root, folder));
  const breaches = files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return [...checkFile(file, source), ...checkTrust(file, source), ...checkWrites(file, source)];
  });
  return { files: files.length, breaches };
}

if (import.meta.main) {
  const { files, breaches } = checkProject(process.cwd());
  for (const { file, specifier, why } of breaches) console.error(`${file}: ${specifier ? `'${specifier}': ` : ''}${why}`);
  console.log(`Import rules: ${files} files, ${breaches.length} breaches.`);
  if (breaches.length > 0 || files === 0) process.exit(1);
}
