import { formatNumber } from './format';
import { LOOK_WORDS } from './look';
import type { Words } from './types';

/** What a field is called inside a sentence. */
const FIELD = { firstName: 'first name', lastName: 'last name', email: 'email address', phone: 'phone number', agreedOn: 'date' };

export const en: Words = {
  language: 'en',
  common: {
    close: 'Close',
    more: 'More',
    back: 'Back',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Not copied: the browser refused',
    checkAgain: 'Check again',
    checking: 'Checking',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signingIn: 'Signing in',
    inviteCustomer: 'Invite customer',
    openInEmail: 'Open in email',
    openSettings: 'Open settings',
    settings: 'Settings',
    useAnotherAccount: 'Use another account',
    searchCustomers: 'Search customers',
    searchPlaceholder: 'Name, domain or tenant ID',
    needsAction: 'Needs action',
    detailsForSupport: 'Details for support',
    copyTenantId: 'Copy tenant ID',
    request: 'Request',
    correlation: 'Correlation',
    confirmation: 'Partner confirmation',
    direct: 'Direct acceptance',
    noneOnRecord: 'None on record',
    noneYet: 'None yet',
    accepted: 'Accepted',
    notAccepted: 'Not accepted',
    notRead: 'Not read yet',
    notReadAgain: 'Could not be read now',
    personOn: (person, day) => `${person}, ${day}`,
    person: (firstName, lastName) => `${firstName.trim()} ${lastName.trim()}`.trim() || '(name)',
    roles: { 'admin-agent': 'Admin agent', 'sales-agent': 'Sales agent', 'helpdesk-agent': 'Helpdesk agent' },
    readAt: (when) => `read ${when}`,
    dot: ' · ',
    customersFound: (matching, all) => `${formatNumber(matching)} of ${formatNumber(all)} customers`,
    noCustomerFound: (query) => `No customer matches “${query}”.`,
    list: (items) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  },
  states: LOOK_WORDS.en.states,
  panel: {
    waiting: 'Countersign opens here when you use it on this page.',
    unavailable: 'Countersign can’t show anything in this place. Open it from its button in the toolbar.',
    loading: 'Looking up the customer',
    blockedTitle: 'Purchase blocked on this page',
    blockedText: 'Microsoft has no acceptance on record.',
    announceBlock: (company, state) => `Countersign: purchase blocked, ${company}, ${state.toLowerCase()}`,
    announceBlockUnknown: 'Countersign: purchase blocked on this page',
    blockedButProvidedTitle: 'This page still says the purchase is blocked',
    blockedButProvidedText: 'An acceptance is on record. Microsoft’s pages can take a while to notice; reloading often helps.',
    likelyTitle: 'Purchases are likely blocked',
    likelyText: 'The acceptance on record is older than the agreement text of 1 April 2023.',
    unknownTitle: 'Nobody knows yet whether this customer accepted',
    unknownText: 'The record could not be read in full, so nothing is attested. Check again first.',
    otherCloud:
      'This customer is in another Microsoft cloud. The confirmation exists in the public cloud only, so nothing is read and nothing needs doing here.',
    noRelationship:
      'This tenant is not a customer of your partner account. Without a reseller relationship there is no acceptance to read or to record.',
    oneIsEnough: 'One of the two is enough. They can take a while to show in Microsoft’s portals.',

    personHeading: 'Person who accepted',
    fields: {
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Email',
      phone: 'Phone (optional)',
      agreedOn: 'Acceptance date',
    },
    firstNameFirst: true,
    originBillingProfile: 'From the customer’s billing profile',
    originBillingProfileEdited: 'From the billing profile, changed by you',
    originConfirmationAsk: (day) => `From the confirmation of ${day}. Still the right person?`,
    originConfirmationEdited: (day) => `From the confirmation of ${day}, changed by you`,
    originTyped: 'Typed by you',
    originNone: 'Microsoft names nobody. Type the person who accepted.',
    attest: (person, day) => `Attest that ${person} accepted on ${day}`,
    attestNoDate: (person) => `Attest that ${person} accepted on (date)`,
    attesting: 'Sending',
    covered: 'Not sent: something covers this panel. Move it away, look at the panel for a moment, and press again.',
    customerChanged: 'Not sent: the page or the customer has changed. Check the panel and press again.',
    lineLost: 'Countersign’s background was interrupted. Check again: the panel shows what was done, and nothing is sent twice.',
    checkFields: (fields) => `Nothing was sent. Check: ${fields}.`,
    fault: (label, sentence) => `${label}: ${sentence}`,
    mailNote: 'Microsoft emails the primary contact within 30 min.',
    readAgreement: 'Read the agreement',
    agreementOpening: 'Asking Microsoft for the agreement',
    agreementOtherLanguage: (opened, asked) => `Opened in ${opened}; Microsoft does not offer it in ${asked} for this country.`,
    agreementFailed: 'Microsoft did not give the agreement now. Try again in a moment.',

    unblocked: 'Unblocked',
    onRecord: 'The acceptance is on record with Microsoft.',
    alreadyOnRecordTitle: 'It was on record already',
    alreadyOnRecordText: 'Microsoft had a confirmation for this person. Nothing was recorded twice.',
    acceptedReadingTitle: 'Microsoft took the attestation',
    acceptedReadingText: 'We are reading the record to make sure that it is there.',
    record: 'Record',
    acceptedBy: 'Accepted by',
    acceptedOn: 'Accepted on',
    attestedBy: 'Attested by',
    checked: 'Checked',
    byAt: (who, time) => `${who}, ${time}`,
    checkedBoth: (time) => `${time}, both facts`,
    done: 'Done',
    reloadPage: 'Reload page',
    reloadWarning: 'Reloading may clear what you entered on the page.',

    doubtTitle: 'Did the attestation arrive?',
    doubtText: 'The connection dropped before Microsoft answered. We are reading the record; nothing is sent twice.',
    sendingTitle: 'Sending the attestation',
    sendingText: 'It is sent once, whatever happens to this page.',
    stepWritten: 'Written to the journal',
    stepSent: 'Sent to Microsoft',
    stepSending: 'Sending to Microsoft',
    stepLost: 'Answer lost',
    stepAnswered: 'Microsoft answered',
    stepNextReading: (seconds) => (seconds > 0 ? `Next reading in ${seconds} s` : 'Reading the record now'),
    stepReading: 'Reading the record',
    readings: (done) => (done === 1 ? '1 reading' : `${done} readings`),
    whatWasSent: 'What was sent',
    personLabel: 'Person',
    dateLabel: 'Date',
    mayClose: 'You can close this panel. The check goes on and the result is in the journal.',
    undecidedTitle: 'It is not on record so far',
    undecidedText: 'We read the record several times and did not find it. It may still appear.',
    undecidedAsk: 'Sending again repeats the same request, so Microsoft counts it once.',
    sendAgain: 'Send again',
    giveUp: 'Give up, keep what I typed',

    refusedTitle: 'Not attested',
    refusedField: {
      firstName: 'Not attested: check the first name',
      lastName: 'Not attested: check the last name',
      email: 'Not attested: check the email address',
      phone: 'Not attested: check the phone number',
      agreedOn: 'Not attested: check the acceptance date',
    },
    colon: ': ',
    nothingRecorded: 'Nothing was recorded. What you typed is kept.',
    notSentTitle: 'Not sent',
    whatWorksNow: 'What works now',
    openToYou: 'Open to you',
    whatToDo: 'What to do',

    whichTitle: 'Which customer is this?',
    whichText: 'This page does not name its customer, and Countersign never guesses.',
    whichHolds: 'Your choice holds for this page only. A new address asks again.',
    customersList: 'Customers',
    noCustomersYet: 'The customer list has not been read yet. It is being read now.',

    notConfiguredTitle: 'Countersign is not set up yet',
    notConfiguredText: 'It needs the app that your company registered in Microsoft Entra. This takes a few minutes, once.',
    signedOutTitle: 'Sign in to see this customer',
    signedOutText: 'Countersign reads acceptance records with your own Partner Center account.',
    expiredText: 'Your sign-in has expired. What you typed on this page and here is kept.',
    signedOutBlocked: 'Sign in to see why, and to fix it.',
    signingInText: 'Finish in Microsoft’s sign-in window. This panel goes on by itself.',
    mfaSteps: [
      'Sign in again and complete the second factor.',
      'Not asked for one? Your Entra administrator has to require it for your account.',
    ],
    copyAdminNote: 'Copy a note for my administrator',

    roleTitle: 'Your role can’t attest',
    roleText: (roles) => `You are a ${roles}. Microsoft lets an Admin agent or a Sales agent attest.`,
    roleTextUnknown: 'Microsoft lets an Admin agent or a Sales agent attest.',
    askColleague: 'Ask a colleague',
    askColleagueText: 'A ready request with the customer, the reason and what to do.',
    copyRequest: 'Copy request',
    letCustomerAccept: 'Let the customer accept',
    letCustomerAcceptText: 'The customer signs in to the Microsoft 365 admin center and accepts.',

    roleCannotRead: 'Your role can’t read it',
    resellerCannotRead: 'Resellers can’t read it',
    resellerTitle: 'Your provider attests for this customer',
    resellerText: 'Indirect resellers can’t attest. Fill in the brackets and send this request.',
    provider: 'Provider',
    subject: 'Subject',
    requestText: 'Request',

    inviteTitle: (company) => `Invite ${company}`,
    inviteText: 'The customer accepts the agreement directly in the Microsoft 365 admin center.',
    inviteSteps: [
      'Send this link to a global administrator of the customer.',
      'The administrator signs in, reads the agreement and accepts.',
      'Then check again here: Direct acceptance turns to Accepted.',
    ],
    copyLink: 'Copy link',
    copyMessage: 'Copy a short message',
    acceptancePage: 'Page where the customer accepts',

    mailTextCopied: 'The text is on the clipboard: paste it into the mail.',
    mailTextLeftOut: 'The text is too long for the mail: copy it here and paste it there.',

    offlineTitle: 'This device is offline',
    offlineText: 'What you see was read before. Reading goes on when the connection is back.',
    retryAt: (time) => `Wait until ${time}, then check again.`,

    moveSide: 'Move to the other side',
    hideHere: 'Hide on this page',
  },
  troubles: {
    offline: {
      title: 'No connection',
      text: 'Microsoft could not be reached.',
      next: 'Check your connection, then check again.',
    },
    'signed-out': {
      title: 'You are signed out',
      text: 'Microsoft no longer accepts this sign-in.',
      next: 'Sign in again. What you typed is kept.',
    },
    'no-mfa': {
      title: 'Multifactor authentication is missing',
      text: 'Since April 2026 Microsoft answers only sign-ins with a second factor. Yours had none, so nothing could be read.',
      next: 'Sign in again and complete the second factor.',
    },
    'wrong-role': {
      title: 'Your role can’t attest',
      text: 'Microsoft lets an Admin agent or a Sales agent attest.',
      next: 'Ask a colleague with one of these roles, or sign in with another account.',
    },
    'wrong-partner-kind': {
      title: 'Microsoft does not let this partner account do that',
      text: 'Indirect resellers can’t attest; their provider does.',
      next: 'Ask your provider, or correct the partner type in Settings.',
    },
    'no-consent': {
      title: 'Consent is missing',
      text: 'An administrator has not yet allowed your company’s app to use Partner Center.',
      next: 'Ask your Entra administrator to grant consent, then sign in again.',
    },
    'wrong-audience': {
      title: 'The app is set up for the wrong service',
      text: 'Microsoft refuses the kind of token that this app asks for.',
      next: 'Run the connection test in Settings; it says what to change.',
    },
    'conditional-access': {
      title: 'A Conditional Access policy blocks this sign-in',
      text: 'Your company’s rules do not let this device or place use Partner Center.',
      next: 'Sign in again. If it stays, ask your Entra administrator.',
    },
    'no-relationship': {
      title: 'Not your customer',
      text: 'Your partner account has no reseller relationship with this tenant.',
      next: 'Ask the customer to accept a relationship request, then check again.',
    },
    'customer-not-found': {
      title: 'Microsoft does not know this customer',
      text: 'No tenant with this ID was found.',
      next: 'Check the tenant ID, or choose the customer again.',
    },
    'customer-locked': {
      title: 'This customer is locked for transactions',
      text: 'Microsoft has locked the account, so neither purchases nor attestations go through.',
      next: 'Open a Partner Center support request for this customer.',
    },
    'invalid-customer-id': {
      title: 'The page named something that is not a customer',
      text: 'Microsoft refuses the tenant ID that the page gave.',
      next: 'Open the customer again from the customer list.',
    },
    'other-cloud': {
      title: 'Another Microsoft cloud',
      text: 'The confirmation exists in the public cloud only.',
      next: 'Nothing needs doing here.',
    },
    'partner-agreement-missing': {
      title: 'Your company has not signed the Microsoft Partner Agreement',
      text: 'That is the partner’s own agreement, not the customer’s. Until it is signed, Microsoft refuses.',
      next: 'Ask your company’s Partner Center administrator to sign it.',
    },
    'program-inactive': {
      title: 'Your company’s CSP program is not active',
      text: 'Microsoft does not take attestations while the program is inactive.',
      next: 'Ask your Partner Center administrator about the program status.',
    },
    throttled: {
      title: 'Microsoft asks to slow down',
      text: 'Your company has made many requests in a short time.',
      next: 'Check again now.',
    },
    'service-error': {
      title: 'Microsoft’s service has a problem',
      text: 'Partner Center answered with an error of its own.',
      next: 'Check again in a minute. If it stays, look at Microsoft’s service health.',
    },
    'malformed-answer': {
      title: 'Microsoft’s answer could not be understood',
      text: 'The answer was not in the agreed form, so nothing was concluded from it.',
      next: 'Check again. If it stays, report it with the details below.',
    },
    'invalid-field': {
      title: 'Microsoft refused what was typed',
      text: 'One of the fields is not in the form that Microsoft takes.',
      next: 'Correct the marked field, or look at the details below, and attest again.',
    },
    'future-date': {
      title: 'Microsoft refused the date',
      text: 'For Microsoft’s clock the acceptance date lies in the future.',
      next: 'Choose an earlier acceptance date, and check this device’s clock.',
    },
    'template-retired': {
      title: 'Microsoft has replaced the agreement text',
      text: 'The agreement version that was sent is no longer in use. The new one has been asked for.',
      next: 'Attest again.',
    },
    'already-on-record': {
      title: 'It was on record already',
      text: 'Microsoft had a confirmation for this person. Nothing was recorded twice.',
      next: 'Check again to see the record. If it needs renewal: Microsoft takes a new one only with another name, email or phone number.',
    },
    'route-closed': {
      title: 'Microsoft closed this way of attesting',
      text: 'Nothing was recorded. The person and date you typed are kept.',
      next: 'Let the customer accept directly.',
    },
    refused: {
      title: 'Microsoft refused',
      text: 'Microsoft gave a reason that Countersign does not know.',
      next: 'Look at the details below, and give them to support if it stays.',
    },
    'storage-full': {
      title: 'This device has no room left',
      text: 'The attestation was not sent, because it could not be written to the journal first.',
      next: 'Free some disk space, then try again.',
    },
  },
  closedReasons: {
    reseller: 'Indirect resellers can’t attest; your provider does.',
    role: 'Your role can’t attest (Admin agent or Sales agent).',
    'other-cloud': 'Attesting exists in Microsoft’s public cloud only.',
    'route-closed': 'Microsoft closed this way of attesting.',
    'already-provided': 'Nothing to attest: an acceptance is on record.',
    'not-read': 'Attesting opens when both facts have been read.',
    'in-doubt': 'An attestation is on its way; nothing is sent twice.',
  },
  guard: {
    title: (person, company) => `Did ${person} accept for ${company}?`,
    concernTitle: {
      'own-domain': 'This address is your own company’s',
      'other-tenant': 'This address belongs to another customer',
      'role-mailbox': 'This looks like a shared mailbox',
      'placeholder-name': 'This does not look like a person’s name',
    },
    concernText: (concern) => {
      switch (concern.kind) {
        case 'own-domain':
          return `${concern.domain} is your partner domain. Only a person at the customer can accept the agreement.`;
        case 'other-tenant':
          return `${concern.domain} is the domain of ${concern.companyName}. Only a person at the customer can accept the agreement.`;
        case 'role-mailbox':
          return `${concern.mailbox} seems to belong to a team. Microsoft asks for the person who accepted.`;
        case 'placeholder-name':
          return `“${concern.name}” reads like a placeholder. Microsoft asks for the person who accepted.`;
      }
    },
    consequence: 'The record names this person to Microsoft and to the customer.',
    correct: 'Correct the person',
    yes: (person) => `Yes, attest for ${person}`,
  },
  faults: {
    missing: (field) => `Enter the ${FIELD[field]}.`,
    'too-long': (field) =>
      field.endsWith('Name') ? 'Microsoft takes 50 characters at most.' : `This ${FIELD[field]} is too long.`,
    'not-an-email': () => 'Enter a full address, like name@company.com',
    'future-date': (_field, today) => `The date is in the future. Today is ${today}.`,
    'not-a-date': () => 'Enter a date that exists.',
    'too-old': () => 'The agreement text in force is of 1 April 2023. Enter that day or a later one.',
    'not-a-phone': () => 'Enter a phone number, like +81 3 5555 0142, or leave it empty.',
  },
  history: {
    heading: 'History',
    confirmed: (person) => `Confirmed: ${person} accepted`,
    phases: {
      written: (person) => `Prepared: ${person}`,
      sending: (person) => `Sending: ${person}`,
      'in-doubt': (person) => `In doubt, checking: ${person}`,
      undecided: (person) => `In doubt, waiting for you: ${person}`,
      accepted: (person) => `Taken by Microsoft: ${person}`,
      confirmed: (person) => `Attested and read back: ${person}`,
      'already-on-record': (person) => `Already on record: ${person}`,
      refused: (person) => `Refused by Microsoft: ${person}`,
      'route-closed': (person) => `Refused, way closed: ${person}`,
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

Tenant: ${domain}
Tenant ID: ${tenantId}
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
