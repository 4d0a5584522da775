import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { PORTAL_ORIGINS, PORTAL_PAGES } from './lib/portals/hosts';
import { foldScripts } from './lib/portals/letters';

/** `npm run zip` builds in this mode, in folders of its own: what the stores take. */
const STORE = 'store';

/**
 * The Chromium id follows from this public key, and the Entra redirect address follows from the id,
 * so it never changes: hpkhcmkokdcahnmonlggbkjfbmkpmogl. The private half does not exist any more; the stores sign with their own,
 * each under an id of its own: Edge's refuses a manifest with a key, Chrome's refuses it at the first upload.
 */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3d0XQvJPcLh/13m94NRhFPWBGMtoHesV4oqM7+v38xHtzfpIhk5fvhCmfRncC9Pz72m/HddevBnkzvan5xEf1Aba5U+gVWR4aI9S0mpErNM52lRKO/TtKorWba0ZuzmCWMdYh2SKpdP2Ch2bqbOZScD66ICFoR9JlqG8cxma1D2UdCd4DEi13HWZURjyHLvOAlt58Mz/zlt4imsDEaDDMXKjRVW071EPpU5bljmboqZ9sVbbxnsdluru+ELWZyD4z4TI5/JUdZhNfgOc8FKK5jrx4fJ/ED4nnO9FUlkstL8g4KSQ/KiLi9o9rAncAVVBn9N39KMjwRJRXUGAd2nebwIDAQAB';

/** The Firefox id; the redirect address there is its SHA-1. */
const FIREFOX_ID = 'countersign@countersign.example';

/**
 * Our own pages and the worker load nothing from outside, talk to Microsoft's three services and to nobody else, and stand in no
 * frame but the portals'. Only in builds that ship: the development server needs its own addresses.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https://api.partnercenter.microsoft.com https://login.microsoftonline.com https://graph.microsoft.com',
  `frame-ancestors ${PORTAL_ORIGINS.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the panel shares with the parts of it that are loaded on demand, no other page loads. */
const forPanelAlone = (id: string) => /\/(?:components|entrypoints|pages)\/panel\//.test(id);
/** What only the disclosure and the welcome page need, or the search among customers, a page loads when it needs it. */
const forAllPages = (id: string) =>
  !id.includes('load-consent') && !/\/kit\/(?:customer-list|search-field)/.test(id) && !forPanelAlone(id);

/**
 * WXT wraps every script of a page in a context, a logger and the polyfill: 14 kB in every frame of every portal page. Ours look after
 * themselves and ask for none of them, so their modules are run as they are.
 */
const bareScripts = {
  name: 'countersign:bare-scripts',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint/.test(id)) return null;
    const [, module] = /^import definition from (.+)$/m.exec(code) ?? [];
    if (!module) throw new Error('WXT has changed the module it wraps scripts of a page in.');
    // Only the manifest needs the definition.
    return `import { start } from ${module}\nexport default start();`;
  },
};

/** Ships the purchase block's words as they are compared, in ASCII: half a kilobyte less in every frame. */
const foldedPhrases = {
  name: 'countersign:folded-phrases',
  enforce: 'pre' as const,
  transform: (code: string, id: string) => (id.endsWith('/lib/portals/phrases.ts') ? foldScripts(code) : null),
};

/**
 * Vite's helper around `import()` fetches the sheets and chunks of a part ahead. Ours have no sheets of their own (a unit test holds
 * it), and chunks lie in the package: what would be half a kilobyte in every page is one call.
 */
const plainDynamicImport = {
  name: 'countersign:plain-dynamic-import',
  enforce: 'pre' as const,
  load: (id: string) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      // What the pages share goes into one file: small ones of their own compress badly.
      const { output } = config.build?.rolldownOptions ?? {};
      if (output && !Array.isArray(output))
        output.codeSplitting = {
          groups: [
            { name: 'shared', test: forAllPages, minShareCount: 2, entriesAware: false, priority: 2 },
            {
              name: (id, chunks) => {
                const onDemand = (module: string) => Boolean(chunks.getModuleInfo(module)?.dynamicImporters.length);
                const importers = chunks.getModuleInfo(id)?.importers ?? [];
                // What only parts on demand import is loaded with the first of them.
                const later = onDemand(id) || (importers.length > 0 && importers.every(onDemand));
                return forPanelAlone(id) && !later ? 'panel-own' : null;
              },
              minShareCount: 1,
              entriesAware: false,
              priority: 1,
            },
          ],
        };
    },
  },
  zip: { excludeSources: ['test-results/**', 'screenshots/**'] },
  vite: () => ({
    plugins: [preact(), bareScripts, plainDynamicImport, foldedPhrases],
    build: {
      sourcemap: false,
      modulePreload: { polyfill: false, resolveDependencies: (_url, deps, { hostType }) => (hostType === 'html' ? deps : []) },
      target: ['chrome123', 'firefox142'],
    },
  }),
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // storage: settings, session tokens. identity: Entra sign-in. scripting: tabs that were open before installation.
    // alarms: settling an attestation in doubt. webRequest (observing only, main frames of the portals): the tenant id
    // that Partner Center passes on the way into a customer's admin center.
    permissions: ['storage', 'identity', 'scripting', 'alarms', 'webRequest'],
    host_permissions: [...PORTAL_PAGES, 'https://api.partnercenter.microsoft.com/*'],
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    action: { default_title: '__MSG_extensionName__' },
    // Nothing of a private window is ever kept, so nothing is done there.
    incognito: 'not_allowed',
    // A page of our own name, so that its address says what it is; WXT's options entrypoint would be options.html.
    options_ui: { page: 'settings.html', open_in_tab: true },
    icons: {
      16: 'icon/countersign-normal-16.png',
      32: 'icon/countersign-normal-32.png',
      48: 'icon/countersign-normal-48.png',
      128: 'icon/countersign-normal-128.png',
    },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandOpenPanel__',
      },
    },
    web_accessible_resources: [
      { resources: ['panel.html'], matches: [...PORTAL_PAGES], ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '142.0',
              // An attestation carries the signatory's name and address to Microsoft, when the agent presses the button, and each
              // call carries the agent's sign-in. What is read on pages stays here. Categories: extensionworkshop.com,
              // "Firefox built-in consent for data collection and transmission".
              data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
            },
          },
        }
      : {
          ...(mode === STORE ? {} : { key: CHROMIUM_KEY }),
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
