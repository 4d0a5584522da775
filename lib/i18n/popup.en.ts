/** The texts of the popup. Days, ages and numbers are passed in already formatted (format.ts). */
export interface PopupWords {
  readonly loading: string;
  readonly onThisPage: string;
  readonly customerOnThisPage: string;
  readonly customers: string;
  readonly filters: string;
  readonly all: string;
  /** Announced in a polite live region after each search: the number of rows. */
  readonly found: (count: string) => string;
  readonly firstOf: (shown: string, matching: string) => string;
  readonly openPanelToAttest: string;
  readonly openPanel: string;
  /** Shown beside the counts: how many customers were not read yet. */
  readonly notReadYet: (count: string) => string;
  /** The reason for the state, as one sentence under the company's name. */
  readonly reasons: {
    readonly blocked: string;
    readonly blockedProvided: string;
    readonly provided: string;
    readonly outdated: string;
    readonly notProvided: string;
    readonly unknown: string;
    readonly notApplicable: string;
    readonly reading: string;
    readonly underWay: string;
    readonly inDoubt: string;
    readonly undecided: string;
    readonly waiting: string;
    readonly unblocked: string;
  };
  readonly notPortal: string;
  readonly noCustomer: string;
  readonly asking: { readonly title: string; readonly text: string };
  readonly notConfigured: { readonly title: string; readonly text: string; readonly act: string; readonly foot: string };
  readonly signedOut: { readonly title: string; readonly text: string; readonly foot: string };
  readonly expired: { readonly title: string; readonly text: string; readonly foot: string };
  readonly signingIn: { readonly title: string; readonly text: string };
  readonly offline: { readonly title: string; readonly text: string };
  readonly reloadTab: { readonly title: string; readonly text: string; readonly act: string };
  readonly backgroundSilent: { readonly title: string; readonly text: string };
  readonly empty: { readonly title: string; readonly text: string; readonly act: string };
  readonly noResults: { readonly title: (query: string) => string; readonly text: string; readonly act: string };
  /** Shown when no customer that was read needs action. `unread`: how many were not read; null when all were. */
  readonly nothingToDo: {
    readonly title: string;
    readonly titleSoFar: string;
    readonly titleNoneRead: string;
    readonly text: (unread: string) => string;
    readonly act: string;
  };
  readonly listFailed: { readonly title: string; readonly short: string };
  readonly readingList: string;
  readonly knownSoFar: (count: string) => string;
  /** `age` as in "3 min ago". */
  readonly listRead: (age: string) => string;
  readonly listNeverRead: string;
  readonly account: string;
  /** The part of a row after the acceptance word. */
  readonly row: {
    readonly accepted: (day: string) => string;
    readonly direct: string;
    readonly neverRead: string;
  };
  readonly back: string;
  readonly openInPartnerCenter: string;
  readonly nextStep: string;
  /** Labels of the acts for an opened customer. */
  readonly acts: {
    readonly openToAttest: string;
    readonly copyInvitation: string;
  };
}

export const popupEn: PopupWords = {
  loading: 'Looking at this tab',
  onThisPage: 'On this page',
  customerOnThisPage: 'Customer on this page',
  customers: 'Customers',
  filters: 'Which customers',
  all: 'All',
  found: (count) => (count === '1' ? '1 customer' : `${count} customers`),
  firstOf: (shown, matching) => `The first ${shown} of ${matching}. Search to narrow the list.`,
  openPanelToAttest: 'Open panel to attest',
  openPanel: 'Open panel',
  notReadYet: (count) => `${count} not read yet`,
  reasons: {
    blocked: 'Purchase blocked on this page.',
    blockedProvided: 'The page still shows a block. Reload it to go on.',
    provided: 'Acceptance is on record at Microsoft.',
    outdated: 'Purchases are likely blocked. The agreement has changed since.',
    notProvided: 'Microsoft has no acceptance on record.',
    unknown: 'Acceptance could not be read.',
    notApplicable: 'This customer accepts in another way.',
    reading: 'Reading Microsoft’s record.',
    underWay: 'An attestation is on its way.',
    inDoubt: 'Did the attestation arrive? Nothing is sent twice.',
    undecided: 'The last attestation is not on record. Open the panel to decide.',
    waiting: 'Waiting for the customer to accept.',
    unblocked: 'Unblocked. Reload the page to go on.',
  },
  notPortal: 'This tab is not a Microsoft portal page. Search for a customer, or open one from the list.',
  noCustomer: 'This page is not about one customer. Search for one, or open one from the list.',
  asking: { title: 'Which customer is this?', text: 'The page does not say. Choose the customer in the panel.' },
  notConfigured: {
    title: 'Set up the sign-in first',
    text: 'Countersign signs in through an app in your own Entra tenant. It takes about 10 minutes, once for the whole company.',
    act: 'Open settings',
    foot: 'Not set up. Nothing about your customers is kept on this device.',
  },
  signedOut: {
    title: 'Sign in to see your customers',
    text: 'Use the account you work with in Partner Center. Countersign keeps no password.',
    foot: 'Signed out. Nothing about your customers is kept on this device.',
  },
  expired: {
    title: 'Sign in again',
    text: 'Your sign-in has expired.',
    foot: 'What you typed is kept.',
  },
  signingIn: { title: 'Signing in', text: 'Go on in the sign-in window. This list follows by itself.' },
  offline: { title: 'You are offline', text: 'What you see was read earlier. Attesting needs a connection.' },
  reloadTab: {
    title: 'Reload this tab to use Countersign here',
    text: 'It was open before Countersign was. What you entered on the page may be lost.',
    act: 'Reload page',
  },
  backgroundSilent: { title: 'That did not work', text: 'Countersign was interrupted. Nothing was sent. Try again.' },
  empty: {
    title: 'No customers read yet',
    text: 'Reading the list shows the customers of your company in Partner Center.',
    act: 'Read the list',
  },
  noResults: {
    title: (query) => `No customer matches “${query}”`,
    text: 'Search by name, domain or tenant ID. A customer added today may need a fresh list.',
    act: 'Read the list again',
  },
  nothingToDo: {
    title: 'No customer needs action',
    titleSoFar: 'None of the customers read so far needs action',
    titleNoneRead: 'No customer has been read yet',
    text: (unread) => `${unread} not read yet. Countersign reads a customer when you open it, here or in Partner Center.`,
    act: 'Show all customers',
  },
  listFailed: {
    title: 'The customer list could not be read',
    short: 'List not renewed:',
  },
  readingList: 'Reading customers',
  knownSoFar: (count) => `${count} so far`,
  listRead: (age) => `List read ${age}`,
  listNeverRead: 'List not read yet',
  account: 'Signed in as',
  row: {
    accepted: (day) => `accepted ${day}`,
    direct: 'accepted directly',
    neverRead: 'never read',
  },
  back: 'Back to the list',
  openInPartnerCenter: 'Open in Partner Center',
  nextStep: 'Next step',
  acts: {
    openToAttest: 'Open to attest',
    copyInvitation: 'Copy invitation',
  },
};
