import type { LaterWords } from './types';

export const laterEn: LaterWords = {
  panel: {
    whichTitle: 'Which customer is this?',
    whichText: 'This page does not name its customer, and Countersign never guesses.',
    whichHolds: 'Your choice holds for this page only. A new address asks again.',
    customersList: 'Customers',
    noCustomersYet: 'The customer list has not been read yet. It is being read now.',

    waitingTitle: 'Waiting for the customer',
    waitingText:
      'The customer has to accept first. Countersign keeps checking and then finishes the attestation. You can close this panel.',
    waitingAsk: 'Giving up ends this attestation and keeps what you typed.',

    inviteTitle: (company) => `Invite ${company}`,
    inviteText: 'The customer accepts the agreement directly in the Microsoft 365 admin center.',
    inviteSteps: [
      'Send this link to a global administrator of the customer.',
      'The administrator signs in, reads the agreement and accepts.',
      'Then check again here: Direct acceptance changes to Accepted.',
    ],
    copyLink: 'Copy link',
    copyMessage: 'Copy a short message',
    acceptancePage: 'Page where the customer accepts',

    roleTitle: 'Your role can’t attest',
    roleText: (roles) => `You are a ${roles}. Microsoft lets an Admin agent or a Sales agent attest.`,
    roleTextUnknown: 'Microsoft lets an Admin agent or a Sales agent attest.',
    askColleague: 'Ask a colleague',
    askColleagueText: 'A ready request with the customer, the reason and what to do.',
    copyRequest: 'Copy request',

    resellerTitle: 'Your provider attests for this customer',
    resellerText: 'Indirect resellers can’t attest. Fill in the brackets and send this request.',
    provider: 'Provider',
    subject: 'Subject',
    requestText: 'Request',
    providerMissing: 'Enter your provider’s email address.',
    fillIn: (asked) => `Fill in ${asked}.`,
    stillMissing: (asked) => `Still to fill in before you send it: ${asked}.`,
  },
  history: {
    heading: 'History',
    confirmed: (person) => `Confirmed: ${person} accepted`,
    phases: {
      written: (person) => `Prepared: ${person}`,
      sending: (person) => `Sending: ${person}`,
      'in-doubt': (person) => `In doubt, checking: ${person}`,
      undecided: (person) => `In doubt, waiting for you: ${person}`,
      'waiting-for-customer': (person) => `Waiting for the customer: ${person}`,
      accepted: (person) => `Received by Microsoft: ${person}`,
      confirmed: (person) => `Attested and read back: ${person}`,
      'already-on-record': (person) => `Already on record: ${person}`,
      'recorded-differently': (person) => `Recorded differently: ${person}`,
      refused: (person) => `Refused by Microsoft: ${person}`,
      'route-closed': (person) => `Not attested, Microsoft closed this way: ${person}`,
      'not-sent': (person) => `Not sent: ${person}`,
    },
    by: (who) => `by ${who}`,
    outdated: 'before the text of April 2023',
  },
  mail: {
    comingTitle: 'Microsoft’s mail is on its way',
    comingText: (time) => `The primary contact gets it by about ${time}. Tell them it is genuine.`,
    copyHeadsUp: 'Copy a heads-up note',
    askedTitle: 'If the customer asks about Microsoft’s mail',
    askedText:
      'After an attestation Microsoft sends a notice to the primary contact. It is genuine, and it names you as the partner to ask.',
    copyExplanation: 'Copy a short explanation',
    headsUp: ({ person, company, day, agent }) =>
      `Dear ${person},

Today we confirmed to Microsoft that ${company} accepted the Microsoft Customer Agreement on ${day}, with you as the person who accepted.

Within about 30 minutes you will get an email about it from Microsoft. It is genuine, and you do not have to do anything. If something in it is not right, tell us.

Kind regards,
${agent}`,
    explanation: ({ company, agent }) =>
      `Hello,

When a partner confirms to Microsoft that a customer accepted the Microsoft Customer Agreement, Microsoft sends a notice to the person named as primary contact. The email you got is such a notice for ${company}. It is genuine, and you do not have to do anything.

If the person or the date in it is not right, tell us and we will correct it.

Kind regards,
${agent}`,
  },
  whoCanAttest: {
    provider: 'Your provider can attest.',
    colleague: 'A colleague with the Admin agent or Sales agent role can attest.',
  },
  notes: {
    administrator: ({ agent, userName }) => ({
      subject: 'Partner Center needs multifactor authentication for my account',
      body: `Hello,

Microsoft’s Partner Center API refuses my sign-in because it had no second factor (error 900421). Since April 2026 every sign-in to Partner Center needs one.

${userName ? `Account: ${userName}\n\n` : ''}Could you require multifactor authentication for this account, for example with a Conditional Access policy for Partner Center? I can then sign in again at once.

Thank you,
${agent}`,
    }),
    colleague: ({ company, domain, tenantId, agent }) => ({
      subject: `Please confirm MCA acceptance: ${company}`,
      body: `Hello,

A purchase for ${company} is blocked: Microsoft has no acceptance of the Microsoft Customer Agreement on record. My role can’t attest; an Admin agent or a Sales agent can.

Customer: ${company}
Domain: ${domain}
Tenant ID: ${tenantId}
Accepted by: [name, email]
Accepted on: [date]

Could you attest it in Countersign or in Partner Center (customer’s Account page, Microsoft Customer Agreement)?

Thank you,
${agent}`,
    }),
    provider: ({ company, domain, tenantId, agent }) => ({
      subject: `Please confirm MCA acceptance: ${company}`,
      body: `Hello,

${company} has accepted the Microsoft Customer Agreement. A purchase is blocked until you confirm it.

${domain ? `Tenant: ${domain}\n` : ''}Tenant ID: ${tenantId}
Accepted by: [name, email]
Accepted on: [date]

Thank you,
${agent}`,
    }),
    customer: ({ person, company, url, agent }) => ({
      subject: 'Please accept the Microsoft Customer Agreement',
      body: `${person ? `Dear ${person},` : 'Hello,'}

Before the next Microsoft purchase for ${company}, Microsoft asks your company to accept the Microsoft Customer Agreement.

1. Open this page and sign in as a global administrator:
${url}
2. Read the agreement, tick the box and accept.

Kind regards,
${agent}`,
    }),
  },
};
