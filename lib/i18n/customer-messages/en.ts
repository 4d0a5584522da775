import type { CustomerMessages } from './types';

export const messages: CustomerMessages = {
  invitation: {
    subject: 'Please accept the Microsoft Customer Agreement',
    body: `Hello,

{partner} is the Microsoft partner of {company}. Before the next purchase through us, Microsoft requires {company} to accept the Microsoft Customer Agreement.

You will be asked to do the following:

1. Open this page of the Microsoft 365 admin center:
{link}
2. Sign in with an account of {company} that has the Global administrator or the Billing administrator role.
3. Read the agreement, select the check box and accept.

Afterwards you will find us in the admin center under Settings > Partner relationships, in the list of all your partners.

By accepting the agreement you do not buy anything.

Kind regards,
{agent}
{partner}`,
  },
  nudge: {
    subject: 'Reminder: Microsoft Customer Agreement',
    body: `Hello,

On {date}, we asked you to accept the Microsoft Customer Agreement for {company}. We cannot see an acceptance yet. If you have accepted in the meantime, thank you; it can take some time until we see it.

Microsoft requires the acceptance before the next purchase through {partner}:

1. Open this page of the Microsoft 365 admin center:
{link}
2. Sign in with an account of {company} that has the Global administrator or the Billing administrator role.
3. Read the agreement, select the check box and accept.

By accepting the agreement you do not buy anything. If something stands in the way, please reply to this message.

Kind regards,
{agent}
{partner}`,
  },
  relationshipRequest: {
    subject: 'Request: reseller relationship and Microsoft Customer Agreement',
    body: `Hello,

{partner} would like to supply {company} with Microsoft products and services. Before you can buy through us, Microsoft requires two things: a reseller relationship with us, and your acceptance of the Microsoft Customer Agreement. One page asks for both.

{indirectReseller}

1. Open this page of the Microsoft 365 admin center:
{link}
2. Sign in with an account of {company} that has the Global administrator or the Billing administrator role.
3. Read the agreement, select the check boxes for the relationship and for the agreement, and accept.

Afterwards you will find us in the admin center under Settings > Partner relationships, in the list of all your partners.

By accepting you do not buy anything.

Kind regards,
{agent}
{partner}`,
  },
  indirectReseller:
    '{partner} is the distributor (indirect provider) through which {reseller} sells Microsoft products. {reseller} remains your contact.',
  headsUp: {
    subject: 'You will receive an email from Microsoft',
    body: `Hello,

We are about to confirm to Microsoft that {company} has accepted the Microsoft Customer Agreement: accepted by {contact} on {date}.

Within 30 minutes of our confirmation, Microsoft sends an email about it to the primary contact, {contact}. Customers who accepted directly in the Microsoft 365 admin center do not get this email.

If everything is right, you do not need to reply. If something is not right, or if you have questions, please ask us by replying to this message.

Kind regards,
{agent}
{partner}`,
  },
  mailQuestions: {
    genuine: {
      question: 'Is the email genuine?',
      answer:
        'Such an email is to be expected. After we confirm that {company} has accepted the Microsoft Customer Agreement, Microsoft notifies the primary contact within 30 minutes. If you have doubts about an email, do not open its links, and ask us.',
    },
    whyNow: {
      question: 'Why does it come now?',
      answer:
        'Because we have just confirmed the acceptance for {company}. Microsoft requires the acceptance before a purchase through a partner; a confirmation dated before April 1, 2023 has to be renewed.',
    },
    whatAccepted: {
      question: 'What did I accept?',
      answer: `The Microsoft Customer Agreement, for {company}. We told Microsoft that {contact} accepted it on {date}. Nothing was bought by it. You can read the text here:
{agreementLink}`,
    },
    mayObject: {
      question: 'May I object?',
      answer:
        'Yes. If nobody at {company} accepted the agreement, or if the person or the date is not right, please tell us at once. We will look into it and clear it up with Microsoft.',
    },
    whomToAsk: {
      question: 'Whom do I ask?',
      answer: 'Please ask us: {agent}, {partner}. The confirmation came from us, so we can answer your questions about it.',
    },
  },
  newCustomer: {
    subject: 'Your administrator account with Microsoft: sign in and accept',
    body: `Hello,

{partner} has registered {company} as a customer with Microsoft and created an administrator account. Before you can buy through us, Microsoft requires {company} to accept the Microsoft Customer Agreement.

1. Open this page of the Microsoft 365 admin center:
{link}
2. Sign in with this user name:
{userName}
3. Read the agreement, select the check box and accept.

Afterwards you will find us in the admin center under Settings > Partner relationships, in the list of all your partners.

By accepting the agreement you do not buy anything.

{passwordNote}

Kind regards,
{agent}
{partner}`,
  },
  passwordSeparate: 'The password will reach you separately.',
  passwordIncluded: `Your password is:
{password}
Please change it when you first sign in, and then delete this message.`,
};
