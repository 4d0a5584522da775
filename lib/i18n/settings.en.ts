import type { AttestationRoute, PartnerKind } from '../domain/agent';
import type { DiagnosticPlace } from '../domain/diagnostics';
import type { Finding, SettingsView } from '../domain/settings';

export type FindingCheck = Finding['check'];
export type FindingCause = NonNullable<Finding['cause']>;

/** The facts that a note to copy may contain. None of them is about customers. */
export interface NoteFacts {
  readonly clientId: string;
  readonly partnerTenantId: string;
  readonly redirectUri: string;
  /** Sign-in name of the agent; empty when nobody is signed in. */
  readonly account: string;
  /** Microsoft's error code; empty when there was none. */
  readonly code: string;
}

export interface FindingWords {
  readonly title: string;
  /** Who can fix it, and how. Text between `**` is set bold. */
  readonly text: string;
  /** A note to copy for the person who can fix it; null when the agent can do it alone. */
  readonly note: ((facts: NoteFacts) => string) | null;
}

/** The texts of the settings page. Text between `**` names something on Microsoft's pages and is set bold. */
export interface SettingsWords {
  readonly title: string;
  readonly documentTitle: string;
  readonly sections: {
    readonly 'sign-in': string;
    readonly attesting: string;
    readonly language: string;
    readonly privacy: string;
    readonly diagnostics: string;
    readonly about: string;
  };
  readonly loading: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly interrupted: { readonly title: string; readonly text: string };
  readonly managed: { readonly title: string; readonly text: string; readonly lock: string };
  readonly signIn: {
    readonly intro: string;
    readonly showSetUp: string;
    readonly hideSetUp: string;
    readonly register: {
      readonly title: string;
      readonly steps: readonly string[];
      readonly open: string;
    };
    readonly redirectUri: string;
    readonly redirectNote: string;
    readonly permission: readonly string[];
    readonly enter: { readonly title: string; readonly text: string };
    readonly clientId: string;
    readonly tenantId: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<PartnerKind, string>>;
    readonly choose: string;
    readonly kindHint: string;
    readonly suggestion: (kind: string, because: NonNullable<SettingsView['suggestedKind']>['because']) => string;
    readonly takeSuggestion: (kind: string) => string;
    readonly missing: (field: string) => string;
    readonly notGuid: string;
    readonly test: { readonly title: string; readonly text: string };
    readonly signInAgain: string;
    readonly testFirst: string;
    readonly testAgain: string;
    readonly testing: string;
    readonly signingIn: string;
    readonly signedInAs: (account: string) => string;
    readonly signedOut: string;
    readonly expired: string;
    readonly allPassed: string;
    readonly findings: string;
    readonly stepDone: string;
  };
  readonly checks: Readonly<
    Record<FindingCheck, { readonly passed: string; readonly open: string; readonly waitsForIt: string }>
  >;
  readonly results: Readonly<Record<Finding['result'], string>>;
  readonly causes: Readonly<Record<FindingCause, FindingWords>>;
  readonly code: (code: string) => string;
  readonly copyNote: string;
  readonly route: {
    readonly title: string;
    readonly text: string;
    readonly options: Readonly<Record<AttestationRoute, { readonly title: string; readonly text: string }>>;
    /** `day` is formatted. */
    readonly closed: (day: string) => string;
    readonly closedText: string;
    readonly tryAgain: string;
  };
  readonly languageChoice: { readonly label: string; readonly text: string; readonly auto: string };
  readonly privacy: {
    readonly title: string;
    readonly text: string;
    readonly customers: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly drafts: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly journal: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly tokens: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly settings: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly diagnostics: { readonly what: string; readonly where: string; readonly howLong: string };
    readonly oldest: (age: string) => string;
    readonly sent: string;
    readonly deleting: string;
    readonly needsSignIn: string;
    readonly deleteCustomers: WipeWords;
    readonly deleteJournal: WipeWords;
    readonly consent: {
      readonly title: string;
      readonly agreed: (day: string) => string;
      readonly byOrganization: string;
      readonly act: string;
      readonly question: string;
      readonly consequence: string;
      readonly keep: string;
      readonly confirm: string;
    };
    readonly cancel: string;
    readonly deleted: string;
    readonly nothingKept: string;
  };
  readonly diagnostics: {
    readonly loading: string;
    readonly text: string;
    readonly copy: string;
    readonly clear: string;
    readonly empty: { readonly title: string; readonly text: string };
    /** Names the list for screen readers. */
    readonly list: string;
    readonly times: (count: number) => string;
    readonly places: Readonly<Record<DiagnosticPlace, string>>;
  };
  readonly about: {
    readonly text: string;
    readonly independent: string;
    readonly version: string;
    readonly licence: string;
    readonly licenceName: string;
    readonly links: string;
    readonly link: { readonly confirm: string; readonly agreement: string; readonly entra: string };
    readonly newTab: string;
    readonly help: {
      readonly title: string;
      readonly open: (shortcut: string) => string;
      readonly openWithout: string;
      readonly hidden: string;
    };
  };
}

