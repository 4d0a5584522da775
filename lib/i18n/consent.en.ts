/** The texts of the disclosure, which is shown before anything is read, and of the welcome page after it. */
export interface ConsentWords {
  readonly documentTitle: string;
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly {
    readonly title: string;
    /** `strong` is the part of `text` that is set bold. */
    readonly lines: readonly { readonly strong: string; readonly text: string }[];
  }[];
  readonly agree: string;
  readonly withoutIt: string;
  readonly later: string;
  readonly notSaved: string;
  readonly notSeen: string;
  readonly welcome: {
    readonly title: string;
    readonly intro: string;
    readonly setUp: { readonly title: string; readonly text: string; readonly act: string };
    readonly customer: { readonly title: string; readonly text: string; readonly act: string };
    readonly see: { readonly title: string; readonly text: (shortcut: string) => string; readonly textAlone: string };
    readonly newTab: string;
  };
}

export const consentEn: ConsentWords = {
  documentTitle: 'Welcome to Countersign',
  title: 'Before Countersign starts',
  intro:
    'Countersign shows on Partner Center and in the Microsoft 365 admin center whether a customer accepted the Microsoft Customer Agreement, and helps when a purchase is blocked. Until you agree it looks at no page and keeps nothing.',
  parts: [
    {
      title: 'What is read',
      lines: [
        {
          strong: 'Pages',
          text: 'Pages on partner.microsoft.com, admin.microsoft.com and admin.cloud.microsoft: their address, to know the customer, and their visible text, to recognize a blocked purchase. The text stays in your browser. No other site is looked at.',
        },
        {
          strong: 'Partner Center',
          text: 'Partner Center, with your own sign-in: your customers’ names and domains, their acceptance, the people named in it and in the billing profile (name, email, phone), and your company’s profile and roles.',
        },
        { strong: 'Your account', text: 'Your account at Microsoft Entra: name, sign-in name and role.' },
      ],
    },
    {
      title: 'What is kept, and where',
      lines: [
        {
          strong: 'this browser profile',
          text: 'Only in this browser profile: customers, their acceptance and what you typed, until you sign out; the journal of your attestations, until you delete it; the settings; and the last errors, without anybody’s name or address.',
        },
        { strong: 'sign-in', text: 'The sign-in stays in the browser’s memory, a day at most. Your password is never seen.' },
      ],
    },
    {
      title: 'What goes to whom',
      lines: [
        {
          strong: 'Microsoft',
          text: 'To Microsoft only: your sign-in, with each question to Entra, Partner Center and, where needed, Graph; and when you attest, the name, email, phone number and acceptance date that you see on the button and beside it.',
        },
        { strong: 'nobody else', text: 'To nobody else: not to the makers of Countersign, no statistics, no advertising.' },
      ],
    },
  ],
  agree: 'Agree',
  withoutIt: 'If you don’t agree, Countersign does nothing. You can remove it in your browser.',
  later: 'You can withdraw this at any time in Settings, under Privacy.',
  notSaved: 'Your browser could not save this. Try again.',
  notSeen: 'Countersign was not fully visible for a moment. Press again.',
  welcome: {
    title: 'Thank you. Two steps to your first customer',
    intro: 'Countersign works from now on, also in tabs that are already open.',
    setUp: {
      title: 'Set up and sign in',
      text: 'Countersign signs in through an app in your company’s own Entra tenant. It takes about 10 minutes, once for the whole company.',
      act: 'Open Settings',
    },
    customer: {
      title: 'Open a customer in Partner Center',
      text: 'On the customer’s page a button with the Countersign mark stands at the edge and says what is on record.',
      act: 'Open Partner Center',
    },
    see: {
      title: 'When a purchase is blocked',
      text: (shortcut) => `The panel opens by itself. You can also open it with the button at the edge or with ${shortcut}.`,
      textAlone: 'The panel opens by itself. You can also open it with the button at the edge.',
    },
    newTab: 'opens in a new tab',
  },
};