export interface WipeWords {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
}

const app = (facts: NoteFacts): string =>
  `Application (client) ID: ${facts.clientId}\nTenant ID: ${facts.partnerTenantId}${facts.code ? `\nMicrosoft’s code: ${facts.code}` : ''}`;

export const settingsEn: SettingsWords = {
  title: 'Settings',
  documentTitle: 'Countersign settings',
  sections: {
    'sign-in': 'Sign-in',
    attesting: 'Attesting',
    language: 'Language',
    privacy: 'Privacy',
    diagnostics: 'Diagnostics',
    about: 'About',
  },
  loading: 'Reading the settings',
  saved: 'Saved',
  notSaved: 'Not saved. What you entered stays here; change it once more to try again.',
  interrupted: { title: 'That did not work', text: 'Countersign was interrupted before it was done. Try again.' },
  managed: {
    title: 'Managed by your organization',
    text: 'Your administrator set the fields with a lock. You can still sign in and out.',
    lock: 'Set by your organization',
  },
  signIn: {
    intro: 'Countersign signs in through an app in your own Entra tenant. It takes about 10 minutes, once for the whole company.',
    showSetUp: 'Show set-up',
    hideSetUp: 'Hide set-up',
    register: {
      title: 'Register an app in Entra',
      steps: [
        'In the Entra admin center, choose **App registrations**, then **New registration**. Name it Countersign and choose **Accounts in this organizational directory only**.',
        'Under **Authentication**, choose **Add a platform**, then **Single-page application**, and enter this address.',
      ],
      open: 'Open the Entra admin center',
    },
    redirectUri: 'Redirect URI',
    redirectNote:
      'Countersign’s ID, and this address with it, differs by browser and by the store a copy came from. Register the address of every copy that your company uses.',
    permission: [
      'Under **API permissions**, choose **Add a permission**, then **APIs my organization uses**, and search for **Microsoft Partner Center** (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd).',
      'Choose **Delegated permissions**, tick **user_impersonation**, add it, then choose **Grant admin consent**.',
    ],
    enter: { title: 'Enter its IDs', text: 'Both stand on the app’s **Overview** page in Entra.' },
    clientId: 'Application (client) ID',
    tenantId: 'Partner tenant ID',
    kind: 'Partner type',
    kinds: {
      'direct-bill': 'Direct-bill partner',
      'indirect-provider': 'Indirect provider',
      'indirect-reseller': 'Indirect reseller',
    },
    choose: 'Choose…',
    kindHint: 'It decides who may attest. Resellers ask their provider.',
    suggestion: (kind, because) =>
      ({
        'has-resellers': `Partner Center lists indirect resellers of your company. That suggests: ${kind}.`,
        'has-providers': `Partner Center lists indirect providers of your company. That suggests: ${kind}.`,
        neither: `Partner Center lists neither resellers nor providers of your company. That suggests: ${kind}.`,
      })[because],
    takeSuggestion: (kind) => `Use ${kind}`,
    missing: (field) => `Enter the ${field}.`,
    notGuid: 'This is not an ID yet. It has 32 digits and letters a to f, as in 00000000-0000-0000-0000-000000000000.',
    test: { title: 'Sign in and test', text: 'Use the account you work with in Partner Center. Countersign keeps no password.' },
    signInAgain: 'Sign in again',
    testFirst: 'Test',
    testAgain: 'Test again',
    testing: 'Testing the connection',
    signingIn: 'Go on in the sign-in window.',
    signedInAs: (account) => `Signed in as **${account}**`,
    signedOut: 'Signed out.',
    expired: 'Your sign-in has expired.',
    allPassed: 'Everything works. Open a customer in Partner Center.',
    findings: 'Result of the test',
    stepDone: 'Done',
  },
  checks: {
    configured: { passed: 'The IDs are entered', open: 'The IDs', waitsForIt: 'Waits for the IDs' },
    'signed-in': { passed: 'Signed in', open: 'Sign-in', waitsForIt: 'Waits for the sign-in' },
    mfa: { passed: 'Signed in with a second factor', open: 'Second factor', waitsForIt: 'Waits for the second factor' },
    consent: {
      passed: 'Consent for Partner Center is given',
      open: 'Consent for Partner Center',
      waitsForIt: 'Waits for consent',
    },
    api: { passed: 'Partner Center answers', open: 'Partner Center answers', waitsForIt: 'Waits for Partner Center’s answer' },
    role: { passed: 'Your role may attest', open: 'Your role', waitsForIt: 'Waits for your role' },
    'partner-kind': { passed: 'The partner type fits', open: 'Partner type', waitsForIt: 'Waits for the partner type' },
  },
  results: { passed: 'In order', failed: 'To fix', warning: 'To note', waiting: 'Waiting' },
  causes: {
    'client-id-missing': {
      title: 'The Application (client) ID is missing',
      text: 'Enter it in step 2. It stands on the app’s **Overview** page in Entra.',
      note: null,
    },
    'tenant-id-missing': {
      title: 'The Partner tenant ID is missing',
      text: 'Enter it in step 2. Entra calls it **Directory (tenant) ID**.',
      note: null,
    },
    'app-not-found': {
      title: 'Entra does not know this app in your tenant',
      text: 'Compare the Application (client) ID with the app’s **Overview** page. An Entra administrator can look it up.',
      note: (facts) =>
        `Countersign signs in through an app registration in our Entra tenant, and Entra does not find it.\nIs the app there, and is this its ID?\n\n${app(facts)}`,
    },
    'tenant-not-found': {
      title: 'Entra does not know this tenant',
      text: 'Compare the Partner tenant ID with **Directory (tenant) ID** on the app’s **Overview** page. It is your company’s tenant, not a customer’s.',
      note: null,
    },
    'wrong-platform-type': {
      title: 'The redirect URI is registered under another platform',
      text: 'An Entra administrator opens the app, then **Authentication**, removes the URI there and adds it under **Single-page application**.',
      note: (facts) =>
        `The redirect URI of our Countersign app is registered under the wrong platform (Web, or Mobile and desktop).\nIn Entra, App registrations, Authentication: remove it there and add it under Single-page application.\n\nRedirect URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'redirect-not-registered': {
      title: 'The redirect URI is not registered',
      text: 'An Entra administrator opens the app, then **Authentication**, and adds it under **Single-page application**, with the slash at the end.',
      note: (facts) =>
        `Our Countersign app in Entra misses its redirect URI.\nIn App registrations, Authentication: add a platform, Single-page application, with exactly this address:\n\nRedirect URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    cancelled: {
      title: 'The sign-in window was closed',
      text: 'Nothing has changed. If Microsoft showed an error in it, the redirect URI is probably not registered under **Single-page application**, or the account belongs to another company.',
      note: (facts) =>
        `Signing in through our Countersign app ends on an error page of Microsoft’s.\nIn Entra, App registrations, Authentication: is exactly this address registered under Single-page application?\n\nRedirect URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'sign-in-page-error': {
      title: 'Microsoft’s sign-in page ended with an error',
      text: 'Probably the redirect URI is not registered. An Entra administrator opens the app, then **Authentication**, and adds it under **Single-page application**.',
      note: (facts) =>
        `Signing in through our Countersign app ends on an error page of Microsoft’s.\nIn Entra, App registrations, Authentication: is exactly this address registered under Single-page application?\n\nRedirect URI: ${facts.redirectUri}\n${app(facts)}`,
    },
    'signed-out': { title: 'Nobody is signed in', text: 'Sign in with the account you work with in Partner Center.', note: null },
    'consent-missing': {
      title: 'Consent for Partner Center is missing',
      text: 'An Entra administrator grants it under **API permissions**.',
      note: (facts) =>
        `Our Countersign app needs consent for Partner Center.\nIn Entra, App registrations, API permissions: add a permission, APIs my organization uses, Microsoft Partner Center (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd), Delegated, user_impersonation. Then choose Grant admin consent.\n\n${app(facts)}`,
    },
    'wrong-audience': {
      title: 'The app asks for another service than Partner Center',
      text: 'An Entra administrator opens **API permissions** and adds **Microsoft Partner Center**, delegated permission **user_impersonation**.',
      note: (facts) =>
        `Sign-in works, but the token of our Countersign app is not for Partner Center.\nIn Entra, App registrations, API permissions, add: Microsoft Partner Center (fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd), Delegated, user_impersonation.\n\n${app(facts)}`,
    },
    'mfa-missing': {
      title: 'You signed in without a second factor',
      text: 'Partner Center refuses calls without it. Sign in again; when no second factor is asked for, an Entra administrator requires it for your account.',
      note: (facts) =>
        `Partner Center only answers sign-ins with multifactor authentication, and mine has none.\nCan you require it for this account with Conditional Access or security defaults?\n\nAccount: ${facts.account}\n${app(facts)}`,
    },
    'mfa-unknown': {
      title: 'Microsoft did not say whether a second factor was used',
      text: 'If Partner Center answers below, there is nothing to do.',
      note: null,
    },
    'role-missing': {
      title: 'Your role can’t attest (Admin agent or Sales agent)',
      text: 'A global administrator assigns it in Partner Center, under **User management**. Until then you see what is on record, and a colleague can attest.',
      note: (facts) =>
        `To attest that customers accepted the Microsoft Customer Agreement I need the Admin agent or Sales agent role in Partner Center (Account settings, User management).\n\nAccount: ${facts.account}`,
    },
    'role-unknown': {
      title: 'Your role could not be read',
      text: 'Nothing to do. Attesting needs Admin agent or Sales agent, and Microsoft says so when it is missing.',
      note: null,
    },
    'kind-not-chosen': {
      title: 'The partner type is not chosen',
      text: 'Choose it in step 2. Partner Center cannot say it for certain.',
      note: null,
    },
    'kind-differs': {
      title: 'The partner type may be another one',
      text: 'What Partner Center lists suggests another type than the one chosen in step 2. Your choice holds.',
      note: null,
    },
    offline: { title: 'You are offline', text: 'Test again when you are connected.', note: null },
    throttled: {
      title: 'Partner Center’s request limit is reached',
      text: 'Too many calls were made for your company. Test again in a few minutes.',
      note: null,
    },
    'service-error': {
      title: 'Microsoft’s service did not answer as it should',
      text: 'It is not your settings. Test again in a few minutes.',
      note: null,
    },
    other: {
      title: 'Microsoft refused for a reason Countersign does not know',
      text: 'An Entra administrator can look up the code.',
      note: (facts) =>
        `Signing in to Partner Center through our Countersign app is refused.\n\nAccount: ${facts.account}\n${app(facts)}`,
    },
  },
  code: (code) => `Microsoft’s code: ${code}`,
  copyNote: 'Copy a note for them',
  route: {
    title: 'Attesting while signed in',
    text: 'Since January 2026 Microsoft has been retiring the call that attests with a partner’s own sign-in. Where it still works, one click is enough.',
    options: {
      auto: {
        title: 'Automatic',
        text: 'Offers it until Microsoft refuses it as retired, then offers the other ways. What you typed stays.',
      },
      on: { title: 'Always offer', text: 'Offers it even after Microsoft refused it once.' },
      off: { title: 'Never offer', text: 'Only shows what is on record and the other ways.' },
    },
    closed: (day) => `Microsoft closed this way on ${day}`,
    closedText: 'That day Microsoft refused an attestation as retired. Automatic offers the other ways since then.',
    tryAgain: 'Try again',
  },
  languageChoice: {
    label: 'Language',
    text: 'For Countersign itself. Microsoft’s pages are read in any language.',
    auto: 'Automatic (as your browser)',
  },
  privacy: {
    title: 'Kept on this device',
    text: 'Everything stays in this browser profile, apart for each account. Nothing is sent to us.',
    customers: {
      what: 'Customers and their acceptance',
      where: 'This browser profile',
      howLong: 'Until you sign out or delete it',
    },
    drafts: {
      what: 'What you typed and did not attest yet',
      where: 'This browser profile',
      howLong: 'Until you attest, sign out or delete it',
    },
    journal: {
      what: 'The journal of your attestations',
      where: 'This browser profile',
      howLong: 'Until you delete it, signed out too',
    },
    tokens: {
      what: 'The sign-in',
      where: 'The browser’s memory',
      howLong: 'Until you sign out or close the browser, a day at most',
    },
    settings: { what: 'These settings', where: 'This browser profile', howLong: 'Until you remove Countersign' },
    diagnostics: { what: 'Diagnostics', where: 'This browser profile', howLong: 'The last 200, until you clear them' },
    oldest: (age) => `Oldest reading: ${age}`,
    sent: 'Countersign talks to Microsoft only: Entra and Graph for who you are, Partner Center for what is on record.',
    deleting: 'Delete',
    needsSignIn: 'To see the numbers and to delete, sign in with the account it belongs to.',
    deleteCustomers: {
      title: 'Customers, acceptance and drafts',
      text: 'They are read again when needed. The record at Microsoft stays.',
      act: 'Clear customers…',
      question: 'Clear customers, acceptance and drafts from this device?',
      consequence: 'What was read comes back with the next reading. What you typed and did not attest yet is lost.',
      confirm: 'Clear from this device',
    },
    deleteJournal: {
      title: 'Journal',
      text: 'Your own record of who attested what. The record at Microsoft stays.',
      act: 'Delete journal…',
      question: 'Delete the journal?',
      consequence: 'It says who attested for whom and when, and cannot be brought back. The record at Microsoft stays.',
      confirm: 'Delete journal',
    },
    consent: {
      title: 'Your consent',
      agreed: (day) => `On ${day} you agreed to what Countersign reads, keeps and sends.`,
      byOrganization: 'Your organization agreed for you to what Countersign reads, keeps and sends.',
      act: 'Withdraw…',
      question: 'Withdraw your consent?',
      consequence:
        'Countersign stops, and everything it keeps in this browser is deleted: customers, drafts, the journal of every account and the settings. The record at Microsoft stays. This page closes.',
      keep: 'Keep',
      confirm: 'Withdraw and delete',
    },
    cancel: 'Keep',
    deleted: 'Deleted',
    nothingKept: 'Nothing kept',
  },
  diagnostics: {
    loading: 'Reading the diagnostics',
    text: 'What went wrong on this device, newest first, for whoever helps you. An entry has a time, a kind and IDs; no name, no address, no token and no link. It stays here until you clear it, delete what is kept, or withdraw your consent.',
    copy: 'Copy diagnostics',
    clear: 'Clear',
    empty: {
      title: 'Nothing went wrong',
      text: 'When something does, it is listed here. Copy the diagnostics then and send them to whoever helps you.',
    },
    list: 'Errors on this device',
    times: (count) => `${count} times`,
    places: {
      worker: 'In the background',
      'sign-in': 'Signing in',
      settings: 'Settings',
      customers: 'Customer list',
      customer: 'Reading a customer',
      attestation: 'Attesting',
      agreement: 'The agreement’s text',
      tab: 'On a page of Microsoft’s',
      page: 'On a page of Countersign’s',
    },
  },
  about: {
    text: 'Countersign says on Microsoft’s own pages whether a customer’s Microsoft Customer Agreement is on record, and unblocks a blocked purchase in one click.',
    independent:
      'Countersign is not made by Microsoft. Microsoft keeps the record; Countersign shows it and adds to it when you say so.',
    version: 'Version',
    licence: 'License',
    licenceName: 'MIT',
    links: 'Read more at Microsoft',
    link: {
      confirm: 'Confirming a customer’s acceptance',
      agreement: 'The Microsoft Customer Agreement',
      entra: 'Registering an app in Entra',
    },
    newTab: 'opens in a new tab',
    help: {
      title: 'Help',
      open: (shortcut) =>
        `On a customer’s page, ${shortcut} opens the panel; so does the button at the edge. The shortcut is changed in the browser’s extension settings.`,
      openWithout:
        'On a customer’s page, the button at the edge opens the panel. A shortcut can be set in the browser’s extension settings.',
      hidden: 'After “Hide on this page”, reload the page: button and panel are back.',
    },
  },
};
